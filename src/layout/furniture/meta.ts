import { isBlank, type Span, trimSpan } from "../../core/span.ts";
import type { Signature } from "../../core/types.ts";
import { hasUnit, nextOf, unitSet } from "../../core/unit-set.ts";
import type { BylineReader } from "../byline/byline.ts";

const SOURCE_KEYS = ["来源", "稿源", "稿件来源", "文章来源", "信息来源", "新闻来源", "内容来源", "来源于"];
const BYLINE_KEYS = ["记者", "通讯员", "撰文", "文字", "图片", "摄影"];
const PERSON_KEYS = [
  ...BYLINE_KEYS,
  // author: 某某晚报记者 张三 stands among the front matter of a text file.
  ...["作者", "author", "责任编辑", "责编", "编辑"],
  ...["校对", "审核", "一审", "二审", "三审", "初审", "复审", "终审", "监审", "编审", "监制"],
];
const OTHER_KEYS = [
  ...["发布时间", "发表时间", "发布日期", "更新时间", "最后更新", "上架时间", "时间", "日期", "浏览次数", "浏览量"],
  ...["浏览", "访问量", "点击数", "点击量", "点击", "点击率", "阅读量", "阅读数", "阅读次数", "阅读", "人气"],
  ...["字体", "字号", "关键词", "关键字", "发布机构", "发布单位", "发布者", "发布人"],
];
// Behind a key stands a colon, or a bar of some kind (来源丨某某网).
const MARKS = unitSet(":：丨|｜");
const KEYS: ReadonlySet<string> = new Set([...SOURCE_KEYS, ...PERSON_KEYS, ...OTHER_KEYS]);
const LAST_OF_KEYS = unitSet(Array.from(KEYS, (key) => key.charAt(key.length - 1)));
const LENGTHS = [6, 4, 3, 2];

/** The key in front of the mark at `at`, behind `from`, the longest; "" where there is none. */
function keyAt(line: string, at: number, from: number): string {
  const end = at > from && isBlank(line.charCodeAt(at - 1)) ? at - 1 : at;
  if (end <= from || !hasUnit(LAST_OF_KEYS, line.charCodeAt(end - 1))) return "";
  for (const length of LENGTHS) {
    const word = end - length < from ? "" : line.slice(end - length, end);
    if (KEYS.has(word)) return word;
  }
  return "";
}

/** How many keys of a meta line (来源：, 作者：) a line holds; none where all of them are those of a byline (记者：张三 通讯员：李四). */
export function countKeys(line: string): number {
  let count = 0;
  let others = 0;
  for (let at = nextOf(MARKS, line, 0, line.length); at < line.length; at = nextOf(MARKS, line, at + 1, line.length)) {
    const key = keyAt(line, at, 0);
    // The head of a text file is told by its first word.
    if (key === "" || key === "author") continue;
    count++;
    if (!BYLINE_KEYS.includes(key)) others++;
  }
  return others > 0 ? count : 0;
}

interface Entry extends Span {
  readonly key: string;
  readonly value: Span;
}

/** 来源：某某网 作者：张三 编辑：李四 2024-05-06 09:30: each key with what stands between its mark and the next key. */
function entries(text: string, line: Span): Entry[] {
  const found: Entry[] = [];
  let end = line.end;
  for (let at = line.end - 1; at >= line.start; at--) {
    const key = hasUnit(MARKS, text.charCodeAt(at)) ? keyAt(text, at, line.start) : "";
    if (key === "") continue;
    const start = text.lastIndexOf(key, at - key.length);
    found.push({ key, start, end, value: { start: at + 1, end } });
    end = start;
  }
  return found.reverse();
}

// … 2020-05-06 09:30 behind the names
const DATE = /\d{4}\s?[-/.年]\s?\d{1,2}/u;
// 2026/02/09 16:45 in front of them
const LEADING_DATE = /^[\d\s:：/.年月日-]{8,24}(?=\p{Script=Han})/u;

/** The people a meta line or an editing chain names. */
export function metaSignatures(text: string, line: Span, reader: BylineReader): Signature[] {
  const all = entries(text, line);
  const people = all.filter(({ key }) => PERSON_KEYS.includes(key));
  const stretches =
    people.length > 0
      ? people.map((entry) => withoutDate(text, entry))
      : [behindDate(text, line)].filter((span) => span !== null);
  return stretches
    .flatMap((span) => read(text, span, reader))
    .concat(all.flatMap((entry) => roleBehind(text, entry, reader)))
    .map((signature) => ({ ...signature, rule: "byline.meta" }));
}

/** 作者：李四, or 作者：全媒体记者 张三 通讯员 李四 where the value is a byline of its own. */
function read(text: string, { start, end }: Span, reader: BylineReader): Signature[] {
  // 作者丨李四: the bar is a Chinese character, which the reader would take for part of the name.
  const stretch = text.slice(start, end).replaceAll("丨", "|");
  const colon = stretch.search(/[:：|｜]/u);
  const whole = { start: 0, end: stretch.length };
  const found =
    reader.whole(stretch, whole) ?? (colon < 0 ? null : reader.whole(stretch, { ...whole, start: colon + 1 }));
  if (found === null && colon >= 0 && /^(?:作者|author)/u.test(stretch))
    return bareAuthor(text, { start: start + colon + 1, end }, reader);
  return (found?.signatures ?? []).map((signature) => ({
    ...signature,
    start: start + signature.start,
    end: start + signature.end,
  }));
}

// 来源：某某晚报 记者 张三: the role has no colon, and is no part of the source.
const ROLE_BEHIND = /\s(?=(?:本报|本网)?(?:记者|通讯员)\s)/u;

function roleBehind(text: string, { key, value }: Entry, reader: BylineReader): Signature[] {
  if (PERSON_KEYS.includes(key)) return [];
  const { start, end } = withoutDate(text, value);
  const at = text.slice(start, end).search(ROLE_BEHIND);
  if (at < 0) return [];
  return (reader.whole(text, trimSpan(text, { start: start + at, end }))?.signatures ?? []).slice();
}

function bareAuthor(text: string, value: Span, reader: BylineReader): Signature[] {
  const { start, end } = trimSpan(text, value);
  if (!reader.isName(text.slice(start, end))) return [];
  return [{ start, end, role: "author", outlet: null, credits: [], rule: "byline.meta" }];
}

function withoutDate(text: string, { start, end }: Span): Span {
  const at = text.slice(start, end).search(DATE);
  return trimSpan(text, { start, end: at < 0 ? end : start + at });
}

function behindDate(text: string, { start, end }: Span): Span | null {
  const date = LEADING_DATE.exec(text.slice(start, end))?.[0];
  return date === undefined ? null : { start: start + date.length, end };
}

/** The outlet a meta line states (来源：某某网), or null. */
export function metaOutlet(text: string, line: Span, reader: BylineReader): string | null {
  const entry = entries(text, line).find(({ key }) => SOURCE_KEYS.includes(key));
  if (entry === undefined) return null;
  const value = text.slice(entry.value.start, entry.value.end).trim().split(/\s/u)[0] ?? "";
  // 来源： 2025-10-09: the value is missing. 来源：张三 names the author.
  return value === "" || /\d{4}|[：:丨|｜]/u.test(value) || (reader.isName(value) && !reader.isOutlet(value))
    ? null
    : value;
}
