import { HAN } from "../../core/unit-kinds.ts";

/** Kinds of characters, a bit each; a code unit may be of several. */
export const KIND = {
  han: 1,
  blank: 2,
  opens: 4,
  closes: 8,
  /** Parts clauses or sentences. */
  parts: 16,
  fullStop: 32,
  mark: 64,
  /** 区, 镇, 道: may end the name of a place. */
  placeEnd: 128,
  /** Stands in 9月9日, 连日来, 近期, 今年以来. */
  day: 256,
  /** Stands in 讯, 电, 消息, 报道, 特写, 专访. */
  datelineEnd: 512,
  /** ！ and ？ */
  call: 1024,
  comma: 2048,
  colon: 4096,
  /** ” and the like, which may stand behind the mark that ends a sentence. */
  closer: 8192,
  dots: 16_384,
  /** Cannot open a line of its own: 的作用, ，并. */
  goesOn: 32_768,
  /** | or 丨 */
  bar: 65_536,
  digit: 131_072,
  /** 编 of 编辑 */
  edits: 262_144,
  /** A Chinese character as \p{Script=Han} has them. */
  ideograph: 524_288,
  /** Half of a character beyond the first plane. */
  surrogate: 1_048_576,
  /** Ends a line. */
  feed: 4_194_304,
} as const;

/** The kinds of each code unit as a sum of bits; 0 for letters and all else. */
export function kindsOfCharacters(): Uint32Array {
  const kinds = new Uint32Array(0x10000);
  // The blocks of \p{Script=Han}; a high surrogate from D840 on is one half of a rare character.
  const blocks = [
    [0x2e80, 0x2fd5],
    [0x3005, 0x3007],
    [0x3021, 0x3029],
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0xf900, 0xfaff],
  ] as const;
  for (const [first, last] of blocks) kinds.fill(KIND.han, first, last + 1);
  kinds[0x3006] = 0;
  // Each run lies in a block or outside of all.
  for (const [first, last] of HAN) kinds.fill((kinds[first] ?? 0) | KIND.ideograph, first, last + 1);
  kinds.fill(KIND.surrogate, 0xd800, 0xe000);
  kinds.fill(KIND.han | KIND.surrogate, 0xd840, 0xd889);
  const add = (characters: string, kind: number): void => {
    for (let i = 0; i < characters.length; i++) {
      const code = characters.charCodeAt(i);
      kinds[code] = (kinds[code] ?? 0) | kind;
    }
  };
  add(" \t\v\f\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff", KIND.blank);
  for (let code = 0x2000; code <= 0x200a; code++) kinds[code] = KIND.blank;
  add("“‘「『（([［【〔《", KIND.opens | KIND.mark);
  add("”’」』）)]］】〕》", KIND.closes | KIND.mark);
  add("，,、；;。！!？?", KIND.parts | KIND.mark);
  add("：:·—－-…~～/／|｜\"'%&*#@_+=<>{}〔〕〈〉.•", KIND.mark);
  add("。", KIND.fullStop);
  add("道处区会镇乡村县市街城", KIND.placeEnd);
  add("日连近今", KIND.day);
  add("讯电息报写访", KIND.datelineEnd);
  add("！!？?", KIND.call);
  add("，,、；;", KIND.comma);
  add("：:", KIND.colon);
  add('"”’」』）)】', KIND.closer);
  add("…", KIND.dots);
  add("，,、。；;：:！？!?”’）)」』】的了和与及等地得着过", KIND.goesOn);
  add("|｜丨", KIND.bar);
  add("0123456789０１２３４５６７８９", KIND.digit);
  add("编", KIND.edits);
  add("\n", KIND.feed);
  return kinds;
}

/** What a line may be by its first character, or a name by its last, a bit each. */
export const FIRST = {
  arrow: 1,
  /** ◀ as well: stands in front of captions only. */
  sideArrow: 2,
  /** 摘 of 摘要 */
  summary: 4,
  numbered: 8,
  /** 图 of 图为 */
  caption: 16,
  /** 【 of 【民生】, 标 of 标题： */
  label: 32,
  /** What forms of datelines other than an outlet's begin with: 【本报讯】, 本报讯, 据新华社… */
  dateline: 64,
  closer: 128,
  bullet: 256,
  /** A story may open so behind the blank that parts it from its title. */
  story: 512,
  /** Brackets around the label of a column. */
  bracket: 1024,
  /** 精 of 精选评论 */
  comments: 2048,
} as const;

/** The sums of bits of `FIRST` by code unit. */
export function firstsOfLines(): Uint16Array {
  const firsts = new Uint16Array(0x10000);
  const add = (characters: string, bit: number): void => {
    for (let i = 0; i < characters.length; i++) {
      const code = characters.charCodeAt(i);
      firsts[code] = (firsts[code] ?? 0) | bit;
    }
  };
  add("▲▼△▽", FIRST.arrow);
  add("◀▶", FIRST.sideArrow);
  add("摘提导核内A【", FIRST.summary);
  add("一二三四五六七八九十（(0123456789■●◆▲★□◇◎※►•", FIRST.numbered);
  add("图上下左右（(资【配", FIRST.caption);
  add("【[t标原（(", FIRST.label);
  add("【〔[本我据新中人央光", FIRST.dateline);
  add("”’」』", FIRST.closer);
  add("•·‧", FIRST.bullet);
  add("本【〔[（(记通据新", FIRST.story);
  add("（(【[", FIRST.bracket);
  add("【■|精网最全热用读沙", FIRST.comments);
  return firsts;
}

export function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}
