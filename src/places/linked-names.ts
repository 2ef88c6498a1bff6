import type { Area, Gazetteer } from "../core/gazetteer.ts";
import type { PlaceLink } from "../core/place-link.ts";
import type { Parents } from "../core/types.ts";
import { canonicalNames } from "./canonical.ts";
import { confidenceOf, SURE } from "./confidence.ts";
import type { Decision, PageToDecide } from "./decide-page.ts";
import { evidenceFor, namesByDistrict } from "./link-evidence.ts";
import type { NameInStory } from "./names-of-page.ts";

/** What all mentions of a name in a story are given. */
export interface LinkedName {
  readonly name: string;
  readonly code: string | null;
  readonly candidates: number;
  readonly link: PlaceLink | null;
  readonly parents: Parents;
  /** Of a community. */
  readonly office: string | null;
}

export function linkedNames(
  page: PageToDecide,
  decisions: ReadonlyMap<NameInStory, Decision>,
  gazetteer: Gazetteer,
): (name: NameInStory) => LinkedName {
  const { places } = page.index;
  const names = page.names.flat();
  const counts = namesByDistrict(page);
  const rows = sureRows(names, decisions);
  const canonical = canonicalNames(names, (name) => rows.get(name) ?? null);
  const nameByRow = new Map<number, string>();
  for (const [name, row] of rows) if (!nameByRow.has(row)) nameByRow.set(row, canonical.get(name) ?? name.name);
  const canonicalByKey = new Map(names.map((name) => [name.key, canonical.get(name) ?? name.name]));

  const officeOf = (name: NameInStory, row: number | undefined): string | null => {
    if (name.leaf === "township") return null;
    const [inFront] = decisions.get(name)?.inFront.offices ?? [];
    if (inFront !== undefined) return canonicalByKey.get(inFront) ?? null;
    if (row !== undefined) return nameByRow.get(places.parentOf(row)) ?? places.nameOf(places.parentOf(row));
    // A story about one office: its communities are that office's.
    const offices = new Set((page.names[name.story] ?? []).filter(isOffice).map(({ key }) => key));
    const [only] = offices;
    return only !== undefined && offices.size === 1 ? (canonicalByKey.get(only) ?? null) : null;
  };
  const parentsOf = (name: NameInStory, row: number | undefined): Parents => {
    if (row !== undefined) return page.index.parentsOf(row);
    const { areas, offices } = decisions.get(name)?.inFront ?? { areas: [], offices: [] };
    const own = lowest(areas);
    if (own !== null) return gazetteer.parentsOf(own.code);
    const [office] =
      offices.length > 0 ? offices : (page.names[name.story] ?? []).filter(isOffice).map(({ key }) => key);
    const above = names.find((other) => other.key === office);
    return above === undefined || above === name ? {} : parentsOf(above, rows.get(above));
  };
  const made = new Map<NameInStory, LinkedName>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const row = rows.get(name);
    const decision = decisions.get(name);
    const linked = {
      name: canonical.get(name) ?? name.name,
      code: row === undefined ? null : places.codeOf(row),
      candidates: name.listed.rows.length,
      link: decision === undefined ? null : linkOf(name, decision, { page, counts }),
      parents: parentsOf(name, row),
      office: officeOf(name, row),
    };
    made.set(name, linked);
    return linked;
  };
}

function linkOf(
  name: NameInStory,
  decision: Decision,
  { page, counts }: { page: PageToDecide; counts: Uint32Array },
): PlaceLink | null {
  if (decision.best < 0) return null;
  const { places } = page.index;
  return {
    best: places.codeOf(decision.best),
    confidence: confidenceOf(decision.chance),
    evidence: evidenceFor(name, decision, { page, counts }),
    second: decision.second < 0 ? null : places.codeOf(decision.second),
  };
}

/** The rows that are sure enough for a code. 温泉街道 and 温泉镇 on one page are no one row: the one that is called so has it. */
function sureRows(
  names: readonly NameInStory[],
  decisions: ReadonlyMap<NameInStory, Decision>,
): Map<NameInStory, number> {
  const rows = new Map<NameInStory, number>();
  const saidByRow = new Map<number, number>();
  const said = (name: NameInStory, row: number): number =>
    name.listed.rows.find((listed) => listed.row === row)?.said ?? 0;
  for (const name of names) {
    const decision = decisions.get(name);
    if (decision === undefined || decision.best < 0 || confidenceOf(decision.chance) < SURE) continue;
    rows.set(name, decision.best);
    saidByRow.set(decision.best, Math.max(saidByRow.get(decision.best) ?? 0, said(name, decision.best)));
  }
  for (const [name, row] of rows) if (said(name, row) < (saidByRow.get(row) ?? 0) * OUTDONE) rows.delete(name);
  return rows;
}

// 松屏办事处 is said less often than 松屏街道, but not so seldom as 松屏镇 for what the list calls 松屏街道.
const OUTDONE = 0.15;

function isOffice({ leaf }: NameInStory): boolean {
  return leaf === "township";
}

function lowest(areas: readonly Area[]): Area | null {
  const order = ["district", "city", "province"];
  return [...areas].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))[0] ?? null;
}
