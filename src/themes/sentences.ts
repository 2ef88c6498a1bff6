import type { Span } from "../core/span.ts";
import type { CleanStory, Zone } from "../core/types.ts";
import { nextOf, unitSet } from "../core/unit-set.ts";

/** A stretch of the story that casts one vote, `weight` times. */
export interface Sentence extends Span {
  readonly part: Zone["part"];
  readonly weight: number;
}

// A headline counts as two sentences; a caption says little that the body does not say. Bylines, credits, datelines cast no vote.
const WEIGHT_BY_PART: ReadonlyMap<Zone["part"], number> = new Map([
  ["headline", 2],
  ["kicker", 1],
  ["deck", 1],
  ["subhead", 1],
  ["body", 1],
  ["caption", 0.25],
]);

// The first sentence of a body tells who did what.
const LEAD_WEIGHT = 1.25;

// 。 and its like end a sentence; ； parts two that stand on their own (“村里修了路；学校添了灯”).
const SENTENCE_END = unitSet("。！？!?；;\n");

/** Whether a zone or sentence belongs to the headline block. */
export function isHeading({ part }: { readonly part: Zone["part"] }): boolean {
  return part === "headline" || part === "kicker" || part === "deck";
}

/** The sentences of the zones that count, in text order; a headline is one sentence whatever its marks. */
export function sentencesOf(story: CleanStory): Sentence[] {
  const sentences: Sentence[] = [];
  let leadIsDue = true;
  for (const zone of story.zones) {
    const weight = WEIGHT_BY_PART.get(zone.part);
    if (weight === undefined) continue;
    if (zone.part !== "body") {
      sentences.push({ start: zone.start, end: zone.end, part: zone.part, weight });
      continue;
    }
    for (const span of splitSentences(story.text, zone)) {
      sentences.push({ ...span, part: "body", weight: leadIsDue ? LEAD_WEIGHT : weight });
      leadIsDue = false;
    }
  }
  return sentences;
}

function splitSentences(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  for (let from = start; from < end; ) {
    const mark = nextOf(SENTENCE_END, text, from, end);
    if (mark > from) spans.push({ start: from, end: Math.min(mark + 1, end) });
    from = mark + 1;
  }
  return spans;
}
