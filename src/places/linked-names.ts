import type { Area, Gazetteer } from "../core/gazetteer.ts";
import type { PlaceLink } from "../core/place-link.ts";
import type { Parents } from "../core/types.ts";
import { canonicalNames } from "./canonical.ts";
import { SURE } from "./confidence.ts";
import type { Decision, PageToDecide } from "./decide-page.ts";
import { type CountByDistrict, evidenceFor, namesByDistrict } from "./link-evidence.ts";
import { isOffice, type NameInStory } from "./names-of-page.ts";
import { sureRows } from "./sure-rows.ts";

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

// The least that makes a link: what a part of a name stands for in a known township is seldom wrong, and said to be a guess.
const CONFIDENCE_OF_PART = SURE;
const NO_PARENTS: Parents = {};
const NO_OFFICES: readonly number[] = [];
const LEVELS: readonly Area["level"][] = ["district", "city", "province"];

/** By the ids of the page's names. */
export function linkedNames(page: PageToDecide, decisions: readonly Decision[], gazetteer: Gazetteer): LinkedName[] {
  const { names, officesOf, keys, index } = page;
  const { places } = index;
  const counts = namesByDistrict(page);
  const rows = sureRows(names, decisions);
  const canonical = canonicalNames(page, rows);
  const officeByKey = new Array<NameInStory>(keys);
  for (const offices of officesOf) for (const office of offices) officeByKey[office.key] = office;
  const nameByRow = new Map<number, string>();
  for (const { id, name } of names) {
    const row = rows[id];
    if (row !== undefined && !nameByRow.has(row)) nameByRow.set(row, canonical[id] ?? name);
  }

  /** The only office in front of a community, or else of its story; two leave it open. */
  const officeInText = (name: NameInStory): NameInStory | null => {
    if (isOffice(name)) return null;
    const inFront = decisions[name.id]?.inFront.offices ?? NO_OFFICES;
    if (inFront.length > 0) return inFront.length === 1 ? (officeByKey[inFront[0] ?? 0] ?? null) : null;
    const ofStory = officesOf[name.story];
    return ofStory?.length === 1 ? (ofStory[0] ?? null) : null;
  };
  const above = names.map(officeInText);
  const parts = new Set<number>();
  for (const name of names) {
    const office = rows[name.id] === undefined ? (above[name.id] ?? null) : null;
    const township = office === null ? undefined : rows[office.id];
    const row = township === undefined ? -1 : index.partIn(township, name.listed);
    if (row < 0 || nameByRow.has(row)) continue;
    rows[name.id] = row;
    parts.add(name.id);
  }
  const parentsOf = (name: NameInStory, office: NameInStory | null): Parents => {
    const row = rows[name.id];
    if (row !== undefined) return index.parentsOf(row);
    const areas = decisions[name.id]?.inFront.areas;
    const own = areas === undefined || areas.length === 0 ? null : lowest(areas);
    if (own !== null) return gazetteer.parentsOf(own.code);
    return office === null ? NO_PARENTS : parentsOf(office, null);
  };
  const officeOf = (name: NameInStory, inText: NameInStory | null): string | null => {
    const row = rows[name.id];
    const isInFront = inText !== null && (decisions[name.id]?.inFront.offices.length ?? 0) > 0;
    if (row === undefined || isInFront) return inText === null ? null : (canonical[inText.id] ?? inText.name);
    const township = places.parentOf(row);
    return nameByRow.get(township) ?? index.nameOf(township);
  };
  return names.map((name) => {
    const { id, listed } = name;
    const row = rows[id];
    const inText = above[id] ?? null;
    return {
      name: canonical[id] ?? name.name,
      code: row === undefined ? null : index.codeOf(row),
      candidates: listed.rows.length,
      link: linkOf(name, parts.has(id) ? asPart(decisions[id], row) : decisions[id], { page, counts }),
      parents: parentsOf(name, inText),
      office: isOffice(name) ? null : officeOf(name, inText),
    };
  });
}

/** A link by a part of the name; what the whole name may mean comes next. */
function asPart(decision: Decision | undefined, row: number | undefined): Decision | undefined {
  if (decision === undefined || row === undefined) return decision;
  return { ...decision, best: row, second: decision.best, confidence: CONFIDENCE_OF_PART };
}

function linkOf(
  name: NameInStory,
  decision: Decision | undefined,
  { page, counts }: { page: PageToDecide; counts: CountByDistrict },
): PlaceLink | null {
  if (decision === undefined || decision.best < 0) return null;
  const { index } = page;
  return {
    best: index.codeOf(decision.best),
    bestName: index.nameOf(decision.best),
    confidence: decision.confidence,
    evidence: evidenceFor(name, decision, { page, counts }),
    second: decision.second < 0 ? null : index.codeOf(decision.second),
  };
}

/** The lowest area that all of them leave: of 甲区 and 乙区 in front of one name, none. */
function lowest(areas: readonly Area[]): Area | null {
  for (const level of LEVELS) {
    const [found, ...others] = areas.filter((area) => area.level === level);
    if (found !== undefined) return others.length === 0 ? found : null;
  }
  return null;
}
