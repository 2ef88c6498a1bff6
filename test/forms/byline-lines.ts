import type { Dice } from "../../src/core/dice.ts";
import { as, bylineLine, type Form, form, moreParagraphs, plainByline, plainHeading, type Signed } from "./form.ts";
import * as words from "./words.ts";

/** Bylines on a line of their own, or run into the body (rows 9 to 13). */
export const BYLINE_LINES: readonly Form[] = [
  form("byline on a line before the lead", {
    between: "any",
    opening: (page, dice) => bylineLine(page, plainByline(dice)),
  }),
  form("N记者 X 通讯员 X on a line", {
    between: "any",
    opening: (page, dice) => {
      const [text, written] = plainByline(dice);
      bylineLine(page, [words.outlet(dice) + text.replace(/^本报/u, ""), written]);
    },
  }),
  form("byline on two lines before the lead", {
    between: "any",
    opening: (page, dice) => {
      const [reporter = "", correspondent = ""] = words.people(dice, 2);
      page.byline(`${words.reporterWord(dice)} ${reporter}`, as("reporter", reporter));
      page.put("\n");
      bylineLine(page, [`${words.correspondentWord(dice)} ${correspondent}`, as("correspondent", correspondent)]);
    },
  }),
  form("N记者 X 通讯员 X P报道", {
    between: "any",
    opening: (page, dice) => {
      const [reporter = "", correspondent = ""] = words.people(dice, 2);
      bylineLine(page, [
        `${dice.pick(["蓝网时刻新闻", "云溪时刻", "柳城观察"])}${dice.pick(["", "首席", "见习"])}记者 ${reporter} 通讯员 ${correspondent} ${words.city(dice)}报道`,
        [...as("reporter", reporter), ...as("correspondent", correspondent)],
      ]);
    },
  }),
  form("N记者 X 文/图 below the headline", {
    between: "any",
    opening: (page, dice) => {
      const name = words.person(dice);
      bylineLine(page, [
        `${words.outlet(dice)}记者 ${name} ${dice.pick(["文/图", "文／图", "摄影报道", "图/文"])}`,
        as("reporter", name),
      ]);
    },
  }),
  form("文 X 图 Y below the headline", {
    between: "any",
    opening: (page, dice) => {
      const [text = "", photo = ""] = words.people(dice, 2);
      const [between, behind] = dice.pick<readonly [string, string]>([
        [" ", "　"],
        ["/", " "],
        ["：", " "],
      ]);
      bylineLine(page, [
        `文${between}${text}${behind}图${between}${photo}`,
        [...as("writer", text), ...as("photographer", photo)],
      ]);
    },
  }),
  form("新华社P M月D日电 题：T", {
    between: "any",
    heading: (page, dice) => {
      const title = words.headline(dice, page.used);
      page.headline(title);
      page.put(page.style.gap + page.style.indent);
      const { words: said, day } = words.day(dice);
      const place = words.city(dice);
      page.dateline(`新华社${place}${said}电`, { outlet: "新华社", place, day });
      page.put(" ");
      page.part(`题：${title}`);
      page.put(page.style.gap + page.style.indent);
      const names = words.people(dice, 1 + dice.roll(3));
      page.byline(`新华社记者${names.join("、")}`, as("reporter", ...names));
      page.put(page.style.gap);
    },
  }),
  form("headline, byline and lead on one line", {
    between: { text: "\n" },
    style: { indent: "", gap: "\n" },
    heading: (page, dice) => {
      page.headline(words.gaplessHeadline(dice, page.used));
      page.put(dice.pick([" ", "　"]));
    },
    opening: (page, dice) => {
      const [reporter = "", correspondent = ""] = words.people(dice, 2);
      page.byline(`本报记者 ${reporter} 通讯员 ${correspondent}`, [
        ...as("reporter", reporter),
        ...as("correspondent", correspondent),
      ]);
      page.put(dice.pick([" ", "　"]));
    },
    body: (page, dice) => page.paragraph([words.datedLead(dice) + words.sentences(dice, 1, 4)]),
  }),
  form("X 记者 X", {
    between: "any",
    opening: (page, dice) => {
      const [author = "", reporter = ""] = words.people(dice, 2, words.fullPerson);
      bylineLine(page, [`${author} 记者 ${reporter}`, [...as("author", author), ...as("reporter", reporter)]]);
    },
  }),
  form("记者X／P报导 on a line", {
    between: "any",
    opening: (page, dice) => bylineLine(page, reportedFrom(dice)),
  }),
  form("〔记者X／P报导〕 run into the lead", {
    between: "any",
    opening: (page, dice) => {
      const name = words.fullPerson(dice);
      const from = words.city(dice);
      page.byline(
        dice.pick([
          `〔记者${name}／${from}报导〕`,
          `【记者${name}/${from}报导】`,
          `『记者：${name} ${from}报导』`,
          `［记者${name}／${from}报导］`,
        ]),
        as("reporter", name),
      );
    },
  }),
  form("caption, then 记者X／P报导", {
    between: "any",
    opening: (page, dice) => {
      const photo = words.person(dice);
      if (dice.chance(50)) page.byline(`▲${words.scene(dice)}。（图／${photo}摄）`, as("photographer", photo));
      else page.part(`▲${words.scene(dice)}。（图／${words.office(dice)}提供）`);
      page.put(page.style.gap);
      bylineLine(page, reportedFrom(dice));
    },
  }),
  form("byline behind the lead paragraph", {
    between: "any",
    body: (page, dice) => {
      page.paragraph([words.datedLead(dice)]);
      page.put(page.style.gap + page.style.indent);
      page.byline(...plainByline(dice));
      moreParagraphs(page, dice, 1 + dice.roll(3));
    },
  }),
  form("（记者 X） behind the lead's last word", {
    between: "any",
    body: (page, dice) => {
      const name = words.person(dice);
      page.paragraph([words.datedLead(dice)]);
      page.byline(`（记者 ${name}）`, as("reporter", name));
      moreParagraphs(page, dice, 1 + dice.roll(3));
    },
  }),
  form("记者 X近日，run into the lead", {
    between: "any",
    heading: plainHeading,
    opening: (page, dice) => {
      const name = words.fullPerson(dice);
      page.byline(
        `${dice.pick([words.outlet(dice), "本报"])}${dice.pick(["记者", "首席记者"])}${dice.pick([" ", ""])}${name}`,
        as("reporter", name),
      );
      page.put(dice.pick(["", "", " "]));
    },
    body: (page, dice) => {
      page.paragraph([words.gluedLead(dice)]);
      moreParagraphs(page, dice, dice.roll(3));
    },
  }),
  form("通讯员 X X为进一步, run into the lead", {
    between: "any",
    opening: (page, dice) => {
      const names = words.people(dice, 2, words.fullPerson);
      page.byline(`通讯员 ${names.join(dice.pick([" ", "、", "　"]))}`, as("correspondent", ...names));
    },
    body: (page, dice) => {
      page.paragraph([words.gluedLead(dice)]);
      moreParagraphs(page, dice, dice.roll(3));
    },
  }),
];

function reportedFrom(dice: Dice): Signed {
  const name = words.fullPerson(dice);
  const from = words.city(dice);
  const text = dice.pick([
    `记者${name}／${from}报导`,
    `记者${name}/${from}报导`,
    `〔记者${name}／${from}报导〕`,
    `【记者${name}/${from}报导】`,
    `『记者：${name} ${from}报导』`,
    `记者${name}${from}报导`,
  ]);
  return [text, as("reporter", name)];
}
