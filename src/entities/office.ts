import type { Recognizer } from "../core/types.ts";
import type { FindPlaceNames } from "./place-names.ts";

const NOT_LINKED = { code: null, candidates: 0, link: null, parents: {} } as const;
const HOUSE = "办事处";

/** Sub-district offices: 某某街道, 某某办事处, 某某镇, 某某乡, and 某某街 where it is one. */
export function office(find: FindPlaceNames): Recognizer {
  return {
    type: "office",
    find: (story, page) =>
      find(story, page)
        .filter(({ word }) => word.kind === "office")
        .map(({ start, end, name, word, rule }) => ({
          type: "office",
          start,
          end,
          // 某某街道办事处 is the office of 某某街道.
          name: word.text === "街道办事处" ? name.slice(0, -HOUSE.length) : name,
          rule,
          ...NOT_LINKED,
        })),
  };
}
