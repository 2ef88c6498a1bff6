import type { Tally } from "../../src/core/tally.ts";
import { themeRowOf } from "../../src/core/theme-row.ts";
import type { AnalyzedDocument, Entity, StoryRecord } from "../../src/core/types.ts";
import { namesWriter } from "../../src/core/who-wrote.ts";

type Cell = readonly (string | null)[];

/** The tables of a corpus, counted by cells written as JSON: slow, and plain enough to be believed. Without the months. */
export function plainTables(documents: readonly AnalyzedDocument[]): ReadonlyMap<string, Tally> {
  const tables = new Map<string, Map<string, number>>();
  const count = (table: string, cells: readonly Cell[]): void => {
    for (const cell of cells) {
      const tally = tables.get(table) ?? new Map<string, number>();
      tally.set(JSON.stringify(cell), (tally.get(JSON.stringify(cell)) ?? 0) + 1);
      tables.set(table, tally);
    }
  };
  for (const { stories, diagnostics, furniture } of documents) {
    for (const story of stories) {
      for (const [table, cells] of Object.entries(story.kind === "fragment" ? {} : cellsOf(story))) count(table, cells);
      count(
        "diagnostics",
        story.diagnostics.map(({ severity, code }) => [severity, code]),
      );
    }
    count(
      "diagnostics",
      diagnostics.map(({ severity, code }) => [severity, code]),
    );
    count(
      "furniture",
      furniture.map(({ reason }) => [reason]),
    );
  }
  return tables;
}

function cellsOf(story: StoryRecord): Readonly<Record<string, readonly Cell[]>> {
  const { entities, document } = story;
  const themes = [[themeRowOf(story)]];
  const offices = placesOf(entities, "office");
  const communities = placesOf(entities, "community");
  const reporters = distinct(entities.flatMap((entity) => (namesWriter(entity) ? [[entity.name, entity.role]] : [])));
  const programmes = entities.filter((entity) => entity.type === "programme");
  return {
    ...{ themes, offices, communities, reporters, layouts: [[document.layout]], scripts: [[document.script]] },
    secondaryThemes: distinct((story.themes?.secondary ?? []).map((theme) => [theme])),
    programmes: distinct(programmes.map(({ cluster }) => [cluster])),
    programmeNames: distinct(programmes.map(({ cluster, name, kind }) => [cluster, name, kind])),
    entityTypes: distinct(entities.map(({ type }) => [type])),
    mentions: entities.map(({ type }) => [type]),
    quotations: story.quotes.map((quote) => [quote.class]),
    themesByOffice: pairs(themes, offices),
    themesByCommunity: pairs(themes, communities),
    officesByCommunity: pairs(offices, communities),
    reportersByOffice: pairs(reporters, offices),
  };
}

/** By the last name of each code; names without a code only where the story has no code for them. */
function placesOf(entities: readonly Entity[], type: "office" | "community"): Cell[] {
  const places = entities.filter((entity) => entity.type === "office" || entity.type === "community");
  const ofType = places.filter((place) => place.type === type);
  const coded = ofType.filter(({ code }) => code !== null);
  const uncoded = ofType.filter(({ name }) => coded.every((place) => place.name !== name));
  return [
    ...new Map(coded.map(({ code, name, link }) => [code, [link?.bestName ?? name, code]])).values(),
    ...distinct(uncoded.map(({ name }) => [name, null])),
  ];
}

function pairs(rows: readonly Cell[], columns: readonly Cell[]): Cell[] {
  return rows.flatMap((row) => columns.map((column) => [...row, ...column]));
}

function distinct(cells: readonly Cell[]): Cell[] {
  return [...new Map(cells.map((cell) => [JSON.stringify(cell), cell])).values()];
}
