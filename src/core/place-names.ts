import type { CommunityMention, OfficeMention } from "./types.ts";

/** The offices, or the communities, that a story names, each once. */
export interface PlaceNames {
  readonly add: (mention: OfficeMention | CommunityMention) => void;
  /** What was added since the last time. */
  readonly take: (each: (name: string, code: string | null) => void) => void;
}

/**
 * Name and official code, because three towns in ten share their name with another: the 城关镇 of two counties are two rows.
 * What has a code goes by its name in the list, so that 松屏办事处 on one page and 松屏街道 on another are one row. A name that
 * one sentence links to a code and another does not is one office.
 */
export function placeNames(): PlaceNames {
  const nameByCode = new Map<string, string>();
  const coded = new Set<string>();
  const uncoded = new Set<string>();
  return {
    add({ name, code, link }) {
      if (code === null) uncoded.add(name);
      else {
        nameByCode.set(code, link?.bestName ?? name);
        coded.add(name);
      }
    },
    take(each) {
      // To empty what is empty would make a new table each time.
      if (nameByCode.size > 0) {
        for (const [code, name] of nameByCode) each(name, code);
        nameByCode.clear();
      }
      if (uncoded.size > 0) {
        for (const name of uncoded) if (!coded.has(name)) each(name, null);
        uncoded.clear();
      }
      if (coded.size > 0) coded.clear();
    },
  };
}
