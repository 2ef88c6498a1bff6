import { isBlank, type Span, trimSpan } from "../../core/span.ts";
import type { BylineReader } from "../byline/byline.ts";
import { firstsAt, kindsAt } from "../characters.ts";
import { HAS } from "../furniture/facts.ts";
import { furnitureReason } from "../furniture/furniture.ts";
import { codesOf, FIRST, KIND } from "./characters.ts";
import { datelineAt } from "./dateline.ts";
import type { Glance } from "./looks.ts";

/** A stretch of a line that is read by itself; `furniture` where it is none of a story's text, whatever it looks like. */
export interface Piece extends Span {
  readonly furniture?: string;
}

/** Whether a line may be several: most show at once that they are not. */
export function mayBeSeveral(text: string, { start, end }: Span, { facts, firstFacts }: Glance): boolean {
  const length = end - start;
  if ((facts & (HAS.edits | HAS.opens)) === (HAS.edits | HAS.opens)) return true;
  if ((firstFacts & HAS.space) !== 0 && length >= SHORTEST_STORY) {
    if (isBar(text, start) || isBar(text, end - 1)) return true;
    // （原标题：老楼装上新电梯） is a line of its own kind, however long.
    const isWhole = opensWithStory(text, start) && !text.startsWith("原标题", start + 1);
    if (!isWhole && mayHoldTitle(text, start)) return true;
  }
  if ((firstFacts & HAS.anyDigit) !== 0 && length <= LONGEST_TITLE + LONGEST_META && hasYear(text, start, end))
    return true;
  if (text[end - 1] === "多" && text.startsWith("查看更多", end - 4)) return true;
  if (length > LONGEST_LABELLED) return false;
  if ((facts & HAS.bar) !== 0 || (firstsAt(text.charCodeAt(start)) & FIRST.label) !== 0) return true;
  return (facts & HAS.closes) !== 0 && MARK_LAST.has(text.charCodeAt(end - 2));
}

/** Four digits in a row where a title may end. */
function hasYear(text: string, start: number, end: number): boolean {
  let row = 0;
  const limit = Math.min(end, start + LONGEST_TITLE + 4);
  for (let i = start; i < limit; i++) {
    row = (kindsAt(text.charCodeAt(i)) & KIND.digit) === 0 ? 0 : row + 1;
    if (row === 4 && i - start >= SHORTEST_TITLE) return true;
  }
  return false;
}

/**
 * What stands on one line but is several: the edge of a table cell, an editing chain in brackets, a label in front of a
 * headline, a headline with its time and source or with its story behind it.
 */
export function piecesOf(text: string, span: Span, { reader, glance }: PieceReading): readonly Piece[] {
  const { facts } = glance;
  let pieces: readonly Piece[] =
    isBar(text, span.start) || isBar(text, span.end - 1) ? withoutBars(text, span) : [span];
  if ((facts & HAS.edits) !== 0) pieces = eachCut(pieces, (cell) => withoutChains(text, cell));
  if (text.endsWith("查看更多", span.end)) pieces = eachCut(pieces, (cell) => withoutReturn(text, cell));
  if ((facts & HAS.anyDigit) !== 0) pieces = eachCut(pieces, (cell) => withoutMeta(text, cell, reader.isOutlet));
  if ((facts & HAS.space) !== 0) pieces = eachCut(pieces, (cell) => withoutTitle(text, cell, reader));
  const hasBar = (facts & HAS.bar) !== 0;
  return eachCut(pieces, (cell) => withoutLabels(text, cell, hasBar));
}

/** Nearly all lines are of one piece all the way. */
export function eachCut(pieces: readonly Piece[], cut: (piece: Piece) => readonly Piece[]): readonly Piece[] {
  const [only] = pieces;
  return pieces.length === 1 && only !== undefined ? cut(only) : pieces.flatMap(cut);
}

