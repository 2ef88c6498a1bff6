import type { Zone } from "../core/types.ts";

/** Names of places there tell where a page comes from, not what its story is about. Compared one by one: asked of every zone, a set takes longer. */
export function isHiddenPart(part: Zone["part"]): boolean {
  return part === "byline" || part === "meta" || part === "dateline" || part === "chain";
}
