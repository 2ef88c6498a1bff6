import { isBlank } from "../../core/span.ts";

/** What a character can do in a byline; a character may do several things. */
export const PARTS_TOKENS = 1;
/** Ends a sentence: 。 */
export const STOPS = 2;
/** Behind it a byline may begin: …结束。|记者 张三, …说：“路通了。”|记者 张三. */
export const CLOSES_TEXT = 4;
export const OPENS_BRACKET = 8;
export const CLOSES_BRACKET = 16;
/** □本报记者 张三: marks a byline. */
export const BOX = 32;
/** Stands in sentences, and in no outlet's name. */
export const OF_SENTENCE = 64;
export const BLANK = 128;

const KINDS = new Uint8Array(0x10000);
const also = (kind: number, code: number): void => {
  KINDS[code] = (KINDS[code] ?? 0) | kind;
};
const mark = (kind: number, characters: string): void => {
  for (let i = 0; i < characters.length; i++) also(kind, characters.charCodeAt(i));
};
mark(PARTS_TOKENS, "、,，;；:：/／|｜丨()（）[]【】〔〕『』《》<>");
mark(STOPS, "。！？!?");
mark(CLOSES_TEXT, "。！？!?…”』」）)");
mark(OPENS_BRACKET, "(（【[［〔『");
mark(CLOSES_BRACKET, ")）】]］〕』");
mark(BOX, "□■◎○●▪☆★◇◆");
mark(OF_SENTENCE, "。！？!?，,；;：:”’");
for (let code = 0; code < KINDS.length; code++) if (isBlank(code)) also(BLANK | PARTS_TOKENS, code);

/** Whether the character at `at` does one of `kinds`; there is none outside the text. */
export function does(kinds: number, text: string, at: number): boolean {
  return at >= 0 && at < text.length && ((KINDS[text.charCodeAt(at)] ?? 0) & kinds) !== 0;
}

/** The first place in `[from, end)` that is not white space; `end` when there is none. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && does(BLANK, text, at)) at++;
  return at;
}

/** The first place in `[from, end)` with a character that does one of `kinds`; `end` when there is none. */
export function nextThat(kinds: number, text: string, { from, end }: { from: number; end: number }): number {
  let at = from;
  while (at < end && !does(kinds, text, at)) at++;
  return at;
}

/** Chinese characters by code unit; those outside the first plane by either half of the pair. */
export function isHan(code: number): boolean {
  // 丨 parts words (文丨张三).
  if (code < 0x2e80 || code === 0x4e28) return false;
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3005 ||
    code === 0x3007 ||
    (code >= 0x2e80 && code <= 0x2fd5) ||
    (code >= 0xf900 && code <= 0xfad9) ||
    (code >= 0xd840 && code <= 0xd888) ||
    (code >= 0xdc00 && code <= 0xdfff)
  );
}

/** Nothing but Chinese characters, and at least one. */
export function isHanRun(token: string): boolean {
  for (let i = 0; i < token.length; i++) if (!isHan(token.charCodeAt(i))) return false;
  return token !== "";
}

export function isLatinOrDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Endings of words, looked up from the end of a token. */
export interface Endings {
  /** Whether the token ends in one of them with at least `inFront` characters in front. */
  readonly end: (token: string, inFront: number) => boolean;
}

export function endingsOf(words: readonly string[]): Endings {
  const known = new Set(words);
  // Most tokens end in none, which their last character shows.
  const lastCodes = new Set(words.map((word) => word.charCodeAt(word.length - 1)));
  const longest = words.reduce((most, word) => Math.max(most, word.length), 0);
  return {
    end: (token, inFront) => {
      if (!lastCodes.has(token.charCodeAt(token.length - 1))) return false;
      for (let n = Math.min(longest, token.length - inFront); n > 0; n--) if (known.has(token.slice(-n))) return true;
      return false;
    },
  };
}

/** Words by a character code, for instance their first. */
export function groupByCode<Word>(words: readonly Word[], codeOf: (word: Word) => number): Map<number, Word[]> {
  const groups = new Map<number, Word[]>();
  for (const word of words) {
    const group = groups.get(codeOf(word));
    if (group === undefined) groups.set(codeOf(word), [word]);
    else group.push(word);
  }
  return groups;
}
