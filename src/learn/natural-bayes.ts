import type { WordPart } from "./model.ts";
import type { Targets } from "./targets.ts";

/** The classifier of the package natural. */
export type NaturalBayes = typeof import("natural/lib/natural/classifiers/bayes_classifier.js").default;

/** Loads it when it is wanted: by its module path, since the main entry of the package writes to stdout. */
export async function loadNatural(): Promise<NaturalBayes> {
  return (await import("natural/lib/natural/classifiers/bayes_classifier.js")).default;
}

export interface WordTask {
  /** By text. */
  readonly words: readonly (readonly string[])[];
  readonly members: Int32Array;
  readonly targets: Targets;
}

// natural keeps words and labels as keys of plain objects, where “constructor” or “__proto__” would be no ordinary ones.
const MARK = "=";

/**
 * What natural's naive Bayes classifier counts: a label's texts with each word. Time grows with words times texts: some 15
 * seconds for 2,000 texts of 150 words. It takes words in a list; of a string of Chinese it would drop all.
 */
export function learnNatural(Natural: NaturalBayes, { words, members, targets }: WordTask): WordPart {
  const { labels, main } = targets;
  const model = new Natural();
  for (const text of members)
    model.addDocument(
      (words[text] ?? []).map((word) => MARK + word),
      MARK + (main[text] ?? 0),
    );
  model.train();
  const { classFeatures, classTotals } = model.classifier;
  const features = Object.keys(model.features);
  const counts = new Int32Array(features.length * labels.length);
  for (let label = 0; label < labels.length; label++) {
    for (const [feature, count] of Object.entries(classFeatures[MARK + label] ?? {}))
      counts[Number(feature) * labels.length + label] = count;
  }
  return {
    kind: "words",
    words: features.map((word) => word.slice(MARK.length)),
    counts,
    totals: Int32Array.from(labels, (_, label) => classTotals[MARK + label] ?? 1),
  };
}
