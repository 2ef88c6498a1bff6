// Where the time of `analyze` goes: nanoseconds a character of each stage, sampled by V8's profiler in one run over the corpus of
// the benches. A sample counts for the first file of the project below the pipeline, with all that it calls; test/bench/README.md
// tells how to look deeper.
// Usage: node test/bench/stages.js [MB of text]

import { Session } from "node:inspector/promises";
import { openTools } from "../../dist/index.js";
import { analyzedBytes } from "./analyzed.js";
import { cpuSeconds, newsPages, print } from "./corpus.js";

const MEGABYTES = Number(process.argv[2] ?? 10);
const EVERY_MICROSECONDS = 500;
const OURS = /\/dist\/(?<file>.+)\.js$/u;
const JOINS = new Set(["pipeline"]);

const tools = await openTools();
const pages = newsPages(MEGABYTES * 1e6);
const files = pages.map((page) => Buffer.from(page));
const characters = pages.reduce((sum, { length }) => sum + length, 0);
analyzedBytes(files.slice(0, files.length / 4), tools);

const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.setSamplingInterval", { interval: EVERY_MICROSECONDS });
await session.post("Profiler.start");
const seconds = cpuSeconds(() => analyzedBytes(files, tools));
const { profile } = await session.post("Profiler.stop");

const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
const stageOf = new Map();
/** From the root down: what is under a stage is of that stage. */
function label(node, stage) {
  const { functionName, url } = node.callFrame;
  const file = OURS.exec(url)?.groups.file;
  const own = stage ?? (file !== undefined && !JOINS.has(file) ? file : null);
  stageOf.set(node.id, own ?? (functionName === "(garbage collector)" ? "garbage collector" : "the rest"));
  for (const child of node.children ?? []) label(nodes.get(child), own);
}
label(profile.nodes[0], null);

const samples = new Map();
for (const id of profile.samples) {
  const stage = stageOf.get(id);
  if (nodes.get(id).callFrame.functionName !== "(idle)") samples.set(stage, (samples.get(stage) ?? 0) + 1);
}
const all = [...samples.values()].reduce((sum, count) => sum + count, 0);
const perCharacter = (seconds * 1e9) / characters;
for (const [stage, count] of [...samples].sort(([, a], [, b]) => b - a))
  print(`${((count / all) * perCharacter).toFixed(1).padStart(8)} ns a character  ${stage}`);
print(
  `${perCharacter.toFixed(0).padStart(8)} ns a character  in all, ${characters} characters, CPU time with that of the garbage collector's threads`,
);
