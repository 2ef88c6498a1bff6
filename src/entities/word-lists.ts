import { packValues } from "../core/pack-words.ts";
import { childOf, NO_NODE, type PackedTrie, ROOT, wordAt } from "../core/packed-trie.ts";
import { trieNamed } from "../core/prepared-tries.ts";
import { reversed } from "./word-index.ts";

/**
 * Several word lists in one trie, so that one walk along the text answers for all of them. What a word is known by in it is the sum
 * of its lists' bits: the first list is 1, the second 2, the third 4.
 */
export type WordLists = PackedTrie;

/** Read backwards, the words are found by where they end. At most eight lists, of the package alone; no two joins bear one name. */
export function joinLists(
  name: string,
  lists: () => readonly (readonly string[])[],
  { backwards }: { readonly backwards: boolean },
): WordLists {
  return trieNamed(name, () => {
    const listsByWord = new Map<string, number>();
    for (const [i, words] of lists().entries())
      for (const word of words) listsByWord.set(word, (listsByWord.get(word) ?? 0) | (1 << i));
    const words = [...listsByWord.keys()];
    return packValues(backwards ? words.map(reversed) : words, [...listsByWord.values()]);
  });
}

/** For each list how long its longest word is that begins at `start`, into `lengths`. */
export function lengthsFrom(trie: WordLists, text: string, start: number, lengths: Uint8Array): void {
  for (let i = 0; i < lengths.length; i++) lengths[i] = 0;
  let node = ROOT;
  for (let end = start; end < text.length; ) {
    node = childOf(trie, node, text.charCodeAt(end++));
    if (node === NO_NODE) return;
    const word = wordAt(trie, node);
    if (word >= 0) keepLength(lengths, word, end - start);
  }
}

/** For each list how long its longest word is that ends before `end` and begins no further left than `floor`, into `lengths`. */
export function lengthsBefore(trie: WordLists, text: string, floor: number, end: number, lengths: Uint8Array): void {
  for (let i = 0; i < lengths.length; i++) lengths[i] = 0;
  let node = ROOT;
  for (let start = end; start > floor; ) {
    node = childOf(trie, node, text.charCodeAt(--start));
    if (node === NO_NODE) return;
    const word = wordAt(trie, node);
    if (word >= 0) keepLength(lengths, word, end - start);
  }
}

function keepLength(lengths: Uint8Array, lists: number, length: number): void {
  for (let i = 0, rest = lists; rest > 0; i++, rest >>= 1) if ((rest & 1) === 1) lengths[i] = length;
}

/** The lists of the longest word of any of `wanted` that ends before `end` and begins no further left than `floor`; 0 for none. */
export function listsBefore(trie: WordLists, text: string, floor: number, end: number, wanted: number): number {
  let longest = 0;
  let node = ROOT;
  for (let start = end; start > floor; ) {
    node = childOf(trie, node, text.charCodeAt(--start));
    if (node === NO_NODE) break;
    const word = wordAt(trie, node);
    if (word < 0) continue;
    if ((word & wanted) !== 0) longest = word;
  }
  return longest;
}

/** Where the longest word of any of `wanted` begins that ends before `end`, no further left than `floor`; `end` for none. */
export function startBefore(trie: WordLists, text: string, floor: number, end: number, wanted: number): number {
  let longest = end;
  let node = ROOT;
  for (let start = end; start > floor; ) {
    node = childOf(trie, node, text.charCodeAt(--start));
    if (node === NO_NODE) break;
    const word = wordAt(trie, node);
    if (word >= 0 && (word & wanted) !== 0) longest = start;
  }
  return longest;
}

/** The lists of the word that is this stretch of the text, where the words are read backwards; 0 when it is none. */
export function listsOf(trie: WordLists, text: string, start: number, end: number): number {
  let node = ROOT;
  for (let at = end; at > start; ) {
    node = childOf(trie, node, text.charCodeAt(--at));
    if (node === NO_NODE) return 0;
  }
  const word = node === ROOT ? -1 : wordAt(trie, node);
  return word < 0 ? 0 : word;
}
