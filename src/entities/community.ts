import type { CommunityMention, Recognizer } from "../core/types.ts";
import type { FindPlaceNames } from "./place-names/place-names.ts";

const NO_PARENTS = {};

/** Residents' and villagers' communities: 某某社区, 某某村. */
export function community(find: FindPlaceNames): Recognizer {
  return {
    type: "community",
    find(story, page) {
      const mentions: CommunityMention[] = [];
      for (const { start, end, name, word, rule } of find(story, page)) {
        if (word.kind !== "community") continue;
        mentions.push({
          type: "community",
          start,
          end,
          name,
          rule,
          code: null,
          candidates: 0,
          link: null,
          parents: NO_PARENTS,
          office: null,
        });
      }
      return mentions;
    },
  };
}
