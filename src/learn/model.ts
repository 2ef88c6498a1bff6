import type { FeatureKind, FeatureSettings } from "./feature-settings.ts";
import type { Sigmoid } from "./platt.ts";

/**
 * What a model is learnt by: `linear`, support vector machines; `bayes`, complement naive Bayes; `blend`, the first with the
 * second where there are few texts; `natural-bayes`, the classifier of the package natural, to compare with.
 */
export type LearnerName = "linear" | "bayes" | "blend" | "natural-bayes";
export const LEARNERS: readonly LearnerName[] = ["blend", "linear", "bayes", "natural-bayes"];

/** Changes when the same text gives other features than before. */
export const FEATURES_VERSION = 1;

/** How scores become probabilities, learnt from texts that the model had not seen. */
export interface Calibration {
  /** The chance that a text has a label, by its score. */
  readonly scores: Sigmoid;
  /** The chance that the best label is the main one, by how far its score is ahead of the next. */
  readonly confidence: Sigmoid;
  /** The furthest that one was ahead; a text where it is further is no surer than that. */
  readonly widest: number;
  /** By label: from which probability on a text has it beside its main label; above 1 for never. */
  readonly thresholds: readonly number[];
}

/** How well the model does on texts that it has not seen: groups are never torn apart. */
export interface CrossValidation {
  readonly folds: number;
  /** The share of texts whose main label is found. */
  readonly accuracy: number;
  /** The mean of the labels' F1. */
  readonly macroF1: number;
}

/** What stands in the header of a model file. */
export interface ModelFacts {
  readonly schema: "jiceng/model@1";
  readonly learner: LearnerName;
  /** By code unit; scores and thresholds are in this order. */
  readonly labels: readonly string[];
  readonly features: FeatureSettings & { readonly version: number };
  readonly seed: number;
  /** How many texts and groups it was learnt from, and the texts by label. */
  readonly texts: number;
  readonly groups: number;
  readonly textsByLabel: readonly number[];
  readonly calibration: Calibration;
  readonly crossValidation: CrossValidation;
  /** SHA-256 of what the model would not do the same without; null where it is not used. */
  readonly hashes: ModelHashes;
}

export interface ModelHashes {
  readonly training: string;
  readonly dictionary: string | null;
  readonly taxonomy: string | null;
}

/** Weights of hashed features; what the text of a feature was is not kept. */
export interface LinearPart {
  readonly kind: "linear";
  /** By row: the bucket of a feature, ascending, and its inverse document frequency. */
  readonly buckets: Int32Array;
  readonly idf: Float32Array;
  /** By row and label: `quantised[row * labels + label] * scales[label]` is the weight. */
  readonly quantised: Int16Array;
  readonly scales: Float64Array;
  readonly bias: Float64Array;
}

/** Counts of words, as natural's classifier has them. */
export interface WordPart {
  readonly kind: "words";
  readonly words: readonly string[];
  /** By word and label: texts of the label with the word, and 1; 0 where there are none. */
  readonly counts: Int32Array;
  /** By label: its texts, and 1. */
  readonly totals: Int32Array;
}

export interface Model {
  readonly facts: ModelFacts;
  readonly part: LinearPart | WordPart;
}

/** Whether a model reads texts so. */
export function usesFeature({ facts }: Model, kind: FeatureKind): boolean {
  return facts.features.kinds.includes(kind);
}
