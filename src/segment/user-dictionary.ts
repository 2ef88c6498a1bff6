import { packWords } from "../core/pack-words.ts";
import { wordOf } from "../core/packed-trie.ts";
import type { Dictionary } from "./dictionary.ts";
import { naturalLog } from "./natural-log.ts";
import { findPath, isSeparator, LONGEST_WORD, pathFor, readText } from "./word-graph.ts";

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
  readonly reason: string;
}

export interface UserDictionary {
  readonly words: readonly UserWord[];
  readonly rejected: readonly LineRemark[];
}

const COLUMNS = /[ \t]+/u;
const FREQUENCY = /^\d{1,10}$/u;
const LARGEST_FREQUENCY = 2 ** 31 - 1;
const TAG = /^[A-Za-z][\w-]{0,31}$/u;
const CONTROL = /\p{Cc}/u;

/** Reads the lines of a user dictionary. Columns are parted by blanks or tabs; empty lines count for nothing. */
export function parseUserDictionary(text: string): UserDictionary {
  const words: UserWord[] = [];
  const rejected: LineRemark[] = [];
  for (const [i, content] of text.split("\n").entries()) {
    const columns = content.trim().split(COLUMNS);
    if (columns[0] === "") continue;
    const entry = readColumns(columns);
    if (typeof entry === "string") rejected.push({ line: i + 1, reason: entry });
    else words.push({ line: i + 1, ...entry });
  }
  return { words, rejected };
}

/** The entry, or why there is none. */
function readColumns([word = "", ...more]: readonly string[]): Omit<UserWord, "line"> | string {
  if (more.length > 2) return "more than word, frequency and tag (a word cannot hold a blank)";
  if (CONTROL.test(word)) return "a control character in the word";
  const [first = null, second = null] = more;
  const isTagAlone = first !== null && second === null && !FREQUENCY.test(first);
  const [frequency, tag] = isTagAlone ? [null, first] : [first, second];
  if (frequency !== null && !(FREQUENCY.test(frequency) && Number(frequency) <= LARGEST_FREQUENCY)) {
    return `${JSON.stringify(frequency)} is no frequency: a whole number up to ${LARGEST_FREQUENCY}`;
  }
  if (tag !== null && !TAG.test(tag))
    return `${JSON.stringify(tag)} is ${isTagAlone ? "neither a frequency nor a" : "no"} tag such as nz`;
  if (frequency !== null && Number(frequency) === 0 && isSingle(word)) return "a single character cannot be taken out";
  return { word, frequency: frequency === null ? null : Number(frequency), tag };
}

/**
 * The dictionary with a user's words, of which a later one goes before an earlier one and before the dictionary's own, and
 * the lines that change nothing.
 *
 * A frequency makes the word weigh what it says; 0 takes a word out. Without one a word gets the median of the dictionary,
 * as in the reference engine, or, where that is not enough for it to be found when it stands alone, the least frequency
 * that is (as `suggest_freq` of jieba has it); a word that the dictionary has and finds keeps what it has. A single
 * character is no longer joined with its neighbours by the character model. Only the added words are packed.
 */
export function withUserWords(
  dictionary: Dictionary,
  words: readonly UserWord[],
): { dictionary: Dictionary; idle: LineRemark[] } {
  const { used, idle } = lastOfEach(words);
  const isKnown = ({ word }: UserWord): boolean => wordOf(dictionary.trie, word) >= 0;
  const added = used.filter((entry) => !isKnown(entry));
  const known = used.filter(isKnown);
  const firstOfMore = dictionary.weights.length;
  const entries: Entry[] = [
    ...known.map((entry) => ({ ...entry, row: wordOf(dictionary.trie, entry.word), isKnown: true })),
    ...added.map((entry, i) => ({ ...entry, row: firstOfMore + i, isKnown: false })),
  ];

  const weights = new Float64Array(firstOfMore + added.length).fill(Number.NEGATIVE_INFINITY);
  weights.set(dictionary.weights);
  const tags = new Uint32Array(weights.length);
  tags.set(dictionary.tags);
  const tagNames = [...dictionary.tagNames];
  const extended: Dictionary = {
    ...dictionary,
    more: packWords(added.map(({ word }) => word)),
    firstOfMore,
    weights,
    tags,
    tagNames,
    alone: new Set(used.filter(({ word }) => isSingle(word)).map(({ word }) => word.codePointAt(0) ?? 0)),
  };

  weigh(extended, entries, weights);
  const placeByTag = new Map(tagNames.map((tag, place) => [tag, place]));
  for (const { row, tag, isKnown } of entries) {
    const name = tag ?? (isKnown ? null : "");
    if (name === null) continue;
    const place = placeByTag.get(name) ?? tagNames.push(name) - 1;
    placeByTag.set(name, place);
    tags[row] = place;
  }
  for (const entry of entries) {
    const isAsBefore =
      entry.isKnown &&
      weights[entry.row] === dictionary.weights[entry.row] &&
      tags[entry.row] === dictionary.tags[entry.row] &&
      !isSingle(entry.word);
    const reason = isAsBefore ? "the dictionary has it so" : reasonNotFound(extended, entry);
    if (reason !== null) idle.push({ line: entry.line, reason });
  }
  return { dictionary: extended, idle: idle.sort((a, b) => a.line - b.line) };
}

