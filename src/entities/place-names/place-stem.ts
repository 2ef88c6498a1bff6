import { isOf, KIND } from "../characters.ts";
import { lengthsBefore, listsBefore, listsOf, startBefore } from "../word-lists.ts";
import { type Edge, edgeAt, type Stretch } from "./place-edge.ts";
import { ENDING, LENGTH, LIST, type PlaceWords } from "./place-words.ts";
import type { TypeWord } from "./type-words.ts";

/** The part of a place name in front of its type word (柳荫 in 柳荫社区), and how its left edge was found. */
export interface Stem {
  readonly start: number;
  readonly edge: Edge;
}

/**
 * What its words say of a stem: it ends in a word that stands in front of names rather than in them (走进社区), it may be no
 * name (繁荣社区, 高档社区), it is praise (幸福社区), or a word that many places are called by (前进社区).
 */
export type StemWord = "surely" | "perhaps" | "praise" | "often" | "no";

export const LONGEST_STEM = 10;
const LONGEST_OVERRUN = 4;
// 某某街道|办和社区, 某某镇|各村, 某某街道|要让街道: no names of two characters.
const NO_SHORT_NAME = /^[办委镇村乡县市区内里的各该和与及等有在对要]|[的了着过在与及各该等把被让给将]$/u;
const DIGITS = /^[\d０-９]+$/u;
// 红石林村1445人转移至|村: a number of people is no part of a name.
const HOLDS_COUNT = /\d[人户名个]/u;
const CITY_DISTRICT = /\p{Script=Han}城区$/u;

/** The name in front of a type word, or null when there is none. */
export function readStem(stretch: Stretch, words: PlaceWords): Stem | null {
  const { text, floor, end, parents } = stretch;
  const whole = wholeStart(stretch, words);
  // 北城区街道: the area's word is part of the name. 某某街道嗣同村: so is a particle, two characters behind the parent.
  const from = whole < end ? whole : isShortName(stretch) || endsInCityDistrict(stretch) ? end - 1 : end;
  let overrun = false;
  for (let start = from; start >= floor && end - start <= LONGEST_STEM; start--) {
    const edge = edgeAt(stretch, start, words);
    if (edge === null) continue;
    // 宁和|县青山镇: the cut fell into the name of the county.
    if (edge === "word" && end - start > 2 && /[县区市]/u.test(text.charAt(start)))
      return { start: start + 1, edge: "parent" };
    // 露水|河镇: one character is no name, so the word in front belongs to it.
    if (end - start === 1 && edge === "word" && !isOf(KIND.particle, text, start - 1)) {
      overrun = true;
      continue;
    }
    const area = edge === "parent" ? (parents[start] ?? 0) : 0;
    if (area > 1 && end - start <= 1) return aroundArea(stretch, start - area, words);
    if (overrun && (edge === "word" || end - start > LONGEST_OVERRUN)) return null;
    return start === end || isNumber(text, start, end) ? null : { start, edge };
  }
  return null;
}

/** Whether the list of names that are never parted has this one. */
export function isWhole(text: string, { start, end }: { start: number; end: number }, words: PlaceWords): boolean {
  return (listsOf(words.endings, text, start, end) & ENDING.whole) !== 0;
}

/** Where 历经铺, 巴彦浩特 or 北市场 begins in front of the type word: a name that is never parted; the end where none does. */
function wholeStart(stretch: Stretch, words: PlaceWords): number {
  const { text, floor, end, parents } = stretch;
  const start = startBefore(words.endings, text, floor, end, ENDING.whole);
  if (start === end) return end;
  // 松屏街道|和信社区, but 老人和信社区: what begins with a particle is one where nothing else could stand in front of it.
  if (isOf(KIND.particle, text, start))
    return start === floor || parents[start] === 1 || !isOf(KIND.name, text, start - 1) ? start : end;
  // 街道干|事和社区: so is what ends in one.
  return !isOf(KIND.particle, text, end - 1) || edgeAt(stretch, start, words) !== null ? start : end;
}

/** 石家庄|镇, 黄石|板社区: the name of an area without its 市 that so little follows begins the name. */
function aroundArea(stretch: Stretch, start: number, words: PlaceWords): Stem | null {
  const edge = edgeAt(stretch, start, words);
  return edge === null ? null : { start, edge };
}

