import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import { UserError } from "../../src/core/errors.ts";
import { type PackedFile, packFile, unpackFile } from "../../src/core/packed-file.ts";

const CONTENT: PackedFile = {
  about: { source: "自编", count: 3 },
  sections: new Map<string, Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>([
    ["bytes", Uint8Array.of(1, 2, 255)],
    ["units", Uint16Array.of(0x793e, 0x533a)],
    ["counts", Uint32Array.of(4_000_000_000)],
    ["nodes", Int32Array.of(-1, 2, 3)],
    ["weights", Float64Array.of(-0.5, Number.NEGATIVE_INFINITY)],
  ]),
};
const bytes = packFile(CONTENT, crc32);

test("a packed file gives its columns back, from bytes that lie anywhere in memory", () => {
  expect(unpackFile(bytes, "x", crc32)).toEqual(CONTENT);
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  expect(unpackFile(shifted.subarray(3), "x", crc32)).toEqual(CONTENT);
});

test("the same content makes the same bytes", () => {
  expect(packFile(CONTENT, crc32)).toEqual(bytes);
});

test("any byte that is not as it was written is told, with the file and both checksums", () => {
  for (let i = 0; i < bytes.length; i++) {
    const damaged = bytes.slice();
    damaged[i] = (damaged[i] ?? 0) ^ 0x10;
    expect(() => unpackFile(damaged, "seeds/x.packed", crc32)).toThrow(UserError);
  }
  const damaged = bytes.slice();
  damaged[bytes.length - 1] = 7;
  expect(() => unpackFile(damaged, "seeds/x.packed", crc32)).toThrow(
    /^is damaged: its CRC-32 is [0-9a-f]{8}, not [0-9a-f]{8} as its first line says; install jiceng again$/u,
  );
});

test("so is a file that was cut off, is empty, or is another", () => {
  for (const length of [0, 10, 72, 100, bytes.length - 1])
    expect(() => unpackFile(bytes.subarray(0, length), "x", crc32)).toThrow("is damaged");
  expect(() => unpackFile(new TextEncoder().encode("社区 3 n\n".repeat(50)), "x", crc32)).toThrow("does not begin");
});
