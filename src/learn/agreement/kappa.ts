import { allOnce, type Ratings, type TimesDrawn } from "./ratings.ts";

/** Agreement of two annotators on the units that both said something of. */
export interface PairAgreement {
  readonly units: number;
  readonly agreed: number;
  /** Null without common units. */
  readonly percent: number | null;
  /** Null where chance alone would make them agree on everything. */
  readonly kappa: number | null;
}

/** Share of agreement, and the same beyond chance: κ = (p_o − p_e) / (1 − p_e), p_e from each one's own shares (J. Cohen: A Coefficient of Agreement for Nominal Scales, 1960). */
export function cohensKappa(
  ratings: Ratings,
  {
    first = 0,
    second = 1,
    timesDrawn = allOnce(ratings),
  }: { first?: number; second?: number; timesDrawn?: TimesDrawn },
): PairAgreement {
  const { raters, given } = ratings;
  const ofFirst = new Float64Array(ratings.values);
  const ofSecond = new Float64Array(ratings.values);
  let [units, agreed] = [0, 0];
  for (let unit = 0; unit < ratings.units; unit++) {
    const times = timesDrawn[unit] ?? 0;
    const a = given[unit * raters + first] ?? -1;
    const b = given[unit * raters + second] ?? -1;
    if (times === 0 || a < 0 || b < 0) continue;
    units += times;
    if (a === b) agreed += times;
    ofFirst[a] = (ofFirst[a] ?? 0) + times;
    ofSecond[b] = (ofSecond[b] ?? 0) + times;
  }
  if (units === 0) return { units, agreed, percent: null, kappa: null };
  // Whole numbers until the last step: n × agreed, and the products of the margins.
  const byChance = ofFirst.reduce((sum, count, value) => sum + count * (ofSecond[value] ?? 0), 0);
  const kappa = byChance === units * units ? null : (units * agreed - byChance) / (units * units - byChance);
  return { units, agreed, percent: agreed / units, kappa };
}

/** The pairs of annotators: first with second, first with third, … */
export function pairsOf(raters: number): { readonly first: number; readonly second: number }[] {
  return Array.from({ length: raters }, (_, first) =>
    Array.from({ length: raters - first - 1 }, (_, i) => ({ first, second: first + 1 + i })),
  ).flat();
}

/**
 * Kappa for any number of annotators who all said something of every unit (J. Fleiss: Measuring Nominal Scale Agreement
 * Among Many Raters, 1971). Null where something is missing, or where all values are the same.
 */
export function fleissKappa(ratings: Ratings, timesDrawn: TimesDrawn = allOnce(ratings)): number | null {
  const { raters, values, given } = ratings;
  const totals = new Float64Array(values);
  const counts = new Int32Array(values);
  let [units, agreeing] = [0, 0];
  for (let unit = 0; unit < ratings.units; unit++) {
    const times = timesDrawn[unit] ?? 0;
    if (times === 0) continue;
    counts.fill(0);
    for (let rater = 0; rater < raters; rater++) {
      const value = given[unit * raters + rater] ?? -1;
      if (value < 0) return null;
      // Each further one that says the same agrees with all before it, both ways.
      agreeing += 2 * times * (counts[value] ?? 0);
      counts[value] = (counts[value] ?? 0) + 1;
      totals[value] = (totals[value] ?? 0) + times;
    }
    units += times;
  }
  if (units === 0 || raters < 2) return null;
  const ratingsGiven = units * raters;
  const observed = agreeing / (ratingsGiven * (raters - 1));
  const byChance = totals.reduce((sum, count) => sum + count * count, 0);
  if (byChance === ratingsGiven * ratingsGiven) return null;
  const expected = byChance / (ratingsGiven * ratingsGiven);
  return (observed - expected) / (1 - expected);
}
