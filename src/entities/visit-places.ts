import type { Zone } from "../core/types.ts";

/**
 * Calls `visit` where a character, or a word, begins in zones that do not overlap, from left to right: one native search through
 * the text for all of them. A word may run over the end of its zone.
 */
export function visitPlaces(
  text: string,
  { sign, zones }: { sign: string; zones: readonly Zone[] },
  visit: (at: number, zone: Zone) => void,
): void {
  let next = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    while ((zones[next]?.end ?? text.length) <= at) next++;
    const zone = zones[next];
    if (zone === undefined) return;
    if (at >= zone.start) visit(at, zone);
  }
}
