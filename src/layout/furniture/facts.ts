import { isBlank } from "../../core/span.ts";

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
} as const;

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
    pattern: new RegExp(`^${front}(?:${list.join("|")})${rest}$`, flags),
  };
}

const CLASSES = new Uint16Array(0x10000);

function mark(characters: string, fact: number): void {
  for (let i = 0; i < characters.length; i++)
    CLASSES[characters.charCodeAt(i)] = (CLASSES[characters.charCodeAt(i)] ?? 0) | fact;
}

for (let code = 0; code < CLASSES.length; code++) {
  if (isBlank(code)) CLASSES[code] = HAS.space;
  else if (code >= 0x30 && code <= 0x39) CLASSES[code] = HAS.digit;
  else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) CLASSES[code] = HAS.latin;
  else if ((code >= 0x3400 && code <= 0x4dbf) || (code >= 0x4e00 && code <= 0x9fff)) CLASSES[code] = HAS.han;
}
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

/** The facts of a line, as a sum of `HAS`. */
export function factsOf(line: string): number {
  const last = line.length - 1;
  let facts = 0;
  for (let i = 0; i < last; i++) facts |= CLASSES[line.charCodeAt(i)] ?? 0;
  const end = last < 0 ? 0 : (CLASSES[line.charCodeAt(last)] ?? 0);
  return facts | (end === HAS.stop ? HAS.finalStop : end);
}
