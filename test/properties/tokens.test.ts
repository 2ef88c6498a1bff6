import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyWordRoom } from "../../src/segment/segmenter.ts";
import { anyDocument, anyText, runs } from "../helpers/pages.ts";
import { builtIn, cut, mixedText, newsLines, reference, tagged } from "../helpers/segmenters.ts";

const LOW_HALF = /^[\udc00-\udfff]/;
const HIGH_HALF = /[\ud800-\udbff]$/;
const someText = fc.oneof(mixedText, anyText, fc.string({ unit: "binary" }));

describe.for(reference === null ? [builtIn] : [builtIn, reference])("the segmenter $name", (segmenter) => {
  test("gives words that joined are the text, whatever stands in it", () => {
    fc.assert(
      fc.property(someText, (text) => {
        const words = cut(segmenter, text);
        expect(words.join("")).toBe(text);
        expect(words).not.toContain("");
      }),
      runs(300),
    );
  });

  test("gives words that joined are the text of a whole page", () => {
    fc.assert(
      fc.property(anyDocument, ({ text }) => {
        expect(cut(segmenter, text).join("")).toBe(text);
      }),
      runs(50),
    );
  });

  test("does not tear a surrogate pair apart", () => {
    fc.assert(
      fc.property(someText, (text) => {
        const words = cut(segmenter, text);
        for (const [k, word] of words.entries()) {
          if (LOW_HALF.test(word)) expect(words[k - 1] ?? "").not.toMatch(HIGH_HALF);
        }
      }),
      runs(100),
    );
  });

  test("cuts the same text the same way twice, in room of its own and in room that was used", () => {
    const room = { count: 0, start: new Int32Array(1), id: new Int32Array(0) };
    fc.assert(
      fc.property(someText, (text) => {
        const { count, start, id } = segmenter.cut(text);
        const again = segmenter.cut(text, room);
        expect(again).toBe(room);
        expect(again.count).toBe(count);
        expect(again.start.slice(0, count + 1)).toEqual(start.slice(0, count + 1));
        expect(again.id.slice(0, count)).toEqual(id.slice(0, count));
      }),
      runs(100),
    );
  });

  test("cuts a stretch of a text as if it stood alone", () => {
    fc.assert(
      fc.property(someText, someText, someText, (before, text, after) => {
        const from = before.length;
        const { count, start, id } = segmenter.cut(text);
        const part = segmenter.cut(before + text + after, undefined, from, from + text.length);
        expect(part.count).toBe(count);
        expect(part.start.slice(0, count + 1)).toEqual(start.slice(0, count + 1).map((at) => from + at));
        expect(part.id.slice(0, count)).toEqual(id.slice(0, count));
      }),
      runs(100),
    );
  });

  test("gives the words of two code units or more of a stretch by themselves", () => {
    const room = emptyWordRoom();
    fc.assert(
      fc.property(someText, someText, (before, text) => {
        const from = before.length;
        segmenter.cutLong(before + text, room, from, from + text.length);
        const { count, start, id } = segmenter.cut(text);
        const long = Array.from({ length: count }, (_, i) => ({
          start: from + (start[i] ?? 0),
          end: from + (start[i + 1] ?? 0),
          id: id[i],
        })).filter((word) => word.end - word.start > 1);
        expect(
          Array.from({ length: room.count }, (_, i) => ({ start: room.start[i], end: room.end[i], id: room.id[i] })),
        ).toEqual(long);
      }),
      runs(300),
    );
  });

  test("has no words for an empty text", () => {
    const { count, start } = segmenter.cut("");
    expect([count, start[0]]).toEqual([0, 0]);
  });
});

describe.skipIf(reference === null)("the built-in segmenter and nodejieba.cut(text, true)", () => {
  const engine = reference;
  if (engine === null) return;

  test("give the same words and tags of any mixture of characters", () => {
    fc.assert(
      fc.property(someText, (text) => {
        expect(tagged(builtIn, text)).toEqual(tagged(engine, text));
      }),
      runs(5000),
    );
  });

  test("give the same words and tags of every line of the news at hand", () => {
    expect(newsLines.length).toBeGreaterThan(100);
    for (const line of newsLines) expect(tagged(builtIn, line)).toEqual(tagged(engine, line));
  });

  test("give the same words of whole pages", () => {
    fc.assert(
      fc.property(anyDocument, ({ text }) => {
        expect(cut(builtIn, text)).toEqual(cut(engine, text));
      }),
      runs(50),
    );
  });
});
