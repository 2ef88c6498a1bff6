import { compareNames } from "../../core/tally.ts";

/** A stretch of a document and what it was called. */
export interface TypedSpan {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** Spans of one annotator, of another, and how many of them go together. Whole numbers: they add up. */
export interface SpanCounts {
  readonly first: number;
  readonly second: number;
  /** Type, start and end equal. */
  readonly exact: number;
  /** Type equal, one character or more in common; each span goes with one of the other side at most. */
  readonly overlap: number;
}

export const noSpans: SpanCounts = { first: 0, second: 0, exact: 0, overlap: 0 };

export function addSpanCounts(a: SpanCounts, b: SpanCounts): SpanCounts {
  return {
    first: a.first + b.first,
    second: a.second + b.second,
    exact: a.exact + b.exact,
    overlap: a.overlap + b.overlap,
  };
}

/** The spans of one story by two annotators, counted for each type. */
export function countSpans(first: readonly TypedSpan[], second: readonly TypedSpan[]): ReadonlyMap<string, SpanCounts> {
  const [firstByType, secondByType] = [byType(first), byType(second)];
  const types = [...new Set([...firstByType.keys(), ...secondByType.keys()])].sort(compareNames);
  return new Map(types.map((type) => [type, matched(firstByType.get(type) ?? [], secondByType.get(type) ?? [])]));
}

function byType(spans: readonly TypedSpan[]): Map<string, TypedSpan[]> {
  const spansByType = new Map<string, TypedSpan[]>();
  for (const span of spans) {
    const list = spansByType.get(span.type);
    if (list === undefined) spansByType.set(span.type, [span]);
    else list.push(span);
  }
  for (const list of spansByType.values()) list.sort((a, b) => a.start - b.start || a.end - b.end);
  return spansByType;
}

/** Equal spans go together first; what is left is walked from the left on both sides at once. */
function matched(first: readonly TypedSpan[], second: readonly TypedSpan[]): SpanCounts {
  const left = new Map<string, number>();
  for (const span of second) left.set(keyOf(span), (left.get(keyOf(span)) ?? 0) + 1);
  const unmatched = first.filter((span) => !take(left, span));
  const exact = first.length - unmatched.length;
  const taken = new Map<string, number>();
  for (const span of first) taken.set(keyOf(span), (taken.get(keyOf(span)) ?? 0) + 1);
  const others = second.filter((span) => !take(taken, span));
  return { first: first.length, second: second.length, exact, overlap: exact + overlaps(unmatched, others) };
}

function take(counts: Map<string, number>, span: TypedSpan): boolean {
  const count = counts.get(keyOf(span)) ?? 0;
  if (count > 0) counts.set(keyOf(span), count - 1);
  return count > 0;
}

function keyOf({ start, end }: TypedSpan): string {
  return `${start}-${end}`;
}

/** As many pairs as there can be where the spans of neither side overlap among themselves, which mentions of one type do not. */
function overlaps(first: readonly TypedSpan[], second: readonly TypedSpan[]): number {
  let [a, b, pairs] = [0, 0, 0];
  for (;;) {
    const [one, other] = [first[a], second[b]];
    if (one === undefined || other === undefined) return pairs;
    if (one.start < other.end && other.start < one.end) {
      pairs++;
      a++;
      b++;
    } else if (one.end <= other.start) a++;
    else b++;
  }
}
