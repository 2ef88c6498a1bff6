import type { LabelScore } from "../core/labelled.ts";
import type { Strategy } from "./sample.ts";

/** What a coder may say of a story besides its labels (codebook, section 2), with the words for it in Chinese. */
export const AUDIENCES: ReadonlyMap<string, string> = new Map([
  ["elderly", "老年人"],
  ["children", "儿童"],
  ["women", "妇女"],
  ["disabled", "残疾人"],
  ["veterans", "退役军人"],
  ["workers", "职工"],
  ["party-members", "党员"],
  ["all", "全体"],
]);
export const FORMS: ReadonlyMap<string, string> = new Map([
  ["meeting", "会议"],
  ["visit", "走访"],
  ["lecture", "讲座"],
  ["performance", "演出"],
  ["inspection", "检查"],
  ["project", "项目"],
  ["profile", "人物"],
  ["other", "其他"],
]);
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
    ...[sample, frame, probability, id, documentId, headline, text],
    ...(form.blind ? [] : proposed),
    ...LABEL_COLUMNS.map(() => ""),
  ];
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
