import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/core/errors.ts";
import type { Classifier, LabelledText, Prediction } from "../../src/core/labelled.ts";
import { bootstrapIntervals } from "../../src/learn/bootstrap.ts";
import { calibrationOf } from "../../src/learn/evaluation/calibration.ts";
import { coverageOf } from "../../src/learn/evaluation/coverage.ts";
import { crossValidated } from "../../src/learn/evaluation/cross-validate.ts";
import { type Evaluation, evaluationOf } from "../../src/learn/evaluation/evaluate.ts";
import type { Judged } from "../../src/learn/evaluation/judged.ts";
import { foldsOf } from "../../src/learn/folds.ts";

function said(labels: readonly string[], confidence = 1): Prediction {
  return { label: labels[0] ?? null, labels, confidence, scores: [] };
}

/** `a>b@0.9`: gold a, predicted b with confidence 0.9; `a>` an abstention, `a,b>a` two gold labels. */
function judged(...notes: readonly string[]): Judged[] {
  return notes.map((note, i) => {
    const [gold = "", rest = ""] = note.split(">");
    const [labels = "", confidence = "1"] = rest.split("@");
    const predicted = labels === "" ? [] : labels.split(",");
    return { gold: gold.split(","), also: [], prediction: said(predicted, Number(confidence)), group: `g${i}` };
  });
}

function evaluated(texts: readonly Judged[], { judging = "main" as const, resamples = 0 } = {}): Evaluation {
  return evaluationOf(texts, { judging, resamples, seed: 1 });
}

describe("figures", () => {
  // Precision a 2/3, b 1/1, c 1/2; recall a 2/2, b 1/3, c 1/1.
  const texts = judged("a>a", "a>a", "b>b", "b>a", "b>c", "c>c");

  test("precision, recall and F1 of each label, the most frequent first", () => {
    expect(evaluated(texts).perLabel).toMatchObject([
      { label: "b", support: 3, predicted: 1, hits: 1, precision: 1, recall: 1 / 3, f1: { value: 1 / 2 } },
      { label: "a", support: 2, predicted: 3, hits: 2, precision: 2 / 3, recall: 1, f1: { value: 4 / 5 } },
      { label: "c", support: 1, predicted: 2, hits: 1, precision: 1 / 2, recall: 1, f1: { value: 2 / 3 } },
    ]);
  });

  test("macro-F1 is their mean; micro-F1 of one label a text is its accuracy", () => {
    const { accuracy, macroF1, microF1 } = evaluated(texts);
    expect(macroF1.value).toBeCloseTo((1 / 2 + 4 / 5 + 2 / 3) / 3, 12);
    expect(accuracy.value).toBe(4 / 6);
    expect(microF1.value).toBe(4 / 6);
  });

  test("an abstention is not right, and costs recall but no precision", () => {
    const { accuracy, answered, perLabel, microF1, confusion } = evaluated(judged("a>a", "a>", "b>b"));
    expect({ answered, accuracy: accuracy.value, microF1: microF1.value }).toEqual({
      ...{ answered: 2, accuracy: 2 / 3, microF1: 4 / 5 },
    });
    expect(perLabel[0]).toMatchObject({ label: "a", precision: 1, recall: 1 / 2 });
    expect(confusion).toEqual({
      gold: ["a", "b"],
      predicted: ["a", "b"],
      counts: [
        [1, 0],
        [0, 1],
      ],
      abstained: [1, 0],
    });
  });

  test("a label that no text has is no part of macro-F1, but spoils the recall of others", () => {
    const { macroF1, perLabel } = evaluated(judged("a>a", "a>x", "b>b"));
    expect(perLabel.at(-1)).toMatchObject({ label: "x", support: 0, precision: 0, recall: null, f1: { value: 0 } });
    expect(macroF1.value).toBeCloseTo((2 / 3 + 1) / 2, 12);
  });

  test("of label sets every label counts", () => {
    const { accuracy, equalSets, microF1, perLabel } = evaluationOf(judged("a,b>a,b", "a>a,b", "b,c>c"), {
      ...{ judging: "sets", resamples: 0, seed: 1 },
    });
    expect(accuracy.value).toBe(2 / 3);
    expect(equalSets.value).toBe(1 / 3);
    expect(perLabel.map(({ label, support, predicted, hits }) => [label, support, predicted, hits])).toEqual([
      ["a", 2, 2, 2],
      ["b", 2, 2, 1],
      ["c", 1, 1, 1],
    ]);
    expect(microF1.value).toBe((2 * 4) / (5 + 5));
  });

  test("labels behind the main one are judged by themselves; main and secondary changed over is neither right nor wrong", () => {
    const { secondaryF1 } = evaluationOf(judged("a,b>a,b", "a,b,c>b,a,d", "a>a,b"), {
      ...{ judging: "sets", resamples: 0, seed: 1 },
    });
    // Found: b. Missed: c. Too many: d of the second text, b of the third.
    expect(secondaryF1.value).toBe((2 * 1) / (2 + 3));
  });

  test("a label that is as good as the main one is accepted, and not right", () => {
    const [text] = judged("a>b");
    const { accuracy, acceptedAccuracy } = evaluated(text === undefined ? [] : [{ ...text, also: ["b"] }]);
    expect([accuracy.value, acceptedAccuracy.value]).toEqual([0, 1]);
  });

  test("the baseline gives the most frequent label to all", () => {
    expect(evaluated(texts).baseline).toEqual({ label: "b", accuracy: 1 / 2, macroF1: (2 * 3) / (6 + 3) / 3 });
  });

  test("label sets are told apart from thousands of ids given for labels", () => {
    const ids = judged(...Array.from({ length: 1001 }, (_, i) => `id${i}>id${i}`));
    expect(() => evaluated(ids)).toThrow(UserError);
  });
});

