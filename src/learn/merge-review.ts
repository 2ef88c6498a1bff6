import type { Failure } from "../core/types.ts";
import { isWording, type Wording, wording } from "../core/wording.ts";
import type { Label, Taxonomy, WordedLabel } from "../themes/taxonomy.ts";
import { type FoundLabel, type LabelNames, labelNames } from "./label-names.ts";
import { CONFIDENCES } from "./review.ts";
import type { ReviewEntry } from "./review-entries.ts";

/** What somebody said of a story. */
export interface StoryLabels {
  /** Where it was said. */
  readonly path: string;
  readonly storyId: string;
  readonly label: string;
  /** At most 3, without `label`. */
  readonly secondary: readonly string[];
  readonly audience: readonly string[];
  readonly form: readonly string[];
  readonly confidence: number | null;
  readonly note: string | null;
  readonly coder: string | null;
  readonly sample: string | null;
  readonly probability: number | null;
}

export interface MergedReview {
  /** In the order in which the stories come. */
  readonly labels: readonly StoryLabels[];
  readonly failures: readonly Failure[];
  /** Rows without a label, rows of other samples, rows that say again what one before them said. */
  readonly unlabelled: number;
  readonly otherSample: number;
  readonly repeated: number;
}

export interface MergeOptions {
  /** What may be said of a story. */
  readonly taxonomy: Pick<Taxonomy, "themes" | "outcomes" | "audiences" | "forms">;
  /** Whose rows they are that name no coder. */
  readonly coder: string | null;
  /** The strategies whose rows are wanted, null for all. */
  readonly samples: ReadonlySet<string> | null;
}

const MOST_SECONDARY = 3;

/** Gathers what a review says, a story once; rows that cannot be used are failures, and so are two that contradict each other. */
export function mergeReview(entries: readonly ReviewEntry[], options: MergeOptions): MergedReview {
  const { coder, samples } = options;
  const reading = readingOf(options.taxonomy);
  const failures: Failure[] = [];
  const labelsById = new Map<string, StoryLabels>();
  const contradicted = new Set<string>();
  const counts = { unlabelled: 0, otherSample: 0, repeated: 0 };
  for (const entry of entries) {
    if (entry.label === "" && !hasBesides(entry)) {
      counts.unlabelled++;
      continue;
    }
    if (samples !== null && !samples.has(entry.sample)) {
      counts.otherSample++;
      continue;
    }
    const read = storyLabels(entry, { ...reading, coder });
    if (isWording(read)) {
      failures.push({ path: entry.path, code: "bad-label", reason: read });
      continue;
    }
    const before = labelsById.get(read.storyId);
    if (before === undefined) labelsById.set(read.storyId, read);
    else if (sameLabels(before, read)) counts.repeated++;
    else {
      contradicted.add(read.storyId);
      failures.push({ path: read.path, code: "labelled-twice", reason: contradiction(before, read) });
    }
  }
  const labels = [...labelsById.values()].filter(({ storyId }) => !contradicted.has(storyId));
  return { labels, failures, ...counts };
}

/** Whether a row says something of a story that would be lost without a label. */
function hasBesides({ secondary, audience, form }: ReviewEntry): boolean {
  return secondary.length > 0 || audience.length > 0 || form.length > 0;
}

function contradiction(before: StoryLabels, now: StoryLabels): Wording {
  const said = ({ label, secondary }: StoryLabels): string => [label, ...secondary].join("; ");
  const isOther = before.coder !== now.coder;
  const way = isOther
    ? wording`import each coder's rows by themselves and compare them with jiceng agree`
    : wording`correct one`;
  return wording`${now.storyId} has ${said(now)} here and ${said(before)} at ${before.path}; ${way}`;
}

function sameLabels(a: StoryLabels, b: StoryLabels): boolean {
  return a.label === b.label && a.secondary.toSorted().join() === b.secondary.toSorted().join();
}

/** The labels of a taxonomy, as people write them. */
interface Reading {
  /** Themes and outcomes. */
  readonly themes: LabelNames;
  /** Labels that a story has alone: `not-governance`. */
  readonly outcomes: ReadonlySet<string>;
  readonly audiences: LabelNames;
  readonly forms: LabelNames;
}

/** What took place may be none of the forms that a program looks for. */
const OTHER_FORM: WordedLabel = { id: "other", zh: "其他", en: "Other", cues: [] };

function readingOf({ themes, outcomes, audiences, forms }: MergeOptions["taxonomy"]): Reading {
  const named = ({ id, zh, en }: Label) => ({ id, names: [zh, en] });
  // “老人” is a word for elderly, “讲座” one for lecture.
  const worded = ({ cues, ...label }: WordedLabel) => ({ id: label.id, names: [label.zh, label.en, ...cues] });
  return {
    themes: labelNames([...themes, ...outcomes].map(named), wording`theme`),
    outcomes: new Set(outcomes.map(({ id }) => id)),
    audiences: labelNames(audiences.map(worded), wording`audience`),
    forms: labelNames([...forms, OTHER_FORM].map(worded), wording`form`),
  };
}

/** The labels of a row, or what is wrong with them. */
function storyLabels(
  entry: ReviewEntry,
  { themes, outcomes, audiences, forms, coder }: Reading & Pick<MergeOptions, "coder">,
): StoryLabels | Wording {
  const { path, storyId, sample, probability, confidence, note } = entry;
  if (entry.label === "") return wording`has secondary, audience or form but no label; fill in label, or empty them`;
  if (storyId === "") return wording`has a label but no story_id; take it from the file that jiceng sample wrote`;
  const main = themes.idOf(entry.label);
  if (!main.ok) return wording`label: ${main.reason}`;
  const secondary = idsIn(entry.secondary, themes);
  if (isWording(secondary)) return wording`secondary: ${secondary}`;
  const alone = secondary.find((id) => outcomes.has(id));
  if (alone !== undefined) return wording`secondary: ${alone} is no theme; it can only be the label`;
  const others = secondary.filter((id) => id !== main.id);
  if (others.length > MOST_SECONDARY)
    return wording`secondary: has ${others.length} themes; keep the ${MOST_SECONDARY} that weigh most`;
  const audience = idsIn(entry.audience, audiences);
  if (isWording(audience)) return wording`audience: ${audience}`;
  const form = idsIn(entry.form, forms);
  if (isWording(form)) return wording`form: ${form}`;
  if (confidence !== "" && !CONFIDENCES.includes(confidence))
    return wording`confidence: takes ${CONFIDENCES.join(", ")} or nothing, not ${JSON.stringify(confidence.slice(0, 60))}`;
  return {
    ...{ path, storyId, label: main.id, secondary: others, audience, form, probability },
    confidence: confidence === "" ? null : Number(confidence),
    note: note === "" ? null : note,
    coder: entry.coder === "" ? coder : entry.coder,
    sample: sample === "" ? null : sample,
  };
}

/** The ids of a list, each once, or what is wrong with it. */
function idsIn(cells: readonly string[], names: LabelNames): string[] | Wording {
  const found: FoundLabel[] = cells.flatMap((cell) => names.idsOf(cell));
  const wrong = found.find((one) => !one.ok);
  if (wrong !== undefined && !wrong.ok) return wrong.reason;
  return [...new Set(found.flatMap((one) => (one.ok ? [one.id] : [])))];
}
