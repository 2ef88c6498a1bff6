import { isHighSurrogate, isLowSurrogate } from "../core/surrogates.ts";
import type { WordGraph } from "./word-graph.ts";

/**
 * A text as numbers and the best way through it; its room serves one text after another. What is called for every few
 * characters takes numbers in a row instead of an object of options: making the object would cost more than the work.
 */
export interface Path {
  /** Of the text. */
  length: number;
  /** UTF-16 code units, halves of surrogate pairs that stand alone replaced by U+FFFD. */
  readonly units: Uint16Array;
  /** Their codes in the dictionary, 0 behind the last. */
  readonly codes: Uint16Array;
  /** Where the character before may begin a word that goes on here: the second number of the cell that its base leads to. */
  readonly parents: Int32Array;
  /** What the best way from here to the next separator weighs, at the place `& PLACE`. Only as far back as a word can reach. */
  readonly sums: Float64Array;
  /** Id of the word that begins here, -1 for none. Only where a word of the way begins. */
  readonly ids: Int32Array;
  /** Its length in code units, with the bit `LOOSE` for a single character that the model may join with its neighbours. */
  readonly lengths: Uint16Array;
  /** 1 where the model says that a word ends behind this code unit. Only where it was asked. */
  readonly ends: Uint8Array;
}

export const LOOSE = 0x8000;
/** The bits of a length. */
export const LENGTH: number = LOOSE - 1;

/** Characters that the longest word may have. */
export const LONGEST_WORD = 512;
// A character may be two code units.
const WINDOW = 4 * LONGEST_WORD;
export const PLACE: number = WINDOW - 1;
const REPLACEMENT = 0xfffd;
const NO_PARENT = -1;

export function pathFor(length: number): Path {
  return {
    length,
    units: new Uint16Array(length),
    codes: new Uint16Array(length + 1),
    parents: new Int32Array(length + 1),
    sums: new Float64Array(WINDOW),
    ids: new Int32Array(length),
    lengths: new Uint16Array(length + 1),
    ends: new Uint8Array(length),
  };
}

/** Fills `length`, `units`, `codes` and `parents` from a stretch of the text. */
export function readText({ trie, singles }: WordGraph, path: Path, text: string, from: number, to: number): void {
  const { codes: codeOf, cells } = trie;
  const { cells: singleCells } = singles;
  const { units, codes, parents } = path;
  const length = (to - from) | 0;
  path.length = length;
  let base = 0;
  for (let i = 0; i < length; i++) {
    let unit = text.charCodeAt(from + i);
    if ((unit & 0xf800) === 0xd800) {
      const isPair = isHighSurrogate(unit)
        ? i + 1 < length && isLowSurrogate(text.charCodeAt(from + i + 1))
        : i > 0 && isHighSurrogate(units[i - 1] ?? 0);
      if (!isPair) unit = REPLACEMENT;
    }
    units[i] = unit;
    const code = codeOf[unit] ?? 0;
    codes[i] = code;
    // Read ahead of need: without decisions between them, what these reads wait for memory overlaps.
    parents[i] = cells[((base + code) << 1) | 1] ?? 0;
    base = singleCells[2 * code] ?? 0;
  }
  codes[length] = 0;
  parents[length] = NO_PARENT;
  path.lengths[length] = 0;
}

/** The character at this place, whose first code unit it is. */
export function codePointAt(units: Uint16Array, at: number): number {
  const unit = units[at] ?? 0;
  return isHighSurrogate(unit) ? ((unit - 0xd800) << 10) + ((units[at + 1] ?? 0) - 0xdc00) + 0x10000 : unit;
}

/** Where the character that begins here ends. */
export function characterEnd(units: Uint16Array, at: number): number {
  return isHighSurrogate(units[at] ?? 0) ? at + 2 : at + 1;
}
