import { CsvError, type InfoRecord, type Parser, parse } from "csv-parse";
import type { Failure } from "../core/types.ts";
import { type Wording, wording } from "../core/wording.ts";
import { type InputRecord, inputRecord, type RecordSettings } from "./record.ts";

export interface CsvSettings extends RecordSettings {
  /** What parts the cells; null for what the header line shows. */
  readonly delimiter: string | null;
  /** Bytes of the longest row that is read. */
  readonly maxLine: number;
}

const DELIMITERS = [",", "\t", ";", "|", "，"];

/**
 * The records of a table (RFC 4180, with any delimiter) whose text in UTF-8 comes in blocks, one row in memory at a time; failures
 * stand in their place. A row is called by the line that it begins on; its cells may hold line breaks within quotes.
 */
export async function* csvRecords(
  path: string,
  blocks: Iterable<Uint8Array>,
  settings: CsvSettings,
): AsyncGenerator<InputRecord | Failure> {
  let columns: ReadonlyMap<string, number> | null = null;
  let width = 0;
  let isEmpty = true;
  for await (const row of rowsOf(blocks, settings)) {
    if ("reason" in row) {
      yield { path: `${path}#${row.line}`, code: "bad-csv", reason: row.reason };
      return;
    }
    const { line, cells, source } = row;
    const place = `${path}#${line}`;
    if (columns === null) {
      const header = cells.map((name) => name.trim());
      columns = new Map(header.map((name, i) => [name, i]));
      width = cells.length;
      const reason = badHeader(header, columns, settings.fields.text);
      if (reason !== null) {
        yield { path: place, code: "bad-header", reason };
        return;
      }
      continue;
    }
    isEmpty = false;
    // An empty cell too many is none: some programs end each line with the delimiter.
    if (cells.length < width || cells.slice(width).some((cell) => cell !== "")) {
      const reason = wording`has ${cells.length} cells where the header has ${width}; quote cells that hold the delimiter`;
      yield { path: place, code: "bad-record", reason };
      continue;
    }
    const indexByName = columns;
    const get = (name: string): unknown => cells[indexByName.get(name) ?? -1];
    yield inputRecord({ path: place, source, get }, settings);
  }
  if (isEmpty) yield { path, code: "empty", reason: wording`holds no records` };
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  readonly source: string;
}

/** The rows, those in front of an open quote too, which is told with the line that its row begins on. */
async function* rowsOf(
  blocks: Iterable<Uint8Array>,
  { delimiter, maxLine, fields }: CsvSettings,
): AsyncGenerator<Row | { readonly line: number; readonly reason: Wording }> {
  let parser: Parser | null = null;
  let rows: Row[] = [];
  let last = 0;
  const onRecord = ({ record: cells, raw }: Parsed, { lines }: InfoRecord): null => {
    // Blank lines before it stand in it too.
    const source = withoutBlankLines(raw);
    last = lines;
    rows.push({ line: lines - lineBreaksIn(source), cells, source });
    return null;
  };
  try {
    for (const block of blocks) {
      parser ??= rowParser({ delimiter: delimiter ?? delimiterOf(block, fields.text), maxLine, onRecord });
      await written(parser, block);
      yield* rows;
      rows = [];
    }
    if (parser !== null) await ended(parser);
    yield* rows;
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    yield* rows;
    const reason =
      cause.code === "CSV_MAX_RECORD_SIZE"
        ? wording`a row has more than ${maxLine} bytes; a quote may be open, or give --max-line`
        : wording`a quote does not stand around a whole cell; double it inside a cell, or delete it`;
    yield { line: last + 1, reason };
  }
}

interface ParserOptions {
  readonly delimiter: string;
  readonly maxLine: number;
  readonly onRecord: (row: Parsed, info: InfoRecord) => null;
}

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
}

/** Rows go to `onRecord` and not through the stream, which throws those away that wait in it when it meets an error. */
function rowParser({ delimiter, maxLine, onRecord }: ParserOptions): Parser {
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    // 他说"好"的 in a cell without quotes around it.
    relax_quotes: true,
    skip_empty_lines: true,
    // ,,,, as spreadsheets write rows that were emptied.
    skip_records_with_empty_values: true,
    max_record_size: maxLine,
    raw: true,
    // With `raw` it gets more than the cells, which its type does not say.
    on_record: (row, info) => onRecord(row as unknown as Parsed, info),
  });
  // Each write tells its own.
  parser.on("error", () => {});
  return parser.resume();
}

/** The parser keeps a view of the last bytes of what it is given; a block is read over. */
function written(parser: Parser, block: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(new Uint8Array(block), (error) => (error ? reject(error) : resolve()));
  });
}

function ended(parser: Parser): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.once("error", reject).end(resolve);
  });
}

function lineBreaksIn(text: string): number {
  return text.match(/\r\n|\n|\r/gu)?.length ?? 0;
}

function withoutBlankLines(text: string): string {
  const isBreak = (at: number): boolean => text[at] === "\n" || text[at] === "\r";
  let start = 0;
  let end = text.length;
  while (start < end && isBreak(start)) start++;
  while (end > start && isBreak(end - 1)) end--;
  return text.slice(start, end);
}

/** The one with which the header line has the text's column, else the one that stands there most often. */
function delimiterOf(head: Uint8Array, textField: string): string {
  const [line = ""] = new TextDecoder().decode(head.subarray(0, 64 * 1024)).split(/[\r\n]/u, 1);
  const cellsWith = (delimiter: string): string[] =>
    line.split(delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/gu, "").trim());
  const fitting = DELIMITERS.filter((delimiter) => cellsWith(delimiter).includes(textField));
  const [best = ","] = (fitting.length > 0 ? fitting : DELIMITERS).toSorted(
    (a, b) => cellsWith(b).length - cellsWith(a).length,
  );
  return best;
}

/** Why the header line will not do, or null. */
function badHeader(header: readonly string[], columns: ReadonlyMap<string, number>, textField: string): Wording | null {
  const twice = header.find((name, i) => name !== "" && columns.get(name) !== i);
  if (twice !== undefined) return wording`has the column ${JSON.stringify(twice)} twice`;
  if (columns.has(textField)) return null;
  return wording`lacks the column ${JSON.stringify(textField)}; --text-field names another, --delimiter what parts the cells`;
}
