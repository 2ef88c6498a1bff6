import { compareNames } from "../../core/tally.ts";
import { isAccepted, isRight, type Judged, type Judging, mainLabel } from "./judged.ts";

/** Judged texts as columns of label numbers, so that thousands of resamples are counted without looking a label up again. */
export interface LabelColumns {
  /** Those of the gold and those that were predicted, by code unit. */
  readonly labels: readonly string[];
  readonly texts: number;
  readonly groups: number;
  /** Number of each text's group. */
  readonly group: Int32Array;
  /** Labels of text i: `gold[goldStart[i]]` to `gold[goldStart[i + 1] - 1]`. */
  readonly gold: Int32Array;
  readonly goldStart: Int32Array;
  readonly predicted: Int32Array;
  readonly predictedStart: Int32Array;
  /** 1 for each text whose main label was found. */
  readonly right: Uint8Array;
  /** 1 for each text whose main label, or one as good, was found. */
  readonly accepted: Uint8Array;
  /** 1 for each text whose labels were found, all of them and no other. */
  readonly equal: Uint8Array;
  /** Of the labels behind the main one: how many each text has, how many were predicted, how many of these it has. */
  readonly secondary: Readonly<Record<"support" | "predicted" | "hits", Int32Array>>;
}

export function labelColumns(judged: readonly Judged[], judging: Judging): LabelColumns {
  const gold = judged.map((text) => (judging === "main" ? [mainLabel(text)] : distinct(text.gold)));
  const predicted = judged.map(({ prediction: { label, labels } }) =>
    judging === "main" ? (label === null ? [] : [label]) : distinct(labels),
  );
  const labels = distinct([...gold, ...predicted].flat()).sort(compareNames);
  const rowByLabel = new Map(labels.map((label, row) => [label, row]));
  const rowByGroup = new Map<string, number>();
  for (const { group } of judged) if (!rowByGroup.has(group)) rowByGroup.set(group, rowByGroup.size);
  const rows = (sets: readonly (readonly string[])[]): Int32Array =>
    Int32Array.from(sets.flat(), (label) => rowByLabel.get(label) ?? 0);
  return {
    labels,
    texts: judged.length,
    groups: rowByGroup.size,
    group: Int32Array.from(judged, ({ group }) => rowByGroup.get(group) ?? 0),
    gold: rows(gold),
    goldStart: starts(gold),
    predicted: rows(predicted),
    predictedStart: starts(predicted),
    right: Uint8Array.from(judged, (text) => Number(isRight(text))),
    accepted: Uint8Array.from(judged, (text) => Number(isAccepted(text))),
    equal: Uint8Array.from(gold, (set, i) => Number(isSameSet(set, predicted[i] ?? []))),
    secondary: secondaryOf(judged),
  };
}

/** The other side's main label is left out: told as the second, it was found, and its place is for accuracy to judge. */
function secondaryOf(judged: readonly Judged[]): LabelColumns["secondary"] {
  const sets = judged.map((text) => {
    const { label, labels } = text.prediction;
    const fine = [mainLabel(text), ...text.also.filter((name) => !text.gold.includes(name))];
    const support = distinct(text.gold.slice(1)).filter((name) => name !== label);
    const predicted = distinct(labels.slice(1)).filter((name) => !fine.includes(name));
    return { support, predicted, hits: support.filter((name) => predicted.includes(name)) };
  });
  return {
    support: Int32Array.from(sets, ({ support }) => support.length),
    predicted: Int32Array.from(sets, ({ predicted }) => predicted.length),
    hits: Int32Array.from(sets, ({ hits }) => hits.length),
  };
}

function starts(sets: readonly (readonly string[])[]): Int32Array {
  const start = new Int32Array(sets.length + 1);
  for (const [i, set] of sets.entries()) start[i + 1] = (start[i] ?? 0) + set.length;
  return start;
}

function distinct(labels: readonly string[]): string[] {
  return [...new Set(labels)];
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((label) => b.includes(label));
}
