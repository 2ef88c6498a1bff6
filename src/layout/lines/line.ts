import type { Span } from "../../core/span.ts";
import { type Byline, type BylineReader, FIRST_ROLE } from "../byline/byline.ts";
import { doesUnit } from "../byline/characters.ts";
import { CLOSES_BRACKET } from "../byline/doings.ts";
import { maybeAlone } from "../byline/hints.ts";
import { firstsAt, kindsAt } from "../characters.ts";
import { reasonBy } from "../furniture/furniture.ts";
import { metaSignatures } from "../furniture/meta.ts";
import { FIRST, KIND } from "./characters.ts";
import { type Dateline, datelineAt } from "./dateline.ts";
import { type Glance, type LineEnd, LOOK, type Shown } from "./looks.ts";
import { traitsOf } from "./traits.ts";

/** A line that is not blank, with what can be seen of it alone. */
export interface Line extends Span, Shown {
  readonly text: string;
  /** Blank lines in front of it. */
  readonly gap: number;
  /** Begins with two ideographic spaces or the like, as a printed paragraph does. */
  readonly indented: boolean;
  readonly furniture: string | null;
  readonly dateline: Dateline | null;
  /** A byline that is the whole line, opens it (behind the dateline), or closes it. */
  readonly byline: Byline | null;
  readonly lead: Byline | null;
  readonly tail: Byline | null;
  /** A photographer's name or a （…供图） behind the line's text. */
  readonly credit: Byline | null;
  readonly isCaption: boolean;
  /** The sum of the bits of `TRAIT` that hold. */
  readonly traits: number;
}

interface LineReading {
  readonly reader: BylineReader;
  readonly glance: Glance;
}

/** Where a line stands. */
export interface Place extends Span {
  readonly gap: number;
  readonly indented: boolean;
  /** What it is when that is known beforehand. */
  readonly furniture: string | null;
}

export function readLine(whole: string, place: Place, { reader, glance }: LineReading): Line {
  const { start, end, gap, indented } = place;
  const text = whole.slice(start, end);
  let furniture = place.furniture ?? reasonBy(glance.facts, text);
  const { length, clauses, ends, looks, hint } = glance;
  let dateline: Dateline | null = null;
  let byline: Byline | null = null;
  let lead: Byline | null = null;
  let tail: Byline | null = null;
  let credit: Byline | null = null;
  let isCaption = false;
  const span = { start, end };
  // Most lines hold no word that tells of people; names alone stand in brackets.
  const isBracketed = doesUnit(CLOSES_BRACKET, whole.charCodeAt(end - 1));
  // …拍手叫好。: behind a full stop there are no names, and a whole byline has none.
  const endsInNames = (hint >= 0 || isBracketed) && !endsInWord(whole, end);
  if (endsInNames) {
    if (furniture === null || MAY_BE_BYLINE.has(furniture)) byline = reader.whole(whole, span);
    // 全媒体记者 岑雨禾 何苗 通讯员 陆望舒 江朗 闵捷 has as many words as the navigation of a site.
    if (furniture === "navigation" && byline !== null) furniture = null;
    // （柳荫社区供图） names nobody.
    if (byline?.signatures[0]?.rule === "byline.bare-names" && CREDIT_ALONE.test(text)) byline = null;
    if (furniture === null && byline === null) byline = sourceTail(whole, span, reader, start);
  }
  if (furniture === null && byline === null) {
    if ((looks & LOOK.mayHaveDateline) !== 0) dateline = datelineAt(whole, span, reader);
    const behindDateline = dateline === null ? span : { start: dateline.end, end };
    if (mayOpen(whole, behindDateline, hint)) lead = reader.head(whole, behindDateline);
    if (lead === null && dateline !== null) lead = namesBehind(whole, behindDateline, reader);
    let inFront: string | null = null;
    if (endsInNames) {
      const behind = lead === null ? behindDateline : { start: lead.end, end };
      tail = reader.tail(whole, behind) ?? sourceTail(whole, behind, reader, null);
      const ofBody = bodyCredit(whole, span);
      // （银杏社区供图） is no pair of names.
      if (tail?.signatures[0]?.rule === "byline.bare-names" && ofBody !== null) tail = null;
      const mayBeCaption = dateline === null && lead === null && end - start <= LONGEST_CAPTION;
      credit = (mayBeCaption ? reader.credit(whole, span) : null) ?? ofBody;
      if (mayBeCaption && credit !== null) inFront = text.slice(0, credit.start - start);
    }
    isCaption = looksLikeCaption(text, { ends, inFront, isShort: clauses <= 2 || credit?.signatures.length !== 0 });
    if (isCaption) tail = null;
  }
  // biome-ignore format: two rows of names
  const line: Told = {
    start, end, gap, indented, text, length, clauses, ends, looks,
    furniture, dateline, byline, lead, tail, credit, isCaption, traits: 0,
  };
  line.traits = traitsOf(line);
  return line;
}

