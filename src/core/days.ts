/** A day of the Gregorian calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_TO_MARCH_OF_YEAR_0 = 719_468;
const DAYS_IN_ERA = 146_097;

/** Days since 1970-01-01; a month that is too large or small runs over into the next year. (Howard Hinnant, days_from_civil.) */
export function serialOf({ year, month, day }: Day): number {
  const full = year + Math.floor((month - 1) / 12);
  const inYear = (((month - 1) % 12) + 12) % 12;
  // The year is taken to begin in March, so that the leap day is its last.
  const y = inYear < 2 ? full - 1 : full;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((inYear + 10) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - DAYS_TO_MARCH_OF_YEAR_0;
}

export function dayAt(serial: number): Day {
  const days = serial + DAYS_TO_MARCH_OF_YEAR_0;
  const era = Math.floor(days / DAYS_IN_ERA);
  const dayOfEra = days - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** 1 = Monday to 7 = Sunday. */
export function weekdayOf(serial: number): number {
  return ((((serial + 3) % 7) + 7) % 7) + 1;
}

export function lastDayOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isDay({ year, month, day }: Day): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);
}

const TWO = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, "0"));

/** A number below a hundred in two digits. */
export function two(number: number): string {
  return TWO[number] ?? String(number);
}

export function isoYear(year: number): string {
  return year >= 1000 ? String(year) : String(year).padStart(4, "0");
}

export function isoMonth(year: number, month: number): string {
  return `${isoYear(year)}-${two(month)}`;
}

export function isoDay({ year, month, day }: Day): string {
  return `${isoMonth(year, month)}-${two(day)}`;
}

/** The day an ISO date or time names, or null for anything else. Without a pattern: it is asked once for every story. */
export function parseDay(iso: string | null): Day | null {
  if (iso === null || iso.charAt(4) !== "-" || iso.charAt(7) !== "-" || numberAt(iso, 10, 11) !== null) return null;
  const [year, month, day] = [numberAt(iso, 0, 4), numberAt(iso, 5, 7), numberAt(iso, 8, 10)];
  if (year === null || month === null || day === null) return null;
  return isDay({ year, month, day }) ? { year, month, day } : null;
}

/** The number that the digits from `start` to `end` spell, or null where not all of them are digits. */
function numberAt(text: string, start: number, end: number): number | null {
  let number = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return null;
    number = number * 10 + digit;
  }
  return number;
}
