import { isHighSurrogate, isLowSurrogate } from "../../core/surrogates.ts";
import type { Zone } from "../../core/types.ts";
import { isOf, KIND, KINDS } from "../characters.ts";
import { hasWord } from "../word-index.ts";
import { listsBefore } from "../word-lists.ts";
import { type Behind, readBehind } from "./place-behind.ts";
import type { Edge } from "./place-edge.ts";
import type { StemWord } from "./place-stem.ts";
import { ENDING, type PlaceWords } from "./place-words.ts";
import type { TypeWord } from "./type-words.ts";

/** A name and what is known of it: `start` and `end` in the story, where the type word begins, and what the stem's words say. */
export interface Weighed {
  readonly start: number;
  readonly at: number;
  readonly end: number;
  readonly word: TypeWord;
  readonly edge: Edge;
  readonly stemWord: StemWord;
  readonly zone: Zone;
}

// 某某街 is an office in some cities and a road in most.
const WEIGHT_OF_ROAD_WORD = -2;
const WEIGHT_OF_KIND = -1.5;
const WEIGHT_BEHIND_PREPOSITION = 1.5;
const LONGEST_BEHIND_PREPOSITION = 3;
const PREPOSITIONS: ReadonlySet<string> = new Set("给被和与经对向由将同跟");
// 松屏街、柳溪街、望湖街等三个街道: what the offices are called here.
const WEIGHT_OF_SUM = 3;
const STREETS_SUMMED =
  /^(?:[、和与及](?:(?!街)\p{Script=Han}){1,5}街){0,15}等?(?:[两二三四五六七八九十]|\d{1,2})?个?(?:街道|街镇|街乡|镇街|办事处)/u;
const SUM_GOES_ON: ReadonlySet<string> = new Set("、和与及等两三四五六七八九十");
const LONGEST_SUM = 80;
// 松屏街|柳荫社区 has an office, 海棠街西|社区, 新华街第二|社区 and 东街口|社区 have not.
const STREET_COMMUNITY =
  /^(?!第)(?:(?![东西南北中一二三四五六七八九十大道路巷口头新上下])\p{Script=Han}){2,3}(?=社区)/u;
// 街道 and 办事处 are hardly ever general words when something stands in front.
const WEIGHT_OF_OFFICE_WORD = 1;
const WEIGHT_OF_FULL_WORD = 1.5;
// A clause that begins with two to four characters and 社区 begins with a name, if these are no common word.
const WEIGHT_OF_PLAIN_START = 1;
const LONGEST_PLAIN_STEM = 4;
// 甲社区、乙社区: in a list one bears the other out. 某某街道某某社区: the office is borne out by its community.
const LIST_GOES_ON = /^[、和与]\p{Script=Han}{1,8}(?:社区|村|街道|办事处|镇|乡)/u;
const COMMUNITY_BEHIND = /^\p{Script=Han}{1,6}(?:社区|村)/u;
const OPENS_BRACKET: ReadonlySet<string> = new Set(["（", "("]);
const CLOSES_BRACKET: ReadonlySet<number> = new Set([..."）)"].map((bracket) => bracket.charCodeAt(0)));
const ANY_LIST = 63;
const LONGEST_BEHIND = 12;
const LONGEST_QUOTED = 16;

// Switches: a table that is asked for ever other names is a dictionary to the engine.
export function weightOfEdge(edge: Edge): number {
  switch (edge) {
    case "parent":
      return 4;
    case "locative":
      return 3;
    case "list":
    case "edge":
      return 2;
    case "word":
      return 1.5;
  }
}

function weightBehind(behind: Behind): number {
  switch (behind) {
    case "body":
      return 2.5;
    case "name":
      return 1.5;
    case "generic":
      return -1.5;
    case "other":
      return 0;
  }
}

export function weightOfWord(said: StemWord): number {
  switch (said) {
    case "surely":
      return -4;
    case "perhaps":
      return -2;
    // 建设幸福社区 is none, 幸福社区党委书记 is one, and so is 某某区幸福社区.
    case "praise":
      return -1.5;
    case "often":
      return -0.5;
    case "no":
      return 0;
  }
}

