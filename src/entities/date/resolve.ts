import { type Day, dayAt, isoDay, isoMonth, isoYear, serialOf, weekdayOf } from "./calendar.ts";
import { concrete, days, type Stretch, wholeMonth, wholeYear } from "./concrete.ts";
import type { Clock, Detail, Moment, Reading, Slot, Unit } from "./reading.ts";
import { edtfOf, inherit, WEEKEND } from "./value.ts";

/** What a date is read against. */
export interface Told {
  readonly published: Day;
  /** The day told before this date, if it is near. */
  readonly day: Day | null;
  /** The same, or the first day of the month or year told last. */
  readonly last: Day | null;
  /** A year that the same sentence has named: 2019年3月动工，5月完成. */
  readonly year: number | null;
  /** 将, 拟, 截止 stand near: the next such day is meant, not the last one. */
  readonly ahead: boolean;
  /** They stand elsewhere in the sentence: the next such day is meant if it is nearer than the last one. */
  readonly leaning: boolean;
  /** The beginning of the range whose end this date is. */
  readonly from: Day | null;
  /** A day still to come that was told before: what follows it within half a year goes on from it. */
  readonly coming: Day | null;
}

// A date without a year lies behind the publication date by less than about ten months; else the coming one is meant:
// 9月9日 in July has not been yet.
const LONGEST_BACK = 300;
/** How far behind a coming day the next one of its list may lie. */
const LONGEST_ON = 180;
// A feast is this year's, unless the one before or after New Year is near: 圣诞节 told in January, 春节 in December.
const FEAST_NEAR = 60;

/** EDTF of the real days meant, or null where they cannot be known. */
export function resolve(reading: Reading, told: Told): string | null {
  switch (reading.kind) {
    case "moment":
      return momentText(reading.moment, told);
    case "range":
      return rangeText(reading.from, { to: inherit(reading.to, reading.from), told });
    case "since": {
      const from = place(reading.from, { ...told, ahead: false });
      return from === null ? null : `${firstPart(from.text)}/${isoDay(told.published)}`;
    }
    case "open": {
      const text = momentText(reading.moment, told);
      if (text === null) return null;
      return reading.side === "after" ? `${firstPart(text)}/..` : `../${lastPart(text)}`;
    }
    case "offset":
      return reading.count === null ? null : offsetText(reading, { ...told, count: reading.count });
    case "stretch":
      return reading.count === null ? null : stretchText(reading, { ...told, count: reading.count });
    case "era":
      return reading.value.endsWith("..") ? reading.value.replace("..", isoDay(told.published)) : reading.value;
    case "sinceEvent":
      return reading.from === null ? null : `${reading.from}/${isoDay(told.published)}`;
    case "vague":
      return null;
  }
}

/** Whether the text alone says it all: then it stands for itself without a publication date. */
export function selfContained(reading: Reading): string | null {
  const value = edtfOf(reading);
  return value !== null && !value.includes("X") && !value.includes("..") ? value : null;
}

function momentText(moment: Moment, told: Told): string | null {
  const stretch = place(moment, told);
  if (stretch === null) return null;
  return withClock(stretch.text, moment.clock);
}

function withClock(text: string, clock: Clock | null): string {
  if (clock === null || text.length !== 10) return text;
  return clock.to === null ? `${text}T${clock.from}` : `${text}T${clock.from}/${text}T${clock.to}`;
}

function rangeText(from: Moment, { to, told }: { to: Moment; told: Told }): string | null {
  const first = place(from, told);
  if (first === null) return null;
  const last = placeAfter(to, { from: first, told });
  if (last === null || last.start < first.start) return null;
  return `${firstPart(withClock(first.text, from.clock))}/${lastPart(withClock(last.text, to.clock))}`;
}

