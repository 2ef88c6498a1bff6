import { isDay } from "../../../core/days.ts";
import { matchAt, type Place, type Read, signs, stands } from "./match.ts";
import { REPUBLIC_OFFSET } from "./patterns.ts";
import { type Moment, momentOf, named } from "./reading.ts";

const SEPARATOR = "(?:[-/.·]|[ \\t]{1,2})";
// 2024-04-05, 2024/4/5, 2024.4.5, 2024 06/27, 1994.01-19
const YEAR_FIRST = new RegExp(
  `(?<year>(?:1[0-9]|20)\\d{2})${SEPARATOR}(?<month>\\d{1,2})(?:[-/.]|[ \\t])(?<day>(?:[12]\\d|3[01]|0?[1-9])(?=\\d{1,2}[:：]|(?!\\d)))`,
  "uy",
);
// 114/9/10, 113.9.21, 113-09-13: years of the Republic, in three digits.
const REPUBLIC_FIRST =
  /(?<republic>1[0-4]\d)(?<sign>[-/.])(?<month>1[0-2]|0?[1-9])\k<sign>(?<day>[12]\d|3[01]|0?[1-9])(?![\d./-])/uy;
const LONGEST_MONTH = 31;
// 9/21(六), 11/8至11/30, 10/1起, 9/16~9/20: not a fraction, by what follows.
const SLASHED =
  /(?<month>\d{1,2})\/(?<day>\d{1,2})(?=[ ]?[（(](?:星期|周|礼拜)?[一二三四五六日][）)]|[ ]?(?:[上下中]午|晚上|早上)|[ ]{0,2}(?:起?至|到|[-–—~～－]{1,2})[ ]{0,2}\d{1,2}\/\d{1,2}(?!\d)|起|[ ]\d{1,2}:\d{2})/uy;
const SLASHED_END = /(?<month>\d{1,2})\/(?<day>\d{1,2})(?![\d/])/uy;
// 22.12.2015, 31/3/2025, 09/07/2019: the day stands first, unless the middle cannot be a month (10/31/1974).
const YEAR_LAST =
  /(?<first>\d{1,2})(?<sign>[-/.])(?<second>\d{1,2})\k<sign>(?<year>(?:19|20)\d{2}|(?<=\/)\d{2})(?![\d.])/uy;
// 20240405
const PACKED = /(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?![\d.期号]|[-－—]\d)/uy;
// “3·15”, 9·18; the full stop is left to decimals.
const DOTTED = /(?<month>\d{1,2})[·•](?<day>\d{1,2})(?!\d|[·.%％]|[万亿元米公])/uy;
// 9.22日: the point of a month, since 日 follows.
const POINTED = /(?<month>\d{1,2})\.(?<day>\d{1,2})[日号](?![线楼院文令])/uy;
// “11.9”消防日, “3.15”: in quotation marks.
const QUOTED = /(?<=[“"「])(?<month>\d{1,2})\.(?<day>\d{1,2})(?=[”"」](?:[消国全世宣禁爱植活]|节|日))/uy;
// 09-01 20:01: only before a clock time.
const DASHED = /(?<month>\d{2})[-/](?<day>\d{2})(?=[ \t]\d{2}:\d{2})/uy;
// 2015-02: only year and month, at the end of a stretch of its own.
const YEAR_MONTH = /(?<year>(?:19|20)\d{2})-(?<month>0[1-9]|1[0-2])(?![\d\-－—/.:：a-zA-Z])/uy;
const JOINED_BEFORE = /(?:[\d.\-/A-Za-z]|\d[:：])$/u;
// A telephone number, an order, a case: 电话20231105, 编号20240101.
const NUMBERED_BEFORE = /(?:电话|热线|编号|号码|账号|代码|QQ|微信|手机|传真|第|批号|备|(?<!时间|日期)[:：])\s?$/u;

const numericSigns = signs("-/.·• \t");
const digitSigns = signs("0123456789");
const PACKED_LENGTH = 8;

