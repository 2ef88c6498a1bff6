import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvRows } from "../../src/report/csv.ts";

const text = fc.string({ unit: fc.constantFrom("社", "𠮷", "a", " ", '"', ",", "\n", "\r", "\t", ";", "=", "\uFEFF") });
const cell = fc.oneof(text, fc.string({ unit: "binary" }), fc.double(), fc.integer(), fc.boolean(), fc.constant(null));

test("rows of CSV are written as the library writes them", () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 4 }), (rows) => {
      const options = { record_delimiter: "\n", cast: { boolean: String }, quoted_match: /\r/u };
      expect(csvRows(rows)).toBe(stringify(rows, options));
    }),
    { numRuns: 1000 },
  );
});
