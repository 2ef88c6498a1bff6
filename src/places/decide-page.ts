import type { Area } from "../core/gazetteer.ts";
import type { StoryKind } from "../core/types.ts";
import { confidenceOf } from "./confidence.ts";
import { type Chances, chancesByTownship, NO_TOWNSHIPS, type Townships, weighTownships } from "./decide.ts";
import {
  type InFront,
  isOffice,
  type NameInStory,
  NOTHING_IN_FRONT,
  type PageNames,
  withMore,
} from "./names-of-page.ts";
import { chancesOnPage } from "./page-homes.ts";
import type { PlaceIndex } from "./place-index.ts";

export interface PageToDecide extends PageNames {
  readonly kinds: readonly StoryKind[];
  /** Of each story those that may tell where it plays, each once. */
  readonly areas: readonly (readonly Area[])[];
  /** Areas in the name of the outlet: 武汉晚报. */
  readonly outletAreas: readonly Area[];
  readonly index: PlaceIndex;
}

/** What a name of a story was found to mean, and by what. */
export interface Decision {
  /** Rows of the list, -1 where there is none. */
  readonly best: number;
  readonly second: number;
  /** That the best one is meant, 0 to 1. */
  readonly chance: number;
  /** How often links of such a chance are right. */
  readonly confidence: number;
  /** What stands in front of the name in its story; where nothing does, what does elsewhere on the page, if the two agree. */
  readonly inFront: InFront;
  /** Offices of the text that make townships likely, and whether they make that of the best one likely. */
  readonly townships: Townships;
  readonly isOfOffice: boolean;
}

// 松屏街道柳荫社区: nearly always a community of that office. Named in the same story: more often than not.
const OFFICE_IN_FRONT = 0.97;
const OFFICE_IN_STORY = 0.6;
// An office that is less likely than that to be the one in the list speaks for none of its communities.
const LIKELY = 0.5;
const NO_OFFICES: readonly NameInStory[] = [];

/** Decides for all names of a page together, by their ids; `home.ts` has how one speaks for the other. */
export function decidePage(page: PageToDecide): PageDecisions {
  const { names, officesOf, keys } = page;
  const onPage = inFrontOnPage(page);
  const fronts = names.map((name) => frontOf(page, name, onPage[name.key] ?? NOTHING_IN_FRONT));
  const chances = chancesOnPage(page, fronts);
  const decisions = names.map(() => UNDECIDED);
  const reading = { page, fronts, chances, decisions };
  // Offices first: what they are tells what their communities are.
  for (const offices of officesOf) for (const name of offices) decide(reading, name, NO_TOWNSHIPS);
  const surest = surestByKey(officesOf, decisions, keys);
  let story = -1;
  let ofStory = NO_TOWNSHIPS;
  for (const name of names) {
    if (isOffice(name)) continue;
    const told = officesNamed(fronts[name.id] ?? NOTHING_IN_FRONT, surest);
    if (told.length > 0) {
      decide(reading, name, { offices: told, share: OFFICE_IN_FRONT });
      continue;
    }
    if (story !== name.story) {
      story = name.story;
      const offices = officesOf[story] ?? NO_OFFICES;
      ofStory = offices.length === 0 ? NO_TOWNSHIPS : { offices, share: OFFICE_IN_STORY };
    }
    decide(reading, name, ofStory);
  }
  return { decisions, chances };
}

/** Whether offices of the text make it likely that a row is in its township. */
export function isOfOffice(
  row: number,
  townships: Townships,
  chances: Chances,
  { places, homes }: PlaceIndex,
): boolean {
  if (townships.offices.length === 0) return false;
  return (chancesByTownship(townships, chances, homes)[places.parentOf(row)] ?? 0) >= LIKELY;
}

/** By the ids of the names. */
export interface PageDecisions {
  readonly decisions: readonly Decision[];
  readonly chances: Chances;
}

interface Reading {
  readonly page: PageToDecide;
  readonly fronts: readonly InFront[];
  readonly chances: Chances;
  readonly decisions: Decision[];
}

