import type { Span } from "../../core/span.ts";
import { isGap, isPart } from "./survey.ts";

/** Characters that follow each other, at most one blank between two. */
interface Stretch extends Span {
  /** Neighbours that are both Chinese, and how many of them a blank parts. */
  readonly pairs: number;
  readonly parted: number;
  /** It reads like a sentence: it holds a mark or a particle, which a list of names or a label does not. */
  readonly reads: boolean;
  /** The Chinese characters and marks of its line. */
  readonly partsOfLine: number;
}

/** “社 区 居 民 在 活 动 室” is running text, “简 讯”, “社 区 新 风” and “王 丹 李 玮” are set so: long and with a word of grammar. */
const FEWEST_PAIRS = 7;
const MOSTLY = 0.8;
/** Where a page shows as many such stretches, it was read by a machine, and shorter ones are no labels. */
const FEWEST_STRETCHES = 2;
const FEWEST_PAIRS_THERE = 3;
const GRAMMAR = /[，,。；;！!？?的了在是着将把被从及]/u;

/** The blanks inside running text that a machine read character by character, or that a column set wide. */
export function spacedBlanks(text: string): Span[] {
  const parted = stretchesOf(text).filter((stretch) => stretch.parted >= MOSTLY * stretch.pairs);
  const isRead = parted.filter(isRunning).length >= FEWEST_STRETCHES;
  return parted
    .filter((stretch) => isRunning(stretch) || (isRead && isWholeLine(stretch)))
    .flatMap((stretch) => blanksOf(text, stretch));
}

// In a line of text so many blanks, one for so many characters, are no author's.
const FEWEST_SCATTERED = 5;
const CHARACTERS_EACH = 12;
const FEWEST_LINES = 2;
const MARKS = /[，,。；;]/gu;

/** Blanks that a scanner put here and there inside the sentences of several lines; between names or in a title stand fewer marks. */
export function scatteredBlanks(text: string): Span[] {
  const lines: Span[][] = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const blanks = blanksBetweenParts(text, { start, end });
    const isText = (text.slice(start, end).match(MARKS)?.length ?? 0) * 2 >= FEWEST_SCATTERED - 1;
    if (isText && blanks.length >= FEWEST_SCATTERED && blanks.length * CHARACTERS_EACH >= end - start)
      lines.push(blanks);
    start = end + 1;
  }
  return lines.length >= FEWEST_LINES ? lines.flat() : [];
}

function blanksBetweenParts(text: string, { start, end }: Span): Span[] {
  const blanks: Span[] = [];
  for (let i = start + 1; i < end - 1; i++) {
    if (!isGap(text.charCodeAt(i)) || isGap(text.charCodeAt(i - 1)) || isGap(text.charCodeAt(i + 1))) continue;
    const isInside = isPart(text.charCodeAt(i - 1)) || isPart(text.charCodeAt(i + 1));
    if (isInside || (isOfNumber(text.charCodeAt(i - 1)) && isOfNumber(text.charCodeAt(i + 1))))
      blanks.push({ start: i, end: i + 1 });
  }
  return blanks;
}

function isRunning({ pairs, reads }: Stretch): boolean {
  return reads && pairs >= FEWEST_PAIRS;
}

/** 记者 王 丹 李 玮 keeps its blanks even there: most of its line may be parted, but not all. */
function isWholeLine({ pairs, partsOfLine }: Stretch): boolean {
  return pairs >= FEWEST_PAIRS_THERE && pairs + 1 === partsOfLine;
}

function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    addStretchesOfLine(text, { start, end }, stretches);
    start = end + 1;
  }
  return stretches;
}

function addStretchesOfLine(text: string, line: Span, stretches: Stretch[]): void {
  let partsOfLine = 0;
  for (let i = line.start; i < line.end; i++) if (isPart(text.charCodeAt(i))) partsOfLine++;
  for (let start = line.start; start < line.end; ) {
    while (start < line.end && isGap(text.charCodeAt(start))) start++;
    const stretch = stretchAt(text, start, line.end);
    if (stretch.parted > 0) {
      const reads = GRAMMAR.test(text.slice(stretch.start, stretch.end));
      stretches.push({ ...stretch, reads, partsOfLine });
    }
    start = stretch.end;
  }
}

function stretchAt(text: string, start: number, lineEnd: number): Span & { pairs: number; parted: number } {
  let pairs = 0;
  let parted = 0;
  let end = start;
  while (end < lineEnd) {
    const here = end;
    let next = here + 1;
    if (next < lineEnd && isGap(text.charCodeAt(next))) next++;
    if (next >= lineEnd || isGap(text.charCodeAt(next))) {
      end = here + 1;
      break;
    }
    if (isPart(text.charCodeAt(here)) && isPart(text.charCodeAt(next))) {
      pairs++;
      if (next > here + 1) parted++;
    }
    end = next;
  }
  return { start, end, pairs, parted };
}

/** Its blanks but those that part words of Latin letters or numbers. */
function blanksOf(text: string, { start, end }: Span): Span[] {
  const blanks: Span[] = [];
  for (let i = start + 1; i < end; i++) {
    if (!isGap(text.charCodeAt(i))) continue;
    const isChinese = isPart(text.charCodeAt(i - 1)) || isPart(text.charCodeAt(i + 1));
    if (isChinese || (isLoneDigit(text, i - 1) && isLoneDigit(text, i + 1))) blanks.push({ start: i, end: i + 1 });
  }
  return blanks;
}

/** 1 4 6 . 5 */
function isOfNumber(code: number): boolean {
  return isDigit(code) || code === POINT;
}

/** 2 0 3 1, but not 20 31. */
function isLoneDigit(text: string, at: number): boolean {
  if (text.charCodeAt(at) === POINT) return true;
  return isDigit(text.charCodeAt(at)) && !isDigit(text.charCodeAt(at - 1)) && !isDigit(text.charCodeAt(at + 1));
}

const POINT = 0x2e;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
