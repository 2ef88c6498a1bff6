import type { Lexicon } from "../core/types.ts";
import { hasWord, indexWords, type WordIndex, wordEndingAt, wordStartingAt } from "./word-index.ts";

/** How the left edge of a name was found; the further up, the surer. */
export type Edge = "parent" | "list" | "edge" | "locative" | "word";

/** The part of a place name in front of its type word (柳荫 in 柳荫社区), with what speaks for it. */
export interface Stem {
  readonly start: number;
  readonly text: string;
  readonly edge: Edge;
  /** The words in front of the type word say that it is no name: 智慧社区, 各社区. */
  readonly generic: boolean;
  /** It ends in a word that stands in front of names rather than in them (走进社区), or it is a word that may be no name (繁荣社区, 高档社区). */
  readonly word: "surely" | "perhaps" | "no";
}

export interface StemReader {
  /** The name at the end of `text`, the type word being behind it; `offset` is where `text` stands in the story. Null when there is none. */
  readonly before: (text: string, parents: ParentEnds, offset: number) => Stem | null;
  readonly follows: (text: string, at: number) => Behind;
}

/** What follows the type word: a body that only a named place has (党委), what follows a name (开展), what follows the general word (治理). */
export type Behind = "body" | "name" | "generic" | "other";

/** Offsets at which the name of an area or office ends; a name may begin there. */
export type ParentEnds = ReadonlySet<number>;

const LONGEST = 10;
const LONGEST_OVERRUN = 4;
// 某某街道|办和社区, 某某镇|各村: no names of two characters.
const NO_SHORT_NAME = /^[办委镇村乡县市区内里的各该和与及等有在对]|[的了着过在与及各该等]$/u;
const NAME_CHARACTER = /[\p{Script=Han}\d０-９]/u;
const PARTICLES: ReadonlySet<string> = new Set(
  "的了着过在与及被把让由是就或此和同跟向对为从到于以将经请有各该某赴自等说据帮替陪兼暨咱谁",
);
// 走进柳荫社区, 到安良镇: what follows is a place.
const LOCATIVES: ReadonlySet<string> = new Set(
  "在 到 赴 走进 来到 位于 家住 住在 走访 前往 抵达 深入 赶到 进驻 入驻 坐落于 落户 到达 返回 回到 搬到 搬进 地处 我们 咱们".split(
    " ",
  ),
);
// 某某区, 某某县, 某某市, whether the official list has it or not; the character in front keeps out 小区, 全县 and 城市.
const PARENT_WORD =
  /\p{Script=Han}(?:(?<![社小辖园片景山校库林牧市郊灾厂矿战军街居生工保])区|(?<![全各本该外])县|(?<![城全本都超夜集闹门股上开早楼会])市|自治州)$/u;
// ——记河西街道…: the deck says whom the story is about.
const DEDICATION = /[—－](?:记|访|写给)$/u;
const DIGITS = /^[\d０-９]+$/u;

export function stemReader(lexicon: Lexicon): StemReader {
  const before = indexWords([
    ...lexicon("place-boundaries"),
    ...lexicon("place-boundary-nouns"),
    ...lexicon("left-boundaries"),
    ...lexicon("lead-openers").filter((word) => word.length > 1),
  ]);
  const words = {
    before,
    verbs: indexWords(lexicon("place-verbs")),
    kept: new Set([...lexicon("place-kept"), ...lexicon("name-words")]),
    generic: indexWords(lexicon("place-generic")),
    praise: indexWords(lexicon("place-adjectives")),
    common: new Set(lexicon("place-common-words")),
  };
  const surnames = new Set(lexicon("surnames"));
  const bodies = indexWords(lexicon("place-bodies"));
  const follow = indexWords(lexicon("place-follow"));
  const genericFollow = indexWords(lexicon("place-generic-follow"));

  return {
    before: (text, parents, offset) => readStem(text, { ...words, parents, offset }),
    follows: (text, at) => {
      // 某某社区居民张大爷: a resident with a name is one of a named community.
      if (text.startsWith("居民", at) && surnames.has(text.charAt(at + 2))) return "name";
      const general = wordStartingAt(genericFollow, { text, at });
      const body = wordStartingAt(bodies, { text, at });
      if (body.length > 0 && body.length >= general.length) return "body";
      const named = wordStartingAt(follow, { text, at });
      if (named.length > 0 && named.length >= general.length) return "name";
      return general.length > 0 ? "generic" : "other";
    },
  };
}

interface Words {
  readonly before: WordIndex;
  readonly verbs: WordIndex;
  readonly kept: ReadonlySet<string>;
  readonly generic: WordIndex;
  readonly praise: WordIndex;
  readonly common: ReadonlySet<string>;
  readonly parents: ParentEnds;
  readonly offset: number;
}

