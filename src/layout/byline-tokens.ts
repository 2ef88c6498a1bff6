import type { Span } from "../core/span.ts";
import { BLANK, does, isHan, isLatinOrDigit, nextThat, PARTS_TOKENS } from "./byline-characters.ts";
import { roleWord, staffWordAt } from "./roles.ts";

/** A run of characters between spaces, commas, brackets and the like. */
export interface Token extends Span {
  readonly text: string;
  /** Whether spaces inside it were taken out: 张 胜 男. */
  readonly isPadded: boolean;
}

/** The token at or behind `from`, null when only marks and digits are left; padded characters are one token. */
export function tokenFrom(text: string, from: number, end: number): Token | null {
  const first = plainTokenFrom(text, from, end);
  if (first === null || !isSingle(first.text)) return first;
  // 记 者 林小玲: a role word may be padded, too. 闵 捷 何 苗 are two names, 张 胜 男 is one.
  const run = [first];
  for (let last = first; ; ) {
    const next = plainTokenFrom(text, last.end, end);
    if (next === null || !isSingle(next.text) || !isBlankBetween(text, last.end, next.start)) break;
    run.push(next);
    last = next;
  }
  if (run.length < 2) return first;
  const joined = (count: number): Token => ({
    start: first.start,
    end: (run[count - 1] ?? first).end,
    text: run
      .slice(0, count)
      .map((token) => token.text)
      .join(""),
    isPadded: true,
  });
  for (const count of [2, 3])
    if (count <= run.length && roleWord(joined(count).text) !== undefined) return joined(count);
  return joined(run.length % 2 === 0 ? 2 : 3);
}

function plainTokenFrom(text: string, from: number, end: number): Token | null {
  for (let start = from; start < end; ) {
    if (does(PARTS_TOKENS, text, start)) {
      start++;
      continue;
    }
    const behind = nextThat(PARTS_TOKENS, text, { from: start + 1, end });
    if (hasLetter(text, start, behind)) {
      const last = start + splitAt(text, start, behind);
      return { start, end: last, text: text.slice(start, last), isPadded: false };
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
