import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Candidate,
  chooseSample,
  comparedText,
  type SampleOptions,
  STRATEGIES,
  type Strategy,
} from "../../src/learn/sample.ts";

function candidate(i: number, more: Partial<Candidate> = {}): Candidate {
  const id = `story-${String(i).padStart(4, "0")}`;
  return { id, copyKey: id, stratum: "health", margin: 0.5, entropy: 0.5, disagreement: null, ...more };
}

/** So many stories, the surest first. */
function corpus(count: number, more: (i: number) => Partial<Candidate> = () => ({})): Candidate[] {
  return Array.from({ length: count }, (_, i) =>
    candidate(i, { margin: 1 - i / count, entropy: i / count, ...more(i) }),
  );
}

const USUAL: SampleOptions = { strategies: ["margin"], size: 50, randomShare: 0.2, seed: 1 };

function idsBy(strategy: Strategy, candidates: readonly Candidate[], options: SampleOptions): string[] {
  return chooseSample(candidates, options)
    .chosen.filter((one) => one.strategy === strategy)
    .map(({ id }) => id)
    .sort();
}

describe("the random slice", () => {
  test.for([
    { why: "a fifth, unless told otherwise", size: 100, randomShare: 0.2, random: 20 },
    { why: "never fewer than ten", size: 30, randomShare: 0.1, random: 10 },
    { why: "all of a sample that is smaller", size: 7, randomShare: 0.2, random: 7 },
    { why: "ten even where none was wanted", size: 100, randomShare: 0, random: 10 },
    { why: "rounded up", size: 101, randomShare: 0.2, random: 21 },
    { why: "all, if so told", size: 40, randomShare: 1, random: 40 },
  ])("is $why", ({ size, randomShare, random }) => {
    expect(idsBy("random", corpus(300), { ...USUAL, size, randomShare })).toHaveLength(random);
  });

  test("takes the uncertain as often as the sure, whatever the other strategies would take", () => {
    const candidates = corpus(40);
    const times = new Map(candidates.map(({ id }) => [id, 0]));
    const runs = 2000;
    for (let seed = 0; seed < runs; seed++)
      for (const id of idsBy("random", candidates, { ...USUAL, size: 20, seed }))
        times.set(id, (times.get(id) ?? 0) + 1);
    // Each of 40 is drawn into a slice of 10 one time in four: 500 of 2,000, standard deviation 19.4.
    for (const count of times.values()) expect(Math.abs(count - 500)).toBeLessThan(5 * 19.4);
  });

  test("is the same whatever is chosen beside it, and grows when more is wanted", () => {
    const candidates = corpus(200);
    const some = idsBy("random", candidates, { ...USUAL, size: 50 });
    const beside = idsBy("random", candidates, { ...USUAL, size: 50, strategies: ["entropy", "stratified"] });
    const more = idsBy("random", candidates, { ...USUAL, size: 100 });
    expect(beside).toEqual(some);
    expect(more).toEqual(expect.arrayContaining(some));
    expect(more).toHaveLength(20);
  });

  test("says with what probability a story came into it, and nothing of the others", () => {
    const { chosen, frame } = chooseSample(corpus(200), USUAL);
    expect(frame).toBe(200);
    for (const { strategy, probability } of chosen) expect(probability).toBe(strategy === "random" ? 0.05 : null);
  });
});

describe("the strategies", () => {
  const strategies: readonly Strategy[] = ["margin", "entropy", "stratified"];

  test("share what the random slice leaves, the remainder to the first", () => {
    const options = { ...USUAL, strategies, size: 61 };
    const counts = strategies.map((strategy) => idsBy(strategy, corpus(300), options).length);
    expect(counts).toEqual([16, 16, 16]);
    expect(idsBy("random", corpus(300), options)).toHaveLength(13);
    expect(idsBy("margin", corpus(300), { ...options, size: 62 })).toHaveLength(17);
  });

  test("share evenly with random where it is one of them", () => {
    const options = { ...USUAL, strategies: ["random", "margin"] as const, size: 50 };
    expect(idsBy("random", corpus(300), options)).toHaveLength(25);
    expect(idsBy("margin", corpus(300), options)).toHaveLength(25);
  });

  test.for([
    { strategy: "margin", field: "margin", sign: 1 },
    { strategy: "entropy", field: "entropy", sign: -1 },
  ] as const)("$strategy takes the least sure of what is not taken", ({ strategy, field, sign }) => {
    const candidates = corpus(100, (i) => ({ margin: ((i * 37) % 100) / 100, entropy: ((i * 61) % 100) / 100 }));
    const { chosen } = chooseSample(candidates, { ...USUAL, strategies: [strategy], size: 30 });
    const random = new Set(chosen.filter((one) => one.strategy === "random").map(({ id }) => id));
    const expected = candidates
      .filter(({ id }) => !random.has(id))
      .sort((a, b) => sign * (a[field] - b[field]))
      .slice(0, 20)
      .map(({ id }) => id)
      .sort();
    expect(idsBy(strategy, candidates, { ...USUAL, strategies: [strategy], size: 30 })).toEqual(expected);
  });

  test("disagreement takes no story on which the labels agree; what it leaves goes to another strategy", () => {
    const candidates = corpus(100, (i) => ({ disagreement: i < 12 ? i / 100 : null }));
    const options = { ...USUAL, strategies: ["margin", "disagreement"] as const, size: 60 };
    const disagreeing = idsBy("disagreement", candidates, options);
    expect(disagreeing.length).toBeGreaterThan(5);
    expect(disagreeing.every((id) => id < "story-0012")).toBe(true);
    expect(chooseSample(candidates, options).chosen).toHaveLength(60);
    const alone = chooseSample(candidates, { ...options, strategies: ["disagreement"] });
    expect(alone.chosen.length).toBeLessThanOrEqual(24);
  });

  test("stratified takes the same number of every theme, all of the rare ones", () => {
    const themeOf = (i: number): string => (i < 2 ? "rare" : i < 10 ? "seldom" : i < 100 ? "usual" : "");
    const candidates = corpus(400, (i) => ({ stratum: themeOf(i) }));
    // Nothing of the rare themes is in this seed's random slice.
    const options = { ...USUAL, strategies: ["stratified"] as const, size: 50, seed: 3 };
    const taken = idsBy("stratified", candidates, options).map((id) => themeOf(Number(id.slice(-4))));
    const count = (theme: string): number => taken.filter((one) => one === theme).length;
    expect(idsBy("random", candidates, options).every((id) => id >= "story-0010")).toBe(true);
    expect([count("rare"), count("seldom"), count("usual"), count("")]).toEqual([2, 8, 15, 15]);
  });
});

