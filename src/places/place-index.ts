import type { Parents } from "../core/types.ts";
import { type Candidates, candidatesOf } from "./candidates.ts";
import { NO_TOWNSHIPS, type Townships } from "./decide.ts";
import { type Home, openHome } from "./home.ts";
import type { NameInStory } from "./names-of-page.ts";
import type { OfficialPlaces } from "./official/official.ts";
import { placesAbove } from "./official/official-search.ts";
import { partOfName } from "./part-of-name.ts";
import { type Leaf, type Regions, regionsOf } from "./regions.ts";
import { type Odds, oddsOf, type Support, supportOf } from "./support.ts";

/** What the list has for a name, and what that says of where a story plays. */
export interface ListedName extends Candidates {
  /** The same for names that differ only in how one office is called. */
  readonly key: string;
  readonly odds: Odds;
  readonly support: Support;
}

/** Room to weigh districts in, to count in by district, and for the chances of townships and rows, for one page after the other. */
export interface Homes {
  readonly ofPage: Home;
  readonly ofStory: Home;
  readonly counts: Uint32Array;
  /** The names that were counted there last. */
  counted: readonly NameInStory[];
  readonly townships: Float64Array;
  /** Those whose chances are there, and how likely it is that none of them holds. */
  inTownships: Townships;
  inNoTownship: number;
  chances: Float64Array;
}

/** A place of the list as a mention is given it. */
export interface LinkedPlace {
  readonly code: string;
  readonly name: string;
  /** Province, city and district, as far as they are places. */
  readonly parents: Parents;
}

/** The official list as names are linked with it. */
export interface PlaceIndex {
  readonly places: OfficialPlaces;
  readonly regions: Regions;
  /** A township, community or village. */
  readonly placeOf: (row: number) => LinkedPlace;
  readonly homes: Homes;
  /** The community of a township that is named by a part of its name; -1 where there is none. */
  readonly partIn: (township: number, name: ListedName) => number;
  readonly find: (name: string, leaf: Leaf) => ListedName;
}

// The names of a corpus come again and again.
const MOST_KEPT = 10_000;

export function placeIndex(places: OfficialPlaces): PlaceIndex {
  const regions = regionsOf(places);
  const hasVillages = places.levelStarts.length > 6;
  const listedIn = (leaf: Leaf): ((name: string) => ListedName) => {
    const kept = new Map<string, ListedName>();
    return (name) => kept.get(name) ?? keep(kept, name, listedName(name, leaf));
  };
  const listedName = (name: string, leaf: Leaf): ListedName => {
    const candidates = candidatesOf(name, leaf, { places, regions, hasVillages });
    const odds = oddsOf(candidates, regions, hasVillages);
    const { type, stem, rows, districts, said } = candidates;
    const support = supportOf(candidates, odds, regions);
    return { leaf, type, stem, rows, districts, said, key: keyOf(candidates), odds, support };
  };
  const [township, settlement] = [listedIn("township"), listedIn("settlement")];
  const partByKey = new Map<string, number>();
  const partIn = (office: number, name: ListedName): number => {
    const key = `${office} ${name.key}`;
    return partByKey.get(key) ?? keep(partByKey, key, partOfName(name, places.childrenOf(office), places));
  };
  const parentsByDistrict = new Map<number, Parents>();
  const parentsOf = (row: number): Parents => {
    const district = regions.districtOf(row);
    return parentsByDistrict.get(district) ?? keep(parentsByDistrict, district, areasAbove(places, row));
  };
  const placeByRow = new Map<number, LinkedPlace>();
  const linkedPlace = (row: number): LinkedPlace => ({
    code: places.codeOf(row),
    name: places.nameOf(row),
    parents: parentsOf(row),
  });
  const homes: Homes = {
    ofPage: openHome(regions),
    ofStory: openHome(regions),
    counts: new Uint32Array(regions.districts),
    counted: [],
    townships: new Float64Array(regions.rowsOf("township")[1]),
    inTownships: NO_TOWNSHIPS,
    inNoTownship: 1,
    chances: new Float64Array(1024),
  };
  return {
    ...{ places, regions, homes, partIn },
    placeOf: (row) => placeByRow.get(row) ?? keep(placeByRow, row, linkedPlace(row)),
    find: (name, leaf) => (leaf === "township" ? township(name) : settlement(name)),
  };
}

/** So much is kept that a long run does not fill the memory. */
function keep<Key, Value>(kept: Map<Key, Value>, key: Key, value: Value): Value {
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, value);
  return value;
}

// 松屏办事处, 松屏街道 and 松屏街 are one office; 松屏镇 may be another.
const ONE_OFFICE: ReadonlySet<string> = new Set(["街道", "办事处"]);

function keyOf({ leaf, stem, type }: Candidates): string {
  return `${leaf} ${stem} ${ONE_OFFICE.has(type) ? "街道" : type}`;
}

function areasAbove(places: OfficialPlaces, row: number): Parents {
  const { province, city, district } = placesAbove(places, row);
  return {
    ...(province === undefined ? {} : { province }),
    ...(city === undefined ? {} : { city }),
    ...(district === undefined ? {} : { district }),
  };
}