interface PieceReading {
  readonly reader: BylineReader;
  readonly glance: Glance;
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

const CHAIN = /[（(【[]\s?(?:责任编辑|责编|值班编辑|新媒体编辑|编辑)\s?[：:/丨][^（）()【】[\]。]{1,60}[）)】\]]/gu;

/** “…拍手叫好。（责任编辑：张三）老楼装上新电梯 2031-04-09”: a chain in brackets parts one story from the next. */
function withoutChains(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let from = span.start;
  for (const match of text.slice(span.start, span.end).matchAll(CHAIN)) {
    const chain = { start: span.start + match.index, end: span.start + match.index + match[0].length };
    pieces.push({ start: from, end: chain.start }, chain);
    from = chain.end;
  }
  pieces.push({ start: from, end: span.end });
  return pieces.map((piece) => trimSpan(text, piece)).filter((piece) => piece.start < piece.end);
}

// …，居民吴阿姨说。返回云溪，查看更多: the way back to the portal, fused to the last paragraph
const RETURN = /[【[(（]?返回\p{Script=Han}{2,4}[，,]\s?查看更多$/u;
const LONGEST_RETURN = 14;

function withoutReturn(text: string, { start, end }: Span): Span[] {
  const from = Math.max(start, end - LONGEST_RETURN);
  const at = text.endsWith("查看更多", end) ? from + text.slice(from, end).search(RETURN) : -1;
  return at <= start || at < from ? [{ start, end }] : [trimSpan(text, { start, end: at }), { start: at, end }];
}

const TIMESTAMP = /[\d０-９]{4}\s?[-/.年－]\s?[\d０-９]{1,2}\s?[-/.月－]\s?[\d０-９]{1,2}/u;
const SHORTEST_TITLE = 4;

// 云溪街道 2031-04-09 09:30: who put it out, and when
const MAKER = /^(?:\p{Script=Han}{2,6}(?:街道|镇)|\p{Script=Han}{2,20}(?:委员会|办事处|办公室|人民政府|发布|融媒))$/u;

/** “老楼装上新电梯2031-04-09 09:30来源：某某网”: a headline with time and source fused to it. */
function withoutMeta(text: string, span: Span, isOutlet: (token: string) => boolean): Span[] {
  if (span.end - span.start > LONGEST_TITLE + LONGEST_META) return [span];
  if (!hasYear(text, span.start, span.end)) return [span];
  const line = text.slice(span.start, span.end);
  const at = TIMESTAMP.exec(line)?.index ?? -1;
  const title = trimSpan(text, { start: span.start, end: span.start + at });
  const isTitle =
    at >= SHORTEST_TITLE &&
    at <= LONGEST_TITLE &&
    /\p{Script=Han}{3}/u.test(line.slice(0, at)) &&
    !/[。；;]|来源|作者|时间|发布|发表|回复于|日期|^原创\s/u.test(line.slice(0, at));
  if (!isTitle || furnitureReason(line.slice(0, at).trim()) !== null) return [span];
  // 某某客户端 2031-04-09 09:30 is one line of facts, 本帖最后由 … 编辑 another.
  const whole = furnitureReason(line);
  const maker = text.slice(title.start, title.end);
  if (
    whole !== null &&
    (whole !== "meta" || maker.split(/\s{1,3}/u).every((word) => isOutlet(word) || MAKER.test(word)))
  )
    return [span];
  const meta = { start: span.start + at, end: span.end };
  return furnitureReason(line.slice(at)) === "meta" ? [title, meta] : [span];
}

const LONGEST_LABELLED = 60;
// （附图片3张）, （组图）, （视频）
const MARK_LAST = codesOf("张片图文频");
// 【网格故事】老楼装上新电梯, 民生丨老楼装上新电梯; 【本报讯】 and 【图片说明】 say more than that.
const LABEL =
  /^(?:\[(?:转[帖贴载]|原创|图文|组图|视频|分享|新闻|资讯|社区|民生|灌水)\]|【(?![^】]{0,9}(?:讯|电|本报|报道|图|摄|编|记者|消息))[^】]{2,10}】|(?!来源|稿源|作者|撰文|供稿|图源|(?:供图|图片|摄影|文字|采写|记者|通讯员)\s?[丨｜|])[\p{Script=Han}·]{2,8}\s?[丨｜|])\s?(?=[^\s。]{2})/u;
// 老楼装上新电梯（附图片3张）
const PICTURE_MARK = /[（(](?:附?图片?(?:\d{1,2}张)?|组图|图文|附图|视频|附视频)[）)]$/u;
// title: 老楼装上新电梯, 标题：老楼装上新电梯
const TITLE_KEY = /^(?:title|标题)\s?[：:]\s{0,3}(?=\S)/u;

/** A headline without the label in front of it and the mark behind it, which say what it is and nothing of the story. */
function withoutLabels(text: string, span: Span, hasBar: boolean): Piece[] {
  const line = text.slice(span.start, span.end);
  if (line.length > LONGEST_LABELLED || line.includes("。")) return [span];
  const key = line.startsWith("t") || line.startsWith("标") ? (TITLE_KEY.exec(line)?.[0] ?? "") : "";
  const mayHaveLabel = hasBar || line.startsWith("【") || line.startsWith("[");
  const label = key === "" && mayHaveLabel ? (LABEL.exec(line)?.[0] ?? "") : key;
  const mark = MARK_LAST.has(line.charCodeAt(line.length - 2)) ? (PICTURE_MARK.exec(line)?.[0] ?? "") : "";
  const added = label.length + mark.length;
  if (added === 0 || added >= line.length) return [span];
  const whole = furnitureReason(line);
  // 编辑丨张三: no label; title: 老楼装上新电梯 is more than a meta line.
  if (whole !== null && whole !== "meta" && whole !== "navigation") return [span];
  const pieces: Piece[] = [
    { start: span.start, end: span.start + label.length, furniture: key === "" ? "column-label" : "front-matter" },
    { start: span.start + label.length, end: span.end - mark.length },
    { start: span.end - mark.length, end: span.end, furniture: "picture-mark" },
  ];
  return pieces.map((piece) => ({ ...piece, ...trimSpan(text, piece) })).filter((piece) => piece.start < piece.end);
}

const LONGEST_META = 80;
const LONGEST_TITLE = 45;
const SHORTEST_STORY = 60;
const STORY =
  /^(?:本报|本网|本刊|[【〔[（(]?(?:本报)?(?:记者|通讯员)|据?新华社|[\p{Script=Han}]{2,12}(?:讯|电|消息)[\s（(：:])/u;

const OPENERS = ["（", "(", "【", "〔", "本报", "本网", "记者", "通讯员"];
const NO_TITLE = /[。；;]|记者|通讯员|[（(【〔][^（(【〔）)】〕]{0,44}$/u;

/** “老楼装上新电梯 本报讯（记者 张三）近日，…”: a dump that lost its line breaks has headline and story on one line. */
function withoutTitle(text: string, span: Span, reader: BylineReader): Span[] {
  if (span.end - span.start < SHORTEST_STORY || opensWithStory(text, span.start)) return [span];
  if (!mayHoldTitle(text, span.start)) return [span];
  const head = text.slice(span.start, span.start + LONGEST_TITLE);
  for (let index = 0; index < head.length; index++) {
    if (!isBlank(head.charCodeAt(index)) || !STORY.test(head.slice(index + 1))) continue;
    const title = trimSpan(text, { start: span.start, end: span.start + index });
    const story = trimSpan(text, { start: title.end, end: span.end });
    if (title.end - title.start < 4 || NO_TITLE.test(text.slice(title.start, title.end))) continue;
    if (datelineAt(text, span, reader) !== null) return [span];
    const dateline = datelineAt(text, story, reader);
    if (dateline !== null || reader.head(text, story) !== null) return [title, story];
  }
  return [span];
}

function opensWithStory(text: string, start: number): boolean {
  const isOpener = (firstsAt(text.charCodeAt(start)) & FIRST.story) !== 0;
  return isOpener && OPENERS.some((word) => text.startsWith(word, start));
}

/** Whether a story may open behind a blank: with a word or a bracket, or with an outlet that ends in 讯, 电 or 消息. */
function mayHoldTitle(text: string, start: number): boolean {
  const end = Math.min(text.length, start + LONGEST_TITLE);
  let isBehind = false;
  let hasBlank = false;
  let mayOpen = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const kinds = kindsAt(code);
    if ((isBehind && (firstsAt(code) & FIRST.story) !== 0) || (kinds & KIND.datelineEnd) !== 0) mayOpen = true;
    isBehind = (kinds & KIND.blank) !== 0;
    hasBlank ||= isBehind;
  }
  return hasBlank && mayOpen;
}
