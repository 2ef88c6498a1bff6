import { trimSpan } from "../core/span.ts";
import type { BylineReader } from "./byline.ts";
import { asFurniture, type Line, readLine } from "./line.ts";
import { LOOK } from "./looks.ts";
import { piecesOf } from "./pieces.ts";

/** The lines of a text, in order; `text` is Simplified and keeps the offsets of the original. */
export function readLines(text: string, reader: BylineReader): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const span = trimSpan(text, { start, end });
    if (span.start === span.end) gap++;
    else {
      const indented = isIndented(text, start, span.start);
      for (const piece of piecesOf(text, span, reader)) {
        const line = readLine(text, { ...piece, gap, indented }, reader);
        lines.push(isRepeat(line, lines) ? asFurniture(line, "repeat") : line);
        gap = 0;
      }
    }
    start = end + 1;
  }
  return lines;
}

const WIDE_SPACES = "\u3000\u2003";
const NARROW_SPACES = " \u00a0\t";

/** One to four wide spaces, or two to eight narrow ones. */
function isIndented(text: string, start: number, end: number): boolean {
  if (start === end) return false;
  const isOneOf = (spaces: string): boolean => {
    for (let i = start; i < end; i++) if (!spaces.includes(text[i] ?? "")) return false;
    return true;
  };
  const count = end - start;
  return count <= 4 && isOneOf(WIDE_SPACES) ? true : count >= 2 && count <= 8 && isOneOf(NARROW_SPACES);
}

const WINDOW = { heading: 8, sentence: 4 };
const SHORTEST_DOUBLE = 4;
const SHORTEST_REPEAT = { heading: 8, sentence: 12 };

/** A headline set again below its photo, a paragraph doubled by the page's maker. Far apart it may be another story's. */
function isRepeat(line: Line, before: readonly Line[]): boolean {
  if (line.furniture !== null || line.byline !== null) return false;
  // 某某街道某某社区 may stand above each of several briefs.
  if ((line.looks & LOOK.isPlaceAlone) !== 0) return false;
  const form = line.ends === "sentence" ? "sentence" : "heading";
  const previous = before.at(-1);
  // 灯亮了 / 灯亮了: right below, even a few characters are no chance.
  if (previous !== undefined && line.length >= SHORTEST_DOUBLE && areAlike(previous, line)) return true;
  if (line.length < SHORTEST_REPEAT[form]) return false;
  for (let i = Math.max(0, before.length - WINDOW[form]); i < before.length; i++) {
    const other = before[i];
    if (other !== undefined && areAlike(other, line)) return true;
  }
  return false;
}

/** The same but for white space. */
function areAlike(a: Line, b: Line): boolean {
  return (
    a.length === b.length &&
    a.text.charCodeAt(0) === b.text.charCodeAt(0) &&
    (a.text === b.text || a.text.replace(/\s/gu, "") === b.text.replace(/\s/gu, ""))
  );
}
