import type { WordRoom } from "../core/tokens.ts";

/** Whether this stretch of the text, of two to sixteen code units, is a term. */
export type IsTerm = (text: string, start: number, end: number) => boolean;

/**
 * How often each term stands in each story of a document, and in how many stories. A term is known by its id in the
 * dictionary, else by its code units in the texts; no string is made of it, since a document has hundreds and a story
 * shows ten. What was found out about a word of the dictionary serves one document after another.
 */
export interface TermCounts {
  readonly isTerm: IsTerm;
  /** The number of the document. */
  document: number;
  texts: readonly string[];
  /** The place in `texts` of the story that is read, and its first entry. */
  story: number;
  firstEntry: number;
  /** An entry is a term of a story: in `entryRows` where its row begins, in `frequencies` how often it stands there. */
  entries: number;
  entryRows: Int32Array;
  frequencies: Int32Array;
  /**
   * A hash table of all words that were met, refused or not, a row each since what is asked of one is wanted together; where a
   * row is taken the next one serves. Never more than half full.
   */
  rows: Int32Array;
  /** How many rows are taken. */
  words: number;
}

const ROW = 8;
// Its id, or what `keyOf` says of a word without; 0 in a row that is free. No word has the id 0.
const KEY = 0;
/** The document that the numbers behind it are of. */
const DOCUMENT = 1;
const LAST_ENTRY = 2;
const SPREAD = 3;
/** Where it was met first. */
const STORY = 4;
const START = 5;
/** Of every document: the first two code units as one number; then the third (0 for none), whether it is a term, and its length. */
const HEAD = 6;
const REST = 7;
const THIRD_BITS = 16;
const IS_TERM = 256;
const LENGTH = 255;

const NOT_YET = -1;
const USUAL_ROWS = 2048;
/** With more words than this the table is given back: of what texts have by chance it would become full. */
const MANY_WORDS = 16_384;
/** Words between two looks at whether the columns have room. */
const AT_ONCE = 1024;
// Eight characters of two code units each.
const LONGEST = 16;
// No Han character lies before the radicals.
const FIRST_HAN = 0x2e80;

export function emptyCounts(isTerm: IsTerm): TermCounts {
  return {
    isTerm,
    document: 1,
    texts: [],
    story: 0,
    firstEntry: 0,
    entries: 0,
    entryRows: new Int32Array(AT_ONCE),
    frequencies: new Int32Array(AT_ONCE),
    rows: new Int32Array(ROW * USUAL_ROWS),
    words: 0,
  };
}

/** Forgets the document before. */
export function openDocument(counts: TermCounts, texts: readonly string[]): void {
  counts.texts = texts;
  counts.document++;
  counts.entries = 0;
  if (counts.words <= MANY_WORDS && counts.entryRows.length <= MANY_WORDS) return;
  const { entryRows, frequencies, rows } = emptyCounts(counts.isTerm);
  counts.entryRows = entryRows;
  counts.frequencies = frequencies;
  counts.rows = rows;
  counts.words = 0;
}

/** The story whose words come next. */
export function openStory(counts: TermCounts, story: number): void {
  counts.story = story;
  counts.firstEntry = counts.entries;
}

/** Counts the terms among words of the story. */
export function countTerms(counts: TermCounts, words: WordRoom): void {
  for (let from = 0; from < words.count; from += AT_ONCE) {
    const to = Math.min(from + AT_ONCE, words.count);
    makeRoom(counts, to - from);
    let i = countKnown(counts, words, from, to);
    while (i < to) {
      countOther(counts, words, i);
      i = countKnown(counts, words, i + 1, to);
    }
  }
}

/** Room for so many more words, so that the columns are the same while they are counted. */
function makeRoom(counts: TermCounts, more: number): void {
  while (counts.entries + more > counts.entryRows.length) {
    counts.entryRows = doubled(counts.entryRows);
    counts.frequencies = doubled(counts.frequencies);
  }
  while (2 * ROW * (counts.words + more) > counts.rows.length) growTable(counts);
}

/** Counts words of the dictionary that were met before; gives the place of the first other one. Nearly all words are done with here. */
function countKnown(counts: TermCounts, { start, id }: WordRoom, from: number, to: number): number {
  const { rows } = counts;
  const mask = rows.length - 1;
  for (let i = from; i < to; i++) {
    const key = id[i] ?? -1;
    if (key < 0) return i;
    let row = firstRow(key, mask);
    let other = rows[row] ?? 0;
    while (other !== key) {
      if (other === 0) return i;
      row = (row + ROW) & mask;
      other = rows[row] ?? 0;
    }
    countRow(counts, row, start[i] ?? 0);
  }
  return to;
}

