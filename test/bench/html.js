// How fast saved pages are read into texts: MB of HTML a second, and whether a page of ten times the length takes ten times as long.
// Usage: npm run bench. Ends with 1 when a floor is missed. Times are CPU time of the whole process; speed is the median of rounds, the
// ratio that of the least times: what else a machine does only makes them longer.

import { readHtml } from "../../dist/input/html/read-html.js";
import { cpuSeconds, growthOf, median, newsPages, print } from "./corpus.js";
import { savedPage as page } from "./saved-page.js";

const ROUNDS = 7;
const MOST_ROUNDS = 21;
const BYTES = 10_000_000;
const FLOORS = { speed: 5, growth: 1.5 };
const AIM = 15;

const pages = newsPages(BYTES / 2).map(page);
const bytes = pages.reduce((sum, html) => sum + Buffer.byteLength(html), 0);
const flat = pages.map((html) => Buffer.from(html).toString());
let characters = 0;
const readAll = () => {
  characters = 0;
  for (const html of flat) characters += readHtml(html).text.length;
};
const speeds = [];
for (let round = 0; round < MOST_ROUNDS; round++) {
  if (round >= ROUNDS && median(speeds) >= FLOORS.speed) break;
  speeds.push(bytes / 1e6 / cpuSeconds(readAll));
}
const missed = [];
const speed = median(speeds);
print(
  `html       ${speed.toFixed(1).padStart(6)} MB of pages a second (floor: ${FLOORS.speed}, aim: ${AIM}); ${flat.length} pages, ${(bytes / flat.length / 1000).toFixed(0)} kB each, ${characters} characters of text`,
);
if (speed < FLOORS.speed) missed.push(`html ≥ ${FLOORS.speed} MB/s`);

const text = newsPages(2_000_000).join("\n");
const short = page(text.slice(0, 40_000));
const long = page(text.slice(0, 400_000));
const ofShort = () => {
  for (let i = 0; i < 10; i++) readHtml(short);
};
const growth = growthOf(ofShort, () => readHtml(long), FLOORS.growth);
print(
  `a page of ${(long.length / 1e6).toFixed(1)} million characters: a character takes ${growth.toFixed(2)} × as long as on a tenth of it (at most ${FLOORS.growth})`,
);
if (growth > FLOORS.growth) missed.push(`growth ≤ ${FLOORS.growth}`);
if (missed.length > 0) {
  print(`missed: ${missed.join(", ")}`);
  process.exitCode = 1;
}
