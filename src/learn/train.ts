import { UserError } from "../core/errors.ts";
import type { LabelledText } from "../core/labelled.ts";
import { wording } from "../core/wording.ts";
import { calibrate } from "./calibration.ts";
import { crossValidationOf, foldCount } from "./cross-validate.ts";
import type { FeatureKind, FeatureTools } from "./feature-settings.ts";
import { countUnits, foldsOf } from "./folds.ts";
import { FEATURES_VERSION, type LearnerName, type Model, type ModelHashes } from "./model.ts";
import type { NaturalBayes } from "./natural-bayes.ts";
import { type Targets, targetsOf } from "./targets.ts";
import { trainLinear } from "./train-linear.ts";
import { trainWords } from "./train-words.ts";

export interface TrainOptions {
  readonly learner: LearnerName;
  readonly features: readonly FeatureKind[];
  readonly seed: number;
  readonly hashes: ModelHashes;
}

export interface TrainTools extends FeatureTools {
  /** The classifier of natural, where it is wanted. */
  readonly natural: NaturalBayes | null;
}

/**
 * Learns a model from labelled texts: the same model for the same texts in the same order, options and seed.
 *
 * @throws UserError `one-label` or `one-group` when there is nothing to tell apart, or nothing to hold out;
 * `too-many-labels`.
 */
export function trainModel(texts: readonly LabelledText[], options: TrainOptions, tools: TrainTools): Model {
  const targets = targetsOf(texts);
  const groups = checked(texts, targets);
  const folds = foldCount(texts.length, groups);
  const heldOut = { folds, foldOf: foldsOf(texts, { folds, seed: options.seed }), labels: targets.labels.length };
  const { learner, seed, features: kinds } = options;
  const { scores, part, features } =
    learner === "natural-bayes"
      ? trainWords({ texts, targets, natural: needed(tools.natural), ...heldOut }, tools)
      : trainLinear({ texts, targets, learner, kinds, seed, ...heldOut }, tools);
  return {
    facts: {
      schema: "jiceng/model@1",
      learner,
      labels: targets.labels,
      features: { version: FEATURES_VERSION, ...features },
      seed,
      texts: texts.length,
      groups,
      textsByLabel: targets.labels.map((label) => texts.filter(({ labels }) => labels[0] === label).length),
      calibration: calibrate(scores, targets),
      crossValidation: crossValidationOf(scores, targets, folds),
      hashes: options.hashes,
    },
    part,
  };
}

/** How many groups there are; too few labels or groups are refused. */
function checked(texts: readonly LabelledText[], { labels, main }: Targets): number {
  if (new Set(main).size < 2) {
    const [only = ""] = labels;
    throw new UserError(
      "one-label",
      wording`all ${texts.length} texts have the main label ${JSON.stringify(only)}; give texts of two labels or more`,
    );
  }
  const groups = countUnits(texts);
  if (groups < 2)
    throw new UserError(
      "one-group",
      wording`all texts are of one group, so none can be held out; --group-field names another`,
    );
  return groups;
}

function needed(natural: NaturalBayes | null): NaturalBayes {
  if (natural === null) throw new Error("natural's classifier was not loaded");
  return natural;
}
