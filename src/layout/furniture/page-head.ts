import { isBlank } from "../../core/span.ts";
import { hasUnit, unitSet } from "../../core/unit-set.ts";

const LONGEST = 70;
const PARTING = unitSet("◆●■★|｜丨·・:：/／");
const DATE = /[\d０-９]{4}\s?[年./-]\s?[\d０-９]{1,2}\s?[月./-]\s?[\d０-９]{1,2}\s?日?/u;
const DAY =
  /^(?:(?:星期|周)[一二三四五六日天]|(?:农历)?\p{Script=Han}{0,4}[正一二三四五六七八九十冬腊]月[初一二三四五六七八九十廿]{2,3})$/u;
// 第3版, A06版, 第二版
const PAGE = /^(?:第?[A-Z]?[\d０-９]{1,3}版|第?[一二三四五六七八九十]{1,2}版)$/u;
const LONGEST_NUMBER = 3;
const NUMBER = /^[A-Z]?[\d０-９]{1,2}$/u;
const WORD = /^\p{Script=Han}{2,8}$/u;
// By these a pattern is not worth a try on most words.
const FIRST_OF_DAY = unitSet("星周");
const FIRST_OF_KEYS = unitSet("来稿作记通阅浏点评收分转人热发时更");
const LAST_OF_EDITS = unitSet("编校审辑式版计图制读任委");
const NAME = /^\p{Script=Han}{1,4}$/u;
const EDITS = /^(?:\p{Script=Han}{1,3}[编校审辑]|主编|总编|版式|组版|设计|制图|监制|审读|值班主任|值班编委)$/u;
// 来源, 作者 and the like stand above one text, not above a page.
const KEY_OF_A_TEXT =
  /^(?:来源|稿源|作者|记者|通讯员|阅读|浏览|点击|点赞|评论|收藏|分享|转发|人气|热度|发布|时间|更新)/u;
const LONGEST_PAPER = 30;
const MOST_WORDS = 3;
const LONGEST_SECTION = 4;
// 云溪晚报社区版, 云溪日报 社区周刊, 云溪周报 ◆ 街巷
const PAPER =
  /^\p{Script=Han}{2,6}(?:日报|晚报|晨报|早报|时报|周报|县报)(?:\s?\p{Script=Han}{2,4}(?:版|周刊|专刊)|\s?[◆●■★|｜·]\s?\p{Script=Han}{2,4})$/u;

/**
 * Whether a line is what a printed page shows above or below its stories: paper, date, number of the page, section, editors, in any
 * order (城事 07, 今日云溪 2版 乡镇, 2031.4.9 星期三 编辑/岑雨禾 美编/何苗).
 */
export function isPageHead(line: string): boolean {
  if (line.length > LONGEST || hasLongRun(line)) return false;
  if (line.length <= LONGEST_PAPER && line.includes("报") && PAPER.test(line)) return true;
  if (hasLongPart(line)) return false;
  const undated = hasYear(line) ? line.replace(DATE, " ") : line;
  const parts: string[] = [];
  let pages = 0;
  let numbers = 0;
  let days = 0;
  let editors = 0;
  let words = 0;
  for (let from = partFrom(undated, 0); from < undated.length; ) {
    const end = endOfPart(undated, from);
    const part = undated.slice(from, end);
    parts.push(part);
    from = partFrom(undated, end);
    if (part.endsWith("版") && PAGE.test(part)) pages++;
    else if (part.length <= LONGEST_NUMBER && NUMBER.test(part)) numbers++;
    else if (isDay(part)) days++;
    else if (isEditing(part)) editors++;
    else if (hasUnit(FIRST_OF_KEYS, part.charCodeAt(0)) && KEY_OF_A_TEXT.test(part)) return false;
    else if (editors > 0 && NAME.test(part)) continue;
    else if (WORD.test(part)) words++;
    else return false;
  }
  if (words > MOST_WORDS) return false;
  if (pages > 0) return pages === 1 && (words > 0 || undated !== line);
  // 基层传真 编辑 岑雨禾
  if (editors > 0 && words === 1 && numbers === 0) return opensWithSection(parts) && parts.length > 2;
  if (undated !== line) return days > 0 || editors > 1;
  return words === 1 && numbers === 1 && parts.length === 2 && isSection(parts);
}

/** Where the next part begins, at `from` or behind marks that part. */
function partFrom(line: string, from: number): number {
  let at = from;
  while (at < line.length && isParting(line.charCodeAt(at))) at++;
  return at;
}

function endOfPart(line: string, from: number): number {
  let at = from;
  while (at < line.length && !isParting(line.charCodeAt(at))) at++;
  return at;
}

function isParting(code: number): boolean {
  return hasUnit(PARTING, code) || isBlank(code);
}

function isDay(part: string): boolean {
  return (hasUnit(FIRST_OF_DAY, part.charCodeAt(0)) || part.includes("月")) && DAY.test(part);
}

function isEditing(part: string): boolean {
  return hasUnit(LAST_OF_EDITS, part.charCodeAt(part.length - 1)) && EDITS.test(part);
}

const LONGEST_RUN = 14;

/** So many Chinese characters in a row are a sentence: no paper, section or day has a name as long. */
function hasLongRun(line: string): boolean {
  if (line.length <= LONGEST_RUN) return false;
  let run = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    run = code >= 0x4e00 && code <= 0x9fff && code !== BAR ? run + 1 : 0;
    if (run > LONGEST_RUN) return true;
  }
  return false;
}

/** 丨 parts words, though it is a Chinese character. */
const BAR = 0x4e28;

/** No part of such a line is as long, but one that a date stands in. */
const LONGEST_PART = 11;
const DIGITS_OF_A_YEAR = 4;

/** 本报记者走进柳荫社区 第2版: words that can be none of those of a page, as most lines show before they are cut into words. */
function hasLongPart(line: string): boolean {
  let length = 0;
  let digits = 0;
  let hasLong = false;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    digits = isDigit(code) ? digits + 1 : 0;
    // A date is taken out first; halves of rare characters count as one.
    if (digits === DIGITS_OF_A_YEAR || (code & 0xf800) === 0xd800) return false;
    length = isParting(code) ? 0 : length + 1;
    if (length > LONGEST_PART) hasLong = true;
  }
  return hasLong;
}

function hasYear(line: string): boolean {
  let digits = 0;
  for (let i = 0; i < line.length && digits < DIGITS_OF_A_YEAR; i++)
    digits = isDigit(line.charCodeAt(i)) ? digits + 1 : 0;
  return digits === DIGITS_OF_A_YEAR;
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

function opensWithSection(parts: readonly string[]): boolean {
  const [first = "", second = ""] = parts;
  return first.length <= LONGEST_SECTION && !isEditing(first) && isEditing(second);
}

/** 要闻 1, 07 深读 */
function isSection(parts: readonly string[]): boolean {
  return parts.every((part) => part.length <= LONGEST_SECTION);
}
