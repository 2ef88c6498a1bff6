import type { Span } from "../../core/span.ts";
import { FIRST_HAN, LAST_HAN, unitKinds } from "../../core/unit-kinds.ts";

/** For each character a sum of bits of `SIGN`: what it means for the places around it. */
export type Signs = Uint16Array;

// The scan shifts the first eight against each other: their order counts.
export const SIGN = {
  surname: 1,
  /** May stand in front of a name: a mark, 长 of 社区书记长, 了 of 看望了, 和. */
  before: 2,
  /** Begins what people are called by: 大姐, 书记. */
  calling: 4,
  /** The second character of a surname, or a second surname. */
  second: 8,
  /** Always worth a look: the dot of a transliterated name, 等, 分 of 分别. */
  other: 16,
  /** Worth a look in front of a surname: 老赵, “获奖名单：李晓”. */
  leading: 32,
  /** Worth a look behind a number: 三人. */
  people: 64,
  number: 128,
  /** 长 of 社区书记长 */
  titleEnd: 256,
  /** Ends of what introduces a name: 叫, 岁的, 住户, 老伴. */
  introductionEnd: 512,
  aspect: 1024,
  given: 2048,
} as const;

export const ASPECTS = "着了来起下出到走上过住完的";
const INTRODUCTION_ENDS = "的叫做户伴定荐选举命请";
// 李晓和 | 王芳
const LINKS = "丶和与及";
/** How far to the right a place is decided. */
const AHEAD = 4;
const NOT_HAN = [
  [0, FIRST_HAN - 1],
  [LAST_HAN + 1, 0xffff],
] as const;

export function signsOf(words: {
  readonly surnames: string;
  readonly titleEnds: string;
  readonly callings: string;
  readonly seconds: string;
  readonly givenNames: string;
}): Signs {
  return unitKinds([
    [SIGN.surname, words.surnames],
    [SIGN.before, `${words.titleEnds}${INTRODUCTION_ENDS}${ASPECTS}${LINKS}`],
    [SIGN.before, NOT_HAN],
    [SIGN.calling, words.callings],
    [SIGN.second, words.seconds],
    [SIGN.other, "·•・等分"],
    [SIGN.leading, "老小：:"],
    [SIGN.people, "人"],
    [SIGN.number, "两三四五六七八九十0123456789"],
    [SIGN.titleEnd, words.titleEnds],
    [SIGN.introductionEnd, INTRODUCTION_ENDS],
    [SIGN.aspect, ASPECTS],
    [SIGN.given, words.givenNames],
  ]);
}

/** So many characters are looked at in one go. */
export const STRETCH = 8192;
/** What was found in the last of them. */
export const places: Int32Array = new Int32Array(STRETCH);

/**
 * Finds where a person may be by the characters around the place, from `from` on in the zone; gives how many `places` there are.
 *
 * Every sixth character of a text begins some surname, and every fifteenth is such a place: branches for them would often be
 * guessed wrong. So all the neighbours are reckoned with, and each place is written down, to be written over by the next.
 */
export function fillPlaces(signs: Signs, text: string, { start, end }: Span, from: number): number {
  const to = Math.min(end, from + STRETCH);
  const last = Math.min(to, text.length - AHEAD);
  let count = 0;
  let before = signBefore(signs, text, { start, at: from });
  let here = signAt(signs, text, from);
  let next = signAt(signs, text, from + 1);
  let second = signAt(signs, text, from + 2);
  let third = signAt(signs, text, from + 3);
  for (let at = from; at < last; at++) {
    const fourth = signs[text.charCodeAt(at + AHEAD)] ?? 0;
    places[count] = at;
    count += signOfPlace(before, here, next, second, third, fourth);
    before = here;
    here = next;
    next = second;
    second = third;
    third = fourth;
  }
  // Behind the end of the text nothing may be asked for.
  for (let at = Math.max(from, last); at < to; at++) {
    places[count] = at;
    count += signOfPlace(before, here, next, second, third, 0);
    before = here;
    here = next;
    next = second;
    second = third;
    third = 0;
  }
  return count;
}

/** 1 where a person may be by what the signs of the characters around the place mean, else 0. */
function signOfPlace(
  before: number,
  here: number,
  next: number,
  second: number,
  third: number,
  fourth: number,
): number {
  // 王 | 大姐, 王小芳 | 老师; 司马 | 警官, 司马小兰 | 老师: the bit `calling`.
  const called = next | third | ((next >> 1) & (second | fourth));
  const named = here & ((before >> 1) | (called >> 2));
  const led = (here >> 5) & next;
  const counted = (here >> 6) & (before >> 7);
  return (named | led | counted | (here >> 4)) & 1;
}

function signBefore(signs: Signs, text: string, { start, at }: { start: number; at: number }): number {
  return at > start ? signAt(signs, text, at - 1) : SIGN.before;
}

function signAt(signs: Signs, text: string, at: number): number {
  return at < text.length ? (signs[text.charCodeAt(at)] ?? 0) : 0;
}
