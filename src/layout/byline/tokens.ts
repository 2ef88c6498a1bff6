import type { Span } from "../../core/span.ts";
import { does, isLatinOrDigit, nextThat } from "./characters.ts";
import { BLANK, isHan, PARTS_TOKENS } from "./doings.ts";
import type { NameReader } from "./names.ts";
import { bothCreditsAt, roleWord, staffWordAt } from "./roles.ts";

/** A run of characters between spaces, commas, brackets and the like. */
export interface Token extends Span {
  readonly text: string;
  /** Whether spaces inside it were taken out: 张 胜 男. */
  readonly isPadded: boolean;
  /** Stands behind 、, as one of several names does. */
  readonly isListed: boolean;
}

/** The token at or behind `from`, null when only marks and digits are left; padded characters are one token. */
export function tokenFrom(text: string, from: number, end: number, names: NameReader): Token | null {
  const first = plainTokenFrom(text, from, end);
  if (first === null) return null;
  // 欧阳 朗
  const isSurname = first.text.length === 2 && names.surnameLength(first.text) === 2;
  if (!isSurname && !isSingle(first.text)) return first;
  const run = [first];
  for (let last = first; ; ) {
    const next = plainTokenFrom(text, last.end, end);
    if (next === null || !isSingle(next.text) || !isBlankBetween(text, last.end, next.start)) break;
    run.push(next);
    last = next;
  }
  if (run.length < 2) return first;
  const joined = (count: number): Token => {
    const parts = run.slice(0, count);
    return {
      start: first.start,
      end: parts.at(-1)?.end ?? first.end,
      text: parts.map((token) => token.text).join(""),
      isPadded: true,
      isListed: first.isListed,
    };
  };
  // 记 者 林小玲: a role word may be padded, too.
  for (const count of [2, 3])
    if (count <= run.length && roleWord(joined(count).text) !== undefined) return joined(count);
  return joined(nameLength(run, names));
}

/** How many of the parted characters are the first name: 闵 捷|何 苗, 张 胜 男, 王 丹|张 胜 男. */
function nameLength(run: readonly Token[], names: NameReader): number {
  if (run.length <= 3) return run.length;
  if (run.length % 2 === 0) return 2;
  return names.hasSurname(run[2]?.text ?? "") && !names.hasSurname(run[3]?.text ?? "") ? 2 : 3;
}

function plainTokenFrom(text: string, from: number, end: number): Token | null {
  for (let start = from; start < end; ) {
    if (does(PARTS_TOKENS, text, start)) {
      start++;
      continue;
    }
    const mark = nextThat(PARTS_TOKENS, text, { from: start + 1, end });
    // 张三文/图: the mark is a token of its own.
    const behind = mark - 1 > start && bothCreditsAt(text, mark - 1, end) !== "" ? mark - 1 : mark;
    if (hasLetter(text, start, behind)) {
      const last = start + splitAt(text, start, behind);
      return { start, end: last, text: text.slice(start, last), isPadded: false, isListed: text[start - 1] === "、" };
    }
    start = behind;
  }
  return null;
}

function hasLetter(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isHan(code) || (isLatinOrDigit(code) && code > 0x39)) return true;
  }
  return /\p{L}/u.test(text.slice(start, end));
}

const LONGEST_NAME = 6;
const SHORTEST_SPLIT = 3;

/** 本报记者李四|通讯员王五: a second role word begins a token of its own. 记者|闵 捷: so does a padded name. */
function splitAt(text: string, start: number, end: number): number {
  const length = end - start;
  if (length < SHORTEST_SPLIT) return length;
  let last = -1;
  for (let at = start; at < end; at++) {
    const word = staffWordAt(text, at, end);
    if (word === 0) continue;
    if (last >= 0 && at > last && at - last <= LONGEST_NAME) return at - start;
    last = at + word;
    at = last - 1;
  }
  return last === end - 1 && isHan(text.charCodeAt(last)) ? length - 1 : length;
}

function isSingle(token: string): boolean {
  return token.length === 1 && isHan(token.charCodeAt(0)) && roleWord(token) === undefined;
}

function isBlankBetween(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (!does(BLANK, text, at)) return false;
  return true;
}
