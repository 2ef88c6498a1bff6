import { CsvError, parse } from "csv-parse/sync";
import { UserError } from "../core/errors.ts";
import { wording } from "../core/wording.ts";

/** A row of a CSV text, the header line among them. */
export interface CsvRow {
  /** On which it begins, counted from 1; a quoted cell may run over several. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV text (RFC 4180), whatever number of cells they have; empty lines are left out. `delimiter` parts the
 * cells, a comma unless given.
 *
 * @throws UserError `bad-csv` for a quote that does not open or close a cell, naming the file `subject` and the line.
 */
export function csvRows(text: string, subject: string, { delimiter = "," }: { delimiter?: string } = {}): CsvRow[] {
  const rows: CsvRow[] = [];
  const lines = text.replace(/\r\n?/gu, "\n");
  let last = 0;
  try {
    parse(lines, {
      bom: true,
      delimiter,
      record_delimiter: "\n",
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells, { lines: line }) => {
        rows.push({ line: line - lineBreaksIn(cells), cells });
        last = line;
        return null;
      },
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = filledLineBehind(lines, last);
    throw new UserError(
      "bad-csv",
      wording`a quote does not stand around a whole cell; double it inside a cell, or delete it`,
      { cause, subject: `${subject}:${line}` },
    );
  }
  return rows;
}

function lineBreaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
}

/** The first line with anything in it behind another; the library tells that at which it gave up, which may be the last of the file. */
function filledLineBehind(text: string, line: number): number {
  const behind = text.split("\n").slice(line);
  return (
    line +
    1 +
    Math.max(
      0,
      behind.findIndex((next) => next !== ""),
    )
  );
}
