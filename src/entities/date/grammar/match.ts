/** A place in a text to read from. */
export interface Place {
  readonly text: string;
  readonly at: number;
}

/** Something read, and where it ends. */
export interface Read<T> {
  readonly is: T;
  readonly end: number;
}

/** The match of a sticky pattern that begins exactly here. */
export function matchAt(pattern: RegExp, { text, at }: Place): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export function testAt(pattern: RegExp, { text, at }: Place): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The first of the readers that finds something here. */
export function firstRead<T>(readers: readonly ((place: Place) => Read<T> | null)[], place: Place): Read<T> | null {
  for (const read of readers) {
    const found = read(place);
    if (found !== null) return found;
  }
  return null;
}

const GATES_A_TABLE = 32;
const tables: Uint32Array[] = [];
const gateByChars = new Map<string, Gate>();

/** Whether one of a set of signs stands at a place. */
export type Gate = (text: string, at: number) => boolean;

/** A test whether one of `chars` stands at a place: one look at a table instead of a pattern that fails. */
export function gate(chars: string): Gate {
  const known = gateByChars.get(chars);
  if (known !== undefined) return known;
  if (gateByChars.size % GATES_A_TABLE === 0) tables.push(new Uint32Array(0x10000));
  const bit = 1 << (gateByChars.size % GATES_A_TABLE);
  const table = tables.at(-1) ?? new Uint32Array();
  for (const char of chars) table[char.charCodeAt(0)] = (table[char.charCodeAt(0)] ?? 0) | bit;
  const test: Gate = (text, at) => ((table[text.charCodeAt(at)] ?? 0) & bit) !== 0;
  gateByChars.set(chars, test);
  return test;
}

/** A test whether one of `chars` stands between two places. */
export function within(chars: string): (text: string, start: number, end: number) => boolean {
  const test = gate(chars);
  return (text, start, end) => {
    for (let at = Math.max(0, start); at < end; at++) if (test(text, at)) return true;
    return false;
  };
}

/** One rule of a table: the signs it may begin with, its pattern, and what a match says (null: nothing after all). */
export type Row<T> = readonly [first: string, pattern: RegExp, say: (match: RegExpExecArray) => T | null];

/** Reads by the first row of a table that matches; only the rows that may begin with the sign at hand are tried. */
export function table<T>(rows: readonly Row<T>[]): (place: Place) => Read<T> | null {
  const byFirst = new Map<number, Row<T>[]>();
  for (const row of rows)
    for (const sign of row[0]) byFirst.set(sign.charCodeAt(0), [...(byFirst.get(sign.charCodeAt(0)) ?? []), row]);
  const mayBegin = gate(rows.map(([first]) => first).join(""));
  return (place) => {
    if (!mayBegin(place.text, place.at)) return null;
    for (const [, pattern, say] of byFirst.get(place.text.charCodeAt(place.at)) ?? []) {
      const match = matchAt(pattern, place);
      const is = match === null ? null : say(match);
      if (match !== null && is !== null) return { is, end: place.at + match[0].length };
    }
    return null;
  };
}
