import type { Span } from "../core/span.ts";
import type { Signature } from "../core/types.ts";
import type { BylineReader } from "./byline.ts";

// 来源：某某网 作者：张三 编辑：李四 2024-05-06 09:30
const KEY =
  /(?<key>来源|稿源|稿件来源|文章来源|信息来源|新闻来源|作者|记者|通讯员|责任编辑|责编|编辑|校对|审核|一审|二审|三审|监制|发布时间|发表时间|发布日期|时间|日期|浏览次数|点击|阅读|字体|发布机构|发布者)\s?[:：]/gu;
const SOURCE_KEYS = new Set(["来源", "稿源", "文章来源", "信息来源", "新闻来源"]);
const PERSON_KEYS = new Set([
  "作者",
  "记者",
  "通讯员",
  "责任编辑",
  "责编",
  "编辑",
  "校对",
  "审核",
  "一审",
  "二审",
  "三审",
  "监制",
]);

/** How many keys of a meta line (来源：, 作者：) a line holds. */
export function countKeys(line: string): number {
  return Array.from(line.matchAll(KEY)).length;
}

interface Entry extends Span {
  readonly key: string;
  readonly value: Span;
}

function entries(text: string, line: Span): Entry[] {
  const stretch = text.slice(line.start, line.end);
  const found = Array.from(stretch.matchAll(KEY));
  return found.map((match, i) => {
    const start = line.start + match.index;
    const end = line.start + (found[i + 1]?.index ?? stretch.length);
    return { key: match.groups?.key ?? "", start, end, value: { start: start + match[0].length, end } };
  });
}

/** The people a meta line or an editing chain names. */
export function metaSignatures(text: string, line: Span, reader: BylineReader): Signature[] {
  return entries(text, line)
    .filter(({ key }) => PERSON_KEYS.has(key))
    .flatMap((entry) => reader.whole(text, { start: entry.start, end: entry.end })?.signatures ?? [])
    .map((signature) => ({ ...signature, rule: "byline.meta" }));
}

/** The outlet a meta line states (来源：某某网), or null. */
export function metaOutlet(text: string, line: Span, reader: BylineReader): string | null {
  const entry = entries(text, line).find(({ key }) => SOURCE_KEYS.has(key));
  if (entry === undefined) return null;
  const value = text.slice(entry.value.start, entry.value.end).trim().split(/\s/u)[0] ?? "";
  // 来源： 2025-10-09: the value is missing. 来源：张三 names the author.
  return value === "" || /\d{4}|[：:]/u.test(value) || (reader.isName(value) && !reader.isOutlet(value)) ? null : value;
}
