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

export const HEAD: string =
  '<div class="head"><b>青禾日报</b><span>2031年4月9日 星期三</span><span>A03 社区</span></div>';
export const FOOT: string = '<div class="foot">责任编辑 鹿鸣 美术编辑 岑雨</div>';

/** How all of a page is set. */
export interface Setting {
  /** In points. */
  readonly size: number;
  readonly leading: number;
  readonly script: "SC" | "TC";
}

export function settingOf(dice: Dice): Setting {
  return { size: 9 + dice.roll(3), leading: 1.35 + dice.roll(3) / 10, script: "SC" };
}

export function pageHtml({ size, leading, script }: Setting, dice: Dice, body: string): string {
  return `<!doctype html><meta charset="utf-8"><style>
@page { size: A3; margin: 12mm } body { font: ${size}pt/${leading} "Noto Serif CJK ${script}"; margin: 0 }
h2, .sub, .drop::first-letter { font-family: "Noto Sans CJK ${script}"; font-weight: bold }
h2 { font-size: ${18 + dice.roll(10)}pt; line-height: 1.25; margin: 0 0 5pt } .centred { text-align: center }
p { margin: 0; text-indent: 2em; text-align: justify } .by { text-indent: 0 } .end { text-align: right }
section { padding: 7pt; break-inside: avoid } .box { border: 1px solid #000 } .tint { background: #eef }
.picture { height: ${60 + dice.roll(90)}pt; background: #ccc; margin: 4pt 0; break-inside: avoid }
.head { display: flex; justify-content: space-between; border-bottom: 2px solid #000; font-size: 12pt }
.row { display: grid; gap: ${8 + dice.roll(8)}pt } .foot { font-size: 8pt; text-align: center; margin-top: 6pt }
.upright { writing-mode: vertical-rl; margin: 0 4pt } .beside { display: flex; gap: 12pt }
.caption { font: ${size - 1}pt/1.3 "Noto Sans CJK ${script}"; text-indent: 0 } figure { margin: 4pt 0; break-inside: avoid }
.kicker, .deck { font: ${size + 2}pt/1.4 "Noto Sans CJK ${script}"; text-indent: 0; margin-bottom: 4pt }
.small { font-size: ${size - 1}pt; text-indent: 0 } .sub { text-indent: 0; text-align: center }
.drop { text-indent: 0 } .drop::first-letter { float: left; font-size: ${2.9 * size}pt; line-height: 1; padding-right: 2pt }
.poured { position: relative } .poured > * { position: absolute; overflow: hidden } .rest { text-indent: 0 }
</style>${HEAD}${body}${FOOT}`;
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

export function paragraphsHtml(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join("");
}

export function pick<T>(list: readonly T[], dice: Dice): T {
  const picked = list[dice.roll(list.length)];
  if (picked === undefined) throw new Error("nothing to pick from");
  return picked;
}
