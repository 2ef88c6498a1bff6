import { type Span, trimSpan } from "../core/span.ts";
import type { Origin, Part, PartKind, Signature, Story, StoryKind } from "../core/types.ts";
import type { Byline } from "./byline/byline.ts";
import { isFeatureTitle } from "./lines/dateline.ts";
import type { Line } from "./lines/line.ts";
import type { PageKind } from "./page-kind.ts";

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

/** A caption is text enough: a photo story has no other. */
export function hasText(draft: Draft): boolean {
  return draft.paragraphs.length > 0 || draft.parts.some(({ kind }) => kind === "caption");
}

/** The draft as a story of the given kind. */
export function finish(draft: Draft, kind: StoryKind): Story {
  const parts = inOrder(draft.titles.concat(draft.parts));
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
    signatures: inOrder(draft.signatures),
    cuts: [],
  };
}

/** By their starts: nearly always they are in order already. */
export function inOrder<Value extends Span>(spans: Value[]): Value[] {
  for (let i = 1; i < spans.length; i++)
    if ((spans[i - 1]?.start ?? 0) > (spans[i]?.start ?? 0)) return spans.sort((a, b) => a.start - b.start);
  return spans;
}

export function hasContent(draft: Draft): boolean {
  return draft.paragraphs.length > 0 || draft.parts.some((part) => part.kind !== "meta" && part.kind !== "byline");
}

export function addPart(draft: Draft, kind: PartKind, span: Span): void {
  draft.parts.push({ kind, start: span.start, end: span.end });
}

export function addByline(draft: Draft, byline: Byline, line: Span): void {
  addPart(draft, "byline", { start: line.start, end: line.end });
  draft.signatures.push(...byline.signatures);
}

/** 本报讯（记者 张三）近日，…。记者 李四: dateline, byline, text and byline of one line. */
export function addBody(text: string, draft: Draft, line: Line): void {
  let { start, end } = line;
  if (line.dateline !== null) {
    addPart(draft, "dateline", line.dateline);
    draft.origin ??= line.dateline.origin;
    start = line.dateline.end;
  }
  if (line.lead !== null) {
    const colon = colonAt(text, line.lead.end, line.end);
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

/** The length of a colon at `at`, with the blanks in front of it. */
function colonAt(text: string, at: number, end: number): number {
  return /^\s{0,2}[:：]/u.exec(text.slice(at, Math.min(end, at + 3)))?.[0].length ?? 0;
}

export function addContinuation(text: string, draft: Draft, line: Line): void {
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

export function close(draft: Draft): void {
  draft.endedAfter = Math.max(1, draft.paragraphs.length);
}

export function spansOf(draft: Draft): Span[] {
  return [...draft.titles, ...draft.parts, ...draft.paragraphs.flat()].map(({ start, end }) => ({ start, end }));
}
