/** Votes at which the amount of evidence gives half of the confidence that plenty of it would give. */
const HALF_AMOUNT = 1;

/** What a decision with plenty of evidence keeps when its margin is nothing. */
const FLOOR = 0.35;

export interface Support {
  /** By how much the decision beats the next one: 0 (a tie) to 1 (nothing speaks for another). */
  readonly margin: number;
  /** How many sentences' worth of evidence there is. */
  readonly amount: number;
}

/**
 * Confidence 0 to 1: rises with the margin and with the amount of evidence, and never falls when one of them grows.
 * It ranks decisions; it has not been fitted to held-out stories, so 0.8 does not mean right four times in five.
 */
export function confidenceOf({ margin, amount }: Support): number {
  const clear = FLOOR + (1 - FLOOR) * Math.min(1, Math.max(0, margin));
  const backed = Math.max(0, amount) / (Math.max(0, amount) + HALF_AMOUNT);
  return rounded(clear * backed);
}

/** To four decimals, so that the same story gives the same figures wherever it is read. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
