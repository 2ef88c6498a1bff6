import { packWords } from "./pack-words.ts";
import { childOf, NO_NODE, type PackedTrie, ROOT, wordAt } from "./packed-trie.ts";
import { pairOf } from "./unit-set.ts";

/** A list of words of which a text holds few, to be looked for at every character. */
export interface WordStarts {
  readonly trie: PackedTrie;
  /** By `pairOf`: 1 for the first two characters of a word, and for the few other pairs that fall on the same place. */
  readonly pairs: Uint8Array;
}

const PAIRS = 0x10000;

/** @throws RangeError for a word of one code unit, or none. */
export function wordStarts(words: readonly string[]): WordStarts {
  const pairs = new Uint8Array(PAIRS);
  for (const word of words) {
    if (word.length < 2) throw new RangeError(`no pair of characters: ${JSON.stringify(word)}`);
    pairs[pairOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
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

/** Nineteen of twenty characters are passed by here, several times faster than the trie says no. */
function nextPair(pairs: Uint8Array, text: string, from: number, last: number): number {
  let first = text.charCodeAt(from);
  for (let at = from; at < last; at++) {
    const second = text.charCodeAt(at + 1);
    if (pairs[pairOf(first, second)] === 1) return at;
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
