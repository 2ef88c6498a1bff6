import type { Entity, StoryRecord, ThemeLabels } from "../core/types.ts";

/**
 * One story as one line of JSON. Fields come in the order the output contract lists them, whatever order the record was
 * built in; `themes` is left out when themes were not asked for, which is not the same as an abstention.
 */
export function storyLine(story: StoryRecord): string {
  return jsonLine({
    schema: story.schema,
    id: story.id,
    document: orderedDocument(story),
    ordinal: story.ordinal,
    kind: story.kind,
    start: story.start,
    end: story.end,
    section: story.section,
    kicker: story.kicker,
    headline: story.headline,
    deck: story.deck,
    subheads: story.subheads,
    dateline: story.dateline,
    origin: story.origin && { outlet: story.origin.outlet, place: story.origin.place, day: story.origin.day },
    parts: story.parts.map(({ kind, start, end }) => ({ kind, start, end })),
    text: story.text,
    paragraphs: story.paragraphs.map(({ segments }) => ({ segments })),
    entities: story.entities.map(orderedEntity),
    references: story.references.map(({ type, surface, start, end, refersTo, code }) => ({
      ...{ type, surface, start, end, refersTo, code },
    })),
    quotes: story.quotes.map(({ class: cls, surface, start, end, evidence }) => ({
      ...{ class: cls, surface, start, end, evidence },
    })),
    ...(story.themes === null ? {} : { themes: orderedThemes(story.themes) }),
    keywords: story.keywords.map(({ term, score }) => ({ term, score })),
    diagnostics: story.diagnostics.map(({ code, severity, message, ...span }) => ({
      code,
      severity,
      message,
      ...span,
    })),
  });
}

// JSON allows these raw inside a string, but readers that split at every Unicode line end (Python's splitlines) would
// cut the record in two where a saved web page holds one.
const UNICODE_LINE_ENDS = /[\u0085\u2028\u2029]/gu;

/** One line of JSON without any character that some reader takes for a line end. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    UNICODE_LINE_ENDS,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function orderedDocument({ document }: StoryRecord): unknown {
  const { id, path, sha256, encoding, script, layout, published, publishedFrom, outlet } = document;
  return { id, path, sha256, encoding, script, layout, published, publishedFrom, outlet };
}

function orderedEntity({ type, name, surface, start, end, rule, ...further }: Entity): unknown {
  return { type, name, surface, start, end, rule, ...further };
}

function orderedThemes(themes: ThemeLabels): unknown {
  const { primary, secondary, confidence, abstained, sub, audience, form, level } = themes;
  return {
    ...{ primary, secondary, confidence, abstained, sub, audience, form, level },
    scores: themes.scores.map(({ theme, score }) => ({ theme, score })),
    evidence: themes.evidence.map(({ theme, cue, start, end, weight }) => ({ theme, cue, start, end, weight })),
  };
}