const label = fc.constantFrom("a", "b", "c");
const anyJudged = fc.array(
  fc.record({ gold: label, predicted: fc.option(label), confidence: fc.integer({ min: 0, max: 20 }) }),
  { minLength: 1, maxLength: 40 },
);
const asJudged = (drawn: readonly { gold: string; predicted: string | null; confidence: number }[]): Judged[] =>
  drawn.map(({ gold, predicted, confidence }, i) => ({
    ...{ gold: [gold], also: [], group: String(i) },
    prediction: said(predicted === null ? [] : [predicted], confidence / 20),
  }));

describe("laws", () => {
  test("the order of the texts changes no figure, not in the last bit", () => {
    fc.assert(
      fc.property(anyJudged, (drawn) => {
        expect(evaluated(asJudged(drawn.toReversed()))).toEqual(evaluated(asJudged(drawn)));
      }),
    );
  });

  test("figures lie between 0 and 1, and what is all right has 1", () => {
    fc.assert(
      fc.property(anyJudged, (drawn) => {
        const { accuracy, macroF1, microF1, calibration, coverage } = evaluated(asJudged(drawn));
        const { ece, eceEqualMass, brier } = calibration;
        for (const figure of [accuracy.value, macroF1.value, microF1.value, ece, eceEqualMass, brier, coverage.aurc]) {
          expect(figure ?? 0).toBeGreaterThanOrEqual(0);
          expect(figure ?? 0).toBeLessThanOrEqual(1);
        }
        const perfect = evaluated(asJudged(drawn.map((text) => ({ ...text, predicted: text.gold }))));
        expect([perfect.accuracy.value, perfect.macroF1.value, perfect.coverage.aurc]).toEqual([1, 1, 0]);
      }),
    );
  });

  test("rows of the confusion matrix sum to the support of their labels", () => {
    fc.assert(
      fc.property(anyJudged, (drawn) => {
        const { confusion, perLabel } = evaluated(asJudged(drawn));
        for (const [row, gold] of confusion.gold.entries()) {
          const sum = [...(confusion.counts[row] ?? []), confusion.abstained[row] ?? 0].reduce((a, b) => a + b);
          expect(sum).toBe(perLabel.find(({ label: name }) => name === gold)?.support);
        }
      }),
    );
  });
});

