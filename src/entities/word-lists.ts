import { packWords } from "../core/pack-words.ts";
import { childOf, NO_NODE, type PackedTrie, ROOT, wordAt } from "../core/packed-trie.ts";
import { reversed } from "./word-index.ts";

/**
 * Several word lists in one trie, so that one walk along the text answers for all of them. The lists of a word are a sum
 * of bits: the first list is 1, the second 2, the third 4.
 */
export interface WordLists {
  readonly trie: PackedTrie;
  /** By the word's place in the trie. */
  readonly lists: Uint8Array;
}

/** Read backwards, the words are found by where they end. At most eight lists. */
export function joinLists(
  lists: readonly (readonly string[])[],
  { backwards }: { readonly backwards: boolean },
): WordLists {
  const listsByWord = new Map<string, number>();
  for (const [i, words] of lists.entries())
    for (const word of words) listsByWord.set(word, (listsByWord.get(word) ?? 0) | (1 << i));
  const words = [...listsByWord.keys()];
  return {
    trie: packWords(backwards ? words.map(reversed) : words),
    lists: Uint8Array.from(listsByWord.values()),
  };
}

/** For each list how long its longest word is that begins at `start`, into `lengths`. */
export function lengthsFrom({ trie, lists }: WordLists, text: string, start: number, lengths: Uint8Array): void {
  for (let i = 0; i < lengths.length; i++) lengths[i] = 0;
  let node = ROOT;
  for (let end = start; end < text.length; ) {
    node = childOf(trie, node, text.charCodeAt(end++));
    if (node === NO_NODE) return;
    const word = wordAt(trie, node);
    if (word >= 0) keepLength(lengths, lists[word] ?? 0, end - start);
  }
}

/** For each list how long its longest word is that ends before `end` and begins no further left than `floor`, into `lengths`. */
export function lengthsBefore(
  { trie, lists }: WordLists,
  text: string,
  floor: number,
  end: number,
  lengths: Uint8Array,
): void {
  for (let i = 0; i < lengths.length; i++) lengths[i] = 0;
  let node = ROOT;
  for (let start = end; start > floor; ) {
    node = childOf(trie, node, text.charCodeAt(--start));
    if (node === NO_NODE) return;
    const word = wordAt(trie, node);
    if (word >= 0) keepLength(lengths, lists[word] ?? 0, end - start);
  }
}

function keepLength(lengths: Uint8Array, lists: number, length: number): void {
  for (let i = 0, rest = lists; rest > 0; i++, rest >>= 1) if ((rest & 1) === 1) lengths[i] = length;
}

/** The lists of the longest word of any of `wanted` that ends before `end` and begins no further left than `floor`; 0 for none. */
export function listsBefore(
  { trie, lists }: WordLists,
  text: string,
  floor: number,
  end: number,
  wanted: number,
): number {
  let longest = 0;
  let node = ROOT;
  for (let start = end; start > floor; ) {
    node = childOf(trie, node, text.charCodeAt(--start));
    if (node === NO_NODE) break;
    const word = wordAt(trie, node);
    if (word < 0) continue;
    const found = lists[word] ?? 0;
    if ((found & wanted) !== 0) longest = found;
  }
  return longest;
}

/** Where the longest word of any of `wanted` begins that ends before `end`, no further left than `floor`; `end` for none. */
export function startBefore(
  { trie, lists }: WordLists,
  text: string,
  floor: number,
  end: number,
  wanted: number,
): number {
  let longest = end;
  let node = ROOT;
  for (let start = end; start > floor; ) {
    node = childOf(trie, node, text.charCodeAt(--start));
    if (node === NO_NODE) break;
    const word = wordAt(trie, node);
    if (word >= 0 && ((lists[word] ?? 0) & wanted) !== 0) longest = start;
  }
  return longest;
}

/** The lists of the word that is this stretch of the text, where the words are read backwards; 0 when it is none. */
export function listsOf({ trie, lists }: WordLists, text: string, start: number, end: number): number {
  let node = ROOT;
  for (let at = end; at > start; ) {
    node = childOf(trie, node, text.charCodeAt(--at));
    if (node === NO_NODE) return 0;
  }
  const word = node === ROOT ? -1 : wordAt(trie, node);
  return word < 0 ? 0 : (lists[word] ?? 0);
}
