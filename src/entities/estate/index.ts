import type { CleanStory, EstateMention, Lexicon, Recognizer, Zone } from "../../core/types.ts";
import { type NameBounds, nameBounds, nameStart } from "../name-start.ts";
import { READ_PARTS } from "../read-parts.ts";
import { BEHIND_SHORT, LIST, SINGLE, type SpotTables, spotTables } from "../spot-tables.ts";
import { isOfKind, placeAt, storySpots, visitPlaces } from "../story-spots.ts";
import { findTold } from "../told-names.ts";
import { withoutBlanks } from "../without-blanks.ts";
import { indexWords, lengthStartingAt, type WordIndex, wordEndingAt, wordStartingAt } from "../word-index.ts";
import {
  areaBehind,
  BUILDING_BEHIND,
  endsClearly,
  endsListOfEstates,
  isManaged,
  isOtherPlace,
  isOtherTelling,
  isSaidAlone,
  isVillage,
  showsEstate,
  VILLAGE_LIKE,
} from "./context.ts";

const ESTATE = "小区";
const GARDEN = "苑";
const MAX_STEM = 10;
/** A longer stem is as often a clause (电梯噪声困扰小区): it needs a word behind it that speaks of an estate. */
const MAX_PLAIN_STEM = 5;
const MAX_ESTATE_STEM = 8;
const LOOK_BEHIND = 10;
// “恒大林语居民”, “万科云庭3号楼”: a developer's name and a word or two, said to have inhabitants.
const BRAND_NAME =
  /^\p{Script=Han}{2,4}?(?=小区|居民|业主|业委会|院内|住户|[A-Za-z\d一二三四五六七八九十]{1,3}[期号栋幢])/u;
const NO_BRAND_NAME = /[的了和与及为在向对是把被将从到等]|集团|公司|物业|地产|置业|社区|项目|服务|组织|开展|联合|部分/u;
// “青禾街道柳荫社区锦园小区”, “鸢尾路88号翠岚花园”: names of higher levels end where the estate begins.
const HIGHER_LEVEL =
  /^.{0,10}(?:社区|街道|办事处|[^\p{Script=Han}]村|(?:路|街|大道|巷)\d{1,4}号|大街|大道|路|街|镇|乡|县|市|区(?!域))(?=.{2})/u;
// 据锦绣苑小区统计
const ACCORDING_TO = "据";
// “安新小区” has a name of two characters, “搬新小区” a verb.
const VERB_AND_NEW = /^(?:[搬进住入在个座老换选看逛]|建[新成好个])/u;
const NUMBERS_ONLY = /^[\d０-９一二三四五六七八九十百两几数多余上近]+[个座处家栋幢排套片]?$/u;
// “松屏路12号院”: a yard has its number from the road.
const YARD = /^号(?:大|家属)?院$/u;
const ROAD_AND_NUMBER =
  /(?:^|[省市县区镇乡村]|街道|社区)(?<name>(?:(?![省市县区镇乡村]|街道)\p{Script=Han}){2,6}?(?:路|街|巷|胡同|大道|弄)(?:[东西南北中]段?)?\d{1,4})$/u;
// 县|城, 政|府, 楼道|里: the rest of another word than a name.
const ENDS_TOWN =
  /(?:[政学首官王县古老新商全进出京皇长区村院楼家园城街巷室屋房店厂校市镇车道手心眼州公花果乐庄田物陵科产创业游艺台平舞阳窗灶站后柜讲露天吧作工牌磨油法开门中海港]|城市|小巷|胡同)$/u;
// 汀兰府、枫陶城; 从安和里走到向阳苑
const JOINT = /^(?:[、和与及至到]|走到|以及)$/u;
const LONGEST_JOINT = 2;
const JOINT_SIGNS = "、和与及至到走以";
/** Of shorter names only those said of an estate: 锦园 is a community and a road as well (锦园社区). */
const MIN_SHORT_FORM = 3;
const LIVED_IN = /^(?:的?(?:居民(?!委)|业主|业委会|住户)|\d{1,3}(?:号楼|栋|幢))/u;

interface EstateWords {
  readonly bounds: NameBounds;
  /** Endings of two characters and more, and the developers. */
  readonly starts: WordIndex;
  readonly tables: SpotTables;
  readonly endings: ReadonlySet<string>;
  /** 府, 城 */
  readonly shortEndings: ReadonlySet<string>;
  readonly generic: WordIndex;
  readonly genericWords: ReadonlySet<string>;
}

/** A name with what says that it is an estate's; without that it counts only beside one that has it (锦园小区和粮站大院). */
interface Candidate {
  readonly mention: EstateMention;
  readonly isShown: boolean;
}

/** Residential estates by name (锦园小区, 学林公寓3号楼); a short form takes the full name of its story. */
export function estate(lexicon: Lexicon): Recognizer {
  const endings = lexicon("estate-suffixes");
  const long = endings.filter(({ length }) => length > 1);
  const words: EstateWords = {
    bounds: nameBounds(lexicon),
    tables: spotTables(lexicon),
    starts: indexWords([...long, ...lexicon("estate-brands")]),
    endings: new Set(endings),
    shortEndings: new Set(endings.filter((ending) => ending.length === 1 && ending !== GARDEN)),
    generic: indexWords(lexicon("estate-generic-words")),
    genericWords: new Set(lexicon("estate-generic-words")),
  };
  return { type: "estate", find: (story) => estatesIn(words, story) };
}

