// Texts whole, cut off, and in two encodings in one file: 15,000 files. What comes out is the text, or a failure; never another text.

import { describe, expect, test } from "vitest";
import { diceOf } from "../../src/core/dice.ts";
import { type Decoded, decode } from "../../src/input/decode.ts";
import { ENCODINGS, PIECES } from "../helpers/re-encoded.ts";

/** What was read, what was listed as unreadable, and what came out wrong with nobody knowing. */
function outcomes(files: readonly { readonly bytes: Uint8Array; readonly isRight: (decoded: Decoded) => boolean }[]): {
  right: number;
  listed: number;
  wrong: number;
} {
  const counts = { right: 0, listed: 0, wrong: 0 };
  for (const { bytes, isRight } of files) {
    const decoded = decode(bytes);
    if (!decoded.ok) counts.listed++;
    else if (isRight(decoded)) counts.right++;
    else counts.wrong++;
  }
  return counts;
}

const LEAST_RIGHT = 0.995;

describe("a text is read as it was written", () => {
  test.for(ENCODINGS)("$name", ({ encoding, textOf, bytesOf }) => {
    const files = PIECES.map((piece) => {
      const text = textOf(piece);
      return {
        bytes: bytesOf(text),
        isRight: (read: Decoded) => read.ok && read.text === text && read.encoding === encoding,
      };
    });
    const { right, wrong } = outcomes(files);
    expect(wrong).toBe(0);
    expect(right / files.length).toBeGreaterThanOrEqual(LEAST_RIGHT);
  });
});

describe("a text that is cut off anywhere is its beginning, or a failure", () => {
  test.for(ENCODINGS)("$name", ({ textOf, bytesOf }) => {
    const { roll } = diceOf(7);
    const files = PIECES.map((piece) => {
      const text = textOf(piece);
      const bytes = bytesOf(text);
      const cut = bytes.subarray(0, bytes.length - 1 - roll(Math.floor(bytes.length / 3)));
      return { bytes: cut, isRight: (read: Decoded) => read.ok && text.startsWith(read.text) };
    });
    expect(outcomes(files).wrong).toBe(0);
  });
});

describe("a text with a paragraph in another encoding is a failure", () => {
  const PAIRS = ENCODINGS.flatMap((first) =>
    ENCODINGS.filter(({ encoding }) => encoding !== first.encoding).map((second) => ({ first, second })),
  );
  test.for(PAIRS)("$first.name, then $second.name", ({ first, second }) => {
    const files = PIECES.filter((_, i) => i % 5 === 0).flatMap((piece) => {
      const start = first.bytesOf(first.textOf(`${piece}\n`));
      const inserted = second.bytesOf(second.textOf("\n居民们都说，社区的工作做到了大家的心里，老人孩子都很满意。\n"));
      const end = first.bytesOf(first.textOf(Array.from(piece).slice(0, 40).join("")));
      return [
        [start, inserted],
        [start, inserted, end],
        [inserted, start],
      ].map((parts) => ({
        bytes: Uint8Array.from(parts.flatMap((part) => [...part])),
        isRight: () => false,
      }));
    });
    expect(outcomes(files)).toEqual({ right: 0, wrong: 0, listed: files.length });
  });
});
