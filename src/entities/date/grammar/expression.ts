import { behindAside } from "./aside.ts";
import { readLastLunarDay } from "./lunar-days.ts";
import { matchEnd, type Place, type Read, signs, stands, testAt } from "./match.ts";
import { type ReadMoment, readMoment, withTail } from "./moments.ts";
import { skipBlanks } from "./numerals.ts";
import { readNumericEnd, readOpenOrder } from "./numeric.ts";
import { B, JOIN, JOIN_SIGNS } from "./patterns.ts";
import { type Moment, momentOf, type Reading } from "./reading.ts";
import { readShortYear } from "./years.ts";

interface Expression extends Read<Reading> {
  readonly rule: string;
}

const TO = new RegExp(JOIN, "uy");
const AND = new RegExp(`${B}[和与]${B}`, "uy");
const BETWEEN = /之间/uy;
// 2019年以来, 2001年起至今, 今年来; 至今天凌晨 is the end of a range.
const SINCE = /(?:以来|迄今|(?:起?|开始)至今(?![天日晨](?![天均夜])))/uy;
const SINCE_SHORT = /来(?![自到了说看临源访信电回往])/uy;
// 2019年以后, 9月1日或之后, 9月底之前; a single 前 or 后 stays outside.
const OR_AFTER = /[及或]?[之以]后(?![来的]?台)/uy;
const OR_BEFORE = /[及或]?[之以]前/uy;
// 7月1日起, 2023年起; 起火, 起到 and 起草 are verbs of their own.
const FROM = /起(?![火飞草诉源床身码哄跑伏居义名爆底步点到至效价造驾]|重[机吊]|来[自到])/uy;
// 从9月1日开始; in 9月1日开始报名 it is the verb.
const BEGINNING = /开始/uy;
const AFTER_FROM = /[从自由打]$/u;
// 2024年内
const WITHIN = /内(?![容涝部外资心在])/uy;

/** A date or a range of dates with what belongs to it (以来), when its neighbours allow it. */
export function readExpression(place: Place): Expression | null {
  const first = readMoment(place);
  if (first === null) return null;
  const { text } = place;
  const range = readRange(first, place);
  if (range !== null) return isLooseStart(first.is) && splitsNumber(place) ? null : range;
  if (isUnfinished(first, text) || !standsAlone(first, place)) return null;
  return withSuffix(first, place);
}

const joinSigns = signs(`${JOIN_SIGNS}和与`);

/** 09/07/2019 22:27: both readings, with the clock time that follows (of a stretch of it, the beginning). */
export function readEither(place: Place): Expression | null {
  const open = readOpenOrder(place);
  // 10/1/2017-11/2/2017: of a range, the day stands first.
  if (open === null || testAt(TO, { text: place.text, at: open.end })) return null;
  const first = withTail({ is: open.is[0], end: open.end, coreEnd: open.end, rule: "date.numeric" }, place.text);
  const { clock, weekday } = first.is;
  const from = clock === null ? null : { from: clock.from, to: null };
  const moments = open.is.map(({ year, month, detail }) => momentOf(year, month, detail, from, weekday));
  return { is: { kind: "either", moments }, end: first.end, rule: "date.numeric-open-order" };
}

function readRange(first: ReadMoment, { text, at }: Place): Expression | null {
  const end = behindAside(text, first.end);
  if (!stands(joinSigns, text, skipBlanks(text, end))) return null;
  const to = matchEnd(TO, { text, at: end });
  if (to >= 0) {
    const last = readEnd({ text, at: to }, { first, start: at });
    return last !== null && fits(first.is, last.is) && !isNumbered(first, text) ? rangeOf(first, last) : null;
  }
  const and = matchEnd(AND, { text, at: end });
  if (and < 0) return null;
  const last = readMoment({ text, at: and });
  if (last === null || !testAt(BETWEEN, { text, at: last.end })) return null;
  return rangeOf(first, { is: last.is, end: last.end + 2 });
}

function readEnd(there: Place, { first, start }: { first: ReadMoment; start: number }): Read<Moment> | null {
  const lunar = readLastLunarDay(there, first.is);
  if (lunar !== null) return lunar;
  const last = numericEnd(there) ?? readMoment(there) ?? readNextDay(there);
  if (last !== null || first.rule !== "date.year") return last;
  return readLastYear(there, { isRepublic: there.text.startsWith(REPUBLIC, start) });
}

