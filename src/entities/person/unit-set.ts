/** A set of code units, a bit each: its 8 KB stay in the nearest cache, which a table of numbers leaves for every other character. */
export type UnitSet = Uint32Array;

const UNITS = 0x10000;
const BITS = 32;

export function unitSet(characters: Iterable<string>): UnitSet {
  const set = new Uint32Array(UNITS / BITS);
  for (const character of characters) add(set, character.charCodeAt(0));
  return set;
}

function add(set: UnitSet, unit: number): void {
  set[unit >> 5] = (set[unit >> 5] ?? 0) | (1 << (unit & 31));
}

export function hasUnit(set: UnitSet, unit: number): boolean {
  return ((set[unit >> 5] ?? 0) & (1 << (unit & 31))) !== 0;
}

/** Two characters as one number of a set, which a few other pairs share. */
export function pairOf(first: number, second: number): number {
  return ((first * 31) ^ second) & (UNITS - 1);
}

/** The first two characters of words; words of one are left out. */
export function pairSet(words: Iterable<string>): UnitSet {
  const set = new Uint32Array(UNITS / BITS);
  for (const word of words) if (word.length > 1) add(set, pairOf(word.charCodeAt(0), word.charCodeAt(1)));
  return set;
}

/** The first characters of words. */
export function firsts(words: Iterable<string>): string[] {
  return Array.from(words, (word) => word.charAt(0));
}

export function lasts(words: Iterable<string>): string[] {
  return Array.from(words, (word) => word.charAt(word.length - 1));
}
