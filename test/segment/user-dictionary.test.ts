import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasLoneSurrogate } from "../../src/core/surrogates.ts";
import { english } from "../../src/core/wording.ts";
import type { LineRemark } from "../../src/segment/user-dictionary.ts";
import { openSegmenter } from "../../src/tools.ts";
import { runs } from "../helpers/pages.ts";
import { folderOf } from "../helpers/run.ts";
import { builtIn, cut, mixedText, newsLines, reference, tagged } from "../helpers/segmenters.ts";

async function withWords(userDictionary: string) {
  const { segmenter, userDictionaryReport: report } = await openSegmenter({ userDictionary });
  if (report === null) throw new Error("no report");
  return { segmenter, report };
}

describe("a word of one's own", () => {
  test.for([
    { why: "comes out whole", line: "小板凳议事会", text: "用小板凳议事会议事", words: "用|小板凳议事会|议事" },
    { why: "wins over its parts, be they ever so frequent", line: "的了", text: "好的了", words: "好|的了" },
    {
      why: "with a frequency that is enough is found",
      line: "工作社区 500 n",
      text: "工作社区里",
      words: "工作社区|里",
    },
    { why: "with frequency 0 is taken out", line: "代表大会 0", text: "代表大会", words: "代表|大会" },
    { why: "of one character stays alone", line: "慧", text: "鲁慧说", words: "鲁|慧|说" },
    { why: "may hold characters of two code units", line: "㙦𬍛驿站", text: "到㙦𬍛驿站去", words: "到|㙦𬍛驿站|去" },
    { why: "may be Latin, and is cut out of longer ones", line: "Ji", text: "Jiceng", words: "Ji|ceng" },
    {
      why: "may be of 200 characters",
      line: "长".repeat(200),
      text: `说${"长".repeat(200)}话`,
      words: `说|${"长".repeat(200)}|话`,
    },
    { why: "may hold the characters of a pattern", line: "C.*+", text: "C.*+C++", words: "C.*+|C++" },
  ])("$why", async ({ line, text, words }) => {
    const { segmenter } = await withWords(line);
    expect(cut(segmenter, text).join("|")).toBe(words);
    expect(cut(builtIn, text).join("|")).not.toBe(words);
  });

  test("with a frequency that is too low is not found", async () => {
    const { segmenter } = await withWords("工作社区 1 n");
    expect(cut(segmenter, "工作社区里")).toEqual(["工作", "社区", "里"]);
  });

  test("wins over parts that are more frequent than all words together", async () => {
    const { segmenter } = await withWords(`鑫 2147483647\n${"鑫".repeat(400)}\n`);
    expect(cut(segmenter, `${"鑫".repeat(400)}鑫`)).toHaveLength(2);
  });

  test("is not in the way of a longer one", async () => {
    const lines = "的了\n的了吗\n小板凳议事会\n小板凳\n";
    const { segmenter } = await withWords(lines);
    expect(cut(segmenter, "好的了吗，小板凳议事会的小板凳")).toEqual([
      "好",
      "的了吗",
      "，",
      "小板凳议事会",
      "的",
      "小板凳",
    ]);
  });

  test("has the tag that it is given; the dictionary's words keep theirs, others go by form", async () => {
    const { segmenter } = await withWords("柳荫居 nz\n小板凳议事会\n社区 900000\n议事会12\n代表大会 ns\n");
    expect(tagged(segmenter, "柳荫居，小板凳议事会，社区，议事会12，代表大会")).toEqual([
      ...["柳荫居/nz", "，/x", "小板凳议事会/x", "，/x", "社区/n", "，/x", "议事会12/m", "，/x", "代表大会/ns"],
    ]);
  });

  test("of the dictionary that is taken out may be joined again by the character model, as in the reference", async () => {
    const { segmenter, report } = await withWords("代表大会 0\n社区 0\n");
    expect(cut(segmenter, "代表大会，社区")).toEqual(["代表", "大会", "，", "社区"]);
    expect(report.withoutEffect.map(({ line }) => line)).toEqual([2]);
    // Its tag is an effect.
    expect((await withWords("社区 0 zz\n鲁慧 0 zz\n")).report.withoutEffect).toEqual([]);
  });

  test("that only the character model finds is worth a line for its tag", async () => {
    const { segmenter, report } = await withWords("老楼 1 n");
    expect(tagged(segmenter, "老楼")).toEqual(["老楼/n"]);
    expect(report.withoutEffect).toEqual([]);
    expect(said((await withWords("老楼 1")).report.withoutEffect)).toEqual([
      { line: 1, reason: "its parts are more frequent; leave the frequency out" },
    ]);
  });

  test("leaves texts alone that it does not stand in", async () => {
    const { segmenter } = await withWords("柳荫居小板凳议事会 10 nz\n");
    for (const line of newsLines) expect(cut(segmenter, line)).toEqual(cut(builtIn, line));
  });
});

