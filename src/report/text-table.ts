import { displayWidth, printable } from "./display-width.ts";

const GAP = "  ";

export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** `l` or `r` for each column: words to the left, numbers to the right; without it all to the left. */
  readonly align?: string;
  /** No column is made wider for one cell that is. */
  readonly widest?: number;
}

/** A table of aligned columns, a line a row, for a terminal or a paper. */
export function textTable({ header, rows, align = "", widest = Number.POSITIVE_INFINITY }: TextTable): string {
  const lines = [header, ...rows].map((cells) => cells.map(printable));
  const widths = header.map((_, column) =>
    // Not Math.max(...): a table may have more rows than a call takes arguments.
    lines.reduce((most, cells) => Math.min(widest, Math.max(most, displayWidth(cells[column] ?? ""))), 0),
  );
  const padded = (cell: string, column: number): string => {
    const blanks = " ".repeat(Math.max(0, (widths[column] ?? 0) - displayWidth(cell)));
    return align[column] === "r" ? blanks + cell : cell + blanks;
  };
  return lines.map((cells) => `${cells.map(padded).join(GAP).trimEnd()}\n`).join("");
}
