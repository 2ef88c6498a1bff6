/** A code is given from this confidence on. */
export const SURE = 0.95;

/** How often a link of such a chance is right. */
export function confidenceOf(chance: number): number {
  return Math.round(chance * 1000) / 1000;
}
