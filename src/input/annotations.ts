import type { Failure } from "../core/types.ts";
import { isWording, type Wording, wording } from "../core/wording.ts";
import { recordsOf } from "./labelled.ts";
import { labelsOf, type RecordFields, wordOf } from "./labelled-record.ts";

/** What one annotator said of a text; its words need not be there. */
export interface Annotation {
  readonly path: string;
  readonly id: string;
  /** Empty where nothing was said. */
  readonly labels: readonly string[];
}

/** The spans that one annotator marked in a story. */
export interface SpanAnnotation {
  readonly path: string;
  readonly id: string;
  readonly spans: readonly { readonly type: string; readonly start: number; readonly end: number }[];
}

interface AnnotationFields {
  readonly id: string;
  /** One or more, the main label's first; null for `label`, then `labels`. */
  readonly label: readonly string[] | null;
}

/** The annotations of a file of JSON Lines or CSV, in order, failures in their place; see `labelledTexts`. */
export function* annotations(path: string, content: string, fields: AnnotationFields): Generator<Annotation | Failure> {
  const columns = [
    { names: [fields.id], option: "--id-field" },
    { names: fields.label ?? ["label", "labels"], option: "--label-field" },
  ];
  for (const found of recordsOf(path, content, columns)) {
    if ("reason" in found) yield found;
    else yield withId(found, { id: fields.id, read: (record) => labelsAs(record, fields) });
  }
}

/** The `entities` of StoryRecords, one a line. */
export function* spanAnnotations(
  path: string,
  content: string,
  { id }: Pick<AnnotationFields, "id">,
): Generator<SpanAnnotation | Failure> {
  const columns = [{ names: ["entities"], option: null }];
  for (const found of recordsOf(path, content, columns)) {
    if ("reason" in found) yield found;
    else yield withId(found, { id, read: spansOf });
  }
}

function withId<Read extends object>(
  { path, record }: { path: string; record: RecordFields },
  { id: field, read }: { id: string; read: (record: RecordFields) => Read | Wording },
): ({ path: string; id: string } & Read) | Failure {
  const bad = (reason: Wording): Failure => ({ path, code: "bad-record", reason });
  const id = wordOf(record.get(field));
  if (typeof id !== "string")
    return bad(wording`has no ${JSON.stringify(field)} to join it by; --id-field names another field`);
  const found = read(record);
  return isWording(found) ? bad(found) : { path, id, ...found };
}

function labelsAs(record: RecordFields, fields: AnnotationFields): { labels: string[] } | Wording {
  const labels = labelsOf(record, fields);
  return isWording(labels) ? labels : { labels };
}

function spansOf(record: RecordFields): Pick<SpanAnnotation, "spans"> | Wording {
  const entities = record.get("entities");
  if (!Array.isArray(entities))
    return wording`has no "entities"; give StoryRecords, as analyze --format jsonl writes them`;
  const spans: { type: string; start: number; end: number }[] = [];
  for (const [i, entity] of entities.entries()) {
    const span = spanOf(entity);
    if (span === null) return wording`entities[${i}] lacks a type, or a start before its end`;
    spans.push(span);
  }
  return { spans };
}

function spanOf(entity: unknown): SpanAnnotation["spans"][number] | null {
  if (typeof entity !== "object" || entity === null) return null;
  const fields = new Map<string, unknown>(Object.entries(entity));
  const [type, start, end] = [fields.get("type"), fields.get("start"), fields.get("end")];
  if (typeof type !== "string" || typeof start !== "number" || typeof end !== "number") return null;
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || start >= end) return null;
  return { type, start, end };
}
