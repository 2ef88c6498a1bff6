/** A code is given from this confidence on. */
export const SURE = 0.95;

/**
 * What chances turned out to mean: of the generated stories' names whose likeliest row had at least the chance in front, the
 * share behind it was the right row (`npm run place-stories`, with and without villages, the worse of the two). Between the
 * points the line is straight.
 */
const MEASURED: readonly (readonly [chance: number, right: number])[] = [
  [0, 0],
  [0.2, 0.07],
  [0.4, 0.17],
  [0.5, 0.53],
  [0.7, 0.75],
  [0.8, 0.8],
  [0.9, 0.83],
  [0.96, 0.9],
  [0.98, 0.96],
  [0.99, 0.985],
  [0.999, 0.997],
  [1, 0.999],
];
const DECIMALS = 1000;

/** How often a link of such a chance is right, 0 to 1, to three decimals. */
export function confidenceOf(chance: number): number {
  const above = MEASURED.findIndex(([from]) => from >= chance);
  const [to, right] = MEASURED[above] ?? [1, 1];
  const [from, before] = MEASURED[above - 1] ?? [0, 0];
  const share = to === from ? 0 : (chance - from) / (to - from);
  return Math.round((before + share * (right - before)) * DECIMALS) / DECIMALS;
}
