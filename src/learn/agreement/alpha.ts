import { allOnce, type Ratings, type TimesDrawn } from "./ratings.ts";

/** How far two values are apart, by their numbers: 0 to 1, 0 for a value and itself. */
export type Distance = (a: number, b: number) => number;

/** What alpha is made of. */
export interface Alpha {
  /** 1 − observed / expected disagreement; null where there are no two different values to disagree on. */
  readonly alpha: number | null;
  /** Mean closeness (1 − distance) of two annotators on a unit. Null where no unit has two values. */
  readonly observed: number | null;
  /** Units that two or more annotators said something of. */
  readonly units: number;
  /** Values given on these. */
  readonly given: number;
}

/**
 * Krippendorff's alpha for any number of annotators, with missing values (K. Krippendorff: Computing Krippendorff's
 * Alpha-Reliability, 2011; A. Hayes, K. Krippendorff: Answering the Call for a Standard Reliability Measure for Coding Data,
 * 2007). Units that fewer than two said something of do not count. Without `distance` values are the same or not (nominal).
 *
 * `observed` weighs each value given alike, as alpha does: with missing values, units with more values weigh more.
 */
export function krippendorffsAlpha(
  ratings: Ratings,
  { distance, timesDrawn = allOnce(ratings) }: { distance?: Distance | undefined; timesDrawn?: TimesDrawn } = {},
): Alpha {
  const { raters, given } = ratings;
  const totals = new Float64Array(ratings.values);
  const present: number[] = [];
  let [units, values, apart] = [0, 0, 0];
  for (let unit = 0; unit < ratings.units; unit++) {
    const times = timesDrawn[unit] ?? 0;
    if (times === 0) continue;
    present.length = 0;
    for (let rater = 0; rater < raters; rater++) {
      const value = given[unit * raters + rater] ?? -1;
      if (value >= 0) present.push(value);
    }
    if (present.length < 2) continue;
    units += times;
    values += times * present.length;
    for (const value of present) totals[value] = (totals[value] ?? 0) + times;
    apart += (2 * times * disagreement(present, distance)) / (present.length - 1);
  }
  if (values === 0) return { alpha: null, observed: null, units, given: values };
  const observed = apart / values;
  const expected = expectedDisagreement(totals, { values, distance }) / (values * (values - 1));
  return { alpha: expected === 0 ? null : 1 - observed / expected, observed: 1 - observed, units, given: values };
}

/** Sum of the distances of all pairs of a unit's values, each pair once. */
function disagreement(present: readonly number[], distance: Distance | undefined): number {
  let sum = 0;
  for (let i = 1; i < present.length; i++) {
    const a = present[i] ?? 0;
    for (let k = 0; k < i; k++) {
      const b = present[k] ?? 0;
      if (a !== b) sum += distance === undefined ? 1 : distance(a, b);
    }
  }
  return sum;
}

/** Sum of the distances of all pairs of values of whatever units, each pair both ways. */
function expectedDisagreement(
  totals: Float64Array,
  { values, distance }: { values: number; distance: Distance | undefined },
): number {
  // Nominal: all pairs but those of the same value.
  if (distance === undefined) return totals.reduce((sum, total) => sum - total * total, values * values);
  let sum = 0;
  for (let a = 1; a < totals.length; a++) {
    const total = totals[a] ?? 0;
    if (total === 0) continue;
    for (let b = 0; b < a; b++) {
      const other = totals[b] ?? 0;
      if (other > 0) sum += 2 * total * other * distance(a, b);
    }
  }
  return sum;
}
