import { packWords } from "./pack-words.ts";
import { childOf, NO_NODE, type PackedTrie, ROOT, wordAt } from "./packed-trie.ts";

/** A list of words of which a text holds few, to be looked for at every character. */
export interface WordStarts {
  readonly trie: PackedTrie;
  /** A bit for the first two characters of a word, and for the few other pairs that fall on the same place. */
  readonly pairs: Int32Array;
}

// 32 KB of bits: they stay in the nearest cache, and of a hundred pairs that begin no word of some thousands, one looks as if it did.
const PAIRS = 0x40000;
const WORD_BITS = 32;

/** @throws RangeError for a word of one code unit, or none. */
export function wordStarts(words: readonly string[]): WordStarts {
  const pairs = new Int32Array(PAIRS / WORD_BITS);
  for (const word of words) {
    if (word.length < 2) throw new RangeError(`no pair of characters: ${JSON.stringify(word)}`);
    const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1));
    pairs[pair >>> 5] = (pairs[pair >>> 5] ?? 0) | (1 << (pair & 31));
  }
  return { trie: packWords(words), pairs };
}

/** The next place from `from` on where a word begins; `to` when none begins before it. */
export function nextWordStart(
  { trie, pairs }: WordStarts,
  text: string,
  from: number,
  to: number = text.length,
): number {
  const last = Math.min(to, text.length - 1);
  for (let at = nextPair(pairs, text, from, last); at < last; at = nextPair(pairs, text, at + 1, last))
    if (beginsWord(trie, text, at)) return at;
  return to;
}

function pairOf(first: number, second: number): number {
  return ((first * 0x9e5) ^ second) & (PAIRS - 1);
}

/** Nearly all characters are passed by here, several times faster than the trie says no. */
function nextPair(pairs: Int32Array, text: string, from: number, last: number): number {
  if (from >= last) return last;
  let first = text.charCodeAt(from);
  for (let at = from; at < last; at++) {
    const second = text.charCodeAt(at + 1);
    const pair = pairOf(first, second);
    if ((((pairs[pair >>> 5] ?? 0) >>> (pair & 31)) & 1) === 1) return at;
    first = second;
  }
  return last;
}

function beginsWord(trie: PackedTrie, text: string, start: number): boolean {
  let node = ROOT;
  for (let end = start; end < text.length; end++) {
    node = childOf(trie, node, text.charCodeAt(end));
    if (node === NO_NODE) return false;
    if (wordAt(trie, node) >= 0) return true;
  }
  return false;
}
