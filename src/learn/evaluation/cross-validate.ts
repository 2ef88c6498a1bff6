import { UserError } from "../../core/errors.ts";
import type { Classifier, LabelledText, Prediction } from "../../core/labelled.ts";
import { compareNames } from "../../core/tally.ts";
import { wording } from "../../core/wording.ts";
import { countUnits, foldsOf } from "../folds.ts";

export interface CrossValidationSettings {
  readonly folds: number;
  readonly seed: number;
  readonly train: (texts: readonly LabelledText[]) => Classifier;
}

export interface CrossValidated {
  /** In order of the texts. */
  readonly predictions: readonly Prediction[];
  /** Main labels whose texts all lie in one fold, by code unit: no model could learn them. */
  readonly unlearnt: readonly string[];
}

/**
 * What a classifier says of each text that was trained without it and without the rest of its group: near-duplicates would
 * otherwise be recognised, not classified.
 *
 * @throws UserError `too-few-groups` when there are fewer groups than folds, and what `train` throws.
 */
export function crossValidated(
  texts: readonly LabelledText[],
  { folds, seed, train }: CrossValidationSettings,
): CrossValidated {
  const groups = countUnits(texts);
  if (groups < folds) {
    throw new UserError(
      "too-few-groups",
      wording`${folds} folds need as many groups of texts, and the set has ${groups}; give a smaller --cross-validate, or --group-field`,
    );
  }
  const foldOf = foldsOf(texts, { folds, seed });
  const predictions: Prediction[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const classifier = train(texts.filter((_, i) => foldOf[i] !== fold));
    for (const [i, text] of texts.entries()) if (foldOf[i] === fold) predictions[i] = classifier.classify(text);
  }
  return { predictions, unlearnt: labelsOfOneFold(texts, foldOf) };
}

function labelsOfOneFold(texts: readonly LabelledText[], foldOf: Int32Array): string[] {
  const foldsByLabel = new Map<string, Set<number>>();
  for (const [i, { labels }] of texts.entries()) {
    const [main = ""] = labels;
    const folds = foldsByLabel.get(main) ?? new Set();
    foldsByLabel.set(main, folds.add(foldOf[i] ?? 0));
  }
  return [...foldsByLabel].flatMap(([label, folds]) => (folds.size === 1 ? [label] : [])).sort(compareNames);
}
