import { addTally, mergeTally, type Tally } from "../core/tally.ts";
import type { AnalyzedDocument, StoryRecord } from "../core/types.ts";
import { type Cell, facetsOf } from "./facets.ts";

export type TableName =
  | "themes"
  | "secondaryThemes"
  | "offices"
  | "communities"
  | "reporters"
  | "programmes"
  | "programmeNames"
  | "months"
  | "layouts"
  | "scripts"
  | "themesByOffice"
  | "themesByCommunity"
  | "themesByMonth"
  | "officesByCommunity"
  | "reportersByOffice"
  | "entityTypes"
  | "mentions"
  | "quotations"
  | "diagnostics"
  | "furniture";

/**
 * What a corpus amounts to, in whole numbers only, so that parts counted on any machine in any order give one sum.
 * `stories`, `teasers` and `fragments` count all three kinds apart. Every table that counts stories counts stories and
 * teasers: a fragment is a snippet without a headline, and to count it as news of an office would count one event twice.
 */
export interface CorpusStats {
  readonly documents: number;
  /** Inputs that could not be read; they are no documents. */
  readonly failures: number;
  readonly stories: number;
  readonly teasers: number;
  readonly fragments: number;
  /** Keys are rows written as JSON arrays, so that no separator can be forged by a name. */
  readonly tables: ReadonlyMap<TableName, Tally>;
}

export const emptyStats: CorpusStats = {
  documents: 0,
  failures: 0,
  stories: 0,
  teasers: 0,
  fragments: 0,
  tables: new Map(),
};

/** Counts of one document. */
export function statsOf(analyzed: AnalyzedDocument): CorpusStats {
  const tables: Counters = new Map();
  for (const story of analyzed.stories) {
    if (story.kind !== "fragment") countStory(tables, story);
    for (const { severity, code } of story.diagnostics) count(tables, "diagnostics", [severity, code]);
  }
  for (const { severity, code } of analyzed.diagnostics) count(tables, "diagnostics", [severity, code]);
  for (const { reason } of analyzed.furniture) count(tables, "furniture", [reason]);
  return {
    documents: 1,
    failures: 0,
    stories: analyzed.stories.filter(({ kind }) => kind === "story").length,
    teasers: analyzed.stories.filter(({ kind }) => kind === "teaser").length,
    fragments: analyzed.stories.filter(({ kind }) => kind === "fragment").length,
    tables,
  };
}

/** Counts of so many inputs that could not be read. */
export function failuresOf(failures: number): CorpusStats {
  return { ...emptyStats, failures };
}

/** Counts of two parts together; associative and commutative, with `emptyStats` as identity. */
export function mergeStats(a: CorpusStats, b: CorpusStats): CorpusStats {
  const tables = new Map(a.tables);
  for (const [name, tally] of b.tables) {
    const own = tables.get(name);
    tables.set(name, own === undefined ? tally : mergeTally(own, tally));
  }
  return { ...mergeTotals(a, b), tables };
}

/** A running sum. `mergeStats` copies the sum so far, which over thousands of documents takes quadratic time. */
export interface StatsSum {
  readonly add: (stats: CorpusStats) => void;
  /** The sum so far; later additions do not change it. */
  readonly total: () => CorpusStats;
}

export function sumStats(): StatsSum {
  const tables: Counters = new Map();
  let totals = emptyStats;
  return {
    add(stats) {
      totals = { ...mergeTotals(totals, stats), tables: emptyStats.tables };
      for (const [name, tally] of stats.tables) addTally(counterOf(tables, name), tally);
    },
    total: () => ({ ...totals, tables: new Map(Array.from(tables, ([name, tally]) => [name, new Map(tally)])) }),
  };
}

function mergeTotals(a: CorpusStats, b: CorpusStats): Omit<CorpusStats, "tables"> {
  return {
    documents: a.documents + b.documents,
    failures: a.failures + b.failures,
    stories: a.stories + b.stories,
    teasers: a.teasers + b.teasers,
    fragments: a.fragments + b.fragments,
  };
}

type Counters = Map<TableName, Map<string, number>>;

function countStory(tables: Counters, story: StoryRecord): void {
  const facets = facetsOf(story);
  for (const cell of facets.themes) count(tables, "themes", cell);
  for (const cell of facets.secondaryThemes) count(tables, "secondaryThemes", cell);
  for (const cell of facets.offices) count(tables, "offices", cell);
  for (const cell of facets.communities) count(tables, "communities", cell);
  for (const cell of facets.reporters) count(tables, "reporters", cell);
  for (const cell of facets.programmes) count(tables, "programmes", cell);
  for (const cell of facets.programmeNames) count(tables, "programmeNames", cell);
  for (const cell of facets.months) count(tables, "months", cell);
  for (const cell of facets.entityTypes) count(tables, "entityTypes", cell);
  for (const { type } of story.entities) count(tables, "mentions", [type]);
  for (const quote of story.quotes) count(tables, "quotations", [quote.class]);
  count(tables, "layouts", [story.document.layout]);
  count(tables, "scripts", [story.document.script]);
  for (const cell of pairs(facets.themes, facets.offices)) count(tables, "themesByOffice", cell);
  for (const cell of pairs(facets.themes, facets.communities)) count(tables, "themesByCommunity", cell);
  for (const cell of pairs(facets.themes, facets.months)) count(tables, "themesByMonth", cell);
  for (const cell of pairs(facets.offices, facets.communities)) count(tables, "officesByCommunity", cell);
  for (const cell of pairs(facets.reporters, facets.offices)) count(tables, "reportersByOffice", cell);
}

function pairs(rows: readonly Cell[], columns: readonly Cell[]): Cell[] {
  return rows.flatMap((row) => columns.map((column) => [...row, ...column]));
}

function count(tables: Counters, name: TableName, cell: Cell): void {
  const counter = counterOf(tables, name);
  const key = JSON.stringify(cell);
  counter.set(key, (counter.get(key) ?? 0) + 1);
}

function counterOf(tables: Counters, name: TableName): Map<string, number> {
  const known = tables.get(name);
  if (known !== undefined) return known;
  const counter = new Map<string, number>();
  tables.set(name, counter);
  return counter;
}
