import type { Summary, SummaryTable } from "../../aggregate/summary.ts";
import { UNKNOWN_MONTH } from "../../core/month.ts";
import type { Severity, StoryRecord } from "../../core/types.ts";
import { english } from "../../core/wording.ts";
import type { Label } from "../labels.ts";
import type { ReportLanguage, RunTotals } from "../reporter.ts";
import { type Columns, columns } from "./columns.ts";
import type { PageIndex, PageTotals, TextCap } from "./data.ts";
import type { TextStretch } from "./pieces.ts";
import { type StoryOfPage, sheetsOf } from "./sheets.ts";
import { dataElement, type PageClient, SHELL_END, scriptElement, shellStart } from "./shell.ts";
import { shortened } from "./shortened.ts";

export interface PageInput {
  /** In the order of the run, of those that are wanted by their number from 0 on; both are read several times. */
  readonly records: (isWanted: (number: number) => boolean) => Iterable<StoryRecord>;
  readonly texts: () => Iterable<TextStretch>;
  readonly hasTexts: boolean;
  readonly totals: RunTotals;
  readonly themeNames: ReadonlyMap<string, Label>;
  /** That the page begins in; null for that of the browser. */
  readonly language: ReportLanguage | null;
  readonly client: PageClient;
  /** Compresses (raw deflate) and writes in Base64. */
  readonly pack: (text: string) => string;
}

export const MOST_ROWS: number = 20_000;
/** The most bytes of a page of so many rows: 1.5 MB, and 2 KB a row. */
export function mostBytes(rows: number): number {
  return 1_500_000 + 2000 * rows;
}

// What stands between the data: some 60 bytes a chunk, and the shell.
const SLACK = 20_000;
const CHUNK_LENGTH = 64_000;
const FAILURES_SHOWN = 300;
const FAILURE_LENGTH = 300;

/** Tried in turn until the texts fit: first the text between stories goes, then the ends of stories. */
const CAPS: readonly TextCap[] = [
  { inside: null, outside: null },
  { inside: null, outside: 300 },
  { inside: null, outside: 0 },
  ...[4000, 2500, 1500, 1000, 700, 450, 250, 100, 0].map((inside) => ({ inside, outside: 0 })),
];

/**
 * `report.html` as chunks of text: a shell, an index of all stories, and their texts in chunks that the page unpacks when one of
 * their stories is opened. What is in memory is at most the page itself.
 */
export function* pageOf(input: PageInput): Generator<string> {
  const { client, pack } = input;
  const gathered = columns(input.themeNames);
  let rows = 0;
  for (const { story } of storiesOfPage(input)) {
    gathered.add(story);
    rows++;
  }
  const start = shellStart(client, input.language);
  const script = scriptElement(client);
  // A number of three characters more a row.
  const index = pack(JSON.stringify(indexOf(input, gathered))).length + 3 * rows;
  const texts = packedTexts(input, gathered, mostBytes(rows) - index - start.length - script.length - SLACK);
  yield start;
  yield dataElement(
    "index",
    pack(JSON.stringify({ ...indexOf(input, gathered), cap: texts.cap, chunks: texts.chunks })),
  );
  yield script;
  for (const [i, packed] of texts.packed.entries()) yield dataElement(`texts-${i}`, packed);
  yield SHELL_END;
}

/** All stories of the run, or an even sample of them where they are too many. */
function* storiesOfPage({ records, totals: { summary } }: PageInput): Generator<StoryOfPage> {
  const all = summary.stories + summary.teasers + summary.fragments;
  const step = Math.max(1, all / MOST_ROWS);
  let row = 0;
  for (const story of records((number) => number >= row * step)) yield { story, row: row++ };
}

interface PackedTexts {
  readonly cap: TextCap;
  readonly packed: readonly string[];
  readonly chunks: readonly number[];
}

/** Texts as long as they may be for so many bytes. */
function packedTexts(input: PageInput, gathered: Columns, bytes: number): PackedTexts {
  for (const cap of CAPS) {
    const texts = cappedTexts(input, gathered, { cap, bytes });
    if (texts !== null) return texts;
  }
  // Without any text of its own a story takes some 200 bytes, unless it was made to take more.
  return { cap: CAPS[CAPS.length - 1] ?? { inside: 0, outside: 0 }, packed: [], chunks: [] };
}

/** Null as soon as they are more than so many bytes. */
function cappedTexts(
  input: PageInput,
  gathered: Columns,
  { cap, bytes }: { readonly cap: TextCap; readonly bytes: number },
): PackedTexts | null {
  const documents = gathered.documents();
  const packed: string[] = [];
  const chunks: number[] = [];
  let room = bytes;
  let waiting: string[] = [];
  let length = 0;
  const flush = (): void => {
    if (waiting.length === 0) return;
    const chunk = input.pack(`[${waiting.join(",")}]`);
    room -= chunk.length + 60;
    packed.push(chunk);
    waiting = [];
    length = 0;
  };
  const options = { cap, documentOf: (row: number) => documents[row] ?? 0, themeOf: gathered.theme };
  for (const sheet of sheetsOf(storiesOfPage(input), input.texts()[Symbol.iterator](), options)) {
    const json = JSON.stringify(sheet);
    if (length > 0 && length + json.length > CHUNK_LENGTH) flush();
    if (room < 0) return null;
    waiting.push(json);
    length += json.length;
    for (const { row } of sheet.stories) chunks[row] = packed.length;
  }
  flush();
  return room < 0 ? null : { cap, packed, chunks };
}

function indexOf({ totals, hasTexts }: PageInput, { tables, rows }: Columns): Omit<PageIndex, "cap" | "chunks"> {
  const failures = totals.failures
    .slice(0, FAILURES_SHOWN)
    .map(
      ({ path, code, reason }) =>
        [shortened(path, FAILURE_LENGTH), code, shortened(english(reason), FAILURE_LENGTH)] as const,
    );
  return { totals: totalsOf(totals), hasTexts, failures, tables: tables(), rows: rows() };
}

function totalsOf({ summary, failures }: RunTotals): PageTotals {
  const { tables, documents, stories, teasers, fragments } = summary;
  const months = column(tables.months, "month").filter((month) => month !== UNKNOWN_MONTH);
  return {
    ...{ documents, stories, teasers, fragments },
    offices: tables.offices.rows.length,
    communities: tables.communities.rows.length,
    reporters: new Set(column(tables.reporters, "reporter")).size,
    programmes: tables.programmes.rows.length,
    failures: Math.max(summary.failures, failures.length),
    firstMonth: months[0] ?? null,
    lastMonth: months.at(-1) ?? null,
    scripts: counted(tables.scripts, "script"),
    layouts: counted(tables.layouts, "layout"),
    diagnostics: tables.diagnostics.rows.map(({ severity, code, diagnostics }) => [
      ...([severityOf(severity), String(code), Number(diagnostics)] as const),
    ]),
  };
}

function column({ rows }: SummaryTable, name: string): string[] {
  return rows.map((row) => String(row[name]));
}

function counted(table: Summary["tables"]["scripts"], name: string): (readonly [string, number])[] {
  return table.rows.map((row) => [String(row[name]), Number(row[table.counts])]);
}

function severityOf(severity: string | number | null | undefined): Severity {
  return severity === "error" || severity === "warning" ? severity : "info";
}