const REPUBLIC = "民国";
// 3月20日晚10点到第二天早6点: by itself 第二天 is more often the second day of something.
const NEXT_DAY = /第二[天日]/uy;

function readNextDay(place: Place): ReadMoment | null {
  if (!testAt(NEXT_DAY, place)) return null;
  const end = place.at + "第二天".length;
  return withTail({ is: momentOf(null, null, { kind: "next", by: 1 }), end, coreEnd: end, rule: "" }, place.text);
}

/** 12号至28号 are houses, gates, seats; of days the month stands before. */
function isNumbered({ is, coreEnd }: ReadMoment, text: string): boolean {
  return is.month === null && is.year === null && is.detail?.kind === "day" && text.charAt(coreEnd - 1) === "号";
}

function numericEnd(place: Place): ReadMoment | null {
  const numeric = testAt(/\d/uy, place) ? readNumericEnd(place) : null;
  return numeric === null
    ? null
    : withTail({ is: numeric.is, end: numeric.end, coreEnd: numeric.end, rule: "date.numeric" }, place.text);
}

/** 1985到 | 89年, 民国70年至 | 80年. */
function readLastYear(place: Place, { isRepublic }: { isRepublic: boolean }): Read<Moment> | null {
  const year = readShortYear(place, { isRepublic });
  return year === null ? null : { is: momentOf(year.is, null, null), end: year.end };
}

/** 9月9日至中秋 is a range, 2016年-3日 is none. */
function fits(from: Moment, to: Moment): boolean {
  if (to.year === null && to.month === null && to.detail?.kind === "day") return from.detail !== null;
  return true;
}

function rangeOf(from: ReadMoment, to: Read<Moment> | ReadMoment): Expression {
  // 9月20日至24日8:30-17:30: the hours are those of each day.
  if (from.is.clock === null && to.is.clock?.to != null && "coreEnd" in to) {
    const { year, month, detail, weekday } = to.is;
    return rangeOf(from, { is: momentOf(year, month, detail, null, weekday), end: to.coreEnd });
  }
  return { is: { kind: "range", from: from.is, to: to.is }, end: to.end, rule: `${from.rule}-range` };
}

const suffixSigns = signs("以起迄开至来及或之内");

function withSuffix(first: ReadMoment, { text, at: from }: Place): Expression {
  const at = behindAside(text, first.end);
  if (!stands(suffixSigns, text, at))
    return { is: { kind: "moment", moment: first.is }, end: first.end, rule: first.rule };
  const isCountedYear = first.rule === "date.relative-year";
  const place = { text, at };
  let since = matchEnd(SINCE, place);
  if (since < 0 && isCountedYear) since = matchEnd(SINCE_SHORT, place);
  if (since >= 0) return { is: { kind: "since", from: first.is }, end: since, rule: `${first.rule}-since` };
  let after = matchEnd(OR_AFTER, place);
  if (after < 0) after = matchEnd(FROM, place);
  if (after < 0) after = beginningEnd(place, from);
  if (after >= 0) return open(first, { side: "after", end: after });
  const before = matchEnd(OR_BEFORE, place);
  if (before >= 0) return open(first, { side: "before", end: before });
  const isYear = isCountedYear || first.rule === "date.year";
  const end = isYear && testAt(WITHIN, { text, at }) ? at + 1 : first.end;
  return { is: { kind: "moment", moment: first.is }, end, rule: first.rule };
}

function beginningEnd(place: Place, from: number): number {
  return AFTER_FROM.test(place.text.slice(Math.max(0, from - 1), from)) ? matchEnd(BEGINNING, place) : -1;
}

function open({ is: moment, rule }: ReadMoment, { side, end }: { side: "before" | "after"; end: number }): Expression {
  return { is: { kind: "open", moment, side }, end, rule: `${rule}-open` };
}

// The number of a range's beginning has no unit of its own: 1—9月. By itself it is none.
const numberEndSigns = signs("0123456789一二三四五六七八九十");
const listSigns = signs("、,，和与及");

function isUnfinished({ is, coreEnd: end, rule }: ReadMoment, text: string): boolean {
  if (!stands(numberEndSigns, text, end - 1)) return false;
  if (rule === "date.numeric" || rule === "date.lunar" || rule === "date.festival" || rule === "date.year-festival")
    return false;
  const kind = is.detail?.kind;
  if (kind === "nth" || kind === "weekday" || kind === "months" || kind === "shift") return false;
  // 10、11、12日, 7、8月: what a list ends with holds for all of it.
  return !stands(listSigns, text, skipBlanks(text, end));
}

