import { readClock, readTime } from "./clock.ts";
import { readFestival } from "./festivals.ts";
import { matchAt, type Place, type Read, testAt } from "./match.ts";
import { readNumeric } from "./numeric.ts";
import { readBelowMonth, readBelowYear, readDay, readLunar, readMonth, readPartOfYear, readYearEdge } from "./parts.ts";
import { B } from "./patterns.ts";
import { type Detail, type Moment, NOTHING } from "./reading.ts";
import { readCountedDay, readWeekday } from "./words.ts";
import { readYear } from "./years.ts";

/** A moment with the family of rules that found it. */
export interface Told extends Ruled {
  /** Where the date proper ends: before a weekday, a part of the day, a clock time. */
  readonly coreEnd: number;
}

interface Ruled extends Read<Moment> {
  readonly rule: string;
}

const BLANK = new RegExp(`${B}(?:的|[,，]${B}(?=\\d{1,2}月))?`, "uy");

/** The longest date expression that begins here, range and suffix not yet read. */
export function readMoment(place: Place): Told | null {
  const ruled = readDigits(place) ?? readFeast(place) ?? readFromYear(place) ?? readFromMonth(place) ?? readRest(place);
  if (ruled === null) return null;
  const told = { ...ruled, coreEnd: ruled.end };
  return isDayLike(told.is) ? withClock(told, place.text) : told;
}

function isDayLike({ detail }: Moment): boolean {
  switch (detail?.kind) {
    case "day":
    case "shift":
    case "next":
    case "feast":
    case "term":
      return true;
    case "weekday":
    case "nth":
      return Number.isInteger(detail.weekday);
    case "lunar":
      return detail.day !== null;
    case "days":
    case "months":
    case "season":
    case undefined:
      return false;
  }
}

const SAME_DAY = /当[天日](?![然])|之?夜(?![市色景校])/uy;

// 今晚会有雨 is 今晚: no word begins with 晚 here, whatever follows.
const EVENING_OF = /[今昨明当]/u;
const EVENING = /[晚夜早晨](?:上|间)?/uy;

/** The moment with the part of the day and clock time that follow it. */
export function withClock(told: Told, text: string): Told {
  const isFeast = told.rule.endsWith("festival");
  const sameDay = isFeast ? matchAt(SAME_DAY, { text, at: told.end }) : null;
  const end = told.end + (sameDay?.[0].length ?? 0);
  const evening = EVENING_OF.test(text.charAt(end - 1)) ? matchAt(EVENING, { text, at: end }) : null;
  if (evening !== null) {
    const at = end + evening[0].length;
    const time = readTime({ text, at }, evening[0]);
    return { ...told, is: { ...told.is, clock: time?.is ?? null }, end: time?.end ?? at };
  }
  const clock = readClock({ text, at: end });
  return { ...told, is: { ...told.is, clock: clock.is }, end: clock.end };
}

function readDigits(place: Place): Ruled | null {
  if (!testAt(/\d/uy, place)) return null;
  const numeric = readNumeric(place);
  return numeric === null ? null : { ...numeric, rule: "date.numeric" };
}

function readFeast(place: Place): Ruled | null {
  const festival = readFestival(place);
  return festival === null ? null : { ...festival, rule: "date.festival" };
}

function readFromYear(place: Place): Ruled | null {
  const year = readYear(place);
  if (year === null) return null;
  const { text } = place;
  const base: Moment = { ...NOTHING, year: year.is };
  const blank = matchAt(BLANK, { text, at: year.end });
  const there = { text, at: year.end + (blank?.[0].length ?? 0) };
  const lunar = readLunar(there);
  if (lunar !== null) return { is: { ...lunar.is, year: year.is }, end: lunar.end, rule: "date.lunar" };
  const month = readMonth(there);
  if (month !== null) {
    const below = readBelowMonth({ text, at: month.end });
    const isCounted = year.is.kind !== "at";
    const rule = below === null ? "month" : below.is.kind === "day" ? "day" : "part";
    return {
      is: { ...base, month: month.is, detail: below?.is ?? null },
      end: below?.end ?? month.end,
      rule: isCounted ? `date.relative-year-${rule}` : `date.year-${rule}`,
    };
  }
  const part = readBelowYear(there) ?? (there.at === year.end ? null : readBelowYear({ text, at: year.end }));
  if (part !== null) {
    const isFeast =
      part.is.detail?.kind === "feast" || part.is.detail?.kind === "lunar" || part.is.detail?.kind === "term";
    return {
      is: { ...part.is, year: year.is },
      end: part.end,
      rule: isFeast ? "date.year-festival" : "date.year-part",
    };
  }
  return { is: base, end: year.end, rule: year.is.kind === "at" ? "date.year" : "date.relative-year" };
}

