import { isBlank, type Span, trimSpan } from "../core/span.ts";
import type { Byline, BylineReader } from "./byline.ts";
import { datelineAt } from "./dateline.ts";
import { furnitureReason } from "./furniture.ts";
import { metaSignatures } from "./meta.ts";

/** How the text of a line breaks off: after a sentence, in the middle of one, or in a way that tells neither. */
export type LineEnd = "sentence" | "open" | "unclear";

/** A line that is not blank, with what can be seen of it alone. */
export interface Line extends Span {
  readonly text: string;
  /** Blank lines in front of it. */
  readonly gap: number;
  /** Begins with two ideographic spaces or the like, as a printed paragraph does. */
  readonly indented: boolean;
  /** Characters without white space. */
  readonly length: number;
  readonly ends: LineEnd;
  /** Commas and the like outside quotation marks and brackets. */
  readonly clauses: number;
  readonly furniture: string | null;
  readonly dateline: Span | null;
  /** A byline that is the whole line, opens it (behind the dateline), or closes it. */
  readonly byline: Byline | null;
  readonly lead: Byline | null;
  readonly tail: Byline | null;
  /** A photographer's name or a （…供图） behind the line's text. */
  readonly credit: Byline | null;
  readonly isCaption: boolean;
}

const SENTENCE_END = /[。！？!?…]["”’」』）)】]{0,3}$/u;
const CLOSING_END = /["”’」』）)】：:；;.]$/u;
const INDENT = /^(?:[\u3000\u2003]{1,4}|[ \u00a0\t]{2,8})(?=\S)/u;
// 图为…, 图①：…, ▲…: a caption says so at once.
const CAPTION_HEAD =
  /^(?:图[：:]|图[为一二三四五六七八九十①②③④⑤\d]{1,2}[为是：:]|图为|上图|下图|左图|右图|（?资料图|【图片说明】|图片说明[：:])/u;
// （某某社区供图）: the credit goes to a body, not to a person.
const BODY_CREDIT = /[（(](?<who>[^（）()]{2,24})(?:供图|提供|翻拍|摄)[）)]$/u;
// 受访街道供图
const CREDIT_ALONE = /^\p{Script=Han}{2,14}供图$/u;
const LONGEST_CAPTION = 80;
/** What punctuation does, by code unit. */
const MARKS: ReadonlyMap<number, "opens" | "closes" | "parts"> = new Map([
  ...Array.from("“‘「『（([【《", (mark) => [mark.charCodeAt(0), "opens"] as const),
  ...Array.from("”’」』）)]】》", (mark) => [mark.charCodeAt(0), "closes"] as const),
  ...Array.from("，,、；;。！!？?", (mark) => [mark.charCodeAt(0), "parts"] as const),
]);

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
      const indented = INDENT.test(text.slice(start, start + 9));
      for (const piece of withoutBars(text, span).flatMap((piece) => withoutTitle(text, piece, reader))) {
        const line = readLine(text, { ...piece, gap, indented }, reader);
        lines.push(isRepeat(line, lines) ? { ...line, ...NO_PARTS, furniture: "repeat" } : line);
        gap = 0;
      }
    }
    start = end + 1;
  }
  return lines;
}

/** “… (张三) |”: the edge of a table cell, in front of or behind a line, is a line of its own. */
function withoutBars(text: string, { start, end }: Span): Span[] {
  let from = start;
  let to = end;
  while (from < to && isBar(text, from)) from++;
  while (to > from && isBar(text, to - 1)) to--;
  if (from === to) return [{ start, end }];
  return [
    { start, end: from },
    { start: from, end: to },
    { start: to, end },
  ]
    .map((piece) => trimSpan(text, piece))
    .filter((piece) => piece.start < piece.end);
}

