import { WORD_ROW } from "./find-words.ts";
import type { Desk, Tally, ThemeModel } from "./model.ts";
import { isHeading, SENTENCE_ROW } from "./sentences.ts";
import { HEARD, slotOf } from "./slots.ts";
import {
  ABOUT_WORD,
  ACTOR,
  actorOf,
  GOVERNANCE,
  OUTSIDE_WORD,
  POINT,
  ROLE,
  STRONG_ACTOR,
  WEAK_ACTOR,
} from "./tables.ts";

/** Outcomes that are no theme. */
export const GENERAL = "general-governance";
export const OUTSIDE = "not-governance";

/** What stands in the text besides cues: who acts, whether governance is spoken of, whether it is another world's news. */
export interface Setting {
  readonly strongActors: number;
  readonly weakActors: number;
  /** How often governance is spoken of. */
  readonly governance: number;
  readonly governanceInHeadline: boolean;
  /** How often it counts off its points; that tells nothing of who acts. */
  readonly points: number;
  /** Different words of another world. */
  readonly outsideWords: number;
  /** Whether the taxonomy says who acts at the grass roots; if not, a story is about a theme whoever acts. */
  readonly hasActors: boolean;
  /** Characters of the story. */
  readonly length: number;
}

// Words are heard for facets before, and in no sentence of this number.
const COUNTED = -2;

const LONG_ENOUGH = 60;

/** Votes that stand for themselves where nobody of the neighbourhood is named. */
export const ENOUGH_WITHOUT_ACTORS = 1.5;

/** As many words of another world make a story its news, whoever is named: a league match on the screen of an estate's cinema. */
const MANY_OUTSIDE = 4;

export function readSetting(model: ThemeModel): Setting {
  const { desk, names } = model;
  const { others, slots, aboutWords } = desk;
  let strongActors = desk.named;
  let weakActors = 0;
  let governance = 0;
  let governanceInHeadline = false;
  let points = 0;
  let outsideWords = 0;
  for (let at = 0; at < others.size; at += WORD_ROW) {
    const word = others.numbers[at + 2] ?? 0;
    const lists = others.numbers[at + 3] ?? 0;
    if ((lists & ACTOR) !== 0) {
      const actor = actorOf(aboutWords[ABOUT_WORD * word + ROLE] ?? 0);
      if (actor === STRONG_ACTOR) strongActors++;
      else if (actor === WEAK_ACTOR) weakActors++;
    }
    if ((lists & GOVERNANCE) !== 0) {
      governance++;
      governanceInHeadline ||= isInHeading(desk, others.numbers[at] ?? 0, others.numbers[at + 1] ?? 0);
    }
    if ((lists & POINT) !== 0) points++;
    if ((lists & OUTSIDE_WORD) !== 0) {
      const slot = slotOf(model, word);
      if (slots.numbers[slot + HEARD] !== COUNTED) outsideWords++;
      slots.numbers[slot + HEARD] = COUNTED;
    }
  }
  const { length } = desk;
  const { hasActors } = names;
  return { strongActors, weakActors, governance, governanceInHeadline, points, outsideWords, hasActors, length };
}

/** Whether the last sentence that begins no later holds it, and is of the headline block. */
function isInHeading({ sentences }: Desk, start: number, end: number): boolean {
  const { numbers, size } = sentences;
  let low = 0;
  let high = size / SENTENCE_ROW - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[SENTENCE_ROW * middle] ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const at = SENTENCE_ROW * low;
  return high >= 0 && isHeading(numbers[at + 2] ?? 0) && start >= (numbers[at] ?? 0) && end <= (numbers[at + 1] ?? 0);
}

/** Nobody of the neighbourhood is named, nor governance spoken of. */
export function isAboutNobody({ strongActors, weakActors, governance, hasActors }: Setting): boolean {
  return hasActors && strongActors + weakActors + governance === 0;
}

/** How clearly the story is outside grassroots governance, or null when it is inside. Asked only where the taxonomy has that outcome. */
export function outsideMargin(
  tally: Tally,
  { strongActors, weakActors, governance, outsideWords, length }: Setting,
): number | null {
  const actors = 2 * strongActors + weakActors + governance;
  // In a text of some length it shows that nobody is named, in a few words or beside cues it does not.
  if (actors === 0 && (outsideWords > 1 || (outsideWords > 0 && tally.total < ENOUGH_WITHOUT_ACTORS))) return 0.8;
  if (actors === 0) return length >= LONG_ENOUGH && tally.total < ENOUGH_WITHOUT_ACTORS ? 0.3 : null;
  // “业主可在主场观赛”: one word of the neighbourhood in a report of a league match.
  if (outsideWords >= 2 && outsideWords * 2 > actors && (strongActors < 2 || outsideWords >= MANY_OUTSIDE)) return 0.4;
  if (actors === 1 && tally.total < 1) return 0.2;
  return null;
}
