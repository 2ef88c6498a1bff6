import type { Area } from "../core/gazetteer.ts";
import { type Chances, chancesAround } from "./decide.ts";
import type { PageToDecide } from "./decide-page.ts";
import { addArea, addSupport, expectAnything, expectAsPage, type Home, removeSupport, TIES } from "./home.ts";
import type { InFront, NameInStory } from "./names-of-page.ts";
import type { ListedName } from "./place-index.ts";
import type { Regions } from "./regions.ts";

type Factors = Readonly<Record<Area["level"], number>>;
// How much likelier a story names an area when it is about one of its districts than otherwise. A story names half an area
// that it is not about: of 2,978 districts, 342 cities and 31 provinces. Estimates.
const NAMED_IN_STORY: Factors = { district: 4000, city: 1500, province: 30 };
const NAMED_ON_PAGE: Factors = { district: 50, city: 50, province: 10 };
const NAMED_BY_OUTLET: Factors = { district: 4000, city: 1000, province: 40 };
// Powers of two, so that they can be taken back to the last bit.
const NAMED_IN_FRONT: Factors = { district: 2 ** 23, city: 2 ** 20, province: 2 ** 17 };
const NOT_IN_FRONT: Factors = { district: 2 ** -23, city: 2 ** -20, province: 2 ** -17 };
// A row of the name's own type; and how much less a district in front leaves to rows of others, when it has such a row.
const OWN_TYPE = 0.5;
const OTHER_THAN_IN_FRONT = 0.01;

/** For each name that the list has, by its id, how well its rows suit the rest of its story and of the page. */
export function chancesOnPage(page: PageToDecide, frontOf: (name: NameInStory) => InFront): Chances[] {
  const { homes } = page.index;
  const chances = new Array<Chances>(page.names.length);
  const listed = page.names.filter((name) => name.listed.rows.length > 0);
  if (listed.length === 0) return chances;
  // A story that is alone with its names hears nothing of other names.
  const isAlone = listed.every(({ story }) => story === listed[0]?.story);
  readPage(homes.ofPage, page, isAlone ? [] : listed);
  for (let at = 0; at < listed.length; ) {
    const from = at;
    const story = listed[from]?.story ?? 0;
    while (listed[at]?.story === story) at++;
    const names = listed.slice(from, at);
    if (!isAlone) for (const name of names) removeSupport(homes.ofPage, name.listed.support);
    readStory(page, { names, story, frontOf, chances });
    if (!isAlone) for (const name of names) addSupport(homes.ofPage, name.listed.support);
  }
  return chances;
}

interface StoryToRead {
  readonly names: readonly NameInStory[];
  readonly story: number;
  readonly frontOf: (name: NameInStory) => InFront;
  /** What is found out is put here. */
  readonly chances: Chances[];
}

function readStory({ kinds, areas, index }: PageToDecide, { names, story, frontOf, chances }: StoryToRead): void {
  const { regions, homes } = index;
  const home = homes.ofStory;
  expectAsPage(home, homes.ofPage, TIES[kinds[story] ?? "story"]);
  weigh(home, areas[story] ?? [], { factors: NAMED_IN_STORY, regions });
  // To each name everything speaks but the name itself.
  const others = names.length > 1;
  if (others) for (const { listed } of names) addSupport(home, listed.support);
  for (const name of names) {
    const { support } = name.listed;
    const inFront = frontOf(name).areas;
    if (others) removeSupport(home, support);
    if (inFront.size > 0) weigh(home, inFront, { factors: NAMED_IN_FRONT, regions });
    const around = chancesAround(name.listed, home);
    if (inFront.size > 0) {
      preferDistricts(around, name.listed, districtsOf(inFront, regions));
      weigh(home, inFront, { factors: NOT_IN_FRONT, regions });
    }
    chances[name.id] = around;
    if (others) addSupport(home, support);
  }
}

/** 甲县城关镇 is the one of 甲县, if that has one, and no neighbour's. */
function preferDistricts(chances: Chances, { districts, said }: ListedName, inFront: ReadonlySet<number>): void {
  if (!said.some((often, i) => often >= OWN_TYPE && inFront.has(districts[i] ?? -1))) return;
  for (const [i, chance] of chances.entries())
    if (!inFront.has(districts[i] ?? -1)) chances[i] = chance * OTHER_THAN_IN_FRONT;
}

function districtsOf(areas: Iterable<Area>, regions: Regions): Set<number> {
  const districts = new Set<number>();
  for (const area of areas) {
    const rows = area.level === "district" ? regions.areaOf(area.code) : null;
    if (rows !== null) districts.add(rows.from);
  }
  return districts;
}

/** What outlet, areas and names of the page say together. */
function readPage(home: Home, { areas, outletAreas, index }: PageToDecide, names: readonly NameInStory[]): void {
  const { regions } = index;
  expectAnything(home);
  const onPage = new Set<Area>();
  for (const ofStory of areas) for (const area of ofStory) onPage.add(area);
  weigh(home, onPage, { factors: NAMED_ON_PAGE, regions });
  weigh(home, new Set(outletAreas), { factors: NAMED_BY_OUTLET, regions });
  const once = new Set<string>();
  for (const { listed } of names) {
    if (once.has(listed.key)) continue;
    once.add(listed.key);
    addSupport(home, listed.support);
  }
}

/** Areas of which each stands there once. */
function weigh(home: Home, areas: Iterable<Area>, { factors, regions }: { factors: Factors; regions: Regions }): void {
  for (const area of areas) {
    const rows = regions.areaOf(area.code);
    if (rows !== null) addArea(home, rows, factors[area.level]);
  }
}
