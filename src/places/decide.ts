import { type Home, total, weightInCity } from "./home.ts";
import type { NameInStory } from "./names-of-page.ts";
import type { Homes, PlaceIndex } from "./place-index.ts";

/**
 * For each row of each name of a page, from the name's `firstRow` on, how likely it is to be the one that is meant; the rest to 1
 * is that the list does not have the place. One column for all: an array a name would be made and thrown away for hundreds of rows.
 */
export type Chances = Float64Array;

/** Townships that a community may belong to, with how likely it is, and how likely it is that none of them holds. */
export interface Townships {
  readonly rows: readonly number[];
  readonly chances: readonly number[];
  readonly none: number;
}

export const NO_TOWNSHIPS: Townships = { rows: [], chances: [], none: 1 };

/** By row, how likely each township is: put there once for all names that share the townships, and good until others are asked for. */
export function chancesByTownship(townships: Townships, homes: Homes): Float64Array {
  const column = homes.townships;
  if (homes.inTownships === townships) return column;
  for (const row of homes.inTownships.rows) column[row] = 0;
  for (let i = 0; i < townships.rows.length; i++) column[townships.rows[i] ?? 0] = townships.chances[i] ?? 0;
  homes.inTownships = townships;
  return column;
}

/** For each row of the name how likely a story that plays in such a home names it, as far as the home decides. */
export function chancesAround({ listed, firstRow }: NameInStory, home: Home, chances: Chances): void {
  const { districts, odds } = listed;
  const perWeight = 1 / total(home);
  for (let i = 0; i < districts.length; i++) {
    const district = districts[i] ?? 0;
    const city = home.regions.cityOf[district] ?? 0;
    const here = weightInCity(home, district) * (odds.inDistrict[i] ?? 0);
    const nearby = (home.sums[city] ?? 0) * (odds.inCity[i] ?? 0);
    chances[firstRow + i] = (home.cities[city] ?? 0) * perWeight * (here + nearby) + (odds.anywhere[i] ?? 0);
  }
}

/** What both the home, as `chancesAround` has put it there, and the offices leave to each row, against that the list has no such place. */
export function weighTownships(
  { listed, firstRow }: NameInStory,
  chances: Chances,
  townships: Townships,
  { places, homes }: PlaceIndex,
): void {
  const { rows, said, odds } = listed;
  const hasTownships = townships.rows.length > 0;
  const inTownships = chancesByTownship(townships, homes);
  let all = odds.unlisted;
  for (let i = 0; i < rows.length; i++) {
    const township = hasTownships ? places.parentOf(rows[i] ?? 0) : 0;
    const inTownship = hasTownships ? (inTownships[township] ?? 0) : 0;
    const own = inTownship === 0 ? 0 : (inTownship * odds.inTownship) / places.countBelow(township);
    const chance = townships.none * (chances[firstRow + i] ?? 0) + (said[i] ?? 0) * own;
    chances[firstRow + i] = chance;
    all += chance;
  }
  const end = firstRow + rows.length;
  for (let at = firstRow; at < end; at++) chances[at] = (chances[at] ?? 0) / all;
}

/** Where the likeliest row of a name stands in the column; -1 where it has none. `without` is passed over: the one that comes next. */
export function likeliest({ listed, firstRow }: NameInStory, chances: Chances, without = -1): number {
  const end = firstRow + listed.rows.length;
  let best = -1;
  for (let at = firstRow; at < end; at++)
    if (at !== without && (best < 0 || (chances[at] ?? 0) > (chances[best] ?? 0))) best = at;
  return best;
}
