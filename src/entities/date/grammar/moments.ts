import { behindAside } from "./aside.ts";
import { type DayTail, readDayTail, readTime } from "./clock.ts";
import { readFestival } from "./festivals.ts";
import { readLunar } from "./lunar-days.ts";
import { matchAt, matchEnd, type Place, type Read, signs, stands, testAt } from "./match.ts";
import { NUMERAL_SIGNS } from "./numerals.ts";
import { readNumeric } from "./numeric.ts";
import {
  readBelowMonth,
  readBelowYear,
  readDay,
  readMonth,
  readPartOfYear,
  readTenDays,
  readYearEdge,
} from "./parts.ts";
import { B, SEASONS } from "./patterns.ts";
import { type Detail, type Moment, momentOf, type SaidDay, shift } from "./reading.ts";
import { readCountedDay, readQuarter, readSaid, readWeekday } from "./words.ts";
import { readYear } from "./years.ts";

/** A moment with the family of rules that found it. */
export interface ReadMoment extends Ruled {
  /** Where the date proper ends: before a weekday, a part of the day, a clock time. */
  readonly coreEnd: number;
}

interface Ruled extends Read<Moment> {
  readonly rule: string;
}

const BLANK = new RegExp(`${B}(?:的|[,，]${B}(?=\\d{1,2}月))?`, "uy");

const blankSigns = signs(" \t\u00a0\u3000的,，");

/** The longest date expression that begins here, range and suffix not yet read. */
export function readMoment(place: Place): ReadMoment | null {
  const ruled = readDigits(place) ?? readFeast(place) ?? readFromYear(place) ?? readFromMonth(place) ?? readRest(place);
  if (ruled === null) return null;
  const read = { is: ruled.is, end: ruled.end, rule: ruled.rule, coreEnd: ruled.end };
  return isDayLike(read.is) ? withTail(read, place.text) : read;
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
    case "quarter":
    case "season":
    case undefined:
      return false;
  }
}

const WEEKDAY_WITHIN = /周|星期|礼拜/u;
// 重阳节当天, 9月6日当晚, 除夕之夜
const SAME_DAY = /当[天日](?!然)|当(?=晚)|之?夜(?![市色景校])/uy;
const sameDaySigns = signs("当之夜");
// 今晚会有雨 is 今晚: no word begins with 晚 here, whatever follows.
const eveningOf = signs("今昨明当");
const EVENING = /[晚夜早晨](?:上|间)?/uy;

/** The moment with the weekday, part of the day and clock time that follow it. */
export function withTail(read: ReadMoment, text: string): ReadMoment {
  const isFeast = read.rule.endsWith("festival");
  const sameDay = stands(sameDaySigns, text, read.end) ? matchAt(SAME_DAY, { text, at: read.end }) : null;
  const end = read.end + (sameDay === null || (!isFeast && sameDay[0].endsWith("夜")) ? 0 : sameDay[0].length);
  const evening = stands(eveningOf, text, end - 1) ? matchAt(EVENING, { text, at: end }) : null;
  if (evening !== null) {
    const said = readSaid({ text, at: end + evening[0].length });
    const at = said?.end ?? end + evening[0].length;
    const time = readTime({ text, at }, evening[0]);
    return withDayTail(said === null ? read : withSaid(read, said.is), {
      is: { clock: time?.is ?? null, weekday: null },
      end: time?.end ?? at,
    });
  }
  const tail = readDayTail({ text, at: end });
  if (tail.end !== end) return withDayTail(read, tail);
  // 2月13日（大年初四）凌晨3时: the name of the day in brackets must not part it from its hour.
  const behind = behindAside(text, end);
  // （农历正月初七、周二）: the weekday is that of the day.
  if (behind > end && WEEKDAY_WITHIN.test(text.slice(end, behind)))
    return withDayTail(read, { is: tail.is, end: behind });
  const later = behind === end ? tail : readDayTail({ text, at: behind });
  if (later.end !== behind) return withDayTail(read, later);
  return end === read.end ? read : withDayTail(read, tail);
}

