import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bytesOf,
  endItems,
  fragment,
  put,
  putCount,
  putInside,
  putNumber,
  putText,
  putTwice,
  takeBytes,
  wordsBetween,
} from "../../src/report/json-bytes.ts";
import { jsonLine } from "../../src/report/json-line.ts";
import { textOf } from "../helpers/json-text.ts";

// Every code unit that JSON or a reader of lines treats apart, halves of surrogate pairs among them, beside ordinary ones.
const unit = fc.constantFrom(
  ...["社", "，", "“", "·", "é", "𠮷", "a", '"', "\\", "/", "\n", "\r", "\t", "\b", "\f", "\0", "\u001f", "\u007f"],
  ...["\u0080", "\u0085", "\u07ff", "\u0800", "\u2027", "\u2028", "\u2029", "\u202a", "\ud7ff", "\ue000", "\uffff"],
  ...["\ud800", "\udbff", "\udc00", "\udfff", "\ufffd"],
);
const text = fc.oneof(fc.string({ unit }), fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));

const LONG_PIECE = fragment("x".repeat(1000));
const LIST = fragment("[");
const COMMA = fragment(",");
const LIST_END = fragment("]");

function written(putAll: () => void): string {
  putAll();
  return textOf(takeBytes());
}

describe("JSON as bytes", () => {
  test("has every string as JSON.stringify has it, line ends of Unicode escaped", () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(written(() => putText(value))).toBe(jsonLine(value));
      }),
      { numRuns: 2000 },
    );
  });

  test("takes strings of every form that the engine has for them", () => {
    const joined = `${"柳荫社区".repeat(9)}${"a".repeat(20)}`;
    const forms = [
      joined,
      joined.slice(3, 30),
      `${joined.slice(1, 15)}é`,
      "latin".repeat(5),
      "latin".repeat(5).slice(2),
    ];
    for (const form of forms) expect(written(() => putText(form))).toBe(jsonLine(form));
  });

  test("has every number as JSON.stringify has it", () => {
    const decimals = fc
      .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.nat({ max: 6 }))
      .map(([digits, places]) => digits / 10 ** places);
    const number = fc.oneof(decimals, fc.double(), fc.float(), fc.integer(), fc.maxSafeInteger(), fc.constant(-0));
    fc.assert(
      fc.property(number, (value) => {
        expect(written(() => putNumber(value))).toBe(JSON.stringify(value));
      }),
      { numRuns: 2000 },
    );
  });

  test("has every count as JSON.stringify has it", () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(), fc.nat({ max: 20_000 })), (value) => {
        expect(written(() => putCount(value))).toBe(String(value));
      }),
    );
  });

  test("has room for whatever is put, in whatever order", () => {
    const long = "鹿庄村".repeat(200_000);
    const putAll = (): void => {
      for (let i = 0; i < 1000; i++) put(LONG_PIECE);
      putInside(long);
      put(LONG_PIECE);
      putNumber(Math.PI);
    };
    expect(written(putAll)).toBe(`${"x".repeat(1_000_000)}${long}${"x".repeat(1000)}${Math.PI}`);
    expect(bytesOf(putAll)).toBeNull();
    takeBytes();
  });

  test("has a long text as JSON.stringify has it, wherever it is cut on the way", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(5, 500, 50_000), (piece, units) => {
        const long = piece.repeat(Math.ceil(units / Math.max(1, piece.length)));
        expect(written(() => putText(long))).toBe(jsonLine(long));
      }),
      { numRuns: 60 },
    );
  });

  test("has what is put twice as what is put once and once more", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(1, 30), (piece, times) => {
        const long = piece.repeat(times);
        const inside = jsonLine(long).slice(1, -1);
        expect(written(() => putTwice(long, COMMA))).toBe(`${inside},${inside}`);
      }),
    );
  });

  test("gives back what was put, which stands where it was put", () => {
    let own: Uint8Array | null = null;
    const all = written(() => {
      putCount(1);
      own = bytesOf(() => putText("鹿庄村"));
    });
    expect([all, textOf(own ?? "")]).toEqual(['1"鹿庄村"', '"鹿庄村"']);
  });

  test("has a word of a set between its pieces each time, also when there is no more room to keep it", () => {
    const putWord = wordsBetween('{"rule":', "},");
    const words = Array.from(
      { length: 3000 },
      (_, i) => `一条很长的规则的名字"${i}"${"长".repeat(i % 40 === 0 ? 900 : 40)}`,
    );
    const twice = [...words, ...words];
    expect(
      written(() => {
        for (const word of twice) putWord(word);
      }),
    ).toBe(twice.map((word) => `{"rule":${jsonLine(word)}},`).join(""));
  });

  test("has no comma behind the last item of a list", () => {
    const list = (items: readonly string[]): string =>
      written(() => {
        put(LIST);
        for (const item of items) {
          putText(item);
          put(COMMA);
        }
        endItems();
        put(LIST_END);
      });
    expect([list([]), list(["甲"]), list(["甲", ","])]).toEqual(["[]", '["甲"]', '["甲",","]']);
  });
});
