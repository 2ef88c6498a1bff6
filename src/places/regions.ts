import type { OfficialPlaces } from "./official/official.ts";
import { LEVELS, type TypeGroup } from "./official/official-names.ts";

/** The levels that names are looked for in: offices among townships, communities among settlements. */
export type Leaf = Exclude<TypeGroup, "area">;

/** A province is the cities `[from, to)`, a city is one; a district is one. */
export interface AreaRows {
  readonly level: "district" | "city";
  readonly from: number;
  readonly to: number;
}

/** How many leaves there are in each district, in each city, and in all. */
export interface LeafCounts {
  readonly inDistrict: Int32Array;
  readonly inCity: Int32Array;
  readonly all: number;
}

/** Districts and cities of the list, each counted from 0 in its order, and how many places lie in them. */
export interface Regions {
  readonly districts: number;
  readonly cities: number;
  /** The city of each district. */
  readonly cityOf: Int32Array;
  /** The first district of each city, and behind the last one the number of districts. */
  readonly districtsFrom: Int32Array;
  /** The same as numbers that sums are made of, and how many districts each city has. */
  readonly beforeCity: Float64Array;
  readonly perCity: Float64Array;
  /** One divided by the number of districts of each city. */
  readonly perDistrict: Float64Array;
  /** The district of a township, community or village. */
  readonly districtOf: (row: number) => number;
  /** A province, city or district by its six-digit code; null when the list has no such code. */
  readonly areaOf: (code: string) => AreaRows | null;
  /** First row of the leaves, and behind the last one. */
  readonly rowsOf: (leaf: Leaf) => readonly [from: number, to: number];
  readonly counts: Readonly<Record<Leaf, LeafCounts>>;
}

const CITY = LEVELS.indexOf("city");
const DISTRICT = LEVELS.indexOf("district");
const TOWNSHIP = LEVELS.indexOf("township");

export function regionsOf(places: OfficialPlaces): Regions {
  const startOf = (level: number): number => places.levelStarts[level] ?? places.count;
  const [firstCity, firstDistrict, firstTownship] = [startOf(CITY), startOf(DISTRICT), startOf(TOWNSHIP)];
  const firstSettlement = startOf(TOWNSHIP + 1);
  const cities = firstDistrict - firstCity;
  const districts = firstTownship - firstDistrict;
  const cityOf = Int32Array.from({ length: districts }, (_, i) => places.parentOf(firstDistrict + i) - firstCity);
  const districtsFrom = firstsOf(cityOf, cities);
  const beforeCity = Float64Array.from(districtsFrom);
  const perCity = Float64Array.from(
    { length: cities },
    (_, city) => (districtsFrom[city + 1] ?? 0) - (districtsFrom[city] ?? 0),
  );
  const perDistrict = perCity.map((count) => 1 / Math.max(1, count));

  const districtOf = (row: number): number =>
    places.parentOf(row < firstSettlement ? row : places.parentOf(row)) - firstDistrict;
  const rowsOf = (leaf: Leaf): readonly [number, number] =>
    leaf === "township" ? [firstTownship, firstSettlement] : [firstSettlement, places.count];
  const townshipsBelow = (): Int32Array =>
    Int32Array.from({ length: districts }, (_, district) => places.countBelow(firstDistrict + district));
  const settlementsBelow = (): Int32Array => {
    const counts = new Int32Array(districts);
    for (let township = firstTownship; township < firstSettlement; township++) {
      const district = places.parentOf(township) - firstDistrict;
      counts[district] = (counts[district] ?? 0) + places.countBelow(township);
    }
    return counts;
  };
  const countsOf = (leaf: Leaf): LeafCounts => {
    const [from, to] = rowsOf(leaf);
    const inDistrict = leaf === "township" ? townshipsBelow() : settlementsBelow();
    const inCity = new Int32Array(cities);
    for (const [district, count] of inDistrict.entries()) {
      const city = cityOf[district] ?? 0;
      inCity[city] = (inCity[city] ?? 0) + count;
    }
    return { inDistrict, inCity, all: to - from };
  };

  const areaOf = (code: string): AreaRows | null => {
    const row = places.rowOf(prefixOf(code));
    if (row < 0) return null;
    if (row >= firstDistrict) return { level: "district", from: row - firstDistrict, to: row - firstDistrict + 1 };
    if (row >= firstCity) return { level: "city", from: row - firstCity, to: row - firstCity + 1 };
    const children = places.childrenOf(row);
    const [from = firstCity] = children;
    return { level: "city", from: from - firstCity, to: from - firstCity + children.length };
  };
  const areas = new Map<string, AreaRows | null>();
  return {
    ...{ districts, cities, cityOf, districtsFrom, beforeCity, perCity, perDistrict, districtOf },
    areaOf: (code) => {
      const known = areas.get(code);
      if (known !== undefined) return known;
      const rows = areaOf(code);
      areas.set(code, rows);
      return rows;
    },
    rowsOf,
    counts: { township: countsOf("township"), settlement: countsOf("settlement") },
  };
}

/** Where in the ascending column each number begins; one that is missing is an empty stretch. */
function firstsOf(column: Int32Array, count: number): Int32Array {
  const firsts = new Int32Array(count + 1);
  let at = 0;
  for (let value = 0; value <= count; value++) {
    while (at < column.length && (column[at] ?? 0) < value) at++;
    firsts[value] = at;
  }
  return firsts;
}

/** What the codes of all areas below one begin with. */
export function prefixOf(code: string): string {
  if (!code.endsWith("00")) return code;
  return code.slice(0, code.endsWith("0000") ? 2 : 4);
}
