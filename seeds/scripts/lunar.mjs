// Writes src/entities/date/calendar/lunar-years.ts: the months and solar terms of the Chinese calendar, computed by
// lunar-typescript (MIT), which takes a millisecond a year and a third of the program's size.
// With --check says whether the file is what this would write.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LunarYear } from "lunar-typescript";

const FILE = fileURLToPath(new URL("../../src/entities/date/calendar/lunar-years.ts", import.meta.url));
/** The astronomical rules of the calendar hold from the Shixian reform on. */
const FIRST = 1645;
const LAST = 2200;
const JULIAN_DAY_OF_EPOCH = 2_440_588;
const MS_A_DAY = 86_400_000;
const YEARS_A_LINE = 7;
// As the library's table of a year has them, 小寒 in January is the third.
const FIRST_TERM = 2;
const TERMS = 24;

function rowOf(year) {
  const january = Date.UTC(year, 0, 1) / MS_A_DAY;
  const table = LunarYear.fromYear(year);
  const months = table.getMonths().filter((month) => month.getYear() === year);
  const starts = months.map((month) => month.getFirstJulianDay() - JULIAN_DAY_OF_EPOCH);
  const long = months.reduce((bits, month, i) => bits | (month.getDayCount() === 30 ? 1 << i : 0), 0);
  const leap = -(months.find((month) => month.getMonth() < 0)?.getMonth() ?? 0);
  // A term begins at some hour: the day is the one whose noon is nearest.
  const terms = table
    .getJieQiJulianDays()
    .slice(FIRST_TERM, FIRST_TERM + TERMS)
    .map((moment) => Math.floor(moment + 0.5) - JULIAN_DAY_OF_EPOCH);
  let steps = 0;
  for (let i = 1; i < TERMS; i++) steps = 3 * steps + (terms[i] - terms[i - 1] - 14);
  return [
    [starts[0] - january, 2],
    [leap, 1],
    [long, 3],
    [terms[0] - january, 1],
    [steps, 8],
  ]
    .map(([number, width]) => number.toString(36).padStart(width, "0"))
    .join("");
}

const rows = Array.from({ length: LAST - FIRST + 1 }, (_, i) => rowOf(FIRST + i));
const lines = [];
for (let i = 0; i < rows.length; i += YEARS_A_LINE) lines.push(rows.slice(i, i + YEARS_A_LINE).join(""));
const code = `// Written by seeds/scripts/lunar.mjs.

/** The first year of the table. */
export const FIRST_YEAR = ${FIRST};
export const LAST_YEAR = ${LAST};

/**
 * Of each year, in base 36: the days from 1 January to New Year (2 digits); which month has a leap month, 0 for none (1); which
 * months have 30 days and not 29, a bit each in their order (3); the days from 1 January to 小寒 (1); and how many days more than
 * 14 each of the other 23 terms comes after the one before, as a number in base 3 (8).
 */
export const YEARS: string =
  ${lines.map((line) => `"${line}"`).join(" +\n  ")};
`;
if (process.argv[2] !== "--check") writeFileSync(FILE, code);
else if (readFileSync(FILE, "utf8") !== code) {
  process.exitCode = 1;
  process.stderr.write("src/entities/date/calendar/lunar-years.ts is not what seeds/scripts/lunar.mjs writes\n");
}
