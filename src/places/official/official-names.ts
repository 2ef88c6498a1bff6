/** The levels of the official list, from the top; communities and villages both stand below a township. */
export const LEVELS = ["province", "city", "district", "township", "community", "village"] as const;
export type Level = (typeof LEVELS)[number];

/** What is compared: the name without its type word, and the type word; "" where the name has none that is known. */
export interface NormalName {
  readonly stem: string;
  readonly type: string;
}

/** Types that one word may stand for another of: 松屏办事处 is 松屏街道, 鹿庄村 has become 鹿庄社区. */
export type TypeGroup = "area" | "township" | "settlement";

/** What a name may end in, and the type word that it stands for. */
export interface Ending {
  readonly text: string;
  readonly type: string;
  readonly group: TypeGroup;
}

const endings = (group: TypeGroup, type: string, texts: string): Ending[] =>
  texts.split(" ").map((text) => ({ text, type, group }));

/** The endings of the list, committees among them, misspelt ones (居民委会) too; the longest that fits is cut. */
export const ENDINGS: readonly Ending[] = [
  ...endings("area", "省", "省"),
  ...endings("area", "自治区", "自治区 壮族自治区 回族自治区 维吾尔自治区"),
  ...endings("area", "市", "市"),
  ...endings("area", "地区", "地区"),
  ...endings("area", "盟", "盟"),
  ...endings("area", "自治州", "自治州"),
  ...endings("area", "区", "区 新区"),
  ...endings("area", "县", "县 自治县"),
  ...endings("area", "旗", "旗 自治旗"),
  ...endings("township", "街道", "街道 街道办事处 街道委员会"),
  ...endings("township", "办事处", "办事处"),
  ...endings("township", "地区", "地区 地区办事处"),
  ...endings("township", "镇", "镇"),
  ...endings("township", "乡", "乡"),
  ...endings("township", "苏木", "苏木"),
  ...endings("settlement", "社区", "社区 社区居委会 社区居民委员会 居委会 居民委员会 社区村委会 社区村民委员会"),
  ...endings("settlement", "社区", "社区村村委会 社区村村民委员会 社区委员会 社区委会 社区居委 居委 社区居民委会"),
  ...endings(
    "settlement",
    "社区",
    "社区居民管理委员会 社区居委会会 社区居民委员会会 社区居民委员 社区居委员会 居民委 社区生活区",
  ),
  // 鹿庄村村民委员会, 鹿庄村委会 and 鹿庄村民委员会 are all the village 鹿庄.
  ...endings("settlement", "村", "村 村委会 村民委员会 村村委会 村村民委员会 村民委会 村村民委会 村委员会 村委 村村委"),
  ...endings("settlement", "村", "村牧委会 村牧民委员会 村民委员 村村民委员 牧委会 渔委会"),
  ...endings(
    "settlement",
    "嘎查",
    "嘎查 嘎查委员会 嘎查委会 嘎查村委会 嘎查村民委员会 嘎查村委员会 嘎查人民委员会 嘎嘎查",
  ),
  ...endings("settlement", "生活区", "生活区 虚拟生活区"),
];

// 松屏街 in a text is 松屏街道; no row of the list is called so.
export const SPOKEN: readonly Ending[] = endings("township", "街", "街 街办");

// 区 alone is left of 城区 and 郊区 otherwise; 沛县 goes by its whole name.
const SHORTEST_STEM: Readonly<Record<TypeGroup, number>> = { area: 2, township: 1, settlement: 1 };
const LONGEST_ENDING = 9;
const endingsByText: ReadonlyMap<TypeGroup, ReadonlyMap<string, Ending>> = new Map(
  (["area", "township", "settlement"] as const).map((group) => [
    group,
    new Map(ENDINGS.filter((ending) => ending.group === group).map((ending) => [ending.text, ending])),
  ]),
);

/** The group whose types the places of this level bear. */
export function groupOf(level: Level): TypeGroup {
  switch (level) {
    case "province":
    case "city":
    case "district":
      return "area";
    case "township":
      return "township";
    case "community":
    case "village":
      return "settlement";
  }
}

/** The longest ending of the group that leaves a stem, or null. */
export function endingOf(name: string, group: TypeGroup): Ending | null {
  for (let length = Math.min(LONGEST_ENDING, name.length - SHORTEST_STEM[group]); length > 0; length--) {
    const ending = endingsByText.get(group)?.get(name.slice(-length));
    if (ending !== undefined) return ending;
  }
  return null;
}

// 中国（上海）自由贸易试验区, 大安经济开发区（省级）; NFKC has made them ASCII.
const BRACKETS = /\([^()]{0,40}\)/gu;
// 文景街道虚拟社区 stands for people without an address; the same word in a thousand places is no name.
const NO_NAME = "虚拟";

/** Spellings of the places above a row, the highest first. */
export type Above = readonly (readonly string[])[];

/**
 * The normal form of a row's name: brackets and committee endings cut, as are the names of the places above it, where the row
 * begins with them and has a type (宁城县温泉街道 is 温泉 + 街道; 某某区经济开发区 stays whole).
 */
export function normalName(raw: string, group: TypeGroup, above: Above): NormalName {
  const text = raw.normalize("NFKC");
  const bare = text.replace(BRACKETS, "");
  const name = bare === "" ? text : bare;
  const ending = endingOf(name, group);
  if (ending === null) return { stem: name, type: "" };
  const stem = name.slice(0, -ending.text.length);
  const own = withoutPlacesAbove(stem, above);
  return { stem: own === NO_NAME ? stem : own, type: ending.type };
}

// 城区 and 郊区 are districts, and words: 城区东社区 keeps its name.
const SHORTEST_DISTRICT = 3;

function withoutPlacesAbove(stem: string, above: Above): string {
  let own = stem;
  for (const [i, spellings] of above.entries()) {
    const isFar = i < above.length - 1;
    const begins = (place: string): boolean =>
      place.length < own.length && own.startsWith(place) && (!isFar || place.length >= SHORTEST_DISTRICT);
    own = own.slice((spellings.find(begins) ?? "").length);
  }
  return own;
}

/** A way to understand a name that somebody gives: with its type (and the group of that), or as a stem alone. */
export interface Reading extends NormalName {
  readonly group: TypeGroup | null;
}

/** 鹿庄村 may be the village 鹿庄 or, as a stem, part of 鹿庄村社区; the whole name comes first. */
export function readingsOf(name: string): Reading[] {
  const readings: Reading[] = [{ stem: name, type: "", group: null }];
  for (const group of endingsByText.keys()) {
    const ending = endingOf(name, group);
    if (ending !== null) readings.push({ stem: name.slice(0, -ending.text.length), type: ending.type, group });
  }
  for (const { text, type, group } of SPOKEN)
    if (name.endsWith(text) && name.length > text.length)
      readings.push({ stem: name.slice(0, -text.length), type, group });
  return readings;
}

/** Stems that a community may have in the list: 鹿庄村社区 has the stem 鹿庄村, the village that it was the stem 鹿庄. */
export function stemVariants(stem: string): string[] {
  return [stem, `${stem}村`, ...(stem.endsWith("村") && stem.length > 1 ? [stem.slice(0, -1)] : [])];
}
