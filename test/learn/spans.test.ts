import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spanAgreementOf } from "../../src/learn/agreement/span-agreement.ts";
import { countSpans, type TypedSpan } from "../../src/learn/agreement/spans.ts";

/** `office 3-8 date 10-12` */
function spans(notes: string): TypedSpan[] {
  return Array.from(notes.matchAll(/(?<type>\S+) (?<start>\d+)-(?<end>\d+)/gu), ({ groups }) => ({
    ...{ type: groups?.type ?? "", start: Number(groups?.start), end: Number(groups?.end) },
  }));
}

describe("spans of one story", () => {
  test.for([
    { a: "office 3-8", b: "office 3-8", exact: 1, overlap: 1, why: "equal" },
    { a: "office 3-8", b: "office 3-9", exact: 0, overlap: 1, why: "an end that differs" },
    { a: "office 3-8", b: "office 8-9", exact: 0, overlap: 0, why: "one behind the other" },
    { a: "office 3-8", b: "place 3-8", exact: 0, overlap: 0, why: "another type" },
    { a: "office 3-9", b: "office 3-5 office 6-9", exact: 0, overlap: 1, why: "one goes with one of two" },
    { a: "office 3-5 office 3-5", b: "office 3-5", exact: 1, overlap: 1, why: "told twice" },
    { a: "office 0-9", b: "", exact: 0, overlap: 0, why: "nothing on the other side" },
  ])("$why", ({ a, b, exact, overlap }) => {
    const counts = [...countSpans(spans(a), spans(b)).values()];
    expect(counts.reduce((sum, count) => sum + count.exact, 0)).toBe(exact);
    expect(counts.reduce((sum, count) => sum + count.overlap, 0)).toBe(overlap);
  });

  test("what is equal overlaps, both ways alike, and nothing beats one's own spans", () => {
    const span = fc
      .tuple(fc.constantFrom("office", "date"), fc.nat(30), fc.integer({ min: 1, max: 8 }))
      .map(([type, start, length]) => ({ type, start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (a, b) => {
        for (const [type, { first, second, exact, overlap }] of countSpans(a, b)) {
          expect(exact).toBeLessThanOrEqual(overlap);
          expect(overlap).toBeLessThanOrEqual(Math.min(first, second));
          expect(countSpans(b, a).get(type)).toMatchObject({ first: second, second: first, exact });
        }
        for (const { first, exact, overlap } of countSpans(a, a).values())
          expect([exact, overlap]).toEqual([first, first]);
      }),
    );
  });
});

test("precision and recall are of the second annotator, and stories of one file only are counted", () => {
  const first = {
    name: "a",
    spansById: new Map([
      ["s1", spans("office 0-4 office 9-12 date 5-8")],
      ["s2", spans("date 0-2")],
    ]),
  };
  const second = {
    name: "b",
    spansById: new Map([
      ["s1", spans("office 0-4 date 6-8")],
      ["s3", spans("date 0-2")],
    ]),
  };
  const { all, perType, ...counts } = spanAgreementOf({ first, second }, { resamples: 0, seed: 1 });
  expect(counts).toEqual({ first: "a", second: "b", compared: 1, onlyFirst: 1, onlySecond: 1 });
  expect(all.exact).toMatchObject({ precision: 1 / 2, recall: 1 / 3, f1: 2 / 5 });
  expect(all.overlap).toMatchObject({ precision: 1, recall: 2 / 3, f1: 4 / 5 });
  expect(perType.map(({ type, exact, overlap }) => [type, exact.f1, overlap.f1])).toEqual([
    ["date", 0, 1],
    ["office", 2 / 3, 2 / 3],
  ]);
});
