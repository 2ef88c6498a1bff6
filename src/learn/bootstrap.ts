import { diceOf } from "../core/dice.ts";

/** A stretch that holds the true figure in 95 of 100 studies. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A figure and how far chance may have moved it; null where it is not defined. */
export interface Figure {
  readonly value: number | null;
  readonly interval: Interval | null;
}

export interface BootstrapSettings {
  /** How many things there are to draw: texts, or groups of texts that belong together. */
  readonly units: number;
  /** How often as many are drawn as there are; with 0 there are no intervals. */
  readonly resamples: number;
  readonly seed: number;
}

/** Of the resamples, so many must leave a figure defined, or its interval would speak of the others only. */
const LEAST_DEFINED = 0.95;
const TAIL = 0.025;

/**
 * Percentile intervals (B. Efron, R. Tibshirani: An Introduction to the Bootstrap, 1993, §13.3), one for each figure that
 * `figures` gives. It is told how often each unit was drawn, and gives null for a figure that such a draw leaves undefined.
 * Where the units are groups of texts this is the cluster bootstrap: what belongs together is drawn together.
 *
 * Null for a figure that more than one resample in twenty leaves undefined, and for all with fewer than two units.
 */
export function bootstrapIntervals(
  figures: (timesDrawn: Int32Array) => readonly (number | null)[],
  { units, resamples, seed }: BootstrapSettings,
): (Interval | null)[] {
  const timesDrawn = new Int32Array(units).fill(1);
  const count = figures(timesDrawn).length;
  if (units < 2 || resamples < 1) return Array.from({ length: count }, () => null);
  const dice = diceOf(seed);
  const drawn = Array.from({ length: count }, () => new Float64Array(resamples));
  const defined = new Int32Array(count);
  for (let resample = 0; resample < resamples; resample++) {
    timesDrawn.fill(0);
    for (let i = 0; i < units; i++) {
      const unit = dice.roll(units);
      timesDrawn[unit] = (timesDrawn[unit] ?? 0) + 1;
    }
    for (const [row, figure] of figures(timesDrawn).entries()) {
      const column = drawn[row];
      if (figure === null || column === undefined) continue;
      column[defined[row] ?? 0] = figure;
      defined[row] = (defined[row] ?? 0) + 1;
    }
  }
  return drawn.map((column, row) => {
    const values = column.subarray(0, defined[row]).sort();
    if (values.length < LEAST_DEFINED * resamples) return null;
    return { low: quantile(values, TAIL), high: quantile(values, 1 - TAIL) };
  });
}

/** Between the two values around it, by how far it is from each (type 7 of R. Hyndman, Y. Fan 1996). */
function quantile(ascending: Float64Array, share: number): number {
  const at = share * (ascending.length - 1);
  const below = ascending[Math.floor(at)] ?? 0;
  const above = ascending[Math.ceil(at)] ?? 0;
  return below + (above - below) * (at - Math.floor(at));
}
