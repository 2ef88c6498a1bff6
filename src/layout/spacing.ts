import { isOpening, isShort, opensStory } from "./appearance.ts";
import type { Line } from "./line.ts";
import { LOOK } from "./looks.ts";

/** How many short lines stand above text that opens like a lead: stories of a page that has no bylines. */
export function openingsOf(lines: readonly Line[]): number {
  return lines.filter((line, i) => isOpening(line, lines[i + 1] ?? null)).length;
}

/** Whether most leads stand below exactly two short lines: headline and deck, or kicker and headline. */
export function haveTwoTitleLines(lines: readonly Line[]): boolean {
  let leads = 0;
  let below = 0;
  for (const [i, line] of lines.entries()) {
    if (!(opensStory(line) || (line.looks & LOOK.isLead) !== 0) || !isShort(lines[i - 1] ?? null)) continue;
    leads++;
    if (isShort(lines[i - 2] ?? null) && !isShort(lines[i - 3] ?? null)) below++;
  }
  return below >= 2 && below * 2 > leads;
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
/** Lines on either side whose width tells how wide the text is set there: stories of one page may differ. */
const NEIGHBOURS = 4;

/** Measures a line: mails are broken by the room that characters take, dumps by their number. */
type Measure = (line: Line) => number;
const MEASURES: readonly Measure[] = [
  ({ width, indented }) => (indented ? width + 2 : width),
  ({ start, end, indented }) => (indented ? end - start + 2 : end - start),
];

/**
 * For each line whether the one in front of it was broken only because it was full; null when the document breaks no
 * lines at a width: lines that another follows at once are nearly all as long as the longest near them, and most of them
 * stop in mid-sentence.
 */
export function fullLinesOf(lines: readonly Line[]): readonly boolean[] | null {
  const wrapped = MEASURES.map((measure) => fullBy(measure, lines)).filter((found) => found !== null);
  const best = wrapped.reduce<Fullness | null>((a, b) => (a === null || b.count > a.count ? b : a), null);
  return best === null ? null : lines.map((line, i) => goesOn(line) && (best.isFull[i - 1] ?? false));
}

interface Fullness {
  readonly isFull: readonly boolean[];
  readonly count: number;
}

function fullBy(measure: Measure, lines: readonly Line[]): Fullness | null {
  const isInner = lines.map((line, i) => isPlain(line) && goesOn(lines[i + 1]));
  const inner = isInner.filter(Boolean).length;
  if (inner < FEWEST_LINES) return null;
  const widths = lines.map((line, i) => (isInner[i] === true ? measure(line) : 0));
  const isFull = widths.map((width, i) => {
    const above = widths.slice(Math.max(0, i - NEIGHBOURS), i).filter((other) => other > 0);
    const below = Math.max(...widths.slice(i, i + NEIGHBOURS + 1));
    const widest = above.length >= 2 ? Math.min(below, Math.max(...above)) : below;
    return isInner[i] === true && widest >= NARROWEST && widest <= WIDEST && width >= widest - RAGGED;
  });
  const full = lines.filter((_, i) => isFull[i]);
  const open = full.filter(({ ends }) => ends === "open");
  const longer = lines.filter((line) => measure(line) > WIDEST);
  const pairs = lines.filter(
    (_, i) => isFull[i] && isFull[i + 1] && Math.abs((widths[i] ?? 0) - (widths[i + 1] ?? 0)) <= RAGGED,
  );
  const isWrapped =
    pairs.length >= FEWEST_LINES - 1 &&
    pairs.length * 3 >= full.length &&
    full.length * 4 >= inner * 3 &&
    open.length * 2 >= full.length &&
    longer.length * 10 <= lines.length;
  return isWrapped ? { isFull, count: full.length } : null;
}

function isPlain({ furniture, byline, isCaption }: Line): boolean {
  return furniture === null && byline === null && !isCaption;
}

/** Whether the line stands right below another without an indent of its own. */
function goesOn(line: Line | undefined): boolean {
  return line !== undefined && line.gap === 0 && !line.indented && isPlain(line);
}
