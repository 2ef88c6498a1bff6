import { fieldsOf, jsonValue } from "../core/json-fields.ts";
import type { TextStretch } from "../report/page/pieces.ts";

/** A line of a run's `texts.jsonl`: a text, or a stretch of one; null for what is none. */
export function textStretch(line: string): TextStretch | null {
  const { path, sha256, offset, text } = fieldsOf(jsonValue(line));
  if (typeof path !== "string" || typeof sha256 !== "string" || typeof text !== "string") return null;
  return typeof offset === "number" && Number.isSafeInteger(offset) && offset >= 0
    ? { path, sha256, offset, text }
    : null;
}
