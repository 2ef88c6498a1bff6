import type { Dice } from "../../src/core/dice.ts";
import { readCompressedSeed } from "../../src/io/seeds.ts";
import { openOfficialPlaces } from "../../src/places/official/official.ts";
import { placesAbove } from "../../src/places/official/official-search.ts";
import type { Place, PlaceType } from "./place.ts";
import { isGeneral } from "./traps.ts";

export interface District {
  readonly row: number;
  readonly name: string;
  /** As a text names it in front of the district: 某某市; null where the list has none. */
  readonly city: string | null;
  /** What the codes of all that lies in the city begin with; of a province that is a city, the two digits. */
  readonly cityCode: string;
  /** Only with its city in front is it clear which one is meant: 鼓楼区. */
  readonly isRepeated: boolean;
}

/** A township with what lies in it; only names that a newspaper could print, and none that its district has twice. */
export interface Township {
  readonly office: Place;
  readonly communities: readonly Place[];
  readonly villages: readonly Place[];
}

export interface PlaceList {
  /** 某市某区某街道某社区, for a code of the list. */
  readonly wholeName: (code: string) => string;
  readonly district: (dice: Dice) => District;
  readonly townships: (district: District) => readonly Township[];
  /** A name that some district bears, any one of the list. */
  readonly anyName: (dice: Dice, type: PlaceType) => Place;
  /** How many rows bear the stem, by whatever type word; loosely, 梨村 is one for 梨. */
  readonly bearers: (place: Place, how?: "loosely") => number;
  /** The codes of the rows of the type with this stem, cut to so many digits. */
  readonly codesWithStem: (place: Place, digits: number) => ReadonlySet<string>;
  /** Whether the city has a place of this type and stem, or the district one whose name holds its characters in order. */
  readonly hasLike: (district: District, place: { readonly type: PlaceType; readonly stem: string }) => boolean;
}

const OFFICE_WORDS: ReadonlySet<string> = new Set(["街道", "镇", "乡", "苏木", "办事处"]);
const SETTLEMENT_WORDS: ReadonlySet<string> = new Set(["社区", "村", "嘎查"]);
const HAN = /^\p{Script=Han}+$/u;
// 三社区, 第五村: called by number. 委会: what is left of a misspelt committee. 某某高新区某某街道: a stem with its district.
const NO_NAME =
  /^第?[〇零一二三四五六七八九十百]+$|虚拟|委会|委员会|社区|生活区|办事处|直属|集体户|类似|省|市.{1,4}区|(?:开发|高新|管理|示范|园|景|新)区|[\u{e000}-\u{f8ff}]/u;
const LONGEST_STEM = 8;
const [DISTRICT, TOWNSHIP, COMMUNITY, VILLAGE] = [2, 3, 4, 5] as const;

