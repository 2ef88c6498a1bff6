import type { BackReference, Reference } from "./core/back-reference.ts";
import { originalSpan } from "./core/mapped-text.ts";
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
  PartKind,
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
  const { id, path, sha256, encoding } = source;
  const { script, layout, published, publishedFrom, outlet } = findings;
  return { id, path, sha256, encoding, script, layout, published, publishedFrom, outlet };
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
  const { source, document, text, ordinal, cut, story } = findings;
  const words = (kind: PartKind): string[] =>
    story.zones.filter(({ part }) => part === kind).map(({ start, end }) => story.text.slice(start, end));
  const joined = (kind: PartKind): string | null => (words(kind).length === 0 ? null : words(kind).join(" "));
  const title = ordinal === 1 ? findings.title : null;
  const entities = entitiesOf(findings);
  return {
    schema: "jiceng/story@1",
    id: `${source.sha256.slice(0, 12)}-${String(ordinal).padStart(2, "0")}`,
    document,
    ordinal,
    kind: cut.kind,
    start: cut.start,
    end: cut.end,
    section: cut.section === null ? null : text.slice(cut.section.start, cut.section.end),
    kicker: joined("kicker"),
    headline: joined("headline") ?? title,
    deck: joined("deck"),
    subheads: words("subhead"),
    dateline: joined("dateline"),
    origin: cut.origin,
    parts: cut.parts,
    text: story.zones
      .filter(({ part }) => part === "body")
      .map(({ start, end }) => story.text.slice(start, end))
      .join("\n"),
    paragraphs: cut.paragraphs.map(({ segments }) => ({
      segments: segments.map(({ start, end }) => [start, end] as const),
    })),
    entities,
    references: findings.references.map((reference) => backReference(reference, story, source.text)),
    quotes: findings.quotes.map((quote) => originalQuote(quote, story, source.text)),
    themes: findings.themes === null ? null : withOriginalSpans(findings.themes, story),
    keywords: findings.keywords,
    diagnostics: [
      ...storyDiagnostics(source, cut),
      ...entities.filter(({ type }) => type === "date").flatMap(dateDiagnostic),
      ...furnitureDiagnostics(findings.furniture),
    ],
  };
}

/** In order of the original. Two that stand apart in the clean story may meet where one runs over a caption in a column break. */
function entitiesOf({ mentions, story, source }: StoryFindings): Entity[] {
  const endByType = new Map<EntityType, number>();
  return mentions
    .map((mention) => entityOf(mention, story, source.text))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ type, start, end }) => {
      const isFree = start >= (endByType.get(type) ?? 0);
      if (isFree) endByType.set(type, end);
      return isFree;
    });
}

function entityOf(mention: Mention, story: CleanStory, original: string): Entity {
  const { start, end } = originalSpan(story, mention);
  return { ...mention, start, end, surface: original.slice(start, end) };
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
  return {
    ...themes,
    evidence: themes.evidence.map((evidence) => ({ ...evidence, ...originalSpan(story, evidence) })),
  };
}

function storyDiagnostics(source: SourceDocument, story: Story): Diagnostic[] {
  const found: Diagnostic[] = [];
  const { start, end } = story;
  if (story.kind === "story" && source.title === null && !story.parts.some(({ kind }) => kind === "headline")) {
    found.push({ code: "no-headline", severity: "info", message: "the story has no headline", start, end });
  }
  for (const signature of story.signatures) {
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
  return found;
}

// What the rule of a date ends with when something is odd about it.
const ODD_DATES: readonly (readonly [ending: string, severity: Diagnostic["severity"], message: string])[] = [
  ["impossible", "warning", "no calendar or clock has this"],
  ["other-weekday", "warning", "this day is another weekday"],
  ["open-order", "info", "day and month may stand in either order: both are given"],
];

function dateDiagnostic({ rule, start, end }: Entity): Diagnostic[] {
  return ODD_DATES.filter(([ending]) => rule.endsWith(ending)).map(([ending, severity, message]) => ({
    ...{ code: `date-${ending}`, severity, message },
    ...{ start, end },
  }));
}

function furnitureDiagnostics(furniture: readonly Furniture[]): Diagnostic[] {
  return furniture.map((left) => ({
    code: "furniture",
    severity: "info",
    message: `left out: ${left.reason}`,
    ...spanOf(left),
  }));
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
