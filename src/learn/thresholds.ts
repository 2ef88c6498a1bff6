import { bestOf } from "./best-score.ts";
import type { Targets } from "./targets.ts";

/** A label with fewer texts that have it beside their main label takes the threshold of all. */
const ENOUGH_TEXTS = 8;
const NEVER = 2;

/** Of the labels that are given beside main labels, so many must be right on texts that were held out. */
const LEAST_PRECISION = 0.5;

/**
 * By label: the probability from which on giving it to texts beside their main label makes the F1 of such labels best, on
 * texts that were held out (Y. Yang, “A Study on Thresholding Strategies for Text Categorization”, SIGIR 2001: SCut), as long
 * as half of them are right: of few examples the best F1 would be that of giving nearly every text several labels.
 */
export function thresholdsOf(probabilities: Float64Array, { labels, main, has }: Targets): number[] {
  const pairs: Pair[][] = labels.map(() => []);
  for (let text = 0; text < main.length; text++) {
    const from = text * labels.length;
    const { best } = bestOf(probabilities, { from, labels: labels.length });
    for (let label = 0; label < labels.length; label++) {
      if (label !== best) pairs[label]?.push([probabilities[from + label] ?? 0, has[from + label] !== -1]);
    }
  }
  const ofAll = bestThreshold(pairs.flat());
  return pairs.map((own) => (own.filter(([, isOwn]) => isOwn).length < ENOUGH_TEXTS ? ofAll : bestThreshold(own)));
}

type Pair = readonly [probability: number, isOwn: boolean];

function bestThreshold(pairs: readonly Pair[]): number {
  const sorted = pairs.toSorted((a, b) => b[0] - a[0]);
  const all = pairs.filter(([, isOwn]) => isOwn).length;
  let right = 0;
  let best = 0;
  let threshold = NEVER;
  for (const [i, [probability, isOwn]] of sorted.entries()) {
    if (isOwn) right++;
    // Equal probabilities are taken together.
    if (sorted[i + 1]?.[0] === probability) continue;
    const f1 = (2 * right) / (i + 1 + all);
    if (f1 > best && right >= LEAST_PRECISION * (i + 1)) {
      best = f1;
      threshold = (probability + (sorted[i + 1]?.[0] ?? probability)) / 2;
    }
  }
  return threshold;
}
