import type { Parents } from "../core/types.ts";
import { type Candidates, candidatesOf } from "./candidates.ts";
import { type Home, openHome } from "./home.ts";
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

/** The official list as names are linked with it. */
export interface PlaceIndex {
  readonly places: OfficialPlaces;
  readonly regions: Regions;
  readonly codeOf: (row: number) => string;
  /** As `places` has them, kept. */
  readonly nameOf: (row: number) => string;
  /** Province, city and district of a township, community or village, as far as they are places. */
  readonly parentsOf: (row: number) => Parents;
  /** Room to weigh districts in, and to count in by district, for one page after the other. */
  readonly homes: { readonly ofPage: Home; readonly ofStory: Home; readonly counts: Uint32Array };
  /** The community of a township that is named by a part of its name; -1 where there is none. */
  readonly partIn: (township: number, name: ListedName) => number;
  readonly find: (name: string, leaf: Leaf) => ListedName;
}

// The names of a corpus come again and again.
const MOST_KEPT = 10_000;

export function placeIndex(places: OfficialPlaces): PlaceIndex {
  const regions = regionsOf(places);
  const hasVillages = places.levelStarts.length > 6;
  const kept = { township: new Map<string, ListedName>(), settlement: new Map<string, ListedName>() };
  const find = (name: string, leaf: Leaf): ListedName => {
    const known = kept[leaf].get(name);
    if (known !== undefined) return known;
    const candidates = candidatesOf(name, leaf, { places, regions, hasVillages });
    const odds = oddsOf(candidates, regions, hasVillages);
    const key = keyOf(candidates);
    const listed = { ...candidates, key, odds, support: supportOf(candidates, odds, regions) };
    if (kept[leaf].size >= MOST_KEPT) kept[leaf].clear();
    kept[leaf].set(name, listed);
    return listed;
  };
  const codes = new Map<number, string>();
  const codeOf = (row: number): string => {
    const known = codes.get(row);
    if (known !== undefined) return known;
    const code = places.codeOf(row);
    if (codes.size >= MOST_KEPT) codes.clear();
    codes.set(row, code);
    return code;
  };
  const officialNames = new Map<number, string>();
  const nameOf = (row: number): string => {
    const known = officialNames.get(row);
    if (known !== undefined) return known;
    const name = places.nameOf(row);
    if (officialNames.size >= MOST_KEPT) officialNames.clear();
    officialNames.set(row, name);
    return name;
  };
  const parts = new Map<string, number>();
  const partIn = (township: number, name: ListedName): number => {
    const key = `${township} ${name.key}`;
    const known = parts.get(key);
    if (known !== undefined) return known;
    const row = partOfName(name, places.childrenOf(township), places);
    if (parts.size >= MOST_KEPT) parts.clear();
    parts.set(key, row);
    return row;
  };
  const parentsByDistrict = new Map<number, Parents>();
  const parentsOf = (row: number): Parents => {
    const district = regions.districtOf(row);
    const known = parentsByDistrict.get(district);
    if (known !== undefined) return known;
    const parents = areasAbove(places, row);
    parentsByDistrict.set(district, parents);
    return parents;
  };
  const homes = { ofPage: openHome(regions), ofStory: openHome(regions), counts: new Uint32Array(regions.districts) };
  return { places, regions, codeOf, nameOf, parentsOf, homes, partIn, find };
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
