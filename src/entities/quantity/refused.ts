import { isIn, unitSet } from "../../core/unit-set.ts";
import type { NumberRead } from "./number.ts";
import { isOf, SIGN } from "./signs.ts";
import { OTHER_WORD, UNIT } from "./units.ts";

/** A number with its unit, and the text around the two. */
export interface Counted {
  readonly text: string;
  readonly read: NumberRead;
  readonly unit: string;
  /** What the unit is besides (`UNIT`). */
  readonly kinds: number;
  readonly end: number;
}

// “近百名”, “上千户”: only an approximating word makes a bare 百, 千, 万 a number; 千家万户 is none.
const BARE_SCALE = /^[百千万亿]{1,2}$/u;
const APPROXIMATING = /[近约上逾超达过]$/u;
// “许多人”, “很多户”: no number.
const MANY = "许很太更最众好不么甚诸是大";
// “大多数人”, “总数”, “少数户”
const COUNT_NOUN = "多少人总次户件";
// 6层 is as often the sixth floor as six of them.
const FLOORS = /^(?:楼高|高|小?楼|住宅|的?居民楼|民房|建筑)/u;
// “家住4栋”, “锦园小区4栋”, “4栋王奶奶”, “4栋居民”, “4栋2单元”: the number of a building.
const ADDRESS_BEFORE = /(?:家住|住在?|小区|[苑园村寓庭邸郡轩湾])$/u;
const ADDRESS_AFTER =
  /^(?:的?(?:居民(?!楼)|业主|住户|\p{Script=Han}(?:奶奶|爷爷|阿姨|叔叔|大爷|大妈|大姐|大哥|大叔|大娘|婆婆|老师|女士|先生|师傅))|[\d一二三四五六]{1,2}(?:单元|号|楼|层|室)|\d{3,4}|楼下|楼前|门口)/u;
// “1时50分”, “9点30分”: a time of the day.
const HOUR_BEFORE = /[\d０-９一二三四五六七八九十][时点點:：]$/u;
const CALENDAR_YEAR = /^(?:[\d０-９]{4}|[零〇一二三四五六七八九]{4})$/u;
const MONTH_BEHIND = /^[\d０-９]{1,2}月/u;
// 15分钟便民生活|圈: the reach of a service, and its name.
const REACH_BEHIND = /^\p{Script=Han}{0,6}圈/u;
// 共有15幢, 15幢楼: of small numbers with 幢 those that do not count are numbers of buildings (12幢外墙).
const COUNTS_BEFORE = /[有共近约余达建成装修改造盖起拆涉及]$/u;
const COUNTS_BEHIND = /^(?:居民|住宅|单元)?(?:楼(?!下|前|道|内|顶)|房)|^(?:高层|多层|建筑|别墅)/u;
const LETTER = /^[A-Za-z\d]/u;
const SMALL_FIGURE = /^[\d０-９]{1,3}$/u;
// “两位八旬老人”
const DECADE = "旬";
const NUMERALS = unitSet("一二两三四五六七八九十");
// “3万余字”, “两千步”: less is as often a word (八字方针, 三字经, 三步走).
const TEXT_LENGTH = /[百千万\d]/u;

/** 一个, 一场 are articles. */
export function isArticle(text: string, { start, lowEnd, scaleEnd }: NumberRead): boolean {
  return scaleEnd === start + 1 && lowEnd === scaleEnd && text.charCodeAt(start) === ONE;
}
const ONE = "一".charCodeAt(0);

/** Numbers with a unit behind them that count nothing: years, addresses, beginnings of other words. */
export function isRefused(counted: Counted): boolean {
  const { text, read, unit, kinds, end } = counted;
  const { start, lowEnd, hasMore, scaleEnd } = read;
  if (start > 0 && isOf(SIGN.ordinal, text, start - 1)) return true;
  const isWords = isOf(SIGN.numeral, text, start);
  const first = text.charAt(start);
  const isLone = lowEnd === start + 1 && scaleEnd === lowEnd;
  // 零件, 零食
  if (isLone && (first === "零" || first === "〇")) return true;
  if (unit === "年" && isYear(counted)) return true;
  if ((unit === "字" || unit === "步") && !TEXT_LENGTH.test(text.slice(start, scaleEnd))) return true;
  if (isWords && !hasMore && isOf(SIGN.scale, text, start) && isBareScale(counted)) return true;
  // “海棠园二期”, “海棠园2期” is a part of an estate.
  if (unit === "期" && lowEnd === start + 1 && (isWords || ADDRESS_BEFORE.test(text.charAt(start - 1)))) return true;
  if (first === "多" && MANY.includes(text.charAt(start - 1) || " ")) return true;
  // 下午三点三人到场
  if (isWords && (kinds & UNIT.measure) === 0 && text.slice(start, lowEnd).includes("点")) return true;
  if (kinds !== 0 && isPartOfWord(counted)) return true;
  // “如数家珍”
  if (first === "数" && (text.charAt(end) === "珍" || COUNT_NOUN.includes(text.charAt(start - 1) || " "))) return true;
  // “三五成群”, “一对一”, “三位一体”, “五年一度”, “三言两语”
  return !isOf(SIGN.digit, text, start) && isIn(NUMERALS, text, end) && text.charAt(end + 1) !== DECADE;
}

function isYear({ text, read: { start, lowEnd }, end }: Counted): boolean {
  // “1998年”, “24年3月”
  return CALENDAR_YEAR.test(text.slice(start, lowEnd)) || MONTH_BEHIND.test(text.slice(end, end + 3));
}

function isBareScale({ text, read: { start, lowEnd } }: Counted): boolean {
  return BARE_SCALE.test(text.slice(start, lowEnd)) && !APPROXIMATING.test(text.slice(Math.max(0, start - 1), start));
}

/** What the kind of unit asks of its surroundings. */
function isPartOfWord({ text, read: { start, lowEnd }, unit, kinds, end }: Counted): boolean {
  if ((kinds & UNIT.ambiguous) !== 0 && OTHER_WORD.get(unit)?.test(text.slice(end, end + 1)) === true) return true;
  if ((kinds & UNIT.digitsOnly) !== 0 && !isOf(SIGN.digit, text, start)) return true;
  if (unit === "分钟" && REACH_BEHIND.test(text.slice(end, end + 7))) return true;
  if (unit === "层" && text.slice(start, lowEnd) !== "两" && !FLOORS.test(text.slice(end, end + 4))) return true;
  if ((kinds & UNIT.latin) !== 0 && LETTER.test(text.charAt(end))) return true;
  if (unit === "分" && HOUR_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return true;
  if ((kinds & UNIT.building) === 0 || !SMALL_FIGURE.test(text.slice(start, lowEnd))) return false;
  const before = text.slice(Math.max(0, start - 2), start);
  const behind = text.slice(end, end + 4);
  if (unit === "幢" && !COUNTS_BEFORE.test(before) && !COUNTS_BEHIND.test(behind)) return true;
  return ADDRESS_BEFORE.test(before) || ADDRESS_AFTER.test(behind);
}
