import { crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/core/errors.ts";
import { packFile, unpackFile } from "../../src/core/packed-file.ts";
import type { FeatureKind } from "../../src/learn/feature-settings.ts";
import { FEATURE_KINDS } from "../../src/learn/feature-settings.ts";
import type { LearnerName, Model } from "../../src/learn/model.ts";
import { packModel, unpackModel } from "../../src/learn/model-file.ts";
import { loadNatural } from "../../src/learn/natural-bayes.ts";
import { modelClassifier } from "../../src/learn/predict.ts";
import { trainModel } from "../../src/learn/train.ts";
import { vocabularyOf } from "../../src/learn/vocabulary.ts";
import { openLearning } from "../../src/open-learning.ts";
import { labelled, labelledStories } from "../helpers/labelled.ts";

const tools = { ...(await openLearning()), natural: await loadNatural() };
const hashes = { training: "", dictionary: null, taxonomy: null };
const HASHED: readonly FeatureKind[] = ["words", "characters", "fields"];

function train(learner: LearnerName, { features = HASHED, seed = 1, texts = labelledStories } = {}): Model {
  return trainModel(texts, { learner, features, seed, hashes }, tools);
}

const blend = train("blend");
const bytes = packModel(blend, crc32);

describe("training", () => {
  test("the same texts, options and seed give the same bytes, another seed others", () => {
    expect(Buffer.compare(packModel(train("blend"), crc32), bytes)).toBe(0);
    expect(Buffer.compare(packModel(train("blend", { seed: 2 }), crc32), bytes)).not.toBe(0);
  });

  test("on held-out stories the blend is far ahead of natural's Bayes, and the cues of the rules help it", () => {
    const f1 = (learner: LearnerName, features = HASHED): number =>
      train(learner, { features }).facts.crossValidation.macroF1;
    const own = f1("blend");
    expect(own).toBeGreaterThan(0.65);
    expect(own).toBeGreaterThan(f1("natural-bayes") + 0.2);
    expect(f1("blend", FEATURE_KINDS)).toBeGreaterThan(own + 0.1);
  });

  test.for(["linear", "bayes", "blend", "natural-bayes"] as const)(
    "%s finds most of what it was told again",
    (learner) => {
      const { classify } = modelClassifier(train(learner), tools);
      const right = labelledStories.filter((story) => classify(story).label === story.labels[0]);
      expect(right.length / labelledStories.length).toBeGreaterThan(0.9);
    },
  );

  test("one label, or one group, is nothing to learn from", () => {
    const ofOneLabel = labelledStories.map((story) => ({ ...story, labels: ["culture"] }));
    expect(() => train("blend", { texts: ofOneLabel })).toThrow(/all 91 texts have the main label "culture"/u);
    const ofOneGroup = labelledStories.map((story) => ({ ...story, group: "page" }));
    expect(() => train("blend", { texts: ofOneGroup })).toThrow(/one group/u);
  });

  test("labels that must be something else, such as ids, are refused before they fill the memory", () => {
    const texts = Array.from({ length: 1001 }, (_, i) => labelled(`第${i}篇`, [`id-${i}`]));
    expect(() => train("blend", { texts })).toThrow(/1001 different labels .* --label-field/u);
  });

  test("texts without a word leave natural's classifier a model of none, which knows no text", () => {
    const texts = [labelled("111", ["a"]), labelled("222", ["b"])];
    const made = unpackModel(packModel(train("natural-bayes", { texts }), crc32), "a.model", crc32);
    expect(modelClassifier(made, tools).classify({ title: null, text: "社区走访" }).label).toBeNull();
  });

  test("of a few texts with more features than a model holds, it holds as many as it can", () => {
    const textsWith = new Int32Array(140_000).fill(2);
    expect(vocabularyOf({ texts: 2, textsWith, hashed: textsWith.length }).buckets).toHaveLength(131_072);
  });

  test("two texts are enough to end with a model, and labels may be any words", () => {
    const texts = [labelled("社区走访老人", ["__proto__"]), labelled("村里修路", ["constructor"])];
    for (const learner of ["blend", "natural-bayes"] as const) {
      const { classify } = modelClassifier(train(learner, { texts }), tools);
      expect(classify({ title: null, text: "走访老人" }).label).toBe("__proto__");
      expect(classify({ title: null, text: "修路" }).label).toBe("constructor");
    }
  });
});

describe("predictions", () => {
  const { labels, classify } = modelClassifier(blend, tools);

  test("say all labels, the best first, with chances between 0 and 1", () => {
    for (const story of labelledStories.slice(0, 20)) {
      const { label, labels: given, confidence, scores } = classify(story);
      expect(scores.map((score) => score.label).toSorted()).toEqual(labels);
      expect(scores.map(({ score }) => score)).toEqual(scores.map(({ score }) => score).toSorted((a, b) => b - a));
      expect([label, given[0]]).toEqual([scores[0]?.label, scores[0]?.label]);
      for (const chance of [confidence, ...scores.map(({ score }) => score)]) {
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
      }
    }
  });

  test("do not depend on what was classified before", () => {
    const forwards = labelledStories.map((story) => classify(story));
    const backwards = labelledStories.toReversed().map((story) => classify(story));
    expect(backwards.toReversed()).toEqual(forwards);
  });

  test("of a handful of texts no model is sure, however clear a text", () => {
    const few = labelledStories.slice(0, 6);
    const { classify: classifyByFew } = modelClassifier(train("blend", { texts: few }), tools);
    for (const story of few) expect(classifyByFew(story).confidence).toBeLessThan(0.9);
  });

  test("a text of which nothing is known gets no label", () => {
    for (const model of [blend, train("blend", { features: FEATURE_KINDS }), train("natural-bayes")])
      expect(modelClassifier(model, tools).classify({ title: null, text: "QWXZ 123" })).toEqual({
        label: null,
        labels: [],
        confidence: 0,
        scores: [],
      });
  });
});

describe("model files", () => {
  const open = (content: Uint8Array): Model => unpackModel(content, "a.model", crc32);
  const codeOf = (content: Uint8Array): string => {
    try {
      open(content);
      return "whole";
    } catch (cause) {
      if (cause instanceof UserError) return cause.code;
      throw cause;
    }
  };

  test.for(["blend", "natural-bayes"] as const)(
    "a %s that was read classifies as the one that was written",
    (learner) => {
      const model = train(learner);
      const [written, read] = [model, open(packModel(model, crc32))].map((each) => modelClassifier(each, tools));
      for (const story of labelledStories) expect(read?.classify(story)).toEqual(written?.classify(story));
    },
  );

  test("a file that is cut off or altered anywhere is refused", () => {
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 50)) {
      expect(codeOf(bytes.slice(0, at))).toBe("bad-model");
      const altered = bytes.slice();
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(codeOf(altered)).toBe("bad-model");
    }
    expect(codeOf(new TextEncoder().encode('{"text":"no model"}'))).toBe("bad-model");
  });

  test("a header of another version, or one that was made up, is refused", () => {
    const { about, sections } = unpackFile(bytes, "a.model", crc32);
    const withFacts = (change: object): string =>
      codeOf(packFile({ about: { ...Object(about), ...change }, sections }, crc32));
    expect(withFacts({})).toBe("whole");
    expect(withFacts({ schema: "jiceng/model@2" })).toBe("model-version");
    expect(withFacts({ features: { ...blend.facts.features, version: 99 } })).toBe("model-version");
    expect(withFacts({ schema: "other" })).toBe("bad-model");
    expect(withFacts({ labels: blend.facts.labels.slice(1) })).toBe("bad-model");
    expect(withFacts({ labels: "abc" })).toBe("bad-model");
    expect(withFacts({ learner: "other" })).toBe("bad-model");
    expect(withFacts({ learner: "natural-bayes" })).toBe("bad-model");
    expect(withFacts({ calibration: null })).toBe("bad-model");
    expect(withFacts({ features: { ...blend.facts.features, bits: 40 } })).toBe("bad-model");
    expect(withFacts({ features: { ...blend.facts.features, bits: 3 } })).toBe("bad-model");
    const without = new Map([...sections].slice(1));
    expect(codeOf(packFile({ about, sections: without }, crc32))).toBe("bad-model");
  });
});
