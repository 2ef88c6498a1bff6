import { jsonFields } from "../core/json-fields.ts";
import type { Failure } from "../core/types.ts";
import { type Wording, wording } from "../core/wording.ts";
import type { CsvRow } from "../input/csv-rows.ts";

/** A row of a review file as somebody filled it in; cells are trimmed, lists as they were written. */
export interface ReviewEntry {
  /** Where it stands: `review.csv:12`. */
  readonly path: string;
  readonly storyId: string;
  /** The strategy that chose it, empty where the column is gone. */
  readonly sample: string;
  readonly probability: number | null;
  readonly label: string;
  readonly secondary: readonly string[];
  readonly audience: readonly string[];
  readonly form: readonly string[];
  readonly confidence: string;
  readonly note: string;
  readonly coder: string;
}

/** Columns without which a review says nothing; the others may be gone. */
const NEEDED = ["story_id", "label"] as const;
const DELIMITERS = [",", ";", "\t"] as const;

// `'=1+1`: the apostrophe that keeps a spreadsheet from reckoning, half or full width sign behind it.
const SHIELDED = /^'(?=[=+\-@%|＝＋－＠％｜])/u;

/**
 * What parts the cells of a review file: the comma that it was written with, or the semicolon or tab that a spreadsheet of
 * another country saves. Told by the header line, where nothing is quoted that holds one.
 */
export function delimiterOf(text: string): string {
  const [header = ""] = text.split(/[\r\n]/u, 1);
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** The rows of a review as CSV, header first; rows that cannot be read come as failures, empty ones not at all. */
export function entriesOfRows(rows: readonly CsvRow[], path: string): (ReviewEntry | Failure)[] {
  const [header, ...others] = rows;
  if (header === undefined) return [{ path, code: "empty", reason: wording`holds no rows` }];
  const columns = header.cells.map((cell) => cell.trim().toLowerCase());
  const bad = badHeader(columns);
  if (bad !== null) return [{ path: `${path}:${header.line}`, code: "bad-review", reason: bad }];
  const entries: (ReviewEntry | Failure)[] = [];
  for (const { line, cells } of others) {
    // A spreadsheet leaves rows of commas.
    if (cells.every((cell) => cell.trim() === "")) continue;
    const where = `${path}:${line}`;
    if (cells.slice(columns.length).some((cell) => cell.trim() !== "")) {
      const reason = wording`has ${cells.length} cells for ${columns.length} columns; put quotes around a cell with a comma`;
      entries.push({ path: where, code: "bad-review", reason });
      continue;
    }
    const cell = (name: string): string => cellOf(cells[columns.indexOf(name)]);
    const list = (name: string): string[] => (cell(name) === "" ? [] : [cell(name)]);
    entries.push(entryOf({ path: where, cell, list }));
  }
  return entries;
}

/** One line of a review as JSON Lines. */
export function entryOfLine(line: string, path: string): ReviewEntry | Failure {
  const bad = (reason: Wording): Failure => ({ path, code: "bad-review", reason });
  const fields = jsonFields(line);
  if (fields === null) return bad(wording`not a JSON object; give one row a line, as jiceng sample writes it`);
  const missing = NEEDED.find((name) => !fields.has(name));
  if (missing !== undefined) return bad(wording`has no field ${missing}; give what jiceng sample writes`);
  const wrong = [...fields].find(([name, given]) => isRead(name) && !isWord(given) && !isWords(given));
  if (wrong !== undefined) return bad(wording`${JSON.stringify(wrong[0])} is neither text nor a list of texts`);
  const list = (name: string): string[] => {
    const given = fields.get(name) ?? "";
    return (Array.isArray(given) ? given : [given]).map((word) => String(word).trim()).filter((word) => word !== "");
  };
  return entryOf({ path, cell: (name) => list(name).join("; "), list });
}

const READ = [
  ...["story_id", "label", "secondary", "audience", "form", "confidence", "note", "coder", "sample", "probability"],
] as const;

function isRead(name: string): boolean {
  return READ.some((known) => known === name);
}

function isWord(value: unknown): boolean {
  return value === null || typeof value === "string" || typeof value === "number";
}

function isWords(value: unknown): boolean {
  return Array.isArray(value) && value.every((word) => typeof word === "string");
}

function entryOf({
  path,
  cell,
  list,
}: {
  path: string;
  cell: (name: string) => string;
  list: (name: string) => string[];
}): ReviewEntry {
  return {
    path,
    storyId: cell("story_id").replace(/^'/u, ""),
    sample: cell("sample").toLowerCase(),
    probability: shareOf(cell("probability")),
    label: cell("label"),
    secondary: list("secondary"),
    audience: list("audience"),
    form: list("form"),
    confidence: cell("confidence").normalize("NFKC"),
    note: cell("note"),
    coder: cell("coder"),
  };
}

/** Where a semicolon parts the cells, a comma stands in numbers. */
function shareOf(cell: string): number | null {
  const value = Number(cell.replace(",", "."));
  return cell !== "" && value >= 0 && value <= 1 ? value : null;
}

function cellOf(cell: string | undefined): string {
  return (cell ?? "").trim().replace(SHIELDED, "");
}

/** Why the header line will not do, or null. */
function badHeader(columns: readonly string[]): Wording | null {
  const missing = NEEDED.find((name) => !columns.includes(name));
  if (missing !== undefined)
    return wording`the first line has no column ${missing}; keep the header that jiceng sample wrote`;
  const twice = columns.find((name, i) => isRead(name) && columns.indexOf(name) !== i);
  return twice === undefined ? null : wording`the first line has the column ${twice} twice; keep one of them`;
}
