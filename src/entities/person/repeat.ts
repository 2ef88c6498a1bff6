import type { CleanStory, PersonMention } from "../../core/types.ts";
import { hasUnit } from "../../core/unit-set.ts";
import { readZones } from "../read-parts.ts";
import { findTold } from "../told-names.ts";
import { hasWord, lengthStartingAt } from "../word-index.ts";
import { type Candidate, isAtStart } from "./edge.ts";
import { isReporting, personMention } from "./find.ts";
import { endsName, isAddressed, nameEnd } from "./name.ts";
import { VERB_BEFORE } from "./partial.ts";
import { titleBefore } from "./title.ts";
import type { PersonWords } from "./words.ts";

interface Place extends Candidate {
  readonly end: number;
}

const REPEAT = "person.repeat";

/** Further mentions of the full names. */
export function repeatedNames(
  words: PersonWords,
  story: CleanStory,
  { titleByName, told }: { titleByName: ReadonlyMap<string, string | null>; told: readonly PersonMention[] },
): PersonMention[] {
  const starts = new Set(told.map(({ start }) => start));
  const { text } = story;
  const found: PersonMention[] = [];
  for (const { at, end, zone } of findTold(titleByName.keys(), text, readZones(story))) {
    const repeat = { text, zone, at, end };
    if (starts.has(at) || isReporting(words, repeat) || !isName(words, repeat)) continue;
    const title = titleByName.get(text.slice(at, end)) ?? null;
    found.push(personMention(text, { start: at, end }, { title, rule: REPEAT }));
  }
  return found;
}

/** Whether a name that the story told is meant: 张明 is not in 张明华, and 高明 of “高明的办法” is a word. */
function isName(words: PersonWords, place: Place): boolean {
  const { text, zone, at, end } = place;
  if (hasWord(words.alsoWords, text.slice(at, end))) return isTitled(words, place) || isCalled(words, place);
  const isGiven = hasUnit(words.gates.givenNames, text.charCodeAt(end));
  if (isGiven && (nameEnd(words, { text, zone, at, title: "" }) ?? end) > end) return false;
  return end - at > 2 || (endsName(words, { text, at: end, end: zone.end }) && mayBegin(words, place));
}

// 都夸 | 岑禾, 拉住 | 岑禾, 书记 | 岑禾
function mayBegin(words: PersonWords, place: Place): boolean {
  const { text, at } = place;
  const isAfterAct = VERB_BEFORE.test(text.charAt(at - 1)) || hasUnit(words.gates.aspects, text.charCodeAt(at - 1));
  return isAfterAct || isAtStart(words, place) || isTitled(words, place);
}

function isTitled(words: PersonWords, place: Place): boolean {
  return titleBefore(words, place) !== "";
}

function isCalled(words: PersonWords, { text, end }: Place): boolean {
  return isAddressed(text, end) || lengthStartingAt(words.honorifics, text, end) > 1;
}
