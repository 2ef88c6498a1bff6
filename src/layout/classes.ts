/** Tables by code unit as one: a class for each code unit, and a column by class for each table. */
export interface Classes {
  readonly classOf: Uint8Array;
  readonly columns: readonly Int32Array[];
}

/**
 * The characters of a page lie scattered over twenty thousand: a table of bytes that all steps share stays near the processor, where
 * one of whole numbers for each step does not.
 */
export function classesOf(tables: readonly ArrayLike<number>[]): Classes {
  const classOf = new Uint8Array(0x10000);
  const rows: number[][] = [];
  const classByRow = new Map<string, number>();
  // Neighbours are alike for the most part: a stretch of them is one class.
  const ends = tables.map((table) => endOfStretch(table, 0));
  for (let code = 0; code < 0x10000; ) {
    const row = tables.map((table) => table[code] ?? 0);
    const key = row.join();
    const known = classByRow.get(key) ?? rows.push(row) - 1;
    classByRow.set(key, known);
    const end = Math.min(...ends);
    classOf.fill(known, code, end);
    for (const [i, table] of tables.entries()) if (ends[i] === end) ends[i] = endOfStretch(table, end);
    code = end;
  }
  if (rows.length > 0x100) throw new Error("more classes of characters than a byte can tell");
  return { classOf, columns: tables.map((_, i) => Int32Array.from(rows, (row) => row[i] ?? 0)) };
}

/** How far all numbers from `start` on are the same. */
function endOfStretch(table: ArrayLike<number>, start: number): number {
  const value = table[start] ?? 0;
  let at = start + 1;
  while (at < 0x10000 && (table[at] ?? 0) === value) at++;
  return at;
}
