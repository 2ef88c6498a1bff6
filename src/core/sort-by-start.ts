import type { Span } from "./span.ts";

/** So few, most of them in order already, are put in their places one by one, without a call a comparison. */
const FEW = 24;
// Where they start: of spans of many kinds a property takes a search, so each is asked for once.
const starts = new Int32Array(FEW);

/** Puts spans in order of their first character, in place; those that begin together stay as they are. */
export function sortByStart<Found extends Span>(spans: Found[]): Found[] {
  if (spans.length > FEW) return spans.sort((a, b) => a.start - b.start);
  for (let from = 0; from < spans.length; from++) {
    const span = spans[from];
    if (span === undefined) continue;
    const { start } = span;
    let to = from;
    for (; to > 0 && (starts[to - 1] ?? 0) > start; to--) starts[to] = starts[to - 1] ?? 0;
    starts[to] = start;
    if (to === from) continue;
    spans.copyWithin(to + 1, to, from);
    spans[to] = span;
  }
  return spans;
}
