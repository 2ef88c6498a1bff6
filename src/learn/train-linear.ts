import { diceOf } from "../core/dice.ts";
import type { LabelledText } from "../core/labelled.ts";
import { type HeldOut, scoresOutOfFold } from "./cross-validate.ts";
import type { FeatureKind, FeatureSettings, FeatureTools } from "./feature-settings.ts";
import { featureReader } from "./features.ts";
import { learnLinear, type Weights } from "./linear.ts";
import type { LearnerName, LinearPart } from "./model.ts";
import { learnBayes } from "./naive-bayes.ts";
import { quantise } from "./quantise.ts";
import { addScores } from "./sparse.ts";
import type { Targets } from "./targets.ts";
import { collectRows } from "./text-rows.ts";

export interface LinearTraining extends HeldOut {
  readonly texts: readonly LabelledText[];
  readonly targets: Targets;
  readonly learner: Exclude<LearnerName, "natural-bayes">;
  readonly kinds: readonly FeatureKind[];
  readonly seed: number;
}

export interface Trained<Part> {
  /** Of each text by a model that had not seen it, by text and label. */
  readonly scores: Float64Array;
  readonly part: Part;
  readonly features: FeatureSettings;
}

const BITS = 18;
/** Naive Bayes has its share of a blend up to the first number of texts, and none from the second on. */
const FEW_TEXTS = 300;
const MANY_TEXTS = 500;
const BAYES_SHARE = 0.5;

/**
 * Learns weights of hashed features. Which features there are, and how rare each is, is taken from all texts, held out or not;
 * labels are only taken from those that a fold may see.
 */
export function trainLinear(training: LinearTraining, tools: FeatureTools): Trained<LinearPart> {
  const { learner, targets, seed } = training;
  const { features, vocabulary, rows } = readRows(training, tools);
  const labels = targets.labels.length;
  const task = { rows, labels, has: targets.has };
  const linear = (members: Int32Array): Weights => learnLinear({ ...task, members, dice: diceOf(seed) });
  const bayes = (members: Int32Array): Weights => learnBayes({ ...task, members });
  const heldOut = (learn: (members: Int32Array) => Weights): Float64Array =>
    scoresOutOfFold(training, (members) => {
      const { weights, bias } = learn(members);
      return (text, sums) => {
        sums.set(bias);
        const chunk = rows.chunks[rows.chunkOf[text] ?? 0];
        if (chunk !== undefined)
          addScores(chunk.index, chunk.value, rows.start[text] ?? 0, rows.end[text] ?? 0, weights, sums);
      };
    });
  const share = shareOfBayes(learner, rows.texts);
  const ofLinear = share < 1 ? heldOut(linear) : null;
  const ofBayes = share > 0 ? heldOut(bayes) : null;
  // The two are on different scales.
  const scale = ofLinear === null || ofBayes === null ? 1 : sizeOf(ofLinear, labels) / (sizeOf(ofBayes, labels) || 1);
  const everyone = Int32Array.from({ length: rows.texts }, (_, text) => text);
  const byLinear = share < 1 ? linear(everyone) : null;
  const byBayes = share > 0 ? bayes(everyone) : null;
  const mix = { share, scale };
  return {
    scores: mixed([ofLinear, ofBayes], mix),
    features,
    part: {
      kind: "linear",
      buckets: vocabulary.buckets,
      idf: vocabulary.idf,
      ...quantise(mixed([byLinear?.weights ?? null, byBayes?.weights ?? null], mix), labels),
      bias: mixed([byLinear?.bias ?? null, byBayes?.bias ?? null], mix),
    },
  };
}

function readRows({ texts, kinds }: LinearTraining, tools: FeatureTools) {
  const features: FeatureSettings = { kinds, bits: BITS, cues: kinds.includes("cues") ? tools.cues.names : [] };
  const read = featureReader(features, tools);
  const collector = collectRows(features);
  for (const text of texts) collector.add(read(text));
  return { features, ...collector.finish() };
}

function shareOfBayes(learner: LinearTraining["learner"], texts: number): number {
  switch (learner) {
    case "linear":
      return 0;
    case "bayes":
      return 1;
    case "blend":
      return BAYES_SHARE * Math.min(1, Math.max(0, (MANY_TEXTS - texts) / (MANY_TEXTS - FEW_TEXTS)));
  }
}

/** How far the scores of a text lie from their mean, over all texts. */
function sizeOf(scores: Float64Array, labels: number): number {
  let squares = 0;
  for (let from = 0; from < scores.length; from += labels) {
    let sum = 0;
    for (let i = from; i < from + labels; i++) sum += scores[i] ?? 0;
    for (let i = from; i < from + labels; i++) squares += ((scores[i] ?? 0) - sum / labels) ** 2;
  }
  return Math.sqrt(squares / scores.length);
}

type Numbers = Float32Array | Float64Array | null;

/** Two rows of numbers as one: both are linear models over the same features, so their mixture is one too. */
function mixed(
  [linear, bayes]: readonly [Numbers, Numbers],
  { share, scale }: { share: number; scale: number },
): Float64Array {
  return Float64Array.from(
    { length: linear?.length ?? bayes?.length ?? 0 },
    (_, i) => (1 - share) * (linear?.[i] ?? 0) + share * scale * (bayes?.[i] ?? 0),
  );
}
