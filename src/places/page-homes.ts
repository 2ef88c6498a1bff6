import type { Area } from "../core/gazetteer.ts";
import { type Chances, chancesAround } from "./decide.ts";
import type { PageToDecide } from "./decide-page.ts";
import { addArea, addSupport, expectAnything, expectAsPage, type Home, removeSupport, TIES } from "./home.ts";
import type { InFront, NameInStory } from "./names-of-page.ts";
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

/** How well each row of each name suits the rest of its story and of the page; good until the next page. */
export function chancesOnPage(page: PageToDecide, fronts: readonly InFront[]): Chances {
  const { homes } = page.index;
  if (homes.chances.length < page.rows) homes.chances = new Float64Array(2 * page.rows);
  const { chances } = homes;
  const listed = page.names.filter((name) => name.listed.rows.length > 0);
  if (listed.length === 0) return chances;
  // A story that is alone with its names hears nothing of other names.
  const isAlone = listed[0]?.story === listed.at(-1)?.story;
  readPage(homes.ofPage, page, isAlone ? NO_NAMES : listed);
  for (let at = 0; at < listed.length; ) {
    const from = at;
    const story = listed[from]?.story ?? 0;
    while (at < listed.length && listed[at]?.story === story) at++;
    const names = listed.slice(from, at);
    if (!isAlone) for (const name of names) removeSupport(homes.ofPage, name.listed.support);
    readStory(page, { names, story, fronts, chances });
    // Behind the last story nobody asks for the page any more.
    if (at < listed.length) for (const name of names) addSupport(homes.ofPage, name.listed.support);
  }
  return chances;
}

const NO_NAMES: readonly NameInStory[] = [];

interface StoryToRead {
  readonly names: readonly NameInStory[];
  readonly story: number;
  /** By the ids of the names. */
  readonly fronts: readonly InFront[];
  /** What is found out is put here. */
  readonly chances: Chances;
}

function readStory({ kinds, areas, index }: PageToDecide, { names, story, fronts, chances }: StoryToRead): void {
  const { regions, homes } = index;
  const home = homes.ofStory;
  expectAsPage(home, homes.ofPage, TIES[kinds[story] ?? "story"]);
  weigh(home, areas[story] ?? NO_AREAS, NAMED_IN_STORY, regions);
  // To each name everything speaks but the name itself.
  const others = names.length > 1;
  if (others) for (const { listed } of names) addSupport(home, listed.support);
  const last = names.at(-1);
  for (const name of names) {
    const { listed } = name;
    const inFront = fronts[name.id]?.areas ?? NO_AREAS;
    if (others) removeSupport(home, listed.support);
    if (inFront.length > 0) weigh(home, inFront, NAMED_IN_FRONT, regions);
    chancesAround(name, home, chances);
    if (inFront.length > 0) {
      preferDistricts(chances, name, districtsOf(inFront, regions));
      weigh(home, inFront, NOT_IN_FRONT, regions);
    }
    if (name !== last) addSupport(home, listed.support);
  }
}

const NO_AREAS: readonly Area[] = [];

/** 甲县城关镇 is the one of 甲县, if that has one, and no neighbour's. */
function preferDistricts(chances: Chances, { listed, firstRow }: NameInStory, inFront: readonly number[]): void {
  const { districts, said } = listed;
  let hasOwn = false;
  for (let i = 0; i < said.length && !hasOwn; i++)
    hasOwn = (said[i] ?? 0) >= OWN_TYPE && inFront.includes(districts[i] ?? -1);
  if (!hasOwn) return;
  for (let i = 0; i < districts.length; i++)
    if (!inFront.includes(districts[i] ?? -1))
      chances[firstRow + i] = (chances[firstRow + i] ?? 0) * OTHER_THAN_IN_FRONT;
}

function districtsOf(areas: readonly Area[], regions: Regions): number[] {
  const districts: number[] = [];
  for (const area of areas) {
    const rows = area.level === "district" ? regions.areaOf(area.code) : null;
    if (rows !== null) districts.push(rows.from);
  }
  return districts;
}

/** What outlet, areas and names of the page say together. */
function readPage(home: Home, { areas, outletAreas, index }: PageToDecide, names: readonly NameInStory[]): void {
  const { regions } = index;
  expectAnything(home);
  weigh(home, eachOnce(areas), NAMED_ON_PAGE, regions);
  weigh(home, eachOnce([outletAreas]), NAMED_BY_OUTLET, regions);
  for (const { isFirst, listed } of names) if (isFirst) addSupport(home, listed.support);
}

/** In the order in which they come; a page names few. */
function eachOnce(areas: readonly (readonly Area[])[]): readonly Area[] {
  const once: Area[] = [];
  for (const some of areas) for (const area of some) if (!once.includes(area)) once.push(area);
  return once;
}

/** Areas of which each stands there once. */
function weigh(home: Home, areas: readonly Area[], factors: Factors, regions: Regions): void {
  for (const area of areas) {
    const rows = regions.areaOf(area.code);
    if (rows !== null) addArea(home, rows, factors[area.level]);
  }
}
