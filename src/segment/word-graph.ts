import type { PackedTrie } from "../core/packed-trie.ts";
import { isHighSurrogate, isLowSurrogate } from "../core/surrogates.ts";
import { IMPOSSIBLE } from "./hmm.ts";

/** Words with weights; a row is a word's place. */
export interface WordGraph {
  readonly trie: PackedTrie;
  /** What a user adds: no word that is in `trie`. Its rows are counted on from `firstOfMore`. */
  readonly more: PackedTrie | null;
  readonly firstOfMore: number;
  /** Code points that a user made words, which the model does not join with others; null for none. */
  readonly alone: ReadonlySet<number> | null;
  /** By row: the natural logarithm of the word's share of all word occurrences. */
  readonly weights: Float64Array;
  /** What a character weighs that is no word: as much as the rarest word. */
  readonly leastWeight: number;
}

/**
 * A text as numbers and the best way through it; its room serves one text after another. What is called for every few
 * characters takes numbers in a row instead of an object of options: making the object would cost more than the work.
 */
export interface Path {
  /** Of the text. */
  length: number;
  /** UTF-16 code units, halves of surrogate pairs that stand alone replaced by U+FFFD. */
  readonly units: Uint16Array;
  /** Their codes in the first trie, 0 behind the last. */
  readonly codes: Uint16Array;
  /** Row of the word that begins here, -1 for none. Only where a word of the way begins. */
  readonly rows: Int32Array;
  /** Its length in code units, with the bit `LOOSE` for a single character that the model may join with its neighbours. */
  readonly lengths: Uint16Array;
  /** 1 where the model says that a word ends behind this code unit. Only where it was asked. */
  readonly ends: Uint8Array;
}

export function pathFor(length: number): Path {
  return {
    length,
    units: new Uint16Array(length),
    codes: new Uint16Array(length + 1),
    rows: new Int32Array(length),
    lengths: new Uint16Array(length),
    ends: new Uint8Array(length),
  };
}

export const LOOSE = 0x8000;
/** The bits of a length. */
export const LENGTH: number = LOOSE - 1;

/** Characters that the longest word may have. */
export const LONGEST_WORD = 512;
// Sums are kept for the places that a word can reach; a character may be two code units.
const WINDOW = 4 * LONGEST_WORD;
const PLACE = WINDOW - 1;
const sums = new Float64Array(WINDOW);
const REPLACEMENT = 0xfffd;

/** Fills `length`, `units` and `codes`. */
export function readText(text: string, { codes: codeOf }: PackedTrie, path: Path): void {
  const { length } = text;
  const { units, codes } = path;
  path.length = length;
  for (let i = 0; i < length; i++) {
    let unit = text.charCodeAt(i);
    if ((unit & 0xf800) === 0xd800) {
      const isPair = isHighSurrogate(unit)
        ? isLowSurrogate(text.charCodeAt(i + 1))
        : i > 0 && isLowSurrogate(unit) && isHighSurrogate(units[i - 1] ?? 0);
      if (!isPair) unit = REPLACEMENT;
    }
    units[i] = unit;
    codes[i] = codeOf[unit] ?? 0;
  }
  codes[length] = 0;
}

/**
 * Finds the way through the words that the text may be cut into whose weights have the greatest sum, from the end to the
 * beginning: dynamic programming over the word graph, as jieba does it. Of two equal ways the one with the shorter first
 * word is taken; sums are made in the reference engine's order, since rounding decides between equals. At separators the
 * sums begin anew. The result is the sum at the beginning.
 */