const UNDECIDED: Decision = {
  best: -1,
  second: -1,
  chance: 0,
  confidence: 0,
  inFront: NOTHING_IN_FRONT,
  townships: NO_TOWNSHIPS,
  isOfOffice: false,
};

function decide({ page, fronts, chances, decisions }: Reading, name: NameInStory, townships: Townships): void {
  const { id, listed, firstRow } = name;
  const { rows } = listed;
  const inFront = fronts[id] ?? NOTHING_IN_FRONT;
  if (rows.length === 0) {
    decisions[id] = { best: -1, second: -1, chance: 0, confidence: NONE, inFront, townships, isOfOffice: false };
    return;
  }
  weighTownships(name, chances, townships, page.index);
  let best = 0;
  let second = -1;
  let chance = chances[firstRow] ?? 0;
  let chanceOfSecond = -1;
  for (let i = 1; i < rows.length; i++) {
    const other = chances[firstRow + i] ?? 0;
    if (other > chance) {
      second = best;
      chanceOfSecond = chance;
      best = i;
      chance = other;
    } else if (other > chanceOfSecond) {
      second = i;
      chanceOfSecond = other;
    }
  }
  const row = rows[best] ?? -1;
  decisions[id] = {
    best: row,
    second: second < 0 ? -1 : (rows[second] ?? -1),
    chance,
    confidence: confidenceOf(chance),
    inFront,
    townships,
    isOfOffice: isOfOffice(row, townships, chances, page.index),
  };
}

const NONE: number = confidenceOf(0);

// 甲区松屏街道 in one story and 乙区松屏街道 in another: each story knows best what it means.
function frontOf(page: PageToDecide, { story, inFront }: NameInStory, onPage: InFront): InFront {
  if (inFront !== null || onPage === NOTHING_IN_FRONT) return inFront ?? onPage;
  return agree(onPage, page.areas[story] ?? [], page.officesOf[story] ?? NO_OFFICES) ? onPage : NOTHING_IN_FRONT;
}

/** Of each office in front of a name the story that tells most of it. */
function officesNamed({ offices }: InFront, surest: readonly NameInStory[]): readonly NameInStory[] {
  if (offices.length === 0) return NO_OFFICES;
  const named: NameInStory[] = [];
  for (const key of offices) {
    const office = surest[key];
    if (office !== undefined) named.push(office);
  }
  return named;
}

/** Of an office that several stories name, by its key, the story that tells most of it. */
function surestByKey(
  officesOf: readonly (readonly NameInStory[])[],
  decisions: readonly Decision[],
  keys: number,
): NameInStory[] {
  const surest = new Array<NameInStory>(keys);
  for (const offices of officesOf)
    for (const name of offices) {
      const known = surest[name.key];
      const chance = decisions[name.id]?.chance ?? 0;
      if (known === undefined || chance > (decisions[known.id]?.chance ?? 0)) surest[name.key] = name;
    }
  return surest;
}

/** What stands in front of each name somewhere on the page, by key. */
function inFrontOnPage({ names, keys }: PageNames): (InFront | null)[] {
  const byKey = new Array<InFront | null>(keys).fill(null);
  for (const { key, inFront } of names) if (inFront !== null) byKey[key] = withMore(byKey[key] ?? null, inFront);
  return byKey;
}

/**
 * Whether a story may mean what another story has in front of a name: not where it names districts of its own that are others,
 * nor, of a community, offices of its own that are others.
 */
function agree({ areas, offices }: InFront, named: readonly Area[], ownOffices: readonly NameInStory[]): boolean {
  const isDistrict = ({ level }: Area): boolean => level === "district";
  if (
    areas.some(isDistrict) &&
    named.some(isDistrict) &&
    !named.some((area) => isDistrict(area) && areas.includes(area))
  )
    return false;
  return offices.length === 0 || ownOffices.length === 0 || ownOffices.some(({ key }) => offices.includes(key));
}
