import type { Parents } from "../core/types.ts";
import { type Candidates, candidatesOf } from "./candidates.ts";
import { NO_TOWNSHIPS, type Townships } from "./decide.ts";
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

/** Room to weigh districts in, to count in by district, and for the chances of townships and rows, for one page after the other. */
export interface Homes {
  readonly ofPage: Home;
  readonly ofStory: Home;
  readonly counts: Uint32Array;
  readonly townships: Float64Array;
  /** Those whose chances are there. */
  inTownships: Townships;
  chances: Float64Array;
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
  const listedIn = (leaf: Leaf): ((name: string) => ListedName) =>
    remembered((name) => {
      const candidates = candidatesOf(name, leaf, { places, regions, hasVillages });
      const odds = oddsOf(candidates, regions, hasVillages);
      const { type, stem, rows, districts, said } = candidates;
      const support = supportOf(candidates, odds, regions);
      return { leaf, type, stem, rows, districts, said, key: keyOf(candidates), odds, support };
    });
  const listed = { township: listedIn("township"), settlement: listedIn("settlement") };
  const partByKey = remembered((_: string, township: number, name: ListedName) =>
    partOfName(name, places.childrenOf(township), places),
  );
  const parentsByDistrict = remembered((_: number, row: number) => areasAbove(places, row));
  const homes = {
    ofPage: openHome(regions),
    ofStory: openHome(regions),
    counts: new Uint32Array(regions.districts),
    townships: new Float64Array(regions.rowsOf("township")[1]),
    inTownships: NO_TOWNSHIPS,
    chances: new Float64Array(1024),
  };
  return {
    ...{ places, regions, homes, codeOf: remembered(places.codeOf), nameOf: remembered(places.nameOf) },
    parentsOf: (row) => parentsByDistrict(regions.districtOf(row), row),
    partIn: (township, name) => partByKey(`${township} ${name.key}`, township, name),
    find: (name, leaf) => listed[leaf](name),
  };
}

/** What was made for a key is kept; so much is kept that a long run does not fill the memory. */
function remembered<Key, Rest extends readonly unknown[], Value extends {}>(
  make: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const kept = new Map<Key, Value>();
  return (key, ...rest) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key, ...rest);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, made);
    return made;
  };
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
