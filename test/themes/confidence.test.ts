import fc from "fast-check";
import { expect, test } from "vitest";
import { confidenceOf, ODDS, type Support } from "../../src/themes/calibrate.ts";
import { openTools } from "../../src/tools.ts";
import { type Answer, answersTo, isAccepted, supportOf } from "./labelled.ts";

const tools = await openTools();
const NAMES = ["usual", "margin", "amount", "wordMargin", "general", "outside"] as const;

function featuresOf({ kind, margin, amount, wordMargin }: Support): number[] {
  return [1, margin, Math.log1p(amount), wordMargin, kind === "general" ? 1 : 0, kind === "outside" ? 1 : 0];
}

const chance = (weights: readonly number[], features: readonly number[]): number =>
  1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)));

/** Logistic regression by gradient descent with a little L2: six weights, a few hundred rows. */
function fitted(rows: readonly { features: readonly number[]; right: boolean }[]): number[] {
  const weights = NAMES.map(() => 0);
  for (let round = 0; round < 1000; round++) {
    const slope = NAMES.map(() => 0);
    for (const { features, right } of rows) {
      const excess = chance(weights, features) - (right ? 1 : 0);
      for (const [i, value] of features.entries()) slope[i] = (slope[i] ?? 0) + (excess * value) / rows.length;
    }
    for (const [i, down] of slope.entries()) weights[i] = (weights[i] ?? 0) - 1.5 * (down + 0.002 * (weights[i] ?? 0));
  }
  return weights;
}

test("the odds are those that the development stories teach", () => {
  const rows = answersTo("development", tools).flatMap((answer) => {
    const support = supportOf(answer.story, tools);
    return support === null ? [] : [{ features: featuresOf(support), right: isAccepted(answer) }];
  });
  const weights = fitted(rows);
  for (const [i, name] of NAMES.entries()) expect(ODDS[name], weights.join(" ")).toBeCloseTo(weights[i] ?? 0, 1);
});

test("confidence lies between 0 and 1 and never falls as margin, words or evidence grow", () => {
  const support = fc.record({
    kind: fc.constantFrom("theme" as const, "general" as const, "outside" as const),
    margin: fc.double({ min: 0, max: 1, noNaN: true }),
    amount: fc.double({ min: 0, max: 1e9, noNaN: true }),
    wordMargin: fc.double({ min: -1, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(support, support, (one, other) => {
      const less = confidenceOf({
        kind: one.kind,
        margin: Math.min(one.margin, other.margin),
        amount: Math.min(one.amount, other.amount),
        wordMargin: Math.min(one.wordMargin, other.wordMargin),
      });
      expect(less).toBeGreaterThanOrEqual(0);
      expect(confidenceOf(one)).toBeGreaterThanOrEqual(less);
      expect(confidenceOf(one)).toBeLessThanOrEqual(1);
    }),
  );
});

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Naeini et al. 2015: ten bins of equal width. */
function calibrationError(answers: readonly Answer[]): number {
  const bins = new Map<number, Answer[]>();
  for (const answer of answers) {
    const bin = Math.min(9, Math.floor(answer.labels.confidence * 10));
    bins.set(bin, [...(bins.get(bin) ?? []), answer]);
  }
  const gaps = [...bins.values()].map((bin) =>
    Math.abs(
      bin.reduce((sum, { story, labels }) => sum + labels.confidence - (labels.primary === story.label ? 1 : 0), 0),
    ),
  );
  return gaps.reduce((sum, gap) => sum + gap, 0) / answers.length;
}

test("on stories that nobody had read, confidence is what share of them is right, a little below", () => {
  const answers = answersTo("held-out", tools).filter(({ labels }) => labels.primary !== null);
  const right = mean(answers.map(({ story, labels }) => (labels.primary === story.label ? 1 : 0)));
  const confidence = mean(answers.map(({ labels }) => labels.confidence));
  expect(right - confidence).toBeGreaterThan(-0.02);
  expect(right - confidence).toBeLessThan(0.1);
  expect(calibrationError(answers)).toBeLessThan(0.12);
});
