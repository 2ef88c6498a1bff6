import type { CleanStory, Mention, ThemeEvidence, ThemeLabels } from "../core/types.ts";
import { confidenceOf, rounded } from "./calibrate.ts";
import { chooseSecondary, type Decision, decide, rankThemes, shareOf } from "./decide.ts";
import type { CueHit, Findings, ThemeModel } from "./evidence.ts";
import { findEvidence } from "./evidence.ts";
import { facetsOf } from "./facets.ts";
import type { Setting } from "./setting.ts";
import { OUTSIDE, readSetting } from "./setting.ts";
import { type Titled, withoutTitle, withTitle } from "./titled.ts";
import { countVotes, type Tally } from "./vote.ts";

const MOST_SCORES = 5;
const MOST_EVIDENCE = 12;

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
  const labels = withoutTitle(labelsOf(titled, model), titled);
  return labels.confidence < minConfidence ? abstained(labels) : labels;
}

/** Scores and evidence stay: they say what the decision would have been. */
function abstained(labels: ThemeLabels): ThemeLabels {
  return { ...labels, primary: null, secondary: [], abstained: true, sub: null };
}

function labelsOf({ story, mentions, shift }: Titled, model: ThemeModel): ThemeLabels {
  const reading = readThemes(story, mentions, model);
  const { findings, tally, setting, ranked } = reading;
  const { primary, confidence, scores } = decidedThemes(reading, model);
  const secondary = primary === null || primary === OUTSIDE ? [] : chooseSecondary(ranked, tally, { primary, model });
  const ids = model.taxonomy.themes.map((theme) => theme.id);
  return {
    ...{ primary, secondary, confidence, abstained: primary === null },
    ...facetsOf(findings, mentions, { model, primary }),
    scores,
    evidence: chooseEvidence(findings, { primary, secondary, ids, setting, from: shift }),
  };
}

/** The decision with its confidence and the best shares of the votes. */
export function decidedThemes(
  { tally, ranked, decision: { primary, support } }: Reading,
  { taxonomy }: ThemeModel,
): Pick<ThemeLabels, "primary" | "confidence" | "scores"> {
  const scores = ranked
    .filter((row) => (tally.votes[row] ?? 0) > 0)
    .map((row) => ({ theme: taxonomy.themes[row]?.id ?? "", score: rounded(shareOf(tally, row)) }))
    // Among themes that are nearly tied the first is not always that of most votes.
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_SCORES);
  return { primary, confidence: support === null ? 0 : confidenceOf(support), scores };
}

interface Reading {
  readonly findings: Findings;
  readonly tally: Tally;
  readonly setting: Setting;
  /** Rows of the themes, best first. */
  readonly ranked: readonly number[];
  readonly decision: Decision;
}

/** What is decided of a story, and all that it rests on. */
export function readThemes(story: CleanStory, mentions: readonly Mention[], model: ThemeModel): Reading {
  const findings = findEvidence(story, mentions, model);
  const tally = countVotes(findings, model);
  const setting = readSetting(story, mentions, { masked: findings.masked, model });
  const ranked = rankThemes(tally, model);
  return { findings, tally, setting, ranked, decision: decide(ranked, tally, { setting, model }) };
}

/** The cues that weighed most, one of each theme before others, each word once before any word twice, in text order. */
function chooseEvidence(
  { masked, sentences, hits }: Findings,
  {
    primary,
    secondary,
    ids,
    setting,
    from,
  }: {
    primary: string | null;
    secondary: readonly string[];
    ids: readonly string[];
    setting: Setting;
    /** What starts before this lies in a headline beside the text, and has no place in it. */
    from: number;
  },
): ThemeEvidence[] {
  const wanted = new Set([...(primary === null ? [] : [primary]), ...secondary]);
  const weigh = (hit: CueHit): number => Math.round(hit.points * (sentences[hit.sentence]?.weight ?? 0));
  const telling = hits.filter(({ effect, points }) => points > 0 && wanted.has(ids[effect.theme] ?? ""));
  const found: ThemeEvidence[] = telling.map((hit) => ({
    theme: ids[hit.effect.theme] ?? "",
    cue: masked.slice(hit.start, hit.end),
    start: hit.start,
    end: hit.end,
    weight: weigh(hit),
  }));
  const all = [...found, ...setting.governance, ...setting.points, ...setting.outside];
  const candidates = all.filter((entry) => wanted.has(entry.theme) && entry.weight > 0 && entry.start >= from);
  const timesBefore = new Map<string, number>();
  const rounds: { entry: ThemeEvidence; times: number }[] = [];
  for (const entry of candidates) {
    const key = `${entry.theme}:${entry.cue}`;
    const times = timesBefore.get(key) ?? 0;
    timesBefore.set(key, times + 1);
    // Behind so many of its own it is never among the first.
    if (times < MOST_EVIDENCE) rounds.push({ entry, times });
  }
  const ranked = rounds
    .sort((a, b) => a.times - b.times || b.entry.weight - a.entry.weight || a.entry.start - b.entry.start)
    .map(({ entry }) => entry);
  const first = [...wanted].flatMap((theme) => ranked.find((entry) => entry.theme === theme) ?? []);
  return [...new Set([...first, ...ranked])].slice(0, MOST_EVIDENCE).sort((a, b) => a.start - b.start || a.end - b.end);
}
