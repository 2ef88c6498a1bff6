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

export function oddsOf({ leaf, type, rows }: Candidates, regions: Regions, hasVillages: boolean): Odds {
  const listed = shareListed(leaf, type, hasVillages);
  const all = regions.places(leaf);
  const per = (places: number): number => listed / Math.max(1, places);
  const cityOf = (district: number): number => regions.cityOf[district] ?? 0;
  return {
    inDistrict: Float64Array.from(
      rows,
      ({ district, said }) => said * SAME_DISTRICT * per(regions.placesIn(district, leaf)),
    ),
    inCity: Float64Array.from(
      rows,
      ({ district, said }) => said * SAME_CITY * per(regions.placesInCity(cityOf(district), leaf)),
    ),
    anywhere: Float64Array.from(rows, ({ said }) => said * ANYWHERE * per(all)),
    inTownship: listed,
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
  const inDistrict = new Map<number, number>();
  const inCity = new Map<number, number>();
  let base = odds.unlisted;
  for (const [i, { district }] of rows.entries()) {
    const city = regions.cityOf[district] ?? 0;
    inDistrict.set(district, (inDistrict.get(district) ?? 0) + (odds.inDistrict[i] ?? 0));
    inCity.set(city, (inCity.get(city) ?? 0) + (odds.inCity[i] ?? 0));
    base += odds.anywhere[i] ?? 0;
  }
  const cityFactor = (city: number): number => 1 + (inCity.get(city) ?? 0) / base;
  return {
    districts: Int32Array.from(inDistrict.keys()),
    districtFactors: Float64Array.from(
      inDistrict,
      ([district, odds]) => 1 + odds / base / cityFactor(regions.cityOf[district] ?? 0),
    ),
    cities: Int32Array.from(inCity.keys()),
    cityFactors: Float64Array.from(inCity.keys(), cityFactor),
  };
}
