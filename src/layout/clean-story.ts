import { pick, rewrittenOffset } from "../core/mapped-text.ts";
import type { Span } from "../core/span.ts";
import { noNotes } from "../core/story-notes.ts";
import type { CleanStory, Story, Zone } from "../core/types.ts";
import { withoutCuts } from "./restore.ts";

/**
 * The story as recognizers read it: its parts and paragraphs in order, a zone a line, column breaks joined. What lies
 * between (blanks, furniture) is left out; nothing is put in but the line ends between zones.
 */
export function cleanStory(text: string, story: Story): CleanStory {
  const stretches = [
    ...story.parts.map(({ kind, start, end }) => ({ part: kind, segments: withoutCuts({ start, end }, story.cuts) })),
    ...story.paragraphs.map(({ segments }) => ({ part: "body" as const, segments })),
  ].sort((a, b) => (a.segments[0]?.start ?? 0) - (b.segments[0]?.start ?? 0));

  const pieces: Span[] = [];
  const between: string[] = [];
  const zones: Zone[] = [];
  let at = 0;
  for (const { part, segments } of stretches) {
    if (zones.length > 0) at++;
    const start = at;
    for (const [i, segment] of segments.entries()) {
      between.push(i === 0 && zones.length > 0 ? "\n" : "");
      pieces.push(segment);
      at += segment.end - segment.start;
    }
    zones.push({ part, start, end: at });
  }
  const mapped = pick(text, pieces, between);
  const signatures = story.signatures.flatMap((signature) => {
    const start = rewrittenOffset(mapped, signature.start);
    const last = rewrittenOffset(mapped, signature.end - 1);
    return start === null || last === null ? [] : [{ ...signature, start, end: last + 1 }];
  });
  return { ...mapped, kind: story.kind, zones, signatures, notes: noNotes() };
}
