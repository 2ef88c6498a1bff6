import type { CleanStory, DateMention, PageContext, PartKind, Recognizer } from "../../core/types.ts";
import { DateFinder } from "./find.ts";

export { findDates } from "./find.ts";
export { publicationDate, publicationOf } from "./publication.ts";

/** Names and credits: a number there is no date of the story. */
const SKIPPED: ReadonlySet<PartKind | "body"> = new Set<PartKind | "body">(["byline", "credit", "chain"]);

/** Dates of a story: absolute, partial, relative, feasts, stretches and vague ones, with their EDTF. */
export const date: Recognizer = {
  type: "date",
  find(story: CleanStory, page: PageContext): DateMention[] {
    const finder = new DateFinder(story.text, page.published);
    for (const { part, start, end } of story.zones) if (!SKIPPED.has(part)) finder.read(start, end);
    return finder.mentions;
  },
};
