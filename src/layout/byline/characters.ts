import { hasUnit, unitSet } from "../../core/unit-set.ts";
import { CLASS_OF, DOINGS } from "../characters.ts";
import { BLANK, groupByCode, isHan } from "./doings.ts";

/** Whether the character at `at` does one of `kinds`; there is none outside the text. */
export function does(kinds: number, text: string, at: number): boolean {
  return at >= 0 && at < text.length && ((DOINGS[CLASS_OF[text.charCodeAt(at)] ?? 0] ?? 0) & kinds) !== 0;
}

/** Whether a character, by its code unit, does one of `kinds`. */
export function doesUnit(kinds: number, unit: number): boolean {
  return ((DOINGS[CLASS_OF[unit] ?? 0] ?? 0) & kinds) !== 0;
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
  const byLast = groupByCode(words, (word) => word.charCodeAt(word.length - 1));
  // Most tokens end in none, which their last character shows.
  const lasts = unitSet(words.map((word) => word.charAt(word.length - 1)));
  return {
    end: (token, inFront) => {
      const last = token === "" ? 0 : token.charCodeAt(token.length - 1);
      if (!hasUnit(lasts, last)) return false;
      const known = byLast.get(last) ?? [];
      for (let i = 0; i < known.length; i++) {
        const word = known[i] ?? "";
        if (token.length - word.length >= inFront && token.endsWith(word)) return true;
      }
      return false;
    },
  };
}
