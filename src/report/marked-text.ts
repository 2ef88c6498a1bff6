import type { Span } from "../core/span.ts";
import type { Entity, StoryRecord } from "../core/types.ts";

/** A span of one paragraph of the body, offsets in that paragraph. */
export interface Place extends Span {
  readonly paragraph: number;
}

export interface Marked<Item> extends Place {
  readonly item: Item;
}

/** Finds in the body what the record locates in the original document. */
export interface Body {
  readonly paragraphs: readonly string[];
  /** Null for what stands outside the body (a byline, a headline) or cannot be found there again. */
  readonly locate: (span: Span, wordings: readonly string[]) => Place | null;
}

/** A stretch of the original that stands in one paragraph from offset `at` on. */
interface Piece extends Span {
  readonly paragraph: number;
  readonly at: number;
}

// How far a mention may have moved inside its paragraph; also keeps the search for it short.
const MOST_DRIFT = 200;

/**
 * The body of a record with the way back from the original offsets. Where a joined paragraph has as many characters as
 * its segments, offsets map one to one; where a join left a space (“community\ncentre”), the wording is looked for nearby.
 */
export function bodyOf({ text, paragraphs, document }: StoryRecord): Body {
  const texts = text === "" ? [] : text.split("\n");
  if (texts.length !== paragraphs.length) return { paragraphs: texts, locate: () => null };
  const pieces: Piece[] = [];
  const driftOf: number[] = [];
  for (const [paragraph, { segments }] of paragraphs.entries()) {
    let at = 0;
    for (const [start, end] of segments) {
      pieces.push({ start, end, paragraph, at });
      at += end - start;
    }
    driftOf.push(Math.abs((texts[paragraph]?.length ?? 0) - at));
  }
  pieces.sort((a, b) => a.start - b.start);
  return {
    paragraphs: texts,
    locate(span, wordings) {
      const first = pieceAt(pieces, span.start);
      const last = pieceAt(pieces, span.end - 1);
      if (first === null || last === null || first.paragraph !== last.paragraph) return null;
      const { paragraph } = first;
      const inParagraph = texts[paragraph] ?? "";
      const start = first.at + span.start - first.start;
      const end = last.at + span.end - last.start;
      const compact = wordings.map(withoutBlanks);
      if (start < end && compact.includes(withoutBlanks(inParagraph.slice(start, end))))
        return { paragraph, start, end };
      const drift = driftOf[paragraph] ?? 0;
      // Conversion keeps the number of characters and changes the wording: 社區 in the document, 社区 in the body.
      if (drift === 0 && document.script !== "hans" && start < end) return { paragraph, start, end };
      return nearby(inParagraph, {
        around: start,
        drift: Math.min(drift, MOST_DRIFT),
        wordings: [...wordings, ...compact],
        paragraph,
      });
    },
  };
}

/** The mentions that stand in the body, by paragraph, outer before inner. */
export function markedEntities(
  body: Body,
  entities: readonly Entity[],
): ReadonlyMap<number, readonly Marked<Entity>[]> {
  const marksByParagraph = new Map<number, Marked<Entity>[]>();
  for (const entity of entities) {
    const place = body.locate(entity, [entity.surface, entity.name]);
    if (place === null) continue;
    const marks = marksByParagraph.get(place.paragraph) ?? [];
    marks.push({ ...place, item: entity });
    marksByParagraph.set(place.paragraph, marks);
  }
  for (const marks of marksByParagraph.values()) marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return marksByParagraph;
}

function nearby(
  text: string,
  {
    around,
    drift,
    wordings,
    paragraph,
  }: { around: number; drift: number; wordings: readonly string[]; paragraph: number },
): Place | null {
  const from = Math.max(0, around - drift);
  for (const wording of wordings) {
    if (wording === "") continue;
    const found = text.slice(from, around + drift + wording.length).indexOf(wording);
    if (found >= 0) return { paragraph, start: from + found, end: from + found + wording.length };
  }
  return null;
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece | null {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low - 1];
  return piece !== undefined && offset < piece.end ? piece : null;
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/gu, "");
}
