import { type Detail, type Moment, momentOf, type SaidDay, type Slot } from "../grammar/reading.ts";
import { concrete } from "./concrete.ts";
import { type Day, dayAt, serialOf, weekdayOf } from "./days.ts";
import { days, type Stretch } from "./stretch.ts";
import { WEEKEND } from "./value.ts";

/** What a date is read against. */
export interface Told {
  readonly published: Day;
  /** The day told before this date, if it is near. */
  readonly day: Day | null;
  /** The days that a bare 3日 is nearest to: those told last, or the month of the same sentence. */
  readonly near: Stretch | null;
  /** The first day of the day, month or year told last. */
  readonly last: Day | null;
  /** A year that the same sentence has named: 2019年3月动工，5月完成. */
  readonly year: number | null;
  /** The day that a story of another year has come to: 1951年3月18日入朝。4月22日…. */
  readonly story: Day | null;
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
const HALF_A_YEAR = 180;
/** How far behind a coming day the next one of its list may lie. */
const LONGEST_ON = 180;
const A_MONTH = 31;
const UNANNOUNCED = 15;
// A feast is this year's, unless the one before or after New Year is near: 圣诞节 told in January, 春节 in December.
const FEAST_NEAR = 60;

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

/** Whether words such as 将 may turn a date to the future: 今年以来 looks back whatever stands beside it. */
type Look = "as told" | "back";

/** The real days of a moment. */
export function place(moment: Moment, told: Told, look: Look = "as told"): Stretch | null {
  const { published } = told;
  const { detail } = moment;
  if (detail?.kind === "shift") return onDay(serialOf(published) + detail.by);
  if (detail?.kind === "next") return told.day === null ? null : onDay(serialOf(told.day) + detail.by);
  if (detail?.kind === "weekday") return onWeekday(detail, told);
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

export function onDay(serial: number): Stretch {
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
    : (yearAndMonth(momentOf({ kind: "at", at: year }, month, null), told)?.month ?? null);
}

/** 9月9日（星期一）: where the nearest year's day is another weekday and one of the years beside it fits, that one is meant. */
function onItsWeekday(
  stretch: Stretch | null,
  { moment: { weekday, month, detail }, published }: { moment: Moment; published: Day },
): Stretch | null {
  if (weekday === null || stretch === null || weekdayOf(stretch.start) === weekday || month?.kind !== "at")
    return stretch;
  const fitting = [-1, 0, 1].flatMap((by) => {
    const there = concrete(detail, { year: published.year + by, month: month.at });
    return there !== null && weekdayOf(there.start) === weekday ? [there] : [];
  });
  return fitting[0] ?? stretch;
}

type InYear = (year: number) => Stretch | null;

function nearestYear(
  inYear: InYear,
  { moment, told, look }: { moment: Moment; told: Told; look: Look },
): Stretch | null {
  const { month, detail } = moment;
  const { published } = told;
  const here = serialOf(published);
  const isAhead = look !== "back" && told.ahead;
  const next = look === "back" ? null : goesOn(told, { inYear });
  if (next !== null) return next;
  if (told.year !== null) return inYear(told.year);
  const later = inStory(told, inYear);
  if (later !== null) return later;
  if (detail?.kind === "months" && !isAhead) return partOfYear(detail, { inYear, told });
  const isFeast = isMovable(detail);
  // 2月29日 is there every four years, once every eight around 1900 and 2100.
  const span = month?.kind === "at" && month.at === 2 && detail?.kind === "day" && detail.at === 29 ? 8 : 1;
  const back = nearest(inYear, { from: published.year, by: -1, span, fits: ({ start }) => start <= here });
  if (look === "back") return back;
  if (back !== null && isYearInReview(back, here) && !isAhead) return inYear(published.year - 1);
  // Most dates lie behind by less than that, and nothing turns them to the future.
  if (back !== null && here - back.end < HALF_A_YEAR && !isFeast && !isAhead) return back;
  const on = nearest(inYear, { from: published.year - 1, by: 1, span: span + 1, fits: ({ end }) => end >= here });
  if (back === null || on === null) return back ?? on;
  if (isFeast) return feastNear(back, { on, here, isAhead, thisYear: inYear(published.year) });
  if (isAhead || (on.start - here < here - back.end && told.leaning)) return on;
  return here - back.end > LONGEST_BACK ? on : back;
}

function isMovable(detail: Detail | null): boolean {
  const kind = detail?.kind;
  return (
    kind === "feast" ||
    kind === "term" ||
    kind === "nth" ||
    (kind === "lunar" && detail?.kind === "lunar" && detail.feast)
  );
}

/** 1—12月 told in January: the months that have just gone by. */
function isYearInReview({ start, end }: Stretch, here: number): boolean {
  return end - start > HALF_A_YEAR && end > here && here - start < A_MONTH;
}

/** The story goes on in its own year: 1951年3月18日入朝。4月22日…. */
function inStory({ story }: Told, inYear: InYear): Stretch | null {
  const later = story === null ? null : inYear(story.year);
  return story !== null && later !== null && later.start >= serialOf(story) ? later : null;
}

/** The nearest year's from `from` on or back, up to `span` years away, that fits. */
function nearest(
  inYear: InYear,
  { from, by, span, fits }: { from: number; by: 1 | -1; span: number; fits: (stretch: Stretch) => boolean },
): Stretch | null {
  for (let step = 0; step <= span; step++) {
    const stretch = inYear(from + step * by);
    if (stretch !== null && fits(stretch)) return stretch;
  }
  return null;
}

/** The first such time from the beginning of the range on, or soon behind a day that was still to come. */
function goesOn({ from, coming }: Told, { inYear }: { inYear: InYear }): Stretch | null {
  const base = from ?? coming;
  if (base === null) return null;
  const first = serialOf(base);
  const next = [inYear(base.year), inYear(base.year + 1)].find((stretch) => stretch !== null && stretch.end >= first);
  if (next === undefined || next === null) return null;
  return from !== null || next.start - first <= LONGEST_ON ? next : null;
}

/** 中秋节即将来临之际 told three days after it is the one that has been: 将 turns only a feast that is not near to the future. */
function feastNear(
  back: Stretch,
  { on, here, isAhead, thisYear }: { on: Stretch; here: number; isAhead: boolean; thisYear: Stretch | null },
): Stretch | null {
  const closest = here - back.start <= on.start - here ? back : on;
  if (Math.abs(closest.start - here) <= FEAST_NEAR) return closest;
  return isAhead ? on : thisYear;
}

/** 上半年, 四季度, 年底: of this year, but in January what is not over yet is last year's. */
function partOfYear(
  detail: Extract<Detail, { kind: "months" }>,
  { inYear, told: { published, leaning } }: { inYear: InYear; told: Told },
): Stretch | null {
  const isToCome = published.month === 1 ? detail.to > 2 : published.month === 2 && detail.from >= 7;
  return inYear(isToCome && !leaning ? published.year - 1 : published.year);
}

/** A bare 3日: the one nearest to what was told before, else the last such day before the publication date. */
function nearestMonth({ detail, weekday }: Moment, told: Told): Stretch | null {
  const here = serialOf(told.published);
  const fits = (stretch: Stretch | null): stretch is Stretch =>
    stretch !== null && (weekday === null || weekdayOf(stretch.start) === weekday);
  const { near } = told;
  if (near !== null) {
    const [first, last] = [dayAt(near.start), dayAt(near.end)];
    const months = (last.year - first.year) * 12 + last.month - first.month + 1;
    const around = Array.from({ length: Math.min(months, 12) + 2 }, (_, i) => monthFrom(first, i - 1));
    const costs = around.map((month) => concrete(detail, month)).filter(fits);
    const best = costs.toSorted((a, b) => costOf(a, { near, here, told }) - costOf(b, { near, here, told }))[0];
    if (best !== undefined) return best;
  }
  // The weekday beside it proves the month: 15日（星期日）.
  const proven =
    weekday === null ? undefined : [0, 1, -1].map((by) => concrete(detail, monthFrom(told.published, by))).find(fits);
  if (proven !== undefined) return proven;
  const steps = told.ahead ? [0, 1, 2, 3] : [0, -1, -2, -3];
  for (const step of steps) {
    const stretch = concrete(detail, monthFrom(told.published, step));
    if (stretch !== null && (told.ahead ? stretch.end >= here : stretch.start <= here)) return stretch;
  }
  return null;
}

function monthFrom({ year, month }: Day, by: number): Day {
  return dayAt(serialOf({ year, month: month + by, day: 1 }));
}

/** A day too far is likelier than one too early, but one that is still to come must be announced. */
function costOf(stretch: Stretch, { near, here, told }: { near: Stretch; here: number; told: Told }): number {
  const isUnannounced = stretch.start > here && near.end <= here && !told.ahead && !told.leaning;
  const distance = Math.max(stretch.start - near.end, 2 * (near.start - stretch.end), 0);
  return distance + (isUnannounced ? UNANNOUNCED : 0);
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
