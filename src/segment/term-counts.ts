import type { Tokens } from "../core/tokens.ts";

/** Whether this stretch of the text, of two to sixteen code units, is a term. */
export type IsTerm = (text: string, start: number, end: number) => boolean;

/**
 * How often each term stands in each story of a document, and in how many stories. A term is known by its id in the
 * dictionary, else by its code units in the texts; no string is made of it, since a document has hundreds and a story
 * shows ten. The columns serve one document after another.
 */
export interface TermCounts {
  readonly isTerm: IsTerm;
  readonly texts: string[];
  /** Story `k` has the entries from `firstEntries[k]` to the next story's first. */
  readonly firstEntries: number[];
  /** An entry is a term of a story: in `entryTerms` the term, in `frequencies` how often it stands there. */
  entries: number;
  entryTerms: Int32Array;
  frequencies: Int32Array;
  /** How many words `facts` tells of: terms, in order of their first place, and what `isTerm` refused, so that it is asked once. */
  terms: number;
  /** In a row for each term, since they are wanted together: see `TERM_SIZE`. */
  facts: Int32Array;
  /** The first `places` of `table`, two numbers each, are a hash table: key and term, plus 1; where a place is taken the next one serves. */
  places: number;
  table: Int32Array;
}

// The facts of a term: where it was met first, its first two code units as one number and its third (0 where it has none),
// its entry in the story that was read last (`NO_TERM` where it was refused), and how many stories have it.
const TERM_SIZE = 8;
const STORY = 0;
const START = 1;
const LENGTH = 2;
const HEAD = 3;
const THIRD = 4;
const LAST_ENTRY = 5;
const SPREAD = 6;

const NOT_YET = -1;
const NO_TERM = -2;
// More than most documents need; the table is never more than half full.
const USUAL_TERMS = 1024;
const USUAL_PLACES = 2 * USUAL_TERMS;
/** A document with more than this is a long one. */
export const MANY_TERMS = 65_536;
/** Words between two looks at whether the columns have room. */
const AT_ONCE = 1024;
// Eight characters of two code units each.
const LONGEST = 16;
// No Han character lies before the radicals.
const FIRST_HAN = 0x2e80;

export function emptyCounts(isTerm: IsTerm): TermCounts {
  return {
    isTerm,
    texts: [],
    firstEntries: [0],
    entries: 0,
    entryTerms: new Int32Array(USUAL_TERMS),
    frequencies: new Int32Array(USUAL_TERMS),
    terms: 0,
    facts: new Int32Array(TERM_SIZE * USUAL_TERMS),
    places: USUAL_PLACES,
    table: new Int32Array(2 * USUAL_PLACES),
  };
}

/** Forgets the document before. */
export function clearCounts(counts: TermCounts): void {
  counts.texts.length = 0;
  counts.firstEntries.length = 1;
  counts.entries = 0;
  counts.terms = 0;
  counts.table.fill(0, 0, 2 * counts.places);
  counts.places = USUAL_PLACES;
}

/** Counts the terms among words of the last story's text. */
export function countTerms(counts: TermCounts, tokens: Tokens): void {
  for (let from = 0; from < tokens.count; from += AT_ONCE) {
    const to = Math.min(from + AT_ONCE, tokens.count);
    makeRoom(counts, to - from);
    countPart(counts, tokens, from, to);
  }
}

/** Room for so many more terms, so that the columns are the same while they are counted. */
function makeRoom(counts: TermCounts, more: number): void {
  while (TERM_SIZE * (counts.terms + more) > counts.facts.length) counts.facts = doubled(counts.facts);
  while (counts.entries + more > counts.entryTerms.length) {
    counts.entryTerms = doubled(counts.entryTerms);
    counts.frequencies = doubled(counts.frequencies);
  }
  while (2 * (counts.terms + more) > counts.places) growTable(counts);
}

