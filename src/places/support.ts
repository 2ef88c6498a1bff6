import type { Candidates } from "./candidates.ts";
import type { Leaf, Regions } from "./regions.ts";

/**
 * How much likelier a name is in a story about a district than in any story. A district that is not here has the factor of
 * its city, a city that is not here the factor 1; the factor of a district comes on top of that of its city.
 */
export interface Support {
  readonly districts: Int32Array;
  readonly districtFactors: Float64Array;
  readonly cities: Int32Array;
  readonly cityFactors: Float64Array;
}

// Where the places of a story lie that is about a district: nearly all in it, some elsewhere in its city.
const SAME_DISTRICT = 0.85;
const SAME_CITY = 0.1;
const ANYWHERE = 0.05;
// Names that the list does not have at all are about as many as if it had one row more of each.
const NEW_NAME = 1;

/**
 * How likely it is that a text has this name for each of its rows, in the order of the rows: in a story about its district, in
 * one about its city, anywhere; and that the name is that of a place which the list does not have.
 */
export interface Odds {
  readonly inDistrict: Float64Array;
  readonly inCity: Float64Array;
  readonly anywhere: Float64Array;
  /** Any place of the township, when its office is named. */
  readonly inTownship: number;
  readonly unlisted: number;
}

export function oddsOf(
  { leaf, type, districts, said }: Candidates,
  { cityOf, counts }: Regions,
  hasVillages: boolean,
): Odds {
  const listed = shareListed(leaf, type, hasVillages);
  const { inDistrict, inCity, all } = counts[leaf];
  const districtOf = (i: number): number => districts[i] ?? 0;
  const cityOfRow = (i: number): number => cityOf[districtOf(i)] ?? 0;
  const per = (places: number): number => listed / Math.max(1, places);
  return {
    inDistrict: said.map((often, i) => often * SAME_DISTRICT * per(inDistrict[districtOf(i)] ?? 0)),
    inCity: said.map((often, i) => often * SAME_CITY * per(inCity[cityOfRow(i)] ?? 0)),
    anywhere: said.map((often) => often * ANYWHERE * per(all)),
    inTownship: listed,
    // A new community is called what others are called, of whatever type: 和平 more often than 九曲桥.
    unlisted: ((1 - listed) * (said.length + NEW_NAME)) / all,
  };
}

/** What part of the places that a text may name are in the list. */
function shareListed(leaf: Leaf, type: string, hasVillages: boolean): number {
  if (leaf === "township") return 0.9;
  return type === "社区" || hasVillages ? 0.9 : 0.2;
}

/** Rows of one district, and of one city, stand side by side. */
export function supportOf({ districts }: Candidates, odds: Odds, { cityOf }: Regions): Support {
  let base = odds.unlisted;
  for (const chance of odds.anywhere) base += chance;
  const cities = gathered(
    districts.map((district) => cityOf[district] ?? 0),
    odds.inCity,
  );
  const cityFactors = Float64Array.from(cities.sums, (sum) => 1 + sum / base);
  const found = gathered(districts, odds.inDistrict);
  let city = 0;
  const districtFactors = Float64Array.from(found.sums, (sum, i) => {
    while (cities.keys[city] !== cityOf[found.keys[i] ?? 0]) city++;
    return 1 + sum / base / (cityFactors[city] ?? 1);
  });
  // No parts that are spread: each such object has a shape of its own, and what reads many of them is slow at every look.
  return {
    districts: Int32Array.from(found.keys),
    districtFactors,
    cities: Int32Array.from(cities.keys),
    cityFactors,
  };
}

/** The different keys of a sorted column, and for each the sum of its values. */
function gathered(column: Int32Array, values: Float64Array): { keys: number[]; sums: number[] } {
  const keys: number[] = [];
  const sums: number[] = [];
  for (const [i, key] of column.entries()) {
    if (keys.at(-1) !== key) {
      keys.push(key);
      sums.push(0);
    }
    sums[sums.length - 1] = (sums.at(-1) ?? 0) + (values[i] ?? 0);
  }
  return { keys, sums };
}
