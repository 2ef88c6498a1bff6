import type { OfficeMention, Recognizer } from "../core/types.ts";
import type { FindPlaceNames } from "./place-names/place-names.ts";

const NO_PARENTS = {};
const HOUSE = "办事处";

/** Sub-district offices: 某某街道, 某某办事处, 某某镇, 某某乡, and 某某街 where it is one. */
export function office(find: FindPlaceNames): Recognizer {
  return {
    type: "office",
    find(story, page) {
      const mentions: OfficeMention[] = [];
      for (const { start, end, name: found, word, rule } of find(story, page)) {
        if (word.kind !== "office") continue;
        // 某某街道办事处 is the office of 某某街道.
        const name = word.text === "街道办事处" ? found.slice(0, -HOUSE.length) : found;
        mentions.push({
          type: "office",
          start,
          end,
          name,
          rule,
          code: null,
          candidates: 0,
          link: null,
          parents: NO_PARENTS,
        });
      }
      return mentions;
    },
  };
}
