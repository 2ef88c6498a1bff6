import { sortByStart } from "../core/sort-by-start.ts";
import type { Quoted, QuotedZone, Work } from "../core/story-notes.ts";
import type { CleanStory } from "../core/types.ts";
import { isMarkedAsSpeech } from "./quote-signs.ts";
import { readZones } from "./read-parts.ts";
import { isSign, SIGN, signsOf } from "./story-signs.ts";
import { withoutBlanks } from "./without-blanks.ts";

const STRAIGHT = '"'.charCodeAt(0);
const OPENS_WORK = "《".charCodeAt(0);
/** Of an opening mark the mark that closes it, of a closing one itself. */
const CLOSERS = new Map<number, number>();
for (const [opening, closing] of ["“”", "‘’", "「」", "『』", '""']) {
  const closer = (closing ?? "").charCodeAt(0);
  CLOSERS.set((opening ?? "").charCodeAt(0), closer).set(closer, closer);
}
/** Deeper nesting is damage; looking no further keeps a line of opening marks cheap. */
export const MAX_DEPTH = 8;
const NONE: readonly never[] = [];

/** The zones of a story that are read and hold quotations or titles of works. */
export function quotedZones(story: CleanStory): readonly QuotedZone[] {
  story.notes.quoted ??= quotedIn(story);
  return story.notes.quoted;
}

function quotedIn(story: CleanStory): QuotedZone[] {
  const { text } = story;
  const { marks } = signsOf(story);
  const quoted: QuotedZone[] = [];
  let to = 0;
  for (const zone of readZones(story)) {
    while ((marks[to] ?? zone.start) < zone.start) to++;
    const from = to;
    while ((marks[to] ?? zone.end) < zone.end) to++;
    if (from === to) continue;
    const stretch = { marks, from, to };
    const quotes = pairedQuotes(text, stretch);
    const works = pairedWorks(text, stretch);
    if (quotes.length + works.length > 0) quoted.push({ zone, quotes, works });
  }
  return quoted;
}

/** Marks of one zone. */
interface Stretch {
  readonly marks: readonly number[];
  readonly from: number;
  readonly to: number;
}

// The marks that are open, the outermost first; asked for again in the next zone.
const openAt = new Int32Array(MAX_DEPTH);
const closers = new Int32Array(MAX_DEPTH);

/** Pairs the quotation marks of one zone, in order of their first character; a mark without a partner pairs with nothing. */
function pairedQuotes(text: string, { marks, from, to }: Stretch): readonly Quoted[] {
  let found: Quoted[] | null = null;
  let open = 0;
  let isNested = false;
  for (let i = from; i < to; i++) {
    const at = marks[i] ?? 0;
    if (!isSign(SIGN.quote, text, at)) continue;
    const unit = text.charCodeAt(at);
    const closer = CLOSERS.get(unit) ?? 0;
    const depth = lastOpen(unit, open);
    if (closer !== unit || (unit === STRAIGHT && depth < 0)) {
      // “‘“‘…: the outermost marks of a damaged run are given up, not searched again and again.
      if (open === MAX_DEPTH) {
        openAt.copyWithin(0, 1);
        closers.copyWithin(0, 1);
        open--;
      }
      openAt[open] = at;
      closers[open++] = closer;
      continue;
    }
    if (depth < 0) continue;
    const start = openAt[depth] ?? at;
    // “我们的‘食堂”: the inner mark was never closed.
    open = depth;
    const inner = text.slice(start + 1, at);
    found ??= [];
    const isSpeech = isMarkedAsSpeech(text, start + 1, at);
    found.push({ start, end: at + 1, inner, core: withoutBlanks(inner), isSpeech, depth });
    isNested ||= depth > 0;
  }
  // Only one inside another closes, and is found, before the other.
  return found === null ? NONE : isNested ? sortByStart(found) : found;
}

/** Which of the open marks is the last that this one closes; -1 for none. */
function lastOpen(closer: number, open: number): number {
  for (let depth = open - 1; depth >= 0; depth--) if (closers[depth] === closer) return depth;
  return -1;
}

function pairedWorks(text: string, { marks, from, to }: Stretch): readonly Work[] {
  let open: number[] | null = null;
  let found: Work[] | null = null;
  for (let i = from; i < to; i++) {
    const at = marks[i] ?? 0;
    if (!isSign(SIGN.work, text, at)) continue;
    if (text.charCodeAt(at) === OPENS_WORK) {
      open ??= [];
      open.push(at);
    } else {
      const start = open?.pop();
      if (start === undefined) continue;
      found ??= [];
      found.push({ start, end: at + 1, inner: null });
    }
  }
  return found === null ? NONE : sortByStart(found);
}
