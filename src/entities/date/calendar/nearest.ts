import { type Day, dayAt, serialOf, weekdayOf } from "../../../core/days.ts";
import type { Detail, Moment } from "../grammar/reading.ts";
import { concrete } from "./concrete.ts";
import type { Stretch } from "./stretch.ts";
import type { Look, Told } from "./told.ts";

// A date without a year lies behind the publication date by less than about ten months; else the coming one is meant:
// 9月9日 in July has not been yet.
export const LONGEST_BACK = 300;
/** But of a stretch that ended no longer ago than this, the end counts: 1—10月 in November. */
const RECENT = 120;
const HALF_A_YEAR = 180;
/** How far behind a coming day the next one of its list may lie. */
const LONGEST_ON = 90;
const A_MONTH = 31;
/** No day of a month is missing in more than two months in a row. */
const FARTHEST_MONTH = 3;
const UNANNOUNCED = 15;
// A feast is this year's, unless the one before or after New Year is near: 圣诞节 told in January, 春节 in December.
const FEAST_NEAR = 60;

type InYear = (year: number) => Stretch | null;

/** The real days of what has no year of its own: by what stands near, else the nearest past within some ten months. */
export function nearestYear(
  inYear: InYear,
  { moment, told, look }: { moment: Moment; told: Told; look: Look },
): Stretch | null {
  const { detail } = moment;
  const { published } = told;
  const here = serialOf(published);
  if (look === "back") return latest(inYear, here, { from: published.year, span: spanOf(moment) });
  const next = goesOn(told, { inYear });
  if (next !== null) return next;
  const isAhead = told.ahead;
  // 2019年动工，将于12月完工: what is announced is still to come, whatever year was told before.
  if (told.year !== null && !(isAhead && told.year < published.year)) return inYear(told.year);
  const later = isAhead ? null : inStory(told, inYear);
  if (later !== null) return later;
  if (detail?.kind === "months" && !isAhead) return partOfYear(detail, { inYear, told });
  const isFeast = isOfFeast(detail);
  const span = spanOf(moment);
  const back = latest(inYear, here, { from: published.year, span });
  if (back !== null && isYearInReview(back, here) && !isAhead) return inYear(published.year - 1);
  // Most dates lie behind by less than that, and nothing turns them to the future.
  if (back !== null && here - back.start < HALF_A_YEAR && !isFeast && !isAhead) return back;
  const on = nearest(inYear, { from: published.year - 1, by: 1, span: span + 1, fits: ({ end }) => end >= here });
  if (back === null || on === null) return back ?? on;
  if (isFeast) return feastNear(back, { on, here, isAhead, thisYear: inYear(published.year) });
  if (isAhead || (on.start - here < here - back.end && told.leaning)) return on;
  return here - back.start > LONGEST_BACK && here - back.end > RECENT ? on : back;
}

/** 2月29日 is there every four years, once every eight around 1900 and 2100. */
function spanOf({ month, detail }: Moment): number {
  return month?.kind === "at" && month.at === 2 && detail?.kind === "day" && detail.at === 29 ? 8 : 1;
}

function latest(inYear: InYear, here: number, { from, span }: { from: number; span: number }): Stretch | null {
  return nearest(inYear, { from, by: -1, span, fits: ({ start }) => start <= here });
}

function isOfFeast(detail: Detail | null): boolean {
  const kind = detail?.kind;
  return kind === "feast" || kind === "term" || kind === "nth" || (detail?.kind === "lunar" && detail.feast);
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
export function nearestMonth({ detail, weekday }: Moment, told: Told): Stretch | null {
  const { published, near } = told;
  const here = serialOf(published);
  const inMonth = (month: Day): Stretch | null => {
    const stretch = concrete(detail, month);
    return stretch !== null && weekday !== null && weekdayOf(stretch.start) !== weekday ? null : stretch;
  };
  const beside =
    near === null
      ? null
      : cheapest(inMonth, {
          from: dayAt(near.start),
          months: monthsOf(near) + 1,
          cost: (stretch) => costOf(stretch, { near, here, told }),
        });
  if (beside !== null) return beside;
  const { ahead } = told;
  // The weekday beside it proves the month (15日（星期日）); 预计, 14日… may be just ahead.
  if (weekday !== null || (!ahead && told.leaning)) {
    const closest = cheapest(inMonth, { from: published, months: 1, cost: ({ start }) => Math.abs(start - here) });
    if (closest !== null) return closest;
  }
  for (let step = 0; step <= FARTHEST_MONTH; step++) {
    const stretch = concrete(detail, monthFrom(published, ahead ? step : -step));
    if (stretch !== null && (ahead ? stretch.end >= here : stretch.start <= here)) return stretch;
  }
  return null;
}

/** Of the month before `from` and as many as `months` behind it, what costs least. */
function cheapest(
  inMonth: (month: Day) => Stretch | null,
  { from, months, cost }: { from: Day; months: number; cost: (stretch: Stretch) => number },
): Stretch | null {
  let best: Stretch | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let by = -1; by <= months; by++) {
    const stretch = inMonth(monthFrom(from, by));
    const costs = stretch === null ? least : cost(stretch);
    if (costs >= least) continue;
    best = stretch;
    least = costs;
  }
  return best;
}

/** How many months a stretch runs on behind its first, a year at most. */
function monthsOf({ start, end }: Stretch): number {
  return Math.min(Math.floor((end - start) / A_MONTH) + 1, 12);
}

export function monthFrom({ year, month }: Day, by: number): Day {
  const months = year * 12 + month - 1 + by;
  return { year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 };
}

/** A day too far is likelier than one too early, but one that is still to come must be announced. */
function costOf(stretch: Stretch, { near, here, told }: { near: Stretch; here: number; told: Told }): number {
  const isUnannounced = stretch.start > here && near.end <= here && !told.ahead && !told.leaning;
  const distance = Math.max(stretch.start - near.end, 2 * (near.start - stretch.end), 0);
  return distance + (isUnannounced ? UNANNOUNCED : 0);
}
