import type { Dice } from "../../src/core/dice.ts";
import { cutAnywhere, cutBehindComma, cutInside, wrapped } from "./cuts.ts";
import { unused } from "./dice.ts";
import { as, bracketed, type Fill, type Form, form, ONE, plainByline } from "./form.ts";
import * as words from "./words.ts";

const COLUMN_END = { gap: "\n\n", wideGap: "\n\n\n" } as const;

/** Paragraphs some of which a column end cuts in two. */
function broken(cut: (dice: Dice) => string[]): Fill {
  return (page, dice) => {
    page.paragraph([words.lead(dice)]);
    for (let more = 1 + dice.roll(3); more > 0; more--) {
      page.put(page.style.gap + page.style.indent);
      page.paragraph(cut(dice), () => dice.pick(["\n\n", "\n\n", "\n\n\n"]));
    }
  };
}

const reporterBehind: Fill = (page, dice) => {
  const name = words.person(dice);
  page.byline(`记者 ${name}`, as("reporter", name));
};

/** Paragraphs and what breaks them: columns, fixed widths, every sentence. */
export const PARAGRAPHS: readonly Form[] = [
  form("column breaks", {
    style: COLUMN_END,
    body: broken((dice) => cutAnywhere(words.sentences(dice, 2, 4), dice)),
    closing: reporterBehind,
  }),
  form("column breaks, bylines at the head", {
    style: COLUMN_END,
    opening: (page, dice) => {
      page.dateline("本报讯");
      page.byline(...bracketed(dice));
    },
    body: broken((dice) => cutAnywhere(words.sentences(dice, 2, 4), dice)),
  }),
  form("column breaks, no bylines", {
    style: { ...COLUMN_END, indent: "　　" },
    body: broken((dice) => cutAnywhere(words.sentences(dice, 2, 4), dice)),
  }),
  form("column breaks in a quotation", {
    style: COLUMN_END,
    body: broken((dice) => cutInside(`${words.sentences(dice, 1, 2)}${words.spoken(dice)}`, /“[^”]{6,40}”/u, dice)),
    closing: reporterBehind,
  }),
  form("column breaks in a bracket", {
    style: COLUMN_END,
    body: broken((dice) =>
      cutInside(
        `${words.sentences(dice, 1, 2)}${words.withBracket(dice)}${words.sentence(dice)}`,
        /（[^）]{3,30}）/u,
        dice,
      ),
    ),
    closing: reporterBehind,
  }),
  form("column breaks in a name in quotes", {
    style: COLUMN_END,
    body: broken((dice) =>
      cutInside(
        `${words.sentences(dice, 1, 2)}${words.withProgramme(dice)}${words.sentence(dice)}`,
        /“[^”]{3,12}”工作/u,
        dice,
      ),
    ),
    closing: reporterBehind,
  }),
  form("column breaks in a number", {
    style: COLUMN_END,
    body: broken((dice) =>
      cutInside(`${words.sentences(dice, 1, 2)}${words.withNumber(dice)}${words.sentence(dice)}`, /\d{5,6}/u, dice),
    ),
    closing: reporterBehind,
  }),
  form("column breaks behind a comma", {
    style: COLUMN_END,
    body: broken((dice) => cutBehindComma(words.sentences(dice, 2, 4), dice)),
    closing: reporterBehind,
  }),
  form("column breaks, single line ends", {
    style: { gap: "\n", wideGap: "\n\n", indent: "　　" },
    body: (page, dice) => {
      page.paragraph([words.lead(dice)]);
      for (let more = 2 + dice.roll(3); more > 0; more--) {
        page.put(page.style.gap + page.style.indent);
        page.paragraph(cutAnywhere(words.sentences(dice, 2, 4), dice), () => "\n");
      }
    },
    closing: (page, dice) => {
      page.put("\n");
      page.byline(...plainByline(dice));
    },
  }),
  form("hard-wrapped lines", {
    stories: ONE,
    body: (page, dice) => {
      const width = 24 + dice.roll(14);
      for (let more = 2 + dice.roll(3); more > 0; more--) {
        page.paragraph(wrapped(words.sentences(dice, 3, 5), width));
        page.put("\n\n");
      }
    },
    style: { indent: "" },
  }),
  form("hard-wrapped lines with an indent", {
    stories: ONE,
    style: { indent: "", gap: "\n" },
    body: (page, dice) => {
      const width = 24 + dice.roll(14);
      for (let more = 2 + dice.roll(3); more > 0; more--) {
        // The indent is part of the first line's width.
        const [first = "", ...others] = wrapped(`　　${words.sentences(dice, 2, 5)}`, width);
        page.put("　　");
        page.paragraph([first.trim(), ...others]);
        page.put("\n");
      }
    },
  }),
  form("hard-wrapped stories with datelines", {
    style: { indent: "　　", gap: "\n", wideGap: "\n\n" },
    opening: (page) => page.dateline("本报讯 "),
    body: (page, dice) => {
      const width = 24 + dice.roll(14);
      // 　　本报讯 stands on the first line.
      const [first = "", ...others] = wrapped(`　　本报讯 ${words.lead(dice)}${words.sentences(dice, 1, 2)}`, width);
      page.paragraph([first.slice("　　本报讯 ".length), ...others]);
      for (let more = 1 + dice.roll(2); more > 0; more--) {
        const [start = "", ...rest] = wrapped(`　　${words.sentences(dice, 2, 4)}`, width);
        page.put("\n　　");
        page.paragraph([start.trim(), ...rest]);
      }
    },
  }),
  form("a line for every sentence", {
    stories: ONE,
    body: (page, dice) => {
      const used = new Set<string>();
      for (let more = 5 + dice.roll(6); more > 0; more--) {
        page.paragraph([unused(used, () => words.sentence(dice))]);
        page.put(page.style.gap);
      }
    },
  }),
  form("whole story on one line", {
    between: { text: "\n" },
    style: { indent: "" },
    heading: (page, dice) => {
      page.headline(words.gaplessHeadline(dice, page.used));
      page.put(" ");
    },
    opening: (page, dice) => {
      page.dateline("本报讯");
      page.byline(...bracketed(dice));
    },
    body: (page, dice) => page.paragraph([words.lead(dice) + words.sentences(dice, 2, 5)]),
  }),
  form("headline and one long paragraph", {
    stories: ONE,
    body: (page, dice) => page.paragraph([words.lead(dice) + words.sentences(dice, 8, 14)]),
    closing: (page, dice) => page.byline(...bracketed(dice)),
  }),
  form("stories of one paragraph each", {
    between: "any",
    style: { gap: "\n" },
    body: (page, dice) => page.paragraph([words.lead(dice) + words.sentences(dice, 3, 6)]),
    closing: (page, dice) => page.byline(...bracketed(dice)),
  }),
];
