// The package has no types for this module; this is all that is used of it.
declare module "natural/lib/natural/classifiers/bayes_classifier.js" {
  class BayesClassifier {
    addDocument(words: string[], label: string): void;
    train(): void;
    getClassifications(words: string[]): { readonly label: string; readonly value: number }[];
    /** By word: how often it was added; the order of the words is that of the features. */
    readonly features: Readonly<Record<string, number>>;
    readonly classifier: {
      /** By label, then by the number of a feature. */
      readonly classFeatures: Readonly<Record<string, Readonly<Record<string, number>>>>;
      readonly classTotals: Readonly<Record<string, number>>;
    };
  }
  export default BayesClassifier;
}
