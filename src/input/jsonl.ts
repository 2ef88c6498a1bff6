import { isoDate } from "../core/iso-date.ts";
import { jsonFields } from "../core/json-fields.ts";
import { filledLines, linesOf } from "../core/text-lines.ts";
import type { Failure } from "../core/types.ts";
import type { FieldNames, InputFormat, InputRecord } from "./format.ts";

/** JSON Lines: an object with `text`, and optionally `id`, `title`, `published` and `outlet`, on each line; `names` may call them otherwise. */
export const jsonl: InputFormat = {
  name: "jsonl",
  fits: (path, content) => /\.(?:jsonl|ndjson)$/iu.test(path) || (path === "-" && /^\s{0,99}\{/u.test(content)),
  *records(path, content, names) {
    let found = false;
    for (const { number, line } of filledLines(linesOf(content))) {
      found = true;
      yield jsonlRecord(`${path}#${number}`, line, names);
    }
    if (!found) yield { path, code: "empty", reason: "holds no records" };
  },
};

/** One line of it. */
export function jsonlRecord(path: string, line: string, names: FieldNames): InputRecord | Failure {
  const bad = (reason: string): Failure => ({ path, code: "bad-record", reason });
  const fields = jsonFields(line);
  if (fields === null) return bad("not a JSON object");
  const text = fields.get(names.text);
  if (typeof text !== "string")
    return bad(`has no ${JSON.stringify(names.text)} string; --text-field names another field`);
  if (!/[^\s\p{Cf}]/u.test(text)) return { path, code: "empty", reason: `${JSON.stringify(names.text)} is empty` };
  const optional = new Map<string, string | null>();
  for (const name of ["id", "title", "published", "outlet"] as const) {
    const given = fields.get(names[name]) ?? null;
    if (given !== null && typeof given !== "string" && !(name === "id" && typeof given === "number")) {
      return bad(`${JSON.stringify(names[name])} is not a string`);
    }
    optional.set(name, given === null || given === "" ? null : String(given));
  }
  const given = optional.get("published") ?? null;
  const published = given === null ? null : isoDate(given);
  if (given !== null && published === null)
    return bad(`${JSON.stringify(names.published)} is not an ISO date such as 2024-05-31`);
  return {
    path,
    text,
    published,
    id: optional.get("id") ?? null,
    title: optional.get("title") ?? null,
    outlet: optional.get("outlet") ?? null,
    source: line,
  };
}
