import type { Span } from "../core/span.ts";

/**
 * Names that a story told, to be found again in it. Packing a handful of names into a trie would take longer than reading the story
 * does, so their first two characters lead to the lengths that are worth a look-up.
 */
export interface ToldNames {
  readonly names: ReadonlySet<string>;
  /** A bit for each last byte of the code units that names begin with. */
  readonly firsts: Int32Array;
  /** By `pairAt`, the longest first. */
  readonly lengthsByPair: ReadonlyMap<number, readonly number[]>;
  /** Few names are searched one by one, which is quicker than to look at each character; null for more. */
  readonly search: Search | null;
}

/** Where a search for each name has come to in the text: so each goes through it once, whatever stretches it is asked for. */
interface Search {
  readonly nexts: readonly { readonly name: string; at: number }[];
  text: string;
  from: number;
}

const FEW = 4;
const BITS = 0x100;
const WORD_BITS = 32;

/** Names of fewer than two code units are left out. */
export function toldNames(names: Iterable<string>): ToldNames {
  const kept = new Set<string>();
  const firsts = new Int32Array(BITS / WORD_BITS);
  const lengthsByPair = new Map<number, number[]>();
  for (const name of names) {
    if (name.length < 2) continue;
    kept.add(name);
    const first = name.charCodeAt(0) & (BITS - 1);
    firsts[first >>> 5] = (firsts[first >>> 5] ?? 0) | (1 << (first & 31));
    const pair = pairAt(name, 0);
    const lengths = lengthsByPair.get(pair);
    if (lengths === undefined) lengthsByPair.set(pair, [name.length]);
    else if (!lengths.includes(name.length)) lengths.push(name.length);
  }
  for (const lengths of lengthsByPair.values()) lengths.sort((a, b) => b - a);
  const nexts = kept.size > FEW ? null : Array.from(kept, (name) => ({ name, at: -1 }));
  return { names: kept, firsts, lengthsByPair, search: nexts === null ? null : { nexts, text: "", from: 0 } };
}

/** Where the names stand in a stretch of the text, from left to right, at each place the longest, without overlaps. */
export function findTold(told: ToldNames, text: string, stretch: Span): Span[] {
  const { search } = told;
  const isBehind = search !== null && search.text === text && stretch.start < search.from;
  return search === null || isBehind ? scan(told, text, stretch) : searchOn(search, text, stretch);
}

function searchOn(search: Search, text: string, { start, end }: Span): Span[] {
  if (search.text !== text) {
    search.text = text;
    for (const next of search.nexts) next.at = -1;
  }
  const found: Span[] = [];
  search.from = start;
  for (;;) {
    let first: Span | null = null;
    for (const next of search.nexts) {
      if (next.at < search.from) next.at = placeOf(next.name, text, search.from);
      const span = { start: next.at, end: next.at + next.name.length };
      if (span.end <= end && (first === null || isBefore(span, first))) first = span;
    }
    if (first === null) return found;
    found.push(first);
    search.from = first.end;
  }
}

function placeOf(name: string, text: string, from: number): number {
  const at = text.indexOf(name, from);
  return at < 0 ? text.length : at;
}

function isBefore(one: Span, other: Span): boolean {
  return one.start < other.start || (one.start === other.start && one.end > other.end);
}

function scan({ names, firsts, lengthsByPair }: ToldNames, text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  for (let at = start; at < end; at++) {
    const first = text.charCodeAt(at) & (BITS - 1);
    if ((((firsts[first >>> 5] ?? 0) >>> (first & 31)) & 1) === 0) continue;
    const length = lengthsByPair
      .get(pairAt(text, at))
      ?.find((one) => at + one <= end && names.has(text.slice(at, at + one)));
    if (length === undefined) continue;
    found.push({ start: at, end: at + length });
    at += length - 1;
  }
  return found;
}

/** A small whole number for two characters; where two pairs share one, the set of names tells them apart. */
function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) << 14) ^ text.charCodeAt(at + 1)) & 0x3fffffff;
}
