import type { Area } from "../core/gazetteer.ts";
import { LINK_EVIDENCE, type LinkEvidence } from "../core/place-link.ts";
import type { NamedArea } from "./areas.ts";
import type { Decision, PageToDecide } from "./decide-page.ts";
import type { NameInStory } from "./names-of-page.ts";
import type { Regions } from "./regions.ts";

// An office that is less likely than that to be the one in the list speaks for none of its communities.
const LIKELY = 0.5;
const SELDOM_SAID = 0.1;

/** In how many different names of the page each district has a row. */
export function namesByDistrict({ names, index }: PageToDecide): Uint32Array {
  const counts = new Uint32Array(index.regions.districts);
  const once = new Set<string>();
  for (const { key, listed } of names.flat()) {
    if (once.has(key)) continue;
    once.add(key);
    for (const district of listed.support.districts) counts[district] = (counts[district] ?? 0) + 1;
  }
  return counts;
}

/** What speaks for the row that was decided on, the strongest first. */
export function evidenceFor(
  name: NameInStory,
  decision: Decision,
  { page, counts }: { page: PageToDecide; counts: Uint32Array },
): LinkEvidence[] {
  const { regions, places } = page.index;
  const row = decision.best;
  const district = regions.districtOf(row);
  const found = new Set<LinkEvidence>();
  const note = (areas: readonly Area[], where: "in-front" | "in-story"): void => {
    for (const { code, level } of areas) {
      if (isWithin(district, code, regions)) found.add(`${level}-${where}`);
    }
  };
  if (name.leaf === "settlement" && (decision.townships.get(places.parentOf(row)) ?? 0) >= LIKELY)
    found.add(decision.inFront.offices.length > 0 ? "office-in-front" : "office-in-story");
  note(decision.inFront.areas, "in-front");
  note(areasOf(page.areas[name.story] ?? []), "in-story");
  if (page.outletAreas.some(({ code }) => isWithin(district, code, regions))) found.add("outlet");
  if ((counts[district] ?? 0) > 1) found.add("names-of-page");
  if (name.listed.rows.length === 1) found.add("one-in-list");
  if (name.listed.rows.some((listed) => listed.row === row && listed.said < SELDOM_SAID)) found.add("other-type");
  return LINK_EVIDENCE.filter((evidence) => found.has(evidence));
}

function areasOf(named: readonly NamedArea[]): Area[] {
  return named.flatMap(({ areas }) => areas);
}

function isWithin(district: number, code: string, regions: Regions): boolean {
  const area = regions.areaOf(code);
  if (area === null) return false;
  const at = area.level === "district" ? district : (regions.cityOf[district] ?? -1);
  return at >= area.from && at < area.to;
}