export function findPath({ trie, more, firstOfMore, alone, weights, leastWeight }: WordGraph, path: Path): number {
  const { nodes } = trie;
  const { length, units, codes, rows, lengths } = path;
  sums[length & PLACE] = 0;
  for (let start = length - 1; start >= 0; start--) {
    const code = codes[start] ?? 0;
    // The first character by itself: it is a way even where it is no word.
    let end = start + 1;
    let node = 0;
    let row = -1;
    if (code !== 0) {
      if (nodes[3 * code + 1] === 0) {
        node = code;
        row = nodes[3 * node + 2] ?? -1;
      }
    } else {
      const unit = units[start] ?? 0;
      if (isSeparator(unit)) {
        sums[start & PLACE] = 0;
        rows[start] = -1;
        lengths[start] = 1;
        continue;
      }
      if (isLowSurrogate(unit)) continue;
      if (isHighSurrogate(unit)) end++;
    }
    const firstEnd = end;
    if (row < 0 && more !== null) {
      const added = rowIn(more, units, start, end);
      if (added >= 0) row = firstOfMore + added;
    }

    let best = IMPOSSIBLE;
    let bestRow = -1;
    let bestEnd = end;
    const sum = (sums[end & PLACE] ?? 0) + (row < 0 ? leastWeight : (weights[row] ?? 0));
    if (sum > best) {
      best = sum;
      bestRow = row;
    }
    while (node > 0) {
      const next = (nodes[3 * node] ?? 0) + (codes[end] ?? 0);
      if (nodes[3 * next + 1] !== node) break;
      node = next;
      end++;
      const word = nodes[3 * node + 2] ?? -1;
      if (word < 0) continue;
      const sum = (sums[end & PLACE] ?? 0) + (weights[word] ?? 0);
      if (sum > best) {
        best = sum;
        bestRow = word;
        bestEnd = end;
      }
    }
    if (more !== null) {
      const { nodes, codes: codeOf } = more;
      node = 0;
      for (end = start; end < length; ) {
        const next = (nodes[3 * node] ?? 0) + (codeOf[units[end] ?? 0] ?? 0);
        if (nodes[3 * next + 1] !== node) break;
        node = next;
        end++;
        const word = nodes[3 * node + 2] ?? -1;
        if (word < 0 || end === firstEnd) continue;
        const sum = (sums[end & PLACE] ?? 0) + (weights[firstOfMore + word] ?? 0);
        // The first list has gone before: what the reference engine meets first is the shorter word.
        if (sum > best || (sum === best && end < bestEnd)) {
          best = sum;
          bestRow = firstOfMore + word;
          bestEnd = end;
        }
      }
    }
    sums[start & PLACE] = best;
    rows[start] = bestRow;
    const isLoose = bestEnd === firstEnd && (alone === null || !alone.has(codePoint(units, start)));
    lengths[start] = isLoose ? LOOSE | (bestEnd - start) : bestEnd - start;
  }
  return sums[0] ?? 0;
}

/** Row of the word that is exactly these units, -1 for none. */
export function rowOf({ trie, more, firstOfMore }: WordGraph, units: Uint16Array, start: number, end: number): number {
  const row = rowIn(trie, units, start, end);
  if (row >= 0 || more === null) return row;
  const added = rowIn(more, units, start, end);
  return added < 0 ? -1 : firstOfMore + added;
}

function rowIn({ nodes, codes }: PackedTrie, units: Uint16Array, start: number, end: number): number {
  let node = 0;
  for (let i = start; i < end; i++) {
    const next = (nodes[3 * node] ?? 0) + (codes[units[i] ?? 0] ?? 0);
    if (nodes[3 * next + 1] !== node) return -1;
    node = next;
  }
  return nodes[3 * node + 2] ?? -1;
}

/** Blank, tab, line feed, full-width comma and ideographic full stop: the reference engine cuts there first. */
export function isSeparator(unit: number): boolean {
  return unit === 0xff0c || unit === 0x3002 || unit === 0x20 || unit === 0x0a || unit === 0x09;
}

function codePoint(units: Uint16Array, at: number): number {
  const unit = units[at] ?? 0;
  return isHighSurrogate(unit) ? ((unit - 0xd800) << 10) + ((units[at + 1] ?? 0) - 0xdc00) + 0x10000 : unit;
}
