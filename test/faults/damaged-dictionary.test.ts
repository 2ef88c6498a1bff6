import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { folderOf } from "../helpers/run.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const DICTIONARY = "seeds/dictionary/jieba.packed";

/** The package as installed, with another dictionary; null for none. */
function segmentWith(dictionary: Uint8Array | null): { code: number | null; stdout: string; stderr: string } {
  const root = folderOf();
  for (const part of ["bin", "dist", "seeds", "package.json"])
    cpSync(join(ROOT, part), join(root, part), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
  rmSync(join(root, DICTIONARY));
  if (dictionary !== null) writeFileSync(join(root, DICTIONARY), dictionary);
  const ran = spawnSync(process.execPath, [join(root, "bin/jiceng.js"), "segment"], {
    input: "社区居民\n",
    encoding: "utf8",
  });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

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
