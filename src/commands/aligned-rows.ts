import { printable } from "../io/output.ts";
import { displayWidth } from "../report/display-width.ts";

const GAP = "  ";
const WIDEST = 60;

/** Rows of cells as lines with their columns aligned; the last column is as wide as it is. */
export function* alignedRows(header: readonly string[], rows: readonly (readonly string[])[]): Generator<string> {
  const lines = [header, ...rows].map((cells) => cells.map(printable));
  const widths = header.map(() => 0);
  for (const cells of lines)
    for (const [i, cell] of cells.entries()) widths[i] = Math.min(WIDEST, Math.max(widths[i] ?? 0, displayWidth(cell)));
  const padded = (cell: string, i: number): string =>
    cell + " ".repeat(Math.max(0, (widths[i] ?? 0) - displayWidth(cell)));
  for (const cells of lines) yield `${cells.map(padded).join(GAP).trimEnd()}\n`;
}
