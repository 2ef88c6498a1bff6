import { jsonFields } from "../core/json-fields.ts";
import type { DocumentInfo, Failure } from "../core/types.ts";
import { wording } from "../core/wording.ts";
import { runStory } from "./run-story.ts";

/** A StoryRecord of an earlier run, as far as is needed to make it again. */
export interface StoredStory {
  readonly id: string;
  readonly ordinal: number;
  readonly start: number;
  readonly end: number;
  readonly document: Omit<DocumentInfo, "encodingCertainty" | "replaced" | "script" | "layout" | "kept">;
  /** The title that stood beside the text in its record; null without one, or where another story shows it. */
  readonly title: string | null;
  /** All that the record says. */
  readonly fields: ReadonlyMap<string, unknown>;
}

const SHA256 = /^[0-9a-f]{64}$/u;
const FROM = ["record", "option", "page"] as const;

/**
 * Reads one line of a run's `stories.jsonl`; what is no StoryRecord comes as a failure.
 *
 * @throws UserError `run-of-other-version` where the record has another version of the schema.
 */
export function storedStory(line: string, path: string): StoredStory | Failure {
  const story = runStory(line, { path, otherField: null });
  if ("reason" in story) return story;
  const fields = jsonFields(line) ?? new Map<string, unknown>();
  const bad = (name: string): Failure => ({
    path,
    code: "bad-record",
    reason: wording`has no ${name} as StoryRecords have it`,
  });
  const [start, end, ordinal, parts] = ["start", "end", "ordinal", "parts"].map((name) => fields.get(name));
  if (!isOffset(start) || !isOffset(end) || start >= end) return bad("start and end");
  if (!isOffset(ordinal) || ordinal < 1) return bad("ordinal");
  if (!Array.isArray(parts)) return bad("parts");
  const about = Object(fields.get("document"));
  const { path: of, sha256, encoding, published = null, publishedFrom = null, outlet = null } = about;
  if (typeof of !== "string" || typeof sha256 !== "string" || !SHA256.test(sha256)) return bad("document");
  if (typeof encoding !== "string" || !isTextOrNull(published) || !isTextOrNull(outlet)) return bad("document");
  const from = FROM.find((known) => known === publishedFrom) ?? null;
  const hasHeadline = parts.some((part) => Object(part).kind === "headline");
  return {
    ...{ id: story.id, ordinal, start, end },
    document: { id: story.documentId, path: of, sha256, encoding, published, publishedFrom: from, outlet },
    title: ordinal === 1 && !hasHeadline ? story.headline : null,
    fields,
  };
}

function isOffset(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}
