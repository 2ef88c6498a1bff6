import type { Span } from "../../core/span.ts";
import type { PersonMention, Zone } from "../../core/types.ts";
import { hasUnit } from "../../core/unit-set.ts";
import { withoutBlanks } from "../without-blanks.ts";
import { lengthStartingAt } from "../word-index.ts";
import { isTold, untitledRule } from "./alone.ts";
import { type Candidate, isAtStart } from "./edge.ts";
import { isDot, MAY, whatMayBegin } from "./gates.ts";
import { listClosing, listedNames, namesBehindColon } from "./list.ts";
import { doubleSurnameEnd, nameEnd, surnameLength, transliteratedName } from "./name.ts";
import { familiarName, partialName } from "./partial.ts";
import { fullTitle, titleBefore } from "./title.ts";
import type { PersonWords } from "./words.ts";

// “志愿者李晓、王芳和赵敏”
const NEXT_NAME = /^(?:、|丶|和|与|及|以及| )$/u;
/** Rules by which what follows 、 or 和 is a person as well. */
const LINKING: ReadonlySet<string> = new Set(["person.title", "person.actor"]);
const LONGEST_LINK = 2;
const REPORTING = /(?:记者|通讯员|摄影|撰文|文|图|作者|编辑)[:： ]?$/u;

export const PARTIAL = "person.honorific";

/** What the parts of a story are gathered in. */
export interface Findings {
  readonly mentions: PersonMention[];
  /** Where 岑书记 or 老岑 may stand for a person of the story, though nothing beside it shows a name. */
  readonly shortForms: number[];
}

/** Where in a zone a person may be: some of the `names`. */
export interface PersonPlaces {
  readonly text: string;
  readonly zone: Zone;
  readonly names: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Adds the persons that a part of the story names for what they are. */
export function findPersons(
  words: PersonWords,
  { text, zone, names, from, to }: PersonPlaces,
  { mentions, shortForms }: Findings,
): void {
  const { gates } = words;
  const first = mentions.length;
  let closings: number[] | null = null;
  let colons: number[] | null = null;
  let previous: PersonMention | null = null;
  let next = zone.start;
  for (let i = from; i < to; i++) {
    const at = names[i] ?? 0;
    if (at < next) continue;
    const may = whatMayBegin(gates, text, zone.start, at);
    if (may === 0 && (previous === null || at > previous.end + LONGEST_LINK)) continue;
    if (may === MAY.closeList) {
      const closing = listClosing(text, at);
      closings ??= [];
      if (closing >= 0) closings.push(closing);
    } else if (may === MAY.openList) {
      colons ??= [];
      colons.push(at);
    } else {
      const mention = personAt(words, { text, zone, at, previous, may });
      if (mention !== null) {
        next = mention.end;
        previous = mention;
        mentions.push(mention);
      } else if ((may & MAY.beShort) !== 0) shortForms.push(at);
    }
  }
  const listed = closings === null ? [] : listedNames(words, { text, zone, closings });
  for (const colon of colons ?? []) listed.push(...namesBehindColon(words, { text, zone, colon }));
  addListed(listed, { text, mentions, first });
}

/** Adds those that are not among the mentions of the zone, which begin with the `first`. */
function addListed(
  names: readonly Span[],
  { text, mentions, first }: { text: string; mentions: PersonMention[]; first: number },
): void {
  if (names.length === 0) return;
  const starts = new Set(mentions.slice(first).map(({ start }) => start));
  for (const span of names)
    if (!starts.has(span.start)) mentions.push(personMention(text, span, { title: null, rule: "person.list" }));
}

interface Reading extends Candidate {
  readonly previous: PersonMention | null;
  /** A sum of bits of `MAY`. */
  readonly may: number;
}

function personAt(words: PersonWords, place: Reading): PersonMention | null {
  const { text, zone, at, previous, may } = place;
  if (may === MAY.haveDot) return transliterated(words, place);
  const title = (may & MAY.beTitled) === 0 ? "" : titleBefore(words, place);
  const isLinked = title === "" && isNextName(words, place);
  if (title === "" && !isLinked && (may & MAY.standAlone) === 0) return null;
  const familiar = familiarName(words, { text, zone, at, title });
  if (familiar !== null) return personMention(text, familiar, { title: title || null, rule: PARTIAL });
  if (surnameLength(words, text, at) === 0) return null;
  if (isReporting(words, place)) return null;
  const partial = partialName(words, { text, zone, at, title });
  if (partial !== null) return personMention(text, partial, { title: title || null, rule: PARTIAL });
  const double = doubleSurnameEnd(words, place);
  if (double !== null && isAtStart(words, place) && isTold(words, { text, zone, at, end: double }))
    return personMention(text, { start: at, end: double }, { title: title || null, rule: "person.role-behind" });
  const end = nameEnd(words, { text, zone, at, title });
  // 阿依古·买买提: what a transliterated name begins with.
  if (end === null || isDot(text.charCodeAt(end))) return null;
  const span = { start: at, end };
  if (title !== "")
    return personMention(text, span, {
      title: fullTitle(words, { text, zone, at, after: previous?.end ?? zone.start }),
      rule: "person.title",
    });
  if (isLinked && previous !== null) return personMention(text, span, { title: previous.title, rule: previous.rule });
  const rule = untitledRule(words, { text, zone, at, end });
  return rule === null ? null : personMention(text, span, { title: null, rule });
}

/** “记者王芳”, “（图：李晓）” */
export function isReporting({ gates }: PersonWords, { text, zone, at }: Candidate): boolean {
  if (at === zone.start || !hasUnit(gates.reportingEnds, text.charCodeAt(at - 1))) return false;
  return REPORTING.test(text.slice(Math.max(zone.start, at - 4), at));
}

function isNextName(words: PersonWords, { text, at, previous }: Reading): boolean {
  if (previous === null || at > previous.end + LONGEST_LINK || !LINKING.has(previous.rule)) return false;
  const link = text.slice(previous.end, at);
  // “网格员李晓及时赶到”: 及 opens another word.
  return NEXT_NAME.test(link) && lengthStartingAt(words.followers, text, previous.end) <= link.length;
}

function transliterated(words: PersonWords, { text, zone, at, previous }: Reading): PersonMention | null {
  const after = previous?.end ?? zone.start;
  const span = transliteratedName(words, { text, zone, at, after });
  if (span === null) return null;
  const isTitled = titleBefore(words, { text, zone, at: span.start }) !== "";
  const title = isTitled ? fullTitle(words, { text, zone, at: span.start, after }) : null;
  return personMention(text, span, { title, rule: isTitled ? "person.title" : "person.transliterated" });
}

export function personMention(
  text: string,
  { start, end }: Span,
  { title, rule }: { readonly title: string | null; readonly rule: string },
): PersonMention {
  return { type: "person", start, end, name: withoutBlanks(text.slice(start, end)), title, rule };
}
