import type { StoryLabels } from "./merge-review.ts";

/** A story with what somebody said of it. */
export interface LabelledStory extends StoryLabels {
  readonly headline: string | null;
  readonly text: string;
  readonly documentId: string;
}

const COLUMNS = [
  ...["id", "title", "text", "label", "labels", "group", "sample", "probability"],
  ...["coder", "audience", "form", "confidence", "note"],
] as const;
// As in stories.csv, and what the reader of labelled sets parts them by.
const LIST_SEPARATOR = "; ";

export function labelledColumns(): readonly string[] {
  return COLUMNS;
}

/** As a line of JSON Lines: `label` and then the secondary themes in `labels`; stories of one document share `group`. */
export function labelledObject(story: LabelledStory): { readonly [column: string]: unknown } {
  const { storyId, headline, text, label, secondary, documentId, sample, probability, coder } = story;
  return {
    ...{ id: storyId, title: headline, text, label, labels: [label, ...secondary], group: documentId },
    ...{ sample, probability, coder, audience: story.audience, form: story.form },
    ...{ confidence: story.confidence, note: story.note },
  };
}

/** The same as cells of CSV. */
export function labelledCells(story: LabelledStory): (string | number | null)[] {
  const { storyId, headline, text, label, secondary, documentId, sample, probability, coder } = story;
  return [
    ...[storyId, headline, text, label, [label, ...secondary].join(LIST_SEPARATOR), documentId, sample, probability],
    ...[coder, story.audience.join(LIST_SEPARATOR), story.form.join(LIST_SEPARATOR), story.confidence, story.note],
  ];
}
