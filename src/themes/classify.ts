import type { CleanStory, Mention, ThemeLabels } from "../core/types.ts";
import { confidenceOf, rounded } from "./calibrate.ts";
import { chooseEvidence } from "./choose-evidence.ts";
import { chooseSecondary, type Decision, decide, rankThemes, shareOf } from "./decide.ts";
import { clearSub, clearValues, levelOf } from "./facets.ts";
import { findEvidence } from "./find-evidence.ts";
import { findWords } from "./find-words.ts";
import type { ThemeModel } from "./model.ts";
import { readStory } from "./read-story.ts";
import { readingOf } from "./recorded.ts";
import { OUTSIDE, readSetting, type Setting } from "./setting.ts";
import { withTitle } from "./titled.ts";
import { countVotes } from "./vote.ts";

const MOST_SCORES = 5;

interface ThemeOptions {
  readonly model: ThemeModel;
  /** Decisions that are less sure are not given; 0 unless given. */
  readonly minConfidence?: number;
  /** A headline that stands beside the text, in a field of its record; counted where the text has none of its own. */
  readonly title?: string | null;
}

/** The themes of a story, by its cues alone. Spans of mentions and evidence are offsets in `story.text`. */
export function classifyThemes(
  story: CleanStory,
  mentions: readonly Mention[],
  { model, title = null, minConfidence = 0 }: ThemeOptions,
): ThemeLabels {
  const titled = withTitle(story, mentions, title);
  const { primary, confidence, scores } = decidedThemes(readThemes(titled.story, titled.mentions, model), model);
  const secondary = primary === null || primary === OUTSIDE ? [] : chooseSecondary(model, primary);
  // Scores and evidence stay where the decision is not sure enough: they say what it would have been.
  const isGiven = confidence >= minConfidence;
  return {
    primary: isGiven ? primary : null,
    secondary: isGiven ? secondary : [],
    confidence,
    abstained: !isGiven || primary === null,
    sub: isGiven ? clearSub(model, primary) : null,
    audience: clearValues(model, "audience"),
    form: clearValues(model, "form"),
    level: levelOf(model.desk),
    scores,
    evidence: chooseEvidence(model, { text: titled.story.text, primary, secondary, shift: titled.shift }),
  };
}

/** Reads a story and decides. The best themes and what speaks for them stay on the model's desk until it reads the next one. */
export function readThemes(
  story: CleanStory,
  mentions: readonly Mention[],
  model: ThemeModel,
): { readonly decision: Decision; readonly setting: Setting } {
  const { desk } = model;
  readStory(story, mentions, model);
  findWords(model);
  model.watch?.(readingOf(story.text, desk));
  findEvidence(model);
  countVotes(model);
  rankThemes(model);
  const setting = readSetting(model);
  return { decision: decide(model, setting), setting };
}

/** The decision on the story read last, with its confidence and the best shares of the votes. */
export function decidedThemes(
  { decision: { primary, support } }: { readonly decision: Decision },
  { desk, names }: ThemeModel,
): Pick<ThemeLabels, "primary" | "confidence" | "scores"> {
  const { ranked, tally } = desk;
  const scores: { theme: string; score: number }[] = [];
  for (const row of ranked) {
    if ((tally.votes[row] ?? 0) <= 0) continue;
    const score = rounded(shareOf(tally, row));
    // Among themes that are nearly tied the first is not always that of most votes.
    let place = scores.length;
    while (place > 0 && (scores[place - 1]?.score ?? 0) < score) place--;
    if (place >= MOST_SCORES) continue;
    scores.splice(place, 0, { theme: names.themes[row]?.id ?? "", score });
    if (scores.length > MOST_SCORES) scores.pop();
  }
  return { primary, confidence: support === null ? 0 : confidenceOf(support), scores };
}
