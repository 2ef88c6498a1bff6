import type { Lexicon } from "../core/types.ts";
import { joinLists, type WordLists } from "./word-lists.ts";

/** The lists of words that stand in front of a type word, by bit and by place. */
export const LIST = { before: 1, locative: 2, verb: 4, generic: 8, praise: 16, kind: 32 } as const;
export const LENGTH = { before: 0, verb: 2, generic: 3, praise: 4, kind: 5 } as const;
/** The lists of words behind a type word, by place. */
export const BEHIND = { body: 0, name: 1, generic: 2 } as const;

/** What the names of offices and communities are read by. */
export interface PlaceWords {
  /** Read backwards. */
  readonly inFront: WordLists;
  readonly behind: WordLists;
  /** Two or three characters with a particle that is part of a name: 和平, 向阳. */
  readonly kept: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  /** Words of every kind that may be no name: 高档, 繁荣. */
  readonly common: ReadonlySet<string>;
}

// 走进柳荫社区, 到安良镇: what follows is a place.
const LOCATIVES =
  "在 到 赴 走进 来到 位于 家住 住在 走访 前往 抵达 深入 赶到 进驻 入驻 坐落于 落户 到达 返回 回到 搬到 搬进 地处 我们 咱们".split(
    " ",
  );
// 24个行政|村, 省级乡村振兴试点|村
const KINDS_OF_VILLAGE = "行政 自然 试点 示范 贫困 样板 先进 重点 安置 回迁 空心".split(" ");

export function placeWords(lexicon: Lexicon): PlaceWords {
  const before = [
    ...lexicon("place-boundaries"),
    ...lexicon("place-boundary-nouns"),
    ...lexicon("left-boundaries"),
    ...lexicon("lead-openers").filter((word) => word.length > 1),
  ];
  const inFront = [
    before,
    LOCATIVES,
    lexicon("place-verbs"),
    lexicon("place-generic"),
    lexicon("place-adjectives"),
    KINDS_OF_VILLAGE,
  ];
  const behind = [lexicon("place-bodies"), lexicon("place-follow"), lexicon("place-generic-follow")];
  return {
    inFront: joinLists(inFront, { backwards: true }),
    behind: joinLists(behind, { backwards: false }),
    kept: new Set([...lexicon("place-kept"), ...lexicon("name-words")]),
    surnames: new Set(lexicon("surnames")),
    common: new Set(lexicon("place-common-words")),
  };
}
