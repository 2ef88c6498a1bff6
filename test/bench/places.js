// How fast offices and communities are found in clean stories, with the areas that they lie in, and tied to the official
// list: million characters a second, beside nodejieba.cut in the same run; with the list of villages beside the list without;
// and whether a story of ten times the length takes ten times as long.
// Usage: npm run bench. Ends with 1 when a floor is missed. Times are CPU time of the whole process, medians of rounds.

import { noNotes } from "../../dist/core/story-notes.js";
import { openRecognizers } from "../../dist/entities/index.js";
import { resolveMentions } from "../../dist/entities/resolve.js";
import { readLexicons, readSeed } from "../../dist/io/seeds.js";
import { cleanStory } from "../../dist/layout/clean-story.js";
import { openLayout } from "../../dist/layout/index.js";
import { openPlaces } from "../../dist/open-places.js";
import { areaGazetteer } from "../../dist/places/gazetteer.js";
import { linkPlaces } from "../../dist/places/link.js";
import { placeIndex } from "../../dist/places/place-index.js";
import { simplifier } from "../../dist/script/simplify.js";
import { cpuSeconds, growthOf, median, newsPages, print } from "./corpus.js";

const ROUNDS = 9;
// The engine needs some millions of characters before it has compiled what runs for each of them.
const WARM_UP = 3;
const BYTES = 6_000_000;
const LONG_STORY = 1_000_000;
/** Of the speed of nodejieba.cut; and how much dearer a character of the long story may be than one of a tenth of it. */
const FLOORS = { ratio: 5, linkedRatio: 2.2, villages: 0.85, growth: 1.5 };
const AIMS = { found: 40, linked: 20 };

const lexicon = readLexicons();
const gazetteer = areaGazetteer(readSeed("gazetteer/areas.tsv"));
const recognizers = openRecognizers(lexicon, gazetteer).filter(({ type }) => type === "office" || type === "community");
const simplify = simplifier(lexicon);
const { splitStories } = openLayout(lexicon);
const pages = newsPages(BYTES).map((page) => {
  const { text } = simplify(page);
  return splitStories(text, "auto").stories.map((story) => cleanStory(text, story));
});
const charactersOf = (stories) => stories.reduce((sum, { text }) => sum + text.length, 0);
const characters = charactersOf(pages.flat());

/** Each story as a new one, as it comes from its page: what was found in one is kept for that one only. */
function recognize(pagesOfStories) {
  let found = 0;
  for (const page of pagesOfStories) {
    const stories = page.map((story) => ({ ...story, notes: noNotes() }));
    const context = { published: null, outlet: null, stories };
    for (const story of stories) for (const { find } of recognizers) found += find(story, context).length;
  }
  return found;
}

function findAreas(pagesOfStories) {
  let found = 0;
  for (const stories of pagesOfStories) for (const { text } of stories) found += gazetteer.areasIn(text).length;
  return found;
}

/** The same, and linked: what the list holds is kept from one page to the next. */
function link(pagesOfMentions, officialPlaces) {
  let found = 0;
  for (const page of pagesOfMentions)
    found += linkPlaces(page, { gazetteer, officialPlaces, aliases: null, outlet: null }).length;
  return found;
}

const mentionsOf = (pagesOfStories) =>
  pagesOfStories.map((stories) => {
    const context = { published: null, outlet: null, stories };
    return stories.map((story) => ({
      story,
      mentions: resolveMentions(recognizers.flatMap(({ find }) => find(story, context))),
    }));
  });

const nodejieba = await import("nodejieba").then(
  ({ default: module }) => module,
  () => null,
);
nodejieba?.load();
const tenth = pages.slice(0, Math.ceil(pages.length / 10)).flat();
const missed = [];
const speeds = [];
const speedsOfAreas = [];
const ratios = [];
const linkSpeeds = [];
const villageRatios = [];
const linkedRatios = [];
const mentions = mentionsOf(pages);
const lists = [false, true].map((villages) => {
  const index = placeIndex(openPlaces({ villages }));
  return () => index;
});
for (let round = 0; round < WARM_UP; round++) {
  recognize(pages);
  for (const list of lists) link(mentions, list);
}
for (let round = 0; round < ROUNDS; round++) {
  const own = cpuSeconds(() => recognize(pages));
  speeds.push(characters / 1e6 / own);
  speedsOfAreas.push(characters / 1e6 / cpuSeconds(() => findAreas(pages)));
  const [linking, linkingVillages] = lists.map((list) => cpuSeconds(() => link(mentions, list)));
  linkSpeeds.push(characters / 1e6 / (own + linking));
  villageRatios.push((own + linking) / (own + linkingVillages));
  if (nodejieba === null) continue;
  const theirs = cpuSeconds(() => {
    for (const { text } of tenth) for (const line of text.split("\n")) nodejieba.cut(line);
  });
  ratios.push((theirs * characters) / charactersOf(tenth) / own);
  linkedRatios.push((theirs * characters) / charactersOf(tenth) / (own + linking));
}
const shown = (speed) => speed.toFixed(1).padStart(6);
print(`offices, communities, areas ${shown(median(speeds))} million characters a second (aim: ${AIMS.found})`);
print(`found and linked            ${shown(median(linkSpeeds))} million characters a second (aim: ${AIMS.linked})`);
print(`with villages ÷ without: ${median(villageRatios).toFixed(2)} (floor: ${FLOORS.villages})`);
if (median(villageRatios) < FLOORS.villages) missed.push(`with villages ≥ ${FLOORS.villages} × without`);
print(`areas alone                 ${shown(median(speedsOfAreas))} million characters a second`);
if (nodejieba === null) print("skipped: nodejieba is not built here, so there is nothing to compare with");
else {
  print(`offices, communities, areas ÷ nodejieba.cut(line): ${median(ratios).toFixed(1)} (floor: ${FLOORS.ratio})`);
  if (median(ratios) < FLOORS.ratio) missed.push(`recognition ≥ ${FLOORS.ratio} × nodejieba`);
  print(`found and linked ÷ nodejieba.cut(line): ${median(linkedRatios).toFixed(1)} (floor: ${FLOORS.linkedRatio})`);
  if (median(linkedRatios) < FLOORS.linkedRatio) missed.push(`linked ≥ ${FLOORS.linkedRatio} × nodejieba`);
}

// One story of many paragraphs, in which every name of the corpus stands again and again.
const paragraphs = pages.flat().flatMap(({ text, zones }) => zones.map((zone) => text.slice(zone.start, zone.end)));
const long = storyOf(paragraphs, LONG_STORY);
const short = storyOf(paragraphs, LONG_STORY / 10);
const ofShort = () => recognize(Array(10).fill([short]));
const growth = growthOf(ofShort, () => recognize([[long]]), FLOORS.growth);
print(
  `a story of ${LONG_STORY / 1e6} million characters: a character takes ${growth.toFixed(2)} × as long as in a tenth of it (at most ${FLOORS.growth})`,
);
if (growth > FLOORS.growth) missed.push(`growth ≤ ${FLOORS.growth}`);
if (missed.length > 0) {
  print(`missed: ${missed.join(", ")}`);
  process.exitCode = 1;
}

/** A story of these paragraphs up to the length. */
function storyOf(lines, length) {
  const zones = [];
  let start = 0;
  for (const line of lines) {
    if (start >= length) break;
    zones.push({ part: "body", start, end: start + line.length });
    start += line.length + 1;
  }
  const text = Buffer.from(lines.slice(0, zones.length).join("\n")).toString();
  return { text, from: Int32Array.of(0), to: Int32Array.of(0), kind: "story", zones, signatures: [], notes: noNotes() };
}
