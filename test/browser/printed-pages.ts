import type { Dice } from "../../src/core/dice.ts";

/** A story as it is printed, and as it is to be found again. */
export interface PrintedStory {
  readonly headline: string;
  readonly byline: string;
  readonly paragraphs: readonly string[];
}

export interface NewspaperPage {
  readonly html: string;
  readonly stories: readonly PrintedStory[];
}

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
export function newspaperPage(stories: readonly PrintedStory[], grid: Grid, dice: Dice): NewspaperPage {
  const printed: PrintedStory[] = [];
  const rows = grid.map((row) => {
    const cells = row.map(({ columns }) => {
      const story = stories[dice.roll(stories.length)];
      if (story === undefined) throw new Error("no stories");
      printed.push(story);
      return storyHtml(story, lookOf(columns, dice));
    });
    const widths = row.map(({ width }) => `${width}fr`).join(" ");
    return `<div class="row" style="grid-template-columns:${widths}">${cells.join("")}</div>`;
  });
  return {
    stories: printed,
    html: `<!doctype html><meta charset="utf-8">${styleOf(dice)}${HEAD}${rows.join("")}${FOOT}`,
  };
}

function lookOf(columns: number, dice: Dice): Look {
  return {
    columns,
    gutter: 10 + dice.roll(8),
    hasRule: dice.chance(30),
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
  const text = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join("");
  const columns = `column-count:${look.columns};column-gap:${look.gutter}pt;${look.hasRule ? "column-rule:.5pt solid #000" : ""}`;
  return `<section class="${frame}"><h2${look.isCentred ? ' class="centred"' : ""}>${escaped(headline)}</h2><div style="${columns}">${picture}${above}${text}${below}</div></section>`;
}

const HEAD = '<div class="head"><b>青禾日报</b><span>2031年4月9日 星期三</span><span>A03 社区</span></div>';
const FOOT = '<div class="foot">责任编辑 鹿鸣 美术编辑 岑雨</div>';

function styleOf(dice: Dice): string {
  const size = 9 + dice.roll(3);
  return `<style>
@page { size: A3; margin: 12mm } body { font: ${size}pt/${1.35 + dice.roll(3) / 10} "Noto Serif CJK SC"; margin: 0 }
h2 { font: bold ${18 + dice.roll(10)}pt/1.25 "Noto Sans CJK SC"; margin: 0 0 5pt } .centred { text-align: center }
p { margin: 0; text-indent: 2em; text-align: justify } .by { text-indent: 0 } .end { text-align: right }
section { padding: 7pt; break-inside: avoid } .box { border: 1px solid #000 } .tint { background: #eef }
.picture { height: ${60 + dice.roll(90)}pt; background: #ccc; margin: 4pt 0; break-inside: avoid }
.head { display: flex; justify-content: space-between; border-bottom: 2px solid #000; font-size: 12pt }
.row { display: grid; gap: ${8 + dice.roll(8)}pt } .foot { font-size: 8pt; text-align: center; margin-top: 6pt }
</style>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
