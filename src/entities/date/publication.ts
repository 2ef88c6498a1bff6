import { isDay, isoDay, parseDay } from "./calendar/days.ts";
import { findDates } from "./find.ts";

const FOLDED: ReadonlyMap<string, string> = new Map([
  ["國", "国"],
  ["號", "号"],
  ["時", "时"],
  ["點", "点"],
  ["週", "周"],
  ["禮", "礼"],
  ["／", "/"],
  ["－", "-"],
  ["．", "."],
]);

// 114-09-10, 114/9/10: Taiwan's years of the Republic, in three digits.
const REPUBLIC = /(?<![\d/.-])(?<year>1[0-4]\d)(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?![\d/.-])/u;
const REPUBLIC_OFFSET = 1911;

/** ISO day of the first complete date in a line of publication data, whatever its script; null when it names none. */
export function publicationDate(metaLine: string): string | null {
  const folded = metaLine.replace(/[國號時點週禮／－．]/gu, (sign) => FOLDED.get(sign) ?? sign);
  const republic = REPUBLIC.exec(folded)?.groups;
  if (republic !== undefined) return isoOf(Number(republic.year) + REPUBLIC_OFFSET, republic);
  for (const { value } of findDates(folded, null)) {
    const day = parseDay(value);
    if (day !== null) return isoDay(day);
  }
  return null;
}

function isoOf(year: number, { month, day }: { month?: string; day?: string }): string | null {
  const said = { year, month: Number(month), day: Number(day) };
  return isDay(said) ? isoDay(said) : null;
}
