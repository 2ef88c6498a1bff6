import type { StoryRecord } from "./types.ts";

/** Stands in the theme tables for the stories that no theme was given to: they are counted, never dropped. */
export type NoTheme = "(abstained)" | "(not classified)";
const ABSTAINED: NoTheme = "(abstained)";
const NOT_CLASSIFIED: NoTheme = "(not classified)";

/** The row of the theme tables that a story is counted in. */
export function themeRowOf({ themes }: Pick<StoryRecord, "themes">): string {
  if (themes === null) return NOT_CLASSIFIED;
  return themes.abstained ? ABSTAINED : (themes.primary ?? ABSTAINED);
}
