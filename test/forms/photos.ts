import type { Dice } from "../../src/core/dice.ts";
import { as, bracketed, type Form, form, moreParagraphs, ONE, plainBody } from "./form.ts";
import type { PageMaker } from "./page.ts";
import * as words from "./words.ts";

/** 图为…。 X 摄, with the ways in which a credit is put. */
function creditedCaption(page: PageMaker, dice: Dice, opening = dice.pick(["图为", "图为", ""])): void {
  const name = words.person(dice);
  const scene = words.scene(dice);
  page.byline(
    opening +
      dice.pick([
        `${scene}。 ${name} 摄`,
        `${scene}。${name} 摄`,
        `${scene}。（${name} 摄）`,
        `${scene}。（本报记者${name}摄）`,
        `${scene}。本报记者 ${name} 摄`,
        `${scene}。新华社记者 ${name} 摄`,
        `${scene}。${name} 供图`,
        `${scene} 摄影 ${name}`,
        `${scene}。（摄影：${name}）`,
      ]),
    as("photographer", name),
  );
}

/** Captions, credits and photo stories (rows 28 to 32). */
export const PHOTOS: readonly Form[] = [
  form("photo stories", {
    stories: [2, 4],
    body: (page, dice) => creditedCaption(page, dice, "图为"),
  }),
  form("photo stories between others", {
    stories: [3, 5],
    body: (page, dice) => {
      if (dice.chance(50)) creditedCaption(page, dice, "图为");
      else {
        plainBody(page, dice);
        page.byline(...bracketed(dice));
      }
    },
  }),
  form("photo story told in its caption: X 摄影报道", {
    stories: [2, 4],
    body: (page, dice) => {
      const name = words.person(dice);
      page.paragraph([words.datedLead(dice)]);
      page.put(dice.pick([" ", "", page.style.gap]));
      if (dice.chance(50)) page.byline(`本报记者 ${name} 摄影报道`, as("reporter", name));
      else page.byline(`通讯员 ${name} 摄影报道`, as("correspondent", name));
    },
  }),
  form("photo below the story: X 摄", {
    closing: (page, dice) => {
      const reporter = words.person(dice);
      page.byline(`记者 ${reporter}`, as("reporter", reporter));
      page.put(page.style.gap);
      creditedCaption(page, dice, "图为");
    },
  }),
  form("captions inside the article", {
    stories: ONE,
    body: (page, dice) => {
      plainBody(page, dice);
      for (let more = 1 + dice.roll(3); more > 0; more--) {
        page.put(page.style.gap);
        creditedCaption(page, dice);
        moreParagraphs(page, dice, 1);
      }
    },
  }),
  form("（P供图） behind the last word", {
    between: "any",
    closing: (page, dice) => {
      page.part(`（${dice.pick([words.community(dice), words.office(dice)])}供图）`);
      page.put(page.style.gap);
      const name = words.person(dice);
      page.byline(`记者 ${name}`, as("reporter", name));
    },
  }),
  form("▲ caption first", {
    stories: ONE,
    opening: (page, dice) => {
      const name = words.person(dice);
      const mark = dice.pick(["▲", "▼", "▲▼"]);
      const scene = words.scene(dice);
      if (dice.chance(60))
        page.byline(
          mark +
            dice.pick([
              `${scene}。（图／${name}摄）`,
              `${scene}（图/${name}摄）`,
              `${scene}。（记者${name}摄）`,
              `${scene}。（记者${name}翻摄）`,
            ]),
          as("photographer", name),
        );
      else page.part(`${mark}${scene}。（图／${words.office(dice)}提供${dice.pick(["", "，下同"])}）`);
      page.put(page.style.gap + page.style.indent);
    },
  }),
  form("（P提供） caption first", {
    stories: ONE,
    opening: (page, dice) => {
      page.part(`${words.scene(dice)}。（${words.office(dice)}${dice.pick(["提供", "公所提供", "供图"])}）`);
      page.put(page.style.gap + page.style.indent);
    },
  }),
  form("图①：… 图②：…", {
    stories: ONE,
    closing: (page, dice) => {
      for (const mark of ["①", "②", "③"].slice(0, 2 + dice.roll(2))) {
        page.put(page.style.gap);
        page.part(`图${mark}：${words.scene(dice)}。`);
      }
      page.put(page.style.gap);
      const name = words.person(dice);
      page.byline(`本报记者 ${name} 摄`, as("photographer", name));
    },
  }),
  form("captions 1、 2、 3、", {
    stories: ONE,
    closing: (page, dice) => {
      for (let i = 1; i <= 3; i++) {
        page.put(page.style.gap);
        creditedCaption(page, dice, `${i}、`);
      }
    },
  }),
  form("T（附图片3张）", {
    stories: ONE,
    heading: (page, dice) => {
      page.headline(words.headline(dice, page.used));
      page.put(`${dice.pick([`（附图片${2 + dice.roll(5)}张）`, "（图片）", "（图）", "（组图）"])}${page.style.gap}`);
    },
  }),
  form("图片： on a line of its own", {
    stories: ONE,
    body: (page, dice) => {
      plainBody(page, dice);
      page.put(`${page.style.gap}${dice.pick(["图片：", "（图片）", "[图片]", "图片1.png"])}`);
      moreParagraphs(page, dice, 2);
    },
  }),
  form("captions repeated", {
    stories: ONE,
    body: (page, dice) => {
      plainBody(page, dice);
      const name = words.person(dice);
      const caption = `图为${words.scene(dice)}。 ${name} 摄`;
      page.put(page.style.gap);
      page.byline(caption, as("photographer", name));
      page.put(`\n${caption}`);
      moreParagraphs(page, dice, 2);
    },
  }),
  form("photo page: a headline and captions", {
    stories: ONE,
    body: (page, dice) => {
      for (let more = 3 + dice.roll(3); more > 0; more--) {
        creditedCaption(page, dice);
        if (more > 1) page.put(page.style.gap);
      }
    },
  }),
];
