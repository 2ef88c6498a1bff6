import { BLANKS } from "../../core/span.ts";
import { KIND } from "../lines/characters.ts";

/** What one look at each character tells of a line; most forms of furniture need one of these, and most text has none. */
export const HAS = {
  /** 。 in front of the last character. */
  stop: 0x1,
  /** 。 as the last character. */
  finalStop: 0x2,
  comma: 0x4,
  /** White space. */
  space: 0x8,
  /** | as in menus, or 丨. */
  bar: 0x10,
  /** > as in breadcrumbs and tags. */
  angle: 0x20,
  underscore: 0x40,
  colon: 0x80,
  dot: 0x100,
  digit: 0x200,
  latin: 0x400,
  /** A Chinese character. */
  han: 0x800,
  /** One of the characters by which legal notices are known: 权 of 版权所有, 许 of 许可证. */
  legal: 0x1000,
  /** The same for lines that lead through an e-paper: 版 of 上一版, 目 of 返回目录. */
  edition: 0x2000,
  /** The same for what a site says about the reading: 读 of 阅读约需, 与 of 人参与. */
  reading: 0x4000,
  /** The same for who makes a site: 媒 of 新媒体出品, 站 of 主办网站. */
  maker: 0x8000,
  /** Six blanks or more: the words of a menu. */
  manySpaces: 0x10000,
  /** A digit of any width, 版, 编 or 报: a line at the head of a page holds one of them. */
  ofPage: 0x20000,
  /** No form of furniture asks for what follows: punctuation, ！ or ？, and brackets or quotation marks. */
  mark: 0x40000,
  call: 0x80000,
  opens: 0x100000,
  closes: 0x200000,
  /** A Chinese character or a half of a rare one, and any half. */
  character: 0x400000,
  surrogate: 0x800000,
  /** 区, 镇, 道 at the end of places, 日, 近 of days, 讯, 电 of datelines, 编 of editors. */
  placeEnd: 0x1000000,
  day: 0x2000000,
  datelineEnd: 0x4000000,
  edits: 0x8000000,
  /** A digit of any width. */
  anyDigit: 0x10000000,
} as const;

/** The facts that forms of furniture ask for. */
export const OF_FORMS: number = HAS.ofPage - 1;
export const FEWEST_MANY = 6;

export const STOP: number = HAS.stop | HAS.finalStop;
export const CLAUSES: number = STOP | HAS.comma;

/** A form of furniture: what a line must show before its pattern is worth a try, and the pattern. */
export interface Form {
  readonly reason: string;
  /** The characters it opens with; left out where any may stand there. */
  readonly opens?: string;
  /** The facts (`HAS`) it has, all of them. */
  readonly needs?: number;
  /** The facts it never has. */
  readonly never?: number;
  /** The characters it ends with; left out where any may stand there. */
  readonly ends?: string;
  /** What it opens with where it opens with words; in front of them stands `after`, or nothing. */
  readonly words?: readonly string[];
  readonly after?: string;
  readonly pattern: RegExp;
}

interface Frame {
  /** Characters one of which may stand in front of the word. */
  readonly after?: string;
  readonly needs?: number;
  readonly never?: number;
  readonly flags?: string;
}

/** A form that opens with one of the words (each begins with a plain character), behind which `rest` stands. */
export function opening(reason: string, words: string, rest: string, frame: Frame = {}): Form {
  const { after = "", needs = 0, never = STOP, flags = "u" } = frame;
  const list = words.trim().split(/\s+/u);
  const firsts = list.map((word) => word.charAt(0)).join("");
  const front = after === "" ? "" : `[${after.replace(/[[\]-]/gu, "\\$&")}]?\\s?`;
  return {
    reason,
    opens: after + (flags.includes("i") ? firsts.toLowerCase() + firsts.toUpperCase() : firsts),
    needs,
    never,
    words: list,
    after,
    pattern: new RegExp(`^${front}(?:${list.join("|")})${rest}$`, flags),
  };
}

/** What each code unit tells of a line that holds it. */
export function factsOfCharacters(kinds: Uint32Array): Uint32Array {
  const facts = new Uint32Array(0x10000);
  const mark = (characters: string, fact: number): void => {
    for (let i = 0; i < characters.length; i++) {
      const code = characters.charCodeAt(i);
      facts[code] = (facts[code] ?? 0) | fact;
    }
  };
  facts.fill(HAS.han, 0x3400, 0x4dc0);
  facts.fill(HAS.han, 0x4e00, 0xa000);
  facts.fill(HAS.digit, 0x30, 0x3a);
  facts.fill(HAS.latin, 0x41, 0x5b);
  facts.fill(HAS.latin, 0x61, 0x7b);
  for (const code of BLANKS) facts[code] = HAS.space;
  mark("。", HAS.stop);
  mark("，,", HAS.comma);
  mark("|｜丨", HAS.bar);
  mark(">＞»", HAS.angle);
  mark("_", HAS.underscore);
  mark("：:", HAS.colon);
  mark(".", HAS.dot);
  mark("权案备证许经载声顾举热", HAS.legal);
  mark("版导目", HAS.edition);
  mark("读持与", HAS.reading);
  mark("媒站权", HAS.maker);
  mark("0123456789０１２３４５６７８９版编报", HAS.ofPage);
  for (let code = 0; code < facts.length; code++) facts[code] = (facts[code] ?? 0) | factsOfKinds(kinds[code] ?? 0);
  return facts;
}

function factsOfKinds(kinds: number): number {
  let facts = 0;
  for (const [kind, fact] of FACTS_OF_KINDS) if ((kinds & kind) !== 0) facts |= fact;
  return facts;
}

const FACTS_OF_KINDS = [
  [KIND.mark, HAS.mark],
  [KIND.call, HAS.call],
  [KIND.opens, HAS.opens],
  [KIND.closes, HAS.closes],
  [KIND.han, HAS.character],
  [KIND.surrogate, HAS.surrogate],
  [KIND.placeEnd, HAS.placeEnd],
  [KIND.day, HAS.day],
  [KIND.datelineEnd, HAS.datelineEnd],
  [KIND.edits, HAS.edits],
  [KIND.digit, HAS.anyDigit],
] as const;
