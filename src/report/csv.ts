import { stringify } from "csv-stringify/sync";
import { withoutFormulas } from "./formulas.ts";
import type { Reporter, ReportOptions } from "./reporter.ts";
import type { StoryTable, TableCell } from "./tables.ts";

// Ends a line for many readers, but is no part of the delimiter that makes the library quote.
const LONE_RETURN = /\r/u;
const BYTE_ORDER_MARK = "\uFEFF";

/** A table that is no story's: a header line and its rows, as `csvReporter` writes them. */
export function csvTable(
  columns: readonly string[],
  { rows, excel }: { rows: readonly (readonly TableCell[])[]; excel: boolean },
): string {
  const table = [columns, ...(excel ? withoutFormulasIn(rows) : rows)].map((row) => [...row]);
  const options = { record_delimiter: "\n", cast: { boolean: String }, quoted_match: LONE_RETURN };
  return `${excel ? BYTE_ORDER_MARK : ""}${stringify(table, options)}`;
}

/**
 * A header line, then the table's rows: RFC 4180 quoting, `\n` between rows, UTF-8. A hostile headline such as “=HYPERLINK(…)”
 * would run in a spreadsheet, so that text has an apostrophe there, unless `csvRaw`. Numbers stay numbers.
 */
export function csvReporter(
  table: StoryTable,
  { excel = false, csvRaw = false }: Pick<ReportOptions, "excel" | "csvRaw"> = {},
): Reporter {
  return {
    name: table.name === "stories" ? "csv" : `${table.name}-csv`,
    begin: () => `${excel ? BYTE_ORDER_MARK : ""}${csvRows([table.columns])}`,
    document({ stories }) {
      const rows = stories.flatMap(table.rows);
      return csvRows(csvRaw ? rows : withoutFormulasIn(rows));
    },
    end: () => "",
  };
}

/** RFC 4180 quoting, `\n` behind each row: as the library writes them, in a third of its time. */
export function csvRows(rows: readonly (readonly TableCell[])[]): string {
  let text = "";
  for (const row of rows) {
    for (let i = 0; i < row.length; i++) text += (i === 0 ? "" : ",") + csvCell(row[i] ?? null);
    text += "\n";
  }
  return text;
}

function withoutFormulasIn(rows: readonly (readonly TableCell[])[]): TableCell[][] {
  return rows.map((row) => row.map((cell) => (typeof cell === "string" ? withoutFormulas(cell) : cell)));
}

const TO_BE_QUOTED = /[",\r\n]/u;

function csvCell(cell: TableCell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  return TO_BE_QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
