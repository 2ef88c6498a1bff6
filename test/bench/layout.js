// How fast pages are cut into stories: million characters a second, beside nodejieba.cut(line) in the same run, and
// whether a page of ten times the length takes ten times as long.
// Usage: npm run bench. Ends with 1 when a floor is missed. Times are CPU time of the whole process; speed is the median of rounds, the
// ratio that of the least times: what else a machine does only makes them longer, and not both alike.

import { readLexicons } from "../../dist/io/seeds.js";
import { openLayout } from "../../dist/layout/index.js";
import { cpuSeconds, growthOf, median, newsPages, print } from "./corpus.js";

const ROUNDS = 7;
/** Where the floor is missed, so many: a busy minute of the machine is no slow program. */
const MOST_ROUNDS = 21;
const BYTES = 20_000_000;
const LONG_PAGE = 10_000_000;
/** Of the speed of nodejieba.cut; and how much dearer a character of the long page may be than one of a tenth of it. */
const FLOORS = { ratio: 1.5, growth: 1.5 };
const AIM = 25;

const { splitStories } = openLayout(readLexicons());
const pages = newsPages(BYTES);
const characters = pages.reduce((sum, page) => sum + page.length, 0);
const cutAll = (texts) => {
  let stories = 0;
  for (const text of texts) stories += splitStories(text, "auto").stories.length;
  return stories;
};

const nodejieba = await import("nodejieba").then(
  ({ default: module }) => module,
  () => null,
);
nodejieba?.load();
const tenth = pages.slice(0, Math.ceil(pages.length / 10));
const missed = [];
const speeds = [];
const times = { own: [], theirs: [] };
const ratioOf = ({ own, theirs }) => Math.min(...theirs) / Math.min(...own);
for (let round = 0; round < MOST_ROUNDS; round++) {
  if (round >= ROUNDS && (nodejieba === null || ratioOf(times) >= FLOORS.ratio)) break;
  const own = cpuSeconds(() => cutAll(pages));
  speeds.push(characters / 1e6 / own);
  if (nodejieba === null) continue;
  const theirs = cpuSeconds(() => {
    for (const page of tenth) for (const line of page.split("\n")) nodejieba.cut(line);
  });
  times.own.push(own);
  times.theirs.push((theirs * pages.length) / tenth.length);
}
print(`layout     ${median(speeds).toFixed(1).padStart(6)} million characters a second (aim: ${AIM})`);
if (nodejieba === null) print("skipped: nodejieba is not built here, so there is nothing to compare with");
else {
  const ratio = ratioOf(times);
  print(`layout ÷ nodejieba.cut(line): ${ratio.toFixed(2)} (floor: ${FLOORS.ratio})`);
  if (ratio < FLOORS.ratio) missed.push(`layout ≥ ${FLOORS.ratio} × nodejieba`);
}

// One page of thousands of stories, in which every story stands once.
const stories = pages.join("\n\n\n");
const long = Buffer.from(stories.slice(0, LONG_PAGE)).toString();
const short = Buffer.from(stories.slice(0, LONG_PAGE / 10)).toString();
let found = 0;
const ofShort = () => {
  for (let i = 0; i < 10; i++) cutAll([short]);
};
const ofLong = () => {
  found = cutAll([long]);
};
const growth = growthOf(ofShort, ofLong, FLOORS.growth);
print(
  `a page of ${LONG_PAGE / 1e6} million characters, ${found} stories: a character takes ${growth.toFixed(2)} × as long as on a tenth of it (at most ${FLOORS.growth})`,
);
if (growth > FLOORS.growth) missed.push(`growth ≤ ${FLOORS.growth}`);
if (missed.length > 0) {
  print(`missed: ${missed.join(", ")}`);
  process.exitCode = 1;
}
