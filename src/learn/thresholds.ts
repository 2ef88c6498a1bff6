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
  const many = labels.length;
  const best = Int32Array.from(main, (_, text) => bestOf(probabilities, { from: text * many, labels: many }).best);
  const byLabel = labels.map((_, label): Chances => {
    const places = Array.from(best.keys())
      .filter((text) => best[text] !== label)
      .map((text) => text * many + label);
    return {
      all: Float64Array.from(places, (at) => probabilities[at] ?? 0).sort(),
      own: Float64Array.from(
        places.filter((at) => has[at] !== -1),
        (at) => probabilities[at] ?? 0,
      ).sort(),
    };
  });
  const ofAll = bestThreshold({
    all: joined(byLabel.map(({ all }) => all)).sort(),
    own: joined(byLabel.map(({ own }) => own)).sort(),
  });
  return byLabel.map((chances) => (chances.own.length < ENOUGH_TEXTS ? ofAll : bestThreshold(chances)));
}

/** How probable a label is beside the best one of each text, ascending; plain numbers, or many labels of many texts would fill the memory. */
interface Chances {
  readonly all: Float64Array;
  /** Of the texts that have it. */
  readonly own: Float64Array;
}

function joined(columns: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(columns.reduce((sum, column) => sum + column.length, 0));
  let at = 0;
  for (const column of columns) {
    all.set(column, at);
    at += column.length;
  }
  return all;
}

function bestThreshold({ all, own }: Chances): number {
  let best = 0;
  let threshold = NEVER;
  let i = all.length;
  let k = own.length;
  while (i > 0) {
    const probability = all[i - 1] ?? 0;
    // Equal probabilities are taken together.
    while (i > 0 && all[i - 1] === probability) i--;
    while (k > 0 && own[k - 1] === probability) k--;
    const given = all.length - i;
    const right = own.length - k;
    const f1 = (2 * right) / (given + own.length);
    if (f1 > best && right >= LEAST_PRECISION * given) {
      best = f1;
      threshold = (probability + (all[i - 1] ?? probability)) / 2;
    }
  }
  return threshold;
}
