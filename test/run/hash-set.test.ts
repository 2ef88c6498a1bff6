import { expect, test } from "vitest";
import { sha256 } from "../../src/io/hash.ts";
import { hashSet } from "../../src/run/hash-set.ts";

test("a hash is new once", () => {
  const seen = hashSet();
  const hashes = Array.from({ length: 20_000 }, (_, i) => sha256(String(i)));
  expect(hashes.every((hash) => seen.add(hash))).toBe(true);
  expect(hashes.some((hash) => seen.add(hash))).toBe(false);
});

test("hashes of zeros are hashes too", () => {
  const seen = hashSet();
  const zeros = "0".repeat(64);
  const half = `ffffffff${"0".repeat(56)}`;
  expect([zeros, half, zeros, half].map((hash) => seen.add(hash))).toEqual([true, true, false, false]);
});
