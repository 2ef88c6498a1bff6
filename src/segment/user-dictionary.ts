import { hasLoneSurrogate } from "../core/surrogates.ts";
import { isWording, type Wording, wording } from "../core/wording.ts";

/** A line of a user dictionary: `word [frequency] [tag]`. */
export interface UserWord {
  /** Counted from 1. */
  readonly line: number;
  readonly word: string;
  /** Occurrences, on the scale of the dictionary; null: as many as make it a word. */
  readonly frequency: number | null;
  readonly tag: string | null;
}

/** Why a line of a user dictionary is not used, or changes nothing. */
export interface LineRemark {
  readonly line: number;
  readonly reason: Wording;
}

export interface UserDictionary {
  readonly words: readonly UserWord[];
  readonly rejected: readonly LineRemark[];
}

/** What became of the lines of a user dictionary. */
export interface UserDictionaryReport {
  /** Lines that are not empty, the rejected ones among them. */
  readonly read: number;
  /** Lines that are no entry. */
  readonly rejected: readonly LineRemark[];
  /** Entries whose word, standing alone, is cut and tagged as before. */
  readonly withoutEffect: readonly LineRemark[];
}

// Full-width and no-break blanks are easily typed for the plain one.
const COLUMNS = /\s+/u;
const LONGEST_LINE = 4096;
const FREQUENCY = /^\d{1,10}$/u;
const LARGEST_FREQUENCY = 2 ** 31 - 1;
const TAG = /^[A-Za-z][\w-]{0,31}$/u;
const CONTROL = /\p{Cc}/u;

/** Reads the lines of a user dictionary. Columns are separated by white space; empty lines count for nothing. */
export function parseUserDictionary(text: string): UserDictionary {
  const words: UserWord[] = [];
  const rejected: LineRemark[] = [];
  for (const [i, content] of text.split("\n").entries()) {
    const line = content.trim();
    if (line === "") continue;
    const entry =
      line.length > LONGEST_LINE ? wording`longer than ${LONGEST_LINE} characters` : readColumns(line.split(COLUMNS));
    if (isWording(entry)) rejected.push({ line: i + 1, reason: entry });
    else words.push({ line: i + 1, ...entry });
  }
  return { words, rejected };
}

/** The entry, or why there is none. */
function readColumns([word = "", ...more]: readonly string[]): Omit<UserWord, "line"> | Wording {
  if (more.length > 2) return wording`more than word, frequency and tag (a word cannot hold a blank)`;
  if (hasLoneSurrogate(word)) return wording`half of a surrogate pair in the word`;
  if (CONTROL.test(word)) return wording`a control character in the word`;
  const [first = null, second = null] = more;
  const isTagAlone = first !== null && second === null && !FREQUENCY.test(first);
  const [frequency, tag] = isTagAlone ? [null, first] : [first, second];
  if (frequency !== null && !(FREQUENCY.test(frequency) && Number(frequency) <= LARGEST_FREQUENCY)) {
    return wording`${JSON.stringify(frequency)} is no frequency: a whole number up to ${LARGEST_FREQUENCY}`;
  }
  if (tag !== null && !TAG.test(tag))
    return isTagAlone
      ? wording`${JSON.stringify(tag)} is neither a frequency nor a tag such as nz`
      : wording`${JSON.stringify(tag)} is no tag such as nz`;
  if (frequency !== null && Number(frequency) === 0 && isSingle(word))
    return wording`a single character cannot be taken out`;
  return { word, frequency: frequency === null ? null : Number(frequency), tag };
}

/** Whether a word is one character, be it of one code unit or of two. */
export function isSingle(word: string): boolean {
  return word.length === ((word.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
}
