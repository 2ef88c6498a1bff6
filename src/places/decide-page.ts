import type { Area } from "../core/gazetteer.ts";
import type { StoryKind } from "../core/types.ts";
import { confidenceOf } from "./confidence.ts";
import { bestTwo, type Chances, chancesOf, type Townships } from "./decide.ts";
import { type GrowingInFront, type InFront, type NameInStory, NOTHING_IN_FRONT, withMore } from "./names-of-page.ts";
import { chancesOnPage } from "./page-homes.ts";
import type { PlaceIndex } from "./place-index.ts";

export interface PageToDecide {
  readonly kinds: readonly StoryKind[];
  /** Story by story. */
  readonly names: readonly NameInStory[];
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
const NO_TOWNSHIPS: Townships = { chances: new Map(), none: 1 };
const NO_ROWS: Chances = [];

/** Decides for all names of a page together, by their ids; `home.ts` has how one speaks for the other. */
export function decidePage(page: PageToDecide): Decision[] {
  const { names, index } = page;
  const offices = names.filter(isOffice);
  const officesByStory = byStory(offices);
  const inFront = inFrontOnPage(names);
  // 甲区松屏街道 in one story and 乙区松屏街道 in another: each story knows best what it means.
  const frontOf = ({ listed, story, inFront: own }: NameInStory): InFront => {
    const onPage = own ?? inFront.get(listed.key) ?? NOTHING_IN_FRONT;
    if (onPage === own || onPage === NOTHING_IN_FRONT) return onPage;
    const named = { areas: page.areas[story] ?? [], offices: officesByStory.get(story) ?? [] };
    return agree(onPage, named) ? onPage : NOTHING_IN_FRONT;
  };
  const around = chancesOnPage(page, frontOf);
  const chances = new Array<Chances>(names.length);
  const decisions = new Array<Decision>(names.length);
  const decide = (name: NameInStory, townships: Townships): void => {
    const { rows } = name.listed;
    const found =
      rows.length === 0 ? NO_ROWS : chancesOf(name.listed, around[name.id] ?? NO_ROWS, { townships, index });
    const [best, second] = bestTwo(found);
    chances[name.id] = found;
    decisions[name.id] = {
      best: rows[best] ?? -1,
      second: rows[second] ?? -1,
      chance: found[best] ?? 0,
      confidence: confidenceOf(found[best] ?? 0),
      inFront: frontOf(name),
      townships,
    };
  };
  // Offices first: what they are tells what their communities are.
  for (const name of offices) decide(name, NO_TOWNSHIPS);
  const surest = surestByKey(offices, decisions);
  const ofStory = new Map<number, Townships>();
  for (const name of names) {
    if (isOffice(name)) continue;
    const { offices: inFrontOfIt } = frontOf(name);
    const told = inFrontOfIt.size === 0 ? [] : [...inFrontOfIt].flatMap((key) => surest.get(key) ?? []);
    if (told.length > 0) {
      decide(name, townshipsOf(told, { chances, share: OFFICE_IN_FRONT }));
      continue;
    }
    const townships =
      ofStory.get(name.story) ?? townshipsOf(officesByStory.get(name.story) ?? [], { chances, share: OFFICE_IN_STORY });
    ofStory.set(name.story, townships);
    decide(name, townships);
  }
  return decisions;
}

export function isOffice({ listed }: NameInStory): boolean {
  return listed.leaf === "township";
}

export function byStory(names: readonly NameInStory[]): Map<number, NameInStory[]> {
  const stories = new Map<number, NameInStory[]>();
  for (const name of names) {
    const known = stories.get(name.story);
    if (known === undefined) stories.set(name.story, [name]);
    else known.push(name);
  }
  return stories;
}

/** The rows of some offices, that share between them how likely it is that one of them has the community. */
function townshipsOf(
  offices: readonly NameInStory[],
  { chances, share }: { chances: readonly Chances[]; share: number },
): Townships {
  if (offices.length === 0) return NO_TOWNSHIPS;
  const townships = new Map<number, number>();
  let none = 1;
  for (const { id, listed } of offices) {
    const found = chances[id] ?? NO_ROWS;
    for (let i = 0; i < found.length; i++) {
      const row = listed.rows[i] ?? -1;
      const chance = (share / offices.length) * (found[i] ?? 0);
      townships.set(row, (townships.get(row) ?? 0) + chance);
      none -= chance;
    }
  }
  return { chances: townships, none };
}

/** Of an office that several stories name, the story that tells most of it. */
function surestByKey(offices: readonly NameInStory[], decisions: readonly Decision[]): Map<string, NameInStory> {
  const surest = new Map<string, NameInStory>();
  for (const name of offices) {
    const known = surest.get(name.listed.key);
    const chance = decisions[name.id]?.chance ?? 0;
    if (known === undefined || chance > (decisions[known.id]?.chance ?? 0)) surest.set(name.listed.key, name);
  }
  return surest;
}

/** What stands in front of each name somewhere on the page, by key. */
function inFrontOnPage(names: readonly NameInStory[]): Map<string, InFront> {
  const byKey = new Map<string, GrowingInFront>();
  for (const { listed, inFront } of names) {
    if (inFront === null) continue;
    const all = withMore(byKey.get(listed.key) ?? null, inFront);
    if (all !== null) byKey.set(listed.key, all);
  }
  return byKey;
}

/**
 * Whether a story may mean what another story has in front of a name: not where it names districts of its own that are others,
 * nor, of a community, offices of its own that are others.
 */
function agree(
  { areas, offices }: InFront,
  story: { readonly areas: readonly Area[]; readonly offices: readonly NameInStory[] },
): boolean {
  const districts = story.areas.filter(({ level }) => level === "district");
  const above = [...areas].filter(({ level }) => level === "district");
  if (above.length > 0 && districts.length > 0 && !districts.some((area) => above.includes(area))) return false;
  return (
    offices.size === 0 || story.offices.length === 0 || story.offices.some(({ listed }) => offices.has(listed.key))
  );
}
