import { as, bracketed, type Form, form, plainByline } from "./form.ts";
import * as words from "./words.ts";

/** Bylines behind the story (rows 17 to 21 and 28). */
export const TAILS: readonly Form[] = [
  form("记者 X X behind the last word", {
    between: "any",
    closing: (page, dice) => {
      const names = words.people(dice, 1 + dice.roll(2));
      page.byline(`${words.reporterWord(dice)} ${names.join(dice.pick([" ", "、", "　"]))}`, as("reporter", ...names));
    },
  }),
  form("记者 X 通讯员 X on a line", {
    between: "any",
    closing: (page, dice) => {
      page.put(page.style.gap + page.style.indent);
      page.byline(...plainByline(dice));
    },
  }),
  form("记者 X / 通讯员 X on two lines", {
    between: "any",
    closing: (page, dice) => {
      const [reporter = "", correspondent = ""] = words.people(dice, 2);
      page.put(page.style.gap);
      page.byline(`${words.reporterWord(dice)} ${reporter}`, as("reporter", reporter));
      page.put("\n");
      page.byline(`通讯员 ${correspondent}${dice.pick(["", " 文/图"])}`, as("correspondent", correspondent));
    },
  }),
  form("（记者 X 通讯员 X） at the end", {
    between: "any",
    closing: (page, dice) => page.byline(...bracketed(dice)),
  }),
  form("（记者 X） on a line at the end", {
    between: "any",
    closing: (page, dice) => {
      page.put(page.style.gap);
      page.byline(...bracketed(dice));
    },
  }),
  form("（通讯员：X） at the end", {
    between: "any",
    closing: (page, dice) => {
      const names = words.people(dice, 1 + dice.roll(2));
      page.byline(`（通讯员${dice.pick(["：", " ", ""])}${names.join(" ")}）`, as("correspondent", ...names));
    },
  }),
  form("（X） at the end", {
    between: "any",
    closing: (page, dice) => {
      const names = words.people(dice, 1 + dice.roll(2), words.fullPerson);
      if (dice.chance(40)) page.put(page.style.gap);
      page.byline(`（${names.join(" ")}）`, as("author", ...names));
    },
  }),
  form("（来源：N 作者：X） at the end", {
    between: "any",
    closing: (page, dice) => {
      const name = words.person(dice);
      page.byline(`（来源：${words.outlet(dice)} 作者：${name}）`, as("author", name));
    },
  }),
  form("（来源：N）, （作者：N） at the end", {
    closing: (page, dice) => {
      page.put(page.style.gap);
      page.part(`（${dice.pick(["来源", "稿源", "作者"])}：${words.outlet(dice)}）`);
    },
  }),
  form("作者：X on a line", {
    between: "any",
    closing: (page, dice) => {
      const name = words.person(dice);
      page.put(page.style.gap);
      page.byline(`作者：${name}`, as("author", name));
    },
  }),
  form("X 文/图 at the end", {
    between: "any",
    closing: (page, dice) => {
      const name = words.person(dice);
      page.put(page.style.gap);
      page.byline(`本报记者 ${name} ${dice.pick(["文/图", "摄影报道", "文／图", "图文"])}`, as("reporter", name));
    },
  }),
  form("（X 文 Y 图） at the end", {
    between: "any",
    closing: (page, dice) => {
      const [text = "", photo = ""] = words.people(dice, 2);
      const signed = [...as("writer", text), ...as("photographer", photo)];
      page.byline(
        dice.pick([`（${text} 文 ${photo} 图）`, `（文：${text} 图：${photo}）`, `（文/${text} 图/${photo}）`]),
        signed,
      );
    },
  }),
  form("文/图 X at the end", {
    between: "any",
    closing: (page, dice) => {
      const name = words.fullPerson(dice);
      page.put(page.style.gap);
      page.byline(dice.pick([`文/图 ${name}`, `文/图：${name}`, `（文/图 ${name}）`]), as("writer", name));
    },
  }),
  form("X 报道 at the end", {
    between: "any",
    closing: (page, dice) => {
      const name = words.person(dice);
      page.put(page.style.gap);
      page.byline(`本报记者 ${name} 报道`, as("reporter", name));
    },
  }),
  form("no byline at all", {}),
  form("names parted by nothing", {
    between: "any",
    closing: (page, dice) => {
      const names = words.people(dice, 2 + dice.roll(2), words.fullPerson);
      page.put(page.style.gap);
      if (dice.chance(50)) page.byline(`通讯员 ${names.join("")}`, as("correspondent", ...names));
      else page.byline(`（记者${names.join("")}）`, as("reporter", ...names));
    },
  }),
  form("lists of names", {
    between: "any",
    closing: (page, dice) => {
      const names = words.people(dice, 5);
      const [reporters, others] = [names.slice(0, 2), names.slice(2, 3 + dice.roll(3))];
      const gap = dice.pick([" ", "、", "　"]);
      page.put(page.style.gap);
      page.byline(`${words.reporterWord(dice)} ${reporters.join(gap)} 通讯员 ${others.join(gap)}`, [
        ...as("reporter", ...reporters),
        ...as("correspondent", ...others),
      ]);
    },
  }),
  form("padded names", {
    between: "any",
    closing: (page, dice) => {
      const gap = dice.pick([" ", "　"]);
      const name = dice.chance(60) ? words.shortPerson(dice).join("") : words.fullPerson(dice);
      page.put(page.style.gap);
      page.byline(`记者 ${Array.from(name).join(gap)}`, as("reporter", name));
    },
  }),
  form("padded names beside others", {
    between: "any",
    closing: (page, dice) => {
      const name = words.shortPerson(dice);
      const full = words.fullPerson(dice);
      page.put(page.style.gap);
      page.byline(`记者 ${name.join(" ")} 通讯员 ${full}`, [
        ...as("reporter", name.join("")),
        ...as("correspondent", full),
      ]);
    },
  }),
  form("compound surnames, minority and pen names", {
    between: "any",
    closing: (page, dice) => {
      const make = dice.pick([words.compoundPerson, words.dottedPerson, words.penName]);
      const [name = "", other = ""] = words.people(dice, 2, make);
      page.put(page.style.gap);
      page.byline(`记者 ${name} 通讯员 ${other}`, [...as("reporter", name), ...as("correspondent", other)]);
    },
  }),
  form("实习生 X behind 记者 X", {
    between: "any",
    closing: (page, dice) => {
      const [first = "", second = ""] = words.people(dice, 2);
      page.put(page.style.gap);
      page.byline(
        `记者 ${first} ${dice.pick(["实习生", "见习记者", "实习记者"])} ${second}`,
        as("reporter", first, second),
      );
    },
  }),
];
