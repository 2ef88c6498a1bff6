import type { CleanStory, Mention, ThemeEvidence, ThemeLabels } from "../core/types.ts";
import { confidenceOf, rounded } from "./calibrate.ts";
import type { CueHit, Findings, ThemeModel } from "./evidence.ts";
import { findEvidence } from "./evidence.ts";
import type { Setting } from "./setting.ts";
import { GENERAL, isAboutNobody, OUTSIDE, outsideMargin, readSetting } from "./setting.ts";
import type { Tally } from "./vote.ts";
import { countVotes } from "./vote.ts";

/** A survey: no theme has 40 % of the votes, three or more have a tenth, and there are sentences enough to be scattered. */
const GENERAL_SHARE = 0.4;
const GENERAL_THEMES = 3;
const GENERAL_THEME_SHARE = 0.1;
const GENERAL_SENTENCES = 4;
/** A story that speaks of governance as such in its headline is a survey a little sooner. */
const GENERAL_HEADLINE_BONUS = 0.05;

/** A theme is secondary from a fifth of the votes on; beside `general-governance`, from half of the best theme's. */
const SECONDARY_SHARE = 0.2;
const SECONDARY_OF_BEST = 0.5;
const MOST_SECONDARY = 3;

/** Too thin: fewer votes than a tenth of what the sentences could cast. A teaser needs less than a story, and no story more than one vote. */
const LEAST_OF_VOICES = 0.1;
const LEAST_VOTES = 0.25;
const ENOUGH_VOTES = 1;

/** Themes nearer than this share of the votes are tied. */
const TIE = 0.02;

const MOST_SCORES = 5;
const MOST_EVIDENCE = 12;

interface Decision {
  readonly primary: string | null;
  readonly margin: number;
  readonly amount: number;
}

/** The themes of a story, by its cues alone. Spans of mentions and evidence are offsets in `story.text`. */
export function classifyThemes(story: CleanStory, mentions: readonly Mention[], model: ThemeModel): ThemeLabels {
  const findings = findEvidence(story, mentions, model);
  const tally = countVotes(findings, model);
  const setting = readSetting(story, mentions, { masked: findings.masked, model });
  const ranked = rankThemes(tally, model);
  const { primary, margin, amount } = decide(ranked, tally, { setting, model });
  const secondary = primary === null || primary === OUTSIDE ? [] : chooseSecondary(ranked, tally, { primary, model });
  const ids = model.taxonomy.themes.map((theme) => theme.id);
  return {
    primary,
    secondary,
    confidence: primary === null ? 0 : confidenceOf({ margin, amount }),
    abstained: primary === null,
    // Among themes that are nearly tied the first is not always that of most votes.
    scores: ranked
      .filter((row) => (tally.votes[row] ?? 0) > 0)
      .map((row) => ({ theme: ids[row] ?? "", score: rounded(shareOf(tally, row)) }))
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_SCORES),
    evidence: chooseEvidence(findings, { primary, secondary, ids, setting }),
  };
}

function shareOf({ votes, total }: Tally, row: number): number {
  return total === 0 ? 0 : (votes[row] ?? 0) / total;
}

/** Rows of the themes, best first. A tie goes to the theme in the headline, then in the lead, then to the more specific one. */
function rankThemes(tally: Tally, { taxonomy }: ThemeModel): number[] {
  const { votes, headlineVotes, leadVotes } = tally;
  const order = taxonomy.themes.map(({ id }) => {
    const at = taxonomy.tieOrder.indexOf(id);
    return at < 0 ? taxonomy.tieOrder.length : at;
  });
  const byVotes = taxonomy.themes
    .map((_, row) => row)
    .sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || (order[a] ?? 0) - (order[b] ?? 0));
  const best = byVotes[0] ?? 0;
  const tied = byVotes.filter((row) => (votes[best] ?? 0) - (votes[row] ?? 0) <= TIE * tally.total);
  tied.sort(
    (a, b) =>
      (headlineVotes[b] ?? 0) - (headlineVotes[a] ?? 0) ||
      (leadVotes[b] ?? 0) - (leadVotes[a] ?? 0) ||
      (order[a] ?? 0) - (order[b] ?? 0),
  );
  return [...tied, ...byVotes.slice(tied.length)];
}

