import { around } from "./geometry.ts";
import type { Box, Glyph, Run } from "./page.ts";

/** The characters whose lines run one way, seen with the page turned so that they run to the right. */
export interface Direction {
  readonly angle: number;
  readonly runs: readonly Run[];
}

/** Of the size, above and below the line on which characters stand. */
export const ASCENT = 0.88;
export const DESCENT = 0.12;
/** Of the size: how far the middles of characters that stand below one another may be apart. */
const SAME_MIDDLE = 0.15;
/** Of the size: the widest blank between characters that stand below one another. */
const WIDEST_BELOW = 0.9;
const CLEARLY = 0.05;
const FEWEST_BELOW = 3;
const SAME_SIZE = 1.1;
const DOWN = 90;

/**
 * The characters of a page by the way that their lines run. Chinese characters that stand upright one below the other are
 * a line that runs down, though each by itself looks as if its line ran to the right.
 */
export function directionsOf(glyphs: readonly Glyph[]): Direction[] {
  const across = glyphs.filter(({ angle }) => angle === 0);
  const down = stackedAmong(across);
  const byAngle = new Map<number, Run[]>();
  for (const glyph of glyphs) {
    const isStacked = down.has(glyph);
    const angle = isStacked ? DOWN : glyph.angle;
    const runs = byAngle.get(angle) ?? [];
    runs.push(isStacked ? stackedRun(glyph) : runOf(glyph));
    byAngle.set(angle, runs);
  }
  return Array.from(byAngle, ([angle, runs]) => ({ angle, runs }));
}

/** The point as it is seen when the page is turned so that lines at this angle run to the right. */
function turned(x: number, y: number, angle: number): readonly [number, number] {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  return [x * cos + y * sin, y * cos - x * sin];
}

/** The box around a box, seen from a page that is turned to an angle. */
export function turnedBox({ left, right, top, bottom }: Box, angle: number): Box {
  const corners = [
    turned(left, top, angle),
    turned(right, bottom, angle),
    turned(left, bottom, angle),
    turned(right, top, angle),
  ];
  return around(corners.map(([x, y]) => ({ left: x, right: x, top: y, bottom: y })));
}

function runOf({ text, x, y, width, size, angle, style }: Glyph): Run {
  const [left, baseline] = turned(x, y, angle);
  return { text, left, right: left + width, baseline, size, style };
}

/** An upright character on a line that runs down through its middle. */
function stackedRun({ text, x, y, width, size, style }: Glyph): Run {
  const left = y - ASCENT * size;
  return { text, left, right: left + size, baseline: (ASCENT - 0.5) * size - (x + width / 2), size, style };
}

/**
 * Those that stand one below the other: nearer to what is above and below than to what is at their sides, and at least three.
 * Between the lines of a text that runs across there is more room than between its characters.
 */
function stackedAmong(across: readonly Glyph[]): ReadonlySet<Glyph> {
  const inked = across.filter(({ text }) => text.trim() !== "");
  const sides = sidesOf(inked);
  const columns = new Map<number, Glyph[]>();
  for (const glyph of inked) {
    const key = Math.floor(middleOf(glyph) / COLUMN);
    const column = columns.get(key);
    if (column === undefined) columns.set(key, [glyph]);
    else column.push(glyph);
  }
  for (const column of columns.values()) column.sort((a, b) => a.y - b.y);
  const below = new Map<Glyph, Glyph>();
  for (const glyph of inked) {
    const next = nextBelow(glyph, columns);
    if (next === null) continue;
    const gap = next.y - glyph.y - glyph.size;
    const atSides = Math.min(sides.get(glyph)?.gap ?? Infinity, sides.get(next)?.gap ?? Infinity);
    if (gap + CLEARLY * glyph.size < atSides) below.set(glyph, next);
  }
  const continued = new Set(below.values());
  const stacked = new Set<Glyph>();
  for (const first of inked) {
    if (continued.has(first)) continue;
    const stack: Glyph[] = [];
    for (let glyph: Glyph | undefined = first; glyph !== undefined && !stacked.has(glyph); glyph = below.get(glyph))
      stack.push(glyph);
    if (stack.length >= FEWEST_BELOW && stack.filter(isWide).length >= FEWEST_BELOW)
      for (const glyph of stack) stacked.add(glyph);
  }
  for (let more = stacked.size > 0; more; ) {
    more = false;
    for (const glyph of inked) {
      if (stacked.has(glyph) || !isWide(glyph) || !isBesideStacks(glyph, sides.get(glyph), stacked)) continue;
      stacked.add(glyph);
      more = true;
    }
  }
  return stacked;
}

