import { type Home, total, weightInCity } from "./home.ts";
import type { ListedName, PlaceIndex } from "./place-index.ts";

/** For each row of a name how likely it is to be the one that is meant; the rest to 1 is that the list does not have the place. */
export type Chances = number[];

/** Townships that a community may belong to, with how likely it is, and how likely it is that none of them holds. */
export interface Townships {
  readonly chances: ReadonlyMap<number, number>;
  readonly none: number;
}

/** For each row of the name how likely a story that plays in such a home names it, as far as the home decides. */
export function chancesAround({ districts, odds }: ListedName, home: Home): Chances {
  const perWeight = 1 / total(home);
  const chances = new Array<number>(districts.length);
  for (let i = 0; i < districts.length; i++) {
    const district = districts[i] ?? 0;
    const city = home.regions.cityOf[district] ?? 0;
    const here = weightInCity(home, district) * (odds.inDistrict[i] ?? 0);
    const nearby = (home.sums[city] ?? 0) * (odds.inCity[i] ?? 0);
    chances[i] = (home.cities[city] ?? 0) * perWeight * (here + nearby) + (odds.anywhere[i] ?? 0);
  }
  return chances;
}

/** What both the home and the offices of the text leave to each row, against that the list does not have the place. */
export function chancesOf(
  { rows, said, odds }: ListedName,
  around: Chances,
  { townships, index }: { townships: Townships; index: PlaceIndex },
): Chances {
  let all = odds.unlisted;
  const chances = new Array<number>(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const township = townships.chances.size === 0 ? -1 : index.places.parentOf(rows[i] ?? 0);
    const inTownship = townships.chances.get(township) ?? 0;
    const own = inTownship === 0 ? 0 : (inTownship * odds.inTownship) / index.places.countBelow(township);
    const chance = townships.none * (around[i] ?? 0) + (said[i] ?? 0) * own;
    chances[i] = chance;
    all += chance;
  }
  for (let i = 0; i < chances.length; i++) chances[i] = (chances[i] ?? 0) / all;
  return chances;
}

/** Where the likeliest row stands and the one that comes next; -1 where there is none. */
export function bestTwo(chances: Chances): readonly [best: number, second: number] {
  let best = -1;
  let second = -1;
  for (let i = 0; i < chances.length; i++) {
    const chance = chances[i] ?? 0;
    if (best < 0 || chance > (chances[best] ?? 0)) {
      second = best;
      best = i;
    } else if (second < 0 || chance > (chances[second] ?? 0)) second = i;
  }
  return [best, second];
}
