import type { Lexicon } from "../../core/types.ts";
import { FIRST_HAN, LAST_HAN } from "../../core/unit-kinds.ts";
import { hasUnit, isIn, pairOf, pairSet, type UnitSet, unitSet } from "../../core/unit-set.ts";
import { type SpotTables, spotTables } from "../spot-tables.ts";
import { ASPECTS, callings, SIGN } from "./places.ts";

/** Characters by which places are passed by where no person can be: a look-up each, before any list or pattern is asked. */
export interface Gates {
  /** What the scan goes by. */
  readonly tables: SpotTables;
  /** By code unit the sum of `SIGN`, and other bits. */
  readonly signs: Int32Array;
  readonly singleSurnames: UnitSet;
  readonly compoundFirsts: UnitSet;
  /** The last two characters of titles. */
  readonly titleEndPairs: UnitSet;
  /** Surnames of 老赵 and 小李. */
  readonly familiars: UnitSet;
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
  /** What opens the next phrase rather than ends a name: 王芳 | 说. */
  readonly phraseFirsts: UnitSet;
  /** Ends of what stands in front of a reporter's name. */
  readonly reportingEnds: UnitSet;
}

export function gatesOf(lexicon: Lexicon): Gates {
  const honorifics = lexicon("person-honorifics");
  const verbs = lexicon("speech-verbs");
  const isShort = (word: string): boolean => word.length === 1;
  const tables = spotTables(lexicon);
  return {
    tables,
    signs: tables.kinds,
    singleSurnames: unitSet(lexicon("surnames")),
    compoundFirsts: unitSet(lexicon("compound-surnames")),
    titleEndPairs: pairSet(lexicon("person-titles").map((title) => title.slice(-2))),
    familiars: unitSet(FAMILIAR_SURNAMES),
    callings: unitSet(honorifics.filter(isShort)),
    callingPairs: pairSet(callings(lexicon)),
    acts: unitSet([...verbs.filter(isShort), ..."，,男女0123456789（(是"]),
    actPairs: pairSet([...verbs, ...LIFE, "今年"]),
    givenNames: unitSet(lexicon("person-given")),
    verbs: unitSet(lexicon("person-verbs")),
    aspects: unitSet(ASPECTS),
    phraseFirsts: unitSet("说在和与对的是向被把将从到来去等很"),
    reportingEnds: unitSet("者员影文图辑:： "),
  };
}

const LIFE: readonly string[] = [
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

const LIFE_FIRSTS = unitSet(LIFE);

/** What only people do: 退休, 结婚. */
export function isLife(text: string, at: number): boolean {
  return isIn(LIFE_FIRSTS, text, at) && LIFE.some((word) => text.startsWith(word, at));
}

/** Surnames that 老 and 小 go with; with many others they are words (小时, 小路). */
const FAMILIAR_SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任姚卢姜崔钟谭陆汪贾韦夏付邹熊孟秦邱侯尹薛闫段史陶贺毛郝顾龚邵万覃武钱严孔康于方石廖崔尹乔庞樊殷施洪翟颜倪俞葛伍尤聂邢岳齐庄祝涂祁舒耿牟詹凌靳裴鲍霍翁隋甘柯阮闵柴冉岑";
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
export function whatMayBegin(gates: Gates, text: string, floor: number, at: number): number {
  const { signs } = gates;
  const unit = text.charCodeAt(at) | 0;
  const before = at > floor ? text.charCodeAt(at - 1) | 0 : 0;
  const titled = ((signs[before] ?? 0) & SIGN.titleEnd) !== 0 && isTitleEnd(gates, text, at) ? MAY.beTitled : 0;
  if (((signs[unit] ?? 0) & SIGN.surname) !== 0) return titled | afterSurname(gates, text, before, at);
  if (unit !== OLD && unit !== YOUNG) {
    if (isDot(unit)) return MAY.haveDot;
    return unit === 0xff1a || unit === 0x3a ? MAY.openList : MAY.closeList;
  }
  const second = text.charCodeAt(at + 1) | 0;
  if (((signs[second] ?? 0) & SIGN.surname) === 0) return 0;
  return titled | MAY.beShort | (hasUnit(gates.familiars, second) ? MAY.standAlone : 0);
}

function isTitleEnd(gates: Gates, text: string, at: number): boolean {
  return hasUnit(gates.titleEndPairs, pairOf(text.charCodeAt(at - 2) | 0, text.charCodeAt(at - 1)));
}

function afterSurname(gates: Gates, text: string, before: number, at: number): number {
  const { signs } = gates;
  const ofSecond = signs[text.charCodeAt(at + 1) | 0] ?? 0;
  const ofFourth = signs[text.charCodeAt(at + 3) | 0] ?? 0;
  const ofBefore = signs[before] ?? 0;
  if ((ofSecond & SIGN.calling) !== 0 && isCalling(gates, text, at + 1)) return MAY.standAlone | MAY.beShort;
  if ((ofBefore & SIGN.introductionEnd) !== 0) return MAY.standAlone;
  if ((ofFourth & SIGN.calling) !== 0 && isCalling(gates, text, at + 3)) return MAY.standAlone;
  // 司马警官, 司马小兰老师: a surname of two characters, or two surnames.
  if ((ofSecond & SIGN.second) !== 0) {
    if (isCalling(gates, text, at + 2)) return MAY.standAlone | MAY.beShort;
    if (isCalling(gates, text, at + 4)) return MAY.standAlone;
  }
  const isInClause = before >= FIRST_HAN && before <= LAST_HAN;
  if (isInClause && (ofBefore & SIGN.aspect) === 0) return 0;
  const ofThird = signs[text.charCodeAt(at + 2) | 0] ?? 0;
  // 李长庚: what he does is looked at when the name is.
  if ((ofSecond & ofThird & SIGN.given) !== 0) return MAY.standAlone;
  if (isInClause) return 0;
  return isSaid(gates, text, at + 2) || isSaid(gates, text, at + 3) || isSaid(gates, text, at + 4) ? MAY.standAlone : 0;
}

// Behind the end of the text charCodeAt gives NaN, with which all that follows would be reckoned as slowly as fractions: | 0.
function isCalling(gates: Gates, text: string, at: number): boolean {
  const first = text.charCodeAt(at) | 0;
  return hasUnit(gates.callings, first) || hasUnit(gates.callingPairs, pairOf(first, text.charCodeAt(at + 1) | 0));
}

function isSaid({ acts, actPairs }: Gates, text: string, at: number): boolean {
  const first = text.charCodeAt(at) | 0;
  return hasUnit(acts, first) || hasUnit(actPairs, pairOf(first, text.charCodeAt(at + 1) | 0));
}

/** ”, ’, 」, 』 */
export function isClosingQuote(unit: number): boolean {
  return unit === 0x201d || unit === 0x2019 || unit === 0x300d || unit === 0x300f;
}

export function isDot(unit: number): boolean {
  return unit === 0xb7 || unit === 0x2022 || unit === 0x30fb;
}
