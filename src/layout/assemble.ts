import type { Span } from "../core/span.ts";
import { trimSpan } from "../core/span.ts";
import type { Furniture, Origin, Part, PartKind, Signature, Story, StoryKind } from "../core/types.ts";
import { endMarkAt, isAuthorAlone } from "./appearance.ts";
import type { Byline, BylineReader } from "./byline.ts";
import { isFeatureTitle } from "./dateline.ts";
import { BRIEFS } from "./evidence.ts";
import { headlineParts } from "./headline.ts";
import { isBodyText, isTitle } from "./labels.ts";
import type { Line } from "./line.ts";
import { LOOK } from "./looks.ts";
import { metaSignatures } from "./meta.ts";
import type { PageKind } from "./page-kind.ts";
import type { ReadLine } from "./reading.ts";

/** A story while its lines are being gathered. */
export interface Draft {
  /** Kicker, headline and deck. */
  readonly titles: Part[];
  readonly parts: Part[];
  readonly paragraphs: Span[][];
  readonly signatures: Signature[];
  readonly section: Span | null;
  origin: Origin | null;
  /** The kind of page that it stands on. */
  readonly page: PageKind;
  /** Whether it began as text without a headline behind a story. */
  readonly isSnippet: boolean;
  /** How many paragraphs it had when a byline or an editing chain closed it; 0 when none has. */
  endedAfter: number;
  /** Whether its last paragraph stops in mid-sentence. */
  cutOff: boolean;
}

export interface Assembly {
  readonly drafts: readonly Draft[];
  readonly furniture: readonly Furniture[];
}

/** Gathers read lines into stories. */
export function assemble(text: string, reading: readonly ReadLine[], options: AssemblyOptions): Assembly {
  const drafts: Draft[] = [];
  const furniture: Furniture[] = [];
  // One chain below several printed stories names the editors of the page, and none of the stories.
  const chains = reading.filter(({ label }, i) => label === "chain" && reading[i - 1]?.label !== "chain").length;
  let section: Span | null = null;
  let current: Draft | null = null;
  let isParted = false;
  let anyText = false;
  let page = options.kinds[0];
  const open = (isSnippet = false): Draft => {
    if (page === undefined) throw new Error("a line without a kind of page");
    const draft = {
      page,
      titles: [],
      parts: [],
      paragraphs: [],
      signatures: [],
      section,
      origin: null,
      isSnippet,
      endedAfter: 0,
      cutOff: false,
    };
    drafts.push(draft);
    return draft;
  };
  for (const [i, { line: whole, label }] of reading.entries()) {
    if (options.kinds[i] !== page) current = null;
    page = options.kinds[i];
    const mark = isBodyText(label) ? endMarkOf(whole) : null;
    if (mark !== null) furniture.push({ ...mark, reason: "end-mark" });
    const line = mark === null ? whole : { ...whole, end: mark.start };
    const span = { start: line.start, end: line.end };
    switch (label) {
      case "furniture":
        furniture.push({ ...span, reason: line.furniture ?? "noise" });
        if (line.furniture === "end-mark" && current !== null) close(current);
        if (line.furniture === "separator" || line.furniture === "link-list") current = null;
        // What a site says about itself stands between titles of two articles, never inside one's.
        if (line.furniture === "legal" || line.furniture === "widget") isParted = true;
        break;
      case "section":
        furniture.push({ ...span, reason: "section-label" });
        section = span;
        current = null;
        break;
      case "kicker":
      case "headline":
      case "deck":
        if (current === null || hasContent(current) || isParted) current = open();
        isParted = false;
        current.titles.push(
          ...(label === "headline" && (line.looks & LOOK.hasBlank) !== 0
            ? headlineParts(text, span)
            : [{ ...span, kind: label }]),
        );
        break;
      case "meta":
        if (current === null || startsNext(reading, i)) current = open();
        addPart(current, "meta", span);
        current.signatures.push(...metaSignatures(text, span, options.reader));
        if (isAuthorAlone(line) && current.paragraphs.length > 0) close(current);
        break;
      case "chain":
        // 责任编辑：张三 校对：李四: says that the story is over, and whose work it was.
        if (current === null || (chains === 1 && drafts.length > 1 && page?.breaksColumns === true))
          furniture.push({ ...span, reason: "editing-chain" });
        else {
          addPart(current, "chain", span);
          current.signatures.push(...options.reader.chain(text, span));
          close(current);
        }
        break;
      case "byline":
        current ??= open();
        addByline(current, line.byline ?? { ...span, signatures: [] }, line);
        if (current.paragraphs.length > 0) close(current);
        break;
      case "caption":
        current ??= open();
        addPart(current, "caption", span);
        current.signatures.push(...(line.credit?.signatures ?? []));
        break;
      case "subhead":
        current ??= open();
        addPart(current, "subhead", span);
        break;
      case "lead":
      case "body":
        if (current === null) current = open(anyText && !isBrief(text, line, section));
        else if (opensStory(current, line) || isBrief(text, line, section)) current = open();
        else if (current.page.startsFragment(current, line)) current = open(true);
        addBody(text, current, line);
        anyText = true;
        break;
      case "continuation":
        current ??= open();
        addContinuation(text, current, line);
        break;
    }
    if (mark !== null && current !== null) close(current);
  }
  return settle(text, drafts, furniture);
}

