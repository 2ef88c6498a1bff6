import type { Span } from "../core/span.ts";

/** A quoted stretch: the span holds the marks, `inner` is what stands between them. */
export interface Quoted extends Span {
  readonly inner: string;
  /** The same without white space. */
  readonly core: string;
  /** How many quotations it lies in: 0 on its own, 1 for ‘ ’ inside speech. */
  readonly depth: number;
}

const STRAIGHT = '"'.charCodeAt(0);
const BLANK = /\s/u;
const BLANKS = /\s+/gu;
const LAST_MARK = "』".charCodeAt(0);
/** By code unit: of an opening mark the mark that closes it, of a closing one itself, of any other sign 0. */
const CLOSER = new Uint16Array(LAST_MARK + 1);
for (const [opening, closing] of ["“”", "‘’", "「」", "『』", '""']) {
  const closer = (closing ?? "").charCodeAt(0);
  CLOSER[(opening ?? "").charCodeAt(0)] = closer;
  CLOSER[closer] = closer;
}
/** Deeper nesting is damage; looking no further keeps a line of opening marks cheap. */
const MAX_DEPTH = 8;

/** Pairs the quotation marks of one zone, in order of their first character; a mark without a partner pairs with nothing. */
export function pairQuotes(text: string, zone: Span): Quoted[] {
  const found: Quoted[] = [];
  const open: { readonly at: number; readonly closer: number }[] = [];
  for (let at = zone.start; at < zone.end; at++) {
    const char = text.charCodeAt(at);
    // Chinese characters lie above all quotation marks: most are passed by here.
    const closer = char > LAST_MARK ? 0 : (CLOSER[char] ?? 0);
    if (closer === 0) continue;
    if (closer !== char || (char === STRAIGHT && !open.some((mark) => mark.closer === STRAIGHT))) {
      open.push({ at, closer });
      // “‘“‘…: the outermost marks of a damaged run are given up, not searched again and again.
      if (open.length > MAX_DEPTH) open.shift();
      continue;
    }
    const partner = open.findLastIndex((mark) => mark.closer === char);
    const mark = open[partner];
    if (mark === undefined) continue;
    // “我们的‘食堂”: the inner mark was never closed.
    open.length = partner;
    const inner = text.slice(mark.at + 1, at);
    const core = BLANK.test(inner) ? inner.replace(BLANKS, "") : inner;
    found.push({ start: mark.at, end: at + 1, inner, core, depth: partner });
  }
  return found.sort((a, b) => a.start - b.start);
}
