import { addTally, mergeTally, type Tally } from "../core/tally.ts";
import type { AnalyzedDocument } from "../core/types.ts";
import { storyCounts } from "./story-counts.ts";

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
  const sum = sumStats();
  sum.count(analyzed);
  return sum.total();
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
  /** Adds one document; the same as to add its `statsOf`, which are never made. */
  readonly count: (analyzed: AnalyzedDocument) => void;
  readonly add: (stats: CorpusStats) => void;
  /** The sum so far; later additions do not change it. */
  readonly total: () => CorpusStats;
}

export function sumStats(): StatsSum {
  const counts = storyCounts();
  const added = new Map<TableName, Map<string, number>>();
  let totals = emptyStats;
  return {
    count(analyzed) {
      counts.count(analyzed);
      totals = mergeTotals(totals, totalsOf(analyzed));
    },
    add(stats) {
      totals = mergeTotals(totals, stats);
      addTables(added, stats.tables);
    },
    total() {
      const tables = new Map<TableName, Map<string, number>>();
      addTables(tables, added);
      addTables(tables, counts.tables());
      return { ...totals, tables };
    },
  };
}

function addTables(sum: Map<TableName, Map<string, number>>, more: CorpusStats["tables"]): void {
  for (const [name, tally] of more) {
    const own = sum.get(name);
    if (own !== undefined) addTally(own, tally);
    else if (tally.size > 0) sum.set(name, new Map(tally));
  }
}

function totalsOf({ stories }: AnalyzedDocument): CorpusStats {
  let teasers = 0;
  let fragments = 0;
  for (const { kind } of stories) {
    if (kind === "teaser") teasers++;
    else if (kind === "fragment") fragments++;
  }
  return { ...emptyStats, documents: 1, stories: stories.length - teasers - fragments, teasers, fragments };
}

function mergeTotals(a: CorpusStats, b: CorpusStats): CorpusStats {
  return {
    documents: a.documents + b.documents,
    failures: a.failures + b.failures,
    stories: a.stories + b.stories,
    teasers: a.teasers + b.teasers,
    fragments: a.fragments + b.fragments,
    tables: emptyStats.tables,
  };
}
