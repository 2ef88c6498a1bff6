import type { Area } from "../core/gazetteer.ts";
import type { LinkEvidence } from "../core/place-link.ts";
import { chancesByTownship } from "./decide.ts";
import type { Decision, PageToDecide } from "./decide-page.ts";
import { isOffice, type NameInStory } from "./names-of-page.ts";
import type { Regions } from "./regions.ts";

/** In how many different names of a page each district has a row; room of the index, good until the next page. */
export type CountByDistrict = Uint32Array;

// An office that is less likely than that to be the one in the list speaks for none of its communities.
const LIKELY = 0.5;
const SELDOM_SAID = 0.1;
// By level, the lowest first.
const IN_FRONT: readonly LinkEvidence[] = ["district-in-front", "city-in-front", "province-in-front"];
const IN_STORY: readonly LinkEvidence[] = ["district-in-story", "city-in-story", "province-in-story"];

export function namesByDistrict({ names, index }: PageToDecide): CountByDistrict {
  const { counts } = index.homes;
  counts.fill(0);
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
): LinkEvidence[] {
  const { regions, places, homes } = page.index;
  const { rows, said } = name.listed;
  const district = regions.districtOf(decision.best);
  const found: LinkEvidence[] = [];
  const { offices } = decision.inFront;
  const isOfOffice =
    !isOffice(name) && (chancesByTownship(decision.townships, homes)[places.parentOf(decision.best)] ?? 0) >= LIKELY;
  if (isOfOffice && offices.length > 0) found.push("office-in-front");
  noteAreas(found, decision.inFront.areas, IN_FRONT, district, regions);
  if (isOfOffice && offices.length === 0) found.push("office-in-story");
  noteAreas(found, page.areas[name.story] ?? NO_AREAS, IN_STORY, district, regions);
  if (page.outletAreas.length > 0 && page.outletAreas.some((area) => isWithin(district, area, regions)))
    found.push("outlet");
  if ((counts[district] ?? 0) > 1) found.push("names-of-page");
  if (rows.length === 1 && rows[0] === decision.best) found.push("one-in-list");
  const at = rows.indexOf(decision.best);
  if (at < 0) found.push("part-of-name");
  else if ((said[at] ?? 0) < SELDOM_SAID) found.push("other-type");
  return found;
}

const NO_AREAS: readonly Area[] = [];

/** The levels of the areas that the district lies in, the lowest first. */
function noteAreas(
  found: LinkEvidence[],
  areas: readonly Area[],
  names: readonly LinkEvidence[],
  district: number,
  regions: Regions,
): void {
  let levels = 0;
  for (const area of areas) if (isWithin(district, area, regions)) levels |= 1 << rankOf(area);
  for (let rank = 0; levels !== 0 && rank < names.length; rank++) {
    const name = names[rank];
    if (((levels >> rank) & 1) === 1 && name !== undefined) found.push(name);
  }
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
