import { basename } from "node:path";
import { UserError } from "../core/errors.ts";
import type { Classifier, LabelledText, Prediction } from "../core/labelled.ts";
import { listOf, type Wording, type WordingValue, wording } from "../core/wording.ts";
import { crossValidated } from "../learn/evaluation/cross-validate.ts";
import type { Judging } from "../learn/evaluation/judged.ts";
import type { LearnerName } from "../learn/model.ts";
import { loadNatural } from "../learn/natural-bayes.ts";
import { modelClassifier } from "../learn/predict.ts";
import { trainModel } from "../learn/train.ts";
import type { LearningTools } from "../open-learning.ts";
import { openLearningWith, openModel, openRules } from "./open-classifier.ts";
import { featuresIn, numberIn } from "./option-values.ts";
import { readTaxonomyFiles, type TaxonomyFiles } from "./taxonomy-files.ts";
import { trainingHash } from "./training-hash.ts";

/** Which classifier is judged, as the flags say. */
export interface ClassifierFlags {
  readonly taxonomy?: string;
  readonly quiet?: boolean;
  readonly model?: string;
  readonly crossValidate?: string;
  readonly learner?: LearnerName;
  readonly features?: string;
}

/** What a classifier says of the texts of a set. */
export interface Judgement {
  /** Of the classifier, as the report has it. */
  readonly name: Wording;
  /** In order of the texts. */
  readonly predictions: readonly Prediction[];
  /** What the reader of the figures should know. */
  readonly notes: readonly Wording[];
}

export interface JudgementSettings {
  readonly flags: ClassifierFlags;
  readonly judging: Judging;
  readonly seed: number;
}

/** Checks the flags and gives what classifies: the rules, a model of a file, or models trained on the rest of the set. */
export function judgeOf(settings: JudgementSettings): (texts: readonly LabelledText[]) => Promise<Judgement> {
  const { model, crossValidate, learner, features } = settings.flags;
  if (model !== undefined && crossValidate !== undefined)
    throw new UserError(
      "bad-setting",
      wording`--model is trained already, --cross-validate trains on the set; give one of them`,
    );
  if (crossValidate === undefined && (learner !== undefined || features !== undefined))
    throw new UserError("bad-setting", wording`--learner and --features say what --cross-validate trains; give it too`);
  if (crossValidate !== undefined) return judgeByFolds(crossValidate, settings);
  return model === undefined ? judgeRules(settings) : judgeModel(model, settings);
}

function judgeRules({ judging, flags }: JudgementSettings): (texts: readonly LabelledText[]) => Promise<Judgement> {
  return async (texts) => {
    const { classifier, simplified } = await openRules(taxonomyOf(flags));
    const name = wording`rules`;
    checkLabels(texts, { judging, classifier, name });
    return { name, predictions: texts.map((text) => classifier.classify(simplified(text))), notes: [] };
  };
}

function taxonomyOf({ taxonomy, quiet = false }: ClassifierFlags): TaxonomyFiles | null {
  return readTaxonomyFiles(taxonomy ?? null, { quiet });
}

function judgeModel(
  path: string,
  { judging, flags }: JudgementSettings,
): (texts: readonly LabelledText[]) => Promise<Judgement> {
  return async (texts) => {
    const { model, classifier, simplified } = await openModel(path, taxonomyOf(flags));
    const name = wording`${basename(path)}`;
    checkLabels(texts, { judging, classifier, name });
    const ready = texts.map(simplified);
    const isOwn = model.facts.hashes.training === trainingHash(ready);
    const notes = isOwn
      ? [wording`${name} was trained on these very texts: the figures say what it remembers, not what it can do`]
      : [];
    return { name, predictions: ready.map(classifier.classify), notes };
  };
}

const MOST_FOLDS = 100;

function judgeByFolds(
  given: string,
  { flags, seed }: JudgementSettings,
): (texts: readonly LabelledText[]) => Promise<Judgement> {
  const folds = numberIn(given, { option: "--cross-validate", least: 2, most: MOST_FOLDS, whole: true });
  const { learner = "blend" } = flags;
  const features = featuresIn(flags.features);
  return async (texts) => {
    const tools = await openLearningWith(taxonomyOf(flags));
    const natural = learner === "natural-bayes" ? await loadNatural() : null;
    const options = { learner, features, seed, hashes: NO_HASHES };
    const train = (others: readonly LabelledText[]): Classifier =>
      ofFold(() => modelClassifier(trainModel(others, options, { ...tools, natural }), tools));
    const { predictions, unlearnt } = crossValidated(texts.map(tools.simplified), { folds, seed, train });
    return { name: wording`${learner}, ${folds}-fold cross-validation`, predictions, notes: notesOn(unlearnt) };
  };
}

/** What is wrong with a set for training is told of the texts outside a fold, which are not the set that was given. */
function ofFold<Result>(train: () => Result): Result {
  try {
    return train();
  } catch (cause) {
    if (!(cause instanceof UserError)) throw cause;
    throw new UserError(cause.code, wording`outside one of the folds ${cause.wording}`, { cause });
  }
}

/** The models of the folds are not kept, so nobody asks what they were made with. */
const NO_HASHES: LearningTools["hashes"] & { training: string } = { training: "", dictionary: null, taxonomy: null };

function notesOn(unlearnt: readonly string[]): Wording[] {
  if (unlearnt.length === 0) return [];
  return [wording`no model could learn ${named(unlearnt)}: all their texts are of one group, or of groups in one fold`];
}

/** A label that can never be given is an error in the set, or the wrong classifier for it: figures would hide that. */
function checkLabels(
  texts: readonly LabelledText[],
  { judging, classifier, name }: { judging: Judging; classifier: Classifier; name: Wording },
): void {
  const known = new Set(classifier.labels);
  const judged = texts.flatMap(({ labels }) => (judging === "main" ? labels.slice(0, 1) : labels));
  const unknown = [...new Set(judged)].filter((label) => !known.has(label));
  if (unknown.length === 0) return;
  const mainOnly = judging === "sets" ? wording`; --judge main looks at the first label only` : "";
  throw new UserError(
    "unknown-labels",
    wording`${name} cannot give ${named(unknown)}; correct these labels, name another --label-field, or give a model that was trained with them${mainOnly}`,
  );
}

const MOST_NAMED = 10;

function named(labels: readonly string[]): WordingValue {
  const shown = labels.slice(0, MOST_NAMED).map((label) => JSON.stringify(label));
  const more = labels.length - MOST_NAMED;
  return more > 0 ? wording`${listOf(shown)} and ${more} more` : listOf(shown);
}
