/** A code is given from this confidence on. */
export const SURE = 0.95;

/**
 * What chances turned out to mean: of the names of generated stories whose likeliest row had a chance near the one in front,
 * the share behind it had the right row (`npm run place-stories`, 5,000 stories each with and without villages, the worse of
 * the two). Between the points the line is straight.
 */
const MEASURED: readonly (readonly [chance: number, right: number])[] = [
  [0, 0],
  [0.25, 0.05],
  [0.45, 0.2],
  [0.55, 0.4],
  [0.65, 0.67],
  [0.85, 0.79],
  [0.925, 0.86],
  [0.96, 0.88],
  [0.98, 0.966],
  [0.988, 0.971],
  [0.994, 0.984],
  [0.998, 0.997],
  [0.9995, 0.999],
  [1, 0.999],
];
const NEVER: readonly [number, number] = [0, 0];
const CERTAIN: readonly [number, number] = [1, 1];
const DECIMALS = 1000;

/** How often a link of such a chance is right, 0 to 1, to three decimals. */
export function confidenceOf(chance: number): number {
  let above = 0;
  while (above < MEASURED.length && (MEASURED[above]?.[0] ?? 1) < chance) above++;
  const upper = MEASURED[above] ?? CERTAIN;
  const lower = MEASURED[above - 1] ?? NEVER;
  const to = upper[0];
  const from = lower[0];
  const share = to === from ? 0 : (chance - from) / (to - from);
  return Math.round((lower[1] + share * (upper[1] - lower[1])) * DECIMALS) / DECIMALS;
}
