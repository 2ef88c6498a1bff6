import { expect, test } from "vitest";
import { addSupport, expectAnything, openHome, removeSupport, total, weightInCity } from "../../src/places/home.ts";
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
