import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isStory, unaccounted, violations } from "../helpers/contract.ts";
import { analyze, DEMO, folderOf, jsonLines } from "../helpers/run.ts";

const LIMIT = 60_000;
const MEGABYTE = 1_000_000;

/** So many bytes of one line. */
function line(piece: string, bytes: number): string {
  return piece.repeat(Math.ceil(bytes / Buffer.byteLength(piece)));
}

test.for([
  {
    why: "10 MB of news",
    text: line(
      "近日，桐花街道银杏社区举办“共享菜园”活动，三十余名居民参加。春风吹过院墙，豆角爬上了竹架，老人们搬来小板凳坐在树下，一边择菜一边说起从前的日子，孩子们提着水壶跑来跑去。",
      10 * MEGABYTE,
    ),
  },
  { why: "1 MB of one character", text: line("社", MEGABYTE) },
  { why: "1 MB of opening quotation marks", text: line("“", MEGABYTE) },
  { why: "1 MB of bylines", text: line("记者 ", MEGABYTE) },
  { why: "1 MB of digits", text: line("1", MEGABYTE) },
  { why: "1 MB of counts", text: line("3名", MEGABYTE) },
  { why: "1 MB of blanks around a word", text: `${line(" ", MEGABYTE)}桐花社区种树。${line("\u3000", MEGABYTE)}` },
])(
  "a single line of $why is read in bounded time, and every character is accounted for",
  { timeout: LIMIT },
  ({ text }) => {
    const cwd = folderOf({ "long.txt": text });
    const output = openSync(join(cwd, "out.jsonl"), "w");
    const ran = analyze(["long.txt", "--format", "jsonl"], { cwd, stdout: output, timeout: LIMIT });
    closeSync(output);
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: "" });
    const stories = jsonLines(readFileSync(join(cwd, "out.jsonl"), "utf8")).filter(isStory);
    expect(stories).toHaveLength(1);
    expect(stories.flatMap((story) => violations(story, text))).toEqual([]);
    expect(unaccounted(stories, text)).toEqual([]);
  },
);

test("a text of many pages is read in stretches: every story keeps the contract, whoever works", {
  timeout: 3 * LIMIT,
}, () => {
  const page = readFileSync(join(DEMO, "print-01-lane-news.txt"), "utf8");
  const text = `${page}\f`.repeat(Math.ceil((6 * MEGABYTE) / Buffer.byteLength(page)));
  const cwd = folderOf({ "pages.txt": text });
  const written = ["1", "2"].map((jobs) => {
    const output = openSync(join(cwd, `${jobs}.jsonl`), "w");
    const args = ["pages.txt", "--format", "jsonl", "--jobs", jobs];
    expect(analyze(args, { cwd, stdout: output, timeout: LIMIT })).toMatchObject({ code: 0, stderr: "" });
    closeSync(output);
    return readFileSync(join(cwd, `${jobs}.jsonl`), "utf8");
  });
  expect(written[1]).toBe(written[0]);
  const stories = jsonLines(written[0] ?? "").filter(isStory);
  expect(stories.map(({ ordinal }) => ordinal)).toEqual(stories.map((_, i) => i + 1));
  expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
  expect(stories.flatMap((story) => violations(story, text))).toEqual([]);
});
