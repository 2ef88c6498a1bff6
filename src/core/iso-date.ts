import { isDay } from "./days.ts";
import { UserError } from "./errors.ts";
import { wording } from "./wording.ts";

const FORM = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/u;
// 2024-05-31T09:30, 2024-05-31 09:30:00+08:00: of a moment, the day is kept.
const TIME = /(?<=^\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.{0,20}$/u;

/** A year, month or day of ISO 8601 that exists, without a time of day; null for anything else. */
export function isoDate(text: string): string | null {
  const date = text.replace(TIME, "");
  const { year, month, day } = FORM.exec(date)?.groups ?? {};
  if (year === undefined) return null;
  const said = { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) };
  return isDay(said) ? date : null;
}

/**
 * The publication date that a caller gives, as `isoDate` has it.
 *
 * @throws UserError `bad-date` when it is no ISO date.
 */
export function publicationDay(given: string): string {
  const date = isoDate(given);
  if (date === null) {
    throw new UserError(
      "bad-date",
      wording`published takes an ISO date such as 2024-05-31, not ${JSON.stringify(given)}`,
    );
  }
  return date;
}
