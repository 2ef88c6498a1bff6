import { letterDistance } from "../../core/letter-distance.ts";
import type { SplitName } from "./type-words.ts";

/** How two names of one type are alike, the surest first. */
export const LIKENESSES = ["other-type-word", "letters-swapped", "longer-form", "one-letter"] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** One character is too little to tell names apart by: 李村 and 李社区. */
export const SHORTEST_STEM = 2;
/** 柳荫 and 柳阴 may be two places; from three characters on, one that differs is a slip more often than not. */
export const SHORTEST_WITH_SLIP = 3;
// 柳荫一社区 and 柳荫二社区, 东柳荫 and 西柳荫: what tells a place from its neighbour is no slip.
const TELLS_APART = /^[\p{Number}A-Za-z一二两三四五六七八九十百东西南北中上下前后左右内外里新老旧大小甲乙丙丁]$/u;
// In front of 柳荫社区, all of 第一 or 东区 make it another one.
const ORDINAL = new Set("第区村组");

/**
 * How two different names are alike, or null. One difference at a time: a slip in a name that has another type word as well
 * is too much of a guess.
 */
export function likenessOf(a: SplitName, b: SplitName): Likeness | null {
  const [shorter, longer] = a.stem.length <= b.stem.length ? [a.stem, b.stem] : [b.stem, a.stem];
  if (Array.from(shorter).length < SHORTEST_STEM) return null;
  if (shorter === longer) return a.word === b.word ? null : "other-type-word";
  if (a.word !== b.word) return null;
  if (letterDistance(shorter, longer) === 1) return slipBetween(shorter, longer);
  const added = Array.from(longer.slice(0, longer.length - shorter.length));
  const isOther = added.every((letter) => TELLS_APART.test(letter) || ORDINAL.has(letter));
  return longer.endsWith(shorter) && !isOther ? "longer-form" : null;
}

/** What kind of slip makes one of two texts at distance 1 the other, if it may be one. */
function slipBetween(shorter: string, longer: string): Likeness | null {
  const [some, more] = [Array.from(shorter), Array.from(longer)];
  const start = more.findIndex((letter, i) => letter !== some[i]);
  const isSwap = some.length === more.length && some[start] === more[start + 1] && some[start + 1] === more[start];
  const letters =
    isSwap || some.length < more.length ? more.slice(start, start + (isSwap ? 2 : 1)) : [some[start], more[start]];
  const tellApart = letters.filter((letter) => TELLS_APART.test(letter ?? "")).length;
  // 东西 and 西东 may be two places, 柳东 and 东柳 are one more often.
  if (isSwap) return tellApart === 2 ? null : "letters-swapped";
  return tellApart === 0 && some.length >= SHORTEST_WITH_SLIP ? "one-letter" : null;
}
