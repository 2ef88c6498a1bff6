import type { Dice } from "../../src/core/dice.ts";
import { changedFamilies } from "./changed.ts";
import { cityName, type District, type PlaceList, type Township } from "./list.ts";
import { newcomer } from "./newcomers.ts";
import type { Kind, Place } from "./place.ts";

/** An office with the communities that a story names. */
export interface Family {
  /** Null in a story that does not name it. */
  readonly office: Place | null;
  readonly communities: readonly Place[];
}

/** What a document is about, and what it gives away. */
export interface Scene {
  readonly kind: Kind;
  readonly district: District;
  /** The families of each story. */
  readonly stories: readonly (readonly Family[])[];
  readonly districtIs: "in front" | "in the story" | "not named";
  /** The city by which the outlet is called, or from which the dateline says that it reports. */
  readonly outletOf: string | null;
  readonly datelineOf: string | null;
}

// So many in a hundred documents; pages hold several stories.
const SHARES: readonly (readonly [Kind, number])[] = [
  ["parent-in-front", 20],
  ["district-in-story", 20],
  ["office-in-story", 15],
  ["page-with-city", 4],
  ["page-alone", 4],
  ["siblings-in-district", 7],
  ["siblings-alone", 6],
  ["bare", 6],
  ["bare-unique", 6],
  ["office-by-other-word", 4],
  ["town-now-office", 3],
  ["village-now-community", 3],
  ["community-as-village", 2],
];
/** In a hundred: with all its communities, and of the communities of other offices. */
const NEW_OFFICES = 14;
const NEW_COMMUNITIES = 20;
const VILLAGES = 30;
const MOST_TRIES = 2000;
/** A name that so many rows bear says nothing alone. */
const COMMON = 8;

/** A document's places, drawn until what it gives away is enough to tell them, or, where it is to be `bare`, is not. */
export function drawScene(list: PlaceList, dice: Dice): Scene {
  const kind = drawKind(dice);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const scene = sceneOf(list, dice, kind);
    if (scene !== null) return scene;
  }
  throw new Error(`no places found for a document of the kind ${kind}`);
}

function drawKind(dice: Dice): Kind {
  let left = dice.roll(SHARES.reduce((sum, [, share]) => sum + share, 0));
  for (const [kind, share] of SHARES) {
    left -= share;
    if (left < 0) return kind;
  }
  return "parent-in-front";
}

function sceneOf(list: PlaceList, dice: Dice, kind: Kind): Scene | null {
  const district = list.district(dice);
  const city = cityName(district);
  const nothing = { kind, district, districtIs: "not named", outletOf: null, datelineOf: null } as const;
  const named = { ...nothing, districtIs: "in the story" } as const;
  const isTold = !district.isRepeated || district.city !== null;
  const families = (count: number): Family[] | null => drawFamilies(list, dice, { district, count });
  switch (kind) {
    case "parent-in-front":
    case "district-in-story": {
      const found = families(dice.chance(25) ? 2 : 1);
      if (found === null || !isTold) return null;
      return { ...named, districtIs: kind === "parent-in-front" ? "in front" : "in the story", stories: [found] };
    }
    case "office-in-story": {
      const found = families(1);
      if (found === null || city === null || !areInOneOfCity(list, { district, families: found })) return null;
      const isDateline = dice.chance(40);
      return {
        ...{ ...nothing, stories: [found] },
        ...(isDateline ? { datelineOf: city } : { outletOf: city }),
      };
    }
    case "page-with-city":
    case "page-alone": {
      const found = families(3 + dice.roll(4));
      if (found === null || !areInOneDistrict(list, found)) return null;
      const stories = found.map((family) => [family]);
      if (kind === "page-alone") return { ...nothing, stories };
      return city === null ? null : { ...nothing, stories, outletOf: city };
    }
    case "siblings-in-district":
    case "siblings-alone": {
      const [family] = families(1) ?? [];
      if (family === undefined || family.office?.code === null) return null;
      const siblings = [[{ office: null, communities: family.communities }]];
      if (kind === "siblings-in-district") return isTold ? { ...named, stories: siblings } : null;
      return areInOneTownship(list, family.communities) ? { ...nothing, stories: siblings } : null;
    }
    case "bare":
    case "bare-unique": {
      const place = list.anyName(dice, dice.chance(30) ? "office" : "community");
      if (kind === "bare" ? list.bearers(place) < COMMON : list.bearers(place, "loosely") !== 1) return null;
      const alone =
        place.type === "office" ? { office: place, communities: [] } : { office: null, communities: [place] };
      return { ...nothing, stories: [[alone]] };
    }
    case "office-by-other-word":
    case "town-now-office":
    case "village-now-community":
    case "community-as-village": {
      const changed = isTold ? changedFamilies(dice, { kind, townships: list.townships(district) }) : null;
      return changed === null ? null : { ...named, kind: "district-in-story", stories: [changed] };
    }
  }
}

