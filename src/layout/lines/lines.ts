import { isBlank, type Span, trimSpan } from "../../core/span.ts";
import type { BylineReader } from "../byline/byline.ts";
import { lookAt } from "../look.ts";
import { linesInPlace } from "./in-place.ts";
import { asFurniture, type Line, readLine } from "./line.ts";
import { glanceAt, LOOK } from "./looks.ts";
import { withoutComments, withoutPageTitle } from "./of-the-site.ts";
import { eachCut, mayBeSeveral, type Piece, piecesOf } from "./pieces.ts";

/** The lines of a text, in order; `text` is Simplified and keeps the offsets of the original. */
export function readLines(text: string, reader: BylineReader): readonly Line[] {
  const lines: Line[] = [];
  const seen = lookAt(text);
  const { units, events } = seen;
  let gap = 0;
  let event = 0;
  for (let start = 0; start < text.length; ) {
    const firstEvent = event;
    while (units[events[event] ?? 0] !== FEED && (events[event] ?? 0) < text.length) event++;
    const end = events[event] ?? text.length;
    event++;
    const span = trimUnits(units, start, end);
    if (span.start === span.end) gap++;
    else {
      const indented = isIndented(units, start, span.start);
      const glance = glanceAt(seen, span, firstEvent);
      const several = mayBeSeveral(text, span, glance)
        ? eachCut(piecesOf(text, span, { reader, glance }), (piece) => withOriginalTitle(text, piece, lines))
        : null;
      if (several === null || several.length === 1) {
        add(
          lines,
          readLine(text, { start: span.start, end: span.end, gap, indented, furniture: null }, { reader, glance }),
        );
      } else {
        let pieceEvent = firstEvent;
        for (const { start, end, furniture = null } of several) {
          while ((events[pieceEvent] ?? start) < start) pieceEvent++;
          const piece = { reader, glance: glanceAt(seen, { start, end }, pieceEvent) };
          add(lines, readLine(text, { start, end, gap, indented, furniture }, piece));
          gap = 0;
        }
      }
      gap = 0;
    }
    start = end + 1;
  }
  const { hasLinks, hasEnd } = shownBy(lines);
  const own = hasLinks ? withoutLinks(lines) : lines;
  return linesInPlace(withoutComments(withoutPageTitle(hasEnd ? withoutPageTail(own) : own)), reader);
}

/** Whether a list of links stands among the lines, and the mark that ends a page. */
function shownBy(lines: readonly Line[]): { hasLinks: boolean; hasEnd: boolean } {
  let hasLinks = false;
  let hasEnd = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line?.furniture === "link-list") hasLinks = true;
    if (line?.text.length === PAGE_END.length && line.text === PAGE_END) hasEnd = true;
  }
  return { hasLinks, hasEnd };
}

