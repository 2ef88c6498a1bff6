import type { Span } from "../core/span.ts";
import type { EntityType, Mention } from "../core/types.ts";

/** Of two mentions that cross, the one whose type stands first is kept. */
const PRECEDENCE: readonly EntityType[] = [
  "reporter",
  "date",
  "programme",
  "community",
  "office",
  "organisation",
  "estate",
  "person",
  "place",
  "quantity",
];
/** Inside a mention of the first type, one of the others is a part of the name: 太原 in 太原街道, 三 in 三月. */
const SWALLOWS = new Map<EntityType, readonly EntityType[]>([
  ["office", ["place", "person", "organisation", "quantity"]],
  ["community", ["place", "person", "organisation", "estate", "quantity"]],
  ["estate", ["place", "person", "quantity"]],
  ["person", ["place", "quantity"]],
  ["reporter", ["person", "place", "quantity"]],
  ["organisation", ["place"]],
  ["date", ["quantity", "place"]],
]);

/** The mentions of a story in order of start: those of one type stand apart, those of two types nest or stand apart. */
export function resolveMentions(mentions: readonly Mention[]): Mention[] {
  const types = [...new Set(mentions.map(({ type }) => type))];
  const apart = types.flatMap((type) => withoutOverlaps(mentions.filter((mention) => mention.type === type)));
  // 教师新村43幢: where the text shows flats, the name of a village is that of an estate.
  const estates = new Set(apart.filter(({ type }) => type === "estate").map(spanKey));
  const isEstate = (mention: Mention): boolean => mention.type === "community" && estates.has(spanKey(mention));
  const kept = new Set<Mention>();
  let open: Mention[] = [];
  for (const mention of apart.filter((each) => !isEstate(each)).sort(outermostFirst)) {
    if (open.every(({ end }) => end <= mention.start)) {
      open = [mention];
      kept.add(mention);
      continue;
    }
    open = open.filter((other) => other.end > mention.start);
    const rivals = open.filter((other) => other.end < mention.end);
    const isPart = open.some((other) => other.end >= mention.end && SWALLOWS.get(other.type)?.includes(mention.type));
    if (isPart || rivals.some((other) => rank(other) <= rank(mention))) continue;
    for (const rival of rivals) kept.delete(rival);
    open = [...open.filter((other) => !rivals.includes(other)), mention];
    kept.add(mention);
  }
  return [...kept].sort(outermostFirst);
}

/** Of overlapping mentions of one type the longest is kept, then the first, then that of the earlier rule; in order of start. */
export function withoutOverlaps<Found extends Span>(mentions: readonly Found[]): Found[] {
  if (standApart(mentions)) return [...mentions];
  const byStart = [...mentions].sort((a, b) => a.start - b.start);
  if (standApart(byStart)) return byStart;
  const byLength = [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Uint8Array(mentions.reduce((end, mention) => Math.max(end, mention.end), 0));
  const kept: Found[] = [];
  for (const mention of byLength) {
    // No shorter mention can hold a longer one, so its ends show whether the two overlap.
    if (taken[mention.start] === 1 || taken[mention.end - 1] === 1) continue;
    taken.fill(1, mention.start, mention.end);
    kept.push(mention);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function standApart(mentions: readonly Span[]): boolean {
  return mentions.every(({ start }, i) => start >= (mentions[i - 1]?.end ?? 0));
}

function outermostFirst(a: Mention, b: Mention): number {
  return a.start - b.start || b.end - a.end || rank(a) - rank(b);
}

function spanKey({ start, end }: Mention): string {
  return `${start}-${end}`;
}

function rank({ type }: Mention): number {
  return PRECEDENCE.indexOf(type);
}
