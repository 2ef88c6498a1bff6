import { share } from "../share.ts";
import type { LabelColumns } from "./label-columns.ts";

/** Of one label, or of all together. */
export type PairCounts = Readonly<Record<"support" | "predicted" | "hits", number>>;

/** What precision, recall and all that follows from them are made of. Whole numbers: the order of the texts does not matter. */
export interface LabelCounts {
  readonly texts: number;
  readonly right: number;
  readonly accepted: number;
  readonly equal: number;
  /** Of all labels behind the main ones. */
  readonly secondary: PairCounts;
  /** For each label: texts that have it in the gold. */
  readonly support: Int32Array;
  /** For each label: texts that it was predicted for. */
  readonly predicted: Int32Array;
  /** For each label: texts that have it and that it was predicted for. */
  readonly hits: Int32Array;
}

/** Counts, each text taken as often as its group was drawn. */
export function countLabels(columns: LabelColumns, timesDrawn: Int32Array): LabelCounts {
  const { gold, goldStart, group } = columns;
  const support = new Int32Array(columns.labels.length);
  const predicted = new Int32Array(columns.labels.length);
  const hits = new Int32Array(columns.labels.length);
  let [texts, right, accepted, equal] = [0, 0, 0, 0];
  const secondary = { support: 0, predicted: 0, hits: 0 };
  for (let text = 0; text < columns.texts; text++) {
    const times = timesDrawn[group[text] ?? 0] ?? 0;
    if (times === 0) continue;
    texts += times;
    right += times * (columns.right[text] ?? 0);
    accepted += times * (columns.accepted[text] ?? 0);
    equal += times * (columns.equal[text] ?? 0);
    secondary.support += times * (columns.secondary.support[text] ?? 0);
    secondary.predicted += times * (columns.secondary.predicted[text] ?? 0);
    secondary.hits += times * (columns.secondary.hits[text] ?? 0);
    const start = goldStart[text] ?? 0;
    const end = goldStart[text + 1] ?? 0;
    for (let i = start; i < end; i++) add(support, gold[i] ?? 0, times);
    const last = columns.predictedStart[text + 1] ?? 0;
    for (let i = columns.predictedStart[text] ?? 0; i < last; i++) {
      const label = columns.predicted[i] ?? 0;
      add(predicted, label, times);
      for (let k = start; k < end; k++) if (gold[k] === label) add(hits, label, times);
    }
  }
  return { texts, right, accepted, equal, secondary, support, predicted, hits };
}

// Numbers in a row: this runs for every label of every text of every resample.
function add(counts: Int32Array, row: number, times: number): void {
  counts[row] = (counts[row] ?? 0) + times;
}

/** Found among what there is, and right among what was found, as one: 2 × hits / (support + predicted); null where both are none. */
export function f1Of({ support, predicted, hits }: PairCounts): number | null {
  return share(2 * hits, support + predicted);
}

/** Mean F1 of the labels that some text has: a label that no text has cannot be found, and predicting it costs others their recall. */
export function macroF1(counts: LabelCounts): number | null {
  let sum = 0;
  let labels = 0;
  for (let row = 0; row < counts.support.length; row++) {
    if (counts.support[row] === 0) continue;
    labels++;
    sum += f1Of(countsOfLabel(counts, row)) ?? 0;
  }
  return share(sum, labels);
}

/** F1 of all labels' counts together. */
export function microF1({ support, predicted, hits }: LabelCounts): number | null {
  return f1Of({ support: total(support), predicted: total(predicted), hits: total(hits) });
}

export function countsOfLabel({ support, predicted, hits }: LabelCounts, row: number): PairCounts {
  return { support: support[row] ?? 0, predicted: predicted[row] ?? 0, hits: hits[row] ?? 0 };
}

function total(counts: Int32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
