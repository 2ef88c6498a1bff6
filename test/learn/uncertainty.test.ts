import { describe, expect, test } from "vitest";
import { disagreementOf, entropyOf, type Judgement, marginOf } from "../../src/learn/uncertainty.ts";

function judged(label: string | null, shares: readonly number[], confidence = 0.8): Judgement {
  return { label, confidence, scores: shares.map((score, i) => ({ label: "abcde"[i] ?? "", score })) };
}

const ABSTAINED = judged(null, [0.5, 0.2]);

describe("margin", () => {
  test.for([
    { why: "the best two of several", judgement: judged("a", [0.5, 0.3, 0.2]), margin: 0.2 },
    { why: "a tie", judgement: judged("a", [0.4, 0.4]), margin: 0 },
    { why: "one score alone", judgement: judged("a", [0.7]), margin: 0.7 },
    { why: "an abstention, whatever its scores", judgement: ABSTAINED, margin: 0 },
    { why: "a label decided by other means", judgement: judged("not-governance", [0.9, 0.1], 0.35), margin: 0.35 },
    { why: "the same without any score", judgement: judged("not-governance", [], 0.9), margin: 0.9 },
  ])("of $why is $margin", ({ judgement, margin }) => {
    expect(marginOf(judgement)).toBe(margin);
  });
});

describe("entropy", () => {
  test.for([
    { why: "one label that has it all", judgement: judged("a", [0.6]), entropy: 0 },
    { why: "five equal ones", judgement: judged("a", [0.2, 0.2, 0.2, 0.2, 0.2]), entropy: 1 },
    // 1.5 bits of the log2(5) = 2.321928 that five labels could have; only the shares of the sum count.
    { why: "a half and two quarters", judgement: judged("a", [0.5, 0.25, 0.25]), entropy: 0.646015 },
    { why: "the same at half the height", judgement: judged("a", [0.25, 0.125, 0.125]), entropy: 0.646015 },
    { why: "an abstention", judgement: ABSTAINED, entropy: 1 },
    { why: "scores of nothing", judgement: judged("a", [0, 0]), entropy: 1 },
    { why: "a label decided by other means", judgement: judged("not-governance", [0.9], 0.25), entropy: 0.75 },
  ])("of $why is $entropy", ({ judgement, entropy }) => {
    expect(entropyOf(judgement, 5)).toBe(entropy);
  });
});

describe("disagreement", () => {
  const sure = { label: "health", confidence: 0.9 };
  test("is as sure as the less sure of the two, both ways round", () => {
    const other = { label: "culture", confidence: 0.4 };
    expect(disagreementOf(sure, other)).toBe(0.4);
    expect(disagreementOf(other, sure)).toBe(0.4);
  });

  test("needs two labels that differ", () => {
    expect(disagreementOf(sure, { label: "health", confidence: 1 })).toBeNull();
    expect(disagreementOf(sure, { label: null, confidence: 0 })).toBeNull();
    expect(disagreementOf({ label: null, confidence: 0 }, sure)).toBeNull();
  });
});
