import type { StoryRecord } from "./types.ts";

/** Stands in the month tables for a story whose month neither its document nor its own dates tell. */
export const UNKNOWN_MONTH: string = "unknown";

/**
 * Month of publication; without one the month that all dated mentions of the story agree on. A story that dates a
 * visit to 2031-04 and the founding of its choir to 2019-10 has no month: choosing between them would be a guess.
 */
export function monthOf(story: StoryRecord): string {
  const published = onlyMonthOf(story.document.published);
  if (published !== null) return published;
  let told: string | null = null;
  for (const entity of story.entities) {
    if (entity.type !== "date") continue;
    const month = onlyMonthOf(entity.resolved ?? entity.value);
    if (month === null || month === told) continue;
    if (told !== null) return UNKNOWN_MONTH;
    told = month;
  }
  return told ?? UNKNOWN_MONTH;
}

// "2031-04", "2031-04-09", "2031-04-09T16:00", "2031-04~"; not "2031", not the season "2031-21", not "XXXX-04".
const MONTH = /^(?<month>\d{4}-(?:0[1-9]|1[0-2]))(?!\d)/u;

/** The month that an EDTF date or interval lies in; null when either end is wider than a month, or they are in two. */
export function onlyMonthOf(edtf: string | null): string | null {
  if (edtf === null || !beginsWithDigit(edtf)) return null;
  let only: string | null = null;
  for (const end of edtf.split("/")) {
    const month = MONTH.exec(end)?.groups?.month ?? null;
    if (month === null || (only !== null && month !== only)) return null;
    only = month;
  }
  return only;
}

/** Most dates of the news name no year (XXXX-04-09): no pattern needs to look at them. */
function beginsWithDigit(edtf: string): boolean {
  const code = edtf.charCodeAt(0);
  return code >= 48 && code <= 57;
}
