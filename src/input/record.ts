import { isoDate } from "../core/iso-date.ts";
import type { Failure, KeptFields, KeptValue } from "../core/types.ts";
import { type Wording, wording } from "../core/wording.ts";

/** A text and what stands beside it, before it becomes a document. */
export interface InputRecord {
  /** Path of the record: the file's, with `#7` for what begins on the seventh line of a table or JSONL file, or is seventh in an array. */
  readonly path: string;
  readonly id: string | null;
  readonly text: string;
  readonly title: string | null;
  /** ISO date. */
  readonly published: string | null;
  readonly outlet: string | null;
  /** The further fields that are carried through to the outputs, as the user lists them. */
  readonly kept: KeptFields;
  /** The stretch of the file's text that the record's hash is taken of; null for the whole file. */
  readonly source: string | null;
}

/** What the fields of a record are called in the input. */
export type FieldNames = Readonly<Record<"text" | "id" | "title" | "published" | "outlet", string>>;

export interface RecordSettings {
  readonly fields: FieldNames;
  /** Names of further fields that are carried through. */
  readonly keep: readonly string[];
}

export interface FoundRecord {
  readonly path: string;
  readonly source: string;
  readonly get: (name: string) => unknown;
}

/** The record that the fields make, or what is wrong with it. */
export function inputRecord(
  { path, source, get }: FoundRecord,
  { fields, keep }: RecordSettings,
): InputRecord | Failure {
  const bad = (reason: Wording): Failure => ({ path, code: "bad-record", reason });
  const text = get(fields.text);
  if (typeof text !== "string")
    return bad(wording`has no ${JSON.stringify(fields.text)} string; --text-field names another field`);
  if (!/[^\s\p{Cf}]/u.test(text))
    return { path, code: "empty", reason: wording`${JSON.stringify(fields.text)} is empty` };
  const optional = new Map<string, string | null>();
  for (const name of ["id", "title", "published", "outlet"] as const) {
    const given = get(fields[name]) ?? null;
    if (given !== null && typeof given !== "string" && !(name === "id" && typeof given === "number")) {
      return bad(wording`${JSON.stringify(fields[name])} is not a string`);
    }
    optional.set(name, given === null || given === "" ? null : String(given));
  }
  const given = optional.get("published") ?? null;
  const published = given === null ? null : writtenDate(given);
  if (given !== null && published === null)
    return bad(
      wording`${JSON.stringify(fields.published)} is not a date such as 2024-05-31, 2024/5/31 or 2024年5月31日`,
    );
  return {
    path,
    text,
    published,
    id: optional.get("id") ?? null,
    title: optional.get("title") ?? null,
    outlet: optional.get("outlet") ?? null,
    kept: Object.fromEntries(keep.map((name) => [name, keptValue(get(name))])),
    source,
  };
}

// What spreadsheets and sites make of a date: 2024/5/31, 2024.5.31 9:30, 2024年5月31日, 2024年05月31日08:30, 2024年5月31日星期五.
const WRITTEN =
  /^(?<year>\d{4})(?:[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?|年(?<monthName>\d{1,2})月(?:(?<dayName>\d{1,2})日)?)(?:T.{0,20}|\s.{0,20}|(?<=日)(?:\d{1,2}[:：时]|星期|周|[（(]).{0,20})?$/u;

/** ISO 8601, or year, month and day in this order as spreadsheets write them; null for anything else. */
function writtenDate(given: string): string | null {
  const text = given.trim();
  const { year, month, day, monthName, dayName } = WRITTEN.exec(text)?.groups ?? {};
  const parts = [year, month ?? monthName, day ?? dayName].filter((part) => part !== undefined);
  return isoDate(text) ?? isoDate(parts.map((part) => part.padStart(2, "0")).join("-"));
}

/** A list of plain values as one; what has parts of its own is left out. */
function keptValue(value: unknown): KeptValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (!Array.isArray(value)) return null;
  const parts = value.map(keptValue);
  return parts.every((part) => part !== null) ? parts.join("; ") : null;
}
