import type { Area } from "../core/gazetteer.ts";
import type { StoryKind } from "../core/types.ts";
import { confidenceOf } from "./confidence.ts";
import { type Chances, likeliest, NO_TOWNSHIPS, type Townships, weighTownships } from "./decide.ts";
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
  /** Townships that offices of the text make likely. */
  readonly townships: Townships;
}

// 松屏街道柳荫社区: nearly always a community of that office. Named in the same story: more often than not.
const OFFICE_IN_FRONT = 0.97;
const OFFICE_IN_STORY = 0.6;
const NO_OFFICES: readonly NameInStory[] = [];

/** Decides for all names of a page together, by their ids; `home.ts` has how one speaks for the other. */
export function decidePage(page: PageToDecide): Decision[] {
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
      decide(reading, name, townshipsOf(told, chances, OFFICE_IN_FRONT));
      continue;
    }
    if (story !== name.story) {
      story = name.story;
      ofStory = townshipsOf(officesOf[story] ?? NO_OFFICES, chances, OFFICE_IN_STORY);
    }
    decide(reading, name, ofStory);
  }
  return decisions;
}

/** By the ids of the names. */
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
};

function decide({ page, fronts, chances, decisions }: Reading, name: NameInStory, townships: Townships): void {
  const { id, listed, firstRow } = name;
  const { rows } = listed;
  const inFront = fronts[id] ?? NOTHING_IN_FRONT;
  if (rows.length === 0) {
    decisions[id] = { best: -1, second: -1, chance: 0, confidence: NONE, inFront, townships };
    return;
  }
  weighTownships(name, chances, townships, page.index);
  const best = likeliest(name, chances);
  const second = likeliest(name, chances, best);
  const chance = chances[best] ?? 0;
  decisions[id] = {
    best: rows[best - firstRow] ?? -1,
    second: second < 0 ? -1 : (rows[second - firstRow] ?? -1),
    chance,
    confidence: confidenceOf(chance),
    inFront,
    townships,
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

/** The rows of some offices, that share between them how likely it is that one of them has the community. */
function townshipsOf(offices: readonly NameInStory[], chances: Chances, share: number): Townships {
  if (offices.length === 0) return NO_TOWNSHIPS;
  const rows: number[] = [];
  const likely: number[] = [];
  const placeByRow = offices.length === 1 ? null : new Map<number, number>();
  let none = 1;
  for (const { listed, firstRow } of offices) {
    for (let i = 0; i < listed.rows.length; i++) {
      const row = listed.rows[i] ?? -1;
      const chance = (share / offices.length) * (chances[firstRow + i] ?? 0);
      none -= chance;
      const place = placeByRow?.get(row);
      if (place !== undefined) {
        likely[place] = (likely[place] ?? 0) + chance;
        continue;
      }
      placeByRow?.set(row, rows.length);
      rows.push(row);
      likely.push(0 + chance);
    }
  }
  return { rows, chances: likely, none };
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
