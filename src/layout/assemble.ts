import type { Span } from "../core/span.ts";
import type { Furniture } from "../core/types.ts";
import type { BylineReader } from "./byline/byline.ts";
import {
  addBody,
  addByline,
  addContinuation,
  addPart,
  close,
  type Draft,
  hasContent,
  hasText,
  inOrder,
  spansOf,
} from "./draft.ts";
import { BRIEFS } from "./evidence.ts";
import { metaSignatures } from "./furniture/meta.ts";
import { headlineParts } from "./headline.ts";
import { isBodyText, isTitle, type Label } from "./labels.ts";
import type { Line } from "./lines/line.ts";
import { LOOK } from "./lines/looks.ts";
import { endMarkAt, isAuthorAlone } from "./lines/traits.ts";
import type { PageKind } from "./page-kind.ts";

export interface Assembly {
  readonly drafts: readonly Draft[];
  readonly furniture: readonly Furniture[];
}

/** The lines of a page, and what each was read as. */
export interface Reading {
  readonly lines: readonly Line[];
  readonly labels: readonly Label[];
}

/** Gathers read lines into stories. */
export function assemble(text: string, { lines, labels }: Reading, options: AssemblyOptions): Assembly {
  const drafts: Draft[] = [];
  const furniture: Furniture[] = [];
  // One chain below several printed stories names the editors of the page, and none of the stories.
  const chains = countChains(labels);
  const areMetasBelow = metasStandBelow(labels);
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
  for (let i = 0; i < lines.length; i++) {
    const whole = lines[i];
    const label = labels[i];
    if (whole === undefined || label === undefined) break;
    const kind = options.kinds[i];
    if (kind !== page) current = null;
    page = kind;
    const mark = isBodyText(label) ? endMarkOf(whole) : null;
    if (mark !== null) furniture.push({ ...mark, reason: "end-mark" });
    const line = mark === null ? whole : { ...whole, end: mark.start };
    const { start, end } = line;
    switch (label) {
      case "furniture":
        furniture.push({ start, end, reason: line.furniture ?? "noise" });
        if (line.furniture === "end-mark" && current !== null) close(current);
        if (line.furniture === "separator" || line.furniture === "link-list") current = null;
        // What a site says about itself stands between titles of two articles, never inside one's.
        if (line.furniture === "legal" || line.furniture === "widget") isParted = true;
        break;
      case "section":
        furniture.push({ start, end, reason: "section-label" });
        section = { start, end };
        current = null;
        break;
      case "kicker":
      case "headline":
      case "deck":
        if (current === null || hasContent(current) || isParted) current = open();
        isParted = false;
        if (label === "headline" && (line.looks & LOOK.hasBlank) !== 0)
          current.titles.push(...headlineParts(text, { start, end }));
        else current.titles.push({ kind: label, start, end });
        break;
      case "meta":
        if (current === null || (!areMetasBelow && startsNext(whole, labels, i))) current = open();
        addPart(current, "meta", line);
        current.signatures.push(...metaSignatures(text, { start, end }, options.reader));
        if (isAuthorAlone(line) && current.paragraphs.length > 0) close(current);
        break;
      case "chain":
        // 责任编辑：张三 校对：李四: says that the story is over, and whose work it was.
        if (current === null || (chains === 1 && drafts.length > 1 && page?.breaksColumns === true))
          furniture.push({ start, end, reason: "editing-chain" });
        else {
          addPart(current, "chain", line);
          current.signatures.push(...options.reader.chain(text, { start, end }));
          close(current);
        }
        break;
      case "byline":
        current ??= open();
        addByline(current, line.byline ?? { start, end, signatures: [] }, line);
        if (current.paragraphs.length > 0) close(current);
        break;
      case "caption":
        current ??= open();
        addPart(current, "caption", line);
        if (line.credit !== null) current.signatures.push(...line.credit.signatures);
        break;
      case "subhead":
        current ??= open();
        addPart(current, "subhead", line);
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

function countChains(labels: readonly Label[]): number {
  let chains = 0;
  for (let i = 0; i < labels.length; i++) if (labels[i] === "chain" && (i === 0 || labels[i - 1] !== "chain")) chains++;
  return chains;
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
  const at = endMarkAt(line.text);
  return at <= 0 ? null : { start: line.start + at, end: line.end };
}

/** A headline without text goes to the text behind it that has none; where there is no such text, it is left out. */
function settle(text: string, drafts: readonly Draft[], furniture: readonly Furniture[]): Assembly {
  const kept: Draft[] = [];
  const left: Furniture[] = [...furniture];
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i];
    const next = i + 1 < drafts.length ? drafts[i + 1] : undefined;
    if (draft === undefined) break;
    if (i > 0 && isScrap(text, draft)) left.push(...spansOf(draft).map((span) => ({ ...span, reason: "scrap" })));
    else if (hasText(draft)) kept.push(draft);
    else if (
      next !== undefined &&
      draft.titles.length > 0 &&
      (next.titles.length === 0 || isAnnounced(draft, next, kept))
    ) {
      left.push(...next.titles.splice(0).map(({ start, end }) => ({ start, end, reason: "scrap" })));
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
  return { drafts: kept, furniture: inOrder(left) };
}

const LONGEST_SCRAP = 12;

/** Headline, meta line, 分享给朋友, text: at the top of a page the words between are the site's, the meta line is the headline's. */
function isAnnounced({ titles, parts }: Draft, next: Draft, kept: readonly Draft[]): boolean {
  const hasMeta = (part: { kind: string }): boolean => part.kind === "meta";
  return (
    kept.length === 0 &&
    parts.some(hasMeta) &&
    !next.parts.some(hasMeta) &&
    next.titles.every(({ start, end }) => end - start <= LONGEST_SCRAP) &&
    titles.some(({ start, end }) => end - start > LONGEST_SCRAP)
  );
}

const SHORTEST_TEXT = 30;

/** Behind the first story, a few words without a sentence and a signature are what a page leaves over: 主办单位 …, 我同意. */
function isScrap(text: string, { paragraphs, parts }: Draft): boolean {
  if (paragraphs.length === 0 || paragraphs.length > SHORTEST_TEXT) return false;
  if ((paragraphs[0]?.[0]?.end ?? 0) - (paragraphs[0]?.[0]?.start ?? 0) >= SHORTEST_TEXT) return false;
  let length = 0;
  for (const segments of paragraphs) {
    for (const { start, end } of segments) {
      length += end - start;
      if (length >= SHORTEST_TEXT || /[。！？!?…，,；;]/u.test(text.slice(start, end))) return false;
    }
  }
  return !parts.some(({ kind }) => kind === "dateline" || kind === "byline" || kind === "caption");
}

export interface AssemblyOptions {
  readonly reader: BylineReader;
  /** The kind of page that each line belongs to. */
  readonly kinds: readonly PageKind[];
}

/** Headline, text, date, and so on to the end: the meta lines of such a page belong to what stands above them. */
function metasStandBelow(labels: readonly Label[]): boolean {
  let isAnyMeta = false;
  let isAnyText = false;
  let isMetaLast = false;
  for (const label of labels) {
    if (label === "meta") {
      if (!isAnyText && !isAnyMeta) return false;
      isAnyMeta = true;
      isMetaLast = true;
    } else if (isBodyText(label)) {
      isAnyText = true;
      isMetaLast = false;
    }
  }
  return isAnyMeta && isMetaLast;
}

/** A meta line behind a finished story belongs to the next one when a heading or the lead follows. */
function startsNext(line: Line, labels: readonly Label[], i: number): boolean {
  if (isAuthorAlone(line)) return false;
  const next = i + 1 < labels.length ? labels[i + 1] : undefined;
  const before = i > 0 ? labels[i - 1] : undefined;
  return next !== undefined && isTitle(next) && (before === undefined || !isTitle(before));
}
