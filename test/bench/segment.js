// Compares the built-in segmenter with nodejieba.cut(text, true): characters a second, and what loading takes.
// Usage: npm run bench. Ends with 1 when a promised figure is missed, or when the two do not give the same words.
// Both run in turn over the same text, line by line, in one process; times are CPU time of the whole process, and a figure
// is the median of its rounds, but for loading. Ratios hold from machine to machine, times do not.

import { spawnSync } from "node:child_process";
import { openSegmenter, wordsOf } from "../../dist/index.js";
import { cpuSeconds, median, newsLines, print } from "./corpus.js";

const ROUNDS = 5;
const BYTES = 20_000_000;
const PROMISED = { offsets: 5, strings: 3, loadMilliseconds: 30, loadMegabytes: 25 };

/**
 * What loading an engine takes in a process of its own: milliseconds of CPU time and megabytes of memory. The least of the
 * rounds, since whatever else runs on the machine only adds to so short a time.
 */
function loadingOf(segmenter) {
  const script = `
    const { openSegmenter } = await import(${JSON.stringify(new URL("../../dist/index.js", import.meta.url).href)});
    ${segmenter === "nodejieba" ? 'await import("nodejieba");' : ""}
    const memory = process.memoryUsage().rss;
    const before = process.cpuUsage();
    const { segmenter } = await openSegmenter({ segmenter: ${JSON.stringify(segmenter)} });
    const { user, system } = process.cpuUsage(before);
    segmenter.cut("社区");
    console.log(JSON.stringify({
      milliseconds: (user + system) / 1000,
      megabytes: (process.memoryUsage().rss - memory) / 1e6,
    }));`;
  const runs = Array.from({ length: ROUNDS }, () =>
    JSON.parse(spawnSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }).stdout),
  );
  return {
    milliseconds: Math.min(...runs.map(({ milliseconds }) => milliseconds)),
    megabytes: Math.min(...runs.map(({ megabytes }) => megabytes)),
  };
}

/** The first line that the two cut differently, or null. */
function firstDifference(lines, builtIn, nodejieba) {
  return (
    lines.find((line) => wordsOf(line, builtIn.cut(line)).join("\0") !== nodejieba.cut(line, true).join("\0")) ?? null
  );
}

/** Ways to go through all lines; each counts its words, so that no engine is spared making them. */
function counters(builtIn, nodejieba) {
  const room = { count: 0, start: new Int32Array(1), id: new Int32Array(0) };
  return new Map([
    [
      "offsets",
      (lines) => {
        let words = 0;
        for (const line of lines) words += builtIn.cut(line, room).count;
        return words;
      },
    ],
    [
      "strings",
      (lines) => {
        let words = 0;
        for (const line of lines) words += wordsOf(line, builtIn.cut(line, room)).length;
        return words;
      },
    ],
    ...(nodejieba === null
      ? []
      : [
          [
            "nodejieba",
            (lines) => {
              let words = 0;
              for (const line of lines) words += nodejieba.cut(line, true).length;
              return words;
            },
          ],
        ]),
  ]);
}

async function nodejiebaOrNull() {
  try {
    const { default: nodejieba } = await import("nodejieba");
    nodejieba.load();
    return nodejieba;
  } catch {
    return null;
  }
}

const missed = [];
const promise = (kept, what) => {
  if (!kept) missed.push(what);
};

const lines = newsLines(BYTES);
const characters = lines.reduce((sum, line) => sum + line.length, 0);
const { segmenter: builtIn } = await openSegmenter();
const nodejieba = await nodejiebaOrNull();
print(`${lines.length} lines, ${(characters / 1e6).toFixed(2)} million characters, ${ROUNDS} rounds, median`);

const secondsByName = new Map();
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, count] of counters(builtIn, nodejieba)) {
    const seconds = cpuSeconds(() => count(lines));
    secondsByName.set(name, [...(secondsByName.get(name) ?? []), seconds]);
  }
}
for (const [name, seconds] of secondsByName)
  print(
    `${name.padEnd(10)} ${(characters / 1e6 / median(seconds)).toFixed(1).padStart(6)} million characters a second`,
  );

const own = loadingOf("built-in");
print(`built-in   loads in ${own.milliseconds.toFixed(0)} ms, ${own.megabytes.toFixed(0)} MB`);
promise(own.milliseconds <= PROMISED.loadMilliseconds, `loading ≤ ${PROMISED.loadMilliseconds} ms`);
promise(own.megabytes <= PROMISED.loadMegabytes, `loading ≤ ${PROMISED.loadMegabytes} MB`);

if (nodejieba === null) {
  print("skipped: nodejieba is not built here, so there is nothing to compare with");
} else {
  const theirs = loadingOf("nodejieba");
  print(`nodejieba  loads in ${theirs.milliseconds.toFixed(0)} ms, ${theirs.megabytes.toFixed(0)} MB`);
  for (const name of ["offsets", "strings"]) {
    // Round by round, so that a slow minute of the machine hits both sides of a ratio.
    const ratios = secondsByName.get(name).map((seconds, round) => secondsByName.get("nodejieba")[round] / seconds);
    print(`built-in ${name} ÷ nodejieba.cut(line, true): ${median(ratios).toFixed(1)} (promised: ${PROMISED[name]})`);
    promise(median(ratios) >= PROMISED[name], `${name} ≥ ${PROMISED[name]} × nodejieba`);
  }
  const difference = firstDifference(lines, builtIn, nodejieba);
  promise(difference === null, `the same words: ${difference}`);
}
if (missed.length > 0) {
  print(`missed: ${missed.join(", ")}`);
  process.exitCode = 1;
}
