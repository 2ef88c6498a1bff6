import type { Span } from "../../core/span.ts";
import { FIRST_HAN, LAST_HAN, unitKinds } from "../../core/unit-kinds.ts";

/** For each character a sum of bits of `SIGN`: what it means for the places around it. */
export type Signs = Uint8Array;

// The scan shifts these against each other: their order counts.
const SIGN = {
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
} as const;

const NOT_HAN = [
  [0, FIRST_HAN - 1],
  [LAST_HAN + 1, 0xffff],
] as const;

export function signsOf(words: {
  readonly surnames: string;
  readonly before: string;
  readonly callings: string;
  readonly seconds: string;
}): Signs {
  return Uint8Array.from(
    unitKinds([
      [SIGN.surname, words.surnames],
      [SIGN.before, words.before],
      [SIGN.before, NOT_HAN],
      [SIGN.calling, words.callings],
      [SIGN.second, words.seconds],
      [SIGN.other, "·•・等分"],
      [SIGN.leading, "老小：:"],
      [SIGN.people, "人"],
      [SIGN.number, "两三四五六七八九十0123456789"],
    ]),
  );
}

/**
 * The next place from `from` on in the zone where a person may be by the characters around it; its end when there is none. Every
 * sixth character of a text begins some surname, and a branch for each would cost more than to reckon with all its neighbours.
 */
export function nextPlace(signs: Signs, text: string, { start, end }: Span, from: number): number {
  const last = text.length;
  let before = from > start ? (signs[text.charCodeAt(from - 1)] ?? 0) : SIGN.before;
  let here = signAt(signs, text, from);
  let next = signAt(signs, text, from + 1);
  let second = signAt(signs, text, from + 2);
  let third = signAt(signs, text, from + 3);
  for (let at = from; at < end; at++) {
    const ahead = at + 4;
    // A function for this, or charCodeAt behind the end of the text, would halve the speed.
    const fourth = ahead < last ? (signs[text.charCodeAt(ahead)] ?? 0) : 0;
    // 王 | 大姐, 王小芳 | 老师; 司马 | 警官, 司马小兰 | 老师: the bit `calling`.
    const called = next | third | ((next >> 1) & (second | fourth));
    const named = here & ((before >> 1) | (called >> 2)) & 1;
    const led = (here >> 5) & next & 1;
    const counted = (here >> 6) & (before >> 7) & 1;
    if ((named | led | counted | (here & SIGN.other)) !== 0) return at;
    before = here;
    here = next;
    next = second;
    second = third;
    third = fourth;
  }
  return end;
}

function signAt(signs: Signs, text: string, at: number): number {
  return at < text.length ? (signs[text.charCodeAt(at)] ?? 0) : 0;
}
