import { isOpening, isShort } from "./appearance.ts";
import type { Line } from "./line.ts";

/** How many short lines stand above text that opens like a lead: stories of a page that has no bylines. */
export function openingsOf(lines: readonly Line[]): number {
  return lines.filter((line, i) => isOpening(line, lines[i + 1] ?? null)).length;
}

/**
 * Blank lines that part stories: the most that the document has between two lines, if they stand in front of short lines
 * for the most part, and in front of no more than half of all lines; else 0.
 */
export function storyGapOf(lines: readonly Line[]): number {
  const gaps = lines.slice(1).map(({ gap }) => gap);
  const widest = gaps.reduce((most, gap) => Math.max(most, gap), 0);
  if (widest === 0) return 0;
  const wide = lines.slice(1).filter(({ gap }) => gap === widest);
  const titles = wide.filter(isShort);
  // Column ends leave wide gaps, too; they stand in front of text.
  const arePartings = titles.length * 4 >= wide.length * 3 && wide.length * 2 <= gaps.length;
  return arePartings ? widest : 0;
}

const NARROWEST = 10;
const WIDEST = 60;
const RAGGED = 3;
const FEWEST_LINES = 3;

/**
 * The width in characters at which the document breaks its lines, 0 when it breaks none: lines that another follows at
 * once are nearly all as long as the longest of them, and most of them stop in mid-sentence.
 */
export function wrapWidthOf(lines: readonly Line[]): number {
  const inner = lines.filter((line, i) => line.furniture === null && goesOn(lines[i + 1]));
  if (inner.length < FEWEST_LINES) return 0;
  const widths = inner.map(widthOf).sort((a, b) => a - b);
  // A headline may stand right above the text, and one line may hold a word that cannot be broken.
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0;
  if (width < NARROWEST || width > WIDEST) return 0;
  const full = inner.filter((line) => Math.abs(widthOf(line) - width) <= RAGGED);
  const open = full.filter(({ ends }) => ends === "open");
  const longer = lines.filter((line) => widthOf(line) > width + RAGGED);
  const isWrapped =
    full.length * 4 >= inner.length * 3 && open.length * 2 >= full.length && longer.length * 10 <= lines.length;
  return isWrapped ? width : 0;
}

export function isAfterFullLine(lines: readonly Line[], at: number, width: number): boolean {
  const before = lines[at - 1];
  return before !== undefined && before.furniture === null && goesOn(lines[at]) && widthOf(before) >= width - RAGGED;
}

/** Whether the line stands right below another without an indent of its own. */
function goesOn(line: Line | undefined): boolean {
  return line !== undefined && line.gap === 0 && !line.indented && line.furniture === null;
}

/** An indent takes the room of two characters. */
function widthOf({ width, indented }: Line): number {
  return indented ? width + 2 : width;
}