function estatesIn(words: EstateWords, story: CleanStory): EstateMention[] {
  const { text, zones } = story;
  const found = candidatesIn(words, story);
  const named = found.length === 0 ? [] : shown(text, found);
  if (named.length === 0) return named;
  const fullByStem = new Map<string, string>();
  for (const { name } of named) if (name.endsWith(ESTATE)) fullByStem.set(name.slice(0, -ESTATE.length), name);
  const canonical = named.map((mention) => ({ ...mention, name: fullByStem.get(mention.name) ?? mention.name }));
  if (fullByStem.size === 0) return canonical;
  const edges = new Set(named.flatMap(({ start, end }) => [start, -end]));
  const read = zones.filter(({ part }) => READ_PARTS.has(part));
  const short = shortForms(fullByStem, { text, zones: read });
  return [...canonical, ...short.filter(({ start, end }) => !edges.has(start) && !edges.has(-end))];
}

/** A short name may be a word, and one in 新村 a village as well. */
function isWorthTelling(name: string, after: string): boolean {
  return name.length >= MIN_SHORT_FORM && (!name.endsWith(VILLAGE_LIKE) || isManaged(after));
}

interface Place {
  readonly text: string;
  readonly zone: Zone;
}

function candidatesIn(words: EstateWords, story: CleanStory): Candidate[] {
  const { text, zones } = story;
  const found: Candidate[] = [];
  let next = 0;
  let from = 0;
  const spots = storySpots(words.tables, story);
  for (const place of spots.words) {
    if (!isOfKind(LIST.estate | LIST.shortEstate, place)) continue;
    const at = placeAt(place);
    while ((zones[next]?.end ?? text.length) <= at) next++;
    const zone = zones[next];
    if (zone === undefined || at < zone.start || !READ_PARTS.has(zone.part)) continue;
    const short = isOfKind(LIST.shortEstate, place) ? shortEndingAt(words, { text, zone, at }) : null;
    if (short !== null) found.push(short);
    if (at < from || !isOfKind(LIST.estate, place)) continue;
    const candidate = longEndingAt(words, { text, zone, at });
    if (candidate === null) continue;
    found.push(candidate);
    from = candidate.mention.end;
  }
  visitPlaces(spots.singles, { kinds: SINGLE.garden, zones }, (at, zone) => {
    const candidate = READ_PARTS.has(zone.part) ? estateAt(words, { text, zone, at, ending: GARDEN }) : null;
    if (candidate !== null) found.push(candidate);
  });
  return found;
}

function longEndingAt(words: EstateWords, { text, zone, at }: Place & { at: number }): Candidate | null {
  const word = wordStartingAt(words.starts, { text, at });
  if (word === "") return null;
  return words.endings.has(word)
    ? estateAt(words, { text, zone, at, ending: word })
    : brandedAt({ text, zone, at, brand: word });
}