/** Behind a paragraph a dateline opens another story, even where no headline stands between. */
function opensStory({ paragraphs, origin }: Draft, { dateline }: Line): boolean {
  return dateline !== null && paragraphs.length > 0 && origin !== null;
}

/** ■ 近日，…: an item of 一句话新闻. */
function isBrief(text: string, { looks }: Line, section: Span | null): boolean {
  return (looks & LOOK.isNumbered) !== 0 && section !== null && BRIEFS.test(text.slice(section.start, section.end));
}

function endMarkOf(line: Line): Span | null {
  const at = endMarkAt(line);
  return at <= 0 ? null : { start: line.start + at, end: line.end };
}

/** A headline without text goes to the text behind it that has none; where there is no such text, it is left out. */
function settle(text: string, drafts: readonly Draft[], furniture: readonly Furniture[]): Assembly {
  const kept: Draft[] = [];
  const left: Furniture[] = [...furniture];
  for (const [i, draft] of drafts.entries()) {
    const next = drafts[i + 1];
    if (i > 0 && isScrap(text, draft)) left.push(...spansOf(draft).map((span) => ({ ...span, reason: "scrap" })));
    else if (hasText(draft)) kept.push(draft);
    else if (next !== undefined && next.titles.length === 0 && draft.titles.length > 0) {
      next.titles.push(...draft.titles);
      next.parts.push(...draft.parts);
      next.signatures.push(...draft.signatures);
    } else {
      left.push(...draft.titles.map(({ start, end }) => ({ start, end, reason: "title-without-text" })));
      left.push(
        ...draft.parts.map(({ kind, start, end }) => ({
          start,
          end,
          reason: kind === "meta" ? "meta" : `${kind}-without-text`,
        })),
      );
    }
  }
  return { drafts: kept, furniture: left.sort((a, b) => a.start - b.start) };
}

const SHORTEST_TEXT = 30;

/** Behind the first story, a few words without a sentence and a signature are what a page leaves over: 主办单位 …, 我同意. */
function isScrap(text: string, { paragraphs, parts }: Draft): boolean {
  if (paragraphs.length === 0 || paragraphs.length > SHORTEST_TEXT) return false;
  let length = 0;
  for (const segments of paragraphs) {
    for (const { start, end } of segments) {
      length += end - start;
      if (length >= SHORTEST_TEXT || /[。！？!?…，,；;]/u.test(text.slice(start, end))) return false;
    }
  }
  return !parts.some(({ kind }) => kind === "dateline" || kind === "byline" || kind === "caption");
}

function spansOf(draft: Draft): Span[] {
  return [...draft.titles, ...draft.parts, ...draft.paragraphs.flat()].map(({ start, end }) => ({ start, end }));
}

/** A caption is text enough: a photo story has no other. */
function hasText(draft: Draft): boolean {
  return draft.paragraphs.length > 0 || draft.parts.some(({ kind }) => kind === "caption");
}

export interface AssemblyOptions {
  readonly reader: BylineReader;
  /** The kind of page that each line belongs to. */
  readonly kinds: readonly PageKind[];
}

