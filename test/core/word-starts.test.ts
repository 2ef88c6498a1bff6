import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { longestAt } from "../../src/core/packed-trie.ts";
import { nextWordStart, wordStarts } from "../../src/core/word-starts.ts";
import { runs } from "../helpers/pages.ts";

/** All places where a word begins, one after the other. */
function startsIn(words: readonly string[], text: string): number[] {
  const starts = wordStarts(words);
  const found: number[] = [];
  for (let at = nextWordStart(starts, text, 0); at < text.length; at = nextWordStart(starts, text, at + 1))
    found.push(at);
  return found;
}

describe("the places where words begin", () => {
  test("are found up to the end of the text, and none behind it", () => {
    expect(startsIn(["青禾", "青禾区", "禾区"], "青禾区青禾")).toEqual([0, 1, 3]);
    expect(startsIn(["青禾"], "禾青")).toEqual([]);
    expect(startsIn(["青禾"], "青")).toEqual([]);
    expect(startsIn(["青禾"], "")).toEqual([]);
  });

  test("are those where the trie has a word", () => {
    const text = fc.string({ unit: fc.constantFrom(..."青禾区县松屏"), maxLength: 30 });
    const word = fc.string({ unit: fc.constantFrom(..."青禾区县松屏"), minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 10 }), text, (words, long) => {
        const { trie } = wordStarts(words);
        const expected = [...long].flatMap((_, at) => (longestAt(trie, long, at) === null ? [] : [at]));
        expect(startsIn(words, long)).toEqual(expected);
      }),
      runs(200),
    );
  });

  test("are asked for with words of two characters at least", () => {
    expect(() => wordStarts(["区"])).toThrow(RangeError);
  });
});
