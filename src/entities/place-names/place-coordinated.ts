import { unitKinds } from "../../core/unit-kinds.ts";
import { isOf, KIND } from "../characters.ts";
import { hasWord } from "../word-index.ts";
import { listsBefore } from "../word-lists.ts";
import { type Candidate, ENOUGH } from "./known-names.ts";
import { isBodyWord } from "./place-behind.ts";
import type { Edge, Stretch } from "./place-edge.ts";
import { readStem, readStemWords, type Stem } from "./place-stem.ts";
import { weightOfEdge, weightOfWord } from "./place-weight.ts";
import type { PlaceWords } from "./place-words.ts";
import type { PlaceKind, TypeWord } from "./type-words.ts";

/** What several stems have in common: 社区 in 柳荫、红杉社区, and 三个社区 in 柳荫、红杉、梨园三个社区. */
export interface Shared {
  readonly word: TypeWord;
  /** Where the last of the stems without type word ends. */
  readonly end: number;
  /** How much the name behind them, or the count, speaks for them. */
  readonly weight: number;
}

/** 两个 in front of 社区, 等三 in front of 村. */
export interface Count {
  /** Where it begins. */
  readonly start: number;
  /** How many there are; null for 等社区. */
  readonly number: number | null;
  /** 三个, 两 and 等 count; 四村 may end a name. */
  readonly isSure: boolean;
  /** 柳荫等三个社区 names some only. */
  readonly isOpen: boolean;
}

const MOST_STEMS = 20;
const SHORTEST = 2;
const LONGEST = 8;
const LONGEST_PLAIN = 4;
const WEIGHT_OF_LENGTH = 0.5;
// 学校、柳荫社区: a noun names no second community; 区民政局、柳荫社区 neither.
const WEIGHT_OF_NOUN = -2;
const WEIGHT_OF_ORGANISATION = -4;
// 中山路、柳荫社区: a road, unless the page knows 中山路社区.
const WEIGHT_OF_ROAD = -1.5;
// 江小雨和柳荫社区居民, 书记江小雨、柳荫社区居民: someone's name.
const WEIGHT_OF_PERSON = -1.5;
const ROAD = /(?:[路街巷]|大道|小区|公园|广场|[委局办部会校])$/u;
const HAS_TYPE_WORD = /(?:社区|街道|办事处|[镇乡县市]|(?:^|[^小东西南北中校厂矿园一二三四五六])区)$/u;
// 涉及白杨镇|鹿庄、石磨两个村: the office whose left edge nothing showed.
const OFFICE_INSIDE = /^.{1,6}(?:街道|[镇乡])(?=.{2})/u;
const LONGEST_PERSON = 3;
const RULES: Readonly<Record<PlaceKind, string>> = {
  office: "office.coordinated",
  community: "community.coordinated",
};

const ENUMERATES = "、".charCodeAt(0);
const AND = "和".charCodeAt(0);
const WITH = "与".charCodeAt(0);
const AS_WELL_AS = "及".charCodeAt(0);
const ENDS_COUNT = 1;
const LISTS = 2;
/** The last character of a type word, or of a road and the like. */
const ENDS_WORD = 4;
const CHARACTERS = unitKinds([
  [ENDS_COUNT, "一二三四五六七八九十两0123456789个座等地政然"],
  [LISTS, "、和与及等"],
  [ENDS_WORD, "区道处镇乡县市路街巷园场委局办部会校"],
]);

function isA(kind: number, text: string, at: number): boolean {
  return ((CHARACTERS[text.charCodeAt(at)] ?? 0) & kind) !== 0;
}

/** The stems in front of a joint or count that share the type word behind it, from left to right. */
export function coordinatedStems(stretch: Omit<Stretch, "end">, shared: Shared, words: PlaceWords): Candidate[] {
  const { text, parents, floor } = stretch;
  const stems: Weighed[] = [];
  let base = shared.weight;
  for (let end = shared.end; stems.length < MOST_STEMS; ) {
    // 青禾区、柳荫社区, 红杉社区、柳荫社区: what ends here has its own type word.
    if ((parents[end] ?? 0) > 0 || end === 0 || !isOf(KIND.name, text, end - 1)) break;
    if (isA(ENDS_WORD, text, end - 1) && HAS_TYPE_WORD.test(text.slice(Math.max(floor, end - 3), end))) break;
    const stem = withoutOffice(text, readStem({ text, parents, floor, end }, words), end);
    if (stem === null || end - stem.start < SHORTEST || end - stem.start > LONGEST) break;
    const isNext = isJoint(text, stem.start - 1);
    const edge: Edge = isNext ? "list" : stem.edge;
    const weight = weightOfStem(text, { start: stem.start, end, edge, shared }, words);
    if (weight < -WEIGHT_OF_LENGTH - 1) break;
    stems.push({ start: stem.start, end, edge, weight });
    base = weightOfEdge(edge) + shared.weight;
    if (!isNext) break;
    end = stem.start - 1;
  }
  return stems.map((stem) => candidateOf(text, stem, { word: shared.word, base })).reverse();
}

