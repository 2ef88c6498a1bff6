// The whole of `analyze`, everything on, from the bytes of documents to the bytes of JSONL and the counts of the summary, beside
// nodejieba.cut alone and beside the tools that people put together today; in Traditional beside Simplified script; with the
// list of all villages beside the list without. Each round gives all of them the same stretch of documents in turn.
// Usage: npm run bench. Ends with 1 when a floor is missed, or a figure falls behind what test/bench/figures.json keeps of it.
// Times are CPU time of the whole process, figures medians of the rounds.

import { Converter } from "opencc-js/cn2t";
import { openTools } from "../../dist/index.js";
import { decode } from "../../dist/input/decode.js";
import { analyzedBytes } from "./analyzed.js";
import { cpuSeconds, median, newsPages, print } from "./corpus.js";
import { compareFigures } from "./figures.js";
import { openNamedStack } from "./named-stack.js";

const BYTES = Number(process.env.BB ?? 20_000_000);
const ROUNDS = 10;
const WARM_UP = 2;
/** The other stack is so slow that a part of each stretch has to do. */
const PART = 8;

const { default: nodejieba } = await import("nodejieba");
nodejieba.load();
const tools = await openTools();
const withVillages = await openTools({ villages: true });
const namedStack = openNamedStack(nodejieba);

function cut(files) {
  let words = 0;
  for (const bytes of files) for (const line of decode(bytes).text.split("\n")) words += nodejieba.cut(line).length;
  return words;
}

const stretches = Array.from({ length: ROUNDS }, () => []);
const pages = newsPages(BYTES);
for (const [i, page] of pages.entries()) stretches[i % ROUNDS].push(page);
const toTraditional = Converter({ from: "cn", to: "t" });
const inBytes = (texts) => texts.map((text) => Buffer.from(text));
const charactersOf = (texts) => texts.reduce((sum, text) => sum + text.length, 0);

const ratios = new Map();
const note = (name, ratio) => ratios.set(name, [...(ratios.get(name) ?? []), ratio]);
const speeds = [];
for (let round = -WARM_UP; round < ROUNDS; round++) {
  const texts = stretches[Math.max(round, 0)];
  const simplified = inBytes(texts.map((text) => tools.simplify(text).text));
  const traditional = inBytes(texts.map(toTraditional));
  const part = texts.slice(0, Math.ceil(texts.length / PART));
  const own = cpuSeconds(() => analyzedBytes(simplified, tools));
  const bare = cpuSeconds(() => cut(simplified));
  const inTraditional = cpuSeconds(() => analyzedBytes(traditional, tools));
  const full = cpuSeconds(() => analyzedBytes(simplified, withVillages));
  const named = cpuSeconds(() => namedStack(part)) * (charactersOf(texts) / charactersOf(part));
  if (round < 0) continue;
  note("analyze ÷ nodejieba.cut(line)", bare / own);
  note("analyze ÷ named stack", named / own);
  note("Traditional ÷ Simplified", own / inTraditional);
  note("all villages ÷ default list", own / full);
  speeds.push(charactersOf(texts) / 1e6 / own);
}
print(
  `analyze: ${median(speeds).toFixed(2)} million characters a second (${(1e3 / median(speeds)).toFixed(0)} ns each), ${charactersOf(pages)} characters in all`,
);
compareFigures(
  new Map(Array.from(ratios, ([name, values]) => [name, median(values)])),
  new Map([
    ["analyze ÷ nodejieba.cut(line)", { floor: 1.5, aim: 2.2 }],
    ["analyze ÷ named stack", { floor: 8, aim: 12 }],
    ["Traditional ÷ Simplified", { floor: 0.65, aim: 0.65 }],
    ["all villages ÷ default list", { floor: 0.85, aim: 0.85 }],
  ]),
);
