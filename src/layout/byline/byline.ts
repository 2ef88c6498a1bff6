import type { Span } from "../../core/span.ts";
import { trimSpan } from "../../core/span.ts";
import type { Lexicon, Signature } from "../../core/types.ts";
import { hasUnit, unitSet } from "../../core/unit-set.ts";
import { chainSignatures } from "./chain.ts";
import { does, endingsOf, nextThat, skipBlanks } from "./characters.ts";
import {
  BLANK,
  BOX,
  CLOSES_BRACKET,
  CLOSES_TEXT,
  isHan,
  OF_SENTENCE,
  OPENS_BRACKET,
  PARTS_TOKENS,
  STOPS,
} from "./doings.ts";
import { lastHint } from "./hints.ts";
import { bylineItems, type Item, type Reading } from "./items.ts";
import { nameReader } from "./names.ts";
import { assignRoles, signature } from "./people.ts";

/** A byline or credit found in a text, with the names it gives. */
export interface Byline extends Span {
  readonly signatures: readonly Signature[];
}

export interface BylineReader {
  /** The whole stretch is a byline: 记者 张三 通讯员 李四 文/图. */
  readonly whole: (text: string, span: Span) => Byline | null;
  /** A byline that opens the stretch; the body may follow without a gap. */
  readonly head: (text: string, span: Span) => Byline | null;
  /** A byline behind the last sentence of the stretch: …结束。记者 张三. */
  readonly tail: (text: string, span: Span) => Byline | null;
  /** The words behind the text of a caption: …演出现场 摄影 张三. */
  readonly credit: (text: string, span: Span) => Byline | null;
  /** The names of an editing chain, editors for the most part: 责任编辑：张三　校对：李四. */
  readonly chain: (text: string, span: Span) => readonly Signature[];
  readonly isOutlet: (token: string) => boolean;
  /** A surname and one or two characters behind it. */
  readonly isName: (token: string) => boolean;
}

const LONGEST_BYLINE = 200;
const LONGEST_CREDIT = 24;
/** In front of the first role word stand an outlet and a unit at most. */
export const FIRST_ROLE = 40;
const LONGEST_OUTLET = 14;

/** Reads bylines in Simplified text. Position and role words decide; surnames only settle doubtful cuts. */
export function bylineReader(lexicon: Lexicon): BylineReader {
  const outlets = new Set(lexicon("outlets"));
  const outletFirsts = unitSet(outlets);
  const suffixes = endingsOf(lexicon("outlet-suffixes"));
  const openers = new Set(lexicon("lead-openers"));
  const isOutlet = (token: string): boolean => {
    if (token === "") return false;
    if (hasUnit(outletFirsts, token.charCodeAt(0)) && outlets.has(token)) return true;
    if (token.length < 3 || token.length > LONGEST_OUTLET || !suffixes.end(token, 1)) return false;
    // “…”居民张三说。融媒体记者 李四: the sentence in front is no outlet.
    return nextThat(OF_SENTENCE, token, { from: 0, end: token.length }) === token.length;
  };
  const names = nameReader(lexicon);
  const isOpener = (token: string): boolean => openers.has(token);
  const toTheEnd = (rule: string): Reading => ({ names, isOutlet, isOpener, rule, glued: false, inside: null });
  const line = toTheEnd("byline.line");
  const opening = { ...toTheEnd("byline.head"), glued: true, inside: toTheEnd("byline.head") };
  const behind = toTheEnd("byline.tail");
  return {
    whole: (text, span) => (canBeWhole(text, span) ? read(text, span, line) : null),
    head: (text, span) => {
      const near = { start: span.start, end: Math.min(span.end, span.start + LONGEST_BYLINE) };
      return canOpen(text, near) ? read(text, near, opening) : null;
    },
    tail: (text, span) => lastOf(text, span, { reading: behind, longest: LONGEST_BYLINE, opens: CLOSES_TEXT }),
    credit: (text, span) => {
      const found = lastOf(text, span, { reading: behind, longest: LONGEST_CREDIT, opens: CLOSES_TEXT | BLANK });
      return found?.signatures.every(isPhotographer) ? found : null;
    },
    chain: (text, span) => chainSignatures(text, span, names),
    isOutlet,
    isName: (token) => token.length <= 2 + names.surnameLength(token) && names.fits(token) && names.hasSurname(token),
  };
}

