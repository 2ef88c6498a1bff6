import { type Day, dayAt, serialOf, weekdayOf } from "../../../core/days.ts";
import { type Detail, type Moment, momentOf, type SaidDay, type Slot, WEEKEND } from "../grammar/reading.ts";
import { concrete } from "./concrete.ts";
import { LONGEST_BACK, monthFrom, nearestMonth, nearestYear } from "./nearest.ts";
import { days, type Stretch, wholeMonths } from "./stretch.ts";
import type { Look, Told } from "./told.ts";

/** 12月28日至1月3日: the end is the first such day after the beginning. */
export function placeAfter(to: Moment, { from, told }: { from: Stretch; told: Told }): Stretch | null {
  if (to.detail?.kind === "next") return onDay(from.end + to.detail.by);
  if (to.detail?.kind === "weekday" && to.year === null) {
    const day = place(to, told);
    return day !== null && to.detail.week === null && day.start < from.start ? days(day.start + 7, day.end + 7) : day;
  }
  if ((to.year !== null && to.year.kind !== "next") || to.month?.kind === "shift" || isDeictic(to.detail))
    return place(to, told);
  const { year, month } = dayAt(from.start);
  // 12月30日至次年1月3日
  if (to.year?.kind === "next")
    return concrete(to.detail, { year: year + to.year.by, month: monthAt(to.month, { told, year }) });
  const named = monthAt(to.month, { told, year });
  // A lunar day before the New Year is of the year before.
  for (const y of [year - 1, year, year + 1]) {
    const here = concrete(to.detail, { year: y, month: named ?? (needsMonth(to.detail) ? month : null) });
    if (here !== null && here.end >= from.start) return here;
  }
  return null;
}

function isDeictic(detail: Detail | null): boolean {
  return detail?.kind === "shift" || detail?.kind === "next" || detail?.kind === "weekday";
}

function needsMonth(detail: Detail | null): boolean {
  return detail?.kind === "day" || detail?.kind === "days" || detail?.kind === "nth";
}

/** The real days of a moment. */
export function place(moment: Moment, told: Told, look: Look = "as told"): Stretch | null {
  const { published } = told;
  const { detail } = moment;
  if (detail?.kind === "shift") return onDay(serialOf(published) + detail.by);
  if (detail?.kind === "next") return told.day === null ? null : onDay(serialOf(told.day) + detail.by);
  if (detail?.kind === "weekday") return onWeekday(detail, told);
  if (detail?.kind === "quarter") return quarterFrom(published, detail.by);
  const anchor = yearAndMonth(moment, told);
  if (anchor === null) return null;
  if (anchor.year !== null) return concrete(detail, { year: anchor.year, month: anchor.month });
  if (moment.month === null && needsMonth(detail)) return nearestMonth(moment, told);
  const month = moment.month?.kind === "at" ? moment.month.at : null;
  const stretch = nearestYear((year) => concrete(detail, { year, month }), { moment, told, look });
  return onItsWeekday(stretch, { moment, published });
}

/** The beginning of a range: both ends are in view where neither has its year, since 1—10月 in November has just gone by. */
export function placeRange(from: Moment, { to, told }: { to: Moment; told: Told }): Stretch | null {
  if (isBareDay(from) && to.month?.kind === "at") return lastDayBefore(from, place(to, told));
  if (from.year !== null || from.month?.kind !== "at" || to.year !== null) return place(from, told);
  const month = from.month.at;
  const inYear = (year: number): Stretch | null => concrete(from.detail, { year, month });
  const whole = nearestYear(
    (year) => {
      const first = inYear(year);
      const last = first === null ? null : placeAfter(to, { from: first, told });
      return first === null || last === null ? null : { start: first.start, end: last.end, unit: first.unit };
    },
    { moment: from, told, look: "as told" },
  );
  return whole === null ? null : inYear(dayAt(whole.start).year);
}

function isBareDay({ year, month, detail }: Moment): boolean {
  return year === null && month === null && detail?.kind === "day";
}

