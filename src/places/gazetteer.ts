import type { Area, AreaMatch, Gazetteer } from "../core/gazetteer.ts";
import type { Parents } from "../core/types.ts";

const LEVELS = new Set(["province", "city", "district"]);
// 广西壮族自治区 → 广西, 武汉市 → 武汉
const LONG_TAIL = /(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/u;
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

/** Reads `seeds/gazetteer/areas.tsv`: code, name and level a line, `#` comments. */
export function areaGazetteer(table: string): Gazetteer {
  const areas = table
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map(parseArea);
  const areaByCode = new Map(areas.map((area) => [area.code, area]));
  const areasByName = new Map<string, Area[]>();
  const add = (name: string, area: Area): void => void areasByName.set(name, [...(areasByName.get(name) ?? []), area]);
  for (const area of areas) {
    add(area.name, area);
    const short = area.name.replace(LONG_TAIL, "");
    if (area.level !== "district" && short !== area.name && short.length >= 2 && !WORDS.has(short)) add(short, area);
  }
  const lengthsByHead = new Map<string, number[]>();
  for (const name of areasByName.keys()) {
    const head = name.slice(0, 2);
    const lengths = lengthsByHead.get(head) ?? [];
    if (!lengths.includes(name.length))
      lengthsByHead.set(
        head,
        [...lengths, name.length].sort((a, b) => b - a),
      );
  }

  const areasIn = (text: string): AreaMatch[] => {
    const found: AreaMatch[] = [];
    for (let at = 0; at < text.length - 1; at++) {
      if (text.charCodeAt(at) < 0x4e00) continue;
      for (const length of lengthsByHead.get(text.slice(at, at + 2)) ?? []) {
        const name = text.slice(at, at + length);
        const named = areasByName.get(name);
        if (GENERAL_AREA.test(name) && text[at - 1] !== "市") continue;
        if (
          named === undefined ||
          (isShort(name, named) && BEHIND_SHORT.test(text.slice(at + length, at + length + 4)))
        )
          continue;
        found.push({ start: at, end: at + length, areas: named });
        at += length - 1;
        break;
      }
    }
    return found;
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
  return { areasIn, parentsOf };
}

function parseArea(line: string): Area {
  const [code = "", name = "", level = ""] = line.split("\t");
  if (!/^\d{6}$/u.test(code) || name === "" || !isLevel(level))
    throw new Error(`areas.tsv: bad line ${JSON.stringify(line)}`);
  return { code, name, level };
}

function isLevel(level: string): level is Area["level"] {
  return LEVELS.has(level);
}

function isShort(name: string, areas: readonly Area[]): boolean {
  return areas.every((area) => area.name !== name);
}
