import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPackedSeed } from "../../src/io/seeds.ts";
import { dictionaryOf } from "../../src/segment/dictionary.ts";
import { cellOf, classAt } from "../../src/segment/word-trie.ts";
import { runs } from "../helpers/pages.ts";
import { builtIn, cut, mixedText, newsLines, reference, tagged } from "../helpers/segmenters.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const LIMIT = 120_000;

test.skipIf(reference === null)(
  "the packed dictionary is what the script makes of nodejieba's",
  { timeout: LIMIT },
  () => {
    const ran = spawnSync(process.execPath, ["seeds/scripts/dictionary.mjs", "--check"], {
      cwd: ROOT,
      encoding: "utf8",
    });
    expect({ code: ran.status, stderr: ran.stderr }).toEqual({ code: 0, stderr: "" });
  },
);

test.skipIf(reference === null)("every word of the dictionary has its tag", { timeout: LIMIT }, () => {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve("nodejieba/package.json")),
    "submodules/cppjieba/dict",
  );
  const { trie, tags, tagNames } = dictionaryOf(readPackedSeed("dictionary/jieba.packed"));
  const lines = readFileSync(join(folder, "jieba.dict.utf8"), "utf8").trimEnd().split("\n");
  // The engine's user dictionary goes before.
  const ITS_OWN = new Set(["云计算", "韩玉鉴赏", "蓝翔", "区块链"]);
  const wrong = lines.filter((line) => {
    const [word = "", , tag] = line.split(" ");
    const units = Uint16Array.from(word, (character) => character.charCodeAt(0));
    const wordClass = classAt(trie.cells, cellOf(trie, units, 0, units.length));
    return !ITS_OWN.has(word) && tagNames[tags[wordClass] ?? -1] !== tag;
  });
  expect(lines).toHaveLength(348_982);
  expect(wrong).toEqual([]);
});

test.skipIf(reference === null)(
  "both engines give the same words and tags of 300,000 mixtures",
  { timeout: LIMIT },
  () => {
    const engine = reference;
    if (engine === null) return;
    fc.assert(
      fc.property(mixedText, (text) => {
        expect(tagged(builtIn, text)).toEqual(tagged(engine, text));
      }),
      runs(300_000),
    );
  },
);

test.skipIf(reference === null)("and of long texts", { timeout: LIMIT }, () => {
  const engine = reference;
  if (engine === null) return;
  const page = newsLines.join("\n");
  const unbroken = page.replace(/[ \t\n，。]/gu, "");
  for (const text of [page.repeat(20), unbroken.repeat(20), "龘".repeat(100_000), "鲁慧".repeat(50_000)])
    expect(cut(builtIn, text)).toEqual(cut(engine, text));
});

describe("a text of 10 MB without a break takes time in proportion to its length", () => {
  const MEGABYTE = 1_000_000;
  test.for([
    { why: "dictionary words", piece: "居民代表大会议事厅里老人们搬来小板凳坐在树下" },
    { why: "characters for the model", piece: "鲁慧杭研" },
    { why: "characters that nobody knows", piece: "龘䶮" },
    { why: "Latin letters", piece: "jiceng" },
    { why: "digits", piece: "2024.9" },
    { why: "characters of two code units", piece: "𬍛😀" },
    { why: "separators", piece: "，" },
  ])("$why", { timeout: LIMIT }, ({ piece }) => {
    const seconds = (bytes: number): number => {
      const text = piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));
      const started = process.cpuUsage();
      const { count, start } = builtIn.cut(text);
      const { user, system } = process.cpuUsage(started);
      expect(start[count]).toBe(text.length);
      return (user + system) / 1e6;
    };
    seconds(MEGABYTE);
    const small = Math.min(seconds(MEGABYTE), seconds(MEGABYTE));
    const large = seconds(10 * MEGABYTE);
    expect(large).toBeLessThan(5);
    // Ten times the text; the rest is for a busy machine and the room that the long text takes.
    expect(large).toBeLessThan(40 * small + 0.2);
  });
});