describe("copies", () => {
  test("of one text are chosen at most once, as the story with the first id", () => {
    const candidates = corpus(90, (i) => ({ copyKey: String(i % 30) }));
    const { chosen, frame, copies } = chooseSample(candidates, { ...USUAL, size: 90 });
    expect({ frame, copies }).toEqual({ frame: 30, copies: 60 });
    expect(chosen.map(({ id }) => id).sort()).toEqual(candidates.slice(0, 30).map(({ id }) => id));
  });

  test.for([
    {
      why: "marks and white space",
      a: "青禾区柳荫社区的居民，昨天一起把河岸清理干净了。",
      b: "青禾区柳荫社区的居民昨天一起\n把河岸清理干净了",
    },
    {
      why: "full-width figures",
      a: "青禾区柳荫社区的５０名居民昨天一起把河岸清理干净了",
      b: "青禾区柳荫社区的50名居民昨天一起把河岸清理干净了",
    },
  ])("may differ in $why", ({ a, b }) => {
    expect(comparedText({ headline: "一", text: a })).toBe(comparedText({ headline: "二", text: b }));
  });

  test("are no stories with the same short text under other headlines", () => {
    const text = "图为活动现场。";
    expect(comparedText({ headline: "义诊", text })).not.toBe(comparedText({ headline: "猜灯谜", text }));
  });
});

const candidates = fc
  .array(
    fc.record({
      copyKey: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"),
      stratum: fc.constantFrom("", "health", "culture", "not-governance"),
      margin: fc.integer({ min: 0, max: 5 }).map((i) => i / 5),
      entropy: fc.integer({ min: 0, max: 5 }).map((i) => i / 5),
      disagreement: fc.option(fc.constantFrom(0.2, 0.8)),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map((more, i) => candidate(i, i % 3 === 0 ? { ...more, copyKey: String(i) } : more)));
const options = fc.record({
  strategies: fc.uniqueArray(fc.constantFrom(...STRATEGIES), { minLength: 1 }),
  size: fc.integer({ min: 1, max: 80 }),
  randomShare: fc.constantFrom(0, 0.1, 0.2, 0.5, 1),
  seed: fc.nat(),
});

test("whatever the corpus: no story twice, no more than asked for, always a random slice", () => {
  fc.assert(
    fc.property(candidates, options, (stories, wanted) => {
      const { chosen, frame } = chooseSample(stories, wanted);
      expect(new Set(chosen.map(({ id }) => id)).size).toBe(chosen.length);
      expect(chosen.length).toBeLessThanOrEqual(Math.min(wanted.size, frame));
      const canRunDry = wanted.strategies.every((one) => one === "disagreement" || one === "random");
      if (!canRunDry) expect(chosen).toHaveLength(Math.min(wanted.size, frame));
      const random = chosen.filter(({ strategy }) => strategy === "random").length;
      expect(random).toBeGreaterThanOrEqual(Math.min(10, wanted.size, frame));
      expect(chosen.every(({ strategy }) => strategy === "random" || wanted.strategies.includes(strategy))).toBe(true);
    }),
  );
});

test("the order of the stories says nothing", () => {
  fc.assert(
    fc.property(
      candidates.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
      ),
      options,
      ([stories, shuffled], wanted) => {
        expect(chooseSample(shuffled, wanted)).toEqual(chooseSample(stories, wanted));
      },
    ),
  );
});
