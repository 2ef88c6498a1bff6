import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { packWords } from "../../src/core/pack-words.ts";
import {
  allMatches,
  longestAt,
  longestMatches,
  matchesAt,
  trieOf,
  unitsOf,
  type WordMatch,
  wordOf,
} from "../../src/core/packed-trie.ts";
import { runs } from "../helpers/pages.ts";

const LIST = ["社区", "社区卫生", "社区卫生服务中心", "卫生", "服务", "中心", "社", "𠮷野家", "a"];
const trie = packWords(LIST);
const named = (matches: readonly WordMatch[]): string[] =>
  matches.map(({ start, end, word }) => `${LIST[word] ?? "?"} ${start}-${end}`);

describe("finding words in a text", () => {
  test("leftmost-longest takes the longest word at each place, without overlaps", () => {
    expect(named(longestMatches(trie, "社区卫生服务站a社"))).toEqual(["社区卫生 0-4", "服务 4-6", "a 7-8", "社 8-9"]);
  });

  test("all matches are every word at every place, by start, then by length", () => {
    expect(named(allMatches(trie, "社区卫生服务"))).toEqual([
      "社 0-1",
      "社区 0-2",
      "社区卫生 0-4",
      "卫生 2-4",
      "服务 4-6",
    ]);
  });

  test("one place is asked for its longest word, or for all", () => {
    expect(longestAt(trie, "在社区卫生", 1)).toEqual({ start: 1, end: 5, word: 1 });
    expect(longestAt(trie, "在社区", 0)).toBeNull();
    expect(named(matchesAt(trie, "在社区卫", 1))).toEqual(["社 1-2", "社区 1-3"]);
  });

  test("a stretch of text is a word or not", () => {
    expect(wordOf(trie, "社区")).toBe(0);
    expect(wordOf(trie, "社区卫")).toBe(-1);
    expect(wordOf(trie, "进社区去", 1, 3)).toBe(0);
    expect(wordOf(trie, "")).toBe(-1);
  });

  test("a character of two code units is no match by halves", () => {
    expect(named(longestMatches(trie, "𠮷野家𠮷野"))).toEqual(["𠮷野家 0-4"]);
  });
});

describe("packing", () => {
  test("of two words that are the same the last counts; an empty word is left out", () => {
    const twice = packWords(["甲", "", "甲"]);
    expect(wordOf(twice, "甲")).toBe(2);
    expect(longestMatches(twice, "甲乙")).toEqual([{ start: 0, end: 1, word: 2 }]);
  });

  test("an empty list finds nothing", () => {
    expect(longestMatches(packWords([]), "社区\uffff\0")).toEqual([]);
    expect(wordOf(packWords([]), "社")).toBe(-1);
  });

  test("the parts make the same list again", () => {
    const again = trieOf(unitsOf(trie), trie.nodes);
    for (const [place, word] of LIST.entries()) expect(wordOf(again, word)).toBe(place);
    expect(longestMatches(again, "社区卫生服务站a\uffff")).toEqual(longestMatches(trie, "社区卫生服务站a\uffff"));
  });

  test("holds words of 65,535 code units that are all different, and words of any length", () => {
    const all = Array.from({ length: 0xffff }, (_, unit) => String.fromCharCode(unit));
    const long = "长".repeat(100_000);
    const list = packWords([...all, long]);
    for (const [place, word] of all.entries()) if (wordOf(list, word) !== place) expect.fail(`lost ${place}`);
    expect(wordOf(list, long)).toBe(0xffff);
  });

  test("says when there are more code units than it has numbers for", () => {
    const all = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    expect(() => packWords(all)).toThrow(RangeError);
  });

  test.for([{ thorough: false }, { thorough: true }])("leaves few cells empty ($thorough)", (options) => {
    // 20,000 words of two and three characters, as a list of names has them.
    const names = Array.from({ length: 20_000 }, (_, i) =>
      String.fromCharCode(0x4e00 + (i % 577), 0x4e00 + ((i * 7) % 1009), 0x4e00 + ((i * 13) % 53)),
    );
    const list = packWords(names, options);
    const cells = list.nodes.length / 3;
    const empty = Array.from({ length: cells }, (_, cell) => list.nodes[3 * cell + 1]).filter(
      (parent) => parent === -1,
    );
    expect(empty.length / cells).toBeLessThan(0.25);
    for (const [place, name] of names.entries()) expect(wordOf(list, name)).toBe(place);
  });
});

test.for([
  { why: "pairs", endings: ["一", "二"] },
  { why: "triples", endings: ["一", "二", "三"] },
])(
  "packs 50,000 families that are alike ($why) in time that grows with their number",
  { timeout: 30_000 },
  ({ endings }) => {
    const seconds = (families: number): number => {
      const words = Array.from({ length: families }, (_, i) =>
        String.fromCharCode(0x4e00 + (i % 317), 0x3400 + Math.floor(i / 317)),
      );
      const started = process.cpuUsage();
      packWords(words.flatMap((stem) => endings.map((ending) => stem + ending)));
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1e6;
    };
    seconds(5_000);
    expect(seconds(50_000)).toBeLessThan(25 * seconds(5_000) + 0.2);
  },
);

const unit = fc.constantFrom(..."一二三四ab𠮷\0\uffff");
const word = fc.string({ unit, minLength: 1, maxLength: 4 });

test("finds exactly what comparing every word at every place finds", () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 40 }), fc.string({ unit, maxLength: 60 }), (words, text) => {
      for (const thorough of [false, true]) {
        const list = packWords(words, { thorough });
        const all: WordMatch[] = [];
        for (let start = 0; start < text.length; start++) {
          const here = words
            .map((content, place) => ({ start, end: start + content.length, word: place }))
            .filter((match) => text.startsWith(words[match.word] ?? "", start))
            .sort((a, b) => a.end - b.end);
          all.push(...here);
          expect(longestAt(list, text, start)).toEqual(here.at(-1) ?? null);
        }
        expect(allMatches(list, text)).toEqual(all);
        const longest: WordMatch[] = [];
        for (const match of all) {
          const last = longest.at(-1);
          if (last?.start === match.start) longest[longest.length - 1] = match;
          else if (last === undefined || match.start >= last.end) longest.push(match);
        }
        expect(longestMatches(list, text)).toEqual(longest);
      }
    }),
    runs(400),
  );
});
