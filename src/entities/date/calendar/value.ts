import type { DatePrecision } from "../../../core/types.ts";
import { type Detail, type Moment, momentOf, type Reading, type SaidDay, type Slot } from "../grammar/reading.ts";
import { concrete } from "./concrete.ts";
import { isDay, isoYear, lastDayOf, two } from "./days.ts";
import { edtfOfStretch, type Stretch } from "./stretch.ts";

/** EDTF of what the expression says by itself: `XXXX-09-09`, `2019/..`; null where it names no calendar date. */
export function edtfOf(reading: Reading): string | null {
  switch (reading.kind) {
    case "moment":
      return momentValue(reading.moment);
    case "range":
      return interval(momentValue(reading.from), momentValue(inherit(reading.to, reading.from)));
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

/** Whether a day, month or hour is named that no calendar or clock has: 2月30日, 13月5日, 25时. */
export function isImpossible(reading: Reading): boolean {
  switch (reading.kind) {
    case "moment":
    case "open":
      return isImpossibleMoment(reading.moment);
    case "since":
      return isImpossibleMoment(reading.from);
    case "range":
      return isImpossibleMoment(reading.from) || isImpossibleMoment(inherit(reading.to, reading.from));
    default:
      return false;
  }
}

function isImpossibleMoment({ year, month, detail, clock }: Moment): boolean {
  const mm = slotMonth(month);
  if (clock?.from === null || mm === null) return true;
  const named = year?.kind === "at" ? year.at : null;
  return detail?.kind === "day" && dayInMonth(detail.at, { named, yyyy: "XXXX", mm }) === null;
}

/** The later end of a range with what it shares with the earlier one: 9月9日至11日, 9月30日22时至次日6时, 下周一至周三. */
export function inherit(to: Moment, from: Moment): Moment {
  const detail = inheritDetail(to.detail, from);
  const isWithinMonth = to.year === null && to.month === null && (detail?.kind === "day" || detail?.kind === "days");
  const isPastMonth =
    to.detail?.kind === "next" && from.detail?.kind === "day" && detail?.kind === "day" && detail.at < from.detail.at;
  const month = isWithinMonth ? (isPastMonth ? nextMonth(from.month) : from.month) : to.month;
  const isNewYear = isPastMonth && from.month?.kind === "at" && from.month.at === DECEMBER;
  return momentOf(inheritYear(to.year, from.year, isNewYear), month, detail, to.clock, to.weekday);
}

const DECEMBER = 12;

function inheritYear(to: Slot | null, from: Slot | null, isNewYear: boolean): Slot | null {
  const by = to?.kind === "next" ? to.by : to === null && isNewYear ? 1 : 0;
  if (from?.kind === "at" && by !== 0) return { kind: "at", at: from.at + by };
  return to ?? from;
}

function inheritDetail(to: Detail | null, { year, month, detail: from }: Moment): Detail | null {
  if (to?.kind === "weekday" && to.week === null && from?.kind === "weekday") return { ...to, week: from.week };
  if (to?.kind !== "next") return to;
  if (from?.kind === "shift") return { kind: "shift", by: from.by + to.by, said: null };
  if (from?.kind !== "day") return to;
  // Without a year February is taken as short.
  const last = month?.kind === "at" ? lastDayOf(year?.kind === "at" ? year.at : 2023, month.at) : 31;
  const day = from.at + to.by;
  return { kind: "day", at: day > last ? day - last : day };
}

function nextMonth(month: Slot | null): Slot | null {
  return month?.kind === "at" ? { kind: "at", at: (month.at % DECEMBER) + 1 } : month;
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

/** 周末 as a weekday: Saturday and Sunday. */
export const WEEKEND = 6.5;

function interval(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return null;
  const start = from.split("/")[0] ?? from;
  const end = to.split("/").at(-1) ?? to;
  return `${start}/${end}`;
}
