import { createHash } from "node:crypto";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { linesOf } from "../../src/core/text-lines.ts";
import { fileLines, type ReadFile } from "../../src/io/line-file.ts";
import { folderOf } from "../helpers/run.ts";

const BLOCK = 64 * 1024;

function read(content: string | Uint8Array): { lines: string[]; ends: ReadFile[] } {
  const ends: ReadFile[] = [];
  const path = join(folderOf({ "a.jsonl": content }), "a.jsonl");
  const lines = [...fileLines(path, { code: "unreadable", onEnd: (end) => ends.push(end) })];
  return { lines, ends };
}

test.for([
  { why: "a line of many blocks", content: `${"柳".repeat(BLOCK)}\n荫\n` },
  { why: "a character cut by the end of a block", content: `${"a".repeat(BLOCK - 1)}柳\n荫` },
  { why: "the line end of Windows cut by the end of a block", content: `${"a".repeat(BLOCK - 1)}\r\nb\r\n` },
  { why: "a line end at the end of a block", content: `${"a".repeat(BLOCK - 1)}\nb` },
  { why: "nothing", content: "" },
])("lines are the same as of the whole text: $why", ({ content }) => {
  const { lines, ends } = read(content);
  expect(lines).toEqual([...linesOf(content)]);
  const bytes = Buffer.from(content);
  expect(ends).toEqual([{ sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length }]);
});

test("and of any other text", () => {
  const part = fc.constantFrom("\n", "\r\n", "柳荫", "𬍛", " ", "a", "x".repeat(20_000));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      expect(read(parts.join("")).lines).toEqual([...linesOf(parts.join(""))]);
    }),
    { numRuns: 40 },
  );
});

test("a byte order mark is no part of the first line", () => {
  expect(read("\uFEFF{}\n").lines).toEqual(["{}"]);
});

test.for([
  { why: "bytes that are not UTF-8", content: Uint8Array.of(0x7b, 0xc1, 0x7d), says: "is not valid UTF-8" },
  {
    why: "a character that is cut off by the end",
    content: Uint8Array.of(0x7b, 0xe6, 0x9f),
    says: "is not valid UTF-8",
  },
])("$why are refused", ({ content, says }) => {
  expect(() => read(content)).toThrow(says);
});

test("a folder is refused, and what is not there", () => {
  const folder = folderOf();
  const all = (path: string) => [...fileLines(path, { code: "unreadable", onEnd: () => {} })];
  expect(() => all(folder)).toThrow("is no file");
  expect(() => all(join(folder, "none"))).toThrow("no such file");
});
