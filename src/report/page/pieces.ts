import type { Span } from "../../core/span.ts";
import type { PartKind, StoryRecord } from "../../core/types.ts";
import type { Piece, TextCap } from "./data.ts";
import { wholeEnd } from "./shortened.ts";

/** A line of `texts.jsonl`. */
export interface TextStretch {
  readonly path: string;
  readonly sha256: string;
  readonly offset: number;
  readonly text: string;
}

// Between stories there may be megabytes that belong to none.
const MOST_OUTSIDE = 10_000;

/** What the page holds of a stretch of the original: of each story, and of what is in front of it and behind, its beginning. */
export function piecesOf(
  { offset, text }: TextStretch,
  { start, end, stories, cap }: Span & { readonly stories: readonly Span[]; readonly cap: TextCap },
): Piece[] {
  const kept: [number, number][] = [];
  let at = start;
  const keep = (until: number, most: number): void => {
    if (until <= at) return;
    const last = kept.at(-1);
    const to = offset + wholeEnd(text, Math.min(until, at + most) - offset);
    if (last !== undefined && last[1] === at) last[1] = to;
    else if (to > at) kept.push([at, to]);
    at = until;
  };
  for (const story of stories) {
    keep(story.start, Math.min(cap.outside ?? MOST_OUTSIDE, MOST_OUTSIDE));
    keep(story.end, cap.inside ?? text.length);
  }
  keep(end, Math.min(cap.outside ?? MOST_OUTSIDE, MOST_OUTSIDE));
  return kept.map(([from, to]) => [from, text.slice(from - offset, to - offset)]);
}

/** What a record tells of the original by itself, for a run that did not keep its texts. */
export function recordPieces(story: StoryRecord, cap: TextCap): { pieces: Piece[]; loose: [number, string][] } {
  const known: Piece[] = [...partPieces(story)];
  const loose: [number, string][] = [];
  const texts = story.text === "" ? [] : story.text.split("\n");
  for (const [i, { segments }] of story.paragraphs.entries()) {
    const text = texts[i] ?? "";
    const placed = placedSegments(text, segments);
    if (placed === null) loose.push([i, text]);
    else known.push(...placed);
  }
  for (const { surface, start } of story.entities) known.push([start, surface]);
  known.sort(([a, one], [b, other]) => a - b || other.length - one.length);
  const pieces: Piece[] = [];
  let end = 0;
  const last = story.start + (cap.inside ?? Number.POSITIVE_INFINITY);
  for (const [start, text] of known) {
    if (start < end || start >= last) continue;
    pieces.push([start, text]);
    end = start + text.length;
  }
  return { pieces, loose };
}

/** The text of a paragraph by segments; null where it is not as long as they are (a word of the page was mended). */
function placedSegments(text: string, segments: readonly (readonly [number, number])[]): Piece[] | null {
  const length = segments.reduce((sum, [start, end]) => sum + end - start, 0);
  // Where a break was joined between Latin words, a space was put in.
  let spaces = text.length - length;
  let at = 0;
  const pieces: Piece[] = [];
  for (const [start, end] of segments) {
    if (at > 0 && spaces > 0 && text[at] === " ") {
      at++;
      spaces--;
    }
    pieces.push([start, text.slice(at, at + end - start)]);
    at += end - start;
  }
  return spaces === 0 && at === text.length ? pieces : null;
}

/** Headline, deck and the like, where the record has them as long as the original. */
function partPieces({ parts, kicker, headline, deck, subheads, dateline }: StoryRecord): Piece[] {
  const textsByKind = new Map<PartKind, readonly (string | null)[]>([
    ["kicker", [kicker]],
    ["headline", [headline]],
    ["deck", [deck]],
    ["subhead", subheads],
    ["dateline", [dateline]],
  ]);
  return Array.from(textsByKind).flatMap(([kind, texts]) =>
    parts
      .filter((part) => part.kind === kind)
      .flatMap(({ start, end }, i): Piece[] => {
        const text = texts[i] ?? "";
        return text.length === end - start && text !== "" ? [[start, text]] : [];
      }),
  );
}