/** How much speaks for a name: from `ENOUGH` on it is taken for one. */
export function weightOf(text: string, name: Weighed, words: PlaceWords): number {
  const { at, end, word, edge, stemWord, zone } = name;
  const behind = readBehind(text, end, words);
  // 来到鹿庄村文化广场: where a place must follow, the general word behind tells nothing. 松屏街道|化工路社区: it is a name.
  const isOfficeOfCommunity = word.kind === "office" && communityFollows(text, end);
  const isRoad = word.text === "街" && !(behind === "other" && isStreetOffice(text, end, words));
  const tellsNothing = behind === "generic" && (edge === "locative" || isOfficeOfCommunity);
  let weight = weightOfEdge(edge) + (tellsNothing ? 0 : weightBehind(behind));
  if (edge !== "parent" || stemWord === "surely") weight += weightOfWord(stemWord);
  if (listGoesOn(text, end)) weight += 1;
  if (isOfficeOfCommunity) weight += 1.5;
  if (word.text === "街" && isSummedUp(text, end)) weight += WEIGHT_OF_SUM;
  if (edge !== "parent") {
    if (isRoad) weight += WEIGHT_OF_ROAD_WORD;
    else if (word.isOfficial) weight += word.text === "街道办事处" ? WEIGHT_OF_FULL_WORD : WEIGHT_OF_OFFICE_WORD;
    else if (edge === "edge" && stemWord === "no" && at - name.start <= LONGEST_PLAIN_STEM)
      weight += WEIGHT_OF_PLAIN_START;
    if (isInShortQuote(text, name)) weight -= 2;
    if (edge === "word") weight += weightOfWordInFront(text, name, words);
  }
  if (edge === "edge" && isColon(text.charAt(end))) weight += 1;
  if (end === zone.end) weight += 0.5;
  else if (isOf(KIND.parts, text, end)) weight += 0.5;
  else if (isInBrackets(text, name)) weight += 1.5;
  if (zone.part === "headline" || zone.part === "kicker") weight += 0.5;
  // 潮阳街道 alone in front of the headline.
  if (zone.part === "kicker" && end === zone.end) weight += 1;
  return weight;
}

/** What the word right in front tells of a name that nothing else parts from it. */
function weightOfWordInFront(text: string, { start, at, stemWord, zone }: Weighed, { nouns }: PlaceWords): number {
  const before = text.charAt(start - 1);
  // 全国首个|蚂蚁社区: what is counted is a kind.
  if (before === "个") return WEIGHT_OF_KIND;
  const isPlain =
    stemWord === "no" && at - start <= LONGEST_BEHIND_PREPOSITION && !hasWord(nouns, text.slice(start, at));
  if (!isPlain || !PREPOSITIONS.has(before)) return 0;
  // 给|柳荫社区送锦旗 at the start of a clause: a name more often than not.
  return start - 1 === zone.start || !isOf(KIND.name, text, start - 2) ? WEIGHT_BEHIND_PREPOSITION : 0;
}

/** 松屏街柳荫社区: between the office and 社区 stands a name, and no word that goes in front of one. */
function isStreetOffice(text: string, end: number, { inFront, endings }: PlaceWords): boolean {
  const stem = STREET_COMMUNITY.exec(text.slice(end, end + LONGEST_BEHIND))?.[0].length ?? 0;
  if (stem === 0) return false;
  const isWord = listsBefore(inFront, text, end, end + stem, ANY_LIST) !== 0;
  return !isWord && listsBefore(endings, text, end, end + stem, ENDING.common) === 0;
}

/** 松屏街、柳溪街和望湖街三个街道 */
function isSummedUp(text: string, end: number): boolean {
  return SUM_GOES_ON.has(text.charAt(end)) && STREETS_SUMMED.test(text.slice(end, end + LONGEST_SUM));
}

/** 江阿姨（幸福村）: nothing else stands in the brackets. */
function isInBrackets(text: string, { start, end }: Weighed): boolean {
  return CLOSES_BRACKET.has(text.charCodeAt(end)) && OPENS_BRACKET.has(text.charAt(start - 1));
}

function isColon(character: string): boolean {
  return character === "：" || character === ":";
}

function listGoesOn(text: string, end: number): boolean {
  const joint = text.charAt(end);
  if (joint !== "、" && joint !== "和" && joint !== "与") return false;
  return LIST_GOES_ON.test(text.slice(end, end + LONGEST_BEHIND));
}

function communityFollows(text: string, end: number): boolean {
  for (let at = end; at < end + LONGEST_BEHIND; at++) {
    const character = text.charAt(at);
    if (character === "村" || character === "区") return COMMUNITY_BEHIND.test(text.slice(end, end + LONGEST_BEHIND));
    if (!isOf(KIND.han, text, at) && !isHalf(text.charCodeAt(at))) return false;
  }
  return false;
}

/** Of a pair, as rare characters are written. */
function isHalf(unit: number): boolean {
  return isHighSurrogate(unit) || isLowSurrogate(unit);
}

/** “福满社区”, “智慧社区”: a short quotation is a slogan or a brand more often than a place. */
function isInShortQuote(text: string, { start, end, zone, stemWord }: Weighed): boolean {
  const right = Math.min(zone.end, start + LONGEST_QUOTED);
  let close = end;
  while (close < right && !isOf(KIND.opensQuote | KIND.closesQuote, text, close)) close++;
  if (close >= right || !isOf(KIND.closesQuote, text, close)) return false;
  // “柳荫社区好邻居”: what goes on behind a name at its start is called after it.
  if (close > end && stemWord === "no" && isOf(KIND.opensQuote, text, start - 1)) return false;
  // “我们村的路修好了。”: a sentence in quotation marks is speech.
  if (close > end && isOf(KIND.sentenceEnd, text, close - 1)) return false;
  const left = Math.max(zone.start, end - LONGEST_QUOTED);
  for (let at = start - 1; at >= left; at--) {
    const kind = KINDS[text.charCodeAt(at)] ?? 0;
    if ((kind & KIND.opensQuote) !== 0) return true;
    if ((kind & KIND.closesQuote) !== 0) return false;
  }
  return false;
}
