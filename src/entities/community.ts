import type { Recognizer } from "../core/types.ts";
import type { FindPlaceNames } from "./place-names/place-names.ts";

/** Residents' and villagers' communities: 某某社区, 某某村. */
export function community(find: FindPlaceNames): Recognizer {
  return { type: "community", find: (story, page) => find(story, page).communities };
}