/** 昨晚(9日)10时 */
function withSaid({ is, end, rule, coreEnd }: ReadMoment, said: SaidDay): ReadMoment {
  const { detail } = is;
  if (detail?.kind !== "shift") return { is, end, rule, coreEnd };
  return { is: momentOf(is.year, is.month, { kind: "shift", by: detail.by, said }), end, rule, coreEnd };
}

function withDayTail({ is, rule, coreEnd }: ReadMoment, { is: { clock, weekday }, end }: Read<DayTail>): ReadMoment {
  return { is: momentOf(is.year, is.month, is.detail, clock, weekday), end, rule, coreEnd };
}

function readDigits(place: Place): Ruled | null {
  const numeric = readNumeric(place);
  if (numeric === null) return null;
  const feast = readFeastOf(numeric, place.text);
  return feast === null
    ? { is: numeric.is, end: numeric.end, rule: "date.numeric" }
    : { is: feast.is, end: feast.end, rule: "date.festival" };
}

/** 12·5 | 国际志愿者日: the feast of that very day. */
function readFeastOf({ is: { year, month, detail }, end }: Read<Moment>, text: string): Read<Moment> | null {
  if (year !== null || month?.kind !== "at" || detail?.kind !== "day") return null;
  const feast = readFestival({ text, at: end });
  const day = feast?.is.detail;
  return day?.kind === "feast" && day.month === month.at && day.day === detail.at ? feast : null;
}

function readFeast(place: Place): Ruled | null {
  const festival = readFestival(place);
  return festival === null ? null : { is: festival.is, end: festival.end, rule: "date.festival" };
}

function readFromYear(place: Place): Ruled | null {
  const year = readYear(place);
  if (year === null) return null;
  const { text } = place;
  const blank = stands(blankSigns, text, year.end) ? matchEnd(BLANK, { text, at: year.end }) : year.end;
  const there = { text, at: blank < 0 ? year.end : blank };
  const lunar = readLunar(there);
  if (lunar !== null)
    return { is: momentOf(year.is, lunar.is.month, lunar.is.detail), end: lunar.end, rule: "date.lunar" };
  const feast = stands(NUMERAL_SIGNS, text, there.at) ? readFestival(there) : null;
  const month = feast === null ? readMonth(there) : null;
  if (month !== null) {
    const below = readBelowMonth({ text, at: month.end });
    const isCounted = year.is.kind !== "at";
    const rule = below === null ? "month" : below.is.kind === "day" ? "day" : "part";
    return {
      is: momentOf(year.is, month.is, below?.is ?? null),
      end: below?.end ?? month.end,
      rule: isCounted ? `date.relative-year-${rule}` : `date.year-${rule}`,
    };
  }
  const part = readBelowYear(there) ?? (there.at === year.end ? null : readBelowYear({ text, at: year.end }));
  if (part !== null) {
    const isFeast =
      part.is.detail?.kind === "feast" || part.is.detail?.kind === "lunar" || part.is.detail?.kind === "term";
    return {
      is: momentOf(year.is, part.is.month, part.is.detail),
      end: part.end,
      rule: isFeast ? "date.year-festival" : "date.year-part",
    };
  }
  return {
    is: momentOf(year.is, null, null),
    end: year.end,
    rule: year.is.kind === "at" ? "date.year" : "date.relative-year",
  };
}

function readFromMonth(place: Place): Ruled | null {
  const { text, at } = place;
  const lunar = readLunar(place);
  if (lunar !== null)
    return { is: lunar.is, end: lunar.end, rule: lunar.is.detail?.kind === "lunar" ? "date.lunar" : "date.festival" };
  const month = readMonth(place);
  if (month === null) return null;
  const below = readBelowMonth({ text, at: month.end });
  const isCounted = month.is.kind !== "at";
  if (below === null)
    return {
      is: momentOf(null, month.is, null),
      end: month.end,
      rule: isCounted ? "date.relative-month" : "date.month",
    };
  const rule = below.is.kind === "day" ? "day" : "part";
  return {
    is: momentOf(null, month.is, below.is),
    end: below.end,
    rule: at === month.end ? "date.day" : isCounted ? `date.relative-month-${rule}` : `date.month-${rule}`,
  };
}

