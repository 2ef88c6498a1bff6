import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type Dice, diceOf } from "../../src/core/dice.ts";
import { isStory } from "../helpers/contract.ts";
import { pdf } from "../helpers/pdf.ts";
import { analyze, folderOf, jsonLines } from "../helpers/run.ts";
import { zip } from "../helpers/zip.ts";

const NEWS = "近日，青禾区柳荫社区举办义诊活动，医生为老人量血压，居民们都说很方便。";
const WHOLE: Readonly<Record<string, Buffer>> = {
  txt: Buffer.from(NEWS.repeat(5)),
  jsonl: Buffer.from(`${JSON.stringify({ text: NEWS })}\n`.repeat(4)),
  json: Buffer.from(JSON.stringify(Array(4).fill({ text: NEWS }), null, 1)),
  csv: Buffer.from(`id,text\n1,"${NEWS}"\n2,${NEWS}\n`),
  html: Buffer.from(`<html><meta charset="utf-8"><h1>义诊进社区</h1><p>${NEWS}</p><p>${NEWS}</p></html>`),
  pdf: pdf([{ lines: [{ text: NEWS, x: 40, y: 60, size: 10 }] }]),
  zip: zip([{ name: "a.txt", content: NEWS }]),
  docx: zip([{ name: "word/document.xml", content: "<w:document/>" }]),
  gz: gzipSync(NEWS),
};
const EACH = 16;

const DAMAGES: readonly ((bytes: Buffer, dice: Dice) => Buffer)[] = [
  (bytes, { roll }) => bytes.subarray(0, roll(bytes.length)),
  (bytes, { roll }) => {
    const changed = Buffer.from(bytes);
    for (let i = 0; i < 1 + roll(20); i++) changed[roll(changed.length)] = roll(256);
    return changed;
  },
  (bytes, { roll }) => Buffer.concat([bytes.subarray(0, roll(bytes.length)), bytes.subarray(roll(bytes.length))]),
  (bytes, { roll }) => {
    const at = roll(bytes.length);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(Array.from({ length: roll(200) }, () => roll(256))),
      bytes.subarray(at),
    ]);
  },
];

test("of files of every kind that are damaged in every way each is read or listed, and the run comes to its end", {
  timeout: 60_000,
}, () => {
  const cwd = folderOf();
  mkdirSync(join(cwd, "in"));
  const names = Object.entries(WHOLE).flatMap(([kind, whole], k) =>
    Array.from({ length: EACH }, (_, i) => {
      const damage = DAMAGES[i % DAMAGES.length];
      const name = `in/${kind}-${String(i).padStart(2, "0")}.${kind}`;
      writeFileSync(join(cwd, name), damage?.(whole, diceOf(100 * k + i)) ?? whole);
      return name;
    }),
  );
  writeFileSync(join(cwd, "in/zz-good.txt"), NEWS);
  const run = analyze(["in", "--format", "jsonl", "--out", "report"], { cwd, timeout: 50_000 });
  expect(run.code).toBe(3);
  expect(run.stderr).toMatch(/^(?:jiceng: error: \P{Cc}+\n)+(?:jiceng: note: \P{Cc}+\n)*$/u);
  const read = jsonLines(run.stdout).filter(isStory);
  const failures = readFileSync(join(cwd, "report/failures.jsonl"), "utf8").trimEnd().split("\n");
  const told = [...read.map(({ document }) => document.path), ...failures.map((line) => String(JSON.parse(line).path))];
  // A record, or a file in an archive, stands for its file.
  const accounted = new Set(told.map((path) => path.replace(/(?:#\d+|!\/.*)$/u, "").replace(/!\/.*$/u, "")));
  expect(names.filter((name) => !accounted.has(name))).toEqual([]);
  expect(read.at(-1)?.document.path).toBe("in/zz-good.txt");
});
