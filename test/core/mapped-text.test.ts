import { describe, expect, test } from "vitest";
import { compose, identity, originalOffset, originalSpan, pick, rewrittenOffset } from "../../src/core/mapped-text.ts";

// A column ended in 腰鼓队: the line end between the pieces is left out.
const TEXT = "办起了腰\n\n鼓队。记者";
const JOINED = pick(TEXT, [
  { start: 0, end: 4 },
  { start: 6, end: 9 },
]);

test("a text that nothing was done to maps to itself", () => {
  const same = identity(TEXT);
  expect(same.text).toBe(TEXT);
  expect(originalOffset(same, 7)).toBe(7);
  expect(originalSpan(same, { start: 2, end: 8 })).toEqual({ start: 2, end: 8 });
  expect(rewrittenOffset(same, 7)).toBe(7);
});

describe("pieces of a text", () => {
  test("stand in a row", () => {
    expect(JOINED.text).toBe("办起了腰鼓队。");
  });

  test("know where each character came from", () => {
    expect(Array.from(JOINED.text, (_, i) => TEXT[originalOffset(JOINED, i)]).join("")).toBe(JOINED.text);
  });

  test("give a word across a gap the stretch from its first to its last character", () => {
    const { start, end } = originalSpan(JOINED, { start: 3, end: 6 });
    expect(TEXT.slice(start, end)).toBe("腰\n\n鼓队");
  });

  test("end a span at the last character of a piece, not at the first of the next", () => {
    expect(originalSpan(JOINED, { start: 0, end: 4 })).toEqual({ start: 0, end: 4 });
  });

  test("tell what was left out", () => {
    expect([3, 4, 5, 6, 8, 9, 10].map((at) => rewrittenOffset(JOINED, at))).toEqual([3, null, null, 4, 6, null, null]);
  });

  test("may be none", () => {
    expect(pick("近日", []).text).toBe("");
  });

  test("may start behind the beginning", () => {
    const tail = pick("近日，灯亮了", [{ start: 3, end: 6 }]);
    expect(tail.text).toBe("灯亮了");
    expect(originalOffset(tail, 0)).toBe(3);
    expect(rewrittenOffset(tail, 0)).toBeNull();
  });
});

describe("what is put between pieces", () => {
  const text = "标题 正文";
  const lines = pick(
    text,
    [
      { start: 0, end: 2 },
      { start: 3, end: 5 },
    ],
    ["!", "\n"],
  );

  test("stands in front of every piece but the first", () => {
    expect(lines.text).toBe("标题\n正文");
  });

  test("maps to the start of the piece behind it", () => {
    expect(originalOffset(lines, 2)).toBe(3);
    expect(originalOffset(lines, 3)).toBe(3);
  });

  test("does not bring back the character that it stands for", () => {
    expect(rewrittenOffset(lines, 2)).toBeNull();
  });

  test("may stand between pieces that touch", () => {
    const parted = pick(
      "标题正文",
      [
        { start: 0, end: 2 },
        { start: 2, end: 4 },
      ],
      ["", "\n"],
    );
    expect(parted.text).toBe("标题\n正文");
    expect(originalOffset(parted, 3)).toBe(2);
    expect(rewrittenOffset(parted, 2)).toBe(3);
  });
});

describe("two steps composed", () => {
  test("are one step", () => {
    const outer = pick(JOINED.text, [{ start: 3, end: 6 }]);
    const both = compose(outer, JOINED);
    expect(both.text).toBe("腰鼓队");
    expect(Array.from(both.text, (_, i) => TEXT[originalOffset(both, i)]).join("")).toBe("腰鼓队");
    expect(originalSpan(both, { start: 0, end: 3 })).toEqual({ start: 3, end: 8 });
  });
});
