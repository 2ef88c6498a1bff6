import type { CleanStory, DateMention, PageContext, PartKind, Recognizer } from "../../core/types.ts";
import { DateFinder } from "./find.ts";

export { findDates } from "./find.ts";
export { publicationDate, publicationOf } from "./publication.ts";

/** Names and credits: a number there is no date of the story. */
function isSkipped(part: PartKind | "body"): boolean {
  return part === "byline" || part === "credit" || part === "chain";
}

/** Dates of a story: absolute, partial, relative, feasts, stretches and vague ones, with their EDTF. */
export const date: Recognizer = {
  type: "date",
  find(story: CleanStory, page: PageContext): DateMention[] {
    const finder = new DateFinder(story.text, page.published);
    for (const { part, start, end } of story.zones) if (!isSkipped(part)) finder.read(start, end);
    return finder.mentions;
  },
};
