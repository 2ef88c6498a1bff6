import { themeRowOf } from "../core/theme-row.ts";
import type { Entity, StoryRecord } from "../core/types.ts";
import { namesWriter } from "../core/who-wrote.ts";

/** One row of a table without its count; null where the value is not known. */
export type Cell = readonly (string | null)[];

/** Stands in the month tables for a story whose month neither its document nor its own dates tell. */
export const UNKNOWN_MONTH = "unknown";

/** What one story is counted under, each value once however often the story mentions it. */
export interface Facets {
  readonly themes: readonly Cell[];
  readonly secondaryThemes: readonly Cell[];
  readonly offices: readonly Cell[];
  readonly communities: readonly Cell[];
  readonly reporters: readonly Cell[];
  /** By cluster, and by cluster with the fullest name that the story has for it. */
  readonly programmes: readonly Cell[];
  readonly programmeNames: readonly Cell[];
  readonly months: readonly Cell[];
  readonly entityTypes: readonly Cell[];
}

export function facetsOf(story: StoryRecord): Facets {
  const programmes = story.entities.filter((entity) => entity.type === "programme");
  return {
    themes: [[themeRowOf(story)]],
    secondaryThemes: distinct((story.themes?.secondary ?? []).map((theme) => [theme])),
    offices: namesWithCodes(story.entities, "office"),
    communities: namesWithCodes(story.entities, "community"),
    reporters: distinct(story.entities.flatMap((entity) => (namesWriter(entity) ? [[entity.name, entity.role]] : []))),
    programmes: distinct(programmes.map(({ cluster }) => [cluster])),
    programmeNames: distinct(programmes.map(({ cluster, name, kind }) => [cluster, name, kind])),
    months: [[monthOf(story)]],
    entityTypes: distinct(story.entities.map((entity) => [entity.type])),
  };
}

/**
 * Name and official code, because three towns in ten share their name with another: the 城关镇 of two counties are two rows.
 * What has a code goes by its name in the list, so that 松屏办事处 on one page and 松屏街道 on another are one row. A name that
 * one sentence links to a code and another does not is one office.
 */
function namesWithCodes(entities: readonly Entity[], type: "office" | "community"): Cell[] {
  const nameByCode = new Map<string, string>();
  const coded = new Set<string>();
  const uncoded = new Set<string>();
  for (const entity of entities) {
    if (entity.type !== type) continue;
    if (entity.code === null) uncoded.add(entity.name);
    else {
      nameByCode.set(entity.code, entity.link?.bestName ?? entity.name);
      coded.add(entity.name);
    }
  }
  const alone = [...uncoded].filter((name) => !coded.has(name));
  return [...Array.from(nameByCode, ([code, name]): Cell => [name, code]), ...alone.map((name): Cell => [name, null])];
}

/**
 * Month of publication; without one the month that all dated mentions of the story agree on. A story that dates a
 * visit to 2031-04 and the founding of its choir to 2019-10 has no month: choosing between them would be a guess.
 */
function monthOf(story: StoryRecord): string {
  const published = monthsOf(story.document.published);
  if (published.length === 1) return published[0] ?? UNKNOWN_MONTH;
  const months = new Set<string>();
  for (const entity of story.entities) {
    if (entity.type !== "date") continue;
    const [month, ...others] = monthsOf(entity.resolved ?? entity.value);
    if (month !== undefined && others.length === 0) months.add(month);
  }
  const [month, ...others] = months;
  return month !== undefined && others.length === 0 ? month : UNKNOWN_MONTH;
}

// "2031-04", "2031-04-09", "2031-04-09T16:00", "2031-04~"; not "2031", not the season "2031-21", not "XXXX-04".
const MONTH = /^(?<month>\d{4}-(?:0[1-9]|1[0-2]))(?!\d)/u;

/** The months an EDTF date or interval begins and ends in; none when either end is wider than a month. */
function monthsOf(edtf: string | null): string[] {
  if (edtf === null) return [];
  const ends = edtf.split("/").map((end) => MONTH.exec(end)?.groups?.month);
  const known = ends.filter((month) => month !== undefined);
  return known.length === ends.length ? Array.from(new Set(known)) : [];
}

function distinct(cells: readonly Cell[]): Cell[] {
  const cellByKey = new Map(cells.map((cell) => [JSON.stringify(cell), cell]));
  return Array.from(cellByKey.values());
}
