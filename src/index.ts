export type { BackReference } from "./core/back-reference.ts";
export { UserError } from "./core/errors.ts";
export type { Classifier, LabelledText, LabelScore, Prediction } from "./core/labelled.ts";
export type { LinkEvidence, PlaceLink } from "./core/place-link.ts";
export type { ProgrammeKind } from "./core/programme-kinds.ts";
export type { Quotation, QuotationClass } from "./core/quotation.ts";
export type * from "./core/types.ts";
export { documentOf } from "./document.ts";
export type { FeatureKind, FeatureTools, Reading } from "./learn/feature-settings.ts";
export type { LearnerName, Model, ModelFacts, ModelHashes } from "./learn/model.ts";
export { loadNatural } from "./learn/natural-bayes.ts";
export { modelClassifier } from "./learn/predict.ts";
export { type TrainOptions, type TrainTools, trainModel } from "./learn/train.ts";
export { type LearningTools, openLearning } from "./open-learning.ts";
export { openPlaces } from "./open-places.ts";
export { type AnalyzeOptions, analyze, explainPlaces, type Tools } from "./pipeline.ts";
export type { Alias, AliasBook } from "./places/aliases/alias-book.ts";
export type { OfficialPlaces } from "./places/official/official.ts";
export type { Level, NormalName } from "./places/official/official-names.ts";
export {
  areaNamed,
  type Fit,
  findPlaces,
  type PlaceMatch,
  type PlacesAbove,
  placesAbove,
} from "./places/official/official-search.ts";
export { ruleClassifier } from "./rule-classifier.ts";
export type { OpenedSegmenter, SegmenterChoice } from "./segment/index.ts";
export { wordsOf } from "./segment/segmenter.ts";
export type { LineRemark, UserDictionaryReport } from "./segment/user-dictionary.ts";
export { type AliasText, type OpenOptions, openSegmenter, openTools } from "./tools.ts";
