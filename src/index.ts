export type { BackReference } from "./core/back-reference.ts";
export { UserError } from "./core/errors.ts";
export type * from "./core/labelled.ts";
export type { LinkEvidence, PlaceLink } from "./core/place-link.ts";
export type { ProgrammeKind } from "./core/programme-kinds.ts";
export type { Quotation, QuotationClass } from "./core/quotation.ts";
export type * from "./core/types.ts";
export { english, type Wording, type WordingValue } from "./core/wording.ts";
export { documentOf } from "./document.ts";
export {
  type Agreement,
  type AgreementSettings,
  type Annotator,
  agreementOf,
  type SetAgreement,
} from "./learn/agreement/agreement.ts";
export { masiDistance } from "./learn/agreement/masi.ts";
export { type SpanAgreement, type SpanAnnotator, spanAgreementOf } from "./learn/agreement/span-agreement.ts";
export type { Figure, Interval } from "./learn/bootstrap.ts";
export type { Calibration } from "./learn/evaluation/calibration.ts";
export type { Confusion } from "./learn/evaluation/confusion.ts";
export type { Coverage } from "./learn/evaluation/coverage.ts";
export { type Evaluation, type EvaluationSettings, evaluationOf } from "./learn/evaluation/evaluate.ts";
export type { Judged, Judging } from "./learn/evaluation/judged.ts";
export type { FeatureKind, FeatureTools, Reading } from "./learn/feature-settings.ts";
export type { LearnerName, Model, ModelFacts, ModelHashes } from "./learn/model.ts";
export { loadNatural } from "./learn/natural-bayes.ts";
export { modelClassifier } from "./learn/predict.ts";
export { type TrainOptions, type TrainTools, trainModel } from "./learn/train.ts";
export { type LearningTools, type OwnTaxonomyFiles, openLearning } from "./open-learning.ts";
export { openPlaces } from "./open-places.ts";
export { type AnalyzeOptions, analyze, analyzeAll, explainPlaces, type Tools } from "./pipeline.ts";
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
export type { TaxonomyFile, TaxonomyReport, TaxonomyText } from "./themes/own-taxonomy.ts";
export type { Remark } from "./themes/read-theme.ts";
export { type AliasText, type OpenOptions, openSegmenter, openTools } from "./tools.ts";