function withoutOffice(text: string, stem: Stem | null, end: number): Stem | null {
  const office = stem === null ? null : OFFICE_INSIDE.exec(text.slice(stem.start, end));
  return stem === null || office === null ? stem : { start: stem.start + office[0].length, edge: "parent" };
}

type Weighed = Pick<Candidate, "start" | "end" | "edge" | "weight">;

function candidateOf(
  text: string,
  { start, end, edge, weight: own }: Weighed,
  { word, base }: { word: TypeWord; base: number },
): Candidate {
  const name = text.slice(start, end) + word.text;
  const weight = own + base;
  return { start, end, name, stemLength: end - start, word, weight, edge, rule: RULES[word.kind] };
}

/** What its own characters say of a stem, without what stands around it. */
function weightOfStem(
  text: string,
  { start, end, edge, shared }: { start: number; end: number; edge: Edge; shared: Shared },
  words: PlaceWords,
): number {
  const stem = text.slice(start, end);
  const said = readStemWords(text, { start, end, edge, type: shared.word }, words);
  let weight = stem.length <= LONGEST_PLAIN ? WEIGHT_OF_LENGTH : -WEIGHT_OF_LENGTH;
  // 松屏街道纪工委、柳溪街道: a body of the office in front is none either.
  const isBody = edge === "parent" && isBodyWord(text, { start, end }, words);
  if (isBody || said === "generic" || listsBefore(words.organisations, text, start, end, 1) !== 0)
    weight += WEIGHT_OF_ORGANISATION;
  else if (hasWord(words.nouns, stem)) weight += WEIGHT_OF_NOUN;
  else weight += weightOfWord(said);
  if (isA(ENDS_WORD, text, end - 1) && ROAD.test(stem)) weight += WEIGHT_OF_ROAD;
  const isPerson = stem.length <= LONGEST_PERSON && words.surnames.has(stem.charAt(0));
  const isBehindTitle = edge === "word" && !isOf(KIND.particle, text, start - 1);
  if (isPerson && (isBehindTitle || text.charAt(end) === "和")) weight += WEIGHT_OF_PERSON;
  return weight;
}

const LONGEST_COUNTED = 12;

/** Whether one of 、和与及 stands here. */
export function isJoint(text: string, at: number): boolean {
  const unit = at < 0 ? 0 : text.charCodeAt(at);
  return unit === ENUMERATES || unit === AND || unit === WITH || unit === AS_WELL_AS;
}

const COUNT = /(?<open>等地?)?(?:(?<number>[两二三四五六七八九十]|\d{1,2})(?<measure>[个座])?(?:行政|自然)?)?$/u;
const LONGEST_COUNT = 7;
const NUMERALS = "一二三四五六七八九十";

/** The count that ends in front of a type word, if one does. */
export function countBefore(text: string, at: number): Count | null {
  if (at === 0 || !isA(ENDS_COUNT, text, at - 1) || !hasList(text, at)) return null;
  const match = COUNT.exec(text.slice(Math.max(0, at - LONGEST_COUNT), at));
  if (match === null || match[0] === "") return null;
  const { open, number, measure } = match.groups ?? {};
  return {
    start: at - match[0].length,
    number: number === undefined ? null : numberOf(number),
    isSure: measure !== undefined || number === "两" || open !== undefined,
    isOpen: open !== undefined,
  };
}

/** Whether a list goes on not far in front, so that a count may sum it up. */
function hasList(text: string, at: number): boolean {
  for (let i = Math.max(0, at - LONGEST_COUNTED); i < at; i++) if (isA(LISTS, text, i)) return true;
  return false;
}

function numberOf(numeral: string): number {
  if (numeral === "两") return 2;
  const index = NUMERALS.indexOf(numeral);
  return index < 0 ? Number(numeral) : index + 1;
}

/** How much a count speaks for the stems in front of it; null when they are not what is counted. */
export function weightOfCount({ number, isSure, isOpen }: Count, stems: number): number | null {
  if (number !== null && number === stems) return 2.5;
  if (isOpen && (number === null || stems < number)) return stems > 1 ? 1.5 : 1;
  return isSure && stems > 1 ? 0.5 : null;
}

/** How much the name behind a joint speaks for the stems in front of it. */
export function weightOfHead({ weight }: Candidate): number {
  if (weight >= ENOUGH) return 1;
  return weight >= ENOUGH - 1 ? 0.5 : -0.5;
}
