import { LunarYear } from "lunar-typescript";
import { expect, test } from "vitest";
import { lunarSerial, termSerial } from "../../../src/entities/date/calendar/lunar.ts";

const JULIAN_DAY_OF_EPOCH = 2_440_588;
const FIRST_TERM = 2;
const TERMS =
  "小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至".split(
    " ",
  );

test("months and solar terms of 1645 to 2200 are those of lunar-typescript", () => {
  for (let year = 1645; year <= 2200; year++) {
    const table = LunarYear.fromYear(year);
    const months = table.getMonths().filter((month) => month.getYear() === year);
    const found = months.map((month) => {
      const known = { year, month: Math.abs(month.getMonth()), leap: month.isLeap() };
      const next = lunarSerial({ ...known, day: 0 });
      return [lunarSerial({ ...known, day: 1 }), next];
    });
    const expected = months.map((month) => {
      const first = month.getFirstJulianDay() - JULIAN_DAY_OF_EPOCH;
      return [first, first + month.getDayCount() - 1];
    });
    expect([year, found]).toEqual([year, expected]);
    const moments = table.getJieQiJulianDays().slice(FIRST_TERM, FIRST_TERM + TERMS.length);
    expect([year, TERMS.map((term) => termSerial(term, year))]).toEqual([
      year,
      moments.map((moment) => Math.floor(moment + 0.5) - JULIAN_DAY_OF_EPOCH),
    ]);
  }
});

test("a leap month is there in its year only", () => {
  expect(lunarSerial({ year: 2025, month: 6, day: 1, leap: true })).not.toBeNull();
  expect(lunarSerial({ year: 2025, month: 7, day: 1, leap: true })).toBeNull();
  expect(lunarSerial({ year: 2024, month: 6, day: 1, leap: true })).toBeNull();
});

test("other years have none", () => {
  for (const year of [1644, 2201]) {
    expect(lunarSerial({ year, month: 1, day: 1, leap: false })).toBeNull();
    expect(termSerial("冬至", year)).toBeNull();
  }
});
