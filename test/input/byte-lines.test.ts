import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linesOf } from "../../src/core/text-lines.ts";
import { byteLines } from "../../src/input/byte-lines.ts";

const LONGEST = 1000;

/** The text cut behind so many bytes each; blocks lie in a buffer that the next one overwrites. */
function* inBlocks(text: string, sizes: readonly number[]): Generator<Uint8Array> {
  const bytes = Buffer.from(text);
  const room = Buffer.alloc(bytes.length);
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = Math.max(1, sizes[i % sizes.length] ?? bytes.length);
    const length = bytes.copy(room, 0, at, at + size);
    yield room.subarray(0, length);
    room.fill(0);
    at += length;
  }
}

function linesIn(blocks: Iterable<Uint8Array>, longest = LONGEST): (string | null)[] {
  return Array.from(byteLines(blocks, longest), ({ bytes }) => (bytes === null ? null : Buffer.from(bytes).toString()));
}

describe("the lines of a text that comes in blocks", () => {
  test("are those of the text, wherever the blocks end", () => {
    const part = fc.constantFrom("\n", "\r\n", "\r", "柳荫", "𬍛", " ", "a", '{"text":"鹿庄村"}');
    const sizes = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), sizes, (parts, cuts) => {
        const text = parts.join("");
        expect(linesIn(inBlocks(text, cuts))).toEqual([...linesOf(text)]);
      }),
    );
  });

  test("are numbered from 1", () => {
    expect(Array.from(byteLines(inBlocks("a\n\nb", [2]), LONGEST), ({ number }) => number)).toEqual([1, 2, 3]);
  });

  test.for([
    { why: "in one block", sizes: [100] },
    { why: "in many", sizes: [1] },
    { why: "with an end of its own block", sizes: [7, 1] },
  ])("that are too long come as null, and the next as usual: $why", ({ sizes }) => {
    const text = "1234567\r\n12345678\n12345678\r\n1234567\n123456789012345\n1234567";
    expect(linesIn(inBlocks(text, sizes), 7)).toEqual(["1234567", null, null, "1234567", null, "1234567"]);
    expect(linesIn(inBlocks("12345678", sizes), 7)).toEqual([null]);
    expect(linesIn(inBlocks("1234567\r", sizes), 7)).toEqual(["1234567"]);
  });
});