/** Those that show what they are, their neighbours in a list (汀兰府、枫陶城、竹笙里), and where their names stand again. */
function shown(text: string, found: readonly Candidate[]): EstateMention[] {
  const inOrder = [...found].sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
  const apart: Candidate[] = [];
  for (const one of inOrder) if (one.mention.start >= (apart.at(-1)?.mention.end ?? 0)) apart.push(one);
  const isShown = apart.map((one) => one.isShown);
  const isBeside = (left: Candidate | undefined, right: Candidate | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    right.mention.start <= left.mention.end + LONGEST_JOINT &&
    JOINT.test(text.slice(left.mention.end, right.mention.start));
  for (let i = 1; i < apart.length; i++)
    if (isShown[i - 1] === true && isBeside(apart[i - 1], apart[i])) isShown[i] = true;
  for (let i = apart.length - 2; i >= 0; i--)
    if (isShown[i + 1] === true && isBeside(apart[i], apart[i + 1])) isShown[i] = true;
  const behind = ({ end }: EstateMention): string => text.slice(end, end + LOOK_BEHIND);
  const told = new Set<string>();
  for (const [i, { mention }] of apart.entries())
    if (isShown[i] === true && isWorthTelling(mention.name, behind(mention))) told.add(mention.name);
  return apart
    .map(({ mention }) => mention)
    .filter((mention, i) => isShown[i] === true || (told.has(mention.name) && !isOtherTelling(behind(mention))));
}

function estateAt(
  words: EstateWords,
  { text, zone, at, ending }: Place & { at: number; ending: string },
): Candidate | null {
  const end = at + ending.length;
  if (end > zone.end) return null;
  const after = text.slice(end, Math.min(zone.end, end + LOOK_BEHIND));
  // “锦园花园 | 小区”, “锦园东苑 | 新村”: the longer name is read from its last ending.
  if (isOtherPlace(after) || (ending !== ESTATE && lengthStartingAt(words.starts, text, end) > 0)) return null;
  const floor = Math.max(zone.start, at - MAX_STEM);
  const first = nameStart(words.bounds, { text, end: at, floor });
  if (first === at) return null;
  if (YARD.test(ending)) return yardAt({ text, first, at, end });
  const start = withoutHigherLevels(text, first, at);
  const stem = text.slice(start, at);
  const isNumbered = ending === VILLAGE_LIKE && stem.length >= 2 && BUILDING_BEHIND.test(after);
  if (!isNumbered && !isName(words, { stem, ending })) return null;
  if (stem.length > MAX_ESTATE_STEM && ending === ESTATE) return null;
  if (stem.length > MAX_PLAIN_STEM && !endsClearly(after)) return null;
  const around = { text, floor: zone.start, first, at, after };
  if (ending === VILLAGE_LIKE && isVillage(around)) return null;
  const isShown = showsEstate(ending, around);
  const rule = ending === ESTATE ? "estate.suffix" : "estate.context";
  const whole = end + areaBehind(after);
  if (whole > end && isOtherPlace(after.slice(whole - end))) return null;
  return { mention: estateMention({ start, end: whole, name: text.slice(start, whole), rule }), isShown };
}

function yardAt({ text, first, at, end }: { text: string; first: number; at: number; end: number }): Candidate | null {
  const name = ROAD_AND_NUMBER.exec(text.slice(first, at))?.groups?.name;
  if (name === undefined) return null;
  const start = at - name.length;
  const mention = estateMention({ start, end, name: text.slice(start, end), rule: "estate.yard" });
  return { mention, isShown: true };
}

function shortEndingAt(words: EstateWords, { text, zone, at }: Place & { at: number }): Candidate | null {
  const ending = text.charAt(at);
  if (!words.shortEndings.has(ending) || !BEHIND_SHORT.includes(text.charAt(at + 1))) return null;
  const after = text.slice(at + 1, Math.min(zone.end, at + 1 + LOOK_BEHIND));
  const isShown = isSaidAlone(after) || endsListOfEstates(after);
  if (!isShown && !JOINT_SIGNS.includes(after.charAt(0) || " ")) return null;
  const first = nameStart(words.bounds, { text, end: at, floor: Math.max(zone.start, at - MAX_STEM) });
  const start = withoutHigherLevels(text, first, at);
  const stem = text.slice(start, at);
  if (stem.length < 2 || stem.length > 4 || ENDS_TOWN.test(stem) || !isName(words, { stem, ending })) return null;
  return { mention: estateMention({ start, end: at + 1, name: stem + ending, rule: "estate.context" }), isShown };
}

function brandedAt({ text, zone, at, brand }: Place & { at: number; brand: string }): Candidate | null {
  const from = at + brand.length;
  const rest = BRAND_NAME.exec(text.slice(from, Math.min(zone.end, from + 9)))?.[0];
  if (rest === undefined || NO_BRAND_NAME.test(rest)) return null;
  const full = text.startsWith(ESTATE, from + rest.length) ? rest + ESTATE : rest;
  const end = from + full.length;
  return { mention: estateMention({ start: at, end, name: text.slice(at, end), rule: "estate.brand" }), isShown: true };
}

function withoutHigherLevels(text: string, start: number, end: number): number {
  if (end - start <= 2) return start;
  const from = text.charAt(start) === ACCORDING_TO ? start + 1 : start;
  return from + (HIGHER_LEVEL.exec(text.slice(from, end))?.[0].length ?? 0);
}

function isName(words: EstateWords, { stem, ending }: { stem: string; ending: string }): boolean {
  if (stem.length < (ending.length > 1 ? 2 : 1) || NUMBERS_ONLY.test(stem)) return false;
  // 安新 | 小区: a generic character behind one that is not generic belongs to a short name.
  const isShortName = stem.length === 2 && wordEndingAt(words.generic, { text: stem, at: 1 }) === "";
  if (isShortName && !words.genericWords.has(stem)) return !VERB_AND_NEW.test(stem);
  // 无物业老旧 | 小区 is all generic; in 锦园老旧 | 小区 the estate is not what is named either.
  return wordEndingAt(words.generic, { text: stem, at: stem.length }) === "";
}

function shortForms(
  fullByStem: ReadonlyMap<string, string>,
  { text, zones }: { text: string; zones: readonly Zone[] },
): EstateMention[] {
  return findTold(fullByStem.keys(), text, zones)
    .filter(({ at, end }) => isShortForm(text.slice(end, end + LOOK_BEHIND), end - at))
    .map(({ at, end }) => {
      const stem = text.slice(at, end);
      return estateMention({ start: at, end, name: fullByStem.get(stem) ?? stem, rule: "estate.short-form" });
    });
}

function isShortForm(after: string, length: number): boolean {
  if (length < MIN_SHORT_FORM) return LIVED_IN.test(after);
  return !isOtherTelling(after) && !after.startsWith(ESTATE);
}

function estateMention({ start, end, name, rule }: Omit<EstateMention, "type">): EstateMention {
  return { type: "estate", start, end, name: withoutBlanks(name), rule };
}
