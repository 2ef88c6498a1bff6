import fc from "fast-check";
import { expect, test } from "vitest";
import { countUnits, foldsOf } from "../../src/learn/folds.ts";
import { labelled } from "../helpers/labelled.ts";

const set = fc.array(
  fc.record({
    text: fc.integer({ min: 0, max: 30 }),
    label: fc.constantFrom("a", "b", "c"),
    group: fc.integer({ min: 0, max: 12 }),
  }),
  { minLength: 2, maxLength: 60 },
);

test("texts of one group, and texts that are the same, are never in two folds", () => {
  fc.assert(
    fc.property(set, fc.integer({ min: 2, max: 5 }), (records, folds) => {
      const texts = records.map(({ text, label, group }) => labelled(`t${text}`, [label], { group: `g${group}` }));
      const foldOf = foldsOf(texts, { folds, seed: 1 });
      for (const [i, a] of texts.entries())
        for (const [j, b] of texts.entries())
          if (a.group === b.group || a.text === b.text) expect(foldOf[i]).toBe(foldOf[j]);
    }),
  );
});

test("without groups every label is spread evenly over the folds", () => {
  const texts = Array.from({ length: 100 }, (_, i) => labelled(`t${i}`, [i < 75 ? "a" : "b"], { group: `g${i}` }));
  const foldOf = foldsOf(texts, { folds: 5, seed: 4 });
  for (let fold = 0; fold < 5; fold++) {
    expect(texts.filter(({ labels }, i) => foldOf[i] === fold && labels[0] === "a")).toHaveLength(15);
    expect(texts.filter(({ labels }, i) => foldOf[i] === fold && labels[0] === "b")).toHaveLength(5);
  }
});

test("groups that share a text are one", () => {
  const texts = [
    labelled("x", ["a"], { group: "1" }),
    labelled("y", ["a"], { group: "1" }),
    labelled("y", ["a"], { group: "2" }),
    labelled("z", ["a"], { group: "2" }),
    labelled("w", ["b"], { group: "3" }),
  ];
  expect(countUnits(texts)).toBe(2);
});

test("another seed draws other folds, the same seed the same", () => {
  const texts = Array.from({ length: 40 }, (_, i) => labelled(`t${i}`, ["a"], { group: `g${i}` }));
  const draw = (seed: number) => [...foldsOf(texts, { folds: 4, seed })];
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
});
