import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { installedWith, ROOT } from "../helpers/installed.ts";
import type { Run } from "../helpers/run.ts";

const DICTIONARY = "seeds/dictionary/jieba.packed";
const segmentWith = (dictionary: Uint8Array | null): Run =>
  installedWith({ [DICTIONARY]: dictionary }, ["segment"], "社区居民\n");
const whole = readFileSync(join(ROOT, DICTIONARY));

test("the dictionary as installed is read", () => {
  expect(segmentWith(whole)).toEqual({ code: 0, stdout: "社区 居民\n", stderr: "" });
});

test("one changed byte is told in one line, with the file and both checksums", () => {
  const damaged = Uint8Array.from(whole);
  damaged[5_000_000] = (damaged[5_000_000] ?? 0) ^ 1;
  const { code, stdout, stderr } = segmentWith(damaged);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(
    /^jiceng: error: seed-damaged: seeds\/dictionary\/jieba\.packed: is damaged: its CRC-32 is [0-9a-f]{8}, not [0-9a-f]{8} as its first line says; install jiceng again\n$/u,
  );
});

test.for([
  { why: "cut off", dictionary: whole.subarray(0, 1_000_000), says: "seed-damaged" },
  { why: "empty", dictionary: new Uint8Array(0), says: "seed-damaged" },
  { why: "another file", dictionary: new TextEncoder().encode("社区 3 n\n".repeat(100)), says: "seed-damaged" },
  { why: "missing", dictionary: null, says: "seed-missing" },
])("a dictionary that is $why is told in one line", ({ dictionary, says }) => {
  const { code, stdout, stderr } = segmentWith(dictionary);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^jiceng: error: [^\n]+\n$/u);
  expect(stderr).toContain(`${says}: seeds/dictionary/jieba.packed: `);
});
