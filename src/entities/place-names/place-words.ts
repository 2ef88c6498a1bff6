import { packWords } from "../../core/pack-words.ts";
import type { PackedTrie } from "../../core/packed-trie.ts";
import type { Lexicon } from "../../core/types.ts";
import { namedIndex, type WordIndex } from "../word-index.ts";
import { joinLists, type WordLists } from "../word-lists.ts";

/** The lists of words that stand in front of a type word, by bit and by place. */
export const LIST = { before: 1, locative: 2, verb: 4, generic: 8, praise: 16, kind: 32 } as const;
export const LENGTH = { before: 0, locative: 1, verb: 2, generic: 3, praise: 4, kind: 5 } as const;
/** The lists of words that a name may end in, by bit. */
export const ENDING = { common: 1, often: 2, whole: 4 } as const;
/** The lists of words behind a type word, by place. */
export const BEHIND = { body: 0, name: 1, generic: 2 } as const;

/** What the names of offices and communities are read by. */
export interface PlaceWords {
  /** Read backwards. */
  readonly inFront: WordLists;
  readonly behind: WordLists;
  /** Common nouns, words that many places are called by, and names that are never parted (巴彦浩特), read backwards. */
  readonly endings: WordLists;
  /** Two or three characters with a particle that is part of a name: 和平, 向阳. */
  readonly kept: PackedTrie;
  readonly surnames: ReadonlySet<string>;
  /** Words that hardly any place is called by: 学校, 居民. */
  readonly nouns: WordIndex;
  /** What names of organisations and estates end in, read backwards. */
  readonly organisations: WordLists;
}

// 走进柳荫社区, 到安良镇, 图为柳荫社区: what follows is a place.
const LOCATIVES =
  "在 到 赴 来到 位于 家住 住在 走访 前往 抵达 深入 赶到 坐落于 落户 到达 返回 回到 地处 我们 咱们 图为 上图为 下图为 左图为 右图为 欢迎来 前来 们进 们到 扎根 守护".split(
    " ",
  );
// 搬进鹿庄村, 一条路修进了鹿庄村
const MOVES = "开驶搬住修走送融接跑涌飞迈请引带扎踏闯流吹落沉铺种建派进入驻投伸延洒传发踩嵌钻挤撒";
const WAYS = "进 入 到 至 向 往 遍 进了 入了 到了 遍了".split(" ");
const MOVES_INTO = [...MOVES].flatMap((verb) => WAYS.map((way) => verb + way)).filter((word) => word !== "进进");
// 24个行政|村, 省级乡村振兴试点|村
const KINDS_OF_VILLAGE = "行政 自然 试点 示范 贫困 样板 先进 重点 安置 回迁 空心".split(" ");

export function placeWords(lexicon: Lexicon): PlaceWords {
  const lists = (...names: readonly string[]) => names.map(lexicon);
  return {
    inFront: joinLists("in front of places", () => wordsInFront(lexicon), { backwards: true }),
    behind: joinLists("behind places", () => lists("place-bodies", "place-follow", "place-generic-follow"), {
      backwards: false,
    }),
    endings: joinLists("ends of places", () => lists("place-common-words", "place-often", "place-whole"), {
      backwards: true,
    }),
    kept: packWords([...new Set([...lexicon("place-kept"), ...lexicon("name-words")])]),
    surnames: new Set(lexicon("surnames")),
    nouns: namedIndex("seldom places", () => lists("place-seldom", "place-common-words").flat()),
    organisations: joinLists("ends of organisations", () => lists("organisation-suffixes", "estate-suffixes"), {
      backwards: true,
    }),
  };
}

function wordsInFront(lexicon: Lexicon): readonly (readonly string[])[] {
  const isOften = new Set(lexicon("place-often"));
  const before = [
    ...lexicon("place-boundaries"),
    ...lexicon("place-boundary-nouns"),
    ...lexicon("left-boundaries"),
    ...lexicon("lead-openers").filter((word) => word.length > 1 && !isOften.has(word)),
  ];
  return [
    before,
    [...LOCATIVES, ...MOVES_INTO],
    lexicon("place-verbs"),
    lexicon("place-generic"),
    lexicon("place-adjectives"),
    KINDS_OF_VILLAGE,
  ];
}
