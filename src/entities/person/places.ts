import type { Lexicon } from "../../core/types.ts";
import { FIRST_HAN, LAST_HAN, unitKinds } from "../../core/unit-kinds.ts";

/** What a character means for the places around it. The scan shifts the first eight against each other: their order counts. */
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
const NOT_HAN = [
  [0, FIRST_HAN - 1],
  [LAST_HAN + 1, 0xffff],
] as const;

/** For each character a sum of bits of `SIGN`. */
export function personSigns(lexicon: Lexicon): Uint16Array {
  const surnames = lexicon("surnames");
  const compounds = lexicon("compound-surnames");
  const titleEnds = lasts(lexicon("person-titles"));
  return unitKinds([
    [SIGN.surname, surnames.join("") + firsts(compounds)],
    [SIGN.before, `${titleEnds}${INTRODUCTION_ENDS}${ASPECTS}${LINKS}`],
    [SIGN.before, NOT_HAN],
    [SIGN.calling, firsts(callings(lexicon))],
    [SIGN.second, surnames.join("") + lasts(compounds)],
    [SIGN.other, "·•・等分"],
    [SIGN.leading, "老小：:"],
    [SIGN.people, "人"],
    [SIGN.number, "两三四五六七八九十0123456789"],
    [SIGN.titleEnd, titleEnds],
    [SIGN.introductionEnd, INTRODUCTION_ENDS],
    [SIGN.aspect, ASPECTS],
    [SIGN.given, lexicon("person-given").join("")],
  ]);
}

/** What people are called by. */
export function callings(lexicon: Lexicon): readonly string[] {
  return [...lexicon("person-honorifics"), "老人", "小朋友", "（化名", "(化名"];
}

function firsts(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join("");
}

function lasts(words: readonly string[]): string {
  return words.map((word) => word.charAt(word.length - 1)).join("");
}

/** 1 where a person may be by what the signs of the characters around the place mean, else 0. */
export function signOfPlace(
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
