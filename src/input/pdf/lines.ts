import { ASCENT, DESCENT } from "./directions.ts";
import type { Box, Run } from "./page.ts";

/** What stands on one line, from left to right, across all columns. */
export interface Row extends Box {
  readonly runs: readonly Run[];
}

const NEAR = 8;
const SAME_LINE = 0.25;
const SAME_SIZE = 1.5;

/** The characters line by line, from top to bottom: those that stand on one line and have about one size. */
export function rowsOf(runs: readonly Run[]): Row[] {
  const rows: Run[][] = [];
  for (const run of runs.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    // The one that fits is among the last few, since they come from top to bottom.
    const near = rows.slice(-NEAR).findLast(([first]) => first !== undefined && isOneLine(first, run));
    if (near === undefined) rows.push([run]);
    else near.push(run);
  }
  return rows.map((row) => {
    const sorted = row.toSorted((a, b) => a.left - b.left);
    return { ...boxAround(sorted), runs: sorted };
  });
}

function isOneLine(a: Run, b: Run): boolean {
  const [small, large] = a.size < b.size ? [a.size, b.size] : [b.size, a.size];
  return large <= SAME_SIZE * small && Math.abs(a.baseline - b.baseline) <= SAME_LINE * small;
}

/** The box of what characters take up. */
export function boxAround(runs: readonly Run[]): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const run of runs) {
    if (isBlank(run)) continue;
    left = Math.min(left, run.left);
    right = Math.max(right, run.right);
    top = Math.min(top, run.baseline - ASCENT * run.size);
    bottom = Math.max(bottom, run.baseline + DESCENT * run.size);
  }
  return { left, right, top, bottom };
}

export function isBlank({ text }: Run): boolean {
  return text.trim() === "";
}

/** A place on a line where nothing stands, and the character that follows. */
interface Gap extends Box {
  readonly size: number;
  readonly after: Run;
  /** Whether nothing stands before it on the line: perhaps a picture stands in the column. */
  readonly isFirst: boolean;
}

interface Chain {
  readonly gaps: Gap[];
  left: number;
  right: number;
  bottom: number;
}

// In widths of a character.
const NARROWEST = 0.35;
/** What may be left of a gap beside those above and below it. */
const LEFT_OVER = 0.3;
/** In heights of a line, from one gap to the one below. */
const NEXT = 2.6;
const FEWEST = 4;
/** Of gaps that stand among the beginnings of lines. */
const NARROWEST_AMONG = 0.5;

/**
 * The characters in front of which a gutter runs though it is no wider than a blank: at the same place on four lines and more nothing
 * stands. Lines that are drawn out have their blanks now here, now there.
 */
export function behindGutters(rows: readonly Row[]): ReadonlySet<Run> {
  const gaps = rows.flatMap(gapsOf).toSorted((a, b) => a.top - b.top);
  let open: Chain[] = [];
  const long: Chain[] = [];
  for (const gap of gaps) {
    open = open.filter(({ bottom }) => gap.top - bottom <= NEXT * gap.size);
    const chain = open.find(
      ({ left, right, bottom }) =>
        gap.top >= bottom - 0.5 * gap.size &&
        Math.min(right, gap.right) - Math.max(left, gap.left) >= LEFT_OVER * gap.size,
    );
    if (chain === undefined) {
      open.push({ gaps: [gap], left: gap.left, right: gap.right, bottom: gap.bottom });
      continue;
    }
    chain.gaps.push(gap);
    chain.left = Math.max(chain.left, gap.left);
    chain.right = Math.min(chain.right, gap.right);
    chain.bottom = gap.bottom;
    if (chain.gaps.length === FEWEST) long.push(chain);
  }
  return new Set(
    long.flatMap(({ gaps: chain }) => {
      const isMixed = chain.some(({ isFirst }) => isFirst);
      return chain
        .filter((gap) => !isMixed || gap.right - gap.left >= NARROWEST_AMONG * gap.size)
        .map(({ after }) => after);
    }),
  );
}

function gapsOf({ runs, top, bottom }: Row): Gap[] {
  const gaps: Gap[] = [];
  let before: Run | null = null;
  for (const run of runs) {
    if (isBlank(run)) continue;
    const { left: right, size } = run;
    if (before === null) gaps.push({ left: right - size, right, top, bottom, size, after: run, isFirst: true });
    else if (right - before.right >= NARROWEST * size)
      gaps.push({ left: before.right, right, top, bottom, size, after: run, isFirst: false });
    before = run;
  }
  return gaps;
}
