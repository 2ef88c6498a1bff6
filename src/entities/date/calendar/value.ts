import { dayAt, isDay, isoYear, lastDayOf, two } from "../../../core/days.ts";
import type { DatePrecision } from "../../../core/types.ts";
import {
  type Detail,
  type Moment,
  momentOf,
  type Reading,
  type SaidDay,
  type Slot,
  WEEKEND,
} from "../grammar/reading.ts";
import { concrete } from "./concrete.ts";
import { edtfOfStretch, type Stretch } from "./stretch.ts";

/** EDTF of what the expression says by itself: `XXXX-09-09`, `2019/..`; null where it names no calendar date. */
export function edtfOf(reading: Reading): string | null {
  switch (reading.kind) {
    case "moment":
      return momentValue(reading.moment);
    case "range":
      return isImpossible(reading)
        ? null
        : interval(momentValue(reading.from), momentValue(inherit(reading.to, reading.from)));
    case "since":
      return interval(momentValue(reading.from), "..");
    case "open": {
      const value = momentValue(reading.moment);
      return reading.side === "after" ? interval(value, "..") : interval("..", value);
    }
    case "era":
      return reading.value;
    case "either":
      return oneOf(reading.moments.map(momentValue));
    case "offset":
    case "stretch":
    case "vague":
      return null;
  }
}

export function precisionOf(reading: Reading): DatePrecision {
  switch (reading.kind) {
    case "moment":
      return momentPrecision(reading.moment);
    case "offset":
      return reading.count === null ? "vague" : reading.unit === "week" ? "period" : reading.unit;
    case "stretch":
      return reading.count === null ? "vague" : "period";
    case "range":
      return reading.to.clock !== null && reading.from.clock !== null ? "time" : "period";
    case "since":
    case "open":
    case "era":
      return "period";
    case "either":
      return reading.moments[0] === undefined ? "vague" : momentPrecision(reading.moments[0]);
    case "vague":
      return "vague";
  }
}

/** Whether a day, month or hour is named that no calendar or clock has: 2月30日, 13月5日, 25时, 9月10日至8日. */
export function isImpossible(reading: Reading): boolean {
  switch (reading.kind) {
    case "moment":
    case "open":
      return isImpossibleMoment(reading.moment);
    case "since":
      return isImpossibleMoment(reading.from);
    case "range": {
      const to = inherit(reading.to, reading.from);
      return isImpossibleMoment(reading.from) || isImpossibleMoment(to) || runsBack(reading.from, to);
    }
    case "either":
      return reading.moments.every(isImpossibleMoment);
    default:
      return false;
  }
}

/** 2018—2016年, 9月10日至8日 */
function runsBack(from: Moment, to: Moment): boolean {
  const [first, last] = [from, to].map(({ year }) => (year?.kind === "at" ? year.at : null));
  if (first != null && last != null && first !== last) return last < first;
  const isSameMonth = from.month?.kind === "at" && to.month?.kind === "at" && from.month.at === to.month.at;
  return isSameMonth && from.detail?.kind === "day" && to.detail?.kind === "day" && to.detail.at < from.detail.at;
}

function isImpossibleMoment({ year, month, detail, clock }: Moment): boolean {
  const mm = slotMonth(month);
  if (clock?.from === null || mm === null) return true;
  const named = year?.kind === "at" ? year.at : null;
  switch (detail?.kind) {
    case "day":
      return dayInMonth(detail.at, { named, yyyy: "XXXX", mm }) === null;
    case "shift":
    case "weekday":
      return detail.said !== null && saidDay(detail.said) === null;
    case "nth":
    case "lunar":
      // 2023年2月第五个星期一, 2023年闰四月
      return named !== null && concrete(detail, { year: named, month: mm === "XX" ? null : Number(mm) }) === null;
    default:
      return false;
  }
}

/** The later end of a range with what it shares with the earlier one: 9月9日至11日, 9月30日22时至次日6时, 下周一至周三. */
export function inherit(to: Moment, from: Moment): Moment {
  const detail = inheritDetail(to.detail, from);
  const isWithinMonth = to.year === null && to.month === null && (detail?.kind === "day" || detail?.kind === "days");
  const month = isWithinMonth ? (isNextMonth({ to, from, detail }) ? nextMonth(from.month) : from.month) : to.month;
  const end = momentOf(null, month, detail);
  const by = to.year?.kind === "next" ? to.year.by : to.year === null && comesBefore(end, from) ? 1 : 0;
  return momentOf(by === 0 ? (to.year ?? from.year) : later(from.year, by), month, detail, to.clock, to.weekday);
}

/** 9月30日22时至次日6时, 9月28日至3日: the end has run into the next month. In 9月10日至8日 something is misprinted. */
function isNextMonth({ to, from, detail }: { to: Moment; from: Moment; detail: Detail | null }): boolean {
  if (from.detail?.kind !== "day" || detail?.kind !== "day" || detail.at >= from.detail.at) return false;
  return to.detail?.kind === "next" || (from.detail.at >= 20 && detail.at <= 10);
}

function nextMonth(month: Slot | null): Slot | null {
  return month?.kind === "at" ? { kind: "at", at: (month.at % DECEMBER) + 1 } : month;
}

const DECEMBER = 12;

function later(year: Slot | null, by: number): Slot | null {
  if (year?.kind === "at") return { kind: "at", at: year.at + by };
  return year?.kind === "shift" ? { kind: "shift", by: year.by + by } : { kind: "next", by };
}