function countRow(counts: TermCounts, row: number, start: number): void {
  const { rows, document, firstEntry, entryRows, frequencies } = counts;
  if (rows[row + DOCUMENT] !== document) {
    rows[row + DOCUMENT] = document;
    rows[row + LAST_ENTRY] = NOT_YET;
    rows[row + SPREAD] = 0;
    rows[row + STORY] = counts.story;
    rows[row + START] = start;
  }
  const entry = rows[row + LAST_ENTRY] ?? NOT_YET;
  if (entry >= firstEntry) frequencies[entry] = (frequencies[entry] ?? 0) + 1;
  else if (((rows[row + REST] ?? 0) & IS_TERM) !== 0) {
    const { entries } = counts;
    entryRows[entries] = row;
    frequencies[entries] = 1;
    rows[row + LAST_ENTRY] = entries;
    rows[row + SPREAD] = (rows[row + SPREAD] ?? 0) + 1;
    counts.entries = entries + 1;
  }
}

/** Counts a word of the dictionary that is met for the first time, or one that the dictionary does not have. */
function countOther(counts: TermCounts, words: WordRoom, i: number): void {
  const start = words.start[i] ?? 0;
  const end = words.end[i] ?? 0;
  const id = words.id[i] ?? -1;
  if (end - start > LONGEST) return;
  const text = counts.texts[counts.story] ?? "";
  if (id < 0 && text.charCodeAt(start) < FIRST_HAN) return;
  countRow(counts, rowFor(counts, id < 0 ? keyOf(text, start, end) : id, start, end), start);
}

/** The row of the word, made for it where it has none. */
function rowFor(counts: TermCounts, key: number, start: number, end: number): number {
  const { rows } = counts;
  const mask = rows.length - 1;
  let row = firstRow(key, mask);
  while (rows[row] !== 0) {
    if (rows[row] === key) {
      // What another document says of such a key is no longer asked for; rows of this one lie before.
      if (rows[row + DOCUMENT] !== counts.document) break;
      if (isSame(counts, row, start, end)) return row;
    }
    row = (row + ROW) & mask;
  }
  if (rows[row] === 0) counts.words++;
  const text = counts.texts[counts.story] ?? "";
  const third = start + 2 < end ? text.charCodeAt(start + 2) : 0;
  rows[row + KEY] = key;
  rows[row + DOCUMENT] = 0;
  rows[row + HEAD] = (text.charCodeAt(start) << 16) | text.charCodeAt(start + 1);
  rows[row + REST] = (third << THIRD_BITS) | (counts.isTerm(text, start, end) ? IS_TERM : 0) | (end - start);
  return row;
}

/** For a word that the dictionary does not have: less than 0, and the same for the same units. */
function keyOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
  return hash | 0x80000000;
}

/** The first of the rows that the key may have. */
function firstRow(key: number, mask: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return Math.imul(mixed ^ (mixed >>> 15), ROW) & mask;
}

/** Whether the word of the row is this stretch of the story. */
function isSame({ texts, story, rows }: TermCounts, row: number, start: number, end: number): boolean {
  if (((rows[row + REST] ?? 0) & LENGTH) !== end - start) return false;
  const text = texts[story] ?? "";
  const other = texts[rows[row + STORY] ?? 0] ?? "";
  const distance = (rows[row + START] ?? 0) - start;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) !== other.charCodeAt(i + distance)) return false;
  return true;
}

/** Twice the rows. Words that the dictionary does not have are kept where they are of this document. */
function growTable(counts: TermCounts): void {
  const { rows: before, document, entryRows } = counts;
  const rows = new Int32Array(2 * before.length);
  const mask = rows.length - 1;
  counts.rows = rows;
  counts.words = 0;
  for (let from = 0; from < before.length; from += ROW) {
    const key = before[from] ?? 0;
    if (key === 0 || (key < 0 && before[from + DOCUMENT] !== document)) continue;
    let row = firstRow(key, mask);
    while (rows[row] !== 0) row = (row + ROW) & mask;
    rows.set(before.subarray(from, from + ROW), row);
    counts.words++;
    // Read once more by the entries of the word.
    before[from] = row;
  }
  for (let entry = 0; entry < counts.entries; entry++) entryRows[entry] = before[entryRows[entry] ?? 0] ?? 0;
}

function doubled(column: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * column.length);
  larger.set(column);
  return larger;
}

/** How many stories have the term of this row. */
export function spreadOf({ rows }: TermCounts, row: number): number {
  return rows[row + SPREAD] ?? 0;
}

/** Whether the term stands before the other, unlike one by code units. */
export function isBefore(counts: TermCounts, row: number, other: number): boolean {
  const { rows } = counts;
  const head = rows[row + HEAD] ?? 0;
  const otherHead = rows[other + HEAD] ?? 0;
  if (head !== otherHead) return head >>> 0 < otherHead >>> 0;
  const third = (rows[row + REST] ?? 0) >>> THIRD_BITS;
  const otherThird = (rows[other + REST] ?? 0) >>> THIRD_BITS;
  return third === otherThird ? textOf(counts, row) < textOf(counts, other) : third < otherThird;
}

export function textOf({ texts, rows }: TermCounts, row: number): string {
  const start = rows[row + START] ?? 0;
  return (texts[rows[row + STORY] ?? 0] ?? "").slice(start, start + ((rows[row + REST] ?? 0) & LENGTH));
}
