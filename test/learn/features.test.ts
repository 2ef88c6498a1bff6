import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHARACTERS, type FeatureKind, LEAD, TITLE, WORDS } from "../../src/learn/feature-settings.ts";
import { featureReader } from "../../src/learn/features.ts";
import { bucketOf, hashSeed, hashUnit } from "../../src/learn/hash-units.ts";

const BITS = 12;
/** Every character is a word. */
const cut = (line: string) => ({
  count: line.length,
  start: Int32Array.from({ length: line.length + 1 }, (_, i) => i),
  id: new Int32Array(line.length).fill(-1),
});
const cues = { names: ["a", "b"], scores: () => [0.5, 2] };

function read(kinds: readonly FeatureKind[], title: string | null, text: string) {
  const names = kinds.includes("cues") ? cues.names : [];
  const room = featureReader({ kinds, bits: BITS, cues: names }, { cut, cues })({ title, text });
  const block = (i: number): number[] => [...room.value.slice(i === 0 ? 0 : room.ends[i - 1], room.ends[i])];
  return { room, block };
}

describe("features", () => {
  test("characters are counted one to three in a row, not across other signs", () => {
    // 社 区 社区 | 社 区 居 社区 区居 社区居
    const { block } = read(["characters"], null, "社区,社区居");
    expect(block(CHARACTERS).toSorted()).toEqual([1, 1, 1, 2, 2, 2]);
    expect(block(WORDS)).toEqual([]);
  });

  test("words are counted, but for numbers and marks, and those of the title with them", () => {
    const { block } = read(["words"], "社区", "社a,5。\n社");
    expect(block(WORDS).toSorted()).toEqual([1, 1, 3]);
  });

  test("the title and the first sentence are fields of their own", () => {
    const { block } = read(["fields"], "社区", "走访。慰问");
    expect(block(LEAD)).toEqual([1, 1]);
    // Words and characters: 社 区 and 社 区 社区.
    expect(block(TITLE)).toHaveLength(5);
    expect(read(["fields"], null, "").block(LEAD)).toEqual([]);
  });

  test("scores of cues stand behind all buckets", () => {
    const { room, block } = read(["words", "cues"], null, "字");
    expect([...room.bucket.slice(1, 3)]).toEqual([2 ** BITS, 2 ** BITS + 1]);
    expect(block(4)).toEqual([0.5, 2]);
  });

  test("a text reads the same, whatever was read before, and may be long", () => {
    const reader = featureReader({ kinds: ["words", "characters", "fields"], bits: BITS, cues: [] }, { cut, cues });
    const long = "社区走访老人，".repeat(20_000);
    const columns = (text: string) => {
      const { ends, bucket, value } = reader({ title: null, text });
      return [[...ends], [...bucket.slice(0, ends[3])], [...value.slice(0, ends[3])]];
    };
    const first = columns("社区走访");
    columns(long);
    expect(columns("社区走访")).toEqual(first);
  });
});

test("hashes spread over the buckets as evenly as chance would", () => {
  const buckets = new Int32Array(64);
  const total = 64 * 500;
  for (let i = 0; i < total; i++) {
    const bucket = bucketOf(hashUnit(hashUnit(hashSeed(1), 0x4e00 + (i % 200)), 0x4e00 + Math.floor(i / 200)), 6);
    buckets[bucket] = (buckets[bucket] ?? 0) + 1;
  }
  // Chi-square with 63 degrees of freedom: above 104 once in a thousand.
  const chi = buckets.reduce((sum, count) => sum + (count - 500) ** 2 / 500, 0);
  expect(chi).toBeLessThan(104);
});

test("a bucket is below the number of buckets", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 24 }), (hash, bits) => {
      const bucket = bucketOf(hash, bits);
      expect(bucket).toBeGreaterThanOrEqual(0);
      expect(bucket).toBeLessThan(2 ** bits);
    }),
  );
});
