import type { Classifier, Prediction } from "./core/labelled.ts";
import { identity } from "./core/mapped-text.ts";
import { noNotes } from "./core/story-notes.ts";
import { linesOf } from "./core/text-lines.ts";
import type { CleanStory, Recognizer, ThemeLabels, Zone } from "./core/types.ts";
import { resolveMentions } from "./entities/resolve.ts";
import type { CueScores, Reading } from "./learn/feature-settings.ts";
import { classifyThemes, decidedThemes, readThemes } from "./themes/classify.ts";
import type { ThemeModel } from "./themes/model.ts";

export interface RuleTools {
  readonly recognizers: readonly Recognizer[];
  readonly themes: ThemeModel;
}

/** The rules as a classifier of titles and texts: names are found first, as in a story of a page, so that they are no cues. */
export function ruleClassifier({ recognizers, themes }: RuleTools): Classifier {
  return {
    labels: idsOf(themes),
    classify(text) {
      const story = storyOf(text);
      const page = { published: null, outlet: null, stories: [story] };
      const mentions = resolveMentions(recognizers.flatMap((recognizer) => recognizer.find(story, page)));
      return predictionOf(classifyThemes(story, mentions, { model: themes }));
    },
  };
}

const ABSTAINED = "abstained";

/**
 * What the rules say of a text in numbers that a model can learn from: each theme's share of the votes, then the confidence of
 * the label that they give. Names are not looked for, which would take most of the time.
 */
export function cueScores(themes: ThemeModel): CueScores {
  const ids = idsOf(themes);
  const placeOf = new Map([...ids, ABSTAINED].map((id, place) => [id, place]));
  const decided = ids.length + 1;
  return {
    names: ["share", "chosen"].flatMap((number) => [...ids, ABSTAINED].map((id) => `${id}.${number}`)),
    scores(text) {
      const { primary, confidence, scores } = decidedThemes(readThemes(storyOf(text), [], themes), themes);
      const numbers = new Array<number>(2 * decided).fill(0);
      for (const { theme, score } of scores) numbers[placeOf.get(theme) ?? 0] = score;
      numbers[decided + (placeOf.get(primary ?? ABSTAINED) ?? 0)] = primary === null ? 1 : confidence;
      return numbers;
    },
  };
}

function idsOf({ names }: ThemeModel): string[] {
  return [...names.themes, ...names.outcomes].map(({ id }) => id);
}

function predictionOf({ primary, secondary, confidence, scores }: ThemeLabels): Prediction {
  return {
    label: primary,
    labels: primary === null ? [] : [primary, ...secondary],
    confidence,
    scores: scores.map(({ theme, score }) => ({ label: theme, score })),
  };
}

/** A title and a text as a story: a title is one headline whatever its lines, as in a record; a line of the text is a paragraph. */
function storyOf({ title, text: body }: Reading): CleanStory {
  const zones: Zone[] = [];
  let text = "";
  const add = (part: Zone["part"], line: string): void => {
    if (line.trim() === "") return;
    if (text !== "") text += "\n";
    zones.push({ part, start: text.length, end: text.length + line.length });
    text += line;
  };
  add("headline", (title ?? "").trim().replace(/\s+/gu, " "));
  for (const line of linesOf(body)) add("body", line);
  return { ...identity(text), kind: "story", zones, signatures: [], notes: noNotes() };
}
