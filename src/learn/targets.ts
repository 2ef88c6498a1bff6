import type { LabelledText } from "../core/labelled.ts";
import { compareNames } from "../core/tally.ts";
import { checkLabelCount } from "./label-limit.ts";

/** What the texts of a set are labelled with. */
export interface Targets {
  /** By code unit. */
  readonly labels: readonly string[];
  /** By text: the place of its main label. */
  readonly main: Int32Array;
  /** By text and label: 1 where the text has it, -1 where not, 0 where it has it beside its main label. */
  readonly has: Int8Array;
  /** Whether any text has more than one. */
  readonly several: boolean;
}

/** @throws UserError `too-many-labels`. */
export function targetsOf(texts: readonly Pick<LabelledText, "labels">[]): Targets {
  const labels = [...new Set(texts.flatMap((text) => text.labels))].sort(compareNames);
  checkLabelCount(labels);
  const placeOf = new Map(labels.map((label, place) => [label, place]));
  const has = new Int8Array(texts.length * labels.length).fill(-1);
  const main = Int32Array.from(texts, ({ labels: own }, text) => {
    for (const label of own) has[text * labels.length + (placeOf.get(label) ?? 0)] = 0;
    const first = placeOf.get(own[0] ?? "") ?? 0;
    has[text * labels.length + first] = 1;
    return first;
  });
  return { labels, main, has, several: texts.some((text) => text.labels.length > 1) };
}
