import type { StoryKind } from "../core/types.ts";
import type { AreaRows, Regions } from "./regions.ts";
import type { Support } from "./support.ts";

/**
 * How likely each district is to be the one that a text is about, of which only the ratios count: what is expected of it, times
 * its own weight, times that of its city. Every name multiplies the weights of the districts that have it (naive Bayes), so
 * that a page whose offices are each ambiguous, but share one district, is about that district. A text touches few districts;
 * the others keep the weight 1 and cost nothing.
 */
export interface Home {
  readonly regions: Regions;
  readonly districts: Float64Array;
  readonly cities: Float64Array;
  /** For each city the sum over its districts of what is expected times their weight. */
  readonly sums: Float64Array;
  /** What all cities in front of each weighed at the beginning, and behind the last one all of them. */
  readonly before: Float64Array;
  /** The first city of which that no longer holds. */
  changed: number;
  /** The page that a story is expected to be as, which stays as it is meanwhile; null where nothing is expected. */
  page: Home | null;
  ties: Ties;
  /** One divided by the total of the page. */
  perWeight: number;
  /** What is expected of each district, wherever the page is. */
  anywhere: number;
  /** The first of them are those whose weight may not be 1; each may stand there more than once. */
  touched: Int32Array;
  touches: number;
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
// Long pages would pass what a number holds. Nothing speaks against a district: below 1 is what was taken back of a weight
// that had stopped growing.
const LARGEST = 1e100;

/** To be used again and again: `expectAnything` or `expectAsPage` begins anew. */
export function openHome(regions: Regions): Home {
  const { districts, cities } = regions;
  const home: Home = {
    regions,
    districts: new Float64Array(districts).fill(1),
    cities: new Float64Array(cities),
    sums: new Float64Array(cities),
    before: new Float64Array(cities + 1),
    changed: 0,
    page: null,
    ties: TIES.story,
    perWeight: 0,
    anywhere: 1,
    touched: new Int32Array(64),
    touches: 0,
  };
  expectAnything(home);
  return home;
}

/** Every district as likely as another. */
export function expectAnything(home: Home): void {
  begin(home, null);
  home.sums.set(home.regions.perCity);
  home.before.set(home.regions.beforeCity);
}

/** As the stories of a page are that is so likely about each district. */
export function expectAsPage(home: Home, page: Home, ties: Ties): void {
  const { sums, before, regions } = home;
  const { perCity, districts } = regions;
  begin(home, page);
  const { sameDistrict, sameCity } = ties;
  const perWeight = 1 / total(page);
  const anywhere = (1 - sameDistrict - sameCity) / districts;
  home.ties = ties;
  home.perWeight = perWeight;
  home.anywhere = anywhere;
  const tied = sameCity + sameDistrict;
  const { cities, sums: sumsOfPage } = page;
  // All cities for each story: only what `total` asks of each of them is found out here, the rest where it is asked.
  let all = 0;
  for (let city = 0; city < sums.length; city++) {
    const ofCity = (cities[city] ?? 0) * perWeight * (sumsOfPage[city] ?? 0);
    const sum = tied * ofCity + (perCity[city] ?? 0) * anywhere;
    sums[city] = sum;
    before[city] = all;
    all += sum;
  }
  before[sums.length] = all;
}

function begin(home: Home, page: Home | null): void {
  for (let i = 0; i < home.touches; i++) home.districts[home.touched[i] ?? 0] = 1;
  home.touches = 0;
  home.cities.fill(1);
  home.changed = home.cities.length;
  home.page = page;
}

export function addSupport(home: Home, { districts, districtFactors, cities, cityFactors }: Support): void {
  for (let i = 0; i < districts.length; i++) weigh(home, districts[i] ?? 0, districtFactors[i] ?? 1);
  for (let i = 0; i < cities.length; i++) weighCity(home, cities[i] ?? 0, cityFactors[i] ?? 1);
}

/** What `addSupport` did, undone. */
export function removeSupport(home: Home, { districts, districtFactors, cities, cityFactors }: Support): void {
  for (let i = 0; i < districts.length; i++) weigh(home, districts[i] ?? 0, 1 / (districtFactors[i] ?? 1));
  for (let i = 0; i < cities.length; i++) {
    weighCity(home, cities[i] ?? 0, 1 / (cityFactors[i] ?? 1));
    // What was added and taken away again leaves its rounding behind: on a page, where the weights of many names are
    // multiplied, that is too much.
    if (home.page === null) sumAnew(home, cities[i] ?? 0);
  }
}

/** The districts of an area that is named become so much likelier, together. */
export function addArea(home: Home, { level, from, to }: AreaRows, factor: number): void {
  for (let at = from; at < to; at++)
    if (level === "district") weigh(home, at, factor);
    else weighCity(home, at, factor);
}

/** The sum of all weights, from the first to the last: most texts change those of few cities. */
export function total({ cities, sums, before, changed }: Home): number {
  let all = before[changed] ?? 0;
  for (let city = changed; city < cities.length; city++) all += (cities[city] ?? 0) * (sums[city] ?? 0);
  return all;
}

/** The weight of a district within its city. */
export function weightInCity(home: Home, district: number): number {
  return expected(home, district) * (home.districts[district] ?? 0);
}

/** What is expected around a district in its city, and a share of what a page says of the district itself. */
function expected({ page, ties, perWeight, anywhere, regions }: Home, district: number): number {
  if (page === null) return 1;
  const city = regions.cityOf[district] ?? 0;
  const weight = (page.cities[city] ?? 0) * perWeight;
  const ofCity = weight * (page.sums[city] ?? 0);
  const around = ties.sameCity * ofCity * (regions.perDistrict[city] ?? 0) + anywhere;
  return around + ties.sameDistrict * weight * (page.districts[district] ?? 0);
}

function weigh(home: Home, district: number, factor: number): void {
  const { districts, sums, regions } = home;
  const city = regions.cityOf[district] ?? 0;
  const before = districts[district] ?? 0;
  const after = capped(before * factor);
  if (before === 1) touch(home, district);
  if (city < home.changed) home.changed = city;
  districts[district] = after;
  sums[city] = (sums[city] ?? 0) + expected(home, district) * (after - before);
}

function touch(home: Home, district: number): void {
  if (home.touches === home.touched.length) {
    const full = home.touched;
    home.touched = new Int32Array(2 * full.length);
    home.touched.set(full);
  }
  home.touched[home.touches++] = district;
}

function weighCity(home: Home, city: number, factor: number): void {
  const { cities } = home;
  if (city < home.changed) home.changed = city;
  cities[city] = capped((cities[city] ?? 0) * factor);
}

function capped(weight: number): number {
  // Compared by hand: Math.min and Math.max, which ask for -0 and NaN, take three times as long.
  if (weight < 1) return 1;
  return weight > LARGEST ? LARGEST : weight;
}

/** Of a page, of whose districts each is expected alike. */
function sumAnew({ districts, sums, regions }: Home, city: number): void {
  const to = regions.districtsFrom[city + 1] ?? 0;
  let sum = 0;
  for (let at = regions.districtsFrom[city] ?? 0; at < to; at++) sum += districts[at] ?? 0;
  sums[city] = sum;
}
