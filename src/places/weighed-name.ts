import type { Area } from "../core/gazetteer.ts";
import type { Parents } from "../core/types.ts";
import { withAliases } from "./aliases/apply-aliases.ts";
import { SURE } from "./confidence.ts";
import { decidePage, type PageToDecide } from "./decide-page.ts";
import { type LinkedStory, type LinkTools, pageToDecide } from "./link.ts";
import type { NameInStory } from "./names-of-page.ts";

/** How the name of an office or community was weighed against the official list. */
export interface WeighedName {
  /** Rows of the list that may bear the name, the likeliest first, with how likely each is to be meant. */
  readonly candidates: readonly Candidate[];
  /** How likely it is that the list does not have the place. */
  readonly unlisted: number;
  /** From this confidence on a code is given. */
  readonly sureFrom: number;
  /** Areas and offices right in front of the name, there or elsewhere on the page. */
  readonly inFront: { readonly areas: readonly Area[]; readonly offices: readonly string[] };
  /** Areas that the story names as its scene, and those in the name of the outlet. */
  readonly inStory: readonly Area[];
  readonly ofOutlet: readonly Area[];
  /** Offices of the story that a community may belong to, and how likely it is that it does. */
  readonly townships: { readonly offices: readonly string[]; readonly share: number };
  /** Other names of the page that the list has in the district of the likeliest row: they speak for this district. */
  readonly sameDistrict: readonly string[];
}

export interface Candidate {
  readonly code: string;
  readonly name: string;
  readonly parents: Parents;
  readonly chance: number;
}

/** Where a mention stands: the story's place in the document, and its own among the story's mentions. */
interface MentionPlace {
  readonly story: number;
  readonly mention: number;
}

/**
 * Weighs the names of a document once more, as `linkPlaces` does, and tells the numbers of one. `found` is what `linkPlaces` was
 * given. Null for a mention that is no name of an office or community.
 */
export function weighedName(
  found: readonly LinkedStory[],
  place: MentionPlace,
  tools: LinkTools & { readonly outlet: string | null },
): WeighedName | null {
  const { page } = pageToDecide(tools.aliases === null ? found : withAliases(found, tools.aliases), tools);
  const name = page?.names.find(({ story, places }) => story === place.story && places.includes(place.mention));
  if (page === null || name === undefined) return null;
  const { decisions, chances } = decidePage(page);
  const decision = decisions[name.id];
  const { index } = page;
  const candidates = Array.from(name.listed.rows, (row, i) => ({
    ...index.placeOf(row),
    chance: rounded(chances[name.firstRow + i] ?? 0),
  })).sort((a, b) => b.chance - a.chance);
  const { areas = [], offices = [] } = decision?.inFront ?? {};
  return {
    candidates,
    unlisted: rounded(Math.max(0, 1 - candidates.reduce((sum, { chance }) => sum + chance, 0))),
    sureFrom: SURE,
    inFront: { areas, offices: eachOnce(page.names.filter(({ key }) => offices.includes(key))) },
    inStory: page.areas[place.story] ?? [],
    ofOutlet: page.outletAreas,
    townships: {
      offices: eachOnce(decision?.townships.offices ?? []),
      share: decision?.townships.share ?? 0,
    },
    sameDistrict: decision === undefined || decision.best < 0 ? [] : inDistrict(decision.best, name, page),
  };
}

function inDistrict(best: number, name: NameInStory, { names, index }: PageToDecide): string[] {
  const district = index.regions.districtOf(best);
  return eachOnce(names.filter(({ key, listed }) => key !== name.key && listed.districts.includes(district)));
}

function eachOnce(names: readonly NameInStory[]): string[] {
  return [...new Set(names.map(({ name }) => name))];
}

function rounded(chance: number): number {
  return Math.round(chance * 10_000) / 10_000;
}
