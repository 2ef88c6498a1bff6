/** What a decision rests on. */
export interface Support {
  /** Whether it is a theme, or one of the outcomes that are none. */
  readonly kind: "theme" | "general" | "outside";
  /** By how much of the votes it beats the next one: 0 (a tie) to 1 (nothing speaks for another). */
  readonly margin: number;
  /** How many sentences' worth of evidence there is. */
  readonly amount: number;
  /** The same margin among the story's different cue words, whatever sentences they stand in: -1 to 1. */
  readonly wordMargin: number;
}

/** The logarithm of the odds of being right, as a sum. Fitted on labelled stories: `test/themes/confidence.test.ts`. */
export const ODDS: Readonly<Record<"usual" | "margin" | "amount" | "wordMargin" | "general" | "outside", number>> = {
  usual: -1.06,
  margin: 2.69,
  amount: 1.12,
  wordMargin: 1.79,
  general: 0.62,
  outside: 0.31,
};

/**
 * The stories that the odds are fitted on also taught the cues, so they flatter. On stories that nobody had read, this much less
 * gives the share of right answers that they have.
 */
const ON_OTHER_TEXTS = -1.3;

/**
 * How likely a decision is right, 0 to 1: a logistic regression (Platt, “Probabilistic Outputs for Support Vector Machines”, 1999,
 * with more than one score). Never falls when margin or amount of evidence grow.
 */
export function confidenceOf({ kind, margin, amount, wordMargin }: Support): number {
  const odds =
    ODDS.usual +
    ODDS.margin * margin +
    ODDS.amount * Math.log1p(Math.max(0, amount)) +
    ODDS.wordMargin * wordMargin +
    (kind === "general" ? ODDS.general : 0) +
    (kind === "outside" ? ODDS.outside : 0);
  return rounded(1 / (1 + Math.exp(-odds - ON_OTHER_TEXTS)));
}

/** To four decimals, so that the same story gives the same figures wherever it is read. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