function countPart(counts: TermCounts, { start, id }: Tokens, from: number, to: number): void {
  const { texts, facts, table, entryTerms, frequencies } = counts;
  const text = texts.at(-1) ?? "";
  const firstEntry = counts.firstEntries.at(-1) ?? 0;
  const mask = counts.places - 1;
  let { terms, entries } = counts;
  let end = start[from] ?? 0;
  for (let i = from; i < to; i++) {
    const at = end;
    end = start[i + 1] ?? 0;
    const length = end - at;
    if (length < 2 || length > LONGEST) continue;
    let key = id[i] ?? -1;
    if (key < 0) {
      if (text.charCodeAt(at) < FIRST_HAN) continue;
      key = keyOf(text, at, end);
    }
    let place = placeOf(key, mask);
    let term = (table[2 * place + 1] ?? 0) - 1;
    while (term >= 0 && (table[2 * place] !== key || (key < 0 && !isSame(counts, term, at, end)))) {
      place = (place + 1) & mask;
      term = (table[2 * place + 1] ?? 0) - 1;
    }
    if (term < 0) {
      term = terms++;
      table[2 * place] = key;
      table[2 * place + 1] = terms;
      setFacts(counts, term, text, at, end);
    }
    const ofTerm = TERM_SIZE * term;
    const entry = facts[ofTerm + LAST_ENTRY] ?? NO_TERM;
    if (entry >= firstEntry) frequencies[entry] = (frequencies[entry] ?? 0) + 1;
    else if (entry !== NO_TERM) {
      entryTerms[entries] = term;
      frequencies[entries] = 1;
      facts[ofTerm + LAST_ENTRY] = entries++;
      facts[ofTerm + SPREAD] = (facts[ofTerm + SPREAD] ?? 0) + 1;
    }
  }
  counts.terms = terms;
  counts.entries = entries;
}

/** For a word that the dictionary does not have: less than 0, and the same for the same units. */
function keyOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
  return hash | 0x80000000;
}

function placeOf(key: number, mask: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) & mask;
}

/** Whether the term is this stretch of the last text. */
function isSame({ texts, facts }: TermCounts, term: number, start: number, end: number): boolean {
  const at = TERM_SIZE * term;
  if (facts[at + LENGTH] !== end - start) return false;
  const text = texts.at(-1) ?? "";
  const other = texts[facts[at + STORY] ?? 0] ?? "";
  const distance = (facts[at + START] ?? 0) - start;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) !== other.charCodeAt(i + distance)) return false;
  return true;
}

function setFacts(counts: TermCounts, term: number, text: string, start: number, end: number): void {
  const { facts } = counts;
  const at = TERM_SIZE * term;
  facts[at + STORY] = counts.texts.length - 1;
  facts[at + START] = start;
  facts[at + LENGTH] = end - start;
  facts[at + HEAD] = (text.charCodeAt(start) << 16) | text.charCodeAt(start + 1);
  facts[at + THIRD] = start + 2 < end ? text.charCodeAt(start + 2) : 0;
  facts[at + LAST_ENTRY] = counts.isTerm(text, start, end) ? NOT_YET : NO_TERM;
  facts[at + SPREAD] = 0;
}

function growTable(counts: TermCounts): void {
  const { table: before, places } = counts;
  counts.places = 2 * places;
  counts.table = new Int32Array(4 * places);
  const { table } = counts;
  const mask = counts.places - 1;
  for (let i = 0; i < places; i++) {
    const key = before[2 * i] ?? 0;
    const taken = before[2 * i + 1] ?? 0;
    if (taken === 0) continue;
    let place = placeOf(key, mask);
    while (table[2 * place + 1] !== 0) place = (place + 1) & mask;
    table[2 * place] = key;
    table[2 * place + 1] = taken;
  }
}

function doubled(column: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * column.length);
  larger.set(column);
  return larger;
}

/** How many stories have the term. */
export function spreadOf({ facts }: TermCounts, term: number): number {
  return facts[TERM_SIZE * term + SPREAD] ?? 0;
}

/** Whether the term stands before the other, unlike one by code units. */
export function isBefore(counts: TermCounts, term: number, other: number): boolean {
  const { facts } = counts;
  const at = TERM_SIZE * term;
  const otherAt = TERM_SIZE * other;
  const head = facts[at + HEAD] ?? 0;
  const otherHead = facts[otherAt + HEAD] ?? 0;
  if (head !== otherHead) return head >>> 0 < otherHead >>> 0;
  const third = facts[at + THIRD] ?? 0;
  const otherThird = facts[otherAt + THIRD] ?? 0;
  return third === otherThird ? textOf(counts, term) < textOf(counts, other) : third < otherThird;
}

export function textOf({ texts, facts }: TermCounts, term: number): string {
  const at = TERM_SIZE * term;
  const start = facts[at + START] ?? 0;
  return (texts[facts[at + STORY] ?? 0] ?? "").slice(start, start + (facts[at + LENGTH] ?? 0));
}
