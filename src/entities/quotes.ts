import type { Span } from "../core/span.ts";

/** A quoted stretch: the span holds the marks, `inner` is what stands between them. */
export interface Quoted extends Span {
  readonly inner: string;
  /** How many quotations it lies in: 0 on its own, 1 for ‘ ’ inside speech. */
  readonly depth: number;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["‘", "’"],
  ["「", "」"],
  ["『", "』"],
]);
const CLOSERS: ReadonlySet<string> = new Set(CLOSING.values());
const STRAIGHT = '"';
/** Deeper nesting is damage; looking no further keeps a line of opening marks cheap. */
const MAX_DEPTH = 8;

/** Pairs the quotation marks of one zone, in order of their first character; a mark without a partner pairs with nothing. */
export function pairQuotes(text: string, zone: Span): Quoted[] {
  const found: Quoted[] = [];
  const open: { readonly at: number; readonly closer: string }[] = [];
  for (let at = zone.start; at < zone.end; at++) {
    const char = text.charAt(at);
    const closer = CLOSING.get(char);
    const isOpening = closer !== undefined || (char === STRAIGHT && !open.some((mark) => mark.closer === STRAIGHT));
    if (isOpening) {
      open.push({ at, closer: closer ?? STRAIGHT });
      // “‘“‘…: the outermost marks of a damaged run are given up, not searched again and again.
      if (open.length > MAX_DEPTH) open.shift();
      continue;
    }
    if (char !== STRAIGHT && !CLOSERS.has(char)) continue;
    const partner = open.findLastIndex((mark) => mark.closer === char);
    const mark = open[partner];
    if (mark === undefined) continue;
    // “我们的‘食堂”: the inner mark was never closed.
    open.length = partner;
    found.push({ start: mark.at, end: at + 1, inner: text.slice(mark.at + 1, at), depth: partner });
  }
  return found.sort((a, b) => a.start - b.start);
}
