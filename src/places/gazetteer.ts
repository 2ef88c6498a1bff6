import { UserError } from "../core/errors.ts";
import type { Area, AreaMatch, Gazetteer } from "../core/gazetteer.ts";
import { packWords } from "../core/pack-words.ts";
import { longestAt, matchesAt } from "../core/packed-trie.ts";
import type { CleanStory, Parents } from "../core/types.ts";
import { nextWordStart, wordStarts } from "../core/word-starts.ts";
import { wording } from "../core/wording.ts";

const LEVELS = new Set(["province", "city", "district"]);
// 广西壮族自治区 → 广西, 武汉市 → 武汉
const LONG_TAIL = /(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/u;
// 浦东新区 → 浦东, 长宁区 → 长宁
const DISTRICT_TAIL = /(?:新区|[区县市旗])$/u;
// City names that are words of their own, or parts of set phrases (长治久安, 朝阳): only in full.
const WORDS = new Set([
  "朝阳",
  "白银",
  "安康",
  "长治",
  "中山",
  "四平",
  "三明",
  "大同",
  "海东",
  "东方",
  "阳泉",
  "保山",
  "鹤岗",
]);
// 武汉路, 太原街道: a street or an institution bears the name of a far place. 深圳新安街道 does not.
const BEHIND_SHORT = /^(?:[东西南北中]{0,1}(?:路|街|大道|大街|巷|里|桥)|社区|村|小区|公园|花园|广场|人|话|菜)/u;
// 老城区 is no district; 某市城区 is.
const GENERAL_AREA = /^[城郊矿]区$/u;

/**
 * Reads `seeds/gazetteer/areas.tsv`: code, name and level a line, `#` comments.
 *
 * @throws UserError `seed-damaged` with the line that is none of these.
 */
export function areaGazetteer(table: string): Gazetteer {
  const areas = table
    .split("\n")
    .flatMap((line, i) => (line === "" || line.startsWith("#") ? [] : [parseArea(line, i + 1)]));
  const areaByCode = new Map(areas.map((area) => [area.code, area]));
  const areasByName = new Map<string, Area[]>();
  const add = (name: string, area: Area): void => void areasByName.set(name, [...(areasByName.get(name) ?? []), area]);
  for (const area of areas) {
    add(area.name, area);
    const short = area.name.replace(LONG_TAIL, "");
    if (area.level !== "district" && short !== area.name && short.length >= 2 && !WORDS.has(short)) add(short, area);
  }
  const starts = wordStarts([...areasByName.keys()]);
  const names = [...areasByName].map(([name, bearers]) => areaName(name, bearers));

  const areaAt = (text: string, at: number, before: AreaMatch | null): AreaMatch | null => {
    for (const { start, end, word } of matchesAt(starts.trie, text, at).reverse()) {
      const name = names[word];
      if (name === undefined || (name.isGeneral && text[start - 1] !== "市")) continue;
      if (isInOtherWord(text, { start, end, after: before?.end ?? 0 }, name)) continue;
      if (name.isShort && BEHIND_SHORT.test(text.slice(end, end + 4))) continue;
      // 台北市大安区: under a city that the list does not have, the name tells nothing.
      const isForeign = text[start - 1] === "市" && before?.end !== start;
      return { start, end, areas: isForeign ? [] : name.areas };
    }
    return null;
  };

  const areasIn = (text: string): AreaMatch[] => {
    const found: AreaMatch[] = [];
    let before: AreaMatch | null = null;
    for (let at = nextWordStart(starts, text, 0); at < text.length; ) {
      const area = areaAt(text, at, before);
      if (area !== null) {
        found.push(area);
        before = area;
      }
      at = nextWordStart(starts, text, area?.end ?? at + 1);
    }
    return found;
  };

  const areasOf = ({ notes, text }: CleanStory): readonly AreaMatch[] => {
    notes.areas ??= areasIn(text);
    return notes.areas;
  };

  const parentsByCode = new Map<string, Parents>();
  const parentsOf = (code: string): Parents => {
    const known = parentsByCode.get(code);
    if (known !== undefined) return known;
    const parents = areasAbove(code);
    if (areaByCode.has(code)) parentsByCode.set(code, parents);
    return parents;
  };
  const areasAbove = (code: string): Parents => {
    const province = areaByCode.get(`${code.slice(0, 2)}0000`)?.name;
    const city = areaByCode.get(`${code.slice(0, 4)}00`)?.name;
    const district = areaByCode.get(code);
    return {
      ...(province === undefined ? {} : { province }),
      ...(city === undefined || code.slice(2, 4) === "00" ? {} : { city }),
      ...(district?.level === "district" ? { district: district.name } : {}),
    };
  };
  const stems = areas.filter(({ level }) => level === "district").map(({ name }) => name.replace(DISTRICT_TAIL, ""));
  const districtStems = packWords(stems.filter(({ length }) => length === 2 || length === 3));
  const districtStem = (text: string, at: number): number => (longestAt(districtStems, text, at)?.end ?? at) - at;
  return { areasIn, areasOf, districtStem, parentsOf };
}

function parseArea(line: string, lineNumber: number): Area {
  const [code = "", name = "", level = ""] = line.split("\t");
  if (!/^\d{6}$/u.test(code) || name === "" || !isLevel(level))
    throw new UserError(
      "seed-damaged",
      wording`is damaged: no code, name and level: ${JSON.stringify(line)}; install jiceng again`,
      {
        subject: `seeds/gazetteer/areas.tsv:${lineNumber}`,
      },
    );
  return { code, name, level };
}

function isLevel(level: string): level is Area["level"] {
  return LEVELS.has(level);
}

interface AreaName {
  readonly areas: readonly Area[];
  /** Not the full name of any of them: 广西, 武汉. */
  readonly isShort: boolean;
  readonly isGeneral: boolean;
  /** 和平区: the first character may join what stands in front. */
  readonly beginsWithJoint: boolean;
  /** 市北区: the last character may begin another word. */
  readonly endsInDistrict: boolean;
  /** 和县: with a character in front it may be the name of another place. */
  readonly isBrief: boolean;
}

const JOINS = /^[和与及同]/u;
const SHORTEST_CLEAR = 3;

function areaName(name: string, areas: readonly Area[]): AreaName {
  return {
    areas,
    isShort: areas.every((area) => area.name !== name),
    isGeneral: GENERAL_AREA.test(name),
    beginsWithJoint: JOINS.test(name),
    endsInDistrict: name.endsWith("区"),
    isBrief: name.length < SHORTEST_CLEAR && /[县区]$/u.test(name),
  };
}

// 镇和|县, 他和|平区: the first character joins what stands in front.
const BEHIND_NAME = /[镇乡村区县市街道民员部会他她们我你]/u;
// 市北区|域, 河北区|间
const GOES_ON = /^[域间划块位别分]/u;
const EDGE = /[^\p{Script=Han}]|[在到由赴从对向为是的了据被让给将把]/u;

function isInOtherWord(
  text: string,
  { start, end, after }: { start: number; end: number; after: number },
  name: AreaName,
): boolean {
  const before = text.charAt(start - 1);
  // 沈阳市|和平区 is one in the other, 宁城县|和县… is not.
  const isBehindArea = start > 0 && start === after && !name.isBrief;
  if (name.beginsWithJoint && BEHIND_NAME.test(before) && !isBehindArea) return true;
  if (name.endsInDistrict && GOES_ON.test(text.charAt(end))) return true;
  // 宁|和县, 某|城区: with one character in front it is the name of another place.
  return name.isBrief && start > after && start > 0 && !EDGE.test(before);
}
