import type { BackReference, Reference } from "./core/back-reference.ts";
import { entityOf } from "./core/entity.ts";
import { originalOffset, originalSpan } from "./core/mapped-text.ts";
import type { Quotation } from "./core/quotation.ts";
import type { Span } from "./core/span.ts";
import { hasLoneSurrogate } from "./core/surrogates.ts";
import type {
  CleanStory,
  Diagnostic,
  DocumentInfo,
  Entity,
  EntityType,
  Furniture,
  Keyword,
  LayoutName,
  Mention,
  Page,
  Paragraph,
  PublishedFrom,
  Script,
  SourceDocument,
  Story,
  StoryRecord,
  ThemeLabels,
} from "./core/types.ts";

interface Findings {
  readonly script: Script;
  readonly layout: LayoutName;
  readonly published: string | null;
  readonly publishedFrom: PublishedFrom | null;
  readonly outlet: string | null;
}

export function documentInfo(source: SourceDocument, findings: Findings): DocumentInfo {
  const { id, path, sha256, encoding, encodingCertainty, replaced, kept } = source;
  const { script, layout, published, publishedFrom, outlet } = findings;
  const read = { encoding, encodingCertainty, replaced };
  const info = { id, path, sha256, ...read, script, layout, published, publishedFrom, outlet };
  return Object.keys(kept).length === 0 ? info : { ...info, kept };
}

/** What the stages found out about one story. Spans of mentions and themes are in the clean story. */
export interface StoryFindings {
  readonly source: SourceDocument;
  /** The title of the record that the document came in, in Simplified characters. */
  readonly title: string | null;
  readonly document: DocumentInfo;
  /** The document in Simplified characters, offsets as in the original. */
  readonly text: string;
  readonly ordinal: number;
  readonly cut: Story;
  readonly story: CleanStory;
  /** What was left out of all stories and stands nearest to this one. */
  readonly furniture: readonly Furniture[];
  readonly mentions: readonly Mention[];
  readonly references: readonly Reference[];
  readonly quotes: readonly Quotation[];
  readonly themes: ThemeLabels | null;
  readonly keywords: readonly Keyword[];
}

/** The output record of a story: every span mapped back to the original document. */
export function storyRecord(findings: StoryFindings): StoryRecord {
  const { source, document, text, ordinal, cut, story, references, quotes, themes } = findings;
  const words = wordsOfParts(story);
  const entities = entitiesOf(findings);
  return {
    schema: "jiceng/story@1",
    id: `${source.sha256.slice(0, 12)}-${ordinal < 10 ? "0" : ""}${ordinal}`,
    document,
    ordinal,
    kind: cut.kind,
    start: cut.start,
    end: cut.end,
    section: cut.section === null ? null : text.slice(cut.section.start, cut.section.end),
    kicker: words.kicker,
    headline: words.headline ?? (ordinal === 1 ? findings.title : null),
    deck: words.deck,
    subheads: words.subheads,
    dateline: words.dateline,
    origin: cut.origin,
    parts: cut.parts,
    text: words.body,
    paragraphs: cut.paragraphs.map(segmentsOf),
    entities,
    references: references.length === 0 ? NONE : references.map((it) => backReference(it, story, source.text)),
    quotes: quotes.length === 0 ? NONE : quotes.map((quote) => originalQuote(quote, story, source.text)),
    themes: themes === null ? null : withOriginalSpans(themes, story),
    keywords: findings.keywords,
    diagnostics: diagnosticsOf(findings, entities),
  };
}

const NONE: readonly never[] = [];

function segmentsOf({ segments }: Paragraph): StoryRecord["paragraphs"][number] {
  return { segments: segments.map(ends) };
}

function ends({ start, end }: Span): readonly [number, number] {
  return [start, end];
}

interface WordsOfParts {
  readonly kicker: string | null;
  readonly headline: string | null;
  readonly deck: string | null;
  readonly dateline: string | null;
  readonly subheads: readonly string[];
  readonly body: string;
}

function wordsOfParts({ text, zones }: CleanStory): WordsOfParts {
  let kicker: string | null = null;
  let headline: string | null = null;
  let deck: string | null = null;
  let dateline: string | null = null;
  const subheads: string[] = [];
  let body: string | null = null;
  for (const { part, start, end } of zones) {
    const words = text.slice(start, end);
    if (part === "body") body = body === null ? words : `${body}\n${words}`;
    else if (part === "headline") headline = together(headline, words);
    else if (part === "kicker") kicker = together(kicker, words);
    else if (part === "deck") deck = together(deck, words);
    else if (part === "dateline") dateline = together(dateline, words);
    else if (part === "subhead") subheads.push(words);
  }
  return { kicker, headline, deck, dateline, subheads, body: body ?? "" };
}

function together(words: string | null, more: string): string {
  return words === null ? more : `${words} ${more}`;
}

