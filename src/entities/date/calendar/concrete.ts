import { lastDayOf, serialOf, weekdayOf } from "../../../core/days.ts";
import type { Detail } from "../grammar/reading.ts";
import { lunarSerial, termSerial } from "./lunar.ts";
import { days, oneDay, type Stretch, season, wholeMonth, wholeMonths, wholeYear } from "./stretch.ts";

/** The real days of a detail in a year (and month, where it needs one); null when there are none. */
export function concrete(detail: Detail | null, frame: { year: number; month: number | null }): Stretch | null {
  const { year, month } = frame;
  if (detail === null) return month === null ? wholeYear(year) : wholeMonth(year, month);
  switch (detail.kind) {
    case "day":
      return month === null ? null : oneDay({ year, month, day: detail.at });
    case "feast":
      return oneDay({ year, month: detail.month, day: detail.day });
    case "days":
      if (month === null) return null;
      return days(
        serialOf({ year, month, day: detail.from }),
        serialOf({ year, month, day: detail.to === 0 ? lastDayOf(year, month) : detail.to }),
      );
    case "months":
      return wholeMonths(year, detail);
    case "season":
      return season(year, detail.code);
    case "nth":
      return nthWeek(detail, frame);
    case "lunar":
      return lunar(detail, year);
    case "term": {
      const serial = termSerial(detail.term, year);
      return serial === null ? null : days(serial, serial);
    }
    case "shift":
    case "quarter":
    case "next":
    case "weekday":
      return null;
  }
}

/** The first week of a month or year is the one with its first Monday; the nth weekday counts from the first of the month. */
function nthWeek(
  { nth, weekday }: { nth: number; weekday: number | null },
  { year, month }: { year: number; month: number | null },
): Stretch | null {
  const frame = month === null ? wholeYear(year) : wholeMonth(year, month);
  if (frame === null) return null;
  const wanted = weekday ?? 1;
  const first = frame.start + ((wanted - weekdayOf(frame.start) + 7) % 7);
  const last = frame.end - ((weekdayOf(frame.end) - wanted + 7) % 7);
  const start = nth < 0 ? last : first + (nth - 1) * 7;
  if (start > frame.end) return null;
  return days(start, weekday === null ? start + 6 : start);
}

function lunar(detail: Extract<Detail, { kind: "lunar" }>, year: number): Stretch | null {
  const { month, leap, feast } = detail;
  const from = lunarSerial({ year, month, day: detail.day ?? 1, leap });
  if (detail.day === null) {
    const to = lunarSerial({ year, month, day: 0, leap });
    return from === null || to === null ? null : days(from, to);
  }
  if (!feast || month < 11) return from === null ? null : days(from, from);
  // 2024年除夕 is the eve of the New Year of 2024, the last day of the lunar year 2023.
  const before = lunarSerial({ year: year - 1, month, day: detail.day, leap });
  return before === null ? null : days(before, before);
}
