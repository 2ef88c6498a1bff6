import { FIRST_YEAR, LAST_YEAR, YEARS } from "./lunar-years.ts";

export interface LunarDay {
  readonly year: number;
  readonly month: number;
  /** 0 = the last day of the month. */
  readonly day: number;
  readonly leap: boolean;
}

interface Month {
  readonly start: number;
  readonly length: number;
}

interface Year {
  /** By number; leap months have a minus. */
  readonly months: ReadonlyMap<number, Month>;
  /** From 小寒 in January on, as serials (days since 1970-01-01). */
  readonly terms: readonly number[];
}

const MS_A_DAY = 86_400_000;
// Digits that a year takes in the table.
const DIGITS = 15;
const MONTHS = 12;
const FEWEST_DAYS = 29;
const FEWEST_DAYS_TO_TERM = 14;

const years = new Map<number, Year>();

function yearOf(year: number): Year | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const known = years.get(year);
  if (known !== undefined) return known;
  const row = YEARS.slice(DIGITS * (year - FIRST_YEAR), DIGITS * (year - FIRST_YEAR + 1));
  const january = Date.UTC(year, 0, 1) / MS_A_DAY;
  const made: Year = {
    months: monthsOf(january + number(row, 0, 2), { leap: number(row, 2, 3), long: number(row, 3, 6) }),
    terms: termsOf(january + number(row, 6, 7), number(row, 7, DIGITS)),
  };
  years.set(year, made);
  return made;
}

function number(row: string, from: number, to: number): number {
  return Number.parseInt(row.slice(from, to), 36);
}

function monthsOf(newYear: number, { leap, long }: { leap: number; long: number }): Map<number, Month> {
  const months = new Map<number, Month>();
  let start = newYear;
  let place = 0;
  const add = (month: number): void => {
    const length = FEWEST_DAYS + ((long >> place++) & 1);
    months.set(month, { start, length });
    start += length;
  };
  for (let month = 1; month <= MONTHS; month++) {
    add(month);
    if (month === leap) add(-month);
  }
  return months;
}

function termsOf(first: number, steps: number): number[] {
  const daysAfter: number[] = [];
  for (let left = steps; daysAfter.length < TERMS.length - 1; left = Math.floor(left / 3)) daysAfter.unshift(left % 3);
  const terms = [first];
  for (const days of daysAfter) terms.push((terms.at(-1) ?? 0) + FEWEST_DAYS_TO_TERM + days);
  return terms;
}

/** The day's serial in the Gregorian calendar; null for a day that is not there or a year outside 1645 to 2200. */
export function lunarSerial({ year, month, day, leap }: LunarDay): number | null {
  const found = yearOf(year)?.months.get(leap ? -month : month);
  if (found === undefined || day > found.length) return null;
  return found.start + (day === 0 ? found.length : day) - 1;
}

const TERMS =
  "小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至".split(
    " ",
  );

/** The day of a Gregorian year on which a solar term (节气) begins, as a serial; null outside 1645 to 2200. */
export function termSerial(term: string, year: number): number | null {
  return yearOf(year)?.terms[TERMS.indexOf(term)] ?? null;
}
