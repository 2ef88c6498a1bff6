import { compareNames } from "../../core/tally.ts";
import { share } from "../share.ts";
import type { TimesDrawn } from "./ratings.ts";

/** Which labels each unit was given and by how many annotators, as columns. */
export interface UnitLabels {
  /** By code unit. */
  readonly labels: readonly string[];
  readonly units: number;
  /** Annotators who said something of unit u; units with fewer than two are left out of all figures. */
  readonly annotators: Int32Array;
  /** Labels of unit u: `label[start[u]]` to `label[start[u + 1] - 1]`, each given by `times` annotators. */
  readonly label: Int32Array;
  readonly times: Int32Array;
  readonly start: Int32Array;
}

/** Rows of label sets, a row a unit and a column an annotator; null where nothing was said. */
export function unitLabels(rows: readonly (readonly (readonly string[] | null)[])[]): UnitLabels {
  const labels = [...new Set(rows.flatMap((row) => row.flatMap((set) => set ?? [])))].sort(compareNames);
  const numberByLabel = new Map(labels.map((label, number) => [label, number]));
  const annotators = new Int32Array(rows.length);
  const start = new Int32Array(rows.length + 1);
  const label: number[] = [];
  const times: number[] = [];
  for (const [unit, row] of rows.entries()) {
    const countByLabel = new Map<number, number>();
    for (const set of row) {
      if (set === null) continue;
      annotators[unit] = (annotators[unit] ?? 0) + 1;
      for (const name of new Set(set)) {
        const number = numberByLabel.get(name) ?? 0;
        countByLabel.set(number, (countByLabel.get(number) ?? 0) + 1);
      }
    }
    for (const [number, count] of countByLabel) {
      label.push(number);
      times.push(count);
    }
    start[unit + 1] = label.length;
  }
  return {
    ...{ labels, units: rows.length, annotators, start },
    ...{ label: Int32Array.from(label), times: Int32Array.from(times) },
  };
}

/** Agreement on one label against all others: given or not given. */
export interface LabelAgreement {
  readonly label: string;
  /** Times it was given, on units that two or more annotators said something of. */
  readonly given: number;
  /** Share of pairs of annotators on a unit who both gave it or both did not. */
  readonly percent: number | null;
  /** Of those who gave it, how many found the other giving it too: 2 × both / (one + other), as F1 between annotators. */
  readonly specific: number | null;
  /** Krippendorff's alpha; null for a label that was always given. */
  readonly alpha: number | null;
}

/** One walk for all labels, since each unit has few of them: a bootstrap of every label costs as much as of one. */
export function agreementByLabel(columns: UnitLabels, timesDrawn: TimesDrawn): LabelAgreement[] {
  const { label, times, start, annotators } = columns;
  const given = new Float64Array(columns.labels.length);
  const apart = new Float64Array(columns.labels.length);
  const split = new Float64Array(columns.labels.length);
  const both = new Float64Array(columns.labels.length);
  const chances = new Float64Array(columns.labels.length);
  let [values, pairs] = [0, 0];
  for (let unit = 0; unit < columns.units; unit++) {
    const drawn = timesDrawn[unit] ?? 0;
    const present = annotators[unit] ?? 0;
    if (drawn === 0 || present < 2) continue;
    values += drawn * present;
    pairs += (drawn * present * (present - 1)) / 2;
    const end = start[unit + 1] ?? 0;
    for (let i = start[unit] ?? 0; i < end; i++) {
      const row = label[i] ?? 0;
      const gave = times[i] ?? 0;
      given[row] = (given[row] ?? 0) + drawn * gave;
      split[row] = (split[row] ?? 0) + drawn * gave * (present - gave);
      apart[row] = (apart[row] ?? 0) + (2 * drawn * gave * (present - gave)) / (present - 1);
      both[row] = (both[row] ?? 0) + drawn * gave * (gave - 1);
      // How often somebody who gave it met another annotator.
      chances[row] = (chances[row] ?? 0) + drawn * gave * (present - 1);
    }
  }
  return columns.labels.map((name, row) => {
    const count = given[row] ?? 0;
    const expected = (2 * count * (values - count)) / (values - 1);
    return {
      label: name,
      given: count,
      percent: share(pairs - (split[row] ?? 0), pairs),
      specific: share(both[row] ?? 0, chances[row] ?? 0),
      alpha: values === 0 || expected === 0 ? null : 1 - (apart[row] ?? 0) / expected,
    };
  });
}
