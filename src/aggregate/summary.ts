import { compareNames, type Tally } from "../core/tally.ts";
import type { CorpusStats, TableName } from "./corpus.ts";
import type { Cell } from "./rows.ts";

type Counted = "stories" | "mentions" | "quotations" | "diagnostics" | "stretches";

/** The columns of the table, then its count (`stories`, …), and in tables of one kind of thing `shareOfStories`. */
export type SummaryRow = Readonly<Record<string, string | number | null>>;

export interface SummaryTable {
  /** What the count of a row counts. */
  readonly unit: string;
  readonly columns: readonly string[];
  readonly counts: Counted;
  /** Highest count first, then by column; months in order of time. */
  readonly rows: readonly SummaryRow[];
}

/** The content of `summary.json`. It keeps every whole number, so two of them can be merged. */
export interface Summary {
  readonly schema: "jiceng/summary@1";
  readonly documents: number;
  readonly failures: number;
  readonly stories: number;
  readonly teasers: number;
  /** Counted here alone: the tables leave fragments out, `diagnostics` and `furniture` apart. */
  readonly fragments: number;
  /** The denominator of every `shareOfStories`: stories and teasers. */
  readonly storiesCounted: number;
  readonly tables: Readonly<Record<TableName, SummaryTable>>;
}

interface Shape {
  readonly columns: readonly string[];
  readonly counts: Counted;
  readonly shares?: true;
  readonly order?: "column";
}

const OFFICE = ["office", "officeCode"] as const;
const COMMUNITY = ["community", "communityCode"] as const;
const REPORTER = ["reporter", "role"] as const;

const SHAPES: Readonly<Record<TableName, Shape>> = {
  themes: { columns: ["theme"], counts: "stories", shares: true },
  secondaryThemes: { columns: ["theme"], counts: "stories", shares: true },
  offices: { columns: OFFICE, counts: "stories", shares: true },
  communities: { columns: COMMUNITY, counts: "stories", shares: true },
  reporters: { columns: REPORTER, counts: "stories", shares: true },
  programmes: { columns: ["programme"], counts: "stories", shares: true },
  programmeNames: { columns: ["programme", "name", "kind"], counts: "stories" },
  months: { columns: ["month"], counts: "stories", shares: true, order: "column" },
  layouts: { columns: ["layout"], counts: "stories", shares: true },
  scripts: { columns: ["script"], counts: "stories", shares: true },
  themesByOffice: { columns: ["theme", ...OFFICE], counts: "stories" },
  themesByCommunity: { columns: ["theme", ...COMMUNITY], counts: "stories" },
  themesByMonth: { columns: ["theme", "month"], counts: "stories" },
  officesByCommunity: { columns: [...OFFICE, ...COMMUNITY], counts: "stories" },
  reportersByOffice: { columns: [...REPORTER, ...OFFICE], counts: "stories" },
  entityTypes: { columns: ["type"], counts: "stories", shares: true },
  mentions: { columns: ["type"], counts: "mentions" },
  quotations: { columns: ["class"], counts: "quotations" },
  diagnostics: { columns: ["severity", "code"], counts: "diagnostics" },
  furniture: { columns: ["reason"], counts: "stretches" },
};

export const TABLE_NAMES: readonly TableName[] = Object.keys(SHAPES).filter(isTableName);

const UNITS: Readonly<Record<Counted, string>> = {
  stories: "stories and teasers that hold it, each once; fragments are not counted",
  mentions: "mentions in stories and teasers; fragments are not counted",
  quotations: "quotations and titles of works in stories and teasers; fragments are not counted",
  diagnostics: "diagnostics of documents, stories, teasers and fragments",
  stretches: "stretches of a document that belong to no story",
};

/** Ranks and shares of a corpus. Nothing is divided before this point. */
export function summarize(stats: CorpusStats): Summary {
  const storiesCounted = stats.stories + stats.teasers;
  const table = (name: TableName): SummaryTable =>
    tableOf(SHAPES[name], { tally: stats.tables.get(name), storiesCounted });
  return {
    schema: "jiceng/summary@1",
    documents: stats.documents,
    failures: stats.failures,
    stories: stats.stories,
    teasers: stats.teasers,
    fragments: stats.fragments,
    storiesCounted,
    tables: {
      themes: table("themes"),
      secondaryThemes: table("secondaryThemes"),
      offices: table("offices"),
      communities: table("communities"),
      reporters: table("reporters"),
      programmes: table("programmes"),
      programmeNames: table("programmeNames"),
      months: table("months"),
      layouts: table("layouts"),
      scripts: table("scripts"),
      themesByOffice: table("themesByOffice"),
      themesByCommunity: table("themesByCommunity"),
      themesByMonth: table("themesByMonth"),
      officesByCommunity: table("officesByCommunity"),
      reportersByOffice: table("reportersByOffice"),
      entityTypes: table("entityTypes"),
      mentions: table("mentions"),
      quotations: table("quotations"),
      diagnostics: table("diagnostics"),
      furniture: table("furniture"),
    },
  };
}

/** The counts that a summary was made from: `summarize` of merged counts is the summary of both corpora. */
export function statsFromSummary(summary: Summary): CorpusStats {
  const { documents, failures, stories, teasers, fragments } = summary;
  const tables = new Map<TableName, Tally>();
  for (const name of TABLE_NAMES) {
    const tally = tallyFrom(SHAPES[name], summary.tables[name].rows);
    if (tally.size > 0) tables.set(name, tally);
  }
  return { documents, failures, stories, teasers, fragments, tables };
}

function tableOf(
  shape: Shape,
  { tally = new Map(), storiesCounted }: { tally: Tally | undefined; storiesCounted: number },
): SummaryTable {
  const counted = Array.from(tally, ([key, count]) => ({ cell: cellOf(key), count }));
  counted.sort((a, b) => (shape.order === "column" ? 0 : b.count - a.count) || compareCells(a.cell, b.cell));
  const rows = counted.map(({ cell, count }): SummaryRow => {
    const columns = shape.columns.map((column, i) => [column, cell[i] ?? null] as const);
    const shares = shape.shares === true ? [["shareOfStories", share(count, storiesCounted)] as const] : [];
    return Object.fromEntries<string | number | null>([...columns, [shape.counts, count], ...shares]);
  });
  return { unit: UNITS[shape.counts], columns: shape.columns, counts: shape.counts, rows };
}

function tallyFrom(shape: Shape, rows: readonly SummaryRow[]): Tally {
  const countByKey = new Map<string, number>();
  for (const row of rows) {
    const key = JSON.stringify(shape.columns.map((column) => row[column] ?? null));
    countByKey.set(key, (countByKey.get(key) ?? 0) + Number(row[shape.counts] ?? 0));
  }
  return countByKey;
}

function cellOf(key: string): Cell {
  return JSON.parse(key);
}

/** Six decimals tell ten million stories apart and keep the file readable. */
function share(count: number, denominator: number): number {
  return Math.round((count / denominator) * 1e6) / 1e6;
}

/** Column by column in code-unit order, unknown values first. */
function compareCells(a: Cell, b: Cell): number {
  for (const [i, value] of a.entries()) {
    const other = b[i] ?? null;
    if (value === other) continue;
    if (value === null) return -1;
    return other === null ? 1 : compareNames(value, other);
  }
  return 0;
}

function isTableName(name: string): name is TableName {
  return Object.hasOwn(SHAPES, name);
}
