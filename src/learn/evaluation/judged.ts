import type { Prediction } from "../../core/labelled.ts";

/** A text's gold labels and what a classifier said of it. */
export interface Judged {
  /** The main label first; at least one. */
  readonly gold: readonly string[];
  /** Labels that would have been as good as the main one, such as the choice of a second annotator. */
  readonly also: readonly string[];
  readonly prediction: Prediction;
  /** Shared by texts that may be near-duplicates. */
  readonly group: string;
}

/** What is judged: `main`, the first label of each text, or `sets`, all its labels. */
export type Judging = "main" | "sets";

export function mainLabel({ gold }: Pick<Judged, "gold">): string {
  return gold[0] ?? "";
}

/** Whether the main label was found. A text that the classifier abstains from is not right. */
export function isRight(judged: Judged): boolean {
  return judged.prediction.label === mainLabel(judged);
}

/** Whether the main label was found, or one that is as good. */
export function isAccepted(judged: Judged): boolean {
  const { label } = judged.prediction;
  return label !== null && (label === mainLabel(judged) || judged.also.includes(label));
}