const LONGEST_TITLE = 45;
const SHORTEST_STORY = 60;
const STORY_MARK =
  /[\s](?=本报|本网|本刊|[【〔[（(]?(?:本报)?(?:记者|通讯员)|据?新华社|[\p{Script=Han}]{2,12}(?:讯|电|消息)[\s（(：:])/gu;

const OPENS_STORY = /^(?:[（(【〔]|本报|本网|记者|通讯员)/u;
const NO_TITLE = /[。；;]|记者|通讯员|[（(【〔][^（(【〔）)】〕]{0,44}$/u;

/** “老楼装上新电梯 本报讯（记者 张三）近日，…”: a dump that lost its line breaks has headline and story on one line. */
function withoutTitle(text: string, span: Span, reader: BylineReader): Span[] {
  if (span.end - span.start < SHORTEST_STORY) return [span];
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

function isBar(text: string, at: number): boolean {
  return text[at] === "|" || text[at] === "｜" || isBlank(text.charCodeAt(at));
}

const NO_PARTS = { dateline: null, byline: null, lead: null, tail: null, credit: null, isCaption: false };
const PLACE_ALONE = /^\p{Script=Han}{2,24}(?:街道|办事处|社区|[镇乡村街区县市])$/u;
const WINDOW = { heading: 8, sentence: 4 };
const SHORTEST_DOUBLE = 4;
const SHORTEST_REPEAT = { heading: 8, sentence: 12 };

/** A headline set again below its photo, a paragraph doubled by the page's maker. Far apart it may be another story's. */
function isRepeat(line: Line, before: readonly Line[]): boolean {
  if (line.furniture !== null || line.byline !== null) return false;
  // 某某街道某某社区 may stand above each of several briefs.
  if (PLACE_ALONE.test(line.text)) return false;
  const form = line.ends === "sentence" ? "sentence" : "heading";
  const words = line.text.replace(/\s/gu, "");
  // 灯亮了 / 灯亮了: right below, even a few characters are no chance.
  if (line.length >= SHORTEST_DOUBLE && before.at(-1)?.text.replace(/\s/gu, "") === words) return true;
  if (line.length < SHORTEST_REPEAT[form]) return false;
  return before
    .slice(-WINDOW[form])
    .some((other) => other.length === line.length && other.text.replace(/\s/gu, "") === words);
}

function readLine(whole: string, span: Span & { gap: number; indented: boolean }, reader: BylineReader): Line {
  const { start, end } = span;
  const text = whole.slice(start, end);
  const furniture = furnitureReason(text);
  const plain = {
    ...span,
    text,
    length: countNonBlank(text),
    ends: lineEnd(text),
    clauses: countClauses(text.replace(/[！？!?]$/u, "")),
    furniture,
  };
  if (furniture !== null && furniture !== "meta" && furniture !== "editing-chain") return { ...plain, ...NO_PARTS };
  const byline = reader.whole(whole, span);
  if (byline !== null || furniture !== null) return { ...plain, ...NO_PARTS, byline };
  const dateline = datelineAt(whole, span, reader);
  const lead = reader.head(whole, { start: dateline?.end ?? start, end });
  const behind = { start: lead?.end ?? dateline?.end ?? start, end };
  const tail = reader.tail(whole, behind) ?? sourceTail(whole, behind, reader);
  const credit =
    dateline === null && lead === null && end - start <= LONGEST_CAPTION ? captionCredit(whole, span, reader) : null;
  const isMarked = /^[▲▼△▽◀▶]/u.test(text) && (credit !== null || plain.ends !== "sentence");
  const isCredited = credit !== null && isPictureText(whole.slice(start, credit.start));
  const isCaption = CAPTION_HEAD.test(text) || CREDIT_ALONE.test(text) || isMarked || isCredited;
  return { ...plain, dateline, byline, lead, tail: isCaption ? null : tail, credit, isCaption };
}

// …拍手叫好。（来源：某某日报 作者：张三）
const SOURCE_TAIL = /[（(](?:来源|稿源|文章来源)[:：][^（）()]{2,40}[）)]$/u;

function sourceTail(text: string, { start, end }: Span, reader: BylineReader): Byline | null {
  const found = SOURCE_TAIL.exec(text.slice(Math.max(start, end - 48), end));
  if (found === null) return null;
  const tail = { start: end - found[0].length, end };
  return { ...tail, signatures: metaSignatures(text, { start: tail.start + 1, end: end - 1 }, reader) };
}

function captionCredit(text: string, span: Span, reader: BylineReader): Byline | null {
  const named = reader.credit(text, span);
  if (named !== null) return named;
  const match = BODY_CREDIT.exec(text.slice(span.start, span.end));
  return match === null ? null : { start: span.start + match.index, end: span.end, signatures: [] };
}

// 居民吴阿姨说，…: somebody speaks, which no picture shows.
const SPOKEN = /(?:[说道称]|表示|介绍)[，,：:。]/u;

/** What stands in front of a caption's credit: no sentence, or a single one that nobody speaks (街坊清理漂浮物。（某某街供图）). */
function isPictureText(text: string): boolean {
  return !/[。！？!?]./u.test(text.trimEnd()) && !SPOKEN.test(text);
}

function lineEnd(text: string): LineEnd {
  if (SENTENCE_END.test(text)) return "sentence";
  return CLOSING_END.test(text) ? "unclear" : "open";
}

function countNonBlank(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (!isBlank(text.charCodeAt(i))) count++;
  return count;
}

function countClauses(text: string): number {
  let depth = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    switch (MARKS.get(text.charCodeAt(i))) {
      case "opens":
        depth++;
        break;
      case "closes":
        depth = Math.max(0, depth - 1);
        break;
      case "parts":
        if (depth === 0) count++;
        break;
    }
  }
  return count;
}
