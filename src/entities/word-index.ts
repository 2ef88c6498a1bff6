import { packWords } from "../core/pack-words.ts";
import { childOf, NO_NODE, type PackedTrie, ROOT, wordAt, wordOf } from "../core/packed-trie.ts";
import { trieNamed } from "../core/prepared-tries.ts";
import type { Span } from "../core/span.ts";

/** A word list that answers "which word begins here?" and "which ends here?". */
export interface WordIndex {
  readonly forward: () => PackedTrie;
  /** The words written backwards. */
  readonly backward: () => PackedTrie;
}

/** Each direction is packed when it is asked for: most lists are read in one. */
export function indexWords(words: Iterable<string>): WordIndex {
  const list = [...words];
  return {
    forward: once(() => packWords(list)),
    backward: once(() => packWords(list.map(reversed))),
  };
}

/** The same for lists of the package alone, which are not even read where the build packed them. No two indexes bear one name. */
export function namedIndex(name: string, words: () => readonly string[]): WordIndex {
  return {
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

/** The longest word that starts at `at`, or the empty string. */
export function wordStartingAt(index: WordIndex, { text, at }: { text: string; at: number }): string {
  return text.slice(at, at + lengthStartingAt(index, text, at));
}

/** The longest word that ends before `at`, or the empty string. */
export function wordEndingAt(index: WordIndex, { text, at }: { text: string; at: number }): string {
  return text.slice(at - lengthEndingAt(index, text, at), at);
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
