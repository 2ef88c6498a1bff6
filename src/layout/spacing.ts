import { isShort, opensStory } from "./lines/appearance.ts";
import type { Line } from "./lines/line.ts";
import { LOOK } from "./lines/looks.ts";
import { TRAIT } from "./lines/traits.ts";

/** Whether most leads stand below exactly two short lines: headline and deck, or kicker and headline. */
export function haveTwoTitleLines(lines: readonly Line[]): boolean {
  let leads = 0;
  let below = 0;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || !isShortAt(lines, i - 1)) continue;
    if (!opensStory(line) && (line.looks & LOOK.isLead) === 0) continue;
    leads++;
    if (isShortAt(lines, i - 2) && !isShortAt(lines, i - 3)) below++;
  }
  return below >= 2 && below * 2 > leads;
}

function isShortAt(lines: readonly Line[], i: number): boolean {
  return i >= 0 && isShort(lines[i] ?? null);
}

/**
 * Blank lines that part stories: the most that the document has between two lines, if they stand in front of short lines
 * for the most part, and in front of no more than half of all lines; else 0.
 */
export function storyGapOf(lines: readonly Line[]): number {
  let widest = 0;
  let wide = 0;
  let titles = 0;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || line.gap < widest || line.gap === 0) continue;
    if (line.gap > widest) {
      widest = line.gap;
      wide = 0;
      titles = 0;
    }
    wide++;
    if (isShort(line)) titles++;
  }
  // Column ends leave wide gaps, too; they stand in front of text.
  const arePartings = titles * 4 >= wide * 3 && wide * 2 <= lines.length - 1;
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
  (line) => (line.indented ? widthOf(line) + 2 : widthOf(line)),
  ({ start, end, indented }) => (indented ? end - start + 2 : end - start),
];

/**
 * For each line whether the one in front of it was broken only because it was full; null when the document breaks no
 * lines at a width: lines that another follows at once are nearly all as long as the longest near them, and most of them
 * stop in mid-sentence. Titles of a list may be of one length, but are no text in clauses.
 */
export function fullLinesOf(lines: readonly Line[]): readonly boolean[] | null {
  if (!mayBeFull(lines)) return null;
  const wrapped = MEASURES.map((measure) => fullBy(measure, lines)).filter((found) => found !== null);
  const best = wrapped.reduce<Fullness | null>((a, b) => (a === null || b.count > a.count ? b : a), null);
  return best === null ? null : lines.map((line, i) => i > 0 && goesOn(line) && (best.isFull[i - 1] ?? false));
}

/** Whether lines go on, and stop in mid-sentence, often enough; of most pages no more need be asked. */
function mayBeFull(lines: readonly Line[]): boolean {
  let inner = 0;
  let open = 0;
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i - 1];
    if (line === undefined || !isPlain(line) || !goesOn(lines[i])) continue;
    inner++;
    if (line.ends === "open") open++;
  }
  return inner >= FEWEST_LINES && open * 4 >= inner;
}

/** Whether too many lines are longer than any width that a text is set at: most documents have a line for each paragraph. */
function areMostlyLonger(measure: Measure, lines: readonly Line[]): boolean {
  let longer = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const length = line.end - line.start;
    // However wide its characters are, a line is as wide as their number at most, and half as wide at least.
    if (length + 2 <= WIDEST || (length <= WIDEST * 2 && measure(line) <= WIDEST)) continue;
    longer++;
    if (longer * 10 > lines.length) return true;
  }
  return false;
}

interface Fullness {
  readonly isFull: readonly boolean[];
  readonly count: number;
}

function fullBy(measure: Measure, lines: readonly Line[]): Fullness | null {
  if (areMostlyLonger(measure, lines)) return null;
  const widths = new Float64Array(lines.length); // 0 where no line goes on
  let inner = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    if (!isPlain(line) || i + 1 === lines.length || !goesOn(lines[i + 1])) continue;
    widths[i] = measure(line);
    inner++;
  }
  const isFull: boolean[] = [];
  for (let i = 0; i < widths.length; i++) isFull.push((widths[i] ?? 0) >= fullWidthAt(widths, i) - RAGGED);
  let full = 0;
  let fullAndOpen = 0;
  let inClauses = 0;
  let pairs = 0;
  for (let i = 0; i < lines.length; i++) {
    if (isFull[i] !== true) continue;
    full++;
    if (lines[i]?.ends === "open") fullAndOpen++;
    if ((lines[i]?.clauses ?? 0) > 0) inClauses++;
    if (isFull[i + 1] === true && Math.abs((widths[i] ?? 0) - (widths[i + 1] ?? 0)) <= RAGGED) pairs++;
  }
  const isWrapped =
    pairs >= FEWEST_LINES - 1 &&
    pairs * 3 >= full &&
    full * 4 >= inner * 3 &&
    fullAndOpen * 2 >= full &&
    inClauses * 2 >= full;
  return isWrapped ? { isFull, count: full } : null;
}

/** Room that a line takes, a Chinese character being 1 and a Latin letter or digit one half. */
function widthOf({ text }: Line): number {
  let narrow = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 0x80) narrow++;
  return text.length - narrow / 2;
}

/** How wide the text is set at a line: the narrower of what stands above and below; more than any line where that cannot be told. */
function fullWidthAt(widths: Float64Array, i: number): number {
  let above = 0;
  let known = 0;
  let below = widths[i] ?? 0;
  if (below === 0) return Number.POSITIVE_INFINITY;
  for (let j = 1; j <= NEIGHBOURS; j++) {
    const width = i >= j ? (widths[i - j] ?? 0) : 0;
    if (width > 0) known++;
    above = Math.max(above, width);
    if (i + j < widths.length) below = Math.max(below, widths[i + j] ?? 0);
  }
  const widest = known >= 2 ? Math.min(above, below) : below;
  return widest >= NARROWEST && widest <= WIDEST ? widest : Number.POSITIVE_INFINITY;
}

function isPlain({ traits }: Line): boolean {
  return (traits & (TRAIT.hasFurniture | TRAIT.hasByline | TRAIT.isCaption)) === 0;
}

/** Whether the line stands right below another without an indent of its own. */
function goesOn(line: Line | undefined): boolean {
  return line !== undefined && line.gap === 0 && !line.indented && isPlain(line);
}
