import { dayAt, isDay, isoDay, serialOf, two } from "../../core/days.ts";

/** A day, with its time of day where one is stated: `2031-04-09` or `2031-04-09T10:20`, as clocks in China show it. */
export interface Moment {
  readonly day: string;
  readonly time: string | null;
  /** 09/04/2031 may be of September or of April. */
  readonly isSure: boolean;
}

const DIGITS = "[\\d０-９]";
const CLOCK = String.raw`(?:\s{0,3}T?\s{0,3}(?:[（(]?(?:星期|周|週)?[一二三四五六日天][）)]?\s{0,3})?(?:[上下]午\s?)?(?<hour>\d{1,2})\s?[:：时時点點]\s?(?<minute>\d{2}))?`;
const ZONE = String.raw`(?:[:：]\d{2}(?:\.\d{1,9})?)?\s?(?<zone>Z|[+-]\d{2}:?\d{2})?`;
// 2031-04-09 10:20, 2031年4月9日, 2031.4.9, 2031-04-09T02:20:00Z
const YEAR_FIRST = new RegExp(
  String.raw`(?<!${DIGITS})(?<year>[12１２]${DIGITS}{3})\s?[-/.年／．－]\s?(?<month>${DIGITS}{1,2})\s?[-/.月／．－]\s?(?<day>${DIGITS}{1,2})(?!${DIGITS})\s?[日号號]?${CLOCK}${ZONE}`,
  "u",
);
// 民國120年4月9日, 中華民國 120 年 4 月 9 日
const REPUBLIC = new RegExp(
  String.raw`(?:民國|民国)\s?(?<year>\d{1,3})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日${CLOCK}`,
  "u",
);
const REPUBLIC_SHORT =
  /(?<![\d/.-])(?<year>1\d{2})\s?[-/.年]\s?(?<month>\d{1,2})\s?[-/.月]\s?(?<day>\d{1,2})(?![\d/.-])/u;
// 09/04/2031, 9.4.2031
const YEAR_LAST = new RegExp(
  String.raw`(?<!\d)(?<day>\d{1,2})\s?[-/.]\s?(?<month>\d{1,2})\s?[-/.]\s?(?<year>[12]\d{3})(?!\d)${CLOCK}`,
  "u",
);
// 2031 04/09 10:20:33
const YEAR_APART = new RegExp(
  String.raw`(?<!\d)(?<year>[12]\d{3})\s(?<month>\d{1,2})/(?<day>\d{1,2})(?!\d)${CLOCK}`,
  "u",
);
// 20310409, 20310409102000: only where nothing else stands
const COMPACT = /^(?<year>[12]\d{3})(?<month>\d{2})(?<day>\d{2})(?:(?<hour>\d{2})(?<minute>\d{2})(?:\d{2})?)?$/u;
// 二〇三一年四月九日
const WRITTEN =
  /(?<year>[一二][〇○零一二三四五六七八九]{3})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})日/u;
const ENGLISH =
  /(?:(?<d1>\d{1,2})\s(?<m1>[A-Z][a-z]{2,8})|(?<m2>[A-Z][a-z]{2,8})\s(?<d2>\d{1,2})),?\s(?<year>[12]\d{3})/u;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const CHINESE = "〇一二三四五六七八九";
const FIRST_YEAR_OF_REPUBLIC = 1911;
const OFFSET_OF_CHINA = 480;
const MINUTES_OF_DAY = 1440;
const LONGEST = 400;

type Groups = Readonly<Record<string, string | undefined>>;

/** The first complete date in a text, null when it has none. */
export function momentIn(text: string): Moment | null {
  const head = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  if (!/[\d０-９年]/u.test(head)) return null;
  const compact = COMPACT.exec(head.trim())?.groups;
  if (compact !== undefined) return momentOf(compact, Number(compact.year));
  const first = YEAR_FIRST.exec(head)?.groups;
  if (first !== undefined) return momentOf(first, numberOf(first.year));
  const apart = YEAR_APART.exec(head)?.groups;
  if (apart !== undefined) return momentOf(apart, Number(apart.year));
  const republic = REPUBLIC.exec(head)?.groups;
  if (republic !== undefined) return momentOf(republic, numberOf(republic.year) + FIRST_YEAR_OF_REPUBLIC);
  const last = YEAR_LAST.exec(head)?.groups;
  if (last !== undefined) return dayFirst(last);
  const short = REPUBLIC_SHORT.exec(head)?.groups;
  if (short !== undefined) return momentOf(short, numberOf(short.year) + FIRST_YEAR_OF_REPUBLIC);
  const written = WRITTEN.exec(head)?.groups;
  if (written !== undefined) return inWords(written);
  return inEnglish(ENGLISH.exec(head)?.groups);
}

function numberOf(digits: string | undefined): number {
  return Number((digits ?? "").replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10)));
}

function momentOf(groups: Groups, year: number, isSure = true): Moment | null {
  const day = { year, month: numberOf(groups.month), day: numberOf(groups.day) };
  if (!isDay(day)) return null;
  const { hour, minute, zone } = groups;
  if (hour === undefined || minute === undefined || Number(hour) > 23) return { day: isoDay(day), time: null, isSure };
  if (zone === undefined || zone === "+08:00" || zone === "+0800")
    return { day: isoDay(day), time: `${two(Number(hour))}:${minute}`, isSure };
  // 2031-04-08T18:20:00Z is the ninth where the paper comes out.
  const ahead = OFFSET_OF_CHINA - offsetOf(zone) + Number(hour) * 60 + Number(minute);
  const inDay = ((ahead % MINUTES_OF_DAY) + MINUTES_OF_DAY) % MINUTES_OF_DAY;
  const there = dayAt(serialOf(day) + Math.floor(ahead / MINUTES_OF_DAY));
  return { day: isoDay(there), time: `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`, isSure };
}

function offsetOf(zone: string): number {
  if (zone === "Z") return 0;
  const sign = zone.startsWith("-") ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
}

/** Papers of Hong Kong and Macau write the day first; where it can only be the month, it is one. */
function dayFirst(groups: Groups): Moment | null {
  const [day, month] = [numberOf(groups.day), numberOf(groups.month)];
  const swapped = { ...groups, day: groups.month, month: groups.day };
  if (month > 12) return momentOf(swapped, numberOf(groups.year));
  return momentOf(groups, numberOf(groups.year), day > 12 || day === month);
}

function inWords({ year = "", month = "", day = "" }: Groups): Moment | null {
  const digits = Array.from(year, (sign) => Math.max(0, CHINESE.indexOf(sign)));
  const date = { year: Number(digits.join("")), month: upTo99(month), day: upTo99(day) };
  return isDay(date) ? { day: isoDay(date), time: null, isSure: true } : null;
}

/** 二十三 → 23 */
function upTo99(number: string): number {
  const ten = number.indexOf("十");
  if (ten < 0) return Math.max(0, CHINESE.indexOf(number));
  const tens = ten === 0 ? 1 : CHINESE.indexOf(number.charAt(0));
  const ones = ten + 1 < number.length ? CHINESE.indexOf(number.charAt(ten + 1)) : 0;
  return tens * 10 + ones;
}

function inEnglish(groups: Groups | undefined): Moment | null {
  if (groups === undefined) return null;
  const month = MONTHS.indexOf((groups.m1 ?? groups.m2 ?? "").slice(0, 3).toLowerCase()) + 1;
  const date = { year: Number(groups.year), month, day: Number(groups.d1 ?? groups.d2) };
  return isDay(date) ? { day: isoDay(date), time: null, isSure: true } : null;
}
