import { crc32 } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { packValues, packWords } from "../../src/core/pack-words.ts";
import { packFile, unpackFile } from "../../src/core/packed-file.ts";
import {
  columnsOfTries,
  type PreparedTrie,
  prepareTries,
  trieNamed,
  triesOf,
  triesPackedBy,
} from "../../src/core/prepared-tries.ts";

const LISTS = ["柳荫", "鹿庄", "松屏"].map((name) =>
  Array.from({ length: 100 }, (_, i) => `${name}${String.fromCharCode(0x4e00 + 7 * i)}${"社区".slice(i % 3)}`),
);
const packAll = (): Promise<PreparedTrie[]> =>
  triesPackedBy(async () => {
    for (const list of [...LISTS, ...LISTS]) packWords(list);
  }, crc32);
const noChecksum = (): number => 0;

test("each list that is packed is kept once", async () => {
  expect(await packAll()).toHaveLength(LISTS.length);
});

test("a list whose words stand for other numbers is another list", async () => {
  const [words = []] = LISTS;
  const tries = await triesPackedBy(async () => {
    packWords(words);
    packValues(words, new Uint8Array(words.length));
    packValues(words, new Uint8Array(words.length).fill(1));
  }, crc32);
  expect(tries).toHaveLength(3);
});

test("tries go to a file and come back", async () => {
  const tries = await packAll();
  const file = unpackFile(packFile(columnsOfTries(tries), noChecksum), "tries", noChecksum);
  expect(triesOf(file)).toEqual(tries);
});

test("another packed file holds no tries", () => {
  expect(triesOf({ about: { words: 3 }, sections: new Map() })).toEqual([]);
});

test("a prepared list is not packed again, and all others are", async () => {
  const [first, ...others] = await packAll();
  if (first === undefined) throw new Error("no list");
  prepareTries([first], crc32);
  expect(packWords(LISTS[0] ?? [])).toBe(first.trie);
  expect(packWords(LISTS[1] ?? [])).toEqual(others[0]?.trie);
  expect(packWords(LISTS[1] ?? [])).not.toBe(others[0]?.trie);
});

test("lists with other words, another order or other borders between words are told apart", async () => {
  const words = fc.array(fc.string({ unit: "grapheme", minLength: 1, maxLength: 4 }), { minLength: 50, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(words, fc.nat(48), async (list, at) => {
      const [left = "", right = ""] = list.slice(at, at + 2);
      const other = [...list.slice(0, at), left + right.slice(0, 1), right.slice(1), ...list.slice(at + 2)];
      const swapped = [...list.slice(0, at), right, left, ...list.slice(at + 2)];
      const different = new Set([list, other, swapped].map((one) => JSON.stringify(one)));
      const tries = await triesPackedBy(async () => {
        for (const one of [list, other, swapped]) packWords(one);
      }, crc32);
      expect(tries).toHaveLength(different.size);
    }),
  );
});

test("of a list that is prepared under its name the words are not asked for", async () => {
  const words = LISTS.flat();
  const tries = await triesPackedBy(async () => {
    trieNamed("shades", () => packWords(words));
    trieNamed("shades", () => packWords([...words]));
  }, crc32);
  expect(tries.map(({ names }) => names)).toEqual([["shades"]]);
  prepareTries(tries, crc32);
  expect(
    trieNamed("shades", () => {
      throw new Error("asked");
    }),
  ).toBe(tries[0]?.trie);
  prepareTries([], crc32);
  expect(trieNamed("shades", () => packWords(LISTS[1] ?? []))).not.toBe(tries[0]?.trie);
});

test("two lists cannot bear one name", async () => {
  await expect(
    triesPackedBy(async () => {
      for (const list of LISTS) trieNamed("shades", () => packWords(list));
    }, crc32),
  ).rejects.toThrow("two word lists with the name shades");
});
