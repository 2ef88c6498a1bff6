import type { PageKind } from "./page-kind.ts";

/** A newspaper page: several stories, paragraphs cut by column ends. */
export const printPage: PageKind = {
  name: "print-page",
  breaksColumns: true,
  // Without a headline only a dateline tells that a story behind a byline is another one.
  startsFragment: (draft, line) => draft.endedAfter > 0 && line.dateline !== null,
  storyKinds: (_, drafts) => drafts.map(() => "story"),
};
