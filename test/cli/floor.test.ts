import { expect, test } from "vitest";
import { missedFloors, readFloors } from "../../src/commands/floor.ts";
import { english } from "../../src/core/wording.ts";
import { evaluationOf } from "../../src/learn/evaluation/evaluate.ts";

test("floors are figures with least values", () => {
  expect(readFloors("macroF1=0.8, accuracy=.85,coverage=1", { hasAccepted: false })).toEqual([
    { name: "macroF1", least: 0.8 },
    { name: "accuracy", least: 0.85 },
    { name: "coverage", least: 1 },
  ]);
});

test.for([
  { given: "f1=0.8", says: "known are accuracy" },
  { given: "macroF1", says: "0 to 1" },
  { given: "macroF1=80", says: "0 to 1" },
  { given: "macroF1=1.5", says: "0 to 1" },
  { given: "macroF1=-0", says: "0 to 1" },
  { given: "macroF1=0.8,macroF1=0.9", says: "twice" },
  { given: "acceptedAccuracy=0.9", says: "--also-field" },
  { given: "", says: "known are" },
])("$given is refused", ({ given, says }) => {
  expect(() => readFloors(given, { hasAccepted: false })).toThrow(says);
});

test("a figure reaches its floor as it is written, to four decimals", () => {
  const texts = Array.from({ length: 3 }, (_, i) => ({
    ...{ gold: ["a"], also: [], group: String(i) },
    prediction: { label: i === 0 ? "b" : "a", labels: [], confidence: 1, scores: [] },
  }));
  const evaluation = evaluationOf(texts, { judging: "main", resamples: 0, seed: 1 });
  expect(missedFloors(evaluation, [{ name: "accuracy", least: 0.6667 }])).toEqual([]);
  expect(missedFloors(evaluation, [{ name: "accuracy", least: 0.6668 }]).map(english)).toEqual([
    "accuracy is 0.6667, below the floor of 0.6668",
  ]);
});
