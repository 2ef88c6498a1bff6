import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diceOf } from "../../src/core/dice.ts";
import { calibrate } from "../../src/learn/calibration.ts";
import { fitSigmoid, probabilityOf } from "../../src/learn/platt.ts";
import { quantise, restored } from "../../src/learn/quantise.ts";
import { targetsOf } from "../../src/learn/targets.ts";

describe("probabilities of scores", () => {
  test("the sigmoid that made the truth is found again", () => {
    const dice = diceOf(3);
    const made = { slope: -2, offset: 0.5 };
    const scores = Float64Array.from({ length: 20_000 }, () => dice.roll(10_000) / 2500 - 2);
    const isTrue = Uint8Array.from(scores, (score) =>
      dice.roll(1_000_000) / 1_000_000 < probabilityOf(score, made) ? 1 : 0,
    );
    const found = fitSigmoid(scores, isTrue);
    expect(found.slope).toBeCloseTo(made.slope, 0);
    expect(Math.abs(found.slope - made.slope)).toBeLessThan(0.1);
    expect(Math.abs(found.offset - made.offset)).toBeLessThan(0.1);
  });

  test("their sum is that of the targets, which keep off 0 and 1 (Lin, Lin and Weng 2007)", () => {
    const scores = Float64Array.of(-2, -1, -0.5, 0.2, 1, 2);
    const isTrue = Uint8Array.of(0, 0, 1, 0, 1, 1);
    const sigmoid = fitSigmoid(scores, isTrue);
    const sum = scores.reduce((total, score) => total + probabilityOf(score, sigmoid), 0);
    expect(sum).toBeCloseTo(3 * (4 / 5) + 3 * (1 / 5), 4);
  });

  test("all true, all false, or nothing at all gives numbers between 0 and 1", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 20 }),
        fc.boolean(),
        (list, all) => {
          const sigmoid = fitSigmoid(Float64Array.from(list), new Uint8Array(list.length).fill(all ? 1 : 0));
          for (const score of [...list, 0, -1e9, 1e9]) {
            const chance = probabilityOf(score, sigmoid);
            expect(chance).toBeGreaterThanOrEqual(0);
            expect(chance).toBeLessThanOrEqual(1);
          }
        },
      ),
    );
  });
});

describe("calibration", () => {
  const targets = (labels: readonly (readonly string[])[]) => targetsOf(labels.map((own) => ({ labels: own })));

  test("a greater lead never means less confidence, even where the held-out texts say so", () => {
    // The clear one is wrong, the narrow one right.
    const scores = Float64Array.of(1, -1, 0.1, 0, 1, -1, 0.1, 0);
    const { confidence } = calibrate(scores, targets([["b"], ["a"], ["b"], ["a"]]));
    expect(probabilityOf(2, confidence)).toBeGreaterThanOrEqual(probabilityOf(0.1, confidence));
  });

  test("where every text has one label, no text is given a second", () => {
    const { thresholds } = calibrate(Float64Array.of(1, 0.9, 0.9, 1), targets([["a"], ["b"]]));
    expect(thresholds.every((threshold) => threshold > 1)).toBe(true);
  });

  test("a second label is given from the score on that held it apart from others", () => {
    const texts = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? ["a", "b"] : ["a"]));
    const all = [...texts, ...Array.from({ length: 20 }, () => ["b"])];
    const scores = Float64Array.from([
      ...texts.flatMap((own) => [1, own.length === 2 ? 0.5 : -1]),
      ...Array.from({ length: 20 }, () => [-1, 1]).flat(),
    ]);
    const { scores: sigmoid, thresholds } = calibrate(scores, targets(all));
    expect(probabilityOf(0.5, sigmoid)).toBeGreaterThanOrEqual(thresholds[1] ?? 0);
    expect(probabilityOf(-1, sigmoid)).toBeLessThan(thresholds[1] ?? 0);
  });
});

test("weights of 16 bits are off by half a step of their label's scale at most", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 2, maxLength: 40 }), (list) => {
      const weights = Float64Array.from(list.length % 2 === 0 ? list : list.slice(1));
      const made = quantise(weights, 2);
      for (const [i, weight] of restored(made).entries())
        expect(Math.abs(weight - (weights[i] ?? 0))).toBeLessThanOrEqual(0.51 * (made.scales[i % 2] ?? 0) + 1e-5);
    }),
  );
});
