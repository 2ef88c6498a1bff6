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

test.for(table)("feasts of $year are those that are near to a publication date", ({ days }) => {
  expect(feasts.map((feast, i) => dayOf(feast, days[i] ?? null))).toEqual(days);
});
