import { isOpening, isText } from "./lines/appearance.ts";
import type { Line } from "./lines/line.ts";
import { haveTwoTitleLines, storyGapOf } from "./spacing.ts";

/** What holds of a document as a whole. */
export interface Habits {
  /** Whether the document breaks its lines at a fixed width. */
  readonly wraps: boolean;
  /** Whether the document indents its paragraphs. */
  readonly indents: boolean;
  /** How many lines of the document open with a dateline or close a story with a byline. */
  readonly datelines: number;
  readonly endings: number;
  /** How many short lines of the document stand above text that opens like a lead. */
  readonly openings: number;
  /** Whether most leads of the document stand below exactly two short lines. */
  readonly twoTitleLines: boolean;
  /** How many of its bylines stand on a line of their own right above text. */
  readonly innerBylines: number;
  /** Blank lines that part stories, where the document leaves more there than between paragraphs; else 0. */
  readonly storyGap: number;
}

/** What holds of a document, a bit each. */
export const PAGE = {
  wraps: 1,
  indents: 2,
  /** Two or more of each. */
  datelines: 4,
  endings: 8,
  openings: 16,
  innerBylines: 32,
  /** Three bylines behind stories, or more. */
  manyEndings: 64,
  twoTitleLines: 128,
  storyGap: 256,
} as const;

export function pageBits(page: Habits): number {
  let bits = 0;
  if (page.wraps) bits |= PAGE.wraps;
  if (page.indents) bits |= PAGE.indents;
  if (page.datelines >= 2) bits |= PAGE.datelines;
  if (page.endings >= 2) bits |= PAGE.endings;
  if (page.endings > 2) bits |= PAGE.manyEndings;
  if (page.openings >= 2) bits |= PAGE.openings;
  if (page.innerBylines >= 2) bits |= PAGE.innerBylines;
  if (page.twoTitleLines) bits |= PAGE.twoTitleLines;
  if (page.storyGap > 0) bits |= PAGE.storyGap;
  return bits;
}

const LONG = 40;

export function habitsOf(lines: readonly Line[], wraps: boolean): Habits {
  let datelines = 0;
  let endings = 0;
  let innerBylines = 0;
  let openings = 0;
  let long = 0;
  let indented = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const next = i + 1 < lines.length ? (lines[i + 1] ?? null) : null;
    if (line.dateline !== null) datelines++;
    if (line.byline !== null || line.tail !== null) endings++;
    if (line.byline !== null && isText(next)) innerBylines++;
    if (isOpening(line, next)) openings++;
    if (line.length <= LONG) continue;
    long++;
    if (line.indented) indented++;
  }
  return {
    wraps,
    indents: long > 0 && indented * 2 > long,
    datelines,
    endings,
    openings,
    twoTitleLines: haveTwoTitleLines(lines),
    innerBylines,
    storyGap: storyGapOf(lines),
  };
}