/** A line as long as its traits have still to be found out. */
type Told = Omit<Line, "traits"> & { traits: number };

/** Lines are of one shape to the engine wherever they are made. */
function lineOf(told: Omit<Line, "traits">): Line {
  const { start, end, gap, indented, text, length, clauses, ends, looks } = told;
  const { furniture, dateline, byline, lead, tail, credit, isCaption } = told;
  // biome-ignore format: two rows of names
  const line: Told = {
    start, end, gap, indented, text, length, clauses, ends, looks,
    furniture, dateline, byline, lead, tail, credit, isCaption, traits: 0,
  };
  line.traits = traitsOf(line);
  return line;
}

/** The line as furniture: it says nothing about a story. */
export function asFurniture(line: Line, furniture: string): Line {
  const nothing = { dateline: null, byline: null, lead: null, tail: null, credit: null, isCaption: false };
  return lineOf({ ...line, ...nothing, furniture });
}

/** The line with something else found of it by what stands around it. */
export function changed(line: Line, change: Partial<Line>): Line {
  return lineOf({ ...line, ...change });
}

/** A byline that opens a text holds a hint, or what would be one at the end of its first words. */
function mayOpen(text: string, { start, end }: Span, hint: number): boolean {
  return hint >= start || (end > start + FIRST_ROLE && maybeAlone(text.charCodeAt(start + FIRST_ROLE - 1)));
}

const LONGEST_NAMES = 24;

/** 本报讯（柳荫街道 岑雨禾 何苗）: behind a dateline names need no role. */
function namesBehind(text: string, { start, end }: Span, reader: BylineReader): Byline | null {
  const found = /^\s?[（(][^（）()]{2,20}[）)]/u.exec(text.slice(start, Math.min(end, start + LONGEST_NAMES)))?.[0];
  return found === undefined ? null : reader.whole(text, { start, end: start + found.length });
}

const MAY_BE_BYLINE: ReadonlySet<string> = new Set(["meta", "editing-chain", "navigation"]);
const LONGEST_CAPTION = 80;
// …拍手叫好。（来源：某某日报 作者：张三）
const SOURCE_TAIL = /[（(](?:来源|稿源|文章来源|作者|供稿单位)[:：][^（）()]{2,40}[）)]$/u;
const LONGEST_SOURCE = 48;

/** `at` is where it has to begin, null for anywhere. */
function sourceTail(text: string, { start, end }: Span, reader: BylineReader, at: number | null): Byline | null {
  if (!endsWithBracket(text, end)) return null;
  const found = SOURCE_TAIL.exec(text.slice(Math.max(start, end - LONGEST_SOURCE), end));
  if (found === null) return null;
  const tail = { start: end - found[0].length, end };
  if (at !== null && tail.start !== at) return null;
  return {
    ...tail,
    signatures: metaSignatures(text, { start: tail.start + 1, end: end - 1 }, reader).filter(
      (name) => !reader.isOutlet(text.slice(name.start, name.end)),
    ),
  };
}

