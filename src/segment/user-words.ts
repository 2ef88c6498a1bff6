import { packWords } from "../core/pack-words.ts";
import type { Segmenter } from "../core/tokens.ts";
import { type Wording, wording } from "../core/wording.ts";
import { builtInSegmenter } from "./built-in.ts";
import { classOf, type Dictionary } from "./dictionary.ts";
import { naturalLog } from "./natural-log.ts";
import { LONGEST_WORD, pathFor, readText } from "./path.ts";
import { emptyRoom } from "./segmenter.ts";
import { isSingle, type LineRemark, type UserWord } from "./user-dictionary.ts";
import { findPath, isSeparator, type WordGraph } from "./word-graph.ts";
import { cellOf, setClass } from "./word-trie.ts";

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
  const { entries, added } = entriesOf(dictionary, used);
  const extended = withEntries(dictionary, entries, added);
  weigh(extended, entries);
  const isAlike = comparison(builtInSegmenter(dictionary), builtInSegmenter(extended));
  for (const entry of entries) {
    if (isSingle(entry.word)) continue;
    const isChosen = isChosenAlone(extended, entry);
    const isAsHeavy = entry.isKnown && weightOf(extended, entry.id) === weightOf(dictionary, entry.id);
    if ((!isChosen || isAsHeavy) && isAlike(entry.word))
      remarks.push({ line: entry.line, reason: reasonWithoutEffect(entry, isAsHeavy) });
  }
  return { dictionary: extended, withoutEffect: remarks.sort((a, b) => a.line - b.line) };
}

function weightOf(dictionary: Dictionary, id: number): number {
  return dictionary.weights[classOf(dictionary, id)] ?? 0;
}

/** Whether the word graph takes the word whole when it stands alone. */
function isChosenAlone(dictionary: Dictionary, { word, id }: Entry): boolean {
  bestSum(dictionary, word);
  return path.ids[0] === id;
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

function reasonWithoutEffect({ frequency, isKnown }: Entry, isAsHeavy: boolean): Wording {
  if (isAsHeavy) return wording`the dictionary has it so`;
  if (isKnown) return wording`standing alone, it is joined again by the character model`;
  return frequency === 0
    ? wording`the dictionary has no such word to take out`
    : wording`its parts are more frequent; leave the frequency out`;
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
    if (earlier !== undefined)
      remarks.push({ line: earlier.line, reason: wording`line ${entry.line} repeats the word` });
    entryByWord.set(entry.word, entry);
  }
  return { used: [...entryByWord.values()], remarks };
}

function reasonNeverRead(word: string): Wording | null {
  for (let i = 0; i < word.length; i++)
    if (isSeparator(word.charCodeAt(i))) return wording`texts are cut at ${word.charAt(i)} before words are looked for`;
  return word.length > LONGEST_WORD && Array.from(word).length > LONGEST_WORD
    ? wording`longer than ${LONGEST_WORD} characters`
    : null;
}

interface Entry extends UserWord {
  readonly id: number;
  /** Every word of the user has one of its own. */
  readonly wordClass: number;
  /** Whether the dictionary has the word. */
  readonly isKnown: boolean;
}

/** Words of the dictionary keep their ids; those added get the ones behind its last. Their classes begin behind its last. */
function entriesOf(dictionary: Dictionary, words: readonly UserWord[]): { entries: Entry[]; added: readonly string[] } {
  const { trie, weights } = dictionary;
  const added: string[] = [];
  const cells = words.map(({ word }) => {
    readText(dictionary, path, word, 0, word.length);
    const cell = cellOf(trie, path.units, 0, word.length);
    if (cell < 0) added.push(word);
    return cell;
  });
  let addedClass = weights.length;
  let knownClass = weights.length + added.length;
  let addedId = trie.cells.length / 2;
  const entries = words.map((entry, i) => {
    const cell = cells[i] ?? -1;
    return cell < 0
      ? { ...entry, isKnown: false, id: addedId++, wordClass: addedClass++ }
      : { ...entry, isKnown: true, id: cell, wordClass: knownClass++ };
  });
  return { entries, added };
}

/** The dictionary with these words; those added weigh nothing yet, those known what they did. */
function withEntries(dictionary: Dictionary, entries: readonly Entry[], added: readonly string[]): Dictionary {
  const { trie, singles } = dictionary;
  const firstClass = dictionary.weights.length;
  const extended = {
    ...dictionary,
    trie: { codes: trie.codes, cells: trie.cells.slice() },
    weights: new Float64Array(firstClass + entries.length).fill(Number.NEGATIVE_INFINITY),
    singles: { cells: singles.cells.slice(), weights: singles.weights.slice() },
    added: {
      trie: packWords(added),
      firstId: trie.cells.length / 2,
      firstClass,
      alone: new Set(entries.filter(({ word }) => isSingle(word)).map(({ word }) => word.codePointAt(0) ?? 0)),
    },
    ...tagsOf(dictionary, entries),
  };
  extended.weights.set(dictionary.weights);
  for (const entry of entries) {
    const code = singleCode(extended, entry);
    if (code > 0) extended.singles.cells[2 * code + 1] = entry.id;
    if (entry.isKnown) setClass(extended.trie.cells, entry.id, entry.wordClass);
    setWeight(extended, entry, entry.isKnown ? weightOf(dictionary, entry.id) : Number.NEGATIVE_INFINITY);
  }
  return extended;
}

/** The code of a single character, 0 where the dictionary has none, and for longer words. */
function singleCode({ trie }: Dictionary, { word }: Entry): number {
  return word.length === 1 ? (trie.codes[word.charCodeAt(0)] ?? 0) : 0;
}

function setWeight(dictionary: Dictionary, entry: Entry, weight: number): void {
  dictionary.weights[entry.wordClass] = weight;
  const code = singleCode(dictionary, entry);
  if (code > 0) dictionary.singles.weights[code] = weight;
}

// In weight: a millionth more in frequency.
const A_LITTLE = 1e-6;

/** Gives the words their weights; bare words from the shortest on, since those may be parts of longer ones. */
function weigh(dictionary: Dictionary, entries: readonly Entry[]): void {
  const { occurrences, usualFrequency } = dictionary;
  const weightByFrequency = new Map([[0, Number.NEGATIVE_INFINITY]]);
  const weightFor = (frequency: number): number => {
    const weight = weightByFrequency.get(frequency) ?? naturalLog(frequency / occurrences);
    weightByFrequency.set(frequency, weight);
    return weight;
  };
  for (const entry of entries) if (entry.frequency !== null) setWeight(dictionary, entry, weightFor(entry.frequency));
  const bare = entries.filter(({ frequency }) => frequency === null);
  bare.sort((a, b) => a.word.length - b.word.length || (a.word < b.word ? -1 : 1));
  for (const entry of bare) {
    const own = weightOf(dictionary, entry.id);
    setWeight(dictionary, entry, Number.NEGATIVE_INFINITY);
    const parts = bestSum(dictionary, entry.word);
    setWeight(dictionary, entry, own > parts ? own : Math.max(weightFor(usualFrequency), parts + A_LITTLE));
  }
}

const path = pathFor(2 * LONGEST_WORD);

function bestSum(graph: WordGraph, word: string): number {
  readText(graph, path, word, 0, word.length);
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
  const tags = new Uint32Array(dictionary.tags.length + entries.length);
  tags.set(dictionary.tags);
  for (const { id, wordClass, tag, isKnown } of entries)
    tags[wordClass] = tag === null && isKnown ? (dictionary.tags[classOf(dictionary, id)] ?? 0) : placeOf(tag ?? "");
  return { tags, tagNames };
}
