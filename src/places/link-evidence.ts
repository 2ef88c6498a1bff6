import type { Area } from "../core/gazetteer.ts";
import type { LinkEvidence } from "../core/place-link.ts";
import { type Decision, isOffice, type PageToDecide } from "./decide-page.ts";
import type { NameInStory } from "./names-of-page.ts";
import type { Regions } from "./regions.ts";

/** In how many different names of a page each district has a row; room of the index, good until the next page. */
export type CountByDistrict = Uint32Array;

// An office that is less likely than that to be the one in the list speaks for none of its communities.
const LIKELY = 0.5;
const SELDOM_SAID = 0.1;
const LEVELS: readonly Area["level"][] = ["district", "city", "province"];

export function namesByDistrict({ names, index }: PageToDecide): CountByDistrict {
  const { counts } = index.homes;
  counts.fill(0);
  const once = new Set<string>();
  for (const { listed } of names) {
    if (once.has(listed.key)) continue;
    once.add(listed.key);
    for (const district of listed.support.districts) counts[district] = (counts[district] ?? 0) + 1;
  }
  return counts;
}

/** What speaks for the row that was decided on, the strongest first. */
export function evidenceFor(
  name: NameInStory,
  decision: Decision,
  { page, counts }: { page: PageToDecide; counts: CountByDistrict },
): LinkEvidence[] {
  const { regions, places } = page.index;
  const { rows, said } = name.listed;
  const district = regions.districtOf(decision.best);
  const found: LinkEvidence[] = [];
  const { offices } = decision.inFront;
  const isOfOffice = !isOffice(name) && (decision.townships.chances.get(places.parentOf(decision.best)) ?? 0) >= LIKELY;
  if (isOfOffice && offices.size > 0) found.push("office-in-front");
  noteAreas(found, decision.inFront.areas, { district, regions, where: "in-front" });
  if (isOfOffice && offices.size === 0) found.push("office-in-story");
  noteAreas(found, page.areas[name.story] ?? [], { district, regions, where: "in-story" });
  if (page.outletAreas.length > 0 && page.outletAreas.some((area) => isWithin(district, area, regions)))
    found.push("outlet");
  if ((counts[district] ?? 0) > 1) found.push("names-of-page");
  if (rows.length === 1 && rows[0] === decision.best) found.push("one-in-list");
  const at = rows.indexOf(decision.best);
  if (at < 0) found.push("part-of-name");
  else if ((said[at] ?? 0) < SELDOM_SAID) found.push("other-type");
  return found;
}

interface Where {
  readonly district: number;
  readonly regions: Regions;
  readonly where: "in-front" | "in-story";
}

/** The levels of the areas that the district lies in, the lowest first. */
function noteAreas(found: LinkEvidence[], areas: Iterable<Area>, { district, regions, where }: Where): void {
  const around: Area[] = [];
  for (const area of areas) if (isWithin(district, area, regions)) around.push(area);
  if (around.length === 0) return;
  for (const name of LEVELS) if (around.some(({ level }) => level === name)) found.push(`${name}-${where}`);
}

function isWithin(district: number, { code }: Area, regions: Regions): boolean {
  const area = regions.areaOf(code);
  if (area === null) return false;
  const at = area.level === "district" ? district : (regions.cityOf[district] ?? -1);
  return at >= area.from && at < area.to;
}
