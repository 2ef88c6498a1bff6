import type { Zone } from "../../core/types.ts";
import { SINGLE } from "../spot-tables.ts";
import { visitPlaces } from "../story-spots.ts";
import { lengthStartingAt } from "../word-index.ts";
import type { FoundProgramme } from "./found.ts";
import { contentLength, unquoted } from "./named.ts";
import type { ProgrammeWords } from "./words.ts";

const CLASS = "班";
// 上班, 值班, 航班, 三年级二班, 领导班子, 班长: no class with a name.
const NO_CLASS =
  /[上下开加值夜晚早白大小全中高同跟复停交换接轮航末头首顶当坐干骨各该本这那每哪个的\d一二三四五六七八九十]$/u;
const AFTER_CLASS = /^[子长级次组车底费干列委辈主会门]/u;
// A particle or a verb of opening stands in front of the name.
const NO_NAME =
  /[的了着在和与及到从向对把被给将让由为是有来去上下进出说夸每各该]|开设|开办|举办|参加|报名|社区|街道|老师|家长/u;
const STEM = /^\p{Script=Han}+$/u;
/** Characters in front of 班. */
const MIN_STEM = 2;
const MAX_STEM = 6;
/** A class named this often in one story is what the story is about. */
const REPEATED = 3;
const MIN_CONTENT = 2;

/** Classes without quotation marks that a story names three times or more: 小候鸟班. */
export function repeatedClasses(
  words: ProgrammeWords,
  { text, zones, singles }: { text: string; zones: readonly Zone[]; singles: readonly number[] },
): FoundProgramme[] {
  if (singles.length < REPEATED) return [];
  const places: { readonly at: number; readonly floor: number }[] = [];
  visitPlaces(singles, { kinds: SINGLE.classroom, zones }, (at, { start }) => {
    const isOpen = !AFTER_CLASS.test(text.charAt(at + 1)) && !NO_CLASS.test(text.charAt(at - 1));
    if (isOpen) places.push({ at, floor: start });
  });
  if (places.length < REPEATED) return [];
  const counts = new Map<string, number>();
  for (const { at, floor } of places) {
    for (const stem of stemsAt(text, { at, floor })) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return places.flatMap(({ at, floor }) => {
    const stem = stemsAt(text, { at, floor }).findLast((one) => (counts.get(one) ?? 0) >= REPEATED);
    if (stem === undefined || !isNamed(words, stem)) return [];
    return [unquoted(text, { start: at - stem.length, end: at + 1, head: CLASS, rule: "programme.class" })];
  });
}

/** What may be the name in front of 班, shortest first. */
function stemsAt(text: string, { at, floor }: { at: number; floor: number }): string[] {
  const stems: string[] = [];
  for (let length = MIN_STEM; length <= MAX_STEM && at - length >= floor; length++) {
    const stem = text.slice(at - length, at);
    if (!STEM.test(stem) || NO_NAME.test(stem)) break;
    stems.push(stem);
  }
  return stems;
}

// 兴趣班, 书法培训班: a kind of class.
function isNamed(words: ProgrammeWords, stem: string): boolean {
  let content = 0;
  for (let at = 0; at < stem.length; ) {
    const known = Math.max(lengthStartingAt(words.modifiers, stem, at), lengthStartingAt(words.heads, stem, at));
    if (known < 2) content++;
    at += known < 2 ? 1 : known;
  }
  return content >= MIN_CONTENT && contentLength(words, stem) >= MIN_CONTENT;
}