/** Whether a character is the end of a line that runs down, and too short to be seen as one: next to it are only such lines. */
function isBesideStacks(glyph: Glyph, beside: Sides | undefined, stacked: ReadonlySet<Glyph>): boolean {
  const others = beside?.others ?? [];
  return others.length > 0 && others.every((other) => stacked.has(other) && isSameSize(other, glyph));
}

/** In points. */
const COLUMN = 4;

function middleOf({ x, width }: Glyph): number {
  return x + width / 2;
}

function isWide({ width, size }: Glyph): boolean {
  return width >= 0.9 * size;
}

function nextBelow(glyph: Glyph, columns: ReadonlyMap<number, readonly Glyph[]>): Glyph | null {
  const reach = SAME_MIDDLE * glyph.size;
  const [from, to] = [Math.floor((middleOf(glyph) - reach) / COLUMN), Math.floor((middleOf(glyph) + reach) / COLUMN)];
  let nearest: Glyph | null = null;
  for (let key = from; key <= to; key++) {
    const column = columns.get(key) ?? [];
    for (let i = firstBelow(column, glyph.y + 0.5 * glyph.size); i < column.length; i++) {
      const other = column[i];
      if (other === undefined || other.y > glyph.y + (1 + WIDEST_BELOW) * glyph.size) break;
      if (Math.abs(middleOf(other) - middleOf(glyph)) > reach || !isSameSize(other, glyph)) continue;
      if (nearest === null || other.y < nearest.y) nearest = other;
      break;
    }
  }
  return nearest;
}

function firstBelow(column: readonly Glyph[], y: number): number {
  let [low, high] = [0, column.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((column[middle]?.y ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isSameSize(a: Glyph, b: Glyph): boolean {
  return Math.max(a.size, b.size) <= SAME_SIZE * Math.min(a.size, b.size);
}

/** The nearest at the sides of a character, and how far the nearer is. */
interface Sides {
  gap: number;
  readonly others: Glyph[];
}

function sidesOf(glyphs: readonly Glyph[]): Map<Glyph, Sides> {
  const sides = new Map<Glyph, Sides>();
  const note = (glyph: Glyph, other: Glyph, gap: number): void => {
    // What is further away than a gutter is not beside it.
    if (gap > FURTHEST_BESIDE * glyph.size) return;
    const known = sides.get(glyph) ?? { gap: Infinity, others: [] };
    known.gap = Math.min(known.gap, Math.max(0, gap));
    if (!known.others.includes(other)) known.others.push(other);
    sides.set(glyph, known);
  };
  const rows = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const key = Math.floor(glyph.y / COLUMN);
    for (const each of [key - 1, key, key + 1]) {
      const row = rows.get(each);
      if (row === undefined) rows.set(each, [glyph]);
      else row.push(glyph);
    }
  }
  for (const row of rows.values()) {
    row.sort((a, b) => a.x - b.x);
    for (const [i, glyph] of row.entries()) {
      // Between it and the next on its line may stand one of a line a little higher or lower.
      for (let j = i + 1; j < row.length && j <= i + 3; j++) {
        const other = row[j];
        if (other === undefined || Math.abs(other.y - glyph.y) > 0.5 * Math.min(glyph.size, other.size)) continue;
        const gap = other.x - glyph.x - glyph.width;
        note(glyph, other, gap);
        note(other, glyph, gap);
        break;
      }
    }
  }
  return sides;
}

/** Of the size. */
const FURTHEST_BESIDE = 1.5;