/** 12月28日至1月3日: the end is the first such day after the beginning. */
function placeAfter(to: Moment, { from, told }: { from: Stretch; told: Told }): Stretch | null {
  if (to.year !== null || to.month?.kind === "shift" || isDeictic(to.detail)) return place(to, told);
  const { year, month } = dayAt(from.start);
  const named = monthAt(to.month, { told, year });
  for (const y of [year, year + 1]) {
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
function place(moment: Moment, told: Told): Stretch | null {
  const { published } = told;
  const { detail } = moment;
  if (detail?.kind === "shift") return onDay(serialOf(published) + detail.by);
  if (detail?.kind === "next") return told.day === null ? null : onDay(serialOf(told.day) + detail.by);
  if (detail?.kind === "weekday") return onWeekday(detail, told);
  const anchor = yearAndMonth(moment, told);
  if (anchor === null) return null;
  if (anchor.year !== null) return concrete(detail, { year: anchor.year, month: anchor.month });
  if (moment.month === null && needsMonth(detail)) return nearestMonth(detail, told);
  return nearestYear(moment, told);
}

function onDay(serial: number): Stretch {
  return days(serial, serial);
}

/** Null when a year or month is counted from a date that is not there. */
function yearAndMonth({ year, month }: Moment, told: Told): { year: number | null; month: number | null } | null {
  const { published, last } = told;
  if ((year?.kind === "next" || month?.kind === "next") && last === null) return null;
  if (month?.kind === "shift" || month?.kind === "next") {
    const base = month.kind === "shift" ? published : (last ?? published);
    const yearShift = year?.kind === "shift" ? year.by : 0;
    const day = dayAt(serialOf({ year: base.year + yearShift, month: base.month + month.by, day: 1 }));
    return { year: day.year, month: day.month };
  }
  return { year: yearAt(year, told), month: month?.at ?? null };
}

function yearAt(year: Slot | null, { published, last }: Told): number | null {
  if (year === null) return null;
  if (year.kind === "at") return year.at;
  if (year.kind === "shift") return published.year + year.by;
  return last === null ? null : last.year + year.by;
}

function monthAt(month: Slot | null, { told, year }: { told: Told; year: number }): number | null {
  if (month === null) return null;
  return month.kind === "at"
    ? month.at
    : (yearAndMonth({ year: { kind: "at", at: year }, month, detail: null, clock: null }, told)?.month ?? null);
}

function nearestYear({ month, detail }: Moment, told: Told): Stretch | null {
  const { published, ahead } = told;
  const named = month?.kind === "at" ? month.at : null;
  const here = serialOf(published);
  const inYear = (year: number): Stretch | null => concrete(detail, { year, month: named });
  if (detail?.kind === "months" && !ahead) return partOfYear(detail, { inYear, published });
  const next = goesOn(told, { inYear });
  if (next !== null) return next;
  if (told.year !== null) return inYear(told.year);
  const isFeast =
    detail?.kind === "feast" ||
    detail?.kind === "term" ||
    detail?.kind === "nth" ||
    (detail?.kind === "lunar" && detail.feast);
  // 2月29日 is there every four years, once every eight around 1900 and 2100.
  const span = named === 2 && detail?.kind === "day" && detail.at === 29 ? 8 : 1;
  const around: Stretch[] = [];
  for (let year = published.year - span; year <= published.year + span; year++) {
    const stretch = inYear(year);
    if (stretch !== null) around.push(stretch);
  }
  const back = around.findLast(({ start }) => start <= here) ?? null;
  const on = around.find(({ end }) => end >= here) ?? null;
  if (back === null || on === null) return back ?? on;
  if (ahead || (told.leaning && on.start - here < here - back.start)) return on;
  if (isFeast) return feastNear(back, { on, here, thisYear: inYear(published.year) });
  return here - back.start > LONGEST_BACK ? on : back;
}

/** The first such time from the beginning of the range on, or soon behind a day that was still to come. */
function goesOn({ from, coming }: Told, { inYear }: { inYear: (year: number) => Stretch | null }): Stretch | null {
  const base = from ?? coming;
  if (base === null) return null;
  const first = serialOf(base);
  const next = [inYear(base.year), inYear(base.year + 1)].find((stretch) => stretch !== null && stretch.end >= first);
  if (next === undefined || next === null) return null;
  return from !== null || next.start - first <= LONGEST_ON ? next : null;
}

function feastNear(
  back: Stretch,
  { on, here, thisYear }: { on: Stretch; here: number; thisYear: Stretch | null },
): Stretch | null {
  const closest = here - back.start <= on.start - here ? back : on;
  return Math.abs(closest.start - here) <= FEAST_NEAR ? closest : thisYear;
}

/** 上半年, 四季度: of this year, but just after New Year a part that lies far ahead is last year's. */
function partOfYear(
  detail: Extract<Detail, { kind: "months" }>,
  { inYear, published }: { inYear: (year: number) => Stretch | null; published: Day },
): Stretch | null {
  const isLastYears = published.month <= 2 && detail.from >= 7 && !detail.edge;
  return inYear(isLastYears ? published.year - 1 : published.year);
}

/** A bare 3日: of the month told last, else the last such day before the publication date. */
function nearestMonth(detail: Detail | null, { published, day, ahead }: Told): Stretch | null {
  const here = serialOf(published);
  if (day !== null) {
    const same = concrete(detail, day);
    if (same !== null && same.end >= serialOf(day)) return same;
  }
  const steps = ahead ? [0, 1, 2, 3] : [0, -1, -2, -3];
  for (const step of steps) {
    const month = dayAt(serialOf({ ...published, month: published.month + step, day: 1 }));
    const stretch = concrete(detail, month);
    if (stretch !== null && (ahead ? stretch.end >= here : stretch.start <= here)) return stretch;
  }
  return null;
}

function onWeekday({ weekday, week }: Extract<Detail, { kind: "weekday" }>, { published, ahead }: Told): Stretch {
  const here = serialOf(published);
  const monday = here - weekdayOf(here) + 1 + (week ?? 0) * 7;
  if (weekday === null) return days(monday, monday + 6);
  if (weekday === WEEKEND) return days(monday + 5, monday + 6);
  const day = monday + weekday - 1;
  if (week !== null) return onDay(day);
  if (ahead) return onDay(day < here ? day + 7 : day);
  return onDay(day > here ? day - 7 : day);
}

function offsetText(
  { unit, sign }: { unit: Unit; sign: 1 | -1 },
  { published, day, count }: Told & { count: number },
): string | null {
  // 三天后 goes on from the date told last, 三天前 looks back from today.
  const base = sign > 0 && day !== null ? day : published;
  const by = sign * count;
  if (unit === "day") return isoDay(dayAt(serialOf(base) + Math.trunc(by)));
  if (unit === "week") {
    const monday = serialOf(base) - weekdayOf(serialOf(base)) + 1 + Math.trunc(by) * 7;
    return days(monday, monday + 6).text;
  }
  const wholeMonths = unit === "year" ? Math.trunc(by * 12) : Math.trunc(by);
  const there = dayAt(serialOf({ year: base.year, month: base.month + wholeMonths, day: 1 }));
  return unit === "year" && Number.isInteger(count) ? isoYear(there.year) : isoMonth(there.year, there.month);
}

const DAYS_IN = { day: 1, week: 7 } as const;

function stretchText(
  { unit, sign }: { unit: Unit; sign: 1 | -1 },
  { published, count }: Told & { count: number },
): string {
  const here = serialOf(published);
  const far =
    unit === "day" || unit === "week"
      ? here + sign * Math.trunc(count * DAYS_IN[unit])
      : serialOf({ ...published, month: published.month + sign * Math.trunc(unit === "year" ? count * 12 : count) });
  return sign < 0 ? days(far, here).text : days(here, far).text;
}

function firstPart(text: string): string {
  return text.split("/")[0] ?? text;
}

function lastPart(text: string): string {
  return text.split("/").at(-1) ?? text;
}

/** The first day that an EDTF text of `resolve` stands for, or null when it has none. */
export function firstDay(text: string | null): Day | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(text ?? "") ?? [];
  if (year === undefined || (month !== undefined && Number(month) > 12)) return null;
  return dayAt(
    (day === undefined
      ? (month === undefined ? wholeYear(Number(year)) : wholeMonth(Number(year), Number(month)))?.start
      : serialOf({ year: Number(year), month: Number(month), day: Number(day) })) ?? 0,
  );
}
