import { packWords } from "../core/pack-words.ts";
import { longestAt, longestBefore, type PackedTrie, wordOf } from "../core/packed-trie.ts";

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
export function wordStartingAt({ forward }: WordIndex, { text, at }: { text: string; at: number }): string {
  const match = longestAt(forward(), text, at);
  return match === null ? "" : text.slice(at, match.end);
}

/** The longest word that ends before `at`, or the empty string. */
export function wordEndingAt({ backward }: WordIndex, { text, at }: { text: string; at: number }): string {
  const match = longestBefore(backward(), text, at);
  return match === null ? "" : text.slice(match.start, at);
}
