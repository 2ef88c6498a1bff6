/** A text and the labels that somebody gave it. */
export interface LabelledText {
  /** Where it stands, for messages: `labelled.jsonl#7`. */
  readonly path: string;
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  /** As given; the first is the main one. */
  readonly labels: readonly string[];
  /** Shared by texts that may be near-duplicates, such as the stories of one document: cross-validation keeps them together. */
  readonly group: string;
}

/** What a classifier says of a text. */
export interface Prediction {
  /** Null where it abstains. */
  readonly label: string | null;
  /** `label`, then the others that are likely enough; empty where it abstains. */
  readonly labels: readonly string[];
  /** 0 to 1: how likely `label` is right. */
  readonly confidence: number;
  /** Best first. */
  readonly scores: readonly LabelScore[];
}

export interface LabelScore {
  readonly label: string;
  readonly score: number;
}

/** The rules or a trained model: what says which labels a text has. */
export interface Classifier {
  /** Every label that it may give, in a fixed order. */
  readonly labels: readonly string[];
  readonly classify: (text: Pick<LabelledText, "title" | "text">) => Prediction;
}
