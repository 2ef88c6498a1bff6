import type { Support } from "./calibrate.ts";
import type { ThemeModel } from "./evidence.ts";
import { ENOUGH_WITHOUT_ACTORS, GENERAL, isAboutNobody, OUTSIDE, outsideMargin, type Setting } from "./setting.ts";
import type { Tally } from "./vote.ts";

/** A survey: no theme has 40 % of the votes, three or more have a tenth, and there are sentences enough to be scattered. */
const GENERAL_SHARE = 0.4;
const GENERAL_THEMES = 3;
const GENERAL_THEME_SHARE = 0.1;
const GENERAL_SENTENCES = 4;
/** A story that speaks of governance as such in its headline is a survey a little sooner. */
const GENERAL_HEADLINE_BONUS = 0.05;

/** Without a word of governance, and points counted off, only what is strewn over so many themes is a survey. */
const STREWN_BEST = 0.34;
const STREWN_THEMES = 5;
const STREWN_THEME_SHARE = 0.08;

/**
 * A theme is secondary from a fifth of the votes on that more than one sentence casts, or in the headline; beside
 * `general-governance`, from half of the best theme's votes. One sentence of five has a fifth, but is a word in passing.
 */
const SECONDARY_SENTENCES = 1.9;
const SECONDARY_SHARE = 0.2;
const SECONDARY_OF_BEST = 0.5;
const MOST_SECONDARY = 3;

/** Too thin: fewer votes than a tenth of what the sentences could cast. A teaser needs less than a story, and no story more than one vote. */
const LEAST_OF_VOICES = 0.1;
const LEAST_VOTES = 0.25;
const ENOUGH_VOTES = 1;

/** Themes nearer than this share of the votes are tied. */
const TIE = 0.02;

export interface Decision {
  readonly primary: string | null;
  /** Null where there is no decision. */
  readonly support: Support | null;
}

const UNDECIDED: Decision = { primary: null, support: null };

export function shareOf({ votes, total }: Tally, row: number): number {
  return total === 0 ? 0 : (votes[row] ?? 0) / total;
}

/** Rows of the themes, best first. A tie goes to the theme in the headline, then in the lead, then to the more specific one. */
export function rankThemes(tally: Tally, { taxonomy, tieRanks: order }: ThemeModel): number[] {
  const { votes, headlineVotes, leadVotes } = tally;
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

export function decide(
  ranked: readonly number[],
  tally: Tally,
  { setting, model }: { setting: Setting; model: ThemeModel },
): Decision {
  const [first = 0, second] = ranked;
  const best = shareOf(tally, first);
  const wordMargin = marginOfWords(tally, first);
  const amount = tally.total;
  const nobody = model.outcomes.has(OUTSIDE) ? outsideMargin(tally, setting) : null;
  if (nobody !== null) return { primary: OUTSIDE, support: { kind: "outside", margin: nobody, amount: 1, wordMargin } };
  // Cues alone, of 端午 and 演出, could stand in any text.
  if (isAboutNobody(setting) && amount < ENOUGH_WITHOUT_ACTORS) return UNDECIDED;
  const isGeneral = setting.governance.length > 0 && model.outcomes.has(GENERAL);
  const least = Math.min(ENOUGH_VOTES, Math.max(LEAST_VOTES, LEAST_OF_VOICES * tally.voices));
  if (amount < least) {
    const thin = { margin: 0, amount: setting.governance.length / 2, wordMargin };
    return isGeneral ? { primary: GENERAL, support: { kind: "general", ...thin } } : UNDECIDED;
  }
  const limit = GENERAL_SHARE + (setting.governanceInHeadline ? GENERAL_HEADLINE_BONUS : 0);
  const isScattered = best < limit && themesWithShare(tally, GENERAL_THEME_SHARE) >= GENERAL_THEMES;
  const banner = ranked.find((row) => model.taxonomy.themes[row]?.gathers && tally.banners.has(row));
  if (isScattered && banner !== undefined)
    return { primary: idOf(banner, model), support: { kind: "theme", margin: 0, amount, wordMargin } };
  const isSurvey =
    setting.governance.length + setting.points.length > 0
      ? isScattered && tally.classed >= GENERAL_SENTENCES
      : isStrewn(tally, best);
  if (isSurvey && model.outcomes.has(GENERAL))
    return { primary: GENERAL, support: { kind: "general", margin: (limit - best) / limit, amount, wordMargin } };
  return {
    primary: idOf(first, model),
    support: { kind: "theme", margin: best - (second === undefined ? 0 : shareOf(tally, second)), amount, wordMargin },
  };
}

function idOf(row: number, { taxonomy }: ThemeModel): string | null {
  return taxonomy.themes[row]?.id ?? null;
}

function marginOfWords({ words }: Tally, first: number): number {
  let all = 0;
  let other = 0;
  for (const [row, points] of words.entries()) {
    all += points;
    if (row !== first) other = Math.max(other, points);
  }
  return all === 0 ? 0 : ((words[first] ?? 0) - other) / all;
}

function themesWithShare(tally: Tally, least: number): number {
  return tally.votes.filter((_, row) => shareOf(tally, row) >= least).length;
}

function isStrewn(tally: Tally, best: number): boolean {
  return (
    best < STREWN_BEST && tally.classed >= STREWN_THEMES && themesWithShare(tally, STREWN_THEME_SHARE) >= STREWN_THEMES
  );
}

export function chooseSecondary(
  ranked: readonly number[],
  tally: Tally,
  { primary, model }: { primary: string; model: ThemeModel },
): string[] {
  const least =
    primary === GENERAL
      ? Math.min(SECONDARY_SHARE, SECONDARY_OF_BEST * shareOf(tally, ranked[0] ?? 0))
      : SECONDARY_SHARE;
  return ranked
    .filter(
      (row) =>
        ((tally.sentences[row] ?? 0) >= SECONDARY_SENTENCES && shareOf(tally, row) >= least) ||
        tally.inHeadline.has(row),
    )
    .map((row) => model.taxonomy.themes[row]?.id ?? "")
    .filter((id) => id !== primary)
    .slice(0, MOST_SECONDARY);
}
