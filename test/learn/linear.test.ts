import { expect, test } from "vitest";
import { diceOf } from "../../src/core/dice.ts";
import { learnLinear } from "../../src/learn/linear.ts";
import { learnBayes } from "../../src/learn/naive-bayes.ts";
import type { TextRows } from "../../src/learn/text-rows.ts";

/** Texts as lists of the values of their features, in order. */
function rowsOf(texts: readonly (readonly number[])[]): TextRows {
  const width = texts[0]?.length ?? 0;
  const cells = texts.flat();
  return {
    texts: texts.length,
    chunks: [{ index: Int32Array.from(cells, (_, i) => i % width), value: Float32Array.from(cells) }],
    chunkOf: new Int32Array(texts.length),
    start: Int32Array.from(texts, (_, i) => i * width),
    end: Int32Array.from(texts, (_, i) => (i + 1) * width),
    width,
  };
}

function everyone(rows: TextRows): Int32Array {
  return Int32Array.from({ length: rows.texts }, (_, i) => i);
}

test("the machine finds the optimum that can be worked out by hand", () => {
  // ½w² + ½b² + (1 − w − b)² + (1 − w + b)² is least at w = 4/5, b = 0.
  const rows = rowsOf([[1], [-1]]);
  const has = Int8Array.of(1, -1);
  const { weights, bias } = learnLinear({ rows, members: everyone(rows), labels: 1, has, dice: diceOf(1) });
  expect(weights[0]).toBeCloseTo(0.8, 1);
  expect(bias[0]).toBeCloseTo(0, 1);
});

test("what is found costs hardly more than what slow descent over all texts finds", () => {
  const dice = diceOf(7);
  const texts = Array.from({ length: 60 }, (_, i) => [
    (i % 2 === 0 ? 1 : -1) * (dice.roll(100) / 50 - 0.4),
    dice.roll(100) / 100,
  ]);
  const rows = rowsOf(texts);
  const has = Int8Array.from(texts, (_, i) => (i % 2 === 0 ? 1 : -1));
  const costs = (w0: number, w1: number, b: number) => {
    const sum = { cost: 0.5 * (w0 * w0 + w1 * w1 + b * b), w0, w1, b };
    for (const [i, [x0 = 0, x1 = 0]] of texts.entries()) {
      const y = has[i] ?? 0;
      const loss = Math.max(0, 1 - y * (w0 * x0 + w1 * x1 + b));
      sum.cost += loss * loss;
      sum.w0 -= 2 * loss * y * x0;
      sum.w1 -= 2 * loss * y * x1;
      sum.b -= 2 * loss * y;
    }
    return sum;
  };
  let [w0, w1, b] = [0, 0, 0];
  for (let step = 0; step < 20_000; step++) {
    const slope = costs(w0, w1, b);
    w0 -= 0.002 * slope.w0;
    w1 -= 0.002 * slope.w1;
    b -= 0.002 * slope.b;
  }
  const { weights, bias } = learnLinear({ rows, members: everyone(rows), labels: 1, has, dice });
  const found = costs(weights[0] ?? 0, weights[1] ?? 0, bias[0] ?? 0).cost;
  const best = costs(w0, w1, b).cost;
  expect(best).toBeLessThan(0.8 * costs(0, 0, 0).cost);
  expect(found).toBeLessThan(1.05 * best);
});

test("a text that says nothing of a label does not move its weights", () => {
  const rows = rowsOf([
    [1, 0],
    [-1, 0],
    [0, 1],
  ]);
  const has = Int8Array.of(1, -1, 0);
  const { weights } = learnLinear({ rows, members: everyone(rows), labels: 1, has, dice: diceOf(1) });
  expect(weights[1]).toBe(0);
});

test("complement naive Bayes gives a feature to the label whose texts have it, and no label more than its share", () => {
  const rows = rowsOf([
    [1, 0, 1],
    [1, 0, 1],
    [0, 1, 1],
  ]);
  const has = Int8Array.of(1, -1, 1, -1, -1, 1);
  const { weights } = learnBayes({ rows, members: everyone(rows), labels: 2, has });
  const [first0 = 0, first1 = 0, second0 = 0, second1 = 0] = weights;
  expect(first0).toBeGreaterThan(0);
  expect(second1).toBeGreaterThan(0);
  expect(first0 + first1).toBeCloseTo(0, 6);
  expect(second0 + second1).toBeCloseTo(0, 6);
});
