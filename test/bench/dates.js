// How fast dates are found and resolved in clean stories: million characters a second, beside nodejieba.cut in the same run; and
// whether texts of digits or date signs alone take a time that grows with their length and no faster.
// Usage: npm run bench. Ends with 1 when a floor is missed. Times are CPU time of the whole process, medians of rounds.

import { findDates } from "../../dist/entities/date/index.js";
import { readLexicons } from "../../dist/io/seeds.js";
import { cleanStory } from "../../dist/layout/clean-story.js";
import { openLayout } from "../../dist/layout/index.js";
import { simplifier } from "../../dist/script/simplify.js";
import { cpuSeconds, growthOf, median, newsPages, print } from "./corpus.js";

const ROUNDS = 9;
const WARM_UP = 4;
const BYTES = 6_000_000;
const PUBLISHED = "2024-09-13";
const FLOORS = { ratio: 10, growth: 1.6 };
const AIM = 60;

const lexicon = readLexicons();
const simplify = simplifier(lexicon);
const { splitStories } = openLayout(lexicon);
// One flat string each, as a reader of files gives them.
const stories = newsPages(BYTES).flatMap((page) => {
  const { text } = simplify(page);
  return splitStories(text, "auto").stories.map((story) => Buffer.from(cleanStory(text, story).text).toString());
});
const charactersOf = (texts) => texts.reduce((sum, text) => sum + text.length, 0);
const characters = charactersOf(stories);
let found = 0;
function recognize() {
  found = 0;
  for (const text of stories) found += findDates(text, PUBLISHED).length;
}

const nodejieba = await import("nodejieba").then(
  ({ default: module }) => module,
  () => null,
);
nodejieba?.load();
const tenth = stories.slice(0, Math.ceil(stories.length / 10));
for (let round = 0; round < WARM_UP; round++) recognize();
const speeds = [];
const ratios = [];
for (let round = 0; round < ROUNDS; round++) {
  const own = cpuSeconds(recognize);
  speeds.push(characters / 1e6 / own);
  if (nodejieba === null) continue;
  const theirs = cpuSeconds(() => {
    for (const text of tenth) for (const line of text.split("\n")) nodejieba.cut(line);
  });
  ratios.push((theirs * characters) / charactersOf(tenth) / own);
}
const missed = [];
const per = (found / characters) * 1000;
print(
  `dates, found and resolved   ${median(speeds).toFixed(1).padStart(6)} million characters a second (aim: ${AIM}), ${per.toFixed(1)} of them in 1,000 characters`,
);
if (nodejieba === null) print("skipped: nodejieba is not built here, so there is nothing to compare with");
else {
  print(`dates ÷ nodejieba.cut(line): ${median(ratios).toFixed(1)} (floor: ${FLOORS.ratio})`);
  if (median(ratios) < FLOORS.ratio) missed.push(`dates ≥ ${FLOORS.ratio} × nodejieba`);
}

// Text of one megabyte that is nothing but what dates are made of.
const LONG = 1_000_000;
const MONOTONOUS = ["1", "1234567890", "一", "年月日", "月", "9月9日", "9日、", "2024年", "1-", "今", "“", "上旬"];
// What is told at the head may be looked back to by all that follows.
const TOLD = ["9月9日，|到春节，", "9月，|3日以来，", "近三年3月，|9日至2019年，", "下周一，|周二、"];
for (const piece of [...MONOTONOUS, ...TOLD]) {
  const [head, repeated] = piece.includes("|") ? piece.split("|") : ["", piece];
  const textOf = (length) => Buffer.from(head + repeated.repeat(length / repeated.length)).toString();
  const long = textOf(LONG);
  const short = textOf(LONG / 10);
  const ofShort = () => {
    for (let i = 0; i < 10; i++) findDates(short, PUBLISHED);
  };
  const growth = growthOf(ofShort, () => findDates(long, PUBLISHED), FLOORS.growth);
  if (growth > FLOORS.growth) missed.push(`growth of ${piece} ≤ ${FLOORS.growth}: ${growth.toFixed(2)}`);
}
if (missed.every((line) => !line.startsWith("growth")))
  print(
    `texts of a million signs, ${MONOTONOUS.length + TOLD.length} of few signs repeated: time grows as their length`,
  );
if (missed.length > 0) {
  print(`missed: ${missed.join(", ")}`);
  process.exitCode = 1;
}