/** 2023年12月28日至1月3日: what lies in an earlier month of the year is of the next. */
function comesBefore(end: Moment, from: Moment): boolean {
  if (from.year?.kind !== "at" && from.year?.kind !== "shift") return false;
  const [first, last] = [monthIn(from), monthIn(end)];
  return first !== null && last !== null && last < first;
}

function monthIn({ month, detail }: Moment): number | null {
  if (month?.kind === "at") return month.at;
  if (detail?.kind === "months") return detail.from;
  // The lunar New Year is in January or February, its eve likewise.
  if (detail?.kind === "lunar") return (detail.month % DECEMBER) + 1;
  // A solar term is in the same month every year.
  if (detail?.kind === "term") return dayAt(concrete(detail, { year: 2023, month: null })?.start ?? 0).month;
  return detail?.kind === "feast" ? detail.month : null;
}

function inheritDetail(to: Detail | null, { year, month, detail: from }: Moment): Detail | null {
  if (to?.kind === "weekday" && to.week === null && from?.kind === "weekday") {
    // 下周五至周一 runs into the week behind.
    const isBefore = to.weekday !== null && from.weekday !== null && to.weekday < from.weekday;
    return { ...to, week: from.week === null ? null : from.week + (isBefore ? 1 : 0) };
  }
  if (to?.kind !== "next") return to;
  if (from?.kind === "shift") return { kind: "shift", by: from.by + to.by, said: null };
  if (from?.kind !== "day") return to;
  // Without a year February is taken as short.
  const last = month?.kind === "at" ? lastDayOf(year?.kind === "at" ? year.at : 2023, month.at) : 31;
  const day = from.at + to.by;
  return { kind: "day", at: day > last ? day - last : day };
}

function momentValue(moment: Moment): string | null {
  const { clock } = moment;
  const day = dayValue(moment);
  if (day === null || clock === null) return day;
  if (clock.from === null) return null;
  return clock.to === null ? `${day}T${clock.from}` : `${day}T${clock.from}/${day}T${clock.to}`;
}

function dayValue({ year, month, detail }: Moment): string | null {
  const named = year?.kind === "at" ? year.at : null;
  const yyyy = named === null ? "XXXX" : isoYear(named);
  const mm = slotMonth(month);
  if (mm === null) return null;
  if (detail === null) return mm !== "XX" ? `${yyyy}-${mm}` : named === null ? null : yyyy;
  return detailValue(detail, { named, yyyy, mm });
}

interface Frame {
  readonly named: number | null;
  readonly yyyy: string;
  readonly mm: string;
}

function detailValue(detail: Detail, { named, yyyy, mm }: Frame): string | null {
  switch (detail.kind) {
    case "day":
      return dayInMonth(detail.at, { named, yyyy, mm });
    case "feast":
      return `${yyyy}-${two(detail.month)}-${two(detail.day)}`;
    case "days": {
      // Without a year February is taken as short.
      const last = mm === "XX" ? 31 : lastDayOf(named ?? 2023, Number(mm));
      return mm === "XX"
        ? null
        : `${yyyy}-${mm}-${two(detail.from)}/${yyyy}-${mm}-${two(detail.to === 0 ? last : detail.to)}`;
    }
    case "months":
      if (detail.edge && named === null) return null;
      return detail.from === detail.to
        ? `${yyyy}-${two(detail.from)}`
        : `${yyyy}-${two(detail.from)}/${yyyy}-${two(detail.to)}`;
    case "season":
      return `${yyyy}-${detail.code}`;
    case "nth":
    case "lunar":
    case "term":
      return named === null ? null : textOf(concrete(detail, { year: named, month: mm === "XX" ? null : Number(mm) }));
    case "shift":
    case "weekday":
      return detail.said === null ? null : saidDay(detail.said);
    case "next":
    case "quarter":
      return null;
  }
}

function saidDay({ month, day }: SaidDay): string | null {
  return dayInMonth(day, { named: null, yyyy: "XXXX", mm: month === null ? "XX" : two(month) });
}

function textOf(stretch: Stretch | null): string | null {
  return stretch === null ? null : edtfOfStretch(stretch);
}

function dayInMonth(day: number, { named, yyyy, mm }: Frame): string | null {
  // 2月29日 without a year is a day of some year; 2月30日 is none of any.
  const month = mm === "XX" ? 1 : Number(mm);
  return isDay({ year: named ?? 2024, month, day }) ? `${yyyy}-${mm}-${two(day)}` : null;
}

/** `XX` when the month is not named, null when there is no such month. */
function slotMonth(month: Slot | null): string | null {
  if (month?.kind !== "at") return "XX";
  return month.at >= 1 && month.at <= 12 ? two(month.at) : null;
}

function momentPrecision({ year, month, detail, clock }: Moment): DatePrecision {
  if (clock !== null) return "time";
  if (detail === null) return month !== null ? "month" : year !== null ? "year" : "vague";
  switch (detail.kind) {
    case "days":
      return "part-of-month";
    case "quarter":
      return "period";
    case "months":
      return detail.from === detail.to && !detail.edge ? "month" : "period";
    case "season":
      return "season";
    case "weekday":
    case "nth":
      return detail.weekday === null || detail.weekday === WEEKEND ? "period" : "day";
    case "lunar":
      return detail.day === null ? "month" : "day";
    case "day":
    case "shift":
    case "next":
    case "term":
    case "feast":
      return "day";
  }
}

/** EDTF's set of which one is meant, the earliest first; null when one of them is none. */
export function oneOf(values: readonly (string | null)[]): string | null {
  return values.includes(null) ? null : `[${values.toSorted().join(",")}]`;
}

function interval(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return null;
  const start = from.split("/")[0] ?? from;
  const end = to.split("/").at(-1) ?? to;
  return `${start}/${end}`;
}
