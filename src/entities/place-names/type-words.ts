import { packWords } from "../../core/pack-words.ts";
import { childOf, NO_NODE, ROOT, wordAt } from "../../core/packed-trie.ts";
import { nextOf, unitSet } from "../../core/unit-set.ts";
import { isOf, KIND } from "../characters.ts";

export type PlaceKind = "office" | "community";

/** 街道, 社区, 村, …: what the name of an office or community ends in. */
export interface TypeWord {
  readonly text: string;
  readonly kind: PlaceKind;
  /** 街道 and 办事处 are hardly ever general words when something stands in front. */
  readonly isOfficial: boolean;
}

const OFFICES = ["街道办事处", "办事处", "街道", "街", "苏木", "镇", "乡"];
const COMMUNITIES = ["社区", "嘎查", "村"];
const OFFICIAL = new Set(["街道办事处", "办事处", "街道"]);
const DIGITS = [..."0123456789０１２３４５６７８９"];
// 海棠街西社区, 海棠新村第三社区: the road or estate is a part of the name.
const PARTS_OF_STREETS = [..."东南西北中一二三四五六七八九十"].flatMap((part) => [`${part}社区`, `第${part}社区`]);
// 步行街头, 村民, 镇江, 乡愁: the character belongs to another word.
const OTHER_WORD = new Map([
  ["街道", [..."口上边面", "两侧", "两旁", "两边"]],
  ["街", [..."巷头坊市边面景角拍舞心上口号区街村", ...DIGITS, "大街", "派出所", "社区", ...PARTS_OF_STREETS]],
  ["村", [..."民庄落镇务容貌规风史歌超医官口头级居委社街路小中大人", "学校", "振兴", ...PARTS_OF_STREETS]],
  ["镇", [..."江静压痛定守宅街海路", "社区"]],
  ["乡", [..."愁村镇音情亲土贤邻间野下路"]],
  ["嘎查", ["村"]],
  ["社区", ["社区", "报", "照顾关怀", "会堂"]],
]);
// 某某村委会, 某某村支书, 某某村民小组, 某某村居民: whoever belongs to the village is named with it.
const VILLAGE_BODY = "委会 委员会 支书 支部 民委员会 民小组 小组 社会 人居 居民".split(" ");
// 某某村12号: an address.
const NUMBER = /^\d{1,3}号/u;
// 镇江, 镇路, 乡下: names of communities begin so, too.
const MAY_BEGIN_COMMUNITY = new Map([
  ["镇", "江定守海路街"],
  ["乡", "音土下路"],
]);
const COMMUNITY = /^(?:(?![的了着在和与上里边])\p{Script=Han}){2,5}(?:社区|村(?!民))/u;
const LONGEST_COMMUNITY = 8;

// All of one shape, which the engine reads several times as fast as two.
const typeWord = (text: string, kind: PlaceKind): TypeWord => ({ text, kind, isOfficial: OFFICIAL.has(text) });
const TYPE_WORDS: readonly TypeWord[] = [
  ...OFFICES.map((text) => typeWord(text, "office")),
  ...COMMUNITIES.map((text) => typeWord(text, "community")),
];
const VILLAGE = wordNamed("村");
/** What may stand at a place, and the type word that it then is; of 村, 村民 and 村民小组 the longest tells. */
const ENTRIES: readonly (readonly [text: string, word: TypeWord | null])[] = TYPE_WORDS.flatMap((word) => [
  [word.text, word] as const,
  ...(OTHER_WORD.get(word.text) ?? []).map((behind) => [word.text + behind, null] as const),
  ...(word.text === "村" ? VILLAGE_BODY : []).map((behind) => [word.text + behind, word] as const),
]);
const TRIE = packWords(ENTRIES.map(([text]) => text));
const WORDS = ENTRIES.map(([, word]) => word);
const MAY_BEGIN = unitSet(TYPE_WORDS.map(({ text }) => text.charAt(0)));

/** The next place from `from` on, before `to`, where a type word may begin; `to` when there is none. */
export function nextTypeWord(text: string, from: number, to: number): number {
  return nextOf(MAY_BEGIN, text, from, to);
}

/** The longest type word that begins here: 街道办事处 before 街道 before 街. Null for none, and where it belongs to another word. */
export function typeWordAt(text: string, at: number): TypeWord | null {
  const entry = longestEntry(text, at);
  const word = entry < 0 ? null : (WORDS[entry] ?? null);
  if (word === null) return entry < 0 ? null : beforeCommunity(text, at);
  if (word === VILLAGE && isOf(KIND.digit, text, at + 1) && NUMBER.test(text.slice(at + 1, at + 5))) return null;
  return word;
}

/** The longest entry that begins here, -1 for none; `longestAt` would make an object for each. */
function longestEntry(text: string, at: number): number {
  let node = ROOT;
  let longest = -1;
  for (let end = at; end < text.length; end++) {
    node = childOf(TRIE, node, text.charCodeAt(end));
    if (node === NO_NODE) break;
    const entry = wordAt(TRIE, node);
    if (entry >= 0) longest = entry;
  }
  return longest;
}

/** 松陵镇|海屋村, 白杨乡|路林村: what is 镇海 or 乡路 elsewhere parts here, since a community's name follows. */
function beforeCommunity(text: string, at: number): TypeWord | null {
  const next = MAY_BEGIN_COMMUNITY.get(text.charAt(at));
  if (next === undefined || !next.includes(text.charAt(at + 1))) return null;
  return COMMUNITY.test(text.slice(at + 1, at + LONGEST_COMMUNITY)) ? wordNamed(text.charAt(at)) : null;
}

function wordNamed(text: string): TypeWord | null {
  return TYPE_WORDS.find((word) => word.text === text) ?? null;
}
