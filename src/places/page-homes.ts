import type { Area } from "../core/gazetteer.ts";
import type { NamedArea } from "./areas.ts";
import { type Chances, chancesAround } from "./decide.ts";
import type { InFront, PageToDecide } from "./decide-page.ts";
import { addArea, addSupport, expectAnything, expectAsPage, type Home, removeSupport, TIES } from "./home.ts";
import type { NameInStory } from "./names-of-page.ts";

type Factors = Readonly<Record<Area["level"], number>>;
// How much likelier a story names an area when it is about one of its districts than otherwise. A story names half an area
// that it is not about: of 2,978 districts, 342 cities and 31 provinces. Estimates.
const NAMED_IN_STORY: Factors = { district: 4000, city: 1500, province: 30 };
const NAMED_ON_PAGE: Factors = { district: 50, city: 50, province: 10 };
const NAMED_BY_OUTLET: Factors = { district: 4000, city: 1000, province: 40 };
// Powers of two, so that they can be taken back to the last bit.
const NAMED_IN_FRONT: Factors = { district: 2 ** 23, city: 2 ** 20, province: 2 ** 17 };
const NOT_IN_FRONT: Factors = { district: 2 ** -23, city: 2 ** -20, province: 2 ** -17 };

/** For each name in a story how well its rows suit the rest of the story and of the page. */
export function chancesOnPage(page: PageToDecide, frontOf: (name: NameInStory) => InFront): Map<NameInStory, Chances> {
  const { kinds, names, areas, index } = page;
  const chances = new Map<NameInStory, Chances>();
  const { ofPage, ofStory: home } = index.homes;
  readPage(ofPage, page);
  for (const [at, ofStory] of names.entries()) {
    const listed = ofStory.filter((name) => name.listed.rows.length > 0);
    if (listed.length === 0) continue;
    for (const name of listed) removeSupport(ofPage, name.listed.support);
    expectAsPage(home, ofPage, TIES[kinds[at] ?? "story"]);
    weigh(home, areasOf(areas[at] ?? []), { factors: NAMED_IN_STORY, page });
    for (const name of listed) addSupport(home, name.listed.support);
    for (const name of listed) {
      // What everything but the name itself says, and what stands in front of it.
      removeSupport(home, name.listed.support);
      weigh(home, frontOf(name).areas, { factors: NAMED_IN_FRONT, page });
      chances.set(name, chancesAround(name.listed, home));
      weigh(home, frontOf(name).areas, { factors: NOT_IN_FRONT, page });
      addSupport(home, name.listed.support);
    }
    for (const name of listed) addSupport(ofPage, name.listed.support);
  }
  return chances;
}

/** What outlet, areas and names of the page say together. */
function readPage(home: Home, page: PageToDecide): void {
  expectAnything(home);
  weigh(home, page.areas.flatMap(areasOf), { factors: NAMED_ON_PAGE, page });
  weigh(home, page.outletAreas, { factors: NAMED_BY_OUTLET, page });
  const once = new Set<string>();
  for (const { key, listed } of page.names.flat()) {
    if (once.has(key)) continue;
    once.add(key);
    addSupport(home, listed.support);
  }
}

/** Each area once, however often it is named. */
function weigh(home: Home, areas: readonly Area[], { factors, page }: { factors: Factors; page: PageToDecide }): void {
  if (areas.length === 0) return;
  const once = new Set<string>();
  for (const { code, level } of areas) {
    const rows = once.has(code) ? null : page.index.regions.areaOf(code);
    once.add(code);
    if (rows !== null) addArea(home, rows, factors[level]);
  }
}

function areasOf(named: readonly NamedArea[]): Area[] {
  return named.flatMap(({ areas }) => areas);
}
