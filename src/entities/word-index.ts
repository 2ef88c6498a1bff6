import { packWords } from "../core/pack-words.ts";
import { childOf, NO_NODE, type PackedTrie, ROOT, wordAt, wordOf } from "../core/packed-trie.ts";
import { trieNamed } from "../core/prepared-tries.ts";
import type { Span } from "../core/span.ts";

/** A word list that answers "which word begins here?" and "which ends here?". */
export interface WordIndex {
  /** Read when one of them is found. */
  readonly words: () => readonly string[];
  readonly forward: () => PackedTrie;
  /** The words written backwards. */
  readonly backward: () => PackedTrie;
}

/** Each direction is packed when it is asked for: most lists are read in one. */
export function indexWords(words: Iterable<string>): WordIndex {
  const list = [...words];
  return {
    words: () => list,
    forward: once(() => packWords(list)),
    backward: once(() => packWords(list.map(reversed))),
  };
}

/** The same for lists of the package alone, which are not even read where the build packed them. No two indexes bear one name. */
export function namedIndex(name: string, words: () => readonly string[]): WordIndex {
  return {
    words: once(words),
    forward: once(() => trieNamed(name, () => packWords(words()))),
    backward: once(() => trieNamed(`${name}, backwards`, () => packWords(words().map(reversed)))),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** By code unit, as the text is read. */
export function reversed(word: string): string {
  let out = "";
  for (let i = word.length - 1; i >= 0; i--) out += word.charAt(i);
  return out;
}

export function hasWord({ forward }: WordIndex, word: string): boolean {
  return wordOf(forward(), word) >= 0;
}

/** The longest word that starts at `at`, or the empty string: it is that of the list, so that none is made. */
export function wordStartingAt({ words, forward }: WordIndex, { text, at }: { text: string; at: number }): string {
  const trie = forward();
  let longest = -1;
  let node = ROOT;
  for (let end = at; end < text.length; end++) {
    node = childOf(trie, node, text.charCodeAt(end));
    if (node === NO_NODE) break;
    const word = wordAt(trie, node);
    if (word >= 0) longest = word;
  }
  return longest < 0 ? "" : (words()[longest] ?? "");
}

/** The longest word that ends before `at`, or the empty string; that of the list as well. */
export function wordEndingAt({ words, backward }: WordIndex, { text, at }: { text: string; at: number }): string {
  const trie = backward();
  let longest = -1;
  let node = ROOT;
  for (let start = at - 1; start >= 0; start--) {
    node = childOf(trie, node, text.charCodeAt(start));
    if (node === NO_NODE) break;
    const word = wordAt(trie, node);
    if (word >= 0) longest = word;
  }
  return longest < 0 ? "" : (words()[longest] ?? "");
}

/** The word that is this stretch of the text, again that of the list, or the empty string. */
export function wordBetween({ words, forward }: WordIndex, text: string, start: number, end: number): string {
  const word = wordOf(forward(), text, start, end);
  return word < 0 ? "" : (words()[word] ?? "");
}

/** How long the longest word is that starts at `at`; 0 where none does. Makes no string: for what runs at every few characters. */
export function lengthStartingAt({ forward }: WordIndex, text: string, at: number): number {
  const trie = forward();
  let longest = 0;
  let node = ROOT;
  for (let end = at; end < text.length; end++) {
    node = childOf(trie, node, text.charCodeAt(end));
    if (node === NO_NODE) break;
    if (wordAt(trie, node) >= 0) longest = end + 1 - at;
  }
  return longest;
}

/** How long the longest word is that ends before `at`; 0 where none does. */
export function lengthEndingAt({ backward }: WordIndex, text: string, at: number): number {
  const trie = backward();
  let longest = 0;
  let node = ROOT;
  for (let start = at - 1; start >= 0; start--) {
    node = childOf(trie, node, text.charCodeAt(start));
    if (node === NO_NODE) break;
    if (wordAt(trie, node) >= 0) longest = at - start;
  }
  return longest;
}

/** Whether a word starts in a stretch of the text; it may end behind it. */
export function startsWithin(index: WordIndex, text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (lengthStartingAt(index, text, at) > 0) return true;
  return false;
}
