import type { LabelledText } from "../core/labelled.ts";
import { sha256 } from "../io/hash.ts";

/** Of what is learnt from, in order: not of file names, ids and whatever else stands beside it. */
export function trainingHash(texts: readonly LabelledText[]): string {
  return sha256(
    texts.map(({ title, text, labels, group }) => sha256(JSON.stringify([title, text, labels, group]))).join("\n"),
  );
}
