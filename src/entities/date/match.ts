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

const GATES = new Uint32Array(0x10000);
let gates = 0;

/** A test whether one of `chars` stands at a place: one look at a table instead of a pattern that fails. */
export function gate(chars: string): (place: Place) => boolean {
  const bit = 1 << gates++;
  for (const char of chars) GATES[char.charCodeAt(0)] = (GATES[char.charCodeAt(0)] ?? 0) | bit;
  return ({ text, at }) => ((GATES[text.charCodeAt(at)] ?? 0) & bit) !== 0;
}

const NUMERALS = "0123456789〇零○◯一二三四五六七八九十廿卅";
/** A digit or Chinese numeral. */
export const isNumeral: (place: Place) => boolean = gate(NUMERALS);
