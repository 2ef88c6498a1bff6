import type { Area } from "../core/gazetteer.ts";
import { LINK_EVIDENCE, type LinkEvidence } from "../core/place-link.ts";
import type { Decision, PageToDecide } from "./decide-page.ts";
import type { NameInStory } from "./names-of-page.ts";
import type { Regions } from "./regions.ts";

/** In how many different names of a page each district has a row; room of the index, good until the next page. */
export type CountByDistrict = Uint32Array;

const SELDOM_SAID = 0.1;
// A bit for each kind of evidence, in the order of the list.
const OFFICE_IN_FRONT = bitOf("office-in-front");
const OFFICE_IN_STORY = bitOf("office-in-story");
const DISTRICT_IN_FRONT = bitOf("district-in-front");
const DISTRICT_IN_STORY = bitOf("district-in-story");
const OUTLET = bitOf("outlet");
const NAMES_OF_PAGE = bitOf("names-of-page");
const ONE_IN_LIST = bitOf("one-in-list");
const PART_OF_NAME = bitOf("part-of-name");
const OTHER_TYPE = bitOf("other-type");

function bitOf(evidence: LinkEvidence): number {
  return 1 << LINK_EVIDENCE.indexOf(evidence);
}

export function namesByDistrict({ names, index }: PageToDecide): CountByDistrict {
  const { homes } = index;
  const { counts } = homes;
  // What the page before left there: a few districts of some thousands.
  for (const { listed } of homes.counted) {
    const { districts } = listed.support;
    for (let i = 0; i < districts.length; i++) counts[districts[i] ?? 0] = 0;
  }
  homes.counted = names;
  for (const { isFirst, listed } of names) {
    if (!isFirst) continue;
    const { districts } = listed.support;
    for (let i = 0; i < districts.length; i++) counts[districts[i] ?? 0] = (counts[districts[i] ?? 0] ?? 0) + 1;
  }
  return counts;
}

/** What speaks for the row that was decided on, the strongest first. */
export function evidenceFor(
  name: NameInStory,
  decision: Decision,
  { page, counts }: { page: PageToDecide; counts: CountByDistrict },
): readonly LinkEvidence[] {
  const { regions } = page.index;
  const { rows, said } = name.listed;
  const { best, inFront, isOfOffice } = decision;
  const district = regions.districtOf(best);
  let found = levelsOf(inFront.areas, district, regions) * DISTRICT_IN_FRONT;
  found |= levelsOf(page.areas[name.story] ?? NO_AREAS, district, regions) * DISTRICT_IN_STORY;
  if (isOfOffice) found |= inFront.offices.length > 0 ? OFFICE_IN_FRONT : OFFICE_IN_STORY;
  if (levelsOf(page.outletAreas, district, regions) !== 0) found |= OUTLET;
  if ((counts[district] ?? 0) > 1) found |= NAMES_OF_PAGE;
  if (rows.length === 1 && rows[0] === best) found |= ONE_IN_LIST;
  const at = rows.indexOf(best);
  if (at < 0) found |= PART_OF_NAME;
  else if ((said[at] ?? 0) < SELDOM_SAID) found |= OTHER_TYPE;
  return listOf(found);
}

// The same few lists for all names of all pages.
const lists = new Map<number, readonly LinkEvidence[]>();

function listOf(found: number): readonly LinkEvidence[] {
  const known = lists.get(found);
  if (known !== undefined) return known;
  const list = LINK_EVIDENCE.filter((_, i) => ((found >> i) & 1) === 1);
  lists.set(found, list);
  return list;
}

const NO_AREAS: readonly Area[] = [];

/** The levels of the areas that the district lies in, a bit each, the lowest first: as they follow each other in the evidence. */
function levelsOf(areas: readonly Area[], district: number, regions: Regions): number {
  let levels = 0;
  for (const area of areas) if (isWithin(district, area, regions)) levels |= 1 << rankOf(area);
  return levels;
}

function rankOf({ level }: Area): number {
  switch (level) {
    case "district":
      return 0;
    case "city":
      return 1;
    case "province":
      return 2;
  }
}

function isWithin(district: number, { code }: Area, regions: Regions): boolean {
  const area = regions.areaOf(code);
  if (area === null) return false;
  const at = area.level === "district" ? district : (regions.cityOf[district] ?? -1);
  return at >= area.from && at < area.to;
}
