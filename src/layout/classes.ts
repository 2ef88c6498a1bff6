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
  let last: readonly number[] = [];
  let lastClass = 0;
  for (let code = 0; code < 0x10000; code++) {
    // Neighbours are alike for the most part.
    if (code === 0 || !tables.every((table, i) => (table[code] ?? 0) === last[i])) {
      const row = tables.map((table) => table[code] ?? 0);
      const key = row.join();
      lastClass = classByRow.get(key) ?? rows.push(row) - 1;
      classByRow.set(key, lastClass);
      last = row;
    }
    classOf[code] = lastClass;
  }
  if (rows.length > 0x100) throw new Error("more classes of characters than a byte can tell");
  return { classOf, columns: tables.map((_, i) => Int32Array.from(rows, (row) => row[i] ?? 0)) };
}
