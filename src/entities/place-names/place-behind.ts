import { isOf, KIND } from "../characters.ts";
import { lengthsFrom } from "../word-lists.ts";
import { BEHIND, type PlaceWords } from "./place-words.ts";

/** What follows the type word: a body that only a named place has (党委), what follows a name (开展), what follows the general word (治理). */
export type Behind = "body" | "name" | "generic" | "other";

const RESIDENTS = "居民";
const RESIDENTS_END: ReadonlySet<string> = new Set("，。、；在");
const YEARS = /^[\d一二三四五六七八九十两几]{1,4}多?年/u;
const LONGEST_YEARS = 6;
const lengths = new Uint8Array(8);

/** What stands at `at`, behind a type word. */
export function readBehind(text: string, at: number, { behind, surnames }: PlaceWords): Behind {
  if (at >= text.length) return "other";
  lengthsFrom(behind, text, at, lengths);
  const body = lengths[BEHIND.body] ?? 0;
  const name = lengths[BEHIND.name] ?? 0;
  const generic = lengths[BEHIND.generic] ?? 0;
  if (body > 0 && body >= generic) return "body";
  if (name > 0 && name >= generic) return "name";
  if (generic > 0) return "generic";
  return hasResidents(text, at, surnames) || hasYears(text, at) ? "name" : "other";
}

/** Whether a stretch is a body that only a named place has: 党工委. */
export function isBodyWord(text: string, { start, end }: { start: number; end: number }, words: PlaceWords): boolean {
  lengthsFrom(words.behind, text, start, lengths);
  return lengths[BEHIND.body] === end - start;
}

/** 某某社区居民张大爷, 是某某社区居民，: residents are those of a named community. */
function hasResidents(text: string, at: number, surnames: ReadonlySet<string>): boolean {
  if (!text.startsWith(RESIDENTS, at)) return false;
  const next = text.charAt(at + RESIDENTS.length);
  return surnames.has(next) || RESIDENTS_END.has(next);
}

/** 守了某某社区三十年 */
function hasYears(text: string, at: number): boolean {
  return isOf(KIND.digit | KIND.numeral, text, at) && YEARS.test(text.slice(at, at + LONGEST_YEARS));
}
