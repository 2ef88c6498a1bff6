import type { Tokens } from "../core/tokens.ts";

/** Whether this stretch of the text, of two to sixteen code units, is a term. */
export type IsTerm = (text: string, start: number, end: number) => boolean;

/**
 * How often each term stands in each story of a document, and in how many stories. Terms are told apart by their code
 * units in the texts; no string is made of them, since a document has hundreds and a story shows ten. The columns serve
 * one document after another.
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
  /** Terms, in order of their first place, and what `isTerm` refused, so that it is asked once. */
  terms: number;
  /** The first two code units, the first above. */
  heads: Int32Array;
  /** The third code unit, 0 where the term ends before, above the length. */
  tails: Int32Array;
  /** Where the term was met first. */
  stories: Int32Array;
  starts: Int32Array;
  /** Its entry in the story that was read last, `NO_TERM` where it was refused. */
  lastEntries: Int32Array;
  /** How many stories have it. */
  spreads: Int32Array;
  /** The first `places` of `table`: a hash table of terms, plus 1; where a place is taken the next one serves. */
  places: number;
  table: Int32Array;
}

const NOT_YET = -1;
const NO_TERM = -2;
// More than most documents need; the table is never more than half full.
const USUAL_TERMS = 1024;
/** A document with more than this is a long one. */
export const MANY_TERMS = 65_536;
const USUAL_PLACES = 2 * USUAL_TERMS;
// No Han character lies before the radicals.
const FIRST_HAN = 0x2e80;
// Eight characters of two code units each.
const LONGEST = 16;
const LENGTH = 0xffff;

export function emptyCounts(isTerm: IsTerm): TermCounts {
  const column = (): Int32Array => new Int32Array(USUAL_TERMS);
  return {
    isTerm,
    texts: [],
    firstEntries: [0],
    entries: 0,
    entryTerms: column(),
    frequencies: column(),
    terms: 0,
    heads: column(),
    tails: column(),
    stories: column(),
    starts: column(),
    lastEntries: column(),
    spreads: column(),
    places: USUAL_PLACES,
    table: new Int32Array(USUAL_PLACES),
  };
}

/** Forgets the document before. */
export function clearCounts(counts: TermCounts): void {
  counts.texts.length = 0;
  counts.firstEntries.length = 1;
  counts.entries = 0;
  counts.terms = 0;
  counts.table.fill(0, 0, counts.places);
  counts.places = USUAL_PLACES;
}

/** Counts the terms among words of the story's text. */
export function countTerms(counts: TermCounts, { count, start }: Tokens): void {
  const { texts, firstEntries } = counts;
  const story = texts.length - 1;
  const text = texts[story] ?? "";
  const firstEntry = firstEntries[story] ?? 0;
  let end = start[0] ?? 0;
  for (let i = 1; i <= count; i++) {
    const at = end;
    end = start[i] ?? 0;
    const length = end - at;
    if (length < 2) continue;
    const first = text.charCodeAt(at);
    if (first < FIRST_HAN || length > LONGEST) continue;
    const head = (first << 16) | text.charCodeAt(at + 1);
    const tail = length === 2 ? length : (text.charCodeAt(at + 2) << 16) | length;
    const term = termOf(counts, head, tail, at);
    const entry = counts.lastEntries[term] ?? NO_TERM;
    if (entry >= firstEntry) counts.frequencies[entry] = (counts.frequencies[entry] ?? 0) + 1;
    else if (entry !== NO_TERM) addEntry(counts, term);
  }
}

/** The term of the last story's text that begins at `at`: the one known, or a new one. */
function termOf(counts: TermCounts, head: number, tail: number, at: number): number {
  const { table, heads, tails, places } = counts;
  const mask = places - 1;
  let place = placeOf(head, tail, mask);
  for (; ; place = (place + 1) & mask) {
    const term = (table[place] ?? 0) - 1;
    if (term < 0) break;
    if (heads[term] === head && tails[term] === tail && ((tail & LENGTH) <= 3 || isSame(counts, term, at))) return term;
  }
  const term = counts.terms;
  table[place] = term + 1;
  addTerm(counts, head, tail, at);
  return term;
}

function placeOf(head: number, tail: number, mask: number): number {
  const mixed = Math.imul(head, 0x9e3779b1) ^ Math.imul(tail, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
}

/** Whether the terms, alike in length and the first three units, are so in the others. */
function isSame({ texts, stories, starts, tails }: TermCounts, term: number, at: number): boolean {
  const text = texts.at(-1) ?? "";
  const other = texts[stories[term] ?? 0] ?? "";
  const start = starts[term] ?? 0;
  const length = (tails[term] ?? 0) & LENGTH;
  for (let i = 3; i < length; i++) if (text.charCodeAt(at + i) !== other.charCodeAt(start + i)) return false;
  return true;
}

function addTerm(counts: TermCounts, head: number, tail: number, at: number): void {
  const { texts, isTerm } = counts;
  const term = counts.terms++;
  if (term === counts.heads.length) growTerms(counts);
  const story = texts.length - 1;
  counts.heads[term] = head;
  counts.tails[term] = tail;
  counts.stories[term] = story;
  counts.starts[term] = at;
  counts.spreads[term] = 0;
  counts.lastEntries[term] = isTerm(texts[story] ?? "", at, at + (tail & LENGTH)) ? NOT_YET : NO_TERM;
  if (2 * counts.terms > counts.places) growTable(counts);
}

function addEntry(counts: TermCounts, term: number): void {
  const entry = counts.entries++;
  if (entry === counts.entryTerms.length) {
    counts.entryTerms = doubled(counts.entryTerms);
    counts.frequencies = doubled(counts.frequencies);
  }
  counts.entryTerms[entry] = term;
  counts.frequencies[entry] = 1;
  counts.lastEntries[term] = entry;
  counts.spreads[term] = (counts.spreads[term] ?? 0) + 1;
}

function growTerms(counts: TermCounts): void {
  counts.heads = doubled(counts.heads);
  counts.tails = doubled(counts.tails);
  counts.stories = doubled(counts.stories);
  counts.starts = doubled(counts.starts);
  counts.lastEntries = doubled(counts.lastEntries);
  counts.spreads = doubled(counts.spreads);
}

function growTable(counts: TermCounts): void {
  counts.places *= 2;
  if (counts.table.length < counts.places) counts.table = new Int32Array(counts.places);
  else counts.table.fill(0, 0, counts.places);
  const { table, heads, tails, terms } = counts;
  const mask = counts.places - 1;
  for (let term = 0; term < terms; term++) {
    let place = placeOf(heads[term] ?? 0, tails[term] ?? 0, mask);
    while (table[place] !== 0) place = (place + 1) & mask;
    table[place] = term + 1;
  }
}

function doubled(column: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * column.length);
  larger.set(column);
  return larger;
}

/** Whether the term stands before the other, unlike one by code units. */
export function isBefore(counts: TermCounts, term: number, other: number): boolean {
  const { heads, tails } = counts;
  const head = heads[term] ?? 0;
  const otherHead = heads[other] ?? 0;
  if (head !== otherHead) return head >>> 0 < otherHead >>> 0;
  const third = (tails[term] ?? 0) >>> 16;
  const otherThird = (tails[other] ?? 0) >>> 16;
  if (third !== otherThird) return third < otherThird;
  return textOf(counts, term) < textOf(counts, other);
}

export function textOf({ texts, stories, starts, tails }: TermCounts, term: number): string {
  const start = starts[term] ?? 0;
  return (texts[stories[term] ?? 0] ?? "").slice(start, start + ((tails[term] ?? 0) & LENGTH));
}
