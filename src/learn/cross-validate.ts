import { bestOf } from "./best-score.ts";
import type { CrossValidation } from "./model.ts";
import type { Targets } from "./targets.ts";

/** Which texts are held out when. */
export interface HeldOut {
  readonly folds: number;
  /** By text. */
  readonly foldOf: Int32Array;
  readonly labels: number;
}

/** Learns from some texts; what comes back puts the scores of a text into `sums`. */
export type LearnScores = (members: Int32Array) => (text: number, sums: Float64Array) => void;

// The more texts there are, the less it matters that some are held out, and the longer every fold takes.
const FOLDS: readonly (readonly [texts: number, folds: number])[] = [
  [5000, 2],
  [2000, 3],
  [0, 5],
];

/** Into how many folds a set is cut; no more than it has groups. */
export function foldCount(texts: number, groups: number): number {
  const [, folds = 2] = FOLDS.find(([least]) => texts >= least) ?? [];
  return Math.min(folds, groups);
}

/** The scores of each text by a model that was learnt without its fold, by text and label. */
export function scoresOutOfFold({ folds, foldOf, labels }: HeldOut, learn: LearnScores): Float64Array {
  const scores = new Float64Array(foldOf.length * labels);
  const sums = new Float64Array(labels);
  for (let fold = 0; fold < folds; fold++) {
    const others: number[] = [];
    for (let text = 0; text < foldOf.length; text++) if (foldOf[text] !== fold) others.push(text);
    const score = learn(Int32Array.from(others));
    for (let text = 0; text < foldOf.length; text++) {
      if (foldOf[text] !== fold) continue;
      score(text, sums);
      scores.set(sums, text * labels);
    }
  }
  return scores;
}

/** How often the best score is that of the main label, and the mean F1 of the labels that are the main one of a text. */
export function crossValidationOf(
  scores: Float64Array,
  { labels, main }: Pick<Targets, "labels" | "main">,
  folds: number,
): CrossValidation {
  const given = new Int32Array(labels.length);
  const own = new Int32Array(labels.length);
  const right = new Int32Array(labels.length);
  for (let text = 0; text < main.length; text++) {
    const { best } = bestOf(scores, { from: text * labels.length, labels: labels.length });
    const truth = main[text] ?? 0;
    given[best] = (given[best] ?? 0) + 1;
    own[truth] = (own[truth] ?? 0) + 1;
    if (best === truth) right[best] = (right[best] ?? 0) + 1;
  }
  let all = 0;
  let sum = 0;
  let labelsOfTexts = 0;
  for (let label = 0; label < labels.length; label++) {
    all += right[label] ?? 0;
    if (own[label] === 0) continue;
    labelsOfTexts++;
    sum += (2 * (right[label] ?? 0)) / ((given[label] ?? 0) + (own[label] ?? 0));
  }
  return { folds, accuracy: rounded(all / main.length), macroF1: rounded(sum / labelsOfTexts) };
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
