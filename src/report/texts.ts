import type { SourceDocument } from "../core/source-document.ts";

/**
 * A line of `texts.jsonl`: the text that the offsets of records are in. A document that is too long for memory has several,
 * one behind the other; `offset` is where each begins.
 */
export function textLine({ id, path, sha256, text }: SourceDocument, offset: number): string {
  return JSON.stringify({ id, path, sha256, offset, text });
}
