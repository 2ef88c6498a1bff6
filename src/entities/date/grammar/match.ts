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

/** Where the match of a sticky pattern that begins exactly here ends, -1 for none: half the time of one that tells its parts. */
export function matchEnd(pattern: RegExp, { text, at }: Place): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

export function testAt(pattern: RegExp, { text, at }: Place): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** A set of signs, by its number. */
export type Signs = number;

const WORDS = 4;
const WORD_BITS = 32;
const MOST_SIGNS = 1024;
/** A number for each sign of any set, 0 for all others: most of what is read stands in none, and a row a sign stays at hand. */
const NUMBERS = new Uint16Array(0x10000);
/** Of each sign, by its number, the sets that it is in, a bit a set. */
const SETS = new Uint32Array(MOST_SIGNS * WORDS);
const known = new Map<string, Signs>();
let numbered = 0;

export function signs(chars: string): Signs {
  const set = known.get(chars) ?? known.size;
  if (set >= WORDS * WORD_BITS) throw new Error("more sets than a sign has bits");
  known.set(chars, set);
  for (const char of chars) {
    const word = numberOf(char.charCodeAt(0)) * WORDS + Math.floor(set / WORD_BITS);
    SETS[word] = (SETS[word] ?? 0) | (1 << (set % WORD_BITS));
  }
  return set;
}

function numberOf(code: number): number {
  const number = NUMBERS[code] ?? 0;
  if (number > 0) return number;
  if (++numbered >= MOST_SIGNS) throw new Error("more signs than a table of sets has rows");
  NUMBERS[code] = numbered;
  return numbered;
}

/**
 * Whether one of the signs stands at a place: two looks at tables instead of a pattern that fails. The same tables and plain
 * numbers for all sets, no closure a set: the engine then puts the look where it is asked for.
 */
export function stands(set: Signs, text: string, at: number): boolean {
  // Off the text's ends there is no code; a call that asked for one there once would be slow for good.
  if (at < 0 || at >= text.length) return false;
  const number = NUMBERS[text.charCodeAt(at)] ?? 0;
  return (((SETS[number * WORDS + (set >>> 5)] ?? 0) >>> (set & 31)) & 1) === 1;
}

/** Whether one of the signs stands between two places. */
export function standsWithin(set: Signs, text: string, { from, to }: { from: number; to: number }): boolean {
  for (let at = Math.max(0, from); at < to; at++) if (stands(set, text, at)) return true;
  return false;
}

/** The signs at a place and behind it as one small number, which no other two have that were numbered; 0 off the text's ends. */
export function pairAt(text: string, at: number): number {
  if (at < 0 || at + 1 >= text.length) return 0;
  return (NUMBERS[text.charCodeAt(at)] ?? 0) * MOST_SIGNS + (NUMBERS[text.charCodeAt(at + 1)] ?? 0);
}

/** The same of the first two signs of a word, which are numbered for it. */
export function pairOf(word: string): number {
  return numberOf(word.charCodeAt(0)) * MOST_SIGNS + numberOf(word.charCodeAt(1));
}

/**
 * One rule of a table: what it may begin with (single signs, or pairs parted by blanks: 今明 去今), its pattern, and what a match
 * says (null: nothing after all).
 */
export type Row<T> = readonly [beginnings: string, pattern: RegExp, say: (match: RegExpExecArray) => T | null];

/** Reads by the first row of a table that matches; only the rows that may begin with the signs at hand are tried. */
export function table<T>(rows: readonly Row<T>[]): (place: Place) => Read<T> | null {
  const byPair = new Map<number, Row<T>[]>();
  const bySign = new Map<number, Row<T>[]>();
  const firsts = signs(rows.flatMap(([beginnings]) => beginningsOf(beginnings).map((sign) => sign.charAt(0))).join(""));
  for (const row of rows)
    for (const beginning of beginningsOf(row[0])) {
      const rowsBy = beginning.length > 1 ? byPair : bySign;
      const key = beginning.length > 1 ? pairOf(beginning) : numberOf(beginning.charCodeAt(0));
      rowsBy.set(key, [...(rowsBy.get(key) ?? []), row]);
    }
  return (place) => {
    const { text, at } = place;
    if (!stands(firsts, text, at)) return null;
    return (
      (byPair.size === 0 ? null : readRow(byPair.get(pairAt(text, at)), place)) ??
      readRow(bySign.get(NUMBERS[text.charCodeAt(at)] ?? 0), place)
    );
  };
}

function beginningsOf(beginnings: string): string[] {
  return beginnings.includes(" ") ? beginnings.split(" ") : Array.from(beginnings);
}

function readRow<T>(rows: readonly Row<T>[] | undefined, place: Place): Read<T> | null {
  if (rows === undefined) return null;
  for (const [, pattern, say] of rows) {
    const match = matchAt(pattern, place);
    const is = match === null ? null : say(match);
    if (match !== null && is !== null) return { is, end: place.at + match[0].length };
  }
  return null;
}
