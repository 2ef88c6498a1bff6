import { UserError } from "./errors.ts";

const FORM = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/u;
// 2024-05-31T09:30, 2024-05-31 09:30:00+08:00: of a moment, the day is kept.
const TIME = /(?<=^\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.{0,20}$/u;
const LONG_MONTHS = new Set([1, 3, 5, 7, 8, 10, 12]);

/** A year, month or day of ISO 8601 that exists, without a time of day; null for anything else. */
export function isoDate(text: string): string | null {
  const date = text.replace(TIME, "");
  const { year, month, day } = FORM.exec(date)?.groups ?? {};
  if (year === undefined) return null;
  const m = Number(month ?? 1);
  const isDay = m >= 1 && m <= 12 && Number(day ?? 1) >= 1 && Number(day ?? 1) <= daysOf(Number(year), m);
  return isDay ? date : null;
}

/**
 * The publication date that a caller gives, as `isoDate` has it.
 *
 * @throws UserError `bad-date` when it is no ISO date.
 */
export function publicationDay(given: string): string {
  const date = isoDate(given);
  if (date === null) {
    throw new UserError("bad-date", `published takes an ISO date such as 2024-05-31, not ${JSON.stringify(given)}`);
  }
  return date;
}

function daysOf(year: number, month: number): number {
  if (month !== 2) return LONG_MONTHS.has(month) ? 31 : 30;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