describe("calibration", () => {
  test("the error is the distance of accuracy and confidence in each bin, by its share of the answers", () => {
    const texts = judged("a>a@0.95", "a>a@0.95", "a>b@0.95", "a>b@0.95", "a>a@0.3", "a>b@0.25", "a>");
    const { ece, brier, equalWidth, errors, texts: answers } = calibrationOf(texts);
    expect(equalWidth.map(({ from, to, texts: members }) => [from, to, members])).toEqual([
      [0.2, 0.3, 2],
      [0.9, 1, 4],
    ]);
    expect(answers).toBe(6);
    expect(ece).toBeCloseTo((2 / 6) * (0.5 - 0.275) + (4 / 6) * (0.95 - 0.5), 12);
    expect(brier).toBeCloseTo((2 * 0.05 ** 2 + 2 * 0.95 ** 2 + 0.7 ** 2 + 0.25 ** 2) / 6, 12);
    expect(errors).toEqual({ wrong: 3, above: 0.7, confident: 2 });
  });

  test("bins of equal mass keep equal confidences together", () => {
    const tied = Array.from({ length: 15 }, () => "a>a@0.5");
    const { equalMass } = calibrationOf(judged(...tied, "a>a@0.6", "a>b@0.7", "a>a@0.8", "a>a@0.9", "a>a@1"));
    expect(equalMass.map(({ to, texts }) => [to, texts])).toEqual([
      [0.5, 15],
      [0.6, 1],
      [0.8, 2],
      [1, 2],
    ]);
  });
});

describe("coverage", () => {
  const texts = judged("a>a@0.9", "a>a@0.8", "a>b@0.7", "a>a@0.6", "a>");

  test("withholding the least sure answers gives less, and less that is wrong", () => {
    const { answered, rows } = coverageOf(texts);
    expect(answered).toBe(4);
    expect(rows).toEqual([
      { minConfidence: 0.6, texts: 4, coverage: 0.8, right: 3, risk: 1 / 4 },
      { minConfidence: 0.7, texts: 3, coverage: 0.6, right: 2, risk: 1 / 3 },
      { minConfidence: 0.8, texts: 2, coverage: 0.4, right: 2, risk: 0 },
      { minConfidence: 0.9, texts: 1, coverage: 0.2, right: 1, risk: 0 },
    ]);
  });

  test("the area under the curve is the mean risk of keeping one answer, two, …", () => {
    expect(coverageOf(texts).aurc).toBeCloseTo((0 + 0 + 1 / 3 + 1 / 4) / 4, 12);
    // Tied answers: the wrong one may be any of them.
    expect(coverageOf(judged("a>a@0.5", "a>b@0.5")).aurc).toBeCloseTo((1 / 2 + 1 / 2) / 2, 12);
  });
});

describe("intervals", () => {
  test("of a share are about those of the binomial distribution", () => {
    const texts = judged(...Array.from({ length: 400 }, (_, i) => (i % 5 === 0 ? "a>b" : "a>a")));
    const { accuracy } = evaluated(texts, { resamples: 1000 });
    const halfWidth = 1.96 * Math.sqrt((0.8 * 0.2) / 400);
    expect(accuracy.interval?.low).toBeCloseTo(0.8 - halfWidth, 1.9);
    expect(accuracy.interval?.high).toBeCloseTo(0.8 + halfWidth, 1.9);
  });

  test("of texts that come in groups are wider, for there are fewer groups to draw", () => {
    const texts = judged(...Array.from({ length: 400 }, (_, i) => (i < 80 ? "a>b" : "a>a")));
    const grouped = texts.map((text, i) => ({ ...text, group: String(Math.floor(i / 20)) }));
    const width = ({ accuracy: { interval } }: Evaluation) => (interval?.high ?? 0) - (interval?.low ?? 0);
    expect(width(evaluated(grouped, { resamples: 500 }))).toBeGreaterThan(
      2 * width(evaluated(texts, { resamples: 500 })),
    );
    const one = texts.map((text) => ({ ...text, group: "page" }));
    expect(evaluated(one, { resamples: 500 }).accuracy.interval).toBeNull();
  });

  test("a figure that a resample in twenty leaves undefined has none", () => {
    const intervals = bootstrapIntervals((drawn) => [drawn[0] === 0 ? null : 1, drawn.reduce((a, b) => a + b)], {
      ...{ units: 5, resamples: 200, seed: 1 },
    });
    expect(intervals).toEqual([null, { low: 5, high: 5 }]);
  });
});

