import type { CleanStory, Mention, ThemeEvidence } from "../core/types.ts";
import type { ThemeModel } from "./evidence.ts";
import { isHeading } from "./sentences.ts";
import type { Tally } from "./vote.ts";

/** Outcomes that are no theme. */
export const GENERAL = "general-governance";
export const OUTSIDE = "not-governance";

/** What stands in the text besides cues: who acts, whether governance is spoken of, whether it is another world's news. */
export interface Setting {
  readonly strongActors: number;
  readonly weakActors: number;
  readonly governance: readonly ThemeEvidence[];
  readonly governanceInHeadline: boolean;
  /** With which it counts off its points; they tell nothing of who acts. */
  readonly points: readonly ThemeEvidence[];
  readonly outside: readonly ThemeEvidence[];
  readonly outsideWords: number;
  /** Whether the taxonomy says who acts at the grass roots; if not, a story is about a theme whoever acts. */
  readonly hasActors: boolean;
  /** Characters of the story. */
  readonly length: number;
}

const LONG_ENOUGH = 60;

/** Votes that stand for themselves where nobody of the neighbourhood is named. */
export const ENOUGH_WITHOUT_ACTORS = 1.5;

/** As many words of another world make a story its news, whoever is named: a league match on the screen of an estate's cinema. */
const MANY_OUTSIDE = 4;

export function readSetting(
  story: CleanStory,
  mentions: readonly Mention[],
  { masked, model }: { masked: string; model: ThemeModel },
): Setting {
  const { text, zones } = story;
  const actors = model.actors.find(masked);
  const named = mentions.filter(({ type }) => type === "office" || type === "community" || type === "estate").length;
  const asEvidence = (theme: string, { start, end }: { start: number; end: number }): ThemeEvidence => ({
    theme,
    cue: text.slice(start, end),
    start,
    end,
    weight: model.taxonomy.weights.medium,
  });
  const governance = model.governance.find(masked).map((hit) => asEvidence(GENERAL, hit));
  const outside = model.outside.find(masked).map((hit) => asEvidence(OUTSIDE, hit));
  const headings = zones.filter(isHeading);
  return {
    strongActors: named + actors.filter(({ value }) => value === "strong").length,
    weakActors: actors.filter(({ value }) => value === "weak").length,
    governance,
    governanceInHeadline: headings.some((zone) =>
      governance.some((hit) => hit.start >= zone.start && hit.end <= zone.end),
    ),
    points: model.points.find(masked).map((hit) => asEvidence(GENERAL, hit)),
    outside,
    outsideWords: new Set(outside.map(({ cue }) => cue)).size,
    hasActors: model.taxonomy.actors !== null,
    length: text.length,
  };
}

/** Nobody of the neighbourhood is named, nor governance spoken of. */
export function isAboutNobody({ strongActors, weakActors, governance, hasActors }: Setting): boolean {
  return hasActors && strongActors + weakActors + governance.length === 0;
}

/** How clearly the story is outside grassroots governance, or null when it is inside. Asked only where the taxonomy has that outcome. */
export function outsideMargin(
  tally: Tally,
  { strongActors, weakActors, governance, outsideWords, length }: Setting,
): number | null {
  const actors = 2 * strongActors + weakActors + governance.length;
  // In a text of some length it shows that nobody is named, in a few words or beside cues it does not.
  if (actors === 0 && (outsideWords > 1 || (outsideWords > 0 && tally.total < ENOUGH_WITHOUT_ACTORS))) return 0.8;
  if (actors === 0) return length >= LONG_ENOUGH && tally.total < ENOUGH_WITHOUT_ACTORS ? 0.3 : null;
  // “业主可在主场观赛”: one word of the neighbourhood in a report of a league match.
  if (outsideWords >= 2 && outsideWords * 2 > actors && (strongActors < 2 || outsideWords >= MANY_OUTSIDE)) return 0.4;
  if (actors === 1 && tally.total < 1) return 0.2;
  return null;
}
