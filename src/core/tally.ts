/** How often each name was counted. A Map, because with plain objects a headline word such as `__proto__` is no ordinary key. */
export type Tally = ReadonlyMap<string, number>;

export interface TallyRow {
  readonly name: string;
  readonly count: number;
}

export const emptyTally: Tally = new Map();

/** Each name counts once for every time it comes. */
export function tallyOf(names: Iterable<string>): Tally {
  const countByName = new Map<string, number>();
  for (const name of names) countByName.set(name, (countByName.get(name) ?? 0) + 1);
  return countByName;
}

/** Counts of one name add up; associative and commutative, with `emptyTally` as identity. */
export function mergeTally(a: Tally, b: Tally): Tally {
  const sum = new Map(a);
  addTally(sum, b);
  return sum;
}

/** Adds `more` into a map of the caller's own: summing many tallies by copying would take quadratic time. */
export function addTally(sum: Map<string, number>, more: Tally): void {
  for (const [name, count] of more) sum.set(name, (sum.get(name) ?? 0) + count);
}

/** Highest count first, names of one count by code unit. An array of rows is also how a tally is written as JSON. */
export function ranked(tally: Tally): TallyRow[] {
  return Array.from(tally, ([name, count]) => ({ name, count })).sort(
    (a, b) => b.count - a.count || compareNames(a.name, b.name),
  );
}

/** The tally that `ranked` was made from; rows of one name add up. */
export function tallyFromRows(rows: Iterable<TallyRow>): Tally {
  const countByName = new Map<string, number>();
  for (const { name, count } of rows) countByName.set(name, (countByName.get(name) ?? 0) + count);
  return countByName;
}

/** Order by UTF-16 code unit, the same on every machine. */
export function compareNames(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
