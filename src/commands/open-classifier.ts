import type { Classifier } from "../core/labelled.ts";
import type { Model } from "../learn/model.ts";
import { modelClassifier } from "../learn/predict.ts";
import { type LearningTools, openLearning, readingSimplifier } from "../open-learning.ts";
import type { TaxonomyFiles } from "./taxonomy-files.ts";
import { readModel } from "./trained-model.ts";

/** A classifier, and what makes texts ready for it: it knows Simplified characters only. */
export interface OpenedClassifier extends Pick<LearningTools, "simplified"> {
  readonly classifier: Classifier;
}

/** The rules of a taxonomy, the built-in one where none is given. */
export async function openRules(taxonomy: TaxonomyFiles | null): Promise<OpenedClassifier> {
  // Whoever brings a model of his own needs neither.
  const [{ openTools }, { ruleClassifier }] = await Promise.all([
    import("../tools.ts"),
    import("../rule-classifier.ts"),
  ]);
  const tools = await openTools({ taxonomy });
  taxonomy?.note(tools.taxonomyReport);
  return { classifier: ruleClassifier(tools), simplified: readingSimplifier(tools.simplify) };
}

/** The model of a file, made to go with a taxonomy; it throws as `readModel` does. */
export async function openModel(
  path: string,
  taxonomy: TaxonomyFiles | null,
): Promise<OpenedClassifier & { readonly model: Model }> {
  const tools = await openLearning(taxonomy);
  const model = readModel(path, tools);
  taxonomy?.note(tools.taxonomyReport);
  return { model, classifier: modelClassifier(model, tools), simplified: tools.simplified };
}

/** What training works with; what became of the words of an own taxonomy is told. */
export async function openLearningWith(taxonomy: TaxonomyFiles | null): Promise<LearningTools> {
  const tools = await openLearning(taxonomy);
  taxonomy?.note(tools.taxonomyReport);
  return tools;
}
