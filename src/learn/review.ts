import type { LabelScore } from "../core/labelled.ts";
import { isHighSurrogate } from "../core/surrogates.ts";
import type { Strategy } from "./sample.ts";

/** 1 a guess, 2 confident, 3 beyond doubt. */
export const CONFIDENCES: readonly string[] = ["1", "2", "3"];

/** What is to be filled in. */
export const LABEL_COLUMNS = ["label", "secondary", "audience", "form", "confidence", "note", "coder"] as const;
const ABOUT_STORY = ["sample", "frame", "probability", "story_id", "document_id", "headline", "text"] as const;
const PROPOSED = ["evidence", "proposed", "scores"] as const;
const OTHER = "other_proposed";

/** A story as it is given to a coder. */
export interface ReviewStory {
  readonly sample: Strategy;
  /** Stories that could be chosen. */
  readonly frame: number;
  /** With which one of them came into the random slice; null for what was not drawn at random. */
  readonly probability: number | null;
  readonly storyId: string;
  readonly documentId: string;
  readonly headline: string | null;
  readonly text: string;
  /** Words that speak for the proposed theme. */
  readonly evidence: readonly string[];
  readonly proposed: string | null;
  readonly scores: readonly LabelScore[];
  /** What another classifier proposes. */
  readonly otherProposed: string | null;
}

export interface ReviewForm {
  /** Whether what the classifier proposes is left out, for coders who must not know it. */
  readonly blind: boolean;
  /** Whether there is another proposal. */
  readonly hasOther: boolean;
  /** Whether a spreadsheet will open it. */
  readonly excel: boolean;
}

// 12345678901e-01 is a story, but a number to a spreadsheet.
const READS_AS_NUMBER = /^\d+e-\d+$/iu;

// Excel takes 32,767 characters into a cell and pours the rest into the next row, where the labels would then stand.
const MOST_IN_CELL = 32_000;

// As in stories.csv.
const LIST_SEPARATOR = "; ";

/** The header of a review file. */
export function reviewColumns({ blind, hasOther }: Pick<ReviewForm, "blind" | "hasOther">): string[] {
  return [...ABOUT_STORY, ...(blind ? [] : [...PROPOSED, ...(hasOther ? [OTHER] : [])]), ...LABEL_COLUMNS];
}

/** A row of a review file as CSV, the columns of the coder empty. */
export function reviewCells(story: ReviewStory, form: ReviewForm): (string | number | null)[] {
  const { sample, frame, probability, storyId, documentId, headline, text } = story;
  const id = form.excel && READS_AS_NUMBER.test(storyId) ? `'${storyId}` : storyId;
  const proposed = [
    story.evidence.join(LIST_SEPARATOR),
    story.proposed,
    story.scores.map(({ label, score }) => `${label} ${score}`).join(LIST_SEPARATOR),
    ...(form.hasOther ? [story.otherProposed] : []),
  ];
  return [
    ...[sample, frame, probability, id, documentId, headline, form.excel ? shortened(text) : text],
    ...(form.blind ? [] : proposed),
    ...LABEL_COLUMNS.map(() => ""),
  ];
}

/** Import takes the text from the run, so nothing is lost. */
function shortened(text: string): string {
  if (text.length <= MOST_IN_CELL) return text;
  const end = isHighSurrogate(text.charCodeAt(MOST_IN_CELL - 1)) ? MOST_IN_CELL - 1 : MOST_IN_CELL;
  return `${text.slice(0, end)}…`;
}

/** The same as an object for JSON Lines, its keys those of the columns. */
export function reviewObject(story: ReviewStory, form: Pick<ReviewForm, "blind" | "hasOther">): unknown {
  const { sample, frame, probability, storyId, documentId, headline, text, evidence, proposed, scores } = story;
  return {
    ...{ sample, frame, probability, story_id: storyId, document_id: documentId, headline, text },
    ...(form.blind ? {} : { evidence, proposed, scores }),
    ...(form.blind || !form.hasOther ? {} : { [OTHER]: story.otherProposed }),
    ...{ label: null, secondary: [], audience: [], form: [], confidence: null, note: null, coder: null },
  };
}