describe("loading", () => {
  test("reports what was read, rejected with the line, and without effect", async () => {
    const { report } = await withWords(
      [
        "柳荫居",
        "",
        "New York 10 nz",
        "柳荫居 20 nz",
        "人工 智能",
        "坏词 12a n",
        "大 9999999999 n",
        "某\u0007铃 3 n",
        "社 0",
        "社区，街道 5 n",
        "长".repeat(513),
        "学校工作 1 n",
        "没有此词 0",
        "居民",
        "居民 2 n",
        "  街道\t30\tn  ",
        "柳荫坊\u3000nz",
        "A B C D",
        "半个\ud83d",
        "社区 0",
        `中${" ".repeat(5000)}nz`,
      ].join("\n"),
    );
    expect(report.read).toBe(20);
    expect(report.rejected.map(({ line }) => line)).toEqual([3, 5, 6, 7, 8, 9, 18, 19, 21]);
    expect(said(report.rejected).map(({ reason }) => reason)).toEqual([
      "more than word, frequency and tag (a word cannot hold a blank)",
      '"智能" is neither a frequency nor a tag such as nz',
      '"12a" is no frequency: a whole number up to 2147483647',
      '"9999999999" is no frequency: a whole number up to 2147483647',
      "a control character in the word",
      "a single character cannot be taken out",
      "more than word, frequency and tag (a word cannot hold a blank)",
      "half of a surrogate pair in the word",
      "longer than 4096 characters",
    ]);
    expect(said(report.withoutEffect)).toEqual([
      { line: 1, reason: "line 4 repeats the word" },
      { line: 10, reason: "texts are cut at ， before words are looked for" },
      { line: 11, reason: "longer than 512 characters" },
      { line: 12, reason: "its parts are more frequent; leave the frequency out" },
      { line: 13, reason: "the dictionary has no such word to take out" },
      { line: 14, reason: "line 15 repeats the word" },
      { line: 20, reason: "standing alone, it is joined again by the character model" },
    ]);
  });

  test("says when the dictionary has the word just so", async () => {
    const { report } = await withWords("社区\n柳荫居\n");
    expect(said(report.withoutEffect)).toEqual([{ line: 1, reason: "the dictionary has it so" }]);
  });

  test("an empty list changes nothing and reports nothing", async () => {
    const { segmenter, report } = await withWords("\n \n\t\n");
    expect(report).toEqual({ read: 0, rejected: [], withoutEffect: [] });
    expect(cut(segmenter, "社区居民")).toEqual(cut(builtIn, "社区居民"));
  });

  test("takes 200,000 entries in a few seconds, and finds each", { timeout: 60_000 }, async () => {
    const words = Array.from({ length: 200_000 }, (_, i) =>
      String.fromCharCode(0x4e00 + (i % 20_000), 0x3400 + (i % 6_007), 0x4e00 + ((i * 7) % 19_997)),
    );
    const started = process.cpuUsage();
    const { segmenter, report } = await withWords(words.join("\n"));
    const { user, system } = process.cpuUsage(started);
    expect(report).toMatchObject({ read: 200_000, rejected: [], withoutEffect: [] });
    expect((user + system) / 1e6).toBeLessThan(12);
    for (let i = 0; i < words.length; i += 997) expect(cut(segmenter, words[i] ?? "")).toEqual([words[i]]);
  });

  test("is the same whatever the order of the lines", async () => {
    const lines = ["的了", "的了吗 nz", "老楼 500 n", "柳荫居", "代表大会 0"];
    const forwards = await withWords(lines.join("\n"));
    const backwards = await withWords(lines.toReversed().join("\n"));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(..."好的了吗老楼柳荫居代表大会"), { maxLength: 20 }), (characters) => {
        const text = characters.join("");
        expect(tagged(forwards.segmenter, text)).toEqual(tagged(backwards.segmenter, text));
      }),
      runs(300),
    );
  });

  test("the reference engine takes no user dictionary, and says so", async () => {
    await expect(openSegmenter({ segmenter: "nodejieba", userDictionary: "柳荫居" })).rejects.toThrow(
      "leave out --segmenter nodejieba",
    );
  });
});

// What nodejieba.load({ userDict }) does with lines that say frequency and tag, and with words whose median is enough.
describe.skipIf(reference === null)("against the reference engine with the same user dictionary", () => {
  const ITS_OWN = "云计算\n韩玉鉴赏\n蓝翔 nz\n区块链 10 nz\n";
  const LINES = [
    ...["柳荫居 nz", "小板凳议事会", "老楼 1 n", "老楼加装 500 v", "社区 3 n", "街道 90000 ns", "慧 3 nr", "的 5 uj"],
    ...[
      "了吗 100000 y",
      "AT 5 nz",
      "1a 50 m",
      "𠮷野家 20 nz",
      "𬍛 5 nr",
      "议事 0 v",
      "居民代表 0 n",
      "😀 7 e",
      "云计算 2 n",
    ],
    ...[`${"长".repeat(200)} 3 n`, "e\u0301t 3 eng", "！！ 40 w", "两 9 m", "两 2 q"],
  ].join("\n");
  const pieces = fc.constantFrom(
    ...LINES.split("\n").map((line) => line.split(" ")[0] ?? ""),
    ...[
      "柳荫",
      "居",
      "老楼",
      "加装电梯",
      "社",
      "区",
      "居民",
      "代表",
      "的",
      "了",
      "吗",
      "A",
      "T",
      "1",
      "a",
      "b",
      "，",
      " ",
      "。",
    ],
  );
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join("")),
    fc.tuple(mixedText, pieces, mixedText).map((parts) => parts.join("")),
  );

  test("gives the same words and tags", async () => {
    const path = join(folderOf(), "words.txt");
    writeFileSync(path, `${ITS_OWN}${LINES}\n`);
    const { default: nodejieba } = await import("nodejieba");
    nodejieba.load({ userDict: path });
    const { segmenter } = await withWords(LINES);
    fc.assert(
      fc.property(text, (content) => {
        fc.pre(!hasLoneSurrogate(content));
        const expected = nodejieba.tag(content).map(({ word, tag }) => `${word}/${tag}`);
        expect(tagged(segmenter, content)).toEqual(expected);
      }),
      runs(4000),
    );
    for (const line of newsLines) expect(cut(segmenter, line)).toEqual(nodejieba.cut(line, true));
  });
});

function said(remarks: readonly LineRemark[]): { line: number; reason: string }[] {
  return remarks.map(({ line, reason }) => ({ line, reason: english(reason) }));
}
