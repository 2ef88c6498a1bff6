import { roomFor, textOf, unitsOf } from "../core/code-units.ts";
import { identity, type MappedText, rewrittenOffset } from "../core/mapped-text.ts";
import type { Span } from "../core/span.ts";
import { noNotes } from "../core/story-notes.ts";
import type { CleanStory, PartKind, Signature, Story, Zone } from "../core/types.ts";
import { withoutCuts } from "./restore.ts";

/**
 * The story as recognizers read it: its parts and paragraphs in order, a zone a line, column breaks joined. What lies
 * between (blanks, furniture) is left out; nothing is put in but the line ends between zones.
 */
export function cleanStory(text: string, story: Story): CleanStory {
  const stretches = stretchesOf(story);
  const zones: Zone[] = [];
  let at = 0;
  for (const { part, segments } of stretches) {
    if (zones.length > 0) at++;
    const start = at;
    for (const segment of segments) at += segment.end - segment.start;
    zones.push({ part, start, end: at });
  }
  const mapped = joined(text, stretches, at);
  return {
    text: mapped.text,
    from: mapped.from,
    to: mapped.to,
    kind: story.kind,
    zones,
    signatures: story.signatures.length === 0 ? [] : signaturesIn(mapped, story.signatures),
    notes: noNotes(),
  };
}

/** What becomes a zone: a part, or a paragraph. */
interface Stretch {
  readonly part: PartKind | "body";
  readonly segments: readonly Span[];
}

function stretchesOf({ parts, paragraphs, cuts }: Story): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let isSorted = true;
  let before = 0;
  let part = 0;
  let paragraph = 0;
  // Both are in order nearly always, so that they need only be merged.
  while (part < parts.length || paragraph < paragraphs.length) {
    const nextPart = part < parts.length ? parts[part] : undefined;
    const body = paragraph < paragraphs.length ? paragraphs[paragraph] : undefined;
    const bodyStart = body?.segments[0]?.start ?? 0;
    let stretch: Stretch | null = null;
    if (nextPart !== undefined && (body === undefined || nextPart.start <= bodyStart)) {
      stretch = { part: nextPart.kind, segments: cuts.length === 0 ? [nextPart] : withoutCuts(nextPart, cuts) };
      part++;
    } else if (body !== undefined) {
      stretch = { part: "body", segments: body.segments };
      paragraph++;
    }
    if (stretch === null) break;
    const start = startOf(stretch);
    isSorted &&= start >= before && stretch.segments.length > 0;
    before = start;
    stretches.push(stretch);
  }
  return isSorted ? stretches : sorted(stretches);
}

function startOf({ segments }: Stretch): number {
  return segments[0]?.start ?? 0;
}

/** By their starts; of equal starts parts come first. */
function sorted(stretches: readonly Stretch[]): readonly Stretch[] {
  return [...stretches.filter(({ part }) => part !== "body"), ...stretches.filter(({ part }) => part === "body")].sort(
    (a, b) => startOf(a) - startOf(b),
  );
}

let room = roomFor(0);

/** The text of the stretches, a line each, with the way back: one flat string, which all that follows reads faster. */
function joined(text: string, stretches: readonly Stretch[], length: number): MappedText {
  const units = unitsOf(text);
  if (room.length < length) room = roomFor(length);
  const from: number[] = [];
  const to: number[] = [];
  let out = 0;
  for (let i = 0; i < stretches.length; i++) {
    const segments = stretches[i]?.segments ?? [];
    for (let j = 0; j < segments.length; j++) {
      const segment = segments[j];
      if (segment === undefined) break;
      if (j === 0 && from.length > 0) {
        from.push(out);
        to.push(segment.start);
        room[out++] = FEED;
      }
      from.push(out);
      to.push(segment.start);
      for (let k = segment.start; k < segment.end; k++) room[out++] = units[k] ?? 0;
    }
  }
  return from.length === 0 ? identity("") : { text: textOf(room, out), from, to };
}

const FEED = 0x0a;

function signaturesIn(mapped: MappedText, signatures: readonly Signature[]): readonly Signature[] {
  return signatures.flatMap((signature) => {
    const start = rewrittenOffset(mapped, signature.start);
    const last = rewrittenOffset(mapped, signature.end - 1);
    return start === null || last === null ? [] : [{ ...signature, start, end: last + 1 }];
  });
}
