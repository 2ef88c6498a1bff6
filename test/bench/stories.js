// How fast programmes, people, organisations, estates and quantities are found in clean stories, with the classes of quotations
// and what refers back: million characters a second of each and of all together, beside nodejieba.cut in the same run; and whether
// texts of few signs take a time that grows with their length and no faster.
// Usage: npm run bench. Ends with 1 when a floor is missed. Times are CPU time of the whole process, medians of rounds.

import { noNotes } from "../../dist/core/story-notes.js";
import { openRecognizers } from "../../dist/entities/index.js";
import { programmeReferences } from "../../dist/entities/programme/back-references.js";
import { quotationClassifier } from "../../dist/entities/quotations.js";
import { resolveMentions } from "../../dist/entities/resolve.js";
import { readLexicons, readSeed } from "../../dist/io/seeds.js";
import { cleanStory } from "../../dist/layout/clean-story.js";
import { openLayout } from "../../dist/layout/index.js";
import { areaGazetteer } from "../../dist/places/gazetteer.js";
import { simplifier } from "../../dist/script/simplify.js";
import { cpuSeconds, growthOf, median, newsPages, print } from "./corpus.js";

const ROUNDS = 9;
const WARM_UP = 4;
const BYTES = 2_000_000;
const TYPES = ["programme", "person", "organisation", "estate", "quantity"];
const FLOORS = { ratio: 1.6, growth: 1.7 };
const AIM = 15;

const lexicon = readLexicons();
const simplify = simplifier(lexicon);
const { splitStories } = openLayout(lexicon);
// One flat string each, as a reader of files gives them.
const stories = newsPages(BYTES).flatMap((page) => {
  const { text } = simplify(page);
  return splitStories(text, "auto").stories.map((cut) => {
    const story = cleanStory(text, cut);
    return { ...story, text: Buffer.from(story.text).toString() };
  });
});
const page = { published: null, outlet: null, stories };
const recognizers = openRecognizers(lexicon, areaGazetteer(readSeed("gazetteer/areas.tsv")));
const wanted = recognizers.filter(({ type }) => TYPES.includes(type));
const classify = quotationClassifier(lexicon);
const read = stories.map((story) => ({
  story,
  mentions: resolveMentions(wanted.flatMap((recognizer) => recognizer.find(story, page))),
}));

const parts = [
  ...wanted.map(({ type, find }) => ({
    name: type,
    run: () => {
      for (const story of stories) find(story, page);
    },
  })),
  {
    name: "quotations, references",
    run: () => {
      for (const { story, mentions } of read) {
        classify(story, mentions);
        programmeReferences(story, mentions);
      }
    },
  },
];
const characters = stories.reduce((sum, { text }) => sum + text.length, 0);
const tenth = stories.slice(0, Math.ceil(stories.length / 10));
const ofTenth = tenth.reduce((sum, { text }) => sum + text.length, 0);
const nodejieba = await import("nodejieba").then(
  ({ default: module }) => module,
  () => null,
);
nodejieba?.load();

/** What is noted of a story by the first who asks is noted once a round, as in the pipeline. */
function forgetNotes() {
  for (const [i, story] of stories.entries()) {
    stories[i] = { ...story, notes: noNotes() };
    read[i].story = stories[i];
  }
}

for (let round = 0; round < WARM_UP; round++) {
  forgetNotes();
  for (const { run } of parts) run();
}
const times = parts.map(() => []);
const totals = [];
const ratios = [];
for (let round = 0; round < ROUNDS; round++) {
  forgetNotes();
  const own = parts.map(({ run }) => cpuSeconds(run));
  for (const [i, seconds] of own.entries()) times[i].push(seconds);
  const total = own.reduce((sum, seconds) => sum + seconds, 0);
  totals.push(total);
  if (nodejieba === null) continue;
  const theirs = cpuSeconds(() => {
    for (const { text } of tenth) for (const line of text.split("\n")) nodejieba.cut(line);
  });
  ratios.push((theirs * characters) / ofTenth / total);
}
const speed = (seconds) => (characters / 1e6 / median(seconds)).toFixed(1).padStart(6);
for (const [i, { name }] of parts.entries()) print(`${name.padEnd(24)} ${speed(times[i])} million characters a second`);
print(`${"all of these".padEnd(24)} ${speed(totals)} million characters a second (aim: ${AIM})`);
const missed = [];
if (nodejieba === null) print("skipped: nodejieba is not built here, so there is nothing to compare with");
else {
  print(`all of these ÷ nodejieba.cut(line): ${median(ratios).toFixed(1)} (floor: ${FLOORS.ratio})`);
  if (median(ratios) < FLOORS.ratio) missed.push(`stories ≥ ${FLOORS.ratio} × nodejieba`);
}

// Text of a million signs that is nothing but what names are made of, as one paragraph and as a line each.
const LONG = 1_000_000;
const PIECES = [
  "“",
  "“好”",
  "“甲”、",
  "“甲”活动，该活动",
  "开展",
  "张",
  "书记张伟说",
  "居民王",
  "小区",
  "社区",
  "公司",
  "有限公司",
  "1",
  "一百",
  "3名",
  "节",
  "班",
  "、",
  "《",
  "开展“",
  "由",
  "第一届",
  "老张",
];
for (const piece of PIECES) {
  for (const separator of ["", "\n"]) {
    const storyOf = (length) => {
      const line = piece + separator;
      const text = Buffer.from(line.repeat(length / line.length)).toString();
      const zones = [];
      if (separator === "") zones.push({ part: "body", start: 0, end: text.length });
      else
        for (let start = 0; start < text.length; start += line.length)
          zones.push({ part: "body", start, end: start + piece.length });
      return { kind: "story", text, zones, signatures: [], notes: noNotes(), from: [0], to: [0] };
    };
    const long = storyOf(LONG);
    const short = storyOf(LONG / 10);
    const readOne = (given) => {
      const story = { ...given, notes: noNotes() };
      const mentions = wanted.flatMap((recognizer) => recognizer.find(story, page));
      classify(story, mentions);
      programmeReferences(story, mentions);
    };
    const ofShort = () => {
      for (let i = 0; i < 10; i++) readOne(short);
    };
    const growth = growthOf(ofShort, () => readOne(long), FLOORS.growth);
    const kind = separator === "" ? "in one line" : "a line each";
    if (growth > FLOORS.growth) missed.push(`growth of ${piece}, ${kind} ≤ ${FLOORS.growth}: ${growth.toFixed(2)}`);
  }
}
if (missed.every((line) => !line.startsWith("growth")))
  print(`texts of a million signs, ${2 * PIECES.length} of few signs repeated: time grows as their length`);
if (missed.length > 0) {
  print(`missed: ${missed.join(", ")}`);
  process.exitCode = 1;
}
