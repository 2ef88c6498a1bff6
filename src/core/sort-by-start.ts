import type { Span } from "./span.ts";

/** So few, or nearly in order, as what a story holds mostly is, are put in their places one by one: quicker than the general sort. */
const FEW = 24;

/** Puts spans in order of their first character, in place; those that begin together stay as they are. */
export function sortByStart<Found extends Span>(spans: Found[]): Found[] {
  if (spans.length > FEW) return spans.sort((a, b) => a.start - b.start);
  for (let from = 1; from < spans.length; from++) {
    const span = spans[from];
    if (span === undefined) continue;
    let to = from;
    for (let left = spans[to - 1]; left !== undefined && left.start > span.start; left = spans[to - 1])
      spans[to--] = left;
    spans[to] = span;
  }
  return spans;
}
