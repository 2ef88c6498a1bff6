import { LunarYear } from "lunar-typescript";

/** Serial (days since 1970-01-01) of Julian day 0, of which the tables of the library count. */
const JULIAN_DAY_OF_EPOCH = 2_440_588;
/** The years for which the astronomical rules of the calendar hold (from the Shixian reform of 1645 on). */
const FIRST_YEAR = 1645;
const LAST_YEAR = 2200;

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
  readonly terms: readonly number[];
}

const years = new Map<number, Year>();

function yearOf(year: number): Year | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const known = years.get(year);
  if (known !== undefined) return known;
  const table = LunarYear.fromYear(year);
  const months = table
    .getMonths()
    .filter((month) => month.getYear() === year)
    .map((month): [number, Month] => [
      month.getMonth(),
      { start: month.getFirstJulianDay() - JULIAN_DAY_OF_EPOCH, length: month.getDayCount() },
    ]);
  // A term begins at some hour: the day is the one whose noon is nearest.
  const terms = table.getJieQiJulianDays().map((moment) => Math.floor(moment + 0.5) - JULIAN_DAY_OF_EPOCH);
  const made: Year = { months: new Map(months), terms };
  years.set(year, made);
  return made;
}

/** The day's serial in the Gregorian calendar; null for a day that is not there or a year outside 1645 to 2200. */
export function lunarSerial({ year, month, day, leap }: LunarDay): number | null {
  const found = yearOf(year)?.months.get(leap ? -month : month);
  if (found === undefined || day > found.length) return null;
  return found.start + (day === 0 ? found.length : day) - 1;
}

// As the library's table of a year has them, from 小寒 in January on.
const FIRST_TERM = 2;
const TERMS =
  "小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至".split(
    " ",
  );

/** The day of a Gregorian year on which a solar term (节气) begins, as a serial; null outside 1645 to 2200. */
export function termSerial(term: string, year: number): number | null {
  return yearOf(year)?.terms[FIRST_TERM + TERMS.indexOf(term)] ?? null;
}
