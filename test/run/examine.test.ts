import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decode } from "../../src/input/decode.ts";
import { examine } from "../../src/run/examine.ts";

// 柳荫 in GB18030, 㐀 of its four bytes, 社區 in Big5.
const GBK = [0xc1, 0xf8, 0xd2, 0xf1];
const FOUR = [0x81, 0x39, 0xee, 0x39];
const BIG5 = [0xaa, 0xc0, 0xb0, 0xcf];
const pieces = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("柳荫社区", "𬍛", "a\n", "é").map((text) => [...Buffer.from(text)]) },
  { weight: 3, arbitrary: fc.constantFrom(GBK, GBK, FOUR) },
  fc.constantFrom(BIG5, [0xff, 0xfe], [0xef, 0xbb, 0xbf], [0xf0, 0x80, 0x80], [0xe6, 0x9f], [0xc0], [0], [0x39]),
);
const bytes = fc.array(pieces, { maxLength: 20 }).map((parts) => Uint8Array.from(parts.flat()));

test("a file is found to be what the whole of its bytes is, wherever the blocks end", () => {
  const choice = fc.constantFrom("auto", "auto", "utf-8", "gb18030", "big5", "utf-16le");
  fc.assert(
    // A byte order mark is looked for in the first block, which is never so short.
    fc.property(bytes, fc.integer({ min: 3, max: 9 }), choice, (all, size, encoding) => {
      const blocks = (): Uint8Array[] =>
        Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.subarray(i * size, (i + 1) * size));
      const { read, sha256 } = examine(blocks, { encoding, lossy: false });
      const { text, ...expected } = { text: "", ...decode(all, { encoding, lossy: false }) };
      expect(read).toEqual(expected);
      expect(sha256).toBe(createHash("sha256").update(all).digest("hex"));
    }),
    { numRuns: 2000 },
  );
});
