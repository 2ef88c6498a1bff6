import type { Span } from "../../core/span.ts";
import type { Diagnostic, Page, PublishedFrom } from "../../core/types.ts";
import { isDay, isoDay, parseDay } from "./calendar/days.ts";
import { findDates } from "./find.ts";

const FOLDED: ReadonlyMap<string, string> = new Map([
  ["國", "国"],
  ["號", "号"],
  ["時", "时"],
  ["點", "点"],
  ["週", "周"],
  ["禮", "礼"],
  ["／", "/"],
  ["－", "-"],
  ["．", "."],
]);

// 114-09-10, 114/9/10: Taiwan's years of the Republic, in three digits.
const REPUBLIC = /(?<![\d/.-])(?<year>1[0-4]\d)(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?![\d/.-])/u;
const REPUBLIC_OFFSET = 1911;
// 09/07/2019, 31/3/2025: papers of Macau and Hong Kong, where the day stands first.
const DAY_FIRST = /(?<![\d/.-])(?<day>\d{1,2})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<year>(?:19|20)\d{2})(?!\d)/u;

/** ISO day of the first complete date in a line of publication data, whatever its script; null when it names none. */
export function publicationDate(metaLine: string): string | null {
  const folded = metaLine.replace(/[國號時點週禮／－．]/gu, (sign) => FOLDED.get(sign) ?? sign);
  const republic = REPUBLIC.exec(folded)?.groups;
  if (republic !== undefined) return isoOf(Number(republic.year) + REPUBLIC_OFFSET, republic);
  const dayFirst = DAY_FIRST.exec(folded)?.groups;
  const first = dayFirst === undefined ? null : isoOf(Number(dayFirst.year), dayFirst);
  if (first !== null) return first;
  for (const { value } of findDates(folded, null)) {
    const day = parseDay(value);
    if (day !== null) return isoDay(day);
  }
  return null;
}

function isoOf(year: number, { month, day }: { month?: string; day?: string }): string | null {
  const said = { year, month: Number(month), day: Number(day) };
  return isDay(said) ? isoDay(said) : null;
}

interface Publication {
  readonly published: string | null;
  readonly publishedFrom: PublishedFrom | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** When a document was published: as its record says, as the caller does, as the page itself states, in that order. */
export function publicationOf(
  page: Page,
  { text, record, option }: { text: string; record: string | null; option: string | null },
): Publication {
  const stated = statedOn(page, text);
  const days = { record, option, page: stated };
  const publishedFrom = SOURCES.find((source) => days[source] !== null) ?? null;
  const published = publishedFrom === null ? null : days[publishedFrom];
  return { published, publishedFrom, diagnostics: differs(published, stated) ? [otherDay(stated)] : [] };
}

const SOURCES = ["record", "option", "page"] as const;

/** 2024-05 and 2024-05-31 do not differ: one says less. */
function differs(used: string | null, stated: string | null): stated is string {
  return used !== null && stated !== null && !stated.startsWith(used) && !used.startsWith(stated);
}

function otherDay(stated: string): Diagnostic {
  return {
    code: "published-differs",
    severity: "warning",
    message: `the page says that it was published on ${stated}`,
  };
}

/** The publication date that the page states: in a meta line, in the line at the head of a printed page, in a dateline. */
function statedOn({ stories, furniture }: Page, text: string): string | null {
  // 时间：2015-10-22 tells more than a date in a list of other articles.
  const isLabelled = ({ start, end }: Span): boolean => /(?:时间|日期|date)/iu.test(text.slice(start, end));
  const parts = stories.flatMap((story) => story.parts);
  const lines = [
    ...parts.filter(({ kind }) => kind === "meta"),
    ...furniture.filter(({ reason }) => reason === "edition" || reason === "meta" || reason === "front-matter"),
  ].sort((a, b) => Number(isLabelled(b)) - Number(isLabelled(a)) || a.start - b.start);
  const dayOf = ({ start, end }: Span): string | null => publicationDate(text.slice(start, end));
  for (const line of lines) {
    const day = dayOf(line);
    if (day !== null) return day;
  }
  // A page is of the day of the last of its dispatches, or soon after.
  const dispatches = parts.filter(({ kind }) => kind === "dateline").flatMap((line) => dayOf(line) ?? []);
  return dispatches.toSorted().at(-1) ?? null;
}
