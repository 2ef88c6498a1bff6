import type { Prediction } from "../core/labelled.ts";

/** How a classifier judged a story. */
export type Judgement = Pick<Prediction, "label" | "confidence" | "scores">;

// Enough to tell stories apart, and nothing that the last bits of a logarithm could change.
const DECIMALS = 1e6;

/**
 * By how much the best score beats the next, 0 (as unsure as can be) to 1 (Scheffer, Decomain & Wrobel 2001). An abstention
 * is 0. A label that is not among the scores, such as `not-governance`, was decided by other means: its confidence counts.
 */
export function marginOf({ label, confidence, scores }: Judgement): number {
  if (label === null) return 0;
  if (!scores.some((entry) => entry.label === label)) return confidence;
  const [first, second] = scores;
  return rounded((first?.score ?? 0) - (second?.score ?? 0));
}

/**
 * Shannon entropy of the scores as shares of their sum, over that of `most` equal ones: 0 (one label has it all) to 1.
 * An abstention is 1; of a label that is not among the scores it is what its confidence lacks to 1.
 */
export function entropyOf({ label, confidence, scores }: Judgement, most: number): number {
  if (label === null) return 1;
  if (!scores.some((entry) => entry.label === label)) return rounded(1 - confidence);
  const sum = scores.reduce((total, { score }) => total + Math.max(0, score), 0);
  if (sum === 0) return 1;
  let entropy = 0;
  for (const { score } of scores) {
    const share = Math.max(0, score) / sum;
    if (share > 0) entropy -= share * Math.log(share);
  }
  return rounded(Math.min(1, entropy / Math.log(Math.max(2, most))));
}

/** How sure both are of labels that differ, 0 to 1: the confidence of the less sure one. Null where they agree or one abstains. */
export function disagreementOf(
  a: Pick<Judgement, "label" | "confidence">,
  b: Pick<Judgement, "label" | "confidence">,
): number | null {
  if (a.label === null || b.label === null || a.label === b.label) return null;
  return Math.min(a.confidence, b.confidence);
}

function rounded(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS;
}
