import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addArea,
  addSupport,
  expectAnything,
  expectAsPage,
  type Home,
  openHome,
  removeSupport,
  TIES,
  total,
  weightInCity,
} from "../../src/places/home.ts";
import { officialPlaces } from "../helpers/places.ts";

test("more names than a number holds leave no trace when they are taken back", () => {
  const { regions, find } = officialPlaces();
  const home = openHome(regions);
  expectAnything(home);
  const before = total(home);
  const { support } = find("大明镇", "township");
  for (let i = 0; i < 1000; i++) addSupport(home, support);
  expect(Number.isFinite(total(home))).toBe(true);
  for (let i = 0; i < 1000; i++) removeSupport(home, support);
  expect(support.districts.length).toBeGreaterThan(0);
  for (const district of support.districts) expect(weightInCity(home, district)).toBe(1);
  expect(total(home)).toBeCloseTo(before, 6);
});

/** Each city in turn, whatever of it was known before. */
function plainTotal({ cities, sums }: Home): number {
  return cities.reduce((all, weight, city) => all + weight * (sums[city] ?? 0), 0);
}

test("the total is to the last bit what all cities add up to, whatever was weighed", () => {
  const { regions, find, places } = officialPlaces();
  const [from, to] = regions.rowsOf("township");
  const name = fc.integer({ min: from, max: to - 1 }).map((row) => places.nameOf(row));
  const area = fc.constantFrom("110000", "420100", "420107", "659000");
  fc.assert(
    fc.property(
      fc.array(name, { maxLength: 6 }),
      fc.array(name, { maxLength: 4 }),
      fc.array(area),
      (of, own, areas) => {
        const [page, story] = [openHome(regions), openHome(regions)];
        for (const told of of) addSupport(page, find(told, "township").support);
        for (const told of of.slice(1)) removeSupport(page, find(told, "township").support);
        expect(total(page)).toBe(plainTotal(page));
        expectAsPage(story, page, TIES.story);
        expect(total(story)).toBe(plainTotal(story));
        for (const told of own) addSupport(story, find(told, "township").support);
        for (const code of areas) {
          const rows = regions.areaOf(code);
          if (rows !== null) addArea(story, rows, 4000);
        }
        expect(total(story)).toBe(plainTotal(story));
      },
    ),
    { numRuns: 50 },
  );
});
