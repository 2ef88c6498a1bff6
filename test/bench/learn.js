// How fast a model is learnt and texts are classified. Made-up texts of 150 words, 12 labels, a vocabulary of 20,000, beside the
// Bayes classifier of natural from 250 texts on, as far as that one goes in reasonable time; then `jiceng train` as users start
// it, in a process of its own, on 7,000 texts of news length with 7 labels, with the memory of the whole process.
// Usage: npm run bench. Ends with 1 when a floor is missed. Times are CPU time of the whole process; machines differ, and so do minutes:
// what is aimed at is in seconds, the floors are ratios to natural's classifier on 1,000 texts in the same run.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "../../dist/cli.js";
import { diceOf } from "../../dist/core/dice.js";
import { loadNatural } from "../../dist/learn/natural-bayes.js";
import { modelClassifier } from "../../dist/learn/predict.js";
import { trainModel } from "../../dist/learn/train.js";
import { openLearning } from "../../dist/open-learning.js";
import { cpuSeconds, newsLines, print } from "./corpus.js";

const SELF = fileURLToPath(import.meta.url);
const AIMS = { large: 3, news: 10, classified: 30_000 };
/** Seconds as a share of natural's for 1,000 texts; texts a second as a multiple of natural's. */
const FLOORS = { large: 1, news: 2.5, classified: 120, megabytes: 400 };
const YARDSTICK = 1000;
const WORDS = 150;
const LABELS = 12;
const VOCABULARY = 20_000;
/** A label has so many words of its own, and they are so many in a hundred of its texts; others take them up too. */
const OWN_WORDS = 400;
const OWN_SHARE = 6;
const SIZES = [250, 500, 1000, 2000, 5000, 20_000];
/** natural takes four times as long for twice the texts: no further once it took so many seconds. */
const NATURAL_SECONDS = 30;
const NATURAL_TEXTS = 2000;
const NATURAL_CLASSIFIED = 20;
const NEWS_TEXTS = 7000;
const NEWS_LABELS = 7;
const NEWS_LENGTH = 1000;

/** Words of two characters that a cutter finds by the spaces between them. */
const wordOf = (number) => String.fromCharCode(0x4e00 + (number % 4000), 0x5e00 + Math.floor(number / 4000));

/** A text of a label; frequent words come as often as in a language (Zipf). */
function madeUpText(label, dice) {
  const words = [];
  for (let i = 0; i < WORDS; i++) {
    const rank = Math.floor(Math.exp((dice.roll(1_000_000) / 1_000_000) * Math.log(VOCABULARY)));
    words.push(wordOf(dice.chance(OWN_SHARE) ? label * OWN_WORDS + dice.roll(OWN_WORDS) : VOCABULARY - rank));
  }
  return words.join(" ");
}

function madeUpTexts(count, seed) {
  const dice = diceOf(seed);
  return Array.from({ length: count }, (_, i) => {
    const label = dice.roll(LABELS);
    const text = Buffer.from(madeUpText(label, dice)).toString();
    return { path: "", id: `t${i}`, title: null, text, labels: [`label-${label}`], group: `t${i}` };
  });
}

/** Cuts at spaces, into columns that are used again. */
function spaceCutter() {
  const room = { count: 0, start: new Int32Array(4 * WORDS), id: new Int32Array(4 * WORDS) };
  return (line) => {
    let count = 0;
    for (let from = 0; from < line.length; ) {
      const space = line.indexOf(" ", from);
      const end = space < 0 ? line.length : space;
      room.start[count++] = from;
      if (end < line.length) room.start[count++] = end;
      from = end + 1;
    }
    room.start[count] = line.length;
    room.count = count;
    return room;
  };
}

const noCues = { names: [], scores: () => [] };
const hashes = { training: "", dictionary: null, taxonomy: null };
const options = { learner: "linear", features: ["words"], seed: 1, hashes };
const words = { cut: spaceCutter(), cues: noCues, natural: null };

function classifyAll(classifier, texts) {
  for (const text of texts) classifier.classify(text);
}

async function childRun(labelled, model) {
  const exitCode = await main(["train", labelled, "--out", model, "--quiet"]);
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  print(JSON.stringify({ exitCode, seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }));
}

/** A text of a label: of its lines a quarter are such as the label has more often. */
function newsText(label, { lines, dice }) {
  const own = Math.floor(lines.length / NEWS_LABELS);
  let text = "";
  while (text.length < NEWS_LENGTH)
    text += `${lines[dice.chance(25) ? label + NEWS_LABELS * dice.roll(own) : dice.roll(lines.length)]}\n`;
  return text;
}

