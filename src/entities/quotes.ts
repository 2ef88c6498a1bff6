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
const BLANK = 1;
const BLANKS = /\s+/gu;
/** Chinese characters, and letters and digits in full width, lie above all of them: most of a text is passed by here. */
const LAST_SIGN = 0x3010;
/** By code unit: of an opening mark the mark that closes it, of a closing one itself, of white space 1, of any other sign 0. */
const SIGNS = new Uint16Array(LAST_SIGN);
for (let unit = 0; unit < LAST_SIGN; unit++) if (/\s/u.test(String.fromCharCode(unit))) SIGNS[unit] = BLANK;
for (const [opening, closing] of ["“”", "‘’", "「」", "『』", '""']) {
  const closer = (closing ?? "").charCodeAt(0);
  SIGNS[(opening ?? "").charCodeAt(0)] = closer;
  SIGNS[closer] = closer;
}
/** Deeper nesting is damage; looking no further keeps a line of opening marks cheap. */
const MAX_DEPTH = 8;
const NONE: readonly Quoted[] = [];

/** Pairs the quotation marks of one zone, in order of their first character; a mark without a partner pairs with nothing. */
export function pairQuotes(text: string, { start, end }: Span): readonly Quoted[] {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit < LAST_SIGN && (SIGNS[unit] ?? 0) > BLANK) return pairFrom(text, { start: at, end });
  }
  return NONE;
}

function pairFrom(text: string, { start, end }: Span): Quoted[] {
  const found: Quoted[] = [];
  const openAt: number[] = [];
  const closers: number[] = [];
  let lastBlank = -1;
  let isNested = false;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const closer = unit < LAST_SIGN ? (SIGNS[unit] ?? 0) : 0;
    if (closer === 0) continue;
    if (closer === BLANK) {
      lastBlank = at;
      continue;
    }
    if (closer !== unit || (unit === STRAIGHT && !closers.includes(STRAIGHT))) {
      openAt.push(at);
      closers.push(closer);
      // “‘“‘…: the outermost marks of a damaged run are given up, not searched again and again.
      if (openAt.length > MAX_DEPTH) {
        openAt.shift();
        closers.shift();
      }
      continue;
    }
    const depth = closers.lastIndexOf(unit);
    if (depth < 0) continue;
    const from = openAt[depth] ?? at;
    // “我们的‘食堂”: the inner mark was never closed.
    openAt.length = depth;
    closers.length = depth;
    const inner = text.slice(from + 1, at);
    const core = lastBlank > from ? inner.replace(BLANKS, "") : inner;
    found.push({ start: from, end: at + 1, inner, core, depth });
    isNested ||= depth > 0;
  }
  // Only one inside another closes, and is found, before the other.
  return isNested ? found.sort((a, b) => a.start - b.start) : found;
}