// 月底, 年初; 一年中 and 青少年中 are no part of a year.
const RELATIVE_EDGE =
  /(?<![\d个几〇零一二三四五六七八九十两数多半])月[初底末](?![一二三四五六七八九十级])|(?<!月)[上下]半月(?![刊谈板])/uy;
const YEAR_EDGE_START =
  /(?:(?<![\d〇零一二三四五六七八九十百千万两几数多余半少青中老童周学每])年[初底末](?!级)|(?<=^|[，。；、,;（(“：:\s至到])年中(?![国央年])|岁末)/uy;

/** Without a year or month of its own: 昨日, 上周五, 上半年, 月底, 年初, 今冬, 9日. */
function readRest(place: Place): Ruled | null {
  return (
    ruledBy(readCountedDay(place), "date.relative-day") ??
    ruledBy(readWeekday(place), "date.weekday") ??
    ruledBy(readQuarter(place), "date.relative-quarter") ??
    ruledBy(readPartOfThisYear(place), "date.part-of-year") ??
    readEdgeOfMonth(place) ??
    (stands(edgeSigns, place.text, place.at) && testAt(YEAR_EDGE_START, place)
      ? ruledBy(readYearEdge(place), "date.part-of-year")
      : null) ??
    readSeason(place) ??
    readBareTenDays(place) ??
    ruledBy(readDay(place), "date.day")
  );
}

// 3月上旬公布成绩，中旬面试; 本月, 每月 and 四旬 are told otherwise.
const tenDaysBefore = signs("月〇零一二三四五六七八九十每");

function readBareTenDays(place: Place): Ruled | null {
  return stands(tenDaysBefore, place.text, place.at - 1) ? null : ruledBy(readTenDays(place), "date.part-of-month");
}

/** 上半年, 第三季度; 第三季 without a year is more often one of a show. */
function readPartOfThisYear(place: Place): Read<Detail> | null {
  const part = readPartOfYear(place);
  return part !== null && place.text.charAt(part.end - 1) === "季" && !place.text.startsWith("首", place.at)
    ? null
    : part;
}

const edgeSigns = signs("月年岁上下");

function readEdgeOfMonth(place: Place): Ruled | null {
  const edge = stands(edgeSigns, place.text, place.at) && testAt(RELATIVE_EDGE, place) ? readBelowMonth(place) : null;
  return edge === null
    ? null
    : {
        is: momentOf(null, shift(0), edge.is),
        end: edge.end,
        rule: "date.part-of-month",
      };
}

// 今冬, 去冬今春, 今夏
const SEASON_OF_YEAR = /(?<!冬)(?:今[春夏秋冬]|(?<![送带前])去(?:冬|秋(?!波))|明春)(?![节运至来日])/uy;
const YEARS = { 今: 0, 去: -1, 明: 1 } as const;

const seasonSigns = signs("今去明");

function readSeason(place: Place): Ruled | null {
  if (!stands(seasonSigns, place.text, place.at) || !testAt(SEASON_OF_YEAR, place)) return null;
  const year = place.text.charAt(place.at);
  const season = place.text.charAt(place.at + 1);
  if (year !== "今" && year !== "去" && year !== "明") return null;
  if (season !== "春" && season !== "夏" && season !== "秋" && season !== "冬") return null;
  return {
    is: momentOf(shift(YEARS[year]), null, { kind: "season", code: SEASONS[season] }),
    end: place.at + 2,
    rule: "date.relative-season",
  };
}

function ruledBy(read: Read<Detail> | null, rule: string): Ruled | null {
  return read === null ? null : { is: momentOf(null, null, read.is), end: read.end, rule };
}
