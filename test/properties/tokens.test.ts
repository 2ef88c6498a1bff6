import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Segmenter } from "../../src/core/types.ts";
import { openNodejieba } from "../../src/segment/nodejieba.ts";
import { runtimeSegmenter } from "../../src/segment/runtime.ts";
import { anyDocument, anyText, runs } from "../helpers/pages.ts";

const reference = await openNodejieba();
const LOW_HALF = /^[\udc00-\udfff]/;
const HIGH_HALF = /[\ud800-\udbff]$/;

function wordsOf({ cut }: Segmenter, text: string): string[] {
  const { count, start } = cut(text);
  expect(start.length).toBe(count + 1);
  return Array.from({ length: count }, (_, i) => text.slice(start[i], start[i + 1]));
}

describe.for([
  { name: "the runtime's segmenter", segmenter: runtimeSegmenter() },
  { name: "nodejieba (skipped where it cannot be loaded)", segmenter: reference },
])("$name", ({ segmenter }) => {
  test.skipIf(segmenter === null)("gives words that joined are the text, whatever stands in it", () => {
    if (segmenter === null) return;
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ unit: "binary" })), (text) => {
        const words = wordsOf(segmenter, text);
        expect(words.join("")).toBe(text);
        expect(words).not.toContain("");
      }),
      runs(150),
    );
  });

  test.skipIf(segmenter === null)("gives words that joined are the text of a whole page", () => {
    if (segmenter === null) return;
    fc.assert(
      fc.property(anyDocument, ({ text }) => {
        expect(wordsOf(segmenter, text).join("")).toBe(text);
      }),
      runs(50),
    );
  });

  test.skipIf(segmenter === null)("does not tear a surrogate pair apart", () => {
    if (segmenter === null) return;
    fc.assert(
      fc.property(anyText, (text) => {
        const words = wordsOf(segmenter, text);
        for (const [k, word] of words.entries()) {
          if (LOW_HALF.test(word)) expect(words[k - 1] ?? "").not.toMatch(HIGH_HALF);
        }
      }),
      runs(100),
    );
  });

  test.skipIf(segmenter === null)("cuts the same text the same way twice", () => {
    if (segmenter === null) return;
    fc.assert(
      fc.property(anyText, (text) => {
        expect(segmenter.cut(text)).toEqual(segmenter.cut(text));
      }),
      runs(50),
    );
  });

  test.skipIf(segmenter === null)("has no words for an empty text", () => {
    expect(segmenter?.cut("")).toEqual({ count: 0, start: Int32Array.of(0) });
  });
});
