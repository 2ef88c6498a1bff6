import type { Recognizer } from "../core/types.ts";
import type { FindPlaceNames } from "./place-names.ts";

const NOT_LINKED = { code: null, candidates: 0, link: null, parents: {} } as const;

/** Residents' and villagers' communities: 某某社区, 某某村. */
export function community(find: FindPlaceNames): Recognizer {
  return {
    type: "community",
    find: (story, page) =>
      find(story, page)
        .filter(({ word }) => word.kind === "community")
        .map(({ start, end, name, rule }) => ({
          type: "community",
          start,
          end,
          name,
          rule,
          ...NOT_LINKED,
          office: null,
        })),
  };
}
