import type { CleanStory, EstateMention, Lexicon, Recognizer, Zone } from "../core/types.ts";
import { type NameBounds, nameBounds, nameStart } from "./name-start.ts";
import { READ_PARTS } from "./read-parts.ts";
import { findTold, toldNames } from "./told-names.ts";
import { hasWord, indexWords, type WordIndex, wordEndingAt, wordStartingAt } from "./word-index.ts";

const ESTATE = "小区";
/** Words that only estates end in; other endings (花园, 公寓) need to be told from parks and hotels. */
const SURE_SUFFIX = /^(?:小区|家属(?:院|区|楼|大院)|宿舍区)$/u;
const MAX_STEM = 10;
/** A longer stem is as often a clause (电梯噪声困扰小区): it needs a word behind it that speaks of an estate. */
const MAX_PLAIN_STEM = 5;
const MAX_ESTATE_STEM = 8;
/** Shorter stems are the names of communities and roads as well (锦园小区, 锦园社区). */
const MIN_SHORT_FORM = 3;
// “锦园小区居民”, “锦园公寓3号楼”: what is said of an estate. Without it 锦园公寓 may be a hotel and 幸福家园 a phrase.
const ESTATE_CONTEXT =
  /^(?:[A-Za-z东西南北中一二三四五六七八九十\d]{1,3}[区期号栋幢单苑]|居民|业主|物业|院内|门口|的?业委会|楼|小区|内|里|住户|住)/u;
// “家住锦园花园的…”, “来到锦园佳苑，4栋…”: where people live or reporters go.
const LOCATING = /(?:家住|居?住在|来到|位于|坐落[于在]|辖区内?的?)$/u;
// “位于锦园新城”: a part of town as well as an estate.
const TOWN_LIKE = "新城";
const LIVING = /住在?$/u;
// “来到街角花园”: a park or a garden for all.
const VISITED_PARK = /(?:街角|屋顶|城市|中央|体育|文化|湿地|植物|百草|药草|香草|共享|社区|空中|口袋|邻里|秘密)$/u;
// “锦园新村换了物业”: villages are called 新村 as well, and have inhabitants, but no landlords.
const MANAGED = /^[^，。；、！？,;!?\n]{0,6}(?:物业|业主|业委会|单元)/u;
const VILLAGE_LIKE = "新村";
// “青禾镇锦园新村”, “锦园新村村委会”: a village; “青禾市锦园新村”, “锦园新村3幢”: an estate.
const RURAL = /[镇乡]\p{Script=Han}{0,8}$/u;
const VILLAGE_BEHIND = /^的?(?:党支部|党总支|村[委支民干两医]|村党|农[户民田]|“?村)/u;
const URBAN = /(?:市|区|街道|路)\p{Script=Han}{2,6}$/u;
const BUILDING_BEHIND = /^[A-Za-z\d]{1,3}(?:[栋幢]|号楼)/u;
// “锦园小区，”
const CLAUSE_END = /^(?:[^\p{Script=Han}\dA-Za-z]|$)/u;
// “恒大林语居民”, “万科云庭3号楼”: a developer's name and a word or two, said to have inhabitants.
const BRAND_NAME =
  /^\p{Script=Han}{2,4}?(?=小区|居民|业主|业委会|院内|住户|[A-Za-z\d一二三四五六七八九十]{1,3}[期号栋幢])/u;
const NO_BRAND_NAME = /[的了和与及为在向对是把被将从到等]|集团|公司|物业|地产|置业|社区|项目|服务|组织|开展|联合|部分/u;
// “锦园公寓社区”, “锦园小区党群服务站” keeps the estate, “锦园家园网” is none.
const COMMUNITY = /^(?:社区|居民区|居委会|居民委员会|村(?!民)|街道|办事处|路|大街|站)/u;
// “青禾街道柳荫社区锦园小区”: names of higher levels end where the estate begins.
const HIGHER_LEVEL = /^.{0,10}(?:社区|街道|办事处|[^\p{Script=Han}]村|大街|大道|路|街|镇|乡|县|市|区(?!域))(?=.{2})/u;
// “安新小区” has a name of two characters, “搬新小区” a verb.
const VERB_AND_NEW = /^[搬进住入建在个座老换选看逛]/u;
const NUMBERS_ONLY = /^[\d０-９一二三四五六七八九十百两几数多余上近]+[个座处家栋幢排套片]?$/u;

interface EstateWords {
  readonly bounds: NameBounds;
  readonly suffixes: WordIndex;
  readonly generic: WordIndex;
  readonly brands: WordIndex;
}

/** Residential estates by name (锦园小区, 学林公寓3号楼); a short form takes the full name of its story. */
export function estate(lexicon: Lexicon): Recognizer {
  const words: EstateWords = {
    bounds: nameBounds(lexicon),
    suffixes: indexWords(lexicon("estate-suffixes")),
    generic: indexWords(lexicon("estate-generic-words")),
    brands: indexWords(lexicon("estate-brands")),
  };
  return { type: "estate", find: (story) => estatesIn(words, story) };
}

function estatesIn(words: EstateWords, { text, zones }: CleanStory): EstateMention[] {
  const read = zones.filter(({ part }) => READ_PARTS.has(part));
  const named = read.flatMap((zone) => namedEstates(words, { text, zone }));
  const fullByStem = new Map<string, string>();
  for (const { name } of named) if (name.endsWith(ESTATE)) fullByStem.set(name.slice(0, -ESTATE.length), name);
  const canonical = named.map((mention) => ({ ...mention, name: fullByStem.get(mention.name) ?? mention.name }));
  const taken = new Set(named.map(({ start }) => start));
  return [...canonical, ...shortForms(fullByStem, { text, zones: read }).filter(({ start }) => !taken.has(start))];
}

