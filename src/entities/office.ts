import type { Recognizer } from "../core/types.ts";
import type { FindPlaceNames } from "./place-names/place-names.ts";

/** Sub-district offices: 某某街道, 某某办事处, 某某镇, 某某乡, and 某某街 where it is one. */
export function office(find: FindPlaceNames): Recognizer {
  return { type: "office", find: (story, page) => find(story, page).offices };
}
