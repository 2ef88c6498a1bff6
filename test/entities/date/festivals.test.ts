import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { findDates } from "../../../src/entities/date/index.ts";

const [header = "", ...rows] = readFileSync(fileURLToPath(new URL("festivals.tsv", import.meta.url)), "utf8")
  .trimEnd()
  .split("\n")
  .filter((line) => !line.startsWith("#"));
const feasts = header.split("\t").slice(1);
const table = rows.map((row) => row.split("\t")).map(([year = "", ...days]) => ({ year, days }));

/** What 春节 said in the middle of its month stands for, and 2024年春节. */
function dayOf(text: string, published: string | null): string | null {
  return findDates(`${text}当天，社区开放。`, published)[0]?.resolved ?? null;
}

test("the table has every year from 2000 to 2040", () => {
  expect(table.map(({ year }) => Number(year))).toEqual(Array.from({ length: 41 }, (_, i) => 2000 + i));
});

test.for(table)("feasts of $year fall on the days of the almanac", ({ year, days }) => {
  expect(feasts.map((feast) => dayOf(`${year}年${feast}`, null))).toEqual(days);
});

test("a feast is the one within sixty days, else that of the year of publication", () => {
  const newYear = "春节";
  expect(dayOf(newYear, "2024-12-01")).toBe("2025-01-29");
  expect(dayOf(newYear, "2024-11-30")).toBe("2025-01-29");
  expect(dayOf(newYear, "2024-11-29")).toBe("2024-02-10");
  expect(dayOf("中秋节", "2025-01-05")).toBe("2025-10-06");
  expect(dayOf("圣诞节", "2025-01-05")).toBe("2024-12-25");
  expect(dayOf("圣诞节", "2025-02-22")).toBe("2024-12-25");
  expect(dayOf("圣诞节", "2025-02-24")).toBe("2025-12-25");
});

test.for(table)("feasts of $year are those that are near to a publication date", ({ days }) => {
  expect(feasts.map((feast, i) => dayOf(feast, days[i] ?? null))).toEqual(days);
});
