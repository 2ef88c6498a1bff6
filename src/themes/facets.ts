import type { StoryLevel } from "../core/types.ts";
import type { Desk, ThemeModel } from "./model.ts";
import { CITY, NAME_ROW } from "./read-story.ts";
import { withRoom } from "./rows.ts";
import { CAPTION, isHeading, SENTENCE_ROW } from "./sentences.ts";
import { HEARD, slotOf } from "./slots.ts";
import { ABOUT_WORD, type FacetTag, NONE, TAGS } from "./tables.ts";

/** A word in the headline block counts twice. A sub-theme is clear from two on where it leads by half, a value of a facet from three. */
const HEADING_POINTS = 2;
const CLEAR_SUB = 2;
const CLEAR_VALUE = 3;
const LEAD_OF_SUB = 1.5;
/** What takes a third of the points of the first is another facet of the story, not a word in passing. */
const BESIDE_THE_FIRST = 1 / 3;
const MOST_VALUES = 3;

const UNSEEN = -1;

export function forgetFacets({ tagPoints, tagsSeen }: Desk): void {
  for (let i = 0; i < tagsSeen.size; i++) tagPoints[tagsSeen.numbers[i] ?? 0] = UNSEEN;
  tagsSeen.size = 0;
}

/** Adds the points of a word in a sentence of this kind. */
export function hearFacets(model: ThemeModel, word: number, sentence: number, kind: number): void {
  const { desk, tags } = model;
  const { tagPoints, tagsSeen, slots } = desk;
  const first = desk.aboutWords[ABOUT_WORD * word + TAGS] ?? NONE;
  const slot = slotOf(model, word);
  // A word counts once a sentence: “老人…老人…” says no more than “老人”.
  if (slots.numbers[slot + HEARD] === sentence) return;
  slots.numbers[slot + HEARD] = sentence;
  const points = pointsIn(kind);
  const last = first + (tags[first] ?? 0);
  for (let i = first + 1; i <= last; i++) {
    const tag = tags[i] ?? 0;
    const before = tagPoints[tag] ?? UNSEEN;
    if (before === UNSEEN) withRoom(tagsSeen, 1)[tagsSeen.size++] = tag;
    tagPoints[tag] = Math.max(before, 0) + points;
  }
}

function pointsIn(kind: number): number {
  if (isHeading(kind)) return HEADING_POINTS;
  return kind === CAPTION ? 0 : 1;
}

/** The sub-theme of a theme, if one is clear; an outcome has none. */
export function clearSub(
  { desk: { tagPoints, tagsSeen }, names, themeRows }: ThemeModel,
  id: string | null,
): string | null {
  const theme = id === null ? undefined : themeRows.get(id);
  if (theme === undefined) return null;
  let best: FacetTag | null = null;
  let first = 0;
  let second = 0;
  for (let i = 0; i < tagsSeen.size; i++) {
    const tag = names.tags[tagsSeen.numbers[i] ?? 0];
    if (tag?.kind !== "sub" || tag.theme !== theme) continue;
    const points = tagPoints[tagsSeen.numbers[i] ?? 0] ?? 0;
    if (best === null || points > first) {
      second = first;
      first = points;
      best = tag;
    } else if (points > second) second = points;
  }
  return best === null || first < CLEAR_SUB || first < LEAD_OF_SUB * second ? null : best.id;
}

/** The clear values of a facet, the one with most points first, of equal ones that which the story names first. */
export function clearValues({ desk: { tagPoints, tagsSeen }, names }: ThemeModel, kind: FacetTag["kind"]): string[] {
  const ids: string[] = [];
  const points: number[] = [];
  for (let i = 0; i < tagsSeen.size; i++) {
    const row = tagsSeen.numbers[i] ?? 0;
    const own = tagPoints[row] ?? 0;
    if (own < CLEAR_VALUE) continue;
    const tag = names.tags[row];
    if (tag?.kind !== kind) continue;
    let place = ids.length;
    while (place > 0 && (points[place - 1] ?? 0) < own) place--;
    if (place >= MOST_VALUES) continue;
    ids.splice(place, 0, tag.id);
    points.splice(place, 0, own);
  }
  const least = BESIDE_THE_FIRST * (points[0] ?? 0);
  let kept = Math.min(ids.length, MOST_VALUES);
  while (kept > 0 && (points[kept - 1] ?? 0) < least) kept--;
  ids.length = kept;
  return ids;
}

const LEVELS: readonly StoryLevel[] = ["community", "office", "district", "city"];
const NO_LEVEL = CITY + 1;

/** The lowest level of the bodies named in the headline block, else in the first sentence that names one. */
export function levelOf({ bodies, sentences }: Desk): StoryLevel | null {
  if (bodies.size === 0) return null;
  let lowest = NO_LEVEL;
  for (let at = 0; at < sentences.size; at += SENTENCE_ROW)
    if (isHeading(sentences.numbers[at + 2] ?? 0)) lowest = Math.min(lowest, lowestIn(at, bodies, sentences));
  if (lowest === NO_LEVEL) {
    let first = Number.POSITIVE_INFINITY;
    for (let i = 0; i < bodies.size; i += NAME_ROW) first = Math.min(first, bodies.numbers[i] ?? 0);
    let at = 0;
    while (at < sentences.size && (sentences.numbers[at + 1] ?? 0) <= first) at += SENTENCE_ROW;
    if (at < sentences.size) lowest = lowestIn(at, bodies, sentences);
  }
  return LEVELS[lowest] ?? null;
}

function lowestIn(sentence: number, bodies: Desk["bodies"], sentences: Desk["sentences"]): number {
  const from = sentences.numbers[sentence] ?? 0;
  const to = sentences.numbers[sentence + 1] ?? 0;
  let lowest = NO_LEVEL;
  for (let i = 0; i < bodies.size; i += NAME_ROW) {
    const start = bodies.numbers[i] ?? 0;
    if (start >= from && start < to) lowest = Math.min(lowest, bodies.numbers[i + 1] ?? NO_LEVEL);
  }
  return lowest;
}