interface Entry extends UserWord {
  readonly row: number;
  /** Whether the dictionary has the word. */
  readonly isKnown: boolean;
}

function lastOfEach(words: readonly UserWord[]): { used: UserWord[]; idle: LineRemark[] } {
  const idle: LineRemark[] = [];
  const entryByWord = new Map<string, UserWord>();
  for (const entry of words) {
    const reason = reasonNeverRead(entry.word);
    if (reason !== null) {
      idle.push({ line: entry.line, reason });
      continue;
    }
    const earlier = entryByWord.get(entry.word);
    if (earlier !== undefined) idle.push({ line: earlier.line, reason: `line ${entry.line} says it anew` });
    entryByWord.set(entry.word, entry);
  }
  return { used: [...entryByWord.values()], idle };
}

function reasonNeverRead(word: string): string | null {
  for (let i = 0; i < word.length; i++)
    if (isSeparator(word.charCodeAt(i))) return `texts are cut at ${word.charAt(i)} before words are looked for`;
  return word.length > LONGEST_WORD && Array.from(word).length > LONGEST_WORD
    ? `longer than ${LONGEST_WORD} characters`
    : null;
}

/** Sets the weights of the entries; bare words from the shortest on, since those may be parts of longer ones. */
function weigh(dictionary: Dictionary, entries: readonly Entry[], weights: Float64Array): void {
  const { occurrences, usualFrequency } = dictionary;
  const weightByFrequency = new Map([[0, Number.NEGATIVE_INFINITY]]);
  const weightOf = (frequency: number): number => {
    const weight = weightByFrequency.get(frequency) ?? naturalLog(frequency / occurrences);
    weightByFrequency.set(frequency, weight);
    return weight;
  };
  for (const { row, frequency } of entries) if (frequency !== null) weights[row] = weightOf(frequency);
  const bare = entries.filter(({ frequency }) => frequency === null);
  bare.sort((a, b) => a.word.length - b.word.length || (a.word < b.word ? -1 : 1));
  for (const { row, word } of bare) {
    const own = weights[row] ?? 0;
    weights[row] = Number.NEGATIVE_INFINITY;
    const parts = wayThrough(dictionary, word).sum;
    let frequency = Math.max(usualFrequency, Math.floor(Math.exp(parts) * occurrences));
    while (weightOf(frequency) <= parts) frequency++;
    weights[row] = own > parts ? own : weightOf(frequency);
  }
}

function reasonNotFound(dictionary: Dictionary, { word, row, frequency, isKnown }: Entry): string | null {
  if (isKnown || isSingle(word)) return null;
  if (frequency === 0) return "the dictionary has no such word to take out";
  return wayThrough(dictionary, word).row === row ? null : "its parts are more frequent; leave the frequency out";
}

const path = pathFor(2 * LONGEST_WORD);

/** How a word is cut when it stands alone: the sum of the weights and the first word. */
function wayThrough(dictionary: Dictionary, word: string): { sum: number; row: number } {
  readText(word, dictionary.trie, path);
  return { sum: findPath(dictionary, path, word.length), row: path.rows[0] ?? -1 };
}

function isSingle(word: string): boolean {
  return word.length === (word.charCodeAt(0) >= 0xd800 && word.charCodeAt(0) < 0xdc00 ? 2 : 1);
}
