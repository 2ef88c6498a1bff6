/** One row of a table without its count; null where the value is not known. */
export type Cell = readonly (string | null)[];

/** A row whose count grows while stories come. */
export interface Row {
  readonly cell: Cell;
  count: number;
  /** Number of the story that it was last counted for; 0 before the first. */
  story: number;
  /** Another row that is looked for by the same key. */
  next: Row | null;
}

/** Rows by one of their values: to look for a row by all of them in one string, that string would have to be made first. */
export type Rows = Map<string, Row>;

/** How often two rows were counted for one story. */
export type Pairs = Map<Row, Map<Row, number>>;

/** The row of a cell, made when it is looked for the first time. A cell is always looked for by the same of its values. */
export function rowOf(rows: Rows, key: string, cell: Cell): Row {
  const first = rows.get(key) ?? null;
  for (let row = first; row !== null; row = row.next) if (isSame(row.cell, cell)) return row;
  // Names are slices of their story, which they must not keep in memory for the rest of the run.
  const row: Row = { cell: cell.map((value) => value && copyOf(value)), count: 0, story: 0, next: first };
  rows.set(copyOf(key), row);
  return row;
}

/** The row of a table of single words, such as types. */
export function rowOfWord(rows: Rows, word: string): Row {
  return rows.get(word) ?? rowOf(rows, word, [word]);
}

/** Each pair of the two lists once more. */
export function countPairs(pairs: Pairs, rows: readonly Row[], columns: readonly Row[]): void {
  if (columns.length === 0) return;
  for (const row of rows) {
    let countByColumn = pairs.get(row);
    if (countByColumn === undefined) {
      countByColumn = new Map();
      pairs.set(row, countByColumn);
    }
    for (const column of columns) countByColumn.set(column, (countByColumn.get(column) ?? 0) + 1);
  }
}

/** Counts by cells written as JSON; empty without any rows. */
export function tallyOfRows(rows: Rows): Map<string, number> {
  const countByKey = new Map<string, number>();
  for (const first of rows.values())
    for (let row: Row | null = first; row !== null; row = row.next)
      if (row.count > 0) countByKey.set(JSON.stringify(row.cell), row.count);
  return countByKey;
}

export function tallyOfPairs(pairs: Pairs): Map<string, number> {
  const countByKey = new Map<string, number>();
  for (const [row, countByColumn] of pairs)
    for (const [column, count] of countByColumn) countByKey.set(JSON.stringify([...row.cell, ...column.cell]), count);
  return countByKey;
}

function isSame(a: Cell, b: Cell): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

function copyOf(text: string): string {
  return JSON.parse(JSON.stringify(text));
}