const ORIGINAL_TITLE = /^[（(]?原标题\s?[：:]\s?/u;
const LONGEST_KEY = 8;
/** How many lines of furniture may stand above it. */
const LATEST = 40;

/** 原标题：老楼装上新电梯 above everything else stands for the headline that the page left out. */
function withOriginalTitle(text: string, piece: Piece, before: readonly Line[]): readonly Piece[] {
  const head = text.slice(piece.start, Math.min(piece.end, piece.start + LONGEST_KEY));
  if (!head.includes("原标题") || before.length > LATEST || before.some((line) => line.furniture === null))
    return [piece];
  const key = ORIGINAL_TITLE.exec(head)?.[0].length ?? 0;
  const closes = key > 0 && "）)".includes(text.charAt(piece.end - 1)) && !head.startsWith("原") ? 1 : 0;
  const title = { start: piece.start + key, end: piece.end - closes };
  if (key === 0 || title.start >= title.end) return [piece];
  const label = trimSpan(text, { start: piece.start, end: title.start });
  const rest = closes === 0 ? [] : [{ start: title.end, end: piece.end, furniture: "original-title" }];
  return [{ ...label, furniture: "original-title" }, title, ...rest];
}

function add(lines: Line[], line: Line): void {
  const previous = lines.length === 0 ? undefined : lines[lines.length - 1];
  if (previous !== undefined && isSummary(previous, line)) lines[lines.length - 1] = asFurniture(previous, "summary");
  lines.push(isRepeat(line, lines) ? asFurniture(line, "repeat") : line);
}

// 摘要：近日，…
const SUMMARY = /^【?(?:内容)?(?:摘要|提要|导读|AI导读|AI摘要|核心提示|核心阅读)\s?[:：】]\s?/u;
const SAME_START = 12;

/** The lead set above the article once more, to tell what it is about. */
function isSummary(line: Line, next: Line): boolean {
  if ((line.looks & LOOK.opensSummary) === 0) return false;
  const head = SUMMARY.exec(line.text)?.[0];
  if (head === undefined) return false;
  const start = line.text.slice(head.length, head.length + SAME_START);
  return start.length === SAME_START && next.text.includes(start);
}

const BULLET = /^[·•‧○●>*–-]\s?\S/u;
const LONGEST_LINK = 45;

/** Behind 相关新闻 the titles with a bullet each are links. */
function withoutLinks(lines: readonly Line[]): readonly Line[] {
  let isList = false;
  return lines.map((line) => {
    if (line.furniture === "link-list") isList = true;
    else isList &&= line.furniture === "list-item" || (line.length <= LONGEST_LINK && BULLET.test(line.text));
    return isList && line.furniture === null ? asFurniture(line, "link") : line;
  });
}

const PAGE_END = "/enpproperty-->";
const LONGEST_TAIL = 12;

/** What an e-paper of Macau leaves below its page: date, numbers, outlet, file, headline, and a mark that ends it. */
function withoutPageTail(lines: readonly Line[]): readonly Line[] {
  const end = lines.findLastIndex(({ text }) => text === PAGE_END);
  const start = lines.findLastIndex(({ text }, i) => i < end && /^\d{4}-\d{2}-\d{2}$/u.test(text));
  if (start < 0 || end - start > LONGEST_TAIL) return lines;
  return lines.map((line, i) => (i >= start && i <= end ? asFurniture(line, "page-tail") : line));
}

/** One to four wide spaces, or two to eight narrow ones. */
function isIndented(units: Uint16Array, start: number, end: number): boolean {
  const count = end - start;
  if (count === 0 || count > MOST_SPACES) return false;
  let wide = 0;
  let narrow = 0;
  for (let i = start; i < end; i++) {
    const unit = units[i] ?? 0;
    if (unit === WIDE_SPACE || unit === EM_SPACE) wide++;
    else if (unit === SPACE || unit === HARD_SPACE || unit === TAB) narrow++;
  }
  return (wide === count && count <= 4) || (narrow === count && count >= 2);
}

const MOST_SPACES = 8;
const [WIDE_SPACE, EM_SPACE, SPACE, HARD_SPACE, TAB] = [0x3000, 0x2003, 0x20, 0xa0, 0x09];

function trimUnits(units: Uint16Array, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(units[from] ?? 0)) from++;
  while (to > from && isBlank(units[to - 1] ?? 0)) to--;
  return { start: from, end: to };
}

const FEED = 0x0a;
const WINDOW = 8;
const WINDOW_OF_SENTENCES = 4;
const SHORTEST_DOUBLE = 4;
const SHORTEST_HEADING = 8;
const SHORTEST_SENTENCE = 12;

/** A headline set again below its photo, a paragraph doubled by the page's maker. Far apart it may be another story's. */
function isRepeat(line: Line, before: readonly Line[]): boolean {
  if (line.furniture !== null || line.byline !== null) return false;
  // 某某街道某某社区 may stand above each of several briefs.
  if ((line.looks & LOOK.isPlaceAlone) !== 0) return false;
  const isSentence = line.ends === "sentence";
  const previous = before.length === 0 ? undefined : before[before.length - 1];
  // 灯亮了 / 灯亮了: right below, even a few characters are no chance.
  if (previous !== undefined && line.length >= SHORTEST_DOUBLE && areAlike(previous, line)) return true;
  if (line.length < (isSentence ? SHORTEST_SENTENCE : SHORTEST_HEADING)) return false;
  for (let i = Math.max(0, before.length - (isSentence ? WINDOW_OF_SENTENCES : WINDOW)); i < before.length; i++) {
    const other = before[i];
    if (other !== undefined && areAlike(other, line)) return true;
  }
  return false;
}

/** The same but for white space. */
function areAlike(a: Line, b: Line): boolean {
  if (a.length !== b.length || a.text.charCodeAt(0) !== b.text.charCodeAt(0)) return false;
  if (a.text === b.text) return true;
  const haveBlanks = ((a.looks | b.looks) & LOOK.hasBlank) !== 0;
  return haveBlanks && a.text.replace(/\s/gu, "") === b.text.replace(/\s/gu, "");
}
