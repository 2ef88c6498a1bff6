import { compareNames } from "../../../core/tally.ts";
import type { Dimension } from "./model.ts";

/** A value of a dimension, with how many stories have it. */
export interface Counted {
  readonly value: number;
  readonly count: number;
}

/** How many of the stories have each value. */
export function countsOf(dimension: Dimension, rows: readonly number[]): readonly number[] {
  const counts = new Array<number>(dimension.keys.length).fill(0);
  for (const row of rows) for (const value of dimension.of(row)) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** The values that stories have, the most frequent first, then by key: the order of `summary.json`. */
export function ranked(dimension: Dimension, rows: readonly number[]): readonly Counted[] {
  const { keys } = dimension;
  return countsOf(dimension, rows)
    .flatMap((count, value) => (count === 0 ? [] : [{ value, count }]))
    .sort((a, b) => b.count - a.count || compareNames(keys[a.value] ?? "", keys[b.value] ?? ""));
}

/** In order of the keys, as months are shown. */
export function inOrder(dimension: Dimension, rows: readonly number[]): readonly Counted[] {
  const { keys } = dimension;
  return ranked(dimension, rows).toSorted((a, b) => compareNames(keys[a.value] ?? "", keys[b.value] ?? ""));
}

/** How many of the stories have both, by value of the one and then of the other. */
export function crossed(
  of: Dimension,
  by: Dimension,
  rows: readonly number[],
): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const counts = new Map<number, Map<number, number>>();
  for (const row of rows) {
    const others = by.of(row);
    if (others.length === 0) continue;
    for (const value of of.of(row)) {
      let countByOther = counts.get(value);
      if (countByOther === undefined) {
        countByOther = new Map();
        counts.set(value, countByOther);
      }
      for (const other of others) countByOther.set(other, (countByOther.get(other) ?? 0) + 1);
    }
  }
  return counts;
}