/** The official list with its villages, as something to draw stories from. */
export function openPlaceList(): PlaceList {
  const places = openOfficialPlaces(
    readCompressedSeed("gazetteer/places.packed"),
    readCompressedSeed("gazetteer/villages.packed"),
  );
  const startOf = (level: number): number => places.levelStarts[level] ?? places.count;
  const anyRow = (dice: Dice, level: number): number => startOf(level) + dice.roll(startOf(level + 1) - startOf(level));
  const isOfType = (row: number, type: PlaceType): boolean =>
    type === "office" ? row >= startOf(TOWNSHIP) && row < startOf(COMMUNITY) : row >= startOf(COMMUNITY);
  const rowsOf = (type: PlaceType, stem: string): number[] =>
    places.rowsWithStem(stem).filter((row) => isOfType(row, type) && places.normalOf(row).stem === stem);

  const placeOf = (row: number): Place => {
    const { stem, type: word } = places.normalOf(row);
    const source = row >= startOf(VILLAGE) ? "village" : "listed";
    return { type: row < startOf(COMMUNITY) ? "office" : "community", stem, word, code: places.codeOf(row), source };
  };

  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (let row = startOf(DISTRICT); row < startOf(TOWNSHIP); row++) {
    const name = places.nameOf(row);
    if (seen.has(name)) repeated.add(name);
    seen.add(name);
  }
  const districtOf = (row: number): District => {
    const above = placesAbove(places, row);
    const city = above.city ?? (above.province?.endsWith("市") ? above.province : null);
    const name = places.nameOf(row);
    // A city without districts stands in the list a second time, as its own district.
    const cityCode = places.codeOf(row).slice(0, above.city === undefined ? 2 : 4);
    return { row, name, city: city === name ? null : city, cityCode, isRepeated: repeated.has(name) };
  };

  const townships = remembered(({ row }: District): readonly Township[] => {
    const offices = places.childrenOf(row);
    const settlements = offices.flatMap((office) => places.childrenOf(office));
    const counts = new Map<string, number>();
    for (const one of [...offices, ...settlements]) {
      const name = places.nameOf(one);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const isClear = (one: number): boolean => counts.get(places.nameOf(one)) === 1 && isPrintable(placeOf(one));
    return offices.filter(isClear).map((office) => {
      const inside = places.childrenOf(office).filter(isClear).map(placeOf);
      return {
        office: placeOf(office),
        communities: inside.filter(({ source }) => source === "listed"),
        villages: inside.filter(({ source }) => source === "village"),
      };
    });
  });

  const stemsOf = remembered(({ row }: District) => {
    const offices = places.childrenOf(row);
    const stem = (one: number): string => places.normalOf(one).stem;
    const settlements = offices.flatMap((office) => places.childrenOf(office));
    return { office: offices.map(stem), community: settlements.map(stem) };
  });

  return {
    wholeName: (code) => {
      const row = places.rowOf(code);
      return row < 0 ? "no row" : Object.values(placesAbove(places, row)).join("") + places.nameOf(row);
    },
    district: (dice) => districtOf(anyRow(dice, DISTRICT)),
    townships,
    anyName: (dice, type) => {
      for (;;) {
        const place = placeOf(anyRow(dice, type === "office" ? TOWNSHIP : COMMUNITY));
        if (isPrintable(place)) return place;
      }
    },
    bearers: ({ type, stem }, how) => {
      const stems = how === "loosely" ? [stem, `${stem}村`, stem.replace(/村$/u, "")] : [stem];
      return new Set(stems.flatMap((variant) => rowsOf(type, variant))).size;
    },
    codesWithStem: ({ type, stem }, digits) =>
      new Set(rowsOf(type, stem).map((row) => places.codeOf(row).slice(0, digits))),
    hasLike: (district, { type, stem }) =>
      rowsOf(type, stem).some((row) => places.codeOf(row).startsWith(district.cityCode)) ||
      stemsOf(district)[type].some((other) => holdsInOrder(other, stem) || holdsInOrder(stem, other)),
  };
}

function isPrintable({ type, stem, word }: Place): boolean {
  const words = type === "office" ? OFFICE_WORDS : SETTLEMENT_WORDS;
  return (
    words.has(word) &&
    stem.length >= 2 &&
    stem.length <= LONGEST_STEM &&
    HAN.test(stem) &&
    !NO_NAME.test(stem) &&
    !isGeneral(stem)
  );
}

/** 和平里北 holds 和平北: the short form that somebody could write for it. */
function holdsInOrder(long: string, short: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

function remembered<Value>(find: (district: District) => Value): (district: District) => Value {
  const found = new Map<number, Value>();
  return (district) => {
    const value = found.get(district.row) ?? find(district);
    found.set(district.row, value);
    return value;
  };
}

/** 某某市 → 某某, as newspapers and datelines call it; null for a prefecture or league. */
export function cityName({ city }: District): string | null {
  return city === null || !/^\p{Script=Han}{2,4}市$/u.test(city) ? null : city.slice(0, -1);
}
