import { dayAt, isoDay, parseDay, serialOf, weekdayOf } from "../../../core/days.ts";
import type { Clock, Moment, Reading, Unit } from "../grammar/reading.ts";
import { onDay, place, placeAfter, placeRange } from "./place.ts";
import { days, edtfOfStretch, firstUnit, type Stretch, startOfLastUnit, wholeMonth, wholeYear } from "./stretch.ts";
import type { Told } from "./told.ts";
import { inherit, isImpossible, oneOf } from "./value.ts";

/** The real days meant: their EDTF, the first of them, and the first of the day, month or year that they end with. */
export interface Resolved {
  readonly text: string;
  readonly first: number | null;
  readonly last: number | null;
  readonly unit: Stretch["unit"];
}

/** EDTF tells years in four digits. */
const FIRST_DAY = serialOf({ year: 1, month: 1, day: 1 });
const LAST_DAY = serialOf({ year: 9999, month: 12, day: 31 });

/** Null where the real days cannot be known. */
export function resolve(reading: Reading, told: Told): Resolved | null {
  switch (reading.kind) {
    case "moment":
      return ofMoment(reading.moment, told);
    case "range":
      return range(reading.from, { to: inherit(reading.to, reading.from), told });
    case "since": {
      const from = place(reading.from, told, "back");
      return from === null || from.start > serialOf(told.published)
        ? null
        : interval(from, `${firstUnit(from)}/${isoDay(told.published)}`);
    }
    case "open": {
      const moment = ofMoment(reading.moment, told);
      if (moment === null) return null;
      return {
        ...moment,
        text: reading.side === "after" ? `${firstPart(moment.text)}/..` : `../${lastPart(moment.text)}`,
      };
    }
    case "offset":
      return reading.count === null ? null : ofStretch(offset(reading, { count: reading.count, told }));
    case "stretch":
      return reading.count === null ? null : ofStretch(counted(reading, { count: reading.count, told }));
    case "era":
      return era(reading.value, told);
    case "either":
      return either(reading.moments.map((moment) => ofMoment(moment, told)));
    case "vague":
      return null;
  }
}

/** “十四五”以来 before it began is none yet. */
function era(value: string, { published }: Told): Resolved | null {
  const since = known(value.replace("..", isoDay(published)));
  return value.endsWith("..") && (since.first ?? 0) > serialOf(published) ? null : since;
}

/** A text that says it all, whatever the publication date: 2024-09-09, 2021/2025. */
export function known(text: string): Resolved {
  const [first = "", last = first] = text.split("/");
  const unit = last.length === "2024".length ? "year" : last.length === "2024-09".length ? "month" : "day";
  return { text, first: serialIn(first), last: serialIn(last), unit };
}

function serialIn(text: string): number | null {
  const day = parseDay(text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text);
  return day === null ? null : serialOf(day);
}

function either(readings: readonly (Resolved | null)[]): Resolved | null {
  const text = oneOf(readings.map((reading) => reading?.text ?? null));
  return text === null ? null : { text, first: null, last: null, unit: "day" };
}

function ofMoment(moment: Moment, told: Told): Resolved | null {
  return moment.clock?.from === null ? null : ofStretch(place(moment, told), moment.clock);
}

function ofStretch(stretch: Stretch | null, clock: Clock | null = null): Resolved | null {
  if (stretch === null || stretch.start < FIRST_DAY || stretch.end > LAST_DAY) return null;
  const text = edtfOfStretch(stretch);
  const isDay = stretch.unit === "day" && stretch.start === stretch.end;
  return interval(stretch, isDay && clock !== null ? atClock(text, clock) : text);
}

function interval(stretch: Stretch, text: string): Resolved {
  return { text, first: stretch.start, last: startOfLastUnit(stretch), unit: stretch.unit };
}

function atClock(day: string, { from, to }: Clock): string {
  return to === null ? `${day}T${from}` : `${day}T${from}/${day}T${to}`;
}

function range(from: Moment, { to, told }: { to: Moment; told: Told }): Resolved | null {
  if (isImpossible({ kind: "range", from, to })) return null;
  const first = placeRange(from, { to, told });
  const last = first === null ? null : placeAfter(to, { from: first, told });
  if (first === null || last === null || last.start < first.start) return null;
  const [start, end] = [ofStretch(first, from.clock), ofStretch(last, to.clock)];
  if (start === null || end === null) return null;
  return { text: `${firstPart(start.text)}/${lastPart(end.text)}`, first: start.first, last: end.last, unit: end.unit };
}

function offset(
  { unit, sign }: { unit: Unit; sign: 1 | -1 },
  { count, told }: { count: number; told: Told },
): Stretch | null {
  // 三天后 goes on from the day told last, 三年后 from the year or month as well; 三天前 looks back from today.
  const isLong = unit === "month" || unit === "year";
  const base = (sign > 0 ? (isLong ? told.last : told.day) : null) ?? told.published;
  const by = sign * count;
  if (unit === "day") return onDay(serialOf(base) + Math.trunc(by));
  if (unit === "week") {
    const monday = serialOf(base) - weekdayOf(serialOf(base)) + 1 + Math.trunc(by) * 7;
    return days(monday, monday + 6);
  }
  const months = unit === "year" ? Math.trunc(by * 12) : Math.trunc(by);
  const there = dayAt(serialOf({ year: base.year, month: base.month + months, day: 1 }));
  return unit === "year" && Number.isInteger(count) ? wholeYear(there.year) : wholeMonth(there.year, there.month);
}

const DAYS_IN = { day: 1, week: 7 } as const;

/** 近三年, 未来两周: from the publication date back or on. */
function counted(
  { unit, sign }: { unit: Unit; sign: 1 | -1 },
  { count, told: { published } }: { count: number; told: Told },
): Stretch {
  const here = serialOf(published);
  const far =
    unit === "day" || unit === "week"
      ? here + sign * Math.trunc(count * DAYS_IN[unit])
      : serialOf({ ...published, month: published.month + sign * Math.trunc(unit === "year" ? count * 12 : count) });
  return sign < 0 ? days(far, here) : days(here, far);
}

function firstPart(text: string): string {
  return text.split("/")[0] ?? text;
}

function lastPart(text: string): string {
  return text.split("/").at(-1) ?? text;
}
