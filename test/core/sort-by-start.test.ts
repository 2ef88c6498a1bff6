import fc from "fast-check";
import { expect, test } from "vitest";
import { sortByStart } from "../../src/core/sort-by-start.ts";

const spans = fc
  .array(fc.nat({ max: 40 }), { maxLength: 60 })
  .map((starts) => starts.map((start, i) => ({ start, end: start + 1, i })));

test("spans come in order of their first character, those that begin together as they stood, few or many", () => {
  fc.assert(
    fc.property(spans, (all) => {
      expect(sortByStart(all.slice())).toEqual(all.toSorted((a, b) => a.start - b.start || a.i - b.i));
    }),
  );
});