/** In order of the original. Two that stand apart in the clean story may meet where one runs over a caption in a column break. */
function entitiesOf({ mentions, story, source }: StoryFindings): Entity[] {
  const entities: Entity[] = [];
  let isInOrder = true;
  let isNested = false;
  let lastStart = 0;
  let furthestEnd = 0;
  for (const mention of mentions) {
    const start = originalOffset(story, mention.start);
    const end = originalOffset(story, mention.end - 1) + 1;
    entities.push(entityOf(mention, start, end, source.text.slice(start, end)));
    if (start <= lastStart) isInOrder = false;
    if (start < furthestEnd) isNested = true;
    lastStart = start;
    if (end > furthestEnd) furthestEnd = end;
  }
  if (!isInOrder) entities.sort((a, b) => a.start - b.start || b.end - a.end);
  return isNested ? withoutOverlaps(entities) : entities;
}

/** Of two that overlap and are of one type only the first. */
function withoutOverlaps(entities: readonly Entity[]): Entity[] {
  const endByType = new Map<EntityType, number>();
  return entities.filter(({ type, start, end }) => {
    const isFree = start >= (endByType.get(type) ?? 0);
    if (isFree) endByType.set(type, end);
    return isFree;
  });
}

function backReference(reference: Reference, story: CleanStory, original: string): BackReference {
  const { start, end } = originalSpan(story, reference);
  const { type, to } = reference;
  return { type, surface: original.slice(start, end), start, end, refersTo: to?.name ?? null, code: codeOf(to) };
}

function originalQuote(quote: Quotation, story: CleanStory, original: string): StoryRecord["quotes"][number] {
  const { start, end } = originalSpan(story, quote);
  return { class: quote.class, surface: original.slice(start, end), start, end, evidence: quote.evidence };
}

function codeOf(to: Reference["to"]): string | null {
  return to === null || to.type === "programme" ? null : to.code;
}

function withOriginalSpans(themes: ThemeLabels, story: CleanStory): ThemeLabels {
  const { primary, secondary, confidence, abstained, sub, audience, form, level, scores } = themes;
  const evidence = themes.evidence.map(({ theme, cue, start, end, weight }) => {
    const from = originalOffset(story, start);
    const to = originalOffset(story, end - 1) + 1;
    return { theme, cue, start: from, end: to, weight };
  });
  return { primary, secondary, confidence, abstained, sub, audience, form, level, scores, evidence };
}

function diagnosticsOf({ source, ordinal, cut, furniture }: StoryFindings, entities: readonly Entity[]): Diagnostic[] {
  // What concerns the whole document stands with its first story.
  const found: Diagnostic[] = ordinal === 1 ? [...source.diagnostics] : [];
  const { start, end } = cut;
  if (cut.kind === "story" && source.title === null && !cut.parts.some(({ kind }) => kind === "headline")) {
    found.push({ code: "no-headline", severity: "info", message: "the story has no headline", start, end });
  }
  for (const signature of cut.signatures) {
    if (!signature.rule.endsWith("-unsure")) continue;
    found.push({
      code: "name-end-unsure",
      severity: "warning",
      message: "nothing vouches for where this name ends",
      ...spanOf(signature),
    });
  }
  const text = source.text.slice(start, end);
  if (hasLoneSurrogate(text))
    found.push({
      code: "lone-surrogate",
      severity: "warning",
      message: "half of a surrogate pair stands alone",
      start,
      end,
    });
  const replaced = text.indexOf("\uFFFD");
  if (replaced >= 0) {
    found.push({
      code: "replacement-character",
      severity: "warning",
      message: "the text was damaged before it came here (U+FFFD)",
      start: start + replaced,
      end: start + replaced + 1,
    });
  }
  for (const entity of entities) {
    if (entity.type !== "date") continue;
    const odd = ODD_DATES.find(([ending]) => entity.rule.endsWith(ending));
    if (odd !== undefined) found.push(dateDiagnostic(odd, entity));
  }
  for (const left of furniture) found.push(furnitureDiagnostic(left));
  return found;
}

type OddDate = readonly [ending: string, severity: Diagnostic["severity"], message: string];

// What the rule of a date ends with when something is odd about it.
const ODD_DATES: readonly OddDate[] = [
  ["impossible", "warning", "no calendar or clock has this"],
  ["other-weekday", "warning", "this day is another weekday"],
  ["open-order", "info", "day and month may stand in either order: both are given"],
];

function dateDiagnostic([ending, severity, message]: OddDate, { start, end }: Span): Diagnostic {
  return { code: `date-${ending}`, severity, message, start, end };
}

function furnitureDiagnostic({ reason, start, end }: Furniture): Diagnostic {
  return { code: "furniture", severity: "info", message: `left out: ${reason}`, start, end };
}

/** What was left out of all stories, by the story in front of it; what stands in front of all is with the first. */
export function furnitureByStory({ stories, furniture }: Page): Furniture[][] {
  const lists: Furniture[][] = stories.map(() => []);
  let story = 0;
  for (const left of furniture) {
    while (story + 1 < stories.length && (stories[story + 1]?.start ?? 0) <= left.start) story++;
    lists[story]?.push(left);
  }
  return lists;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
