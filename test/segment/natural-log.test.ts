import fc from "fast-check";
import { expect, test } from "vitest";
import { naturalLog } from "../../src/segment/natural-log.ts";
import { runs } from "../helpers/pages.ts";

test.for([
  { value: 1, log: 0 },
  { value: 2, log: Math.LN2 },
  { value: 10, log: Math.LN10 },
  { value: 0.5, log: -Math.LN2 },
  { value: Number.MIN_VALUE, log: -744.4400719213812 },
  { value: Number.MAX_VALUE, log: 709.782712893384 },
])("the logarithm of $value is $log", ({ value, log }) => {
  expect(naturalLog(value)).toBe(log);
});

test("is never further from Math.log than its last bit", () => {
  fc.assert(
    fc.property(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), (value) => {
      const log = naturalLog(value);
      expect(Math.abs(log - Math.log(value))).toBeLessThanOrEqual(Math.abs(log) * 2 ** -52);
    }),
    runs(2000),
  );
});

// Shares of dictionary words for which Math.log of Node 20 is one bit off.
test.for([
  { occurrences: 131, log: -13.03635607076828 },
  { occurrences: 147, log: -12.921120807190695 },
  { occurrences: 172, log: -12.76405891715598 },
  { occurrences: 280, log: -12.276763790800183 },
])("the logarithm of $occurrences in 60,101,983 is exact to the last bit", ({ occurrences, log }) => {
  expect(naturalLog(occurrences / 60_101_983)).toBe(log);
});

test.for([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("%s has none", (value) => {
  expect(() => naturalLog(value)).toThrow(RangeError);
});