/** 31日夜间到1月1日: the last such day before the end. */
function lastDayBefore({ detail }: Moment, end: Stretch | null): Stretch | null {
  if (end === null) return null;
  const stretches = [0, -1, -2].map((by) => concrete(detail, monthFrom(dayAt(end.start), by)));
  return stretches.find((stretch) => stretch !== null && stretch.start < end.start) ?? null;
}

export function onDay(serial: number): Stretch {
  return days(serial, serial);
}

/** Null when a year or month is counted from a date that is not there. */
function yearAndMonth({ year, month }: Moment, told: Told): { year: number | null; month: number | null } | null {
  const needsLast = year?.kind === "next" || month?.kind === "next";
  if (needsLast && told.last === null) return null;
  if (month?.kind === "shift" || month?.kind === "next") {
    const base = month.kind === "shift" ? told.published : (told.last ?? told.published);
    const yearShift = year?.kind === "shift" ? year.by : 0;
    const day = dayAt(serialOf({ year: base.year + yearShift, month: base.month + month.by, day: 1 }));
    return { year: day.year, month: day.month };
  }
  return { year: yearAt(year, told), month: month?.at ?? null };
}

function yearAt(year: Slot | null, told: Told): number | null {
  if (year === null) return null;
  if (year.kind === "at") return year.at;
  const base = year.kind === "shift" ? told.published : told.last;
  return base === null ? null : base.year + year.by;
}

function monthAt(month: Slot | null, { told, year }: { told: Told; year: number }): number | null {
  if (month === null) return null;
  return month.kind === "at"
    ? month.at
    : (yearAndMonth(momentOf({ kind: "at", at: year }, month, null), told)?.month ?? null);
}

/** 12月20日（星期五）: where the nearest year's day is another weekday and one of the years beside it fits, that one is meant. */
function onItsWeekday(
  stretch: Stretch | null,
  { moment: { weekday, month, detail }, published }: { moment: Moment; published: Day },
): Stretch | null {
  if (weekday === null || stretch === null || weekdayOf(stretch.start) === weekday || month?.kind !== "at")
    return stretch;
  const away = ({ start }: Stretch): number => Math.abs(start - serialOf(published));
  const fitting = [-1, 0, 1].flatMap((by) => {
    const there = concrete(detail, { year: published.year + by, month: month.at });
    return there !== null && away(there) <= LONGEST_BACK && weekdayOf(there.start) === weekday ? [there] : [];
  });
  return fitting.toSorted((a, b) => away(a) - away(b))[0] ?? stretch;
}

function quarterFrom({ year, month }: Day, by: number): Stretch | null {
  const first = monthFrom({ year, month: Math.floor((month - 1) / 3) * 3 + 1, day: 1 }, by * 3);
  return wholeMonths(first.year, { from: first.month, to: first.month + 2 });
}

function onWeekday({ weekday, week, said }: Extract<Detail, { kind: "weekday" }>, { published, ahead }: Told): Stretch {
  const here = serialOf(published);
  const monday = here - weekdayOf(here) + 1 + (week ?? 0) * 7;
  if (weekday === null) return days(monday, monday + 6);
  if (weekday === WEEKEND) return days(monday + 5, monday + 6);
  const day = monday + weekday - 1;
  if (said !== null) return onDay(nearestSaid(day, said));
  if (week !== null) return onDay(day);
  if (ahead) return onDay(day < here ? day + 7 : day);
  return onDay(day > here ? day - 7 : day);
}

const WEEKS_AROUND = [0, -1, 1, -2, 2, -3, 3, -4, 4];

/** 周一（10日）: the nearest such weekday with that number; where there is none, the number is a misprint. */
function nearestSaid(weekday: number, { day, month }: SaidDay): number {
  for (const weeks of WEEKS_AROUND) {
    const there = dayAt(weekday + weeks * 7);
    if (there.day === day && (month === null || there.month === month)) return weekday + weeks * 7;
  }
  return weekday;
}
