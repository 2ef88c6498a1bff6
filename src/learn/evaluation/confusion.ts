import { compareNames } from "../../core/tally.ts";
import { type Judged, mainLabel } from "./judged.ts";

/** How often each main label was taken for which. */
export interface Confusion {
  /** Rows. */
  readonly gold: readonly string[];
  /** Columns. */
  readonly predicted: readonly string[];
  readonly counts: readonly (readonly number[])[];
  /** A last column: texts of each row without an answer. */
  readonly abstained: readonly number[];
}

/** Labels by code unit, those of the gold and those that were predicted each on their side. */
export function confusionOf(judged: readonly Judged[]): Confusion {
  const gold = names(judged.map(mainLabel));
  const predicted = names(judged.flatMap(({ prediction: { label } }) => (label === null ? [] : [label])));
  const rowOf = new Map(gold.map((label, row) => [label, row]));
  const columnOf = new Map(predicted.map((label, column) => [label, column]));
  const counts = gold.map(() => predicted.map(() => 0));
  const abstained = gold.map(() => 0);
  for (const text of judged) {
    const row = rowOf.get(mainLabel(text)) ?? 0;
    const { label } = text.prediction;
    const cells = label === null ? abstained : (counts[row] ?? []);
    const at = label === null ? row : (columnOf.get(label) ?? 0);
    cells[at] = (cells[at] ?? 0) + 1;
  }
  return { gold, predicted, counts, abstained };
}

function names(labels: readonly string[]): string[] {
  return [...new Set(labels)].sort(compareNames);
}
