import { isBlank, type Span, trimSpan } from "../core/span.ts";
import type { BylineReader } from "./byline.ts";
import { KIND, KINDS } from "./characters.ts";
import { datelineAt } from "./dateline.ts";
import { asFurniture, type Line, readLine } from "./line.ts";
import { LOOK } from "./looks.ts";

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
        const line = readLine(text, { start: piece.start, end: piece.end, gap, indented }, reader);
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

/** What stands on one line but is several: the edge of a table cell, a headline with its story behind it. */
function piecesOf(text: string, span: Span, reader: BylineReader): readonly Span[] {
  if (isBar(text, span.start) || isBar(text, span.end - 1)) {
    return withoutBars(text, span).flatMap((cell) => withoutTitle(text, cell, reader));
  }
  return withoutTitle(text, span, reader);
}

/** “… (张三) |”: the edge of a table cell, in front of or behind a line, is a line of its own. */
function withoutBars(text: string, { start, end }: Span): Span[] {
  let from = start;
  let to = end;
  while (from < to && isBarOrBlank(text, from)) from++;
  while (to > from && isBarOrBlank(text, to - 1)) to--;
  if (from === to) return [{ start, end }];
  return [
    { start, end: from },
    { start: from, end: to },
    { start: to, end },
  ]
    .map((piece) => trimSpan(text, piece))
    .filter((piece) => piece.start < piece.end);
}

function isBar(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x7c || code === 0xff5c; // | and ｜
}

function isBarOrBlank(text: string, at: number): boolean {
  return isBar(text, at) || isBlank(text.charCodeAt(at));
}

const LONGEST_TITLE = 45;
const SHORTEST_STORY = 60;
const STORY_MARK =
  /[\s](?=本报|本网|本刊|[【〔[（(]?(?:本报)?(?:记者|通讯员)|据?新华社|[\p{Script=Han}]{2,12}(?:讯|电|消息)[\s（(：:])/gu;

const OPENS_STORY = /^(?:[（(【〔]|本报|本网|记者|通讯员)/u;
const NO_TITLE = /[。；;]|记者|通讯员|[（(【〔][^（(【〔）)】〕]{0,44}$/u;

/** “老楼装上新电梯 本报讯（记者 张三）近日，…”: a dump that lost its line breaks has headline and story on one line. */
function withoutTitle(text: string, span: Span, reader: BylineReader): Span[] {
  if (span.end - span.start < SHORTEST_STORY || !hasBlank(text, span.start, span.start + LONGEST_TITLE)) return [span];
  const head = text.slice(span.start, span.start + LONGEST_TITLE);
  for (const { index } of head.matchAll(STORY_MARK)) {
    const title = trimSpan(text, { start: span.start, end: span.start + index });
    const story = trimSpan(text, { start: title.end, end: span.end });
    if (title.end - title.start < 4 || NO_TITLE.test(text.slice(title.start, title.end))) continue;
    if (OPENS_STORY.test(head) || datelineAt(text, span, reader) !== null) return [span];
    const dateline = datelineAt(text, story, reader);
    if (dateline !== null || reader.head(text, story) !== null) return [title, story];
  }
  return [span];
}

function hasBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (KINDS[text.charCodeAt(i)] === KIND.blank) return true;
  return false;
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
