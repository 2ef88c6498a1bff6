import { jsonFields } from "../core/json-fields.ts";
import type { LabelledText } from "../core/labelled.ts";
import { filledLines, linesOf } from "../core/text-lines.ts";
import type { Failure } from "../core/types.ts";
import { type Wording, wording } from "../core/wording.ts";
import { type CsvRow, csvRows } from "./csv-rows.ts";
import { fieldOf, labelledText, type RecordFields } from "./labelled-record.ts";

/** What the fields of a labelled text are called; null leaves it to what is usual. */
export interface LabelledFields {
  /** Usually `text`. */
  readonly text: string | null;
  /** Usually `title`, for a StoryRecord `headline`. */
  readonly title: string | null;
  /** Usually `id`. */
  readonly id: string | null;
  /** One or more, the main label's first; usually `label`, then `labels`. */
  readonly label: readonly string[] | null;
  /** Usually `group`; without it, for a StoryRecord its document's id, else the text's own id. */
  readonly group: string | null;
}

/** What is usual. */
export const USUAL_FIELDS: LabelledFields = { text: null, title: null, id: null, label: null, group: null };

/**
 * The labelled texts of a file, in order; what has no text or no label, or cannot be read, comes as a failure in its place,
 * with the line it begins on (`labelled.csv#7`). JSON Lines or CSV, by the name or by how the content begins. A field's name
 * may lead into an object of JSON Lines: `themes.primary`. In CSV a cell may hold several labels: `elder-care; volunteering`.
 *
 * @throws UserError `bad-csv` for a quote that does not open or close a cell.
 */
export function* labelledTexts(
  path: string,
  content: string,
  fields: LabelledFields = USUAL_FIELDS,
): Generator<LabelledText | Failure> {
  const columns = [
    { names: [fields.text ?? "text"], option: "--text-field" },
    { names: fields.label ?? ["label", "labels"], option: "--label-field" },
    ...[fields.title, fields.id, fields.group].flatMap((name) =>
      name === null ? [] : [{ names: [name], option: null }],
    ),
  ];
  for (const found of recordsOf(path, content, columns))
    yield "reason" in found ? found : labelledText(found.record, { path: found.path, fields });
}

/** A record of a file, and where it stands: `labelled.jsonl#7`. */
export interface LocatedRecord {
  readonly path: string;
  readonly record: RecordFields;
}

/** What a table must have: a column of one of these names. */
export interface NeededColumn {
  readonly names: readonly string[];
  /** The option that names another one. */
  readonly option: string | null;
}

/**
 * The records of a file of JSON Lines or CSV, in order; failures in their place.
 *
 * @throws UserError `bad-csv` for a quote that does not open or close a cell.
 */
export function recordsOf(
  path: string,
  content: string,
  columns: readonly NeededColumn[],
): Iterable<LocatedRecord | Failure> {
  return isJsonLines(path, content) ? fromJsonLines(path, content) : fromCsv(path, content, columns);
}

function isJsonLines(path: string, content: string): boolean {
  if (/\.csv$/iu.test(path)) return false;
  return /\.(?:jsonl|ndjson)$/iu.test(path) || /^\s{0,99}[{[]/u.test(content);
}

function* fromJsonLines(path: string, content: string): Generator<LocatedRecord | Failure> {
  let found = false;
  for (const { number, line } of filledLines(linesOf(content))) {
    found = true;
    const where = `${path}#${number}`;
    const fields = jsonFields(line);
    if (fields === null)
      yield { path: where, code: "bad-record", reason: wording`not a JSON object; give one object a line` };
    else yield { path: where, record: { get: (name) => fieldOf(fields, name), isTable: false } };
  }
  if (!found) yield { path, code: "empty", reason: wording`holds no records` };
}

function* fromCsv(path: string, content: string, needed: readonly NeededColumn[]): Generator<LocatedRecord | Failure> {
  const [header, ...rows] = csvRows(content, path);
  if (header === undefined) {
    yield { path, code: "empty", reason: wording`holds no records` };
    return;
  }
  const columns = new Map(header.cells.map((name, i) => [name.trim(), i]));
  const bad = badHeader(header, { columns, needed });
  if (bad !== null) {
    yield { path: `${path}#${header.line}`, code: "bad-header", reason: bad };
    return;
  }
  if (rows.length === 0) yield { path, code: "empty", reason: wording`holds no records behind its header line` };
  for (const { line, cells } of rows) {
    const where = `${path}#${line}`;
    if (cells.length !== header.cells.length) {
      const reason = wording`has ${cells.length} cells where the header has ${header.cells.length}; quote cells with commas`;
      yield { path: where, code: "bad-record", reason };
    } else yield { path: where, record: { get: (name) => cells[columns.get(name) ?? -1], isTable: true } };
  }
}

/** Why the header line will not do, or null. */
function badHeader(
  { cells }: CsvRow,
  { columns, needed }: { columns: ReadonlyMap<string, number>; needed: readonly NeededColumn[] },
): Wording | null {
  const twice = cells.map((name) => name.trim()).find((name, i) => name !== "" && columns.get(name) !== i);
  if (twice !== undefined) return wording`has the column ${JSON.stringify(twice)} twice`;
  const semicolons = cells.length === 1 && /[;\t]/u.test(cells[0] ?? "");
  if (semicolons) return wording`is one cell; save the table with commas between the cells`;
  const lacking = needed.find(({ names }) => !names.some((name) => columns.has(name)));
  if (lacking === undefined) return null;
  const name = JSON.stringify(lacking.names[0] ?? "");
  return lacking.option === null
    ? wording`lacks the column ${name}`
    : wording`lacks the column ${name}; ${lacking.option} names another`;
}