function readStem(text: string, words: Words): Stem | null {
  const end = text.length;
  // 北城区街道: the area's word is part of the name. 某某街道嗣同村: so is a particle, two characters behind the parent.
  const isShortName = words.parents.has(words.offset + end - 2) && !NO_SHORT_NAME.test(text.slice(-2));
  const from = isShortName || /\p{Script=Han}城区$/u.test(text.slice(-4)) ? end - 1 : end;
  let overrun = false;
  for (let start = from; start >= 0 && end - start <= LONGEST; start--) {
    const edge = edgeAt(text, start, { end, words });
    if (edge === null) continue;
    // 宁和|县青山镇: the cut fell into the name of the county.
    if (edge === "word" && /[县区市]/u.test(text.charAt(start)) && end - start > 2)
      return stemAt(text, start + 1, { edge: "parent", words });
    const stem = text.slice(start, end);
    // 露水|河镇: one character is no name, so the word in front belongs to it.
    if (stem.length === 1 && edge === "word" && !PARTICLES.has(text.charAt(start - 1))) {
      overrun = true;
      continue;
    }
    if (overrun && (edge === "word" || stem.length > LONGEST_OVERRUN)) return null;
    if (stem === "" || DIGITS.test(stem) || HOLDS_COUNT.test(stem)) return null;
    return stemAt(text, start, { edge, words });
  }
  return null;
}

function stemAt(text: string, start: number, { edge, words }: { edge: Edge; words: Words }): Stem {
  const stem = text.slice(start);
  return {
    start: words.offset + start,
    text: stem,
    edge,
    generic: isGeneric(stem, edge, words),
    word: wordOf(stem, words),
  };
}

function wordOf(stem: string, { before, verbs, common }: Words): Stem["word"] {
  if (wordEndingAt(before, { text: stem, at: stem.length }) !== "" || ENDS_IN_VERB.test(stem)) return "surely";
  if (hasWord(verbs, stem) || common.has(stem)) return "perhaps";
  // 发展|繁荣社区
  const last = wordEndingAt(verbs, { text: stem, at: stem.length });
  return last !== "" && hasWord(verbs, stem.slice(0, -last.length)) ? "surely" : "no";
}

/** What ends in front of `at`, if a name can begin there. */
function edgeAt(text: string, at: number, { end, words }: { end: number; words: Words }): Edge | null {
  if (words.parents.has(words.offset + at)) return "parent";
  const before = text.charAt(at - 1);
  if (before === "、") return "list";
  if (at === 0 || !NAME_CHARACTER.test(before) || DEDICATION.test(text.slice(Math.max(0, at - 3), at))) return "edge";
  if (at < end && isParentWord(text, at, words)) return "parent";
  // Right in front of the type word it would leave no name: 前往联合社区 has one, 走进社区 none.
  const word = at < end ? wordEndingAt(words.before, { text, at }) : "";
  if (LOCATIVES.has(word)) return "locative";
  if (PARTICLES.has(before) && (before === "在" || !isKept(text, at - 1, words.kept))) {
    return LOCATIVES.has(before) ? "locative" : "word";
  }
  return word === "" ? null : "word";
}

/** 管城区|, 海安县|, but not 来到市|府路, where the word in front is no name. */
function isParentWord(text: string, at: number, words: Words): boolean {
  if (!PARENT_WORD.test(text.slice(Math.max(0, at - 4), at))) return false;
  return !PARTICLES.has(text.charAt(at - 2)) && wordEndingAt(words.before, { text, at: at - 1 }) === "";
}

function isKept(text: string, at: number, kept: ReadonlySet<string>): boolean {
  return (
    kept.has(text.slice(at, at + 2)) ||
    kept.has(text.slice(at - 1, at + 1)) ||
    kept.has(text.slice(at - 1, at + 2)) ||
    kept.has(text.slice(at, at + 3))
  );
}

// 各, 该, 其他: never the first character of a name that follows a clause's start.
const DETERMINER = /^(?:[各该每这那某]|其他|其它)/u;
// “跑”遍全|社区, 听本|社区, 驻|镇; 单位型|社区, 省级|乡村
const ENDS_IN_DETERMINER = /[全各该本驻帮包联型级]$/u;
// 干部走|村, 进|社区
const ENDS_IN_VERB = /[走进入访听看扶]$/u;
// 24个行政|村, 省级乡村振兴试点|村
const ENDS_IN_KIND = /(?:行政|自然|试点|示范|贫困|样板|先进|重点|安置|回迁|空心)$/u;
// 两个, 首个, 三家, 40位, 全乡5个: counted, not named. 二七 and 五一 are names.
const COUNTED =
  /^[本全首多数两几一二三四五六七八九十百]$|(?:^|[^第])[首多数两几一二三四五六七八九十百\d０-９]{1,4}(?:[个家座批名条片处位场次户岁年余所大多届次批期]|余个)$|^第.{1,3}[届次批期]$/u;
// 红石林村1445人转移至|村: a number of people is no part of a name.
const HOLDS_COUNT = /\d[人户名个]/u;

/** The whole stem, or all of it from some character on, is a general modifier: 建设智慧|社区, 全国文明|社区. */
function isGeneric(stem: string, edge: Edge, { generic, praise }: Words): boolean {
  if (hasWord(generic, stem) || COUNTED.test(stem) || ENDS_IN_DETERMINER.test(stem) || ENDS_IN_KIND.test(stem))
    return true;
  if (stem.length <= 3 && DETERMINER.test(stem)) return true;
  if (endsInMost(stem, generic)) return true;
  // 某某区幸福社区 is a name, 建设幸福社区 is none.
  return edge !== "parent" && endsInMost(stem, praise);
}

/** All but two characters at the most, and at least two. */
function endsInMost(stem: string, index: WordIndex): boolean {
  const word = wordEndingAt(index, { text: stem, at: stem.length });
  return word.length >= 2 && word.length >= stem.length - 2;
}
