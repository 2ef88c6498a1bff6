import { isHighSurrogate, isLowSurrogate } from "../core/surrogates.ts";
import { type AddedWords, addedId, considerAdded } from "./added-words.ts";
import { IMPOSSIBLE as impossible } from "./hmm.ts";
import { LOOSE as loose, type Path, PLACE as place } from "./path.ts";
import { cellOf, HALF as half, HALF_MASK as halfMask, type WordTrie } from "./word-trie.ts";

// A constant of another file is looked up at each use, one of this file is part of the code: a fifth of the time.
const IMPOSSIBLE = impossible;
const LOOSE = loose;
const PLACE = place;
const HALF = half;
const HALF_MASK = halfMask;

/** Words with weights. Those of one weight and part of speech are a class. */
export interface WordGraph {
  /** A word's id is its cell here. */
  readonly trie: WordTrie;
  /** By class: the natural logarithm of a word's share of all word occurrences. */
  readonly weights: Float64Array;
  /** What a character weighs that is no word: as much as the rarest word. */
  readonly leastWeight: number;
  readonly singles: Singles;
  /** What a user adds, null for nothing; ids are those behind the last cell. */
  readonly added: AddedWords | null;
}

/** Single characters, with which every way begins, by their codes in the trie. */
export interface Singles {
  /** Two numbers each: the base of its cell, and its id, -1 where it is no word. */
  readonly cells: Int32Array;
  /** What it weighs as a word, or as none. */
  readonly weights: Float64Array;
}

/**
 * Finds the way through the words that the text may be cut into whose weights have the greatest sum, from the end to the
 * beginning: dynamic programming over the word graph, as jieba does it. Of two equal ways the one with the shorter first
 * word is taken; sums are made in the reference engine's order, since rounding decides between equals. At separators the
 * sums begin anew. The result is the sum at the beginning.
 */
export function findPath(graph: WordGraph, path: Path): number {
  const { weights, singles, added } = graph;
  const { cells } = graph.trie;
  const { cells: singleCells, weights: singleWeights } = singles;
  const { length, codes, parents, sums, ids, lengths } = path;
  // The sum from the next character on.
  let after = 0;
  sums[length & PLACE] = 0;
  // `| 0` says that a number is whole and of 32 bits: what counts down from a difference would be a double to V8.
  for (let start = (length - 1) | 0; start >= 0; start--) {
    const code = codes[start] ?? 0;
    if (code === 0) {
      after = pastOther(graph, path, start, after);
      continue;
    }
    // The character by itself: it is a way even where it is no word.
    let best = after + (singleWeights[code] ?? 0);
    let id = singleCells[2 * code + 1] ?? -1;
    let wordLength = LOOSE | 1;
    if (best <= IMPOSSIBLE) {
      best = IMPOSSIBLE;
      id = -1;
    }
    // Of three characters one has no word of two or more; the parent is what tells.
    let parent = parents[start + 1] ?? 0;
    if (parent >>> HALF === code) {
      let end = (start + 1) | 0;
      let next = ((singleCells[2 * code] ?? 0) + (codes[end] ?? 0)) | 0;
      let cell = 0;
      do {
        cell = next;
        end++;
        const base = cells[cell << 1] ?? 0;
        const wordClass = (base & HALF_MASK) | ((parent & HALF_MASK) << HALF);
        next = ((base >>> HALF) + (codes[end] ?? 0)) | 0;
        parent = cells[(next << 1) | 1] ?? 0;
        if (wordClass !== 0) {
          const sum = (sums[end & PLACE] ?? 0) + (weights[wordClass] ?? 0);
          if (sum > best) {
            best = sum;
            id = cell;
            wordLength = end - start;
          }
        }
      } while (parent >>> HALF === cell);
    }
    sums[start & PLACE] = best;
    ids[start] = id;
    lengths[start] = wordLength;
    after = added === null ? best : considerAdded(added, weights, path, start);
  }
  return after;
}

/** The same for a character that stands in no word of the dictionary; `after` is the sum behind it. The result is the sum from it on. */
function pastOther({ leastWeight, weights, added }: WordGraph, path: Path, start: number, after: number): number {
  const { units, sums, ids, lengths } = path;
  const unit = units[start] ?? 0;
  const end = isHighSurrogate(unit) ? start + 2 : start + 1;
  // The first half of a pair goes on from where the second one stood.
  if (isLowSurrogate(unit)) return after;
  ids[start] = -1;
  if (isSeparator(unit)) {
    sums[start & PLACE] = 0;
    lengths[start] = 1;
    return 0;
  }
  const id = added === null ? -1 : addedId(added, units, start, end);
  const weight = added === null || id < 0 ? leastWeight : (weights[id - added.firstId + added.firstClass] ?? 0);
  const sum = after + weight;
  const isPossible = sum > IMPOSSIBLE;
  sums[start & PLACE] = isPossible ? sum : IMPOSSIBLE;
  if (isPossible) ids[start] = id;
  lengths[start] = LOOSE | (end - start);
  return added === null ? sum : considerAdded(added, weights, path, start);
}

/** Id of the word that is exactly these units, -1 for none. */
export function idOf({ trie, added }: WordGraph, units: Uint16Array, start: number, end: number): number {
  const cell = cellOf(trie, units, start, end);
  return cell >= 0 || added === null ? cell : addedId(added, units, start, end);
}

/** Blank, tab, line feed, full-width comma and ideographic full stop: the reference engine cuts there first. */
export function isSeparator(unit: number): boolean {
  return unit === 0xff0c || unit === 0x3002 || unit === 0x20 || unit === 0x0a || unit === 0x09;
}
