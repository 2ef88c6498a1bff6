import type { Classifier, Prediction } from "../core/labelled.ts";
import { bestOf } from "./best-score.ts";
import { blockWeights, CUES, type FeatureTools, type Reading } from "./feature-settings.ts";
import { featureReader } from "./features.ts";
import type { LinearPart, Model, ModelFacts, WordPart } from "./model.ts";
import { probabilityOf } from "./platt.ts";
import { restored } from "./quantise.ts";
import { addScores } from "./sparse.ts";
import { wordScorer, wordsIn } from "./train-words.ts";
import { vocabularyFrom } from "./vocabulary.ts";
import { weighText } from "./weigh.ts";

/** Puts the scores of a text into `sums`; false where nothing of it is known. */
type ScoreText = (text: Reading, sums: Float64Array) => boolean;

/** A trained model at work. A prediction depends on the text alone, not on what was classified before. */
export function modelClassifier({ facts, part }: Model, tools: FeatureTools): Classifier {
  const score = part.kind === "linear" ? linearScorer(facts, part, tools) : scorerOfWords(part, tools);
  const sums = new Float64Array(facts.labels.length);
  return {
    labels: facts.labels,
    classify: (text) => (score(text, sums) ? predictionOf(sums, facts) : NOTHING_KNOWN),
  };
}

const NOTHING_KNOWN: Prediction = { label: null, labels: [], confidence: 0, scores: [] };

function linearScorer({ features }: ModelFacts, part: LinearPart, tools: FeatureTools): ScoreText {
  const read = featureReader(features, tools);
  const weights = restored(part);
  const dimension = 2 ** features.bits + features.cues.length;
  const vocabulary = {
    ...vocabularyFrom(part.buckets, { idf: part.idf, dimension }),
    weights: blockWeights(features.kinds),
  };
  // Rows of cues come last. They say something of every text, even if only that the rules say nothing.
  const hashedRows = part.buckets.length - features.cues.length;
  return (text, sums) => {
    const { ends, bucket: index, value } = read(text);
    const entries = ends[CUES] === 0 ? 0 : weighText({ index, value }, { begin: 0, ends, at: 0 }, vocabulary);
    sums.set(part.bias);
    addScores(index, value, 0, entries, weights, sums);
    return entries > 0 && (hashedRows === 0 || (index[0] ?? 0) < hashedRows);
  };
}

function scorerOfWords(part: WordPart, { cut }: FeatureTools): ScoreText {
  const score = wordScorer(part);
  return (text, sums) => score(wordsIn(text, cut), sums);
}

function predictionOf(sums: Float64Array, { labels, calibration }: ModelFacts): Prediction {
  const { best, margin } = bestOf(sums, { from: 0, labels: labels.length });
  const chances = sums.map((sum) => probabilityOf(sum, calibration.scores));
  const order = Array.from(labels, (_, label) => label).sort(
    (a, b) => Number(b === best) - Number(a === best) || (sums[b] ?? 0) - (sums[a] ?? 0) || a - b,
  );
  const others = order.filter(
    (label) => label !== best && (chances[label] ?? 0) >= (calibration.thresholds[label] ?? Number.POSITIVE_INFINITY),
  );
  return {
    label: labels[best] ?? null,
    labels: [best, ...others].map((label) => labels[label] ?? ""),
    confidence: rounded(probabilityOf(Math.min(margin, calibration.widest), calibration.confidence)),
    scores: order.map((label) => ({ label: labels[label] ?? "", score: rounded(chances[label] ?? 0) })),
  };
}

function rounded(chance: number): number {
  return Math.round(chance * 10_000) / 10_000;
}
