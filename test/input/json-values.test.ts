import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { english } from "../../src/core/wording.ts";
import { jsonValues } from "../../src/input/json-values.ts";

const LONG = 1_000_000;

function* inBlocks(text: string, size: number): Generator<Uint8Array> {
  const bytes = Buffer.from(text);
  // One block, written over again and again, as a reader of files does it.
  const block = Buffer.alloc(size);
  for (let at = 0; at < bytes.length; at += size) yield block.subarray(0, bytes.copy(block, 0, at, at + size));
}

function valuesOf(text: string, { size = 64, longest = LONG } = {}): unknown[] {
  return Array.from(jsonValues(inBlocks(text, size), longest), (found) =>
    "reason" in found
      ? `${found.number}: ${english(found.reason)}`
      : found.bytes && JSON.parse(Buffer.from(found.bytes).toString()),
  );
}

test("the elements of an array are found, however the text is laid out and wherever the blocks end", () => {
  const anyLayout = fc.constantFrom(undefined, 1, 2, "\t");
  const anyRecords = fc.array(fc.record({ text: fc.string({ unit: "binary" }), more: fc.jsonValue({ maxDepth: 2 }) }), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(anyRecords, anyLayout, fc.integer({ min: 1, max: 40 }), (records, layout, size) => {
      const plain = JSON.parse(JSON.stringify(records));
      expect(valuesOf(`\n ${JSON.stringify(records, null, layout)}\n`, { size })).toEqual(plain);
      const oneByOne = records.map((record) => JSON.stringify(record, null, layout)).join("\n");
      expect(valuesOf(oneByOne, { size })).toEqual(plain);
    }),
    { numRuns: 50 },
  );
});

describe("what is no list of records is told", () => {
  test.for([
    { text: "", values: [], why: "nothing" },
    { text: "[]", values: [], why: "an empty array" },
    { text: '{"text":"甲"}{"text":"乙"}', values: [{ text: "甲" }, { text: "乙" }], why: "objects side by side" },
    {
      text: '[{"text":"甲"}',
      values: ["1: breaks off before the end of its array"],
      why: "an array without its end",
    },
    {
      text: '[{"text":"甲"},{"te',
      values: [{ text: "甲" }, "2: breaks off before the end of its array"],
      why: "a record that breaks off",
    },
    {
      text: '[{"text":"甲"},]',
      values: [{ text: "甲" }, "2: is damaged: a comma or bracket stands where a record should"],
      why: "a comma too many",
    },
    {
      text: '[{"text":"甲"}]x',
      values: [{ text: "甲" }, "2: goes on behind the end of its array; make it one array, or JSON Lines"],
      why: "more behind the end",
    },
    {
      text: "近日，灯亮了。",
      values: ["1: is no JSON array and no object; say --from text if it is text"],
      why: "plain text",
    },
    {
      text: '["甲", 3, null]',
      values: ["甲", 3, null],
      why: "values that are no objects are for the reader to refuse",
    },
  ])("$why", ({ text, values }) => {
    for (const size of [1, 3, 64]) expect(valuesOf(text, { size })).toEqual(values);
  });
});

test("a value that is too long is passed over and the next one read", () => {
  const long = `{"text":"${"字".repeat(100)}"}`;
  expect(valuesOf(`[{"text":"甲"},${long},{"text":"乙"}]`, { longest: 50, size: 7 })).toEqual([
    { text: "甲" },
    null,
    { text: "乙" },
  ]);
});
