// Text poured from one place of a page to the next, as a newspaper does where a story goes around something.

import type { Dice } from "../../src/core/dice.ts";
import { escaped, type PrintedStory } from "./page-html.ts";

/** A place for text, in lines of it and in columns, of the columns that the story has. */
interface Place {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** Something that stands among the columns: over how many of them, and over which lines. */
export interface Inset extends Place {
  readonly columns: number;
  readonly html: string;
  readonly frame: string;
}

// In pixels, as browsers count.
const WIDTH = 1016;
export const SIZE = 13;
export const LINE = 18;
const HEADLINE = 36;

export interface Poured {
  readonly story: PrintedStory;
  readonly columns: number;
  readonly insets: readonly Inset[];
  /** Over how many columns the headline reaches; the others begin beside it. */
  readonly headlineOver: number;
  readonly gutter: number;
}

/** How many lines a text fills, in so many columns. */
export function linesFor(paragraphs: readonly string[], columns: number, gutter: number): number {
  const perLine = Math.floor(widthOf(columns, gutter) / SIZE);
  return paragraphs.reduce((sum, { length }) => sum + Math.ceil((length + 2) / perLine), 0);
}

export function widthOf(columns: number, gutter: number): number {
  return Math.floor((WIDTH - gutter * (columns - 1)) / columns);
}

/** A story that stands in all of its columns but where something else does. */
export function pouredHtml({ story, columns, insets, headlineOver, gutter }: Poured): string {
  const { headline, byline, paragraphs } = story;
  const width = widthOf(columns, gutter);
  const leftOf = (column: number): number => column * (width + gutter);
  const texts = [byline, ...paragraphs];
  const taken = insets.reduce((sum, { from, to, columns: over }) => sum + over * (to - from), 0);
  const beside = (columns - headlineOver) * Math.round(HEADLINE / LINE);
  const filled = Math.ceil((1.04 * linesFor(texts, columns, gutter) + 2 + taken - beside) / columns);
  const deep = Math.max(filled, ...insets.map(({ to }) => to + 2));
  const places = Array.from({ length: columns }, (_, column): Place[] => {
    const from = column < headlineOver ? 0 : -Math.round(HEADLINE / LINE);
    const among = insets.filter((inset) => column >= inset.column && column < inset.column + inset.columns);
    const edges = [from, ...among.flatMap((inset) => [inset.from, inset.to]), deep];
    return Array.from({ length: edges.length / 2 }, (_, i) => ({
      column,
      from: edges[2 * i] ?? 0,
      to: edges[2 * i + 1] ?? 0,
    }));
  })
    .flat()
    .filter(({ from, to }) => to > from);
  const boxOf = (column: number, over: number, from: number, to: number): string =>
    `left:${leftOf(column)}px;width:${over * width + (over - 1) * gutter}px;top:${HEADLINE + from * LINE}px;height:${(to - from) * LINE}px`;
  const head = `<h2 style="left:0;top:0;width:${headlineOver * width}px;height:${HEADLINE}px;font-size:26px;white-space:nowrap">${escaped(headline)}</h2>`;
  const regions = places.map(
    ({ column, from, to }) => `<div class="region" style="${boxOf(column, 1, from, to)}"></div>`,
  );
  const things = insets.map(
    ({ column, columns: over, from, to, html, frame }) =>
      `<div class="${frame}" style="box-sizing:border-box;padding:4px;${boxOf(column, over, from, to)};margin:4px 0 0"><div style="position:static">${html}</div></div>`,
  );
  const text = texts.map((each, i) => `<i hidden class="${i === 0 ? "by" : ""}">${escaped(each)}</i>`).join("");
  return `<section class="poured" style="padding:0;margin:10pt 0;font-size:${SIZE}px;line-height:${LINE}px;height:${HEADLINE + deep * LINE + 8}px">${text}${head}${regions.join("")}${things.join("")}</section>`;
}

/** Runs in the page: fills one region after the other with the hidden text of its story. */
export const POUR: string = `<script>
for (const story of document.querySelectorAll(".poured")) {
  const regions = [...story.querySelectorAll(".region")];
  let region = regions.shift();
  for (const hidden of [...story.querySelectorAll("i[hidden]")]) {
    let rest = hidden.textContent;
    let kind = hidden.className;
    while (rest !== "") {
      const p = document.createElement("p");
      p.className = kind;
      region.append(p);
      const fits = (length) => {
        p.textContent = rest.slice(0, length);
        return region.scrollHeight <= region.clientHeight;
      };
      if (fits(rest.length) || regions.length === 0) break;
      let [low, high] = [0, rest.length];
      while (low + 1 < high) {
        const middle = (low + high) >> 1;
        if (fits(middle)) low = middle;
        else high = middle;
      }
      // No line begins with a mark that ends something, or ends with one that begins something.
      while (low > 0 && (/^[，。！？；：、）》”’」』…—0-9a-z]/iu.test(rest.slice(low)) || /[（《“‘「『—]$/u.test(rest.slice(0, low)))) low--;
      fits(low);
      p.style.textAlignLast = "justify";
      if (low === 0) p.remove();
      else kind = "rest";
      rest = rest.slice(low);
      region = regions.shift();
    }
    hidden.remove();
  }
}
</script>`;

/** The frame of a thing that stands among columns. */
export function frameOf(dice: Dice): string {
  return dice.chance(50) ? "box" : dice.chance(50) ? "tint" : "box tint";
}