function namedEstates(words: EstateWords, { text, zone }: { text: string; zone: Zone }): EstateMention[] {
  const found: EstateMention[] = [];
  for (let at = zone.start; at < zone.end; at++) {
    const suffix = wordStartingAt(words.suffixes, { text, at });
    const mention = suffix === "" ? brandedAt(words, { text, zone, at }) : estateAt(words, { text, zone, at, suffix });
    if (mention === null) continue;
    found.push(mention);
    at = mention.end - 1;
  }
  return found;
}

function estateAt(
  words: EstateWords,
  { text, zone, at, suffix }: { text: string; zone: Zone; at: number; suffix: string },
): EstateMention | null {
  const end = at + suffix.length;
  const after = text.slice(end, Math.min(zone.end, end + 10));
  if (end > zone.end || COMMUNITY.test(after)) return null;
  // “锦园花园 | 小区”: the longer name is read from its last suffix.
  if (suffix !== ESTATE && after.startsWith(ESTATE)) return null;
  const floor = Math.max(zone.start, at - MAX_STEM);
  const first = nameStart(words.bounds, { text, end: at, floor });
  const start = withoutHigherLevels(text, first, at);
  const isEstate = SURE_SUFFIX.test(suffix) || hasContext(suffix, { text, zone, at, first, after });
  if (!isEstate) return null;
  const stem = text.slice(start, at);
  const isNumbered = suffix === VILLAGE_LIKE && stem.length >= 2 && BUILDING_BEHIND.test(after);
  if (!isNumbered && !isName(words, { stem, suffix })) return null;
  if (stem.length > MAX_ESTATE_STEM && suffix === ESTATE) return null;
  if (stem.length > MAX_PLAIN_STEM && !ESTATE_CONTEXT.test(after) && !CLAUSE_END.test(after)) return null;
  return estateMention({
    start,
    end,
    name: text.slice(start, end),
    rule: suffix === ESTATE ? "estate.suffix" : "estate.context",
  });
}

interface Context {
  readonly text: string;
  readonly zone: Zone;
  readonly at: number;
  readonly first: number;
  readonly after: string;
}

function hasContext(suffix: string, { text, zone, at, first, after }: Context): boolean {
  const stem = text.slice(first, at);
  const located = suffix === TOWN_LIKE ? LIVING : LOCATING;
  const isLocated = located.test(text.slice(Math.max(zone.start, first - 5), first)) && !VISITED_PARK.test(stem);
  if (suffix !== VILLAGE_LIKE) return isLocated || MANAGED.test(after) || ESTATE_CONTEXT.test(after);
  if (RURAL.test(stem) || VILLAGE_BEHIND.test(after)) return false;
  return isLocated || URBAN.test(stem) || MANAGED.test(after) || ESTATE_CONTEXT.test(after);
}

function brandedAt(
  words: EstateWords,
  { text, zone, at }: { text: string; zone: Zone; at: number },
): EstateMention | null {
  const brand = wordStartingAt(words.brands, { text, at });
  if (brand === "") return null;
  const from = at + brand.length;
  const rest = BRAND_NAME.exec(text.slice(from, Math.min(zone.end, from + 9)))?.[0];
  if (rest === undefined || NO_BRAND_NAME.test(rest)) return null;
  const full = text.startsWith(ESTATE, from + rest.length) ? rest + ESTATE : rest;
  const end = from + full.length;
  return estateMention({ start: at, end, name: text.slice(at, end), rule: "estate.brand" });
}

function withoutHigherLevels(text: string, start: number, end: number): number {
  const level = HIGHER_LEVEL.exec(text.slice(start, end))?.[0].length ?? 0;
  return start + level;
}

function isName(words: EstateWords, { stem, suffix }: { stem: string; suffix: string }): boolean {
  if (stem.length < (suffix.length > 1 ? 2 : 1) || NUMBERS_ONLY.test(stem)) return false;
  // 安新 | 小区: a generic character behind one that is not generic belongs to a short name.
  const isShortName = stem.length === 2 && wordEndingAt(words.generic, { text: stem, at: 1 }) === "";
  if (isShortName && !hasWord(words.generic, stem)) return !VERB_AND_NEW.test(stem);
  let rest = stem;
  for (let generic = lastGeneric(words, rest); generic !== ""; generic = lastGeneric(words, rest)) {
    rest = rest.slice(0, -generic.length);
  }
  // 无物业老旧 | 小区 is all generic; in 锦园老旧 | 小区 the estate is not what is named either.
  return rest === stem;
}

function lastGeneric(words: EstateWords, stem: string): string {
  return wordEndingAt(words.generic, { text: stem, at: stem.length });
}

function shortForms(
  fullByStem: ReadonlyMap<string, string>,
  { text, zones }: { text: string; zones: readonly Zone[] },
): EstateMention[] {
  const stems = toldNames([...fullByStem.keys()].filter(({ length }) => length >= MIN_SHORT_FORM));
  return zones.flatMap((zone) =>
    findTold(stems, text, zone)
      .filter(({ end }) => !COMMUNITY.test(text.slice(end, end + 3)) && !text.startsWith(ESTATE, end))
      .map(({ start, end }) => {
        const stem = text.slice(start, end);
        return estateMention({ start, end, name: fullByStem.get(stem) ?? stem, rule: "estate.short-form" });
      }),
  );
}

function estateMention({ start, end, name, rule }: Omit<EstateMention, "type">): EstateMention {
  return { type: "estate", start, end, name: name.replace(/\s/gu, ""), rule };
}
