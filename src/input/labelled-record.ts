import type { LabelledText } from "../core/labelled.ts";
import type { Failure } from "../core/types.ts";
import { isWording, type Wording, wording } from "../core/wording.ts";
import type { LabelledFields } from "./labelled.ts";

/** The fields of one record, of whatever type they came with. */
export interface RecordFields {
  readonly get: (name: string) => unknown;
  /** Whether a cell may hold several labels, parted by semicolons. */
  readonly isTable: boolean;
}

// A spreadsheet in Chinese writes the full-width one.
const LABEL_SEPARATOR = /[;；]/u;
const STORY = "jiceng/story@1";

/** A field, or one inside an object: `themes.primary`. A field with a dot in its own name goes first. */
export function fieldOf(fields: ReadonlyMap<string, unknown>, name: string): unknown {
  if (fields.has(name)) return fields.get(name);
  const dot = name.indexOf(".");
  if (dot < 0) return undefined;
  const inner = fields.get(name.slice(0, dot));
  if (typeof inner !== "object" || inner === null) return undefined;
  return fieldOf(new Map<string, unknown>(Object.entries(inner)), name.slice(dot + 1));
}

/** The record as a labelled text, or what is wrong with it. */
export function labelledText(
  record: RecordFields,
  { path, fields }: { path: string; fields: LabelledFields },
): LabelledText | Failure {
  const bad = (reason: Wording): Failure => ({ path, code: "bad-record", reason });
  const isStory = record.get("schema") === STORY;
  const textField = fields.text ?? "text";
  const text = record.get(textField);
  if (typeof text !== "string")
    return bad(wording`has no ${JSON.stringify(textField)} string; --text-field names another field`);
  if (!/[^\s\p{Cf}]/u.test(text))
    return { path, code: "empty", reason: wording`${JSON.stringify(textField)} is empty` };
  const labels = labelsOf(record, fields);
  if (isWording(labels)) return bad(labels);
  if (labels.length === 0) {
    const name = JSON.stringify(fields.label?.[0] ?? "label");
    return { path, code: "no-label", reason: wording`${name} gives no label; --label-field names another field` };
  }
  const title = wordOf(record.get(fields.title ?? (isStory ? "headline" : "title")));
  const id = wordOf(record.get(fields.id ?? "id"));
  const given = wordOf(record.get(fields.group ?? "group"));
  const document = isStory && fields.group === null ? wordOf(record.get("document.id")) : null;
  if (title === undefined || id === undefined || given === undefined || document === undefined)
    return bad(wording`its title, id or group is not a string`);
  const own = id ?? path;
  return { path, id: own, title, text, labels, group: given ?? document ?? own };
}

/** Each label once, as it comes first; or what is wrong with them. */
export function labelsOf(record: RecordFields, { label }: Pick<LabelledFields, "label">): string[] | Wording {
  const labels = new Set<string>();
  for (const name of label ?? ["label", "labels"]) {
    const given = record.get(name) ?? [];
    for (const value of Array.isArray(given) ? given : [given]) {
      if (typeof value !== "string" && typeof value !== "number")
        return wording`${JSON.stringify(name)} is neither a string nor a list of strings`;
      for (const part of record.isTable ? String(value).split(LABEL_SEPARATOR) : [String(value)])
        if (part.trim() !== "") labels.add(part.trim());
    }
  }
  return [...labels];
}

/** A string or number as a string, null where there is none, undefined for anything else. */
export function wordOf(value: unknown): string | null | undefined {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? value : undefined;
}
