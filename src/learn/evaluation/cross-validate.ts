import { UserError } from "../../core/errors.ts";
import type { Classifier, LabelledText, Prediction } from "../../core/labelled.ts";
import { groupedFolds } from "./folds.ts";

export interface CrossValidationSettings {
  readonly folds: number;
  readonly seed: number;
  readonly train: (texts: readonly LabelledText[]) => Classifier;
}

/**
 * What a classifier says of each text that was trained without it and without the rest of its group, in order of the texts:
 * near-duplicates would otherwise be recognised, not classified.
 *
 * @throws UserError `too-few-groups` when there are fewer groups than folds.
 */
export function crossValidated(
  texts: readonly LabelledText[],
  { folds, seed, train }: CrossValidationSettings,
): Prediction[] {
  const groups = new Set(texts.map(({ group }) => group)).size;
  if (groups < folds) {
    throw new UserError(
      "too-few-groups",
      `${folds} folds need as many groups of texts, and the set has ${groups}; give a smaller --cross-validate, or --group-field`,
    );
  }
  const foldOf = groupedFolds(texts, { folds, seed });
  const predictions: Prediction[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const classifier = train(texts.filter((_, i) => foldOf[i] !== fold));
    for (const [i, text] of texts.entries()) if (foldOf[i] === fold) predictions[i] = classifier.classify(text);
  }
  return predictions;
}
