import type { Span } from "./span.ts";

/**
 * Rewritten text; from offset `from[i]` on, a character here lies at `to[i]` + its distance from `from[i]` there. Both ascend.
 * They are plain arrays: to make typed ones costs more than all that is asked of them.
 */
export interface MappedText {
  readonly text: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

export function identity(text: string): MappedText {
  return { text, from: [0], to: [0] };
}

/** The pieces of `text` in order, `between` put in front of each but the first (it maps to the start of that piece). */
export function pick(text: string, pieces: readonly Span[], between: readonly string[] = []): MappedText {
  const from: number[] = [];
  const to: number[] = [];
  // Joined at once: a text that grew bit by bit stays a tree to the engine, of which each character costs twice as much to read.
  const parts: string[] = [];
  let length = 0;
  for (const [i, piece] of pieces.entries()) {
    const glue = i === 0 ? "" : (between[i] ?? "");
    if (glue !== "") {
      from.push(length);
      to.push(piece.start);
      parts.push(glue);
      length += glue.length;
    }
    from.push(length);
    to.push(piece.start);
    const part = text.slice(piece.start, piece.end);
    parts.push(part);
    length += part.length;
  }
  if (from.length === 0) return identity("");
  return { text: parts.join(""), from, to };
}

/** Where the character at `offset` stands in the original. */
export function originalOffset(mapped: MappedText, offset: number): number {
  const i = lastAtOrBefore(mapped.from, offset);
  return (mapped.to[i] ?? 0) + offset - (mapped.from[i] ?? 0);
}

/** The original stretch from the first to the last character of a non-empty span; it holds whatever was cut out in between. */
export function originalSpan(mapped: MappedText, { start, end }: Span): Span {
  return { start: originalOffset(mapped, start), end: originalOffset(mapped, end - 1) + 1 };
}

/** Where the original character at `offset` stands in the rewritten text, or null when it was left out. */
export function rewrittenOffset(mapped: MappedText, offset: number): number | null {
  const i = lastAtOrBefore(mapped.to, offset);
  const here = (mapped.from[i] ?? 0) + offset - (mapped.to[i] ?? 0);
  return here >= (mapped.from[i] ?? 0) && here < (mapped.from[i + 1] ?? mapped.text.length) ? here : null;
}

/** First `inner`, then `outer` (made from `inner.text`), as one step: the text of `outer` with the way back to the first original. */
export function compose(outer: MappedText, inner: MappedText): MappedText {
  const breaks = new Set<number>(outer.from);
  for (const [i, start] of outer.from.entries()) {
    const source = outer.to[i] ?? 0;
    const end = outer.from[i + 1] ?? outer.text.length;
    for (const at of inner.from) {
      const here = start + at - source;
      if (here > start && here < end) breaks.add(here);
    }
  }
  const from = Array.from(breaks).sort((a, b) => a - b);
  const to = from.map((at) => originalOffset(inner, originalOffset(outer, at)));
  return { text: outer.text, from, to };
}

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
