import { isoDay, parseDay } from "../../core/days.ts";
import type { Span } from "../../core/span.ts";
import type { Diagnostic, Page, PublishedFrom } from "../../core/types.ts";
import { DateFinder } from "./find.ts";

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

// [2019-07-09,2019-09-07]
const EITHER = /^\[(?<first>[\d-]{10})[^,]*,(?<second>[\d-]{10})[^,]*\]$/u;

/**
 * ISO day of the first complete date in a line of publication data, whatever its script; null when it names none. Where day and
 * month may stand in either order (09/07/2019), the day is taken to be first, as papers of Macau and Hong Kong write it.
 */
export function publicationDate(metaLine: string): string | null {
  // 本报讯: a complete date has a year, in figures or with the word for it.
  if (!/[\d０-９年]/u.test(metaLine)) return null;
  const folded = metaLine.replace(/[國號時點週禮／－．]/gu, (sign) => FOLDED.get(sign) ?? sign);
  const finder = new DateFinder(folded, null);
  for (let found = finder.next(folded.length); found !== null; found = finder.next(folded.length)) {
    const { value, name } = found;
    const either = value?.startsWith("[") === true ? EITHER.exec(value)?.groups : undefined;
    const day = parseDay(either === undefined ? value : dayFirst(name, either));
    if (day !== null) return isoDay(day);
  }
  return null;
}

function dayFirst(name: string, { first = "", second = "" }: { first?: string; second?: string }): string {
  return Number.parseInt(name, 10) === Number(first.slice(-2)) ? first : second;
}

interface Publication {
  readonly published: string | null;
  readonly publishedFrom: PublishedFrom | null;
  /** The line of the page that states a day, which need not be the one that counts; null where none does. */
  readonly statedIn: Span | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** When a document was published: as its record says, as the caller does, as the page itself states, in that order. */
export function publicationOf(
  page: Page,
  {
    text,
    record,
    option,
    inMarkUp,
  }: { text: string; record: string | null; option: string | null; inMarkUp: string | null },
): Publication {
  const onPage = statedOn(page, text);
  const stated = onPage?.day ?? inMarkUp;
  const days = { record, option, page: stated };
  const given = SOURCES.find((source) => days[source] !== null) ?? null;
  // A record that says 2024-09 does not contradict a page of 2024-09-13, which says more.
  const publishedFrom = given !== null && saysMore(stated, days[given]) ? "page" : given;
  const published = publishedFrom === null ? null : days[publishedFrom];
  const statedIn = onPage?.line ?? null;
  return { published, publishedFrom, statedIn, diagnostics: differs(published, stated) ? [otherDay(stated)] : [] };
}

const SOURCES = ["record", "option", "page"] as const;

function saysMore(stated: string | null, given: string | null): boolean {
  return stated !== null && given !== null && stated.length > given.length && stated.startsWith(given);
}

function differs(used: string | null, stated: string | null): stated is string {
  return used !== null && stated !== null && !used.startsWith(stated);
}

function otherDay(stated: string): Diagnostic {
  return {
    code: "published-differs",
    severity: "warning",
    message: `the page says that it was published on ${stated}`,
  };
}

interface Stated {
  readonly day: string;
  readonly line: Span;
}

/** The publication date that the page states: in a meta line, in the line at the head of a printed page, in a dateline. */
function statedOn({ stories, furniture }: Page, text: string): Stated | null {
  const lines: Span[] = [];
  const datelines: Span[] = [];
  for (const { parts } of stories)
    for (const part of parts)
      if (part.kind === "meta") lines.push(part);
      else if (part.kind === "dateline") datelines.push(part);
  for (const piece of furniture)
    if (piece.reason === "edition" || piece.reason === "meta" || piece.reason === "front-matter") lines.push(piece);
  for (const line of inOrder(lines, text)) {
    const day = publicationDate(text.slice(line.start, line.end));
    if (day !== null) return { day, line };
  }
  // A page is of the day of the last of its dispatches, or soon after.
  let last: Stated | null = null;
  for (const line of datelines) {
    const day = publicationDate(text.slice(line.start, line.end));
    if (day !== null && (last === null || day > last.day)) last = { day, line };
  }
  return last;
}

/** 时间：2015-10-22 tells more than a date in a list of other articles. */
function inOrder(lines: Span[], text: string): readonly Span[] {
  if (lines.length < 2) return lines;
  const labelled = new Set(lines.filter(({ start, end }) => LABELLED.test(text.slice(start, end))));
  return lines.sort((a, b) => Number(labelled.has(b)) - Number(labelled.has(a)) || a.start - b.start);
}

const LABELLED = /(?:时间|日期|date)/iu;
