import type { StoryKind } from "../core/types.ts";
import type { AreaRows, Regions } from "./regions.ts";
import type { Support } from "./support.ts";

/**
 * How likely each district is to be the one that a text is about: its own weight times that of its city, of which only the
 * ratios count. Every name multiplies the weights of the districts that have it (naive Bayes), so that a page whose offices
 * are each ambiguous, but share one district, is about that district.
 */
export interface Home {
  readonly districts: Float64Array;
  readonly cities: Float64Array;
  /** For each city the sum of its districts' own weights. */
  readonly sums: Float64Array;
}

/** How many stories of a page that is about one district are about it, and how many about others of its city. */
export interface Ties {
  readonly sameDistrict: number;
  readonly sameCity: number;
}

// A page of a newspaper keeps to its district and city; the teasers and snippets at the foot of a web page come from anywhere.
export const TIES: Readonly<Record<StoryKind, Ties>> = {
  story: { sameDistrict: 0.6, sameCity: 0.3 },
  teaser: { sameDistrict: 0.1, sameCity: 0.1 },
  fragment: { sameDistrict: 0.1, sameCity: 0.1 },
};
// Long pages would pass what a number holds.
const LARGEST = 1e100;

export function anyHome({ districts, cities, districtsFrom }: Regions): Home {
  return {
    districts: new Float64Array(districts).fill(1),
    cities: new Float64Array(cities).fill(1),
    sums: Float64Array.from({ length: cities }, (_, i) => (districtsFrom[i + 1] ?? 0) - (districtsFrom[i] ?? 0)),
  };
}

export function addSupport(home: Home, support: Support, { cityOf }: Regions): void {
  const { districts, districtFactors, cities, cityFactors } = support;
  let largest = 0;
  for (let i = 0; i < districts.length; i++) {
    const weight = weigh(home, districts[i] ?? 0, { cityOf, factor: districtFactors[i] ?? 1 });
    if (weight > largest) largest = weight;
  }
  for (let i = 0; i < cities.length; i++) weighCity(home, cities[i] ?? 0, cityFactors[i] ?? 1);
  if (largest > LARGEST) scale(home, 1 / largest);
}

/** What `addSupport` did, undone. */
export function removeSupport(home: Home, support: Support, { cityOf, districtsFrom }: Regions): void {
  const { districts, districtFactors, cities, cityFactors } = support;
  for (let i = 0; i < districts.length; i++)
    weigh(home, districts[i] ?? 0, { cityOf, factor: 1 / (districtFactors[i] ?? 1) });
  for (let i = 0; i < cities.length; i++) {
    const city = cities[i] ?? 0;
    weighCity(home, city, 1 / (cityFactors[i] ?? 1));
    // What was added and taken away again leaves its rounding behind.
    sumAnew(home, city, districtsFrom);
  }
}

/** The districts of an area that is named become so much likelier, together. */
export function addArea(
  home: Home,
  { level, from, to }: AreaRows,
  { factor, cityOf }: { factor: number; cityOf: Int32Array },
): void {
  for (let at = from; at < to; at++)
    if (level === "district") weigh(home, at, { cityOf, factor });
    else weighCity(home, at, factor);
}

export function total({ cities, sums }: Home): number {
  let all = 0;
  for (let city = 0; city < cities.length; city++) all += (cities[city] ?? 0) * (sums[city] ?? 0);
  return all;
}

/** What a page that is so likely about each district makes one expect of one of its stories; overwrites `story`. */
export function expect(
  story: Home,
  page: Home,
  { regions: { districtsFrom }, ties }: { regions: Regions; ties: Ties },
): void {
  const all = total(page);
  const anywhere = (1 - ties.sameDistrict - ties.sameCity) / story.districts.length;
  story.cities.fill(1);
  for (let city = 0; city < page.cities.length; city++) {
    const from = districtsFrom[city] ?? 0;
    const to = districtsFrom[city + 1] ?? 0;
    const share = (page.cities[city] ?? 0) / all;
    const sum = share * (page.sums[city] ?? 0);
    const around = (ties.sameCity * sum) / (to - from) + anywhere;
    spread(story.districts, page.districts, { from, to, around, own: ties.sameDistrict * share });
    story.sums[city] = (to - from) * around + ties.sameDistrict * sum;
  }
}

// A hot loop: alone in its function it runs twice as fast.
function spread(
  story: Float64Array,
  page: Float64Array,
  { from, to, around, own }: { from: number; to: number; around: number; own: number },
): void {
  for (let at = from; at < to; at++) story[at] = around + own * (page[at] ?? 0);
}

function sumAnew({ districts, sums }: Home, city: number, districtsFrom: Int32Array): void {
  let sum = 0;
  const to = districtsFrom[city + 1] ?? 0;
  for (let at = districtsFrom[city] ?? 0; at < to; at++) sum += districts[at] ?? 0;
  sums[city] = sum;
}

function weigh(home: Home, district: number, { cityOf, factor }: { cityOf: Int32Array; factor: number }): number {
  const { districts, sums } = home;
  const city = cityOf[district] ?? 0;
  const before = districts[district] ?? 0;
  const after = before * factor;
  districts[district] = after;
  sums[city] = (sums[city] ?? 0) + (after - before);
  return after;
}

function weighCity({ cities }: Home, city: number, factor: number): void {
  cities[city] = (cities[city] ?? 0) * factor;
}

function scale({ districts, sums }: Home, factor: number): void {
  for (let at = 0; at < districts.length; at++) districts[at] = (districts[at] ?? 0) * factor;
  for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) * factor;
}
