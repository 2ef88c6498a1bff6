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
}

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
  return { names: kept, firsts, lengthsByPair };
}

/** Where the names stand in a stretch of the text, from left to right, at each place the longest, without overlaps. */
export function findTold({ names, firsts, lengthsByPair }: ToldNames, text: string, { start, end }: Span): Span[] {
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
