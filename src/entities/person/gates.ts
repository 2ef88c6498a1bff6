import type { Lexicon } from "../../core/types.ts";
import { firsts, hasUnit, lasts, pairOf, pairSet, type UnitSet, unitSet } from "./unit-set.ts";

/** Characters by which places are passed by where no person can be: a look-up each, before any list or pattern is asked. */
export interface Gates {
  /** What the scan stops at: the first of a surname, 老 and 小 of 老赵, the dot of a transliterated name, what closes a list. */
  readonly stops: UnitSet;
  readonly surnames: UnitSet;
  readonly singleSurnames: UnitSet;
  readonly compoundFirsts: UnitSet;
  readonly titleEnds: UnitSet;
  /** Ends of what introduces a name: 叫, 岁的, 住户, 老伴. */
  readonly introductionEnds: UnitSet;
  /** 某, and the pairs that begin what people are called by: 大姐, 书记. */
  readonly callings: UnitSet;
  readonly callingPairs: UnitSet;
  /** Of what is said behind a name at the beginning of a clause: a verb of saying, an age. */
  readonly acts: UnitSet;
  readonly actPairs: UnitSet;
  readonly givenNames: UnitSet;
  /** 提 and 着 of 提着. */
  readonly verbs: UnitSet;
  readonly aspects: UnitSet;
}

export function gatesOf(lexicon: Lexicon): Gates {
  const surnames = [...lexicon("surnames"), ...firsts(lexicon("compound-surnames"))];
  const honorifics = lexicon("person-honorifics");
  const verbs = lexicon("speech-verbs");
  const isShort = (word: string): boolean => word.length === 1;
  return {
    stops: unitSet([...surnames, ..."老小·•・等分人：:"]),
    surnames: unitSet(surnames),
    singleSurnames: unitSet(lexicon("surnames")),
    compoundFirsts: unitSet(firsts(lexicon("compound-surnames"))),
    titleEnds: unitSet(lasts(lexicon("person-titles"))),
    introductionEnds: unitSet("的叫做户伴定荐选举命请"),
    callings: unitSet(honorifics.filter(isShort)),
    callingPairs: pairSet([...honorifics, "老人", "小朋友", "（化名", "(化名"]),
    acts: unitSet([...verbs.filter(isShort), ..."，,男女0123456789（(是"]),
    actPairs: pairSet([...verbs, ...LIFE, "今年"]),
    givenNames: unitSet(lexicon("person-given")),
    verbs: unitSet(lexicon("person-verbs")),
    aspects: unitSet("着了来起下出到走上过住完的"),
  };
}

/** What only people do. */
export const LIFE: readonly string[] = [
  "毕业",
  "退休",
  "结婚",
  "参军",
  "入党",
  "身患",
  "患上",
  "丧偶",
  "离异",
  "获评",
  "出生于",
  "赶来",
  "也来了",
  "住在",
  "自告奋勇",
  "报了名",
];

const FIRST_HAN = 0x3400;
const LAST_HAN = 0x9fff;
export const OLD: number = "老".charCodeAt(0);
export const YOUNG: number = "小".charCodeAt(0);

/** What the characters around a place allow there, a bit each. */
export const MAY = {
  /** A title may end in front of it. */
  beTitled: 1,
  /** A person may stand there without a title. */
  standAlone: 2,
  /** 岑书记 or 老岑 may stand there for a person of the story. */
  beShort: 4,
  /** It is the dot of a transliterated name. */
  haveDot: 8,
  /** 等, 分别, 三人: a list of names may end in front of it. */
  closeList: 16,
  /** A colon. */
  openList: 32,
} as const;

/** Most surnames' characters are parts of other words, which this tells by a look-up or two. */
export function whatMayBegin(gates: Gates, text: string, before: number, at: number): number {
  const unit = text.charCodeAt(at) | 0;
  // Behind the end of the text charCodeAt gives NaN, with which all that follows would be reckoned as slowly as fractions: | 0.
  const second = text.charCodeAt(at + 1) | 0;
  const titled = hasUnit(gates.titleEnds, before) ? MAY.beTitled : 0;
  if (hasUnit(gates.surnames, unit)) return titled | afterSurname(gates, text, before, at);
  if (unit !== OLD && unit !== YOUNG) {
    if (isDot(unit)) return MAY.haveDot;
    return unit === 0xff1a || unit === 0x3a ? MAY.openList : MAY.closeList;
  }
  return hasUnit(gates.surnames, second) ? titled | MAY.standAlone | MAY.beShort : 0;
}

function afterSurname(gates: Gates, text: string, before: number, at: number): number {
  const { callings, callingPairs } = gates;
  const second = text.charCodeAt(at + 1) | 0;
  const third = text.charCodeAt(at + 2) | 0;
  const fourth = text.charCodeAt(at + 3) | 0;
  const ofSecond = pairOf(second, third);
  const ofThird = pairOf(third, fourth);
  // 司马警官: a surname may have two characters.
  if (hasUnit(callings, second) || hasUnit(callingPairs, ofSecond)) return MAY.standAlone | MAY.beShort;
  if (hasUnit(callings, third) || hasUnit(callingPairs, ofThird)) return MAY.standAlone | MAY.beShort;
  if (hasUnit(gates.introductionEnds, before)) return MAY.standAlone;
  const fifth = text.charCodeAt(at + 4) | 0;
  const ofFourth = pairOf(fourth, fifth);
  if (hasUnit(callingPairs, ofFourth)) return MAY.standAlone;
  if (hasUnit(callingPairs, pairOf(fifth, text.charCodeAt(at + 5) | 0))) return MAY.standAlone;
  const isPlain = hasUnit(gates.givenNames, second) && hasUnit(gates.givenNames, third);
  if (before >= FIRST_HAN && before <= LAST_HAN) return isPlain && hasUnit(gates.aspects, before) ? MAY.standAlone : 0;
  const { acts, actPairs } = gates;
  if (hasUnit(acts, third) || hasUnit(acts, fourth) || hasUnit(acts, fifth)) return MAY.standAlone;
  // 李长庚: what he does is looked at when the name is.
  if (isPlain) return MAY.standAlone;
  const isAct = hasUnit(actPairs, ofThird) || hasUnit(actPairs, ofFourth);
  return isAct || hasUnit(actPairs, pairOf(fifth, text.charCodeAt(at + 5) | 0)) ? MAY.standAlone : 0;
}

/** ”, ’, 」, 』 */
export function isClosingQuote(unit: number): boolean {
  return unit === 0x201d || unit === 0x2019 || unit === 0x300d || unit === 0x300f;
}

export function isDot(unit: number): boolean {
  return unit === 0xb7 || unit === 0x2022 || unit === 0x30fb;
}
