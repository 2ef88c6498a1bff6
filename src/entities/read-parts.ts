import type { CleanStory, Zone } from "../core/types.ts";

/** The parts of a story that tell it; bylines, credits and the page's own lines (记者 3名, 2024-09-13 10:00) do not. */
export const READ_PARTS: ReadonlySet<Zone["part"]> = new Set([
  "kicker",
  "headline",
  "deck",
  "subhead",
  "body",
  "caption",
]);

/** The zones of these parts, which several recognizers go through. */
export function readZones({ zones, notes }: CleanStory): readonly Zone[] {
  notes.zones ??= zones.filter(({ part }) => READ_PARTS.has(part));
  return notes.zones;
}