function decide(
  ranked: readonly number[],
  tally: Tally,
  { setting, model }: { setting: Setting; model: ThemeModel },
): Decision {
  const [first = 0, second = 0] = ranked;
  const best = shareOf(tally, first);
  const nobody = outsideMargin(tally, setting);
  if (nobody !== null) return { primary: OUTSIDE, margin: nobody, amount: 1 };
  // Cues alone, of 端午 and 演出, could stand in any text.
  if (isAboutNobody(setting)) return { primary: null, margin: 0, amount: 0 };
  const least = Math.min(ENOUGH_VOTES, Math.max(LEAST_VOTES, LEAST_OF_VOICES * tally.voices));
  if (tally.total < least) {
    if (setting.governance.length > 0 && setting.outcomes.has(GENERAL))
      return { primary: GENERAL, margin: 0, amount: setting.governance.length / 2 };
    return { primary: null, margin: 0, amount: 0 };
  }
  const limit = GENERAL_SHARE + (setting.governanceInHeadline ? GENERAL_HEADLINE_BONUS : 0);
  const many = ranked.filter((row) => shareOf(tally, row) >= GENERAL_THEME_SHARE).length >= GENERAL_THEMES;
  const banner = ranked.find((row) => model.taxonomy.themes[row]?.gathers && tally.banners.has(row));
  if (best < limit && many && banner !== undefined) {
    return { primary: model.taxonomy.themes[banner]?.id ?? null, margin: 0, amount: tally.total };
  }
  if (best < limit && many && tally.classed >= GENERAL_SENTENCES && setting.outcomes.has(GENERAL)) {
    return { primary: GENERAL, margin: (limit - best) / limit, amount: tally.total };
  }
  return {
    primary: model.taxonomy.themes[first]?.id ?? null,
    margin: best - shareOf(tally, second),
    amount: tally.total,
  };
}

function chooseSecondary(
  ranked: readonly number[],
  tally: Tally,
  { primary, model }: { primary: string; model: ThemeModel },
): string[] {
  const least =
    primary === GENERAL
      ? Math.min(SECONDARY_SHARE, SECONDARY_OF_BEST * shareOf(tally, ranked[0] ?? 0))
      : SECONDARY_SHARE;
  return ranked
    .filter((row) => shareOf(tally, row) >= least || tally.inHeadline.has(row))
    .map((row) => model.taxonomy.themes[row]?.id ?? "")
    .filter((id) => id !== primary)
    .slice(0, MOST_SECONDARY);
}

/** The cues that weighed most, each word once before any word twice, in text order. */
function chooseEvidence(
  { sentences, hits }: Findings,
  {
    primary,
    secondary,
    ids,
    setting,
  }: { primary: string | null; secondary: readonly string[]; ids: readonly string[]; setting: Setting },
): ThemeEvidence[] {
  const wanted = new Set([...(primary === null ? [] : [primary]), ...secondary]);
  const weigh = (hit: CueHit): number => Math.round(hit.points * (sentences[hit.sentence]?.weight ?? 0));
  const found: ThemeEvidence[] = hits.map((hit) => ({
    theme: ids[hit.theme] ?? "",
    cue: hit.word,
    start: hit.start,
    end: hit.end,
    weight: weigh(hit),
  }));
  const all = [...found, ...setting.governance, ...setting.outside];
  const candidates = all.filter((entry) => wanted.has(entry.theme) && entry.weight > 0);
  const timesBefore = new Map<string, number>();
  const rounds = candidates.map((entry) => {
    const key = `${entry.theme}:${entry.cue}`;
    const times = timesBefore.get(key) ?? 0;
    timesBefore.set(key, times + 1);
    return { entry, times };
  });
  return rounds
    .sort((a, b) => a.times - b.times || b.entry.weight - a.entry.weight || a.entry.start - b.entry.start)
    .slice(0, MOST_EVIDENCE)
    .map(({ entry }) => entry)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
