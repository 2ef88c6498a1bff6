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
 * How likely it is that a text names a row: in a story about its district, in one about its city, anywhere; and that the name
 * is that of a place which the list does not have.
 */
export interface Odds {
  /** Any place of the township, when its office is named. */
  readonly inTownship: number;
  readonly inDistrict: (district: number) => number;
  readonly inCity: (city: number) => number;
  readonly anywhere: number;
  readonly unlisted: number;
}

export function oddsOf({ leaf, type, rows }: Candidates, regions: Regions, hasVillages: boolean): Odds {
  const listed = shareListed(leaf, type, hasVillages);
  const all = regions.places(leaf);
  return {
    inTownship: listed,
    inDistrict: (district) => (listed * SAME_DISTRICT) / Math.max(1, regions.placesIn(district, leaf)),
    inCity: (city) => (listed * SAME_CITY) / Math.max(1, regions.placesInCity(city, leaf)),
    anywhere: (listed * ANYWHERE) / all,
    // A new community is called what others are called, of whatever type: 和平 more often than 九曲桥.
    unlisted: ((1 - listed) * (rows.length + NEW_NAME)) / all,
  };
}

/** What part of the places that a text may name are in the list. */
function shareListed(leaf: Leaf, type: string, hasVillages: boolean): number {
  if (leaf === "township") return 0.9;
  return type === "社区" || hasVillages ? 0.9 : 0.2;
}

export function supportOf({ rows }: Candidates, odds: Odds, regions: Regions): Support {
  const saidByDistrict = new Map<number, number>();
  const saidByCity = new Map<number, number>();
  let all = 0;
  for (const { district, said } of rows) {
    const city = regions.cityOf[district] ?? 0;
    saidByDistrict.set(district, (saidByDistrict.get(district) ?? 0) + said);
    saidByCity.set(city, (saidByCity.get(city) ?? 0) + said);
    all += said;
  }
  const base = all * odds.anywhere + odds.unlisted;
  const inCity = (city: number): number => 1 + ((saidByCity.get(city) ?? 0) * odds.inCity(city)) / base;
  return {
    districts: Int32Array.from(saidByDistrict.keys()),
    districtFactors: Float64Array.from(
      saidByDistrict,
      ([district, said]) => 1 + (said * odds.inDistrict(district)) / base / inCity(regions.cityOf[district] ?? 0),
    ),
    cities: Int32Array.from(saidByCity.keys()),
    cityFactors: Float64Array.from(saidByCity.keys(), inCity),
  };
}
