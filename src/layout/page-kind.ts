import type { LayoutName, StoryKind } from "../core/types.ts";
import type { Draft } from "./draft.ts";
import type { Line } from "./lines/line.ts";

/** A kind of page: what sets its stories apart once its lines are read. */
export interface PageKind {
  readonly name: LayoutName;
  /** Whether a column may end in the middle of a paragraph, so that the next line goes on with it. */
  readonly breaksColumns: boolean;
  /** Whether body text behind this story, without a headline, is something else. */
  readonly startsFragment: (draft: Draft, line: Line) => boolean;
  /** What each of its stories is; `isTail` when they stand behind a page of another kind. */
  readonly storyKinds: (text: string, drafts: readonly Draft[], isTail: boolean) => StoryKind[];
}