function drawFamilies(
  list: PlaceList,
  dice: Dice,
  { district, count }: { district: District; count: number },
): Family[] | null {
  const rest = list.townships(district).filter(({ communities, villages }) => communities.length + villages.length > 2);
  const left = [...rest];
  const families: Family[] = [];
  while (families.length < count) {
    if (left.length === 0) return null;
    const [township] = left.splice(dice.roll(left.length), 1);
    if (township !== undefined) families.push(drawFamily(list, dice, { district, township }));
  }
  return families;
}

function drawFamily(
  list: PlaceList,
  dice: Dice,
  { district, township }: { district: District; township: Township },
): Family {
  const isNew = dice.chance(NEW_OFFICES);
  const left = { communities: [...township.communities], villages: [...township.villages] };
  const chosen = new Map<string, Place>();
  for (let more = 2 + dice.roll(5); more > 0; more--) {
    const pool =
      left.villages.length > 0 && (left.communities.length === 0 || dice.chance(VILLAGES))
        ? left.villages
        : left.communities;
    if (pool.length === 0) break;
    const [listed] = pool.splice(dice.roll(pool.length), 1);
    const isNewcomer = isNew || dice.chance(NEW_COMMUNITIES);
    const place = isNewcomer || listed === undefined ? newcomer(list, dice, { district, type: "community" }) : listed;
    chosen.set(place.stem, place);
  }
  return {
    office: isNew ? newcomer(list, dice, { district, type: "office" }) : township.office,
    communities: [...chosen.values()],
  };
}

const listed = (places: readonly Place[]): Place[] => places.filter(({ code }) => code !== null);

/** What the codes of all these places, cut to so many digits, have in common. */
function shared(list: PlaceList, places: readonly Place[], digits: number): string[] {
  const [first, ...others] = places.map((place) => list.codesWithStem(place, digits));
  return [...(first ?? [])].filter((code) => others.every((codes) => codes.has(code)));
}

/** The city has one office of this name, or one with such communities. */
function areInOneOfCity(
  list: PlaceList,
  { district, families }: { district: District; families: readonly Family[] },
): boolean {
  return families.every(({ office, communities }) => {
    if (office === null || office.code === null) return true;
    const inCity = [...list.codesWithStem(office, 9)].filter((code) => code.startsWith(district.cityCode));
    if (inCity.length === 1) return true;
    const siblings = listed(communities);
    return siblings.length > 0 && shared(list, siblings, 9).filter((code) => inCity.includes(code)).length === 1;
  });
}

function areInOneDistrict(list: PlaceList, families: readonly Family[]): boolean {
  const offices = listed(families.flatMap(({ office }) => (office === null ? [] : [office])));
  return offices.length >= 2 && shared(list, offices, 6).length === 1;
}

function areInOneTownship(list: PlaceList, communities: readonly Place[]): boolean {
  const siblings = listed(communities);
  // Without villages they must be enough as well.
  const known = siblings.filter(({ source }) => source === "listed");
  return known.length >= 2 && shared(list, known, 9).length === 1;
}
