import type { Dice } from "../../src/core/dice.ts";
import {
  escaped,
  type NewspaperPage,
  type PrintedStory,
  pageHtml,
  paragraphsHtml,
  pick,
  type Setting,
  settingOf,
} from "./page-html.ts";

interface Look {
  readonly columns: number;
  /** Between columns, in points. */
  readonly gutter: number;
  readonly hasRule: boolean;
  readonly isBoxed: boolean;
  readonly isTinted: boolean;
  readonly isCentred: boolean;
  readonly hasPicture: boolean;
  /** 本报记者 岑雨禾 above the text, or （记者 岑雨禾） below. */
  readonly bylineBelow: boolean;
}

/** What is the same for all stories of a page, where it is not left to the dice. */
export interface Habit {
  /** The narrowest gutter, in points, and how much wider it may be. */
  readonly gutter: readonly [number, number];
  readonly setting?: Setting;
  /** In percent, how often there is a rule between columns. */
  readonly rules: number;
}

const USUAL: Habit = { gutter: [10, 8], rules: 30 };

/** Rows of a page: how wide each story of a row is, and in how many columns it stands. */
type Grid = readonly (readonly { readonly width: number; readonly columns: number }[])[];

/** Three stories one below the other, each in so many columns. */
export const stacked = (columns: number): Grid => Array.from({ length: 3 }, () => [{ width: 1, columns }]);

/** Stories of different widths side by side. */
export const MODULAR: Grid = [
  [
    { width: 2, columns: 2 },
    { width: 1, columns: 1 },
  ],
  [
    { width: 1, columns: 1 },
    { width: 2, columns: 2 },
  ],
  [
    { width: 1, columns: 1 },
    { width: 1, columns: 1 },
    { width: 1, columns: 1 },
  ],
];

/** A newspaper page of stories that the dice choose, set as they fall. */
export function newspaperPage(stories: readonly PrintedStory[], grid: Grid, dice: Dice, habit = USUAL): NewspaperPage {
  const printed: PrintedStory[] = [];
  const rows = grid.map((row) => {
    const cells = row.map(({ columns }) => {
      const story = pick(stories, dice);
      printed.push(story);
      return storyHtml(story, lookOf(columns, habit, dice));
    });
    const widths = row.map(({ width }) => `${width}fr`).join(" ");
    return `<div class="row" style="grid-template-columns:${widths}">${cells.join("")}</div>`;
  });
  return {
    stories: printed,
    html: pageHtml(habit.setting ?? settingOf(dice), dice, rows.join("")),
  };
}

function lookOf(columns: number, { gutter: [narrowest, more], rules }: Habit, dice: Dice): Look {
  return {
    columns,
    gutter: narrowest + dice.roll(more),
    hasRule: dice.chance(rules),
    isBoxed: dice.chance(25),
    isTinted: dice.chance(15),
    isCentred: dice.chance(40),
    hasPicture: dice.chance(40),
    bylineBelow: dice.chance(40),
  };
}

function storyHtml({ headline, byline, paragraphs }: PrintedStory, look: Look): string {
  const frame = [look.isBoxed ? "box" : "", look.isTinted ? "tint" : ""].join(" ");
  const above = look.bylineBelow ? "" : `<p class="by">${byline}</p>`;
  const below = look.bylineBelow ? `<p class="end">（${byline}）</p>` : "";
  const picture = look.hasPicture ? '<div class="picture"></div>' : "";
  const columns = `column-count:${look.columns};column-gap:${look.gutter}pt;${look.hasRule ? "column-rule:.5pt solid #000" : ""}`;
  return `<section class="${frame}"><h2${look.isCentred ? ' class="centred"' : ""}>${escaped(headline)}</h2><div style="${columns}">${picture}${above}${paragraphsHtml(paragraphs)}${below}</div></section>`;
}
