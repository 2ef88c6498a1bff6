import type { Zone } from "../core/types.ts";

/** A character, and the zone it stands in. */
export interface SignPlace {
  readonly at: number;
  readonly zone: Zone;
}

/** Where a character stands in zones that do not overlap, from left to right: one native search through the text for all of them. */
export function signPlaces(text: string, sign: string, zones: readonly Zone[]): SignPlace[] {
  const found: SignPlace[] = [];
  let next = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
    while ((zones[next]?.end ?? text.length) <= at) next++;
    const zone = zones[next];
    if (zone === undefined) break;
    if (at >= zone.start) found.push({ at, zone });
  }
  return found;
}
