import type { Dice } from "../../src/core/dice.ts";
import { type PageMaker, pageMaker, type Style, styleOf, type TruePage, type Written } from "./page.ts";
import * as words from "./words.ts";

/** A form in which news is set. */
export interface Form {
  readonly name: string;
  readonly make: (dice: Dice) => TruePage;
}

export type Fill = (page: PageMaker, dice: Dice) => void;

/** What a form fixes; the rest is as on most pages, or left to the dice. */
export interface StoryForm {
  readonly stories?: readonly [least: number, most: number];
  /** `wide` where nothing but the gap shows that a story ends. */
  readonly between?: "wide" | "any" | { readonly text: string };
  readonly style?: Partial<Style>;
  readonly heading?: Fill;
  /** Stands in front of the lead, on its line or above it. */
  readonly opening?: Fill;
  readonly body?: Fill;
  /** Stands behind the last paragraph. */
  readonly closing?: Fill;
  readonly before?: Fill;
  readonly after?: Fill;
}

const NOTHING: Fill = () => {};
/** The one article of a saved page. */
export const ONE = [1, 1] as const;

export function plainHeading(page: PageMaker, dice: Dice): void {
  page.headline(words.headline(dice, page.used));
  page.put(page.style.gap);
}

/** A lead, with the paragraphs behind it. */
export function plainBody(page: PageMaker, dice: Dice): void {
  page.paragraph([words.lead(dice) + words.sentences(dice, 0, 2)]);
  moreParagraphs(page, dice, dice.roll(3));
}

export function moreParagraphs(page: PageMaker, dice: Dice, count: number): void {
  for (let more = count; more > 0; more--) {
    page.put(page.style.gap + page.style.indent);
    page.paragraph([words.sentences(dice, 1, 3)]);
  }
}

export function form(name: string, options: StoryForm): Form {
  const { between = "wide", stories = [2, 5], heading = plainHeading, opening = NOTHING } = options;
  const { body = plainBody, closing = NOTHING, before = NOTHING, after = NOTHING } = options;
  return {
    name,
    make(dice) {
      const style = { ...styleOf(dice), ...options.style };
      const page = pageMaker(style);
      const gap = between === "wide" ? style.wideGap : between === "any" ? style.storyGap : between.text;
      before(page, dice);
      const count = stories[0] + dice.roll(stories[1] - stories[0] + 1);
      for (let i = 0; i < count; i++) {
        if (i > 0) page.put(gap);
        page.story();
        heading(page, dice);
        page.put(style.indent);
        opening(page, dice);
        body(page, dice);
        closing(page, dice);
      }
      after(page, dice);
      return page.page();
    },
  };
}

/** A form whose pages are not a row of like stories. */
export function pageForm(name: string, fill: Fill, style: Partial<Style> = {}): Form {
  return {
    name,
    make(dice) {
      const page = pageMaker({ ...styleOf(dice), ...style });
      fill(page, dice);
      return page.page();
    },
  };
}

export const as = (role: Written["role"], ...names: readonly string[]): Written[] =>
  names.map((name) => ({ name, role }));
/** A byline as it stands, and whom it names. */
export type Signed = [text: string, written: Written[]];

/** （记者 X 通讯员 X）, with the gaps and role words that occur. */
export function bracketed(dice: Dice): Signed {
  const [reporter = "", correspondent = ""] = words.people(dice, 2);
  const gap = dice.pick([" ", "　", ""]);
  if (dice.chance(30)) return [`（${words.reporterWord(dice)}${gap}${reporter}）`, as("reporter", reporter)];
  const colon = dice.pick(["", "", "："]);
  return [
    `（${dice.pick(["记者", "本报记者", "全媒体记者"])}${gap}${reporter} ${words.correspondentWord(dice)}${colon}${gap}${correspondent}）`,
    [...as("reporter", reporter), ...as("correspondent", correspondent)],
  ];
}

/** 记者 X 通讯员 X without brackets. */
export function plainByline(dice: Dice): Signed {
  const [reporter = "", correspondent = ""] = words.people(dice, 2);
  const word = words.reporterWord(dice);
  if (dice.chance(30)) return [`${word} ${reporter}`, as("reporter", reporter)];
  return [
    `${word} ${reporter} ${words.correspondentWord(dice)} ${correspondent}`,
    [...as("reporter", reporter), ...as("correspondent", correspondent)],
  ];
}

/** A byline on a line of its own, with the gap behind it. */
export function bylineLine(page: PageMaker, [text, written]: Signed): void {
  page.byline(text, written);
  page.put(page.style.gap + page.style.indent);
}