function readFromMonth(place: Place): Ruled | null {
  const { text, at } = place;
  const lunar = readLunar(place);
  if (lunar !== null) return { ...lunar, rule: lunar.is.detail?.kind === "lunar" ? "date.lunar" : "date.festival" };
  const month = readMonth(place);
  if (month === null) return null;
  const below = readBelowMonth({ text, at: month.end });
  const isCounted = month.is.kind !== "at";
  if (below === null)
    return {
      is: { ...NOTHING, month: month.is },
      end: month.end,
      rule: isCounted ? "date.relative-month" : "date.month",
    };
  const rule = below.is.kind === "day" ? "day" : "part";
  return {
    is: { ...NOTHING, month: month.is, detail: below.is },
    end: below.end,
    rule: at === month.end ? "date.day" : isCounted ? `date.relative-month-${rule}` : `date.month-${rule}`,
  };
}

// 月底, 年初; 一年中 and 青少年中 are no part of a year.
const RELATIVE_EDGE = /(?<![\d个几〇零一二三四五六七八九十两数多半])月[初底末](?![一二三四五六七八九十级])/uy;
const YEAR_EDGE_START =
  /(?:(?<![\d〇零一二三四五六七八九十百千万两几数多余半少青中老童周学每])年[初底末](?!级)|(?<=^|[，。；、,;（(“：:\s至到])年中(?![国央年])|岁末)/uy;

function readRest(place: Place): Ruled | null {
  const counted = readCountedDay(place);
  if (counted !== null) return told(counted, "date.relative-day");
  const weekday = readWeekday(place);
  if (weekday !== null) return told(weekday, "date.weekday");
  const part = readPartOfYear(place);
  if (part !== null) return told(part, "date.part-of-year");
  if (testAt(RELATIVE_EDGE, place)) {
    const edge = readBelowMonth(place);
    return edge === null
      ? null
      : { ...told(edge, "date.part-of-month"), is: { ...NOTHING, month: { kind: "shift", by: 0 }, detail: edge.is } };
  }
  if (testAt(YEAR_EDGE_START, place)) {
    const edge = readYearEdge(place);
    return edge === null ? null : told(edge, "date.part-of-year");
  }
  const season = matchAt(SEASON_OF_YEAR, place);
  if (season !== null) return seasonOf(season, place.at);
  const day = readDay(place);
  return day === null ? null : told(day, "date.day");
}

// 今冬, 去冬今春, 今夏
const SEASON_OF_YEAR = /(?<!冬)(?:今[春夏秋冬]|(?<![送带前])去(?:冬|秋(?!波))|明春)(?![节运至来日])/uy;
const YEARS = { 今: 0, 去: -1, 明: 1 } as const;
const SEASONS = { 春: 21, 夏: 22, 秋: 23, 冬: 24 } as const;

function seasonOf(match: RegExpExecArray, at: number): Ruled | null {
  const year = match[0].charAt(0);
  const season = match[0].charAt(1);
  if (year !== "今" && year !== "去" && year !== "明") return null;
  if (season !== "春" && season !== "夏" && season !== "秋" && season !== "冬") return null;
  return {
    is: { ...NOTHING, year: { kind: "shift", by: YEARS[year] }, detail: { kind: "season", code: SEASONS[season] } },
    end: at + 2,
    rule: "date.relative-season",
  };
}

function told(read: Read<Detail>, rule: string): Ruled {
  return { is: { ...NOTHING, detail: read.is }, end: read.end, rule };
}