// （某某社区供图）: the credit goes to a body, not to a person.
const LONGEST_BODY_CREDIT = 30;
const BODY_CREDIT = /[（(](?<who>[^（）()]{2,24})(?:供图|提供|翻拍|摄)[）)]$/u;

function bodyCredit(text: string, { start, end }: Span): Byline | null {
  if (!endsWithBracket(text, end)) return null;
  const from = Math.max(start, end - LONGEST_BODY_CREDIT);
  const match = BODY_CREDIT.exec(text.slice(from, end));
  return match === null || from + match.index === start ? null : { start: from + match.index, end, signatures: [] };
}

function endsInWord(text: string, end: number): boolean {
  return text[end - 1] === "。" && (kindsAt(text.charCodeAt(end - 2)) & KIND.han) !== 0;
}

function endsWithBracket(text: string, end: number): boolean {
  return text[end - 1] === "）" || text[end - 1] === ")";
}

// 图为…, 图①：…, ▲…: a caption says so at once.
const CAPTION_HEAD =
  /^(?:图[：:]|图片来源\s?[：:]|图源\s?[：:]|配图来源\s?[：:]|图[为一二三四五六七八九十①②③④⑤\d]{1,2}[为是：:]|图为|上图|下图|左图|右图|[（(]?资料图|[（(](?:本文|以上|文中)?(?:图片|照片|配图)(?:均?由|均为|[：:])|【图片说明】|图片说明[：:])/u;
const ARROWS: number = FIRST.arrow | FIRST.sideArrow;
// 受访街道供图
const CREDIT_ALONE = /^[（(]?\p{Script=Han}{2,14}供图[）)]?$/u;
// 岑雨禾上门看望老人。 受访者供图
const CREDIT_BEHIND = /\s(?:受访者|受访单位|受访家庭|采访对象|当事人)供图$/u;

/** …供图, …供图） */
function endsWithCredit(text: string): boolean {
  const end = doesUnit(CLOSES_BRACKET, text.charCodeAt(text.length - 1)) ? text.length - 1 : text.length;
  return text.charAt(end - 1) === "图" && text.charAt(end - 2) === "供";
}

/** 图 */
const PICTURE = 0x56fe;

interface Caption {
  readonly ends: LineEnd;
  /** The text in front of the line's credit, null where it has none. */
  readonly inFront: string | null;
  /** （某某社区供图） may also stand behind a paragraph, which has more to say than a picture shows. */
  readonly isShort: boolean;
}

function looksLikeCaption(text: string, { ends, inFront, isShort }: Caption): boolean {
  const firsts = firstsAt(text.charCodeAt(0));
  if ((firsts & FIRST.caption) !== 0 && CAPTION_HEAD.test(text)) return true;
  if ((firsts & ARROWS) !== 0 && (inFront !== null || ends !== "sentence")) return true;
  if (inFront !== null && isShort && isPictureText(inFront)) return true;
  // 石桥村农机合作社。资料图
  const last = text.charCodeAt(text.length - 1);
  if (last !== PICTURE && !doesUnit(CLOSES_BRACKET, last)) return false;
  if (text.endsWith("资料图") && text.length <= LONGEST_CAPTION) return true;
  if (!endsWithCredit(text)) return false;
  return CREDIT_ALONE.test(text) || (text.length <= LONGEST_CAPTION && CREDIT_BEHIND.test(text) && isShort);
}

// 居民吴阿姨说，…: somebody speaks, which no picture shows.
const SPOKEN = /(?:说|[说笑答问]道|称|表示|介绍)[，,：:。]/u;

/** What stands in front of a caption's credit: no sentence, or a single one that nobody speaks (街坊清理漂浮物。（某某街供图）). */
function isPictureText(text: string): boolean {
  return !/[。！？!?]./u.test(text.trimEnd()) && !SPOKEN.test(text);
}
