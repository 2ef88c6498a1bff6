import type { Zone } from "../core/types.ts";

/** A name found again. */
export interface ToldPlace {
  readonly at: number;
  readonly end: number;
  readonly zone: Zone;
}

/** So many names are searched natively one by one, which is quicker than to look at each character. */
const FEW = 8;
const BITS = 0x100;
const WORD_BITS = 32;

/**
 * Where names that a story told stand in zones that do not overlap: from left to right, at each place the longest, without overlaps;
 * names of fewer than two code units are left out. A trie of a handful of names would take longer to pack than the story to read.
 */
export function findTold(names: Iterable<string>, text: string, zones: readonly Zone[]): readonly ToldPlace[] {
  const told = new Set(names);
  for (const name of told) if (name.length < 2) told.delete(name);
  return told.size <= FEW ? searched(told, text, zones) : scanned(told, text, zones);
}

function searched(names: ReadonlySet<string>, text: string, zones: readonly Zone[]): readonly ToldPlace[] {
  const places: ToldPlace[] = [];
  for (const name of names) addPlaces(name, text, zones, places);
  if (places.length < 2 || names.size < 2) return apart(places);
  places.sort((a, b) => a.at - b.at || b.end - a.end);
  return apart(places);
}

function addPlaces(name: string, text: string, zones: readonly Zone[], places: ToldPlace[]): void {
  let next = 0;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    while ((zones[next]?.end ?? end) <= at) next++;
    const zone = zones[next];
    if (zone === undefined) return;
    if (at >= zone.start && end <= zone.end) places.push({ at, end, zone });
  }
}

/** Of places in order those that no earlier one reaches into. */
function apart(places: readonly ToldPlace[]): readonly ToldPlace[] {
  let last = 0;
  return places.filter(({ at, end }) => {
    if (at < last) return false;
    last = end;
    return true;
  });
}

/** Of most places the first character tells that no name begins there; the first two lead to the lengths worth a look-up. */
function scanned(names: ReadonlySet<string>, text: string, zones: readonly Zone[]): ToldPlace[] {
  const firsts = new Int32Array(BITS / WORD_BITS);
  const lengthsByPair = new Map<number, number[]>();
  for (const name of names) {
    const first = name.charCodeAt(0) & (BITS - 1);
    firsts[first >>> 5] = (firsts[first >>> 5] ?? 0) | (1 << (first & 31));
    const lengths = lengthsByPair.get(pairAt(name, 0));
    if (lengths === undefined) lengthsByPair.set(pairAt(name, 0), [name.length]);
    else if (!lengths.includes(name.length)) lengths.push(name.length);
  }
  for (const lengths of lengthsByPair.values()) lengths.sort((a, b) => b - a);
  const found: ToldPlace[] = [];
  for (const zone of zones) {
    for (let at = zone.start; at < zone.end; at++) {
      const first = text.charCodeAt(at) & (BITS - 1);
      if ((((firsts[first >>> 5] ?? 0) >>> (first & 31)) & 1) === 0) continue;
      const length = lengthsByPair
        .get(pairAt(text, at))
        ?.find((one) => at + one <= zone.end && names.has(text.slice(at, at + one)));
      if (length === undefined) continue;
      found.push({ at, end: at + length, zone });
      at += length - 1;
    }
  }
  return found;
}

/** A small whole number for two characters; where two pairs share one, the set of names tells them apart. */
function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) << 14) ^ text.charCodeAt(at + 1)) & 0x3fffffff;
}