function isShortName({ text, floor, end, parents }: Stretch): boolean {
  return (parents[end - 2] ?? 0) > 0 && !NO_SHORT_NAME.test(text.slice(Math.max(floor, end - 2), end));
}

function endsInCityDistrict({ text, floor, end }: Stretch): boolean {
  return isOf(KIND.areaEnd, text, end - 1) && CITY_DISTRICT.test(text.slice(Math.max(floor, end - 4), end));
}

function isNumber(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && !isOf(KIND.digit, text, at)) at++;
  if (at === end) return false;
  const stem = text.slice(start, end);
  return DIGITS.test(stem) || HOLDS_COUNT.test(stem);
}

// 各, 该, 其他: never the first character of a name that follows a clause's start.
const DETERMINER = /^(?:[各该每某]|[这那](?:[个些片座家条种位批几两三一处]|$)|其他|其它)/u;
// 两个, 首个, 三家, 40位, 全乡5个: counted, not named. 二七 and 五一 are names.
const COUNTED =
  /^[本全首多数两几一二三四五六七八九十百]$|(?:^|[^第])[首多数两几一二三四五六七八九十百\d０-９]{1,4}(?:[个家座批名条片处位场次户岁年余所大多届次批期]|余个)$|^第.{1,3}[届次批期]$/u;

const INTO = "进";
const LEAST_IN_KIND = 3;
const KINDS_OF_TOWN = new Map([
  ["镇", "古大强名重小"],
  ["乡", "大强小"],
  ["村", "古强名弱穷"],
]);

const lengths = new Uint8Array(8);

/**
 * What the words of a stem say, `generic` where the whole of it, or all from some character on, is a general modifier:
 * 智慧社区, 各社区, 建设智慧|社区, 全国文明|社区. `edge` is its left one.
 */
export function readStemWords(
  text: string,
  { start, end, edge, type }: { start: number; end: number; edge: Edge; type: TypeWord },
  { inFront, endings }: PlaceWords,
): StemWord | "generic" {
  const length = end - start;
  const listed = listsOf(endings, text, start, end);
  if ((listed & ENDING.whole) !== 0) return "no";
  lengthsBefore(inFront, text, start, end, lengths);
  const lengthOf = (list: number): number => lengths[list] ?? 0;
  const verb = lengthOf(LENGTH.verb);
  const generic = lengthOf(LENGTH.generic);
  // 白杨镇|新农村: many villages are called so, but 建设新农村 speaks of none.
  if (generic === length && edge === "parent" && lengthOf(LENGTH.praise) === length) return "praise";
  if (
    generic === length ||
    isMost(generic, length) ||
    isOf(KIND.determinerEnd, text, end - 1) ||
    lengthOf(LENGTH.kind) > 0 ||
    (length <= 3 && isOf(KIND.determiner, text, start) && DETERMINER.test(text.slice(start, end))) ||
    ((length === 1 || isOf(KIND.countEnd, text, end - 1)) && COUNTED.test(text.slice(start, end)))
  )
    return "generic";
  if (lengthOf(LENGTH.before) > 0 || lengthOf(LENGTH.locative) > 1) return "surely";
  // 前进, 跃进
  if (length === 2 && text.charAt(end - 1) === INTO) return "often";
  if (isOf(KIND.verbEnd, text, end - 1)) return "surely";
  if (edge !== "parent" && isMost(lengthOf(LENGTH.praise), length)) return "praise";
  if (verb === length) return (listed & ENDING.often) !== 0 ? "often" : "perhaps";
  if (listsBefore(endings, text, start, end, ENDING.common) !== 0) return "perhaps";
  if (isKindOfTown(text, { start, end, edge, type })) return "perhaps";
  // 发展|繁荣社区
  return verb > 0 && (listsOf(inFront, text, start, end - verb) & LIST.verb) !== 0 ? "surely" : "no";
}

/** 千年古|镇, 农业大|镇, 经济强|村 praise a place; 盘古|镇 is called so. */
function isKindOfTown(
  text: string,
  { start, end, edge, type }: { start: number; end: number; edge: Edge; type: TypeWord },
): boolean {
  if (edge === "parent" || end - start < LEAST_IN_KIND) return false;
  return KINDS_OF_TOWN.get(type.text)?.includes(text.charAt(end - 1)) ?? false;
}

/** All but two characters at the most, and at least two. */
function isMost(word: number, stem: number): boolean {
  return word >= 2 && word >= stem - 2;
}
