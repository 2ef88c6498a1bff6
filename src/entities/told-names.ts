import type { Span } from "../core/span.ts";

/**
 * Names that a story told, to be found again in it. Packing a handful of names into a trie would take longer than reading the story
 * does, so their first two characters lead to the lengths that are worth a look-up.
 */
export interface ToldNames {
  readonly names: ReadonlySet<string>;
  /** 1 where a name may begin with a code unit, by its last bits. */
  readonly firsts: Uint8Array;
  /** By `pairAt`, the longest first. */
  readonly lengthsByPair: ReadonlyMap<number, readonly number[]>;
}

/** Few enough to be made in no time for each story, of which most tell a name or two. */
const FIRSTS = 0x40;
const UNITS = 0x10000;

/** Names of fewer than two code units are left out. */
export function toldNames(names: Iterable<string>): ToldNames {
  const kept = new Set<string>();
  const firsts = new Uint8Array(FIRSTS);
  const lengthsByPair = new Map<number, number[]>();
  for (const name of names) {
    if (name.length < 2) continue;
    kept.add(name);
    firsts[name.charCodeAt(0) & (FIRSTS - 1)] = 1;
    const pair = pairAt(name, 0);
    const lengths = lengthsByPair.get(pair);
    if (lengths === undefined) lengthsByPair.set(pair, [name.length]);
    else if (!lengths.includes(name.length)) lengths.push(name.length);
  }
  for (const lengths of lengthsByPair.values()) if (lengths.length > 1) lengths.sort((a, b) => b - a);
  return { names: kept, firsts, lengthsByPair };
}

/** Where the names stand in a stretch of the text, from left to right, at each place the longest, without overlaps. */
export function findTold({ names, firsts, lengthsByPair }: ToldNames, text: string, { start, end }: Span): Span[] {
  const found: Span[] = [];
  if (names.size === 0) return found;
  for (let at = start; at < end; at++) {
    if (firsts[text.charCodeAt(at) & (FIRSTS - 1)] === 0) continue;
    const length = lengthsByPair
      .get(pairAt(text, at))
      ?.find((one) => at + one <= end && names.has(text.slice(at, at + one)));
    if (length === undefined) continue;
    found.push({ start: at, end: at + length });
    at += length - 1;
  }
  return found;
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * UNITS + (text.charCodeAt(at + 1) | 0);
}
