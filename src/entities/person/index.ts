import type { CleanStory, Lexicon, PersonMention, Recognizer } from "../../core/types.ts";
import { READ_PARTS } from "../read-parts.ts";
import { findTold, toldNames } from "../told-names.ts";
import { type Findings, findPersons, isReporting, PARTIAL, personMention } from "./find.ts";
import { tieShortForms } from "./short.ts";
import { type PersonWords, personWords } from "./words.ts";

const REPEAT = "person.repeat";
const FEW = 8;

/** Persons named with a title, role or speech, partial names (王大姐), and every further mention of a full name. */
export function person(lexicon: Lexicon): Recognizer {
  const words = personWords(lexicon);
  return { type: "person", find: (story) => personsIn(words, story) };
}

function personsIn(words: PersonWords, story: CleanStory): PersonMention[] {
  const { text, zones } = story;
  const findings: Findings = { mentions: [], shortForms: [] };
  for (const zone of zones) if (READ_PARTS.has(zone.part)) findPersons(words, { text, zone }, findings);
  if (findings.mentions.length === 0) return findings.mentions;
  const titleByName = new Map<string, string | null>();
  for (const { name, title, rule } of findings.mentions)
    if (rule !== PARTIAL) titleByName.set(name, titleByName.get(name) ?? title);
  if (titleByName.size + findings.shortForms.length === 0) return findings.mentions;
  const mentions = findings.mentions.map((mention) => withTitle(mention, titleByName));
  if (mayBeRepeated(text, mentions))
    for (const again of repeated(words, story, { titleByName, told: mentions })) mentions.push(again);
  return tieShortForms(words, story, { mentions: mentions.sort(byStart), shortForms: findings.shortForms }).sort(
    byStart,
  );
}

/** The title of the first mention that has one goes with every mention. */
function withTitle(mention: PersonMention, titleByName: ReadonlyMap<string, string | null>): PersonMention {
  const title = titleByName.get(mention.name) ?? mention.title;
  return title === mention.title ? mention : { ...mention, title };
}

/** In most stories no name comes again: for a few names that is quickly seen. */
function mayBeRepeated(text: string, mentions: readonly PersonMention[]): boolean {
  if (mentions.length > FEW) return true;
  return mentions.some(({ name, start, end }) => {
    const first = text.indexOf(name);
    return (first >= 0 && first < start) || text.indexOf(name, end) >= 0;
  });
}

/** Further mentions of the full names. */
function repeated(
  words: PersonWords,
  { text, zones }: CleanStory,
  { titleByName, told }: { titleByName: ReadonlyMap<string, string | null>; told: readonly PersonMention[] },
): PersonMention[] {
  const starts = new Set(told.map(({ start }) => start));
  const names = toldNames(titleByName.keys());
  const found: PersonMention[] = [];
  for (const zone of zones) {
    if (!READ_PARTS.has(zone.part)) continue;
    for (const span of findTold(names, text, zone)) {
      const { start, end } = span;
      if (starts.has(start) || isReporting(words, { text, zone, at: start })) continue;
      found.push(personMention(text, span, { title: titleByName.get(text.slice(start, end)) ?? null, rule: REPEAT }));
    }
  }
  return found;
}

function byStart(a: PersonMention, b: PersonMention): number {
  return a.start - b.start;
}