function trainOnNews() {
  const folder = mkdtempSync(join(tmpdir(), "jiceng-bench-"));
  try {
    // Each line once: they come again with other digits.
    const lines = [...new Map(newsLines(2_000_000).map((line) => [line.replace(/\d/gu, ""), line])).values()];
    const dice = diceOf(1);
    const records = Array.from({ length: NEWS_TEXTS }, (_, i) => {
      const label = i % NEWS_LABELS;
      const title = lines[dice.roll(lines.length)].slice(0, 20);
      return JSON.stringify({ id: `n${i}`, title, text: newsText(label, { lines, dice }), label: `label-${label}` });
    });
    const labelled = join(folder, "news.jsonl");
    writeFileSync(labelled, `${records.join("\n")}\n`);
    const child = spawnSync(process.execPath, [SELF, labelled, join(folder, "model")], { encoding: "utf8" });
    return JSON.parse(child.stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function bench() {
  const missed = [];
  const natural = await loadNatural();
  const tests = madeUpTexts(5000, 99);
  let naturalSeconds = 0;
  let yardstick = null;
  print(
    "made-up texts of 150 words, 12 labels: seconds to train (cross-validation included), texts classified a second",
  );
  print(
    `${"texts".padStart(7)}${"train".padStart(8)}${"texts/s".padStart(10)}${"right".padStart(7)}   natural: train, texts/s`,
  );
  for (const size of SIZES) {
    const texts = madeUpTexts(size, 1);
    let model;
    const seconds = cpuSeconds(() => {
      model = trainModel(texts, options, words);
    });
    const classifier = modelClassifier(model, words);
    classifyAll(classifier, tests);
    const right = tests.filter((text) => classifier.classify(text).label === text.labels[0]).length / tests.length;
    const speed = tests.length / cpuSeconds(() => classifyAll(classifier, tests));
    const row = `${String(size).padStart(7)}${seconds.toFixed(2).padStart(8)}${speed.toFixed(0).padStart(10)}${right.toFixed(3).padStart(7)}`;
    const goesOn = naturalSeconds < NATURAL_SECONDS && size <= NATURAL_TEXTS;
    if (goesOn) {
      const theirs = naturalFigures(natural, texts, tests);
      naturalSeconds = theirs.seconds;
      if (size === YARDSTICK) yardstick = theirs;
      print(`${row}   ${naturalSeconds.toFixed(1).padStart(6)} ${theirs.speed.toFixed(0).padStart(8)}`);
    } else print(`${row}        –        –`);
    if (size < SIZES.at(-1)) continue;
    const share = seconds / yardstick.seconds;
    const multiple = speed / yardstick.speed;
    print(
      `${size} texts: ${seconds.toFixed(1)} s (aim: ${AIMS.large}), ${share.toFixed(2)} of natural's for ${YARDSTICK} (floor: ${FLOORS.large}); ` +
        `${speed.toFixed(0)} classified a second (aim: ${AIMS.classified}), ${multiple.toFixed(0)} × natural's (floor: ${FLOORS.classified})`,
    );
    if (share > FLOORS.large) missed.push(`${size} texts ≤ ${FLOORS.large} of natural's ${YARDSTICK}`);
    if (multiple < FLOORS.classified) missed.push(`classified ≥ ${FLOORS.classified} × natural's`);
  }
  const tools = await openLearning();
  const segmented = modelClassifier(trainModel(madeUpTexts(1000, 1), options, { ...tools, natural: null }), tools);
  const speed = tests.length / cpuSeconds(() => classifyAll(segmented, tests));
  print(`classified with the words that the segmenter finds: ${speed.toFixed(0)} texts a second`);

  const { exitCode, seconds, megabytes } = trainOnNews();
  const share = seconds / yardstick.seconds;
  print(
    `jiceng train, ${NEWS_TEXTS} texts of ${NEWS_LENGTH} characters, ${NEWS_LABELS} labels, all features: ${seconds.toFixed(1)} s (aim: ${AIMS.news}), ` +
      `${share.toFixed(2)} of natural's for ${YARDSTICK} of 150 words (floor: ${FLOORS.news}), ${megabytes.toFixed(0)} MB (floor: ${FLOORS.megabytes})`,
  );
  if (exitCode !== 0) missed.push("train ends with 0");
  if (share > FLOORS.news) missed.push(`${NEWS_TEXTS} texts ≤ ${FLOORS.news} of natural's ${YARDSTICK}`);
  if (megabytes > FLOORS.megabytes) missed.push(`${NEWS_TEXTS} texts ≤ ${FLOORS.megabytes} MB`);
  if (missed.length > 0) {
    print(`missed: ${missed.join(", ")}`);
    process.exitCode = 1;
  }
}

function naturalFigures(Natural, texts, tests) {
  const model = new Natural();
  const seconds = cpuSeconds(() => {
    for (const { text, labels } of texts) model.addDocument(text.split(" "), labels[0]);
    model.train();
  });
  const some = tests.slice(0, NATURAL_CLASSIFIED);
  const taken = cpuSeconds(() => {
    for (const { text } of some) model.getClassifications(text.split(" "));
  });
  return { seconds, speed: some.length / taken };
}

const [labelled, model] = process.argv.slice(2);
if (labelled === undefined || model === undefined) await bench();
else await childRun(labelled, model);