/** 通讯员 张三 摄: whoever took the photo, staff or not. */
function isPhotographer({ role, credits }: Signature): boolean {
  return role === "photographer" || (credits.length === 1 && credits[0] === "photo");
}

// ── what cannot be a byline, at a glance ──

function canBeWhole(text: string, span: Span): boolean {
  if (span.end - span.start > LONGEST_BYLINE || endsLikeText(text, span)) return false;
  // 本报讯（通讯员 岑雨）播种、收割、: text behind the bracket
  if ("，,、".includes(text.charAt(span.end - 1))) return false;
  return openingBracket(text, span) >= 0 || lastHint(text, span.start, span.end) >= 0;
}

/** …拍手叫好。: a mark of sentences right behind a word, which no byline has. */
function endsLikeText(text: string, { start, end }: Span): boolean {
  let last = end - 1;
  while (last >= start && does(BLANK, text, last)) last--;
  return (
    does(OF_SENTENCE, text, last) && last > start && !does(PARTS_TOKENS, text, last) && isHan(text.charCodeAt(last - 1))
  );
}

function canOpen(text: string, near: Span): boolean {
  const bracket = openingBracket(text, near);
  if (bracket >= 0) {
    const close = nextThat(CLOSES_BRACKET, text, { from: bracket + 1, end: near.end });
    return close < near.end && lastHint(text, bracket + 1, close) >= 0;
  }
  return lastHint(text, near.start, Math.min(near.end, near.start + FIRST_ROLE)) >= 0;
}

/** The bracket that opens the stretch, behind a box at most; -1 when there is none. */
function openingBracket(text: string, { start, end }: Span): number {
  let at = skipBlanks(text, start, end);
  if (does(BOX, text, at)) at = skipBlanks(text, at + 1, end);
  return at < end && does(OPENS_BRACKET, text, at) ? at : -1;
}

/** The longest byline that ends the stretch, behind a character of the kind `opens`. */
function lastOf(
  text: string,
  span: Span,
  { reading, longest, opens }: { reading: Reading; longest: number; opens: number },
): Byline | null {
  if (endsLikeText(text, span)) return null;
  const first = Math.max(span.start + 1, span.end - longest);
  const hint = lastHint(text, first, span.end);
  if (hint < 0 && !endsInBracket(text, span)) return null;
  for (let at = lastSentence(text, first, span.end); at < span.end - 1; at++) {
    if (does(CLOSES_TEXT, text, at)) continue;
    const isBracket = does(OPENS_BRACKET, text, at);
    if (!isBracket && (at > hint || !does(opens, text, at - 1))) continue;
    const found = read(text, { start: at, end: span.end }, reading);
    if (found !== null) return found;
  }
  return null;
}

function endsInBracket(text: string, { start, end }: Span): boolean {
  let last = end - 1;
  while (last >= start && does(BLANK, text, last)) last--;
  return last >= start && does(CLOSES_BRACKET, text, last);
}

/** Behind the last stop that touches a word: no byline goes over it. */
function lastSentence(text: string, first: number, end: number): number {
  for (let at = end - 2; at >= first; at--)
    if (does(STOPS, text, at) && (isHan(text.charCodeAt(at + 1)) || isHan(text.charCodeAt(at - 1)))) return at + 1;
  return first;
}

// ── reading ──

