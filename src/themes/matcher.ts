import { packWords } from "../core/pack-words.ts";
import { longestAt } from "../core/packed-trie.ts";
import type { Span } from "../core/span.ts";
import { hasUnit, pairOf, pairSet, unitSet } from "../core/unit-set.ts";

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
  const pairs = pairSet(valuesByWord.keys());
  const singles = unitSet([...valuesByWord.keys()].filter((word) => word.length === 1));
  const mayBegin = (unit: number, next: number): boolean =>
    hasUnit(pairs, pairOf(unit, next)) || hasUnit(singles, unit);
  return {
    find(text) {
      const hits: Hit<Value>[] = [];
      for (let start = 0; start < text.length; ) {
        const match = mayBegin(text.charCodeAt(start), text.charCodeAt(start + 1) | 0)
          ? longestAt(trie, text, start)
          : null;
        const value = match === null ? undefined : values[match.word];
        if (match !== null && value !== undefined) hits.push({ start, end: match.end, value });
        start = match?.end ?? start + 1;
      }
      return hits;
    },
  };
}
