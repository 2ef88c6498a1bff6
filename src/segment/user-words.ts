import { packWords } from "../core/pack-words.ts";
import { wordOf } from "../core/packed-trie.ts";
import type { Segmenter } from "../core/tokens.ts";
import { builtInSegmenter } from "./built-in.ts";
import type { Dictionary } from "./dictionary.ts";
import { naturalLog } from "./natural-log.ts";
import { emptyRoom } from "./segmenter.ts";
import { isSingle, type LineRemark, type UserWord } from "./user-dictionary.ts";
import { findPath, isSeparator, LONGEST_WORD, pathFor, readText, type WordGraph } from "./word-graph.ts";

/**
 * The dictionary with a user's words, of which a later one overrides an earlier one and the dictionary's own, and the
 * lines that change nothing.
 *
 * A frequency makes the word weigh what it says; 0 keeps it out of the word graph. Without one a word gets the median of
 * the dictionary, as in the reference engine, or, where that is not enough for it to be found when it stands alone, just
 * enough (as `suggest_freq` of jieba has it); a word that the dictionary has and finds keeps what it has. A single
 * character is no longer joined with its neighbours by the character model. Only the added words are packed.
 */
export function withUserWords(
  dictionary: Dictionary,
  words: readonly UserWord[],
): { dictionary: Dictionary; withoutEffect: LineRemark[] } {
  const { used, remarks } = lastOfEach(words);
  const { entries, added } = withRows(dictionary, used);
  const graph = {
    ...dictionary,
    more: packWords(added),
    alone: new Set(used.filter(({ word }) => isSingle(word)).map(({ word }) => word.codePointAt(0) ?? 0)),
  };
  const weights = weightsOf(graph, entries);
  const extended = { ...graph, weights, ...tagsOf(dictionary, entries) };
  const isAlike = comparison(builtInSegmenter(dictionary), builtInSegmenter(extended));
  for (const entry of entries) {
    if (isSingle(entry.word)) continue;
    const isChosen = isChosenAlone(extended, entry);
    const isAsHeavy = entry.isKnown && weights[entry.row] === dictionary.weights[entry.row];
    if ((!isChosen || isAsHeavy) && isAlike(entry.word))
      remarks.push({ line: entry.line, reason: reasonWithoutEffect(entry, isAsHeavy) });
  }
  return { dictionary: extended, withoutEffect: remarks.sort((a, b) => a.line - b.line) };
}

/** Whether the word graph takes the word whole when it stands alone. */
function isChosenAlone(dictionary: Dictionary, { word, row }: Entry): boolean {
  bestSum(dictionary, word);
  return path.rows[0] === row;
}

/** Whether both segmenters give a text the same words and tags. */
function comparison(before: Segmenter, after: Segmenter): (text: string) => boolean {
  const rooms = { before: emptyRoom(), after: emptyRoom() };
  return (text) => {
    const old = before.cut(text, rooms.before);
    const now = after.cut(text, rooms.after);
    if (old.count !== now.count) return false;
    for (let i = 0; i < now.count; i++) if (old.start[i] !== now.start[i]) return false;
    return before.tags(text, old).join(" ") === after.tags(text, now).join(" ");
  };
}

function reasonWithoutEffect({ frequency, isKnown }: Entry, isAsHeavy: boolean): string {
  if (isAsHeavy) return "the dictionary has it so";
  if (isKnown) return "standing alone, it is joined again by the character model";
  return frequency === 0
    ? "the dictionary has no such word to take out"
    : "its parts are more frequent; leave the frequency out";
}

function lastOfEach(words: readonly UserWord[]): { used: UserWord[]; remarks: LineRemark[] } {
  const remarks: LineRemark[] = [];
  const entryByWord = new Map<string, UserWord>();
  for (const entry of words) {
    const reason = reasonNeverRead(entry.word);
    if (reason !== null) {
      remarks.push({ line: entry.line, reason });
      continue;
    }
    const earlier = entryByWord.get(entry.word);
    if (earlier !== undefined) remarks.push({ line: earlier.line, reason: `line ${entry.line} repeats the word` });
    entryByWord.set(entry.word, entry);
  }
  return { used: [...entryByWord.values()], remarks };
}

function reasonNeverRead(word: string): string | null {
  for (let i = 0; i < word.length; i++)
    if (isSeparator(word.charCodeAt(i))) return `texts are cut at ${word.charAt(i)} before words are looked for`;
  return word.length > LONGEST_WORD && Array.from(word).length > LONGEST_WORD
    ? `longer than ${LONGEST_WORD} characters`
    : null;
}

interface Entry extends UserWord {
  readonly row: number;
  /** Whether the dictionary has the word. */
  readonly isKnown: boolean;
}

/** Words of the dictionary keep their rows; those added get the rows behind its last. */
function withRows(
  { trie, firstOfMore }: Dictionary,
  words: readonly UserWord[],
): { entries: Entry[]; added: string[] } {
  const added: string[] = [];
  const entries = words.map((entry) => {
    const known = wordOf(trie, entry.word);
    return { ...entry, isKnown: known >= 0, row: known >= 0 ? known : firstOfMore + added.push(entry.word) - 1 };
  });
  return { entries, added };
}

function countAdded(entries: readonly Entry[]): number {
  return entries.filter(({ isKnown }) => !isKnown).length;
}

// In weight: a millionth more in frequency.
const A_LITTLE = 1e-6;

/** The weights of all rows; bare words from the shortest on, since those may be parts of longer ones. */
function weightsOf(dictionary: Dictionary, entries: readonly Entry[]): Float64Array {
  const { occurrences, usualFrequency, firstOfMore } = dictionary;
  const weights = new Float64Array(firstOfMore + countAdded(entries)).fill(Number.NEGATIVE_INFINITY);
  weights.set(dictionary.weights);
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
    const parts = bestSum({ ...dictionary, weights }, word);
    weights[row] = own > parts ? own : Math.max(weightOf(usualFrequency), parts + A_LITTLE);
  }
  return weights;
}

const path = pathFor(2 * LONGEST_WORD);

function bestSum(graph: WordGraph, word: string): number {
  readText(word, graph.trie, path);
  return findPath(graph, path);
}

/** The tag of a word is the user's, else the dictionary's, else none. */
function tagsOf(dictionary: Dictionary, entries: readonly Entry[]): Pick<Dictionary, "tags" | "tagNames"> {
  const tagNames = [...dictionary.tagNames];
  const placeByTag = new Map(tagNames.map((tag, place) => [tag, place]));
  const placeOf = (tag: string): number => {
    const place = placeByTag.get(tag) ?? tagNames.push(tag) - 1;
    placeByTag.set(tag, place);
    return place;
  };
  const tags = new Uint32Array(dictionary.tags.length + countAdded(entries));
  tags.set(dictionary.tags);
  for (const { row, tag, isKnown } of entries) if (tag !== null || !isKnown) tags[row] = placeOf(tag ?? "");
  return { tags, tagNames };
}
