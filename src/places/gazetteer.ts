import { UserError } from "../core/errors.ts";
import type { Area, AreaMatch, Gazetteer } from "../core/gazetteer.ts";
import { packWords } from "../core/pack-words.ts";
import { longestAt, matchesAt, nextWordStart } from "../core/packed-trie.ts";
import type { Parents } from "../core/types.ts";

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
  const names = packWords([...areasByName.keys()]);

  const areasOfName = [...areasByName.values()];

  const areaAt = (text: string, at: number, before: AreaMatch | null): AreaMatch | null => {
    for (const { start, end, word } of matchesAt(names, text, at).reverse()) {
      const name = text.slice(start, end);
      const areas = areasOfName[word] ?? [];
      if (GENERAL_AREA.test(name) && text[start - 1] !== "市") continue;
      if (isInOtherWord(text, { start, end, after: before?.end ?? 0 })) continue;
      if (isShort(name, areas) && BEHIND_SHORT.test(text.slice(end, end + 4))) continue;
      // 台北市大安区: under a city that the list does not have, the name tells nothing.
      const isForeign = text[start - 1] === "市" && before?.end !== start;
      return { start, end, areas: isForeign ? [] : areas };
    }
    return null;
  };

  const areasIn = (text: string): AreaMatch[] => {
    const found: AreaMatch[] = [];
    let before: AreaMatch | null = null;
    for (let at = nextWordStart(names, text, 0); at < text.length; ) {
      const area = areaAt(text, at, before);
      if (area !== null) {
        found.push(area);
        before = area;
      }
      at = nextWordStart(names, text, area?.end ?? at + 1);
    }
    return found;
  };

  const areasByStory = new WeakMap<{ readonly text: string }, readonly AreaMatch[]>();
  const areasOf = (story: { readonly text: string }): readonly AreaMatch[] => {
    const before = areasByStory.get(story);
    if (before !== undefined) return before;
    const areas = areasIn(story.text);
    areasByStory.set(story, areas);
    return areas;
  };

  const parentsOf = (code: string): Parents => {
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
  const districtStem = (text: string): number => longestAt(districtStems, text, 0)?.end ?? 0;
  return { areasIn, areasOf, districtStem, parentsOf };
}

function parseArea(line: string, lineNumber: number): Area {
  const [code = "", name = "", level = ""] = line.split("\t");
  if (!/^\d{6}$/u.test(code) || name === "" || !isLevel(level))
    throw new UserError(
      "seed-damaged",
      `is damaged: no code, name and level: ${JSON.stringify(line)}; install jiceng again`,
      {
        subject: `seeds/gazetteer/areas.tsv:${lineNumber}`,
      },
    );
  return { code, name, level };
}

function isLevel(level: string): level is Area["level"] {
  return LEVELS.has(level);
}

// 镇和|县, 他和|平区: the first character joins what stands in front.
const JOINS = /[和与及同]/u;
const BEHIND_NAME = /[镇乡村区县市街道民员部会他她们我你]/u;
// 市北区|域, 河北区|间
const GOES_ON = /^[域间划块位别分]/u;
const EDGE = /[^\p{Script=Han}]|[在到由赴从对向为是的了据被让给将把]/u;
const SHORTEST_CLEAR = 3;

function isInOtherWord(text: string, { start, end, after }: { start: number; end: number; after: number }): boolean {
  const before = text.charAt(start - 1);
  if (JOINS.test(text.charAt(start)) && BEHIND_NAME.test(before)) return true;
  if (text.charAt(end - 1) === "区" && GOES_ON.test(text.charAt(end))) return true;
  // 宁|和县, 某|城区: with one character in front it is the name of another place.
  return (
    end - start < SHORTEST_CLEAR &&
    /[县区]/u.test(text.charAt(end - 1)) &&
    start > after &&
    !EDGE.test(before) &&
    start > 0
  );
}

function isShort(name: string, areas: readonly Area[]): boolean {
  return areas.every((area) => area.name !== name);
}
