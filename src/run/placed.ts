import type { Span } from "../core/span.ts";
import type { AnalyzedDocument, Diagnostic, StoryRecord } from "../core/types.ts";

/** Where a stretch stands in its document, and how many stories come before it. */
export interface StretchPlace {
  readonly offset: number;
  readonly isFirst: boolean;
  readonly stories: number;
}

/** What was found in a stretch, as of the whole document: its stories go on counting, and their offsets are of the whole. */
export function placed(analyzed: AnalyzedDocument, place: StretchPlace): AnalyzedDocument {
  const moved = mover(place.offset);
  return {
    ...analyzed,
    stories: analyzed.stories.map((story) => placedStory(story, place)),
    furniture: analyzed.furniture.map(moved),
    diagnostics: analyzed.diagnostics.map((diagnostic) => movedDiagnostic(diagnostic, place.offset)),
  };
}

function placedStory(story: StoryRecord, { offset, stories }: StretchPlace): StoryRecord {
  const moved = mover(offset);
  const ordinal = story.ordinal + stories;
  return {
    ...moved(story),
    id: `${story.document.sha256.slice(0, 12)}-${String(ordinal).padStart(2, "0")}`,
    ordinal,
    parts: story.parts.map(moved),
    paragraphs: story.paragraphs.map(({ segments }) => ({
      segments: segments.map(([start, end]) => [start + offset, end + offset] as const),
    })),
    entities: story.entities.map(moved),
    references: story.references.map(moved),
    quotes: story.quotes.map(moved),
    themes: story.themes && { ...story.themes, evidence: story.themes.evidence.map(moved) },
    diagnostics: story.diagnostics.map((diagnostic) => movedDiagnostic(diagnostic, offset)),
  };
}

function mover(offset: number): <Spanned extends Span>(span: Spanned) => Spanned {
  return (span) => ({ ...span, start: span.start + offset, end: span.end + offset });
}

function movedDiagnostic(diagnostic: Diagnostic, offset: number): Diagnostic {
  const { start, end, ...rest } = diagnostic;
  return {
    ...rest,
    ...(start === undefined ? {} : { start: start + offset }),
    ...(end === undefined ? {} : { end: end + offset }),
  };
}
