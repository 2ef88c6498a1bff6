import type { Area, Gazetteer } from "../core/gazetteer.ts";
import type { PlaceLink } from "../core/place-link.ts";
import type { Parents } from "../core/types.ts";
import { canonicalNames } from "./canonical.ts";
import { SURE } from "./confidence.ts";
import { type Decision, isOfOffice, type PageDecisions, type PageToDecide } from "./decide-page.ts";
import { type CountByDistrict, evidenceFor, namesByDistrict } from "./link-evidence.ts";
import { isOffice, type NameInStory } from "./names-of-page.ts";
import { NO_ROW, sureRows } from "./sure-rows.ts";

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
export function linkedNames(
  page: PageToDecide,
  { decisions, chances }: PageDecisions,
  gazetteer: Gazetteer,
): LinkedName[] {
  const { names, officesOf, keys, index } = page;
  const counts = namesByDistrict(page);
  const sure = sureRows(names, decisions);
  const { rows, named } = sure;
  const canonical = canonicalNames(page, sure);
  const officeByKey = new Array<NameInStory>(keys);
  for (const offices of officesOf) for (const office of offices) officeByKey[office.key] = office;
  for (const { id, name } of names) {
    const row = named.get(rows[id] ?? NO_ROW);
    if (row !== undefined) row.name ??= canonical[id] ?? name;
  }

  /** The only office in front of a community, or else of its story; two leave it open. */
  const officeInText = (name: NameInStory): NameInStory | null => {
    if (isOffice(name)) return null;
    const inFront = decisions[name.id]?.inFront.offices ?? NO_OFFICES;
    if (inFront.length > 0) return inFront.length === 1 ? (officeByKey[inFront[0] ?? 0] ?? null) : null;
    const ofStory = officesOf[name.story];
    return ofStory?.length === 1 ? (ofStory[0] ?? null) : null;
  };
  /** What a part of its name means in the township of its office, unless another name of the page means that. */
  const partIn = (office: NameInStory, name: NameInStory): number => {
    const township = rows[office.id] ?? NO_ROW;
    const row = township === NO_ROW ? NO_ROW : index.partIn(township, name.listed);
    return row >= 0 && (named.get(row)?.name ?? null) === null ? row : NO_ROW;
  };
  const parentsOf = (name: NameInStory, office: NameInStory | null): Parents => {
    const row = rows[name.id] ?? NO_ROW;
    if (row !== NO_ROW) return index.placeOf(row).parents;
    const areas = decisions[name.id]?.inFront.areas;
    const own = areas === undefined || areas.length === 0 ? null : lowest(areas);
    if (own !== null) return gazetteer.parentsOf(own.code);
    return office === null ? NO_PARENTS : parentsOf(office, null);
  };
  const officeOf = (name: NameInStory, inText: NameInStory | null): string | null => {
    const row = rows[name.id] ?? NO_ROW;
    const isInFront = inText !== null && (decisions[name.id]?.inFront.offices.length ?? 0) > 0;
    if (row === NO_ROW || isInFront) return inText === null ? null : (canonical[inText.id] ?? inText.name);
    const township = index.places.parentOf(row);
    return named.get(township)?.name ?? index.placeOf(township).name;
  };
  const given: LinkedName[] = [];
  for (const name of names) {
    const { id, listed } = name;
    const inText = officeInText(name);
    let decision = decisions[id];
    if (rows[id] === NO_ROW && inText !== null && decision !== undefined) {
      const part = partIn(inText, name);
      if (part !== NO_ROW) {
        rows[id] = part;
        decision = asPart(decision, part, isOfOffice(part, decision.townships, chances, index));
      }
    }
    const row = rows[id] ?? NO_ROW;
    given.push({
      name: canonical[id] ?? name.name,
      code: row === NO_ROW ? null : index.placeOf(row).code,
      candidates: listed.rows.length,
      link: linkOf(name, decision, { page, counts }),
      parents: parentsOf(name, inText),
      office: isOffice(name) ? null : officeOf(name, inText),
    });
  }
  return given;
}

/** A link by a part of the name; what the whole name may mean comes next. */
function asPart({ best, chance, inFront, townships }: Decision, row: number, isOfOffice: boolean): Decision {
  return { best: row, second: best, chance, confidence: CONFIDENCE_OF_PART, inFront, townships, isOfOffice };
}

function linkOf(
  name: NameInStory,
  decision: Decision | undefined,
  { page, counts }: { page: PageToDecide; counts: CountByDistrict },
): PlaceLink | null {
  if (decision === undefined || decision.best < 0) return null;
  const { index } = page;
  const { best, second, confidence } = decision;
  const place = index.placeOf(best);
  return {
    best: place.code,
    bestName: place.name,
    confidence,
    evidence: evidenceFor(name, decision, { page, counts }),
    second: second < 0 ? null : index.placeOf(second).code,
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
