import { type Day, dayAt, isDay, isoDay, isoMonth, isoYear, lastDayOf, serialOf } from "../../../core/days.ts";

/** A stretch of real days: its first and last as serials, and the unit that it is told in. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly unit: "day" | "month" | "season" | "year";
}

export function days(start: number, end: number): Stretch {
  return { start, end, unit: "day" };
}

export function oneDay(day: Day): Stretch | null {
  if (!isDay(day)) return null;
  const serial = serialOf(day);
  return days(serial, serial);
}

export function wholeMonth(year: number, month: number): Stretch | null {
  return wholeMonths(year, { from: month, to: month });
}

export function wholeMonths(year: number, { from, to }: { from: number; to: number }): Stretch | null {
  if (from < 1 || to < from || to > 12) return null;
  const start = serialOf({ year, month: from, day: 1 });
  return { start, end: serialOf({ year, month: to, day: lastDayOf(year, to) }), unit: "month" };
}

export function wholeYear(year: number): Stretch {
  return {
    start: serialOf({ year, month: 1, day: 1 }),
    end: serialOf({ year, month: 12, day: 31 }),
    unit: "year",
  };
}

const SPRING = 21;

/** Spring begins in March; winter ends in the year after. `code`: 21 (spring) to 24 (winter), as EDTF has them. */
export function season(year: number, code: number): Stretch {
  const month = (code - SPRING) * 3 + 3;
  return {
    start: serialOf({ year, month, day: 1 }),
    end: serialOf({ year, month: month + 3, day: 1 }) - 1,
    unit: "season",
  };
}

/** `2024-09-09`, `2024-09-09/2024-09-11`, `2024-01/2024-06`, `2023-24`. */
export function edtfOfStretch(stretch: Stretch): string {
  const first = firstUnit(stretch);
  if (stretch.unit === "season" || stretch.unit === "year" || stretch.start === stretch.end) return first;
  const last = lastUnit(stretch);
  return first === last ? first : `${first}/${last}`;
}

/** The day, month, season or year that the stretch begins with. */
export function firstUnit({ start, unit }: Stretch): string {
  return unitAt(start, unit);
}

export function lastUnit(stretch: Stretch): string {
  return stretch.unit === "season" ? firstUnit(stretch) : unitAt(stretch.end, stretch.unit);
}

/** The first day of the unit that the stretch ends with: of 2024-01/2024-06 the first of June. */
export function startOfLastUnit({ start, end, unit }: Stretch): number {
  if (unit === "day") return end;
  return unit === "month" ? serialOf({ ...dayAt(end), day: 1 }) : start;
}

function unitAt(serial: number, unit: Stretch["unit"]): string {
  const day = dayAt(serial);
  if (unit === "day") return isoDay(day);
  if (unit === "month") return isoMonth(day.year, day.month);
  return unit === "year" ? isoYear(day.year) : `${isoYear(day.year)}-${SPRING + day.month / 3 - 1}`;
}
