import type { Area } from "../core/gazetteer.ts";
import type { StoryKind } from "../core/types.ts";
import type { NamedArea } from "./areas.ts";
import { bestTwo, type Chances, chancesOf, type Townships } from "./decide.ts";
import type { NameInStory } from "./names-of-page.ts";
import { chancesOnPage } from "./page-homes.ts";
import type { PlaceIndex } from "./place-index.ts";

export interface PageToDecide {
  readonly kinds: readonly StoryKind[];
  readonly names: readonly (readonly NameInStory[])[];
  readonly areas: readonly (readonly NamedArea[])[];
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
  /** What stands in front of the name somewhere on the page. */
  readonly inFront: InFront;
  /** Townships that offices of the text make likely. */
  readonly townships: Townships;
}

/** What the texts say of a name, wherever on the page it stands. */
export interface InFront {
  readonly areas: readonly Area[];
  readonly offices: readonly string[];
}

// 松屏街道柳荫社区: nearly always a community of that office. Named in the same story: more often than not.
const OFFICE_IN_FRONT = 0.97;
const OFFICE_IN_STORY = 0.6;

/** Decides for all names of a page together; `home.ts` has how one speaks for the other. */
export function decidePage(page: PageToDecide): Map<NameInStory, Decision> {
  const { names, index } = page;
  const inFront = inFrontOnPage(names.flat());
  const frontOf = (name: NameInStory): InFront => inFront.get(name.key) ?? NOTHING;
  const around = chancesOnPage(page, frontOf);
  const chances = new Map<NameInStory, Chances>();
  const decide = (name: NameInStory, townships: Townships): Decision => {
    const found = chancesOf(name.listed, around.get(name) ?? NO_ROWS, { townships, index });
    chances.set(name, found);
    const [best, second] = bestTwo(found);
    const rowAt = (i: number): number => name.listed.rows[i]?.row ?? -1;
    return { best: rowAt(best), second: rowAt(second), chance: found[best] ?? 0, inFront: frontOf(name), townships };
  };
  const decisions = new Map<NameInStory, Decision>();
  // Offices first: what they are tells what their communities are.
  for (const name of names.flat()) if (name.leaf === "township") decisions.set(name, decide(name, NO_TOWNSHIPS));
  const offices = surestByKey(decisions);
  for (const ofStory of names) {
    const officesOfStory = ofStory.filter(({ leaf }) => leaf === "township");
    for (const name of ofStory) {
      if (name.leaf !== "settlement") continue;
      const before = frontOf(name).offices.flatMap((key) => offices.get(key) ?? []);
      const told = before.length > 0 ? before : officesOfStory;
      const share = (before.length > 0 ? OFFICE_IN_FRONT : OFFICE_IN_STORY) / told.length;
      decisions.set(name, decide(name, townshipsOf(told, { chances, share })));
    }
  }
  return decisions;
}

const NO_TOWNSHIPS: Townships = new Map();
const NO_ROWS: Chances = new Float64Array();
const NOTHING: InFront = { areas: [], offices: [] };

function townshipsOf(
  offices: readonly NameInStory[],
  { chances, share }: { chances: ReadonlyMap<NameInStory, Chances>; share: number },
): Townships {
  const townships = new Map<number, number>();
  for (const office of offices) {
    const found = chances.get(office);
    for (const [i, { row }] of office.listed.rows.entries())
      townships.set(row, (townships.get(row) ?? 0) + share * (found?.[i] ?? 0));
  }
  return townships;
}

/** Of an office that several stories name, the story that tells most of it. */
function surestByKey(decisions: ReadonlyMap<NameInStory, Decision>): Map<string, NameInStory> {
  const surest = new Map<string, NameInStory>();
  for (const [name, { chance }] of decisions) {
    const known = surest.get(name.key);
    if (known === undefined || chance > (decisions.get(known)?.chance ?? 0)) surest.set(name.key, name);
  }
  return surest;
}

/** In front of a name here holds for the name everywhere on the page. */
function inFrontOnPage(names: readonly NameInStory[]): Map<string, InFront> {
  const byKey = new Map<string, { areas: Area[]; offices: string[] }>();
  for (const { key, areasInFront, officesInFront } of names) {
    const known = byKey.get(key) ?? { areas: [], offices: [] };
    known.areas.push(...areasInFront);
    known.offices.push(...officesInFront);
    byKey.set(key, known);
  }
  return byKey;
}
