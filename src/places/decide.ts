import { type Home, total, weightInCity } from "./home.ts";
import type { NameInStory } from "./names-of-page.ts";
import type { Homes, PlaceIndex } from "./place-index.ts";

/**
 * For each row of each name of a page, from the name's `firstRow` on, how likely it is to be the one that is meant; the rest to 1
 * is that the list does not have the place. One column for all: an array a name would be made and thrown away for hundreds of rows.
 */
export type Chances = Float64Array;

/** Offices that a community may belong to, and how likely it is that it belongs to one of them. */
export interface Townships {
  readonly offices: readonly NameInStory[];
  readonly share: number;
}

export const NO_TOWNSHIPS: Townships = { offices: [], share: 0 };

/**
 * By row, how likely each township is, and how likely it is that none of them holds: put there once for all names that share the
 * townships, and good until others are asked for. The offices themselves must have been decided.
 */
export function chancesByTownship(townships: Townships, chances: Chances, homes: Homes): Float64Array {
  const column = homes.townships;
  if (homes.inTownships === townships) return column;
  for (const { listed } of homes.inTownships.offices)
    for (let i = 0; i < listed.rows.length; i++) column[listed.rows[i] ?? 0] = 0;
  let none = 1;
  const share = townships.share / townships.offices.length;
  for (const { listed, firstRow } of townships.offices)
    for (let i = 0; i < listed.rows.length; i++) {
      const row = listed.rows[i] ?? 0;
      const chance = share * (chances[firstRow + i] ?? 0);
      none -= chance;
      column[row] = (column[row] ?? 0) + chance;
    }
  homes.inTownships = townships;
  homes.inNoTownship = none;
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
  const end = firstRow + rows.length;
  let all = odds.unlisted;
  if (townships.offices.length === 0) for (let at = firstRow; at < end; at++) all += chances[at] ?? 0;
  else {
    const inTownships = chancesByTownship(townships, chances, homes);
    const none = homes.inNoTownship;
    for (let i = 0; i < rows.length; i++) {
      const township = places.parentOf(rows[i] ?? 0);
      const inTownship = inTownships[township] ?? 0;
      const own = inTownship === 0 ? 0 : (inTownship * odds.inTownship) / places.countBelow(township);
      const chance = none * (chances[firstRow + i] ?? 0) + (said[i] ?? 0) * own;
      chances[firstRow + i] = chance;
      all += chance;
    }
  }
  for (let at = firstRow; at < end; at++) chances[at] = (chances[at] ?? 0) / all;
}
