import type { Support } from "./calibrate.ts";
import type { Desk, Tally, ThemeModel } from "./model.ts";
import { ENOUGH_WITHOUT_ACTORS, GENERAL, isAboutNobody, OUTSIDE, outsideMargin, type Setting } from "./setting.ts";

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

/**
 * What decided: that the story is outside of governance, that nobody of the neighbourhood is named, that too little is said (and
 * only that it is of governance), a theme that gathers others, a survey of many, or the votes.
 */
export type DecidedBy = "outside" | "nobody-named" | "too-thin" | "governance-only" | "banner" | "survey" | "votes";

export interface Decision {
  readonly primary: string | null;
  /** Null where there is no decision. */
  readonly support: Support | null;
  readonly by: DecidedBy;
}

export function shareOf({ votes, total }: Tally, row: number): number {
  return total === 0 ? 0 : (votes[row] ?? 0) / total;
}

/** Rows of the themes, best first. A tie goes to the theme in the headline, then in the lead, then to the more specific one. */
export function rankThemes({ desk, tieOrder, tieRanks }: ThemeModel): Uint16Array {
  const { ranked, tally } = desk;
  const { votes, headlineVotes, leadVotes, total } = tally;
  // Most themes have no votes and stay where they stand.
  ranked.set(tieOrder);
  for (let i = 1; i < ranked.length; i++) {
    const row = ranked[i] ?? 0;
    const own = votes[row] ?? 0;
    let place = i;
    for (; place > 0 && (votes[ranked[place - 1] ?? 0] ?? 0) < own; place--) ranked[place] = ranked[place - 1] ?? 0;
    ranked[place] = row;
  }
  const best = votes[ranked[0] ?? 0] ?? 0;
  for (let i = 1; i < ranked.length; i++) {
    const row = ranked[i] ?? 0;
    if (total === 0 || best - (votes[row] ?? 0) > TIE * total) break;
    const goesBefore = (other: number): boolean =>
      ((headlineVotes[other] ?? 0) - (headlineVotes[row] ?? 0) ||
        (leadVotes[other] ?? 0) - (leadVotes[row] ?? 0) ||
        (tieRanks[row] ?? 0) - (tieRanks[other] ?? 0)) < 0;
    let place = i;
    for (; place > 0 && goesBefore(ranked[place - 1] ?? 0); place--) ranked[place] = ranked[place - 1] ?? 0;
    ranked[place] = row;
  }
  return ranked;
}

export function decide(model: ThemeModel, setting: Setting): Decision {
  const { tally, ranked } = model.desk;
  const first = ranked[0] ?? 0;
  const second = ranked[1];
  const best = shareOf(tally, first);
  const wordMargin = marginOfWords(tally, first);
  const amount = tally.total;
  const nobody = model.outcomes.has(OUTSIDE) ? outsideMargin(tally, setting) : null;
  if (nobody !== null)
    return { primary: OUTSIDE, support: { kind: "outside", margin: nobody, amount: 1, wordMargin }, by: "outside" };
  // Cues alone, of 端午 and 演出, could stand in any text.
  if (isAboutNobody(setting) && amount < ENOUGH_WITHOUT_ACTORS) return undecided("nobody-named");
  const isGeneral = setting.governance > 0 && model.outcomes.has(GENERAL);
  const { leastVotes, surveyBelow: limit } = boundsOf(tally, setting);
  if (amount < leastVotes) {
    const thin = { margin: 0, amount: setting.governance / 2, wordMargin };
    if (!isGeneral) return undecided("too-thin");
    return { primary: GENERAL, support: { kind: "general", ...thin }, by: "governance-only" };
  }
  const isScattered = best < limit && themesWithShare(tally, GENERAL_THEME_SHARE) >= GENERAL_THEMES;
  const banner = ranked.find((row) => tally.banners[row] === 1 && model.names.themes[row]?.gathers === true);
  if (isScattered && banner !== undefined)
    return { primary: idOf(banner, model), support: { kind: "theme", margin: 0, amount, wordMargin }, by: "banner" };
  const isSurvey =
    setting.governance + setting.points > 0 ? isScattered && tally.classed >= GENERAL_SENTENCES : isStrewn(tally, best);
  if (isSurvey && model.outcomes.has(GENERAL))
    return {
      primary: GENERAL,
      support: { kind: "general", margin: (limit - best) / limit, amount, wordMargin },
      by: "survey",
    };
  return {
    primary: idOf(first, model),
    support: { kind: "theme", margin: best - (second === undefined ? 0 : shareOf(tally, second)), amount, wordMargin },
    by: "votes",
  };
}

function undecided(by: DecidedBy): Decision {
  return { primary: null, support: null, by };
}

/** What a story has to reach. */
export interface Bounds {
  /** Votes, or there is no decision. */
  readonly leastVotes: number;
  /** A share of the votes for the best theme, or a story of many themes is a survey. */
  readonly surveyBelow: number;
}

export function boundsOf({ voices }: Tally, { governanceInHeadline }: Setting): Bounds {
  return {
    leastVotes: Math.min(ENOUGH_VOTES, Math.max(LEAST_VOTES, LEAST_OF_VOICES * voices)),
    surveyBelow: GENERAL_SHARE + (governanceInHeadline ? GENERAL_HEADLINE_BONUS : 0),
  };
}

function idOf(row: number, { names }: ThemeModel): string | null {
  return names.themes[row]?.id ?? null;
}

function marginOfWords({ words }: Tally, first: number): number {
  let all = 0;
  let other = 0;
  for (let row = 0; row < words.length; row++) {
    const points = words[row] ?? 0;
    all += points;
    if (row !== first && points > other) other = points;
  }
  return all === 0 ? 0 : ((words[first] ?? 0) - other) / all;
}

function themesWithShare(tally: Tally, least: number): number {
  let themes = 0;
  for (let row = 0; row < tally.votes.length; row++) if (shareOf(tally, row) >= least) themes++;
  return themes;
}

function isStrewn(tally: Tally, best: number): boolean {
  return (
    best < STREWN_BEST && tally.classed >= STREWN_THEMES && themesWithShare(tally, STREWN_THEME_SHARE) >= STREWN_THEMES
  );
}

/** What a theme beside the primary one has to reach, unless it is in the headline. */
export function secondaryBounds({ tally, ranked }: Desk, primary: string): { share: number; sentences: number } {
  const ofBest = SECONDARY_OF_BEST * shareOf(tally, ranked[0] ?? 0);
  const share = primary === GENERAL ? Math.min(SECONDARY_SHARE, ofBest) : SECONDARY_SHARE;
  return { share, sentences: SECONDARY_SENTENCES };
}

export function chooseSecondary({ desk, names }: ThemeModel, primary: string): string[] {
  const { tally, ranked } = desk;
  const { share: least, sentences } = secondaryBounds(desk, primary);
  const chosen: string[] = [];
  for (let i = 0; i < ranked.length && chosen.length < MOST_SECONDARY; i++) {
    const row = ranked[i] ?? 0;
    const isTold = (tally.sentences[row] ?? 0) >= sentences && shareOf(tally, row) >= least;
    if (!isTold && tally.inHeadline[row] !== 1) continue;
    const id = names.themes[row]?.id ?? "";
    if (id !== primary) chosen.push(id);
  }
  return chosen;
}
