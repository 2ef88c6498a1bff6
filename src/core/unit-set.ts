/** A set of code units, a bit each: its 8 KB stay in the nearest cache, which a table of numbers leaves for every other character. */
export type UnitSet = Uint32Array;

const UNITS = 0x10000;
const BITS = 32;

/** The first code unit of each. */
export function unitSet(characters: Iterable<string>): UnitSet {
  const set = new Uint32Array(UNITS / BITS);
  for (const character of characters) add(set, character.charCodeAt(0));
  return set;
}

/** The first two characters of words, by `pairOf`; words of one are left out. */
export function pairSet(words: Iterable<string>): UnitSet {
  const set = new Uint32Array(UNITS / BITS);
  for (const word of words) if (word.length > 1) add(set, pairOf(word.charCodeAt(0), word.charCodeAt(1)));
  return set;
}

function add(set: UnitSet, unit: number): void {
  set[unit >>> 5] = (set[unit >>> 5] ?? 0) | (1 << (unit & 31));
}

/** Two code units as one number as small as either, which a few other pairs share. */
export function pairOf(first: number, second: number): number {
  return ((first * 31) ^ second) & (UNITS - 1);
}

export function hasUnit(set: UnitSet, unit: number): boolean {
  return ((set[unit >>> 5] ?? 0) & (1 << (unit & 31))) !== 0;
}

/** Whether one of the set stands at this place of the text; in front of it and behind its end none does. */
export function isIn(set: UnitSet, text: string, at: number): boolean {
  // -1 is above every length as well.
  return at >>> 0 < text.length && hasUnit(set, text.charCodeAt(at));
}

/** The next place from `from` on where one of the set stands; `to` when none does before it. */
export function nextOf(set: UnitSet, text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (hasUnit(set, text.charCodeAt(at) | 0)) return at;
  return to;
}
