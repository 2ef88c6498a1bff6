/** Rows that are told apart by a key and known by their number from then on. */
export interface Table<Row, Given extends readonly unknown[] = readonly [row: Row]> {
  readonly rows: Row[];
  /** Number of the key's row, made at the first time. */
  readonly number: (key: string, ...given: Given) => number;
}

/** An empty table; `make` makes the row of a new key. */
export function table<Row, Given extends readonly unknown[]>(
  make: (key: string, ...given: Given) => Row,
): Table<Row, Given> {
  const numberByKey = new Map<string, number>();
  const rows: Row[] = [];
  return {
    rows,
    number(key, ...given) {
      const known = numberByKey.get(key);
      if (known !== undefined) return known;
      numberByKey.set(key, rows.length);
      return rows.push(make(key, ...given)) - 1;
    },
  };
}
