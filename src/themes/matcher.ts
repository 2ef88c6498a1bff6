import { packWords } from "../core/pack-words.ts";
import { longestMatches } from "../core/packed-trie.ts";
import type { Span } from "../core/span.ts";

export interface Hit<Value> extends Span {
  readonly value: Value;
}

/** Finds words in a text: leftmost, longest, not overlapping; time grows with the text, not with the number of words. */
export interface Matcher<Value> {
  readonly find: (text: string) => Hit<Value>[];
}

export function compileWords<Value>(valuesByWord: ReadonlyMap<string, Value>): Matcher<Value> {
  const trie = packWords([...valuesByWord.keys()]);
  const values = [...valuesByWord.values()];
  return {
    find: (text) =>
      longestMatches(trie, text).flatMap(({ start, end, word }) => {
        const value = values[word];
        return value === undefined ? [] : [{ start, end, value }];
      }),
  };
}