const numberSigns = signs("0123456789〇零一二三四五六七八九十廿卅");
const numberBeforeSigns = signs("0123456789.〇零一二三四五六七八九十百千万第");
const latinSigns = signs("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

function isLooseStart({ year, detail }: Moment): boolean {
  return year !== null || detail === null || detail.kind === "day" || detail.kind === "months";
}

/** The date would begin inside a longer number: 12345号, 第三年, 1.5月. */
function splitsNumber({ text, at }: Place): boolean {
  if (!stands(numberSigns, text, at)) return false;
  // 12,345号 is one number, “共3,9月” are two: print sets the comma of a sentence half-width as well.
  if (text.charAt(at - 1) === "," && /\d/u.test(text.charAt(at - 2)))
    return /^\d{3}(?!\d|年)/u.test(text.slice(at, at + 5));
  return stands(numberBeforeSigns, text, at - 1);
}

function standsAlone(first: ReadMoment, place: Place): boolean {
  const { is, end, rule } = first;
  const { text, at } = place;
  if (rule !== "date.numeric" && splitsNumber(place)) return false;
  if (is.month === null && is.year === null && is.detail?.kind === "day") return isBareDay(first, place);
  if (rule === "date.month") return isBareMonth(place, end);
  if (rule === "date.year") return isBareYear(place, first);
  return !(stands(latinSigns, text, at - 1) && rule !== "date.part-of-year");
}

// 每3日, 连续3日, 为期5日, 前3日, 逾十日
const SPAN_BEFORE = /(?:每隔?|连续|连|为期|历时|长达|近|约|第|前|后|共|逾|超|达|满|需|用时|未来|[\p{Script=Latin}#])$/u;
// 3日内, 五日游, 2日龄, 7日后
const SPAN_AFTER = /\s?(?:[内游后龄均间之常租票式餐程制子本光报志化谈漫]|元(?![宵旦])|以(?!来)|前(?!往|来|后|夕|期))/uy;

// 于七日及 | 八日
const HAN_DAY_BEFORE = /(?:[于在]|[一二三四五六七八九十]日[、和及至])$/u;

/** 3日 is a day of a month only in digits or from the tenth on (十五日), with no sign of a length of time. */
function isBareDay({ is, end }: ReadMoment, place: Place): boolean {
  const { text, at } = place;
  const surface = text.slice(at, end);
  if (/^[^日]*号/u.test(surface)) return false;
  if (/^[一二三四五六七八九十]日/u.test(surface) && !HAN_DAY_BEFORE.test(text.slice(Math.max(0, at - 3), at)))
    return false;
  if (is.detail?.kind === "day" && (is.detail.at < 1 || is.detail.at > 31)) return false;
  if (SPAN_BEFORE.test(text.slice(Math.max(0, at - 3), at))) return false;
  if (is.clock !== null || /[于在至请须]$/u.test(text.slice(Math.max(0, at - 1), at))) return true;
  return !testAt(SPAN_AFTER, { text, at: end });
}

// 满3月, 每隔一月, 岁八月 (三岁八月), 正值十月怀胎
const MONTH_SPAN_BEFORE = /(?:[每岁满个隔]|历时|为期)$/u;
// 一月一节, 一月一主题: once in a month; 一月一日 is a day.
const MONTH_SPAN_AFTER =
  /(?:一(?![日号十到过至])|怀胎|大的?|之久|有余|三(?:路|街|巷|桥|村|社区)|不知肉味|内(?!容|涝|部)|花|飞|流火|飘香|天(?!气))/uy;

function isBareMonth({ text, at }: Place, end: number): boolean {
  if (MONTH_SPAN_BEFORE.test(text.slice(Math.max(0, at - 2), at))) return false;
  return !testAt(MONTH_SPAN_AFTER, { text, at: end });
}

// 1500年历史, 2000年前
const YEAR_SPAN_AFTER = /(?:[多余]|的?历史|古|前|后|树龄|之久)/uy;

function isBareYear({ text }: Place, { is, end }: ReadMoment): boolean {
  if (is.year?.kind !== "at") return true;
  return (is.year.at >= 1800 && is.year.at <= 2100) || !testAt(YEAR_SPAN_AFTER, { text, at: end });
}