function read(text: string, span: Span, reading: Reading): Byline | null {
  const stretch = trimSpan(text, span);
  if (does(BOX, text, stretch.start) && stretch.start < stretch.end) {
    const found = read(text, { start: stretch.start + 1, end: stretch.end }, reading);
    return found === null ? null : { ...found, start: stretch.start };
  }
  if (!does(OPENS_BRACKET, text, stretch.start)) return unbracketed(text, stretch, reading);
  const close = nextThat(CLOSES_BRACKET, text, { from: stretch.start, end: stretch.end });
  if (close === stretch.end) return null;
  const inner = { start: stretch.start + 1, end: close };
  const end = close + 1;
  // （记者 张三）近日…: behind the bracket the body goes on.
  if (!reading.glued && end < stretch.end) return null;
  const { items, complete } = bylineItems(text, inner, reading.inside ?? reading);
  // [徐汇]争当…: names alone in front of a text are a label, not a byline.
  const found =
    bylineOf(inner, { text, items, complete, reading, glued: false }) ??
    // 【成效】 is a subhead.
    (reading.glued || "『【".includes(text[stretch.start] ?? "")
      ? null
      : bareNames(inner, { text, items, complete, reading, glued: false }));
  return found === null ? null : { start: stretch.start, end, signatures: found.signatures };
}

/** What was read of a stretch. */
interface Read {
  readonly text: string;
  readonly items: readonly Item[];
  readonly complete: boolean;
  readonly reading: Reading;
  /** Whether the body may follow without a gap. */
  readonly glued: boolean;
}

function unbracketed(text: string, span: Span, reading: Reading): Byline | null {
  const { items, complete } = bylineItems(text, span, reading);
  return bylineOf(span, { text, items, complete, reading, glued: reading.glued });
}

function bylineOf(span: Span, { text, items, complete, reading, glued }: Read): Byline | null {
  if (!complete && !glued) return null;
  const kept = glued && !complete ? withoutDangling(items) : items;
  if (!saysWhatSomebodyDid(kept)) return null;
  if (glued && kept.find((item) => item.kind !== "outlet")?.kind !== "role") return null;
  const people = assignRoles(kept);
  let bare = 0;
  for (const { role, start, end } of people) {
    if (role !== null) continue;
    // 本报讯（张三 全媒体记者李四）: in front of a role word the bare name is the author's.
    if (!reading.names.hasSurname(text.slice(start, end))) return null;
    bare++;
  }
  if (bare === people.length) return null;
  return {
    start: span.start,
    end: complete ? span.end : (kept.at(-1)?.end ?? span.end),
    signatures: people.map((person) => signature(person, reading.rule)),
  };
}

function saysWhatSomebodyDid(items: readonly Item[]): boolean {
  for (const { kind } of items) if (kind === "role" || kind === "both" || kind === "work") return true;
  return false;
}

/** Of a byline that runs into the body, what stands behind the last name belongs to the body. */
function withoutDangling(items: readonly Item[]): readonly Item[] {
  const last = items.findLastIndex(({ kind }) => kind === "name" || kind === "both" || kind === "work");
  return items.slice(0, last + 1);
}

/** （张三）, （张三 李四） behind a story: names alone, each with a surname. */
function bareNames(span: Span, { text, items, complete, reading }: Read): Byline | null {
  const names = items.filter(({ kind }) => kind === "name");
  // （某某乡 张三 李四）: the unit in front is no name.
  const isNames =
    complete &&
    names.length > 0 &&
    names.length <= 3 &&
    items.slice(-names.length).every(({ kind }) => kind === "name") &&
    items.length - names.length <= 1;
  const isFamily = (name: Span): boolean =>
    name.end - name.start <= 4 && reading.names.hasSurname(text.slice(name.start, name.end));
  if (!isNames || !names.every(isFamily)) return null;
  const signatures = names.map(({ start, end }) =>
    signature({ start, end, role: "author", outlet: null, credits: [], sure: true }, "byline.bare-names"),
  );
  return { start: span.start, end: span.end, signatures };
}