/** 2024-, 9·, 20240405: a sign of such a date behind its first digits, or the eight of them. */
function mayBeNumeric({ text, at }: Place): boolean {
  let end = at;
  while (end - at <= PACKED_LENGTH && isDigit(text.charCodeAt(end))) end++;
  return end > at && (end - at >= PACKED_LENGTH || stands(numericSigns, text, end));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isJoined({ text, at }: Place): boolean {
  return JOINED_BEFORE.test(text.slice(Math.max(0, at - 3), at));
}

/** A date in digits and signs alone. */
export function readNumeric(place: Place): Read<Moment> | null {
  if (!mayBeNumeric(place) || isJoined(place)) return null;
  return readNumericBody(place);
}

/** The same where a range is known to go on: what stands before it is not looked at. */
export function readNumericEnd(place: Place): Read<Moment> | null {
  if (!mayBeNumeric(place)) return null;
  const slashed = matchAt(SLASHED_END, place);
  return (slashed === null ? null : dayOf(slashed, slashed.groups ?? {})) ?? readNumericBody(place);
}

function readNumericBody(place: Place): Read<Moment> | null {
  const { text, at } = place;
  const before = text.slice(Math.max(0, at - 4), at);
  const yearFirst = matchAt(YEAR_FIRST, place);
  if (yearFirst !== null) return dayOf(yearFirst, yearFirst.groups ?? {});
  const yearLast = matchAt(YEAR_LAST, place);
  if (yearLast !== null) return dayFirst(yearLast);
  const republic = matchAt(REPUBLIC_FIRST, place);
  if (republic !== null) {
    const { republic: count, month, day } = republic.groups ?? {};
    return dayOf(republic, { year: String(Number(count) + REPUBLIC_OFFSET), ...{ month, day } });
  }
  const packed = matchAt(PACKED, place);
  if (packed !== null && !NUMBERED_BEFORE.test(before)) return dayOf(packed, packed.groups ?? {});
  const short =
    matchAt(DOTTED, place) ??
    matchAt(POINTED, place) ??
    matchAt(QUOTED, place) ??
    matchAt(SLASHED, place) ??
    matchAt(DASHED, place);
  if (short !== null) return dayOf(short, short.groups ?? {});
  const yearMonth = matchAt(YEAR_MONTH, place);
  if (yearMonth === null || NUMBERED_BEFORE.test(before)) return null;
  const { year, month } = yearMonth.groups ?? {};
  return { is: moment({ year: Number(year), month: Number(month), day: null }), end: at + yearMonth[0].length };
}

interface Named {
  readonly year?: string;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

function dayOf(match: RegExpExecArray, { year, month, day }: Named): Read<Moment> | null {
  // Without a year, of a leap year.
  const said = { year: year === undefined ? 2024 : Number(year), month: Number(month), day: Number(day) };
  // 2024-02-30 is a date misprinted; what has no such month or number is another thing.
  if (said.month < 1 || said.month > 12 || said.day < 1 || said.day > LONGEST_MONTH) return null;
  if (year === undefined && !isDay(said)) return null;
  return { is: moment({ ...said, year: year === undefined ? null : said.year }), end: match.index + match[0].length };
}

function dayFirst(match: RegExpExecArray): Read<Moment> | null {
  const { first, second, year = "" } = match.groups ?? {};
  const full = fullYear(year);
  const end = match.index + match[0].length;
  for (const [day, month] of [
    [Number(first), Number(second)],
    [Number(second), Number(first)],
  ] as const) {
    if (isDay({ year: full, month, day })) return { is: moment({ year: full, month, day }), end };
  }
  return null;
}

/** 09/07/2019: the ninth of July or the seventh of September, day first. */
export function readOpenOrder(place: Place): Read<readonly [Moment, Moment]> | null {
  // Three digits in a row begin with a year, not with a day or month.
  if (stands(digitSigns, place.text, place.at + 2) || !mayBeNumeric(place) || isJoined(place)) return null;
  const match = matchAt(YEAR_LAST, place);
  const { first = "", second = "", year = "" } = match?.groups ?? {};
  const [a, b] = [Number(first), Number(second)];
  if (match === null || a === b || a < 1 || b < 1 || a > 12 || b > 12) return null;
  const full = fullYear(year);
  return {
    is: [moment({ year: full, month: b, day: a }), moment({ year: full, month: a, day: b })],
    end: place.at + match[0].length,
  };
}

function fullYear(year: string): number {
  return year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);
}

function moment({ year, month, day }: { year: number | null; month: number; day: number | null }): Moment {
  return momentOf(year === null ? null : named(year), named(month), day === null ? null : { kind: "day", at: day });
}
