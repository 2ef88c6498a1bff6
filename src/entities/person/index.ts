import { sortByStart } from "../../core/sort-by-start.ts";
import type { CleanStory, Lexicon, PersonMention, Recognizer } from "../../core/types.ts";
import { readZones } from "../read-parts.ts";
import { storySpots } from "../story-spots.ts";
import { type Findings, findPersons, PARTIAL } from "./find.ts";
import { repeatedNames } from "./repeat.ts";
import { tieShortForms } from "./short.ts";
import { type PersonWords, personWords } from "./words.ts";

/** Persons named with a title, role or speech, partial names (王大姐), and every further mention of a full name. */
export function person(lexicon: Lexicon): Recognizer {
  const words = personWords(lexicon);
  return { type: "person", find: (story) => personsIn(words, story) };
}

function personsIn(words: PersonWords, story: CleanStory): PersonMention[] {
  const { text } = story;
  const findings: Findings = { mentions: [], shortForms: [] };
  const { names } = storySpots(words.gates.tables, story);
  let to = 0;
  for (const zone of readZones(story)) {
    while ((names[to] ?? zone.start) < zone.start) to++;
    const from = to;
    while ((names[to] ?? zone.end) < zone.end) to++;
    if (from < to) findPersons(words, { text, zone, names, from, to }, findings);
  }
  if (findings.mentions.length === 0) return findings.mentions;
  const titleByName = new Map<string, string | null>();
  for (const { name, title, rule } of findings.mentions)
    if (rule !== PARTIAL) titleByName.set(name, titleByName.get(name) ?? title);
  if (titleByName.size + findings.shortForms.length === 0) return findings.mentions;
  const mentions = findings.mentions.map((mention) => withTitle(mention, titleByName));
  for (const again of repeatedNames(words, story, { titleByName, told: mentions })) mentions.push(again);
  const inOrder = sortByStart(mentions);
  if (findings.shortForms.length === 0 && !inOrder.some(isPartial)) return inOrder;
  return sortByStart(tieShortForms(words, story, { mentions: inOrder, shortForms: findings.shortForms }));
}

function isPartial({ rule }: PersonMention): boolean {
  return rule === PARTIAL;
}

/** The title of the first mention that has one goes with every mention but those with a title of another kind: two may have one name. */
function withTitle(mention: PersonMention, titleByName: ReadonlyMap<string, string | null>): PersonMention {
  const own = mention.title;
  const first = titleByName.get(mention.name) ?? null;
  if (first === null || first === own) return mention;
  const isOfAnother = own !== null && !isShortFor(own, first) && !isShortFor(first, own);
  if (isOfAnother) return mention;
  const { type, start, end, name, rule } = mention;
  return { type, start, end, name, title: first, rule };
}

/** 社区书记 for 柳荫社区党委书记: all its characters stand in the other, in that order. */
function isShortFor(short: string, long: string): boolean {
  let at = -1;
  for (const character of short) {
    at = long.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}
