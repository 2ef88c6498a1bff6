// What the benches run over: the demo corpus and the real documents, where there are any, again and again with other digits.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { decode } from "../../dist/input/decode.js";

/** Documents in order, decoded. */
function documents() {
  const demo = fileURLToPath(new URL("../../seeds/corpus", import.meta.url));
  return [demo, process.env.JICENG_REAL_CORPUS]
    .flatMap((folder) => (folder === undefined ? [] : readdirSync(folder).map((name) => join(folder, name))))
    .filter((path) => path.endsWith(".txt"))
    .sort()
    .map((path) => decode(readFileSync(path)).text);
}

/** As a reader of files gives them: one flat string each. */
const flat = (text) => Buffer.from(text).toString();

/** At least so many bytes of documents; `vary` makes of each one another, by the number of the round. */
function manyOf(documents, bytes, vary) {
  const made = [];
  for (let size = 0, round = 0; size < bytes; round++) {
    for (const document of documents) {
      const varied = vary(document, round);
      size += Buffer.byteLength(varied) + 1;
      made.push(flat(varied));
    }
  }
  return made;
}

const withOtherDigits = (text, round) => text.replace(/\d/gu, (digit) => String((Number(digit) + round) % 10));

export const newsPages = (bytes) => manyOf(documents(), bytes, withOtherDigits);

export function newsLines(bytes) {
  const lines = documents()
    .flatMap((text) => text.split("\n"))
    .filter((line) => line.trim() !== "");
  return manyOf(lines, bytes, (line, round) => `${withOtherDigits(line, round)}${round}`);
}

/** CPU time of the whole process. */
export function cpuSeconds(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/**
 * How much longer `ofLong` takes than `ofShort`, in CPU time, the least of both over rounds. Above `atMost` there are more rounds: a
 * busy minute of the machine is no slow program, and what grows too fast does so in each of them.
 */
export function growthOf(ofShort, ofLong, atMost) {
  const ROUNDS = 3;
  const MOST_ROUNDS = 12;
  const least = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (round >= ROUNDS && least.long <= atMost * least.short) break;
    least.short = Math.min(least.short, cpuSeconds(ofShort));
    least.long = Math.min(least.long, cpuSeconds(ofLong));
  }
  return least.long / least.short;
}

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

export const print = (line) => process.stdout.write(`${line}\n`);
