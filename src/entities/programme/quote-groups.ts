import type { Span } from "../../core/span.ts";
import type { Quoted } from "../../core/story-notes.ts";
import type { CleanStory, Zone } from "../../core/types.ts";
import { clauseStart } from "../quote-signs.ts";
import { MAX_DEPTH, quotedZones } from "../quotes.ts";

/** Quotations with nothing between them. */
export interface QuoteGroup extends Span {
  readonly quotes: readonly Quoted[];
  readonly zone: Zone;
  /** Where the clause in front of it begins, some characters to the left at most. */
  readonly clause: number;
}

/** More quotations in a row are damage, no names. */
const MAX_BESIDE = 24;

// By depth, how far the quotations of a zone are gathered; asked for again in the next.
const ends = new Int32Array(MAX_DEPTH);

export function quoteGroups(story: CleanStory): QuoteGroup[] {
  const { text } = story;
  const groups: QuoteGroup[] = [];
  for (const { zone, quotes: all } of quotedZones(story)) {
    ends.fill(0);
    for (let i = 0; i < all.length; i++) {
      const first = all[i];
      if (first === undefined || first.start < (ends[first.depth] ?? 0)) continue;
      const { start, depth } = first;
      const quotes = withNeighbours(all, i, first);
      const end = quotes[quotes.length - 1]?.end ?? first.end;
      ends[depth] = end;
      if (quotes.length <= MAX_BESIDE)
        groups.push({ start, end, quotes, zone, clause: clauseStart(text, { start: zone.start, end: start }) });
    }
  }
  return groups;
}

/** The quotation and those directly behind it, one after the other; those inside it stand between them in the list. */
function withNeighbours(all: readonly Quoted[], at: number, first: Quoted): Quoted[] {
  const quotes = [first];
  let { end } = first;
  for (let i = at + 1; i < all.length; i++) {
    const next = all[i];
    if (next === undefined || next.start > end) break;
    if (next.start < end || next.depth !== first.depth) continue;
    quotes.push(next);
    end = next.end;
  }
  return quotes;
}
