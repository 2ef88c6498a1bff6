import type { Lexicon } from "../core/types.ts";
import { indexWords, type WordIndex, wordEndingAt, wordStartingAt } from "./word-index.ts";

/** How the left edge of a name was found; the further up, the surer. */
export type Edge = "parent" | "list" | "edge" | "locative" | "word";

/** The part of a place name in front of its type word (柳荫 in 柳荫社区), with what speaks for it. */
export interface Stem {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly edge: Edge;
  /** The words in front of the type word say that it is no name: 智慧社区, 各社区. */
  readonly generic: boolean;
  /** It ends in a word that stands in front of names rather than in them (走进社区), or that may do so (繁荣社区). */
  readonly verb: "surely" | "perhaps" | "no";
}

export interface StemReader {
  /** The name at the end of `text`, the type word being behind it; `offset` is where `text` stands in the story. Null when there is none. */
  readonly before: (text: string, parents: ParentEnds, offset: number) => Stem | null;
  /** Whether what follows the type word is what follows a name (党委, 开展), or what follows the general word (治理). */
  readonly follows: (text: string, at: number) => "name" | "generic" | "other";
}

/** Offsets at which the name of an area or office ends; a name may begin there. */
export type ParentEnds = ReadonlySet<number>;

const LONGEST = 10;
const NAME_CHARACTER = /[\p{Script=Han}\d０-９]/u;
const PARTICLES: ReadonlySet<string> = new Set(
  "的了着过在与及被把让由是就或此和同跟向对为从到于以将经请有各该某赴自等说据帮替陪",
);
// 走进柳荫社区: what follows is a place.
const LOCATIVES = new Set([
  "走进",
  "来到",
  "位于",
  "家住",
  "住在",
  "走访",
  "前往",
  "抵达",
  "深入",
  "赶到",
  "进驻",
  "入驻",
  "坐落于",
  "落户",
  "到达",
  "返回",
  "回到",
  "搬到",
  "搬进",
  "地处",
]);
const DIGITS = /^[\d０-９]+$/u;

export function stemReader(lexicon: Lexicon): StemReader {
  const before = indexWords([
    ...lexicon("place-boundaries"),
    ...lexicon("left-boundaries"),
    ...lexicon("lead-openers").filter((word) => word.length > 1),
  ]);
  const kept = new Set([...lexicon("place-kept"), ...lexicon("name-words")]);
  const surnames = new Set(lexicon("surnames"));
  const verbs = new Set(lexicon("place-verbs"));
  const generic = indexWords(lexicon("place-generic"));
  const follow = indexWords(lexicon("place-follow"));
  const genericFollow = indexWords(lexicon("place-generic-follow"));

  return {
    before: (text, parents, offset) => readStem(text, { before, verbs, kept, generic, parents, offset }),
    follows: (text, at) => {
      // 某某社区居民张大爷: a resident with a name is one of a named community.
      if (text.startsWith("居民", at) && surnames.has(text.charAt(at + 2))) return "name";
      const general = wordStartingAt(genericFollow, { text, at });
      const named = wordStartingAt(follow, { text, at });
      if (named.length > 0 && named.length >= general.length) return "name";
      return general.length > 0 ? "generic" : "other";
    },
  };
}

interface Words {
  readonly before: WordIndex;
  readonly verbs: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
  readonly generic: WordIndex;
  readonly parents: ParentEnds;
  readonly offset: number;
}

function readStem(text: string, words: Words): Stem | null {
  const end = text.length;
  for (let start = end; start >= 0 && end - start <= LONGEST; start--) {
    const edge = edgeAt(text, start, { end, words });
    if (edge === null) continue;
    const stem = text.slice(start, end);
    if (stem === "" || DIGITS.test(stem)) return null;
    const verb =
      wordEndingAt(words.before, { text: stem, at: stem.length }) !== ""
        ? "surely"
        : words.verbs.has(stem)
          ? "perhaps"
          : "no";
    return {
      start: words.offset + start,
      end: words.offset + end,
      text: stem,
      edge,
      generic: isGeneric(stem, edge, words.generic),
      verb,
    };
  }
  return null;
}

/** What ends in front of `at`, if a name can begin there. */
function edgeAt(text: string, at: number, { end, words }: { end: number; words: Words }): Edge | null {
  if (words.parents.has(words.offset + at)) return "parent";
  const before = text.charAt(at - 1);
  if (before === "、") return "list";
  if (at === 0 || !NAME_CHARACTER.test(before)) return "edge";
  // Right in front of the type word it would leave no name: 前往联合社区 has one, 走进社区 none.
  const word = at < end ? wordEndingAt(words.before, { text, at }) : "";
  if (LOCATIVES.has(word)) return "locative";
  if (PARTICLES.has(before) && !isKept(text, at - 1, words.kept)) return before === "在" ? "locative" : "word";
  return word === "" ? null : "word";
}

function isKept(text: string, at: number, kept: ReadonlySet<string>): boolean {
  return (
    kept.has(text.slice(at, at + 2)) ||
    kept.has(text.slice(at - 1, at + 1)) ||
    kept.has(text.slice(at - 1, at + 2)) ||
    kept.has(text.slice(at, at + 3))
  );
}

// 各, 该, 其他: never the first character of a name that follows a clause's start. 两个, 首个, 三家: counted, not named.
const DETERMINER = /^(?:[各该每这那某]|其他|其它)/u;
// “跑”遍全|社区
const ENDS_IN_DETERMINER = /[全各该]$/u;
const COUNTED = /^(?:[本全]|[首多数两几一二三四五六七八九十百\d０-９]{1,4}(?:[个家座批名条片处大余]|余个)?)$/u;

/** The whole stem, or all of it from some character on, is a general modifier: 建设智慧|社区, 全国文明|社区. */
function isGeneric(stem: string, edge: Edge, generic: WordIndex): boolean {
  if (
    generic.words.has(stem) ||
    (stem.length <= 3 && DETERMINER.test(stem)) ||
    COUNTED.test(stem) ||
    ENDS_IN_DETERMINER.test(stem)
  )
    return true;
  if (edge === "parent") return false;
  const word = wordEndingAt(generic, { text: stem, at: stem.length });
  return word.length >= 2 && word.length >= stem.length - 2;
}
