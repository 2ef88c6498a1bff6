// Texts of the demo corpus in one folder, in every encoding, whole and damaged, and read by the command: what is read is the text as it
// was written, the rest is listed.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { diceOf } from "../../src/core/dice.ts";
import { ENCODINGS, PIECES } from "../helpers/re-encoded.ts";
import { analyze, folderOf, jsonLines } from "../helpers/run.ts";

const FILES = 2_000;
const LEAST_RIGHT = 0.995;
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const OTHER = "\n居民们都说，社区的工作做到了大家的心里，老人孩子都很满意。\n";

interface Written {
  readonly name: string;
  readonly damage: "none" | "cut off" | "mixed" | "wrong mark";
  readonly text: string;
  readonly encoding: string;
  readonly bytes: Uint8Array;
}

function writtenFiles(): Written[] {
  const { roll } = diceOf(11);
  return Array.from({ length: FILES }, (_, number) => {
    const { encoding, textOf, bytesOf } = ENCODINGS[number % ENCODINGS.length] ?? never();
    const text = textOf(PIECES[roll(PIECES.length)] ?? never());
    const whole = bytesOf(text);
    const name = `${String(number).padStart(4, "0")}.txt`;
    const other = ENCODINGS.filter((one) => one.encoding !== encoding)[roll(5)] ?? never();
    switch (Math.floor(number / ENCODINGS.length) % 5) {
      case 0: {
        const bytes = whole.subarray(0, whole.length - 1 - roll(Math.floor(whole.length / 3)));
        return { name, damage: "cut off", text, encoding, bytes };
      }
      case 1: {
        const bytes = Buffer.concat([whole, other.bytesOf(other.textOf(OTHER))]);
        return { name, damage: "mixed", text, encoding, bytes };
      }
      case 2:
        if (encoding !== "utf-8")
          return { name, damage: "wrong mark", text, encoding, bytes: Buffer.concat([MARK, whole]) };
    }
    return { name, damage: "none", text, encoding, bytes: whole };
  });
}

function never(): never {
  throw new Error("there is none");
}

test(`${FILES} files in a folder, in nine encodings and damaged, are read as they were written or listed`, {
  timeout: 120_000,
}, () => {
  const cwd = folderOf();
  mkdirSync(join(cwd, "in"));
  const files = writtenFiles();
  for (const { name, bytes } of files) writeFileSync(join(cwd, "in", name), bytes);
  const run = analyze(["in", "--out", "run", "--no-themes", "--types", "date", "--format", "jsonl"], {
    cwd,
    timeout: 100_000,
  });
  expect(run.code).toBe(3);
  const lines = (file: string): { path: string; text: string; code: string }[] =>
    JSON.parse(
      `[${readFileSync(join(cwd, "run", file), "utf8")
        .trimEnd()
        .replaceAll("\n", ",")}]`,
    );
  const textByPath = new Map(lines("texts.jsonl").map(({ path, text }) => [path, text]));
  const codeByPath = new Map(lines("failures.jsonl").map(({ path, code }) => [path, code]));
  const encodingByPath = new Map(
    jsonLines(run.stdout).map((story) => {
      const { document } = Object(story);
      return [document.path, document.encoding];
    }),
  );
  const counts = { right: 0, listed: 0, wrong: [] as string[] };
  let whole = 0;
  let wholeRight = 0;
  for (const { name, damage, text, encoding } of files) {
    const path = `in/${name}`;
    const read = textByPath.get(path) ?? null;
    const isRight =
      read !== null && (damage === "cut off" ? text.startsWith(read) : damage !== "mixed" && read === text);
    if (isRight) counts.right++;
    else if (read === null && codeByPath.has(path)) counts.listed++;
    else counts.wrong.push(`${path} ${damage} ${encoding}`);
    if (damage !== "none") continue;
    whole++;
    const found = encodingByPath.get(path);
    if (isRight && (found === undefined || found === encoding)) wholeRight++;
  }
  process.stdout.write(`${counts.right} right, ${counts.listed} listed; of ${whole} whole ones ${wholeRight} right\n`);
  expect(counts.wrong).toEqual([]);
  expect(counts.right + counts.listed).toBe(FILES);
  expect(wholeRight / whole).toBeGreaterThanOrEqual(LEAST_RIGHT);
});