const grouped = fc.array(fc.record({ group: fc.integer({ min: 0, max: 12 }), label }), { minLength: 1, maxLength: 80 });
const asTexts = (drawn: readonly { group: number; label: string }[]): LabelledText[] =>
  drawn.map(({ group, label: name }, i) => ({
    ...{ path: "set.jsonl", id: String(i), title: null, text: `text ${i}` },
    ...{ labels: [name], group: String(group) },
  }));

describe("cross-validation", () => {
  test("a group is never in two folds", () => {
    fc.assert(
      fc.property(grouped, (drawn) => {
        const folds = foldsOf(asTexts(drawn), { folds: 3, seed: 1 });
        const foldByGroup = new Map<number, number>();
        for (const [i, { group }] of drawn.entries()) {
          expect(folds[i]).toBe(foldByGroup.get(group) ?? folds[i]);
          foldByGroup.set(group, folds[i] ?? 0);
        }
      }),
    );
  });

  test("folds have as many texts each, and of each label", () => {
    const texts = asTexts(Array.from({ length: 100 }, (_, group) => ({ group, label: group % 4 === 0 ? "b" : "a" })));
    const folds = foldsOf(texts, { folds: 5, seed: 1 });
    for (const fold of [0, 1, 2, 3, 4]) {
      const members = texts.filter((_, i) => folds[i] === fold);
      expect(members.map(({ labels }) => labels[0]).sort()).toEqual([..."a".repeat(15), ..."b".repeat(5)]);
    }
    expect(foldsOf(texts, { folds: 5, seed: 2 })).not.toEqual(folds);
  });

  test("each text is classified by a model that has seen nothing of its group", () => {
    const texts = asTexts(Array.from({ length: 12 }, (_, i) => ({ group: Math.floor(i / 2), label: "a" })));
    const { predictions, unlearnt } = crossValidated(texts, {
      ...{ folds: 3, seed: 1 },
      train: (seen): Classifier => ({
        labels: ["a"],
        classify: ({ text }) => {
          const group = texts.find((other) => other.text === text)?.group;
          return said(seen.some((other) => other.group === group) ? ["seen"] : [`unseen of ${seen.length}`]);
        },
      }),
    });
    expect(predictions).toEqual(texts.map(() => said(["unseen of 8"])));
    expect(unlearnt).toEqual([]);
  });

  test("labels of one group are told: no model could learn them", () => {
    const texts = asTexts(["a", "b", "b", "a", "c", "c"].map((label, i) => ({ group: Math.min(i, 4), label })));
    const train = (): Classifier => ({ labels: [], classify: () => said([]) });
    expect(crossValidated(texts, { folds: 2, seed: 1, train }).unlearnt).toEqual(["c"]);
  });

  test("fewer groups than folds are refused", () => {
    const texts = asTexts([0, 0, 1].map((group) => ({ group, label: "a" })));
    const train = (): Classifier => ({ labels: [], classify: () => said([]) });
    expect(() => crossValidated(texts, { folds: 3, seed: 1, train })).toThrow("the set has 2");
  });
});