/** The draft as a story of the given kind. */
export function finish(draft: Draft, kind: StoryKind): Story {
  const parts = [...draft.titles, ...draft.parts].sort((a, b) => a.start - b.start);
  let start = parts[0]?.start ?? Number.POSITIVE_INFINITY;
  let end = parts.at(-1)?.end ?? 0;
  for (const segments of draft.paragraphs) {
    start = Math.min(start, segments[0]?.start ?? start);
    end = Math.max(end, segments.at(-1)?.end ?? end);
  }
  return {
    kind,
    start,
    end,
    section: draft.section,
    origin: draft.origin,
    parts,
    paragraphs: draft.paragraphs.map((segments) => ({ segments })),
    signatures: [...draft.signatures].sort((a, b) => a.start - b.start),
    cuts: [],
  };
}

function hasContent(draft: Draft): boolean {
  return draft.paragraphs.length > 0 || draft.parts.some((part) => part.kind !== "meta" && part.kind !== "byline");
}

/** A meta line behind a finished story belongs to the next one when a heading or the lead follows. */
function startsNext(reading: readonly ReadLine[], i: number): boolean {
  const line = reading[i]?.line;
  if (line !== undefined && isAuthorAlone(line)) return false;
  const next = reading[i + 1]?.label;
  const before = reading[i - 1]?.label;
  return next !== undefined && isTitle(next) && (before === undefined || !isTitle(before));
}

function close(draft: Draft): void {
  draft.endedAfter = Math.max(1, draft.paragraphs.length);
}

function addPart(draft: Draft, kind: PartKind, span: Span): void {
  draft.parts.push({ kind, start: span.start, end: span.end });
}

function addByline(draft: Draft, byline: Byline, line: Span): void {
  addPart(draft, "byline", { start: line.start, end: line.end });
  draft.signatures.push(...byline.signatures);
}

/** 本报讯（记者 张三）近日，…。记者 李四: dateline, byline, text and byline of one line. */
function addBody(text: string, draft: Draft, line: Line): void {
  let { start, end } = line;
  if (line.dateline !== null) {
    addPart(draft, "dateline", line.dateline);
    draft.origin ??= line.dateline.origin;
    start = line.dateline.end;
  }
  if (line.lead !== null) {
    const colon = /^\s{0,2}[:：]/u.exec(text.slice(line.lead.end, line.end))?.[0].length ?? 0;
    addPart(draft, "byline", { start: line.lead.start, end: line.lead.end + colon });
    draft.signatures.push(...line.lead.signatures);
    start = line.lead.end + colon;
  }
  end = addTail(draft, line) ?? end;
  const body = trimSpan(text, { start, end });
  if (line.lead !== null && draft.titles.length === 0 && isFeatureTitle(text.slice(body.start, body.end))) {
    draft.titles.push({ kind: "headline", start: body.start + 2, end: body.end });
    addPart(draft, "dateline", { start: body.start, end: body.start + 2 });
    return;
  }
  if (body.start < body.end) draft.paragraphs.push([body]);
  draft.cutOff = line.ends !== "sentence" && line.tail === null;
}

function addContinuation(text: string, draft: Draft, line: Line): void {
  const end = addTail(draft, line) ?? line.end;
  const body = trimSpan(text, { start: line.start, end });
  if (body.start < body.end) {
    const last = draft.paragraphs.at(-1);
    if (last === undefined) draft.paragraphs.push([body]);
    else last.push(body);
  }
  draft.cutOff = line.ends !== "sentence" && line.tail === null;
}

function addTail(draft: Draft, line: Line): number | null {
  if (line.tail === null) return addCredit(draft, line);
  addPart(draft, "byline", line.tail);
  draft.signatures.push(...line.tail.signatures);
  if (draft.paragraphs.length > 0) close(draft);
  return line.tail.start;
}

/** …，居民吴阿姨说。（金桥街道供图）: behind body text the bracket alone is the credit. */
function addCredit(draft: Draft, line: Line): number | null {
  if (line.credit === null) return null;
  addPart(draft, "credit", line.credit);
  draft.signatures.push(...line.credit.signatures);
  return line.credit.start;
}
