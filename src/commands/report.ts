import { Command } from "commander";
import { TABLE_NAMES } from "../aggregate/summary.ts";
import { UserError } from "../core/errors.ts";
import { fieldsOf, jsonFields } from "../core/json-fields.ts";
import type { NumberedLine } from "../core/text-lines.ts";
import type { Failure } from "../core/types.ts";
import { type Language, listOf, wording } from "../core/wording.ts";
import { storedSummary } from "../input/stored-summary.ts";
import { textStretch } from "../input/stored-text.ts";
import { storyRecord } from "../input/story-record.ts";
import { writeMessage } from "../io/output.ts";
import { openReportFolder } from "../io/report-folder.ts";
import { csvReporter } from "../report/csv.ts";
import { PAGE_FILE } from "../report/index.ts";
import { summaryMarkdown } from "../report/markdown.ts";
import type { RunTotals } from "../report/reporter.ts";
import { entitiesTable, storiesTable, themesTable } from "../report/tables.ts";
import { ownRecords, type PageFiles, reportPage, wantedLines } from "../run/report-page.ts";
import { themeNamesOf } from "../run/work.ts";
import { openTools } from "../tools.ts";
import { listed } from "./option-values.ts";
import { openRunFolder, type RunFolder, STORIES } from "./run-folder.ts";
import { readTaxonomyFiles } from "./taxonomy-files.ts";

const FORMATS = ["html", "csv", "markdown"] as const;
const SUMMARY = "summary.json";
const FAILURES = "failures.jsonl";
const TEXTS = "texts.jsonl";
const MANIFEST = "manifest.json";

export function reportCommand(finish: (exitCode: number) => void): Command {
  return new Command("report")
    .summary("make the page and the tables of an earlier run again")
    .description(
      "Makes report.html, the CSV tables and summary.md from a folder that analyze --out wrote, without analysing again. They take the place of those in the folder, whose manifest then lists them, unless --out names another.",
    )
    .argument("<run>", "the folder")
    .option("--formats <list>", `some of ${FORMATS.join(",")} (default: all)`)
    .option("--out <folder>", "write them there, without a manifest (default: the run's own folder)")
    .option("--taxonomy <path>", "themes that the run was made with, for their names (default: built-in)")
    .option("--excel", "CSV with a byte order mark and formulas made harmless")
    .option("--csv-raw", "CSV without the apostrophe in front of what a spreadsheet would run as a formula")
    .option("--quiet", "no notes on stderr, errors only")
    .action(async (run: string, _own: Flags, command: Command) => {
      // With --lang, which is an option of the program.
      await runReport(run, command.optsWithGlobals());
      finish(0);
    });
}

interface Flags {
  readonly formats?: string;
  readonly out?: string;
  readonly taxonomy?: string;
  readonly excel?: boolean;
  readonly csvRaw?: boolean;
  readonly lang?: Language;
  readonly quiet?: boolean;
}

async function runReport(path: string, flags: Flags): Promise<void> {
  const { quiet = false, excel = false, csvRaw = false, lang } = flags;
  const formats = listed(flags.formats ?? FORMATS.join(), { option: "--formats", known: FORMATS });
  const taxonomy = readTaxonomyFiles(flags.taxonomy ?? null, { quiet });
  const run = openRunFolder(path);
  const totals = totalsOf(run);
  const themeNames = themeNamesOf(await openTools({ taxonomy: taxonomy && { parts: [], ...taxonomy } }));
  const records = recordsOf(run);
  const folder = openReportFolder(flags.out ?? run.path);
  try {
    if (formats.includes("csv")) {
      const tables = tablesOf(run).map(({ file, table }) => ({
        file,
        reporter: csvReporter(table, { excel, csvRaw }),
      }));
      for (const { file, reporter } of tables) folder.write(file, reporter.begin());
      for (const story of records(() => true)) {
        const analyzed = { document: story.document, stories: [story], furniture: [], diagnostics: [] };
        for (const { file, reporter } of tables) folder.write(file, reporter.document(analyzed));
      }
    }
    if (formats.includes("html")) {
      const texts = run.has(TEXTS) ? () => linesOf(run, TEXTS, textStretch) : null;
      const page = reportPage({ records, texts }, { totals, themeNames, language: lang ?? null });
      for (const part of page) folder.write(PAGE_FILE, part);
    }
    if (formats.includes("markdown"))
      folder.write("summary.md", summaryMarkdown(totals, { language: lang ?? "en", themeNames }));
    const written = folder.written();
    if (flags.out === undefined) folder.write(MANIFEST, manifestWith(run, { written, excel, csvRaw }));
    folder.publish();
    if (!quiet) writeMessage(wording`wrote ${listOf(written.map((file) => file.path))} in ${flags.out ?? run.path}`);
  } catch (cause) {
    folder.discard();
    throw cause;
  }
}

function totalsOf(run: RunFolder): RunTotals {
  const text = Array.from(run.lines(SUMMARY), ({ line }) => line).join("\n");
  const summary = storedSummary(text, TABLE_NAMES);
  if (summary === null) throw notOfThisVersion(`${run.path}/${SUMMARY}`);
  return { summary, failures: [...linesOf(run, FAILURES, failureOf)] };
}

function failureOf(line: string): Failure | null {
  const { path, code, reason } = Object.fromEntries(jsonFields(line) ?? []);
  const isFailure = typeof path === "string" && typeof code === "string" && typeof reason === "string";
  return isFailure ? { path, code, reason: wording`${reason}` } : null;
}

/** The records, which are checked one by one the first time; after that the hash of the file tells that they are the same. */
function recordsOf(run: RunFolder): PageFiles["records"] {
  let isChecked = false;
  return function* (isWanted) {
    const lines = wantedLines(run.lines(STORIES), isWanted);
    yield* isChecked ? ownRecords(textOf(lines)) : readLines(`${run.path}/${STORIES}`, lines, storyRecord);
    isChecked = true;
  };
}

function* textOf(lines: Iterable<NumberedLine>): Generator<string> {
  for (const { line } of lines) yield line;
}

const linesOf = <Read>(run: RunFolder, file: string, read: (line: string) => Read | null): Generator<Read> =>
  readLines(`${run.path}/${file}`, run.lines(file), read);

function* readLines<Read>(
  path: string,
  lines: Iterable<NumberedLine>,
  read: (line: string) => Read | null,
): Generator<Read> {
  for (const { number, line } of lines) {
    const value = read(line);
    if (value === null) throw notOfThisVersion(`${path}#${number}`);
    yield value;
  }
}

function notOfThisVersion(subject: string): UserError {
  return new UserError("run-of-other-version", wording`is not as this version writes it; run jiceng analyze again`, {
    subject,
  });
}

/** Their columns for fields of the inputs are those that the run carried through. */
function tablesOf({ manifest }: RunFolder) {
  const { keep } = fieldsOf(manifest.get("config"));
  const names = Array.isArray(keep) ? keep.filter((name) => typeof name === "string") : [];
  return [
    { file: "stories.csv", table: storiesTable(names) },
    { file: "entities.csv", table: entitiesTable },
    { file: "themes.csv", table: themesTable },
  ];
}

interface ManifestChange {
  readonly written: readonly { readonly path: string; readonly sha256: string; readonly bytes: number }[];
  readonly excel: boolean;
  readonly csvRaw: boolean;
}

function manifestWith({ manifest }: RunFolder, { written, excel, csvRaw }: ManifestChange): string {
  const before = manifest.get("files");
  const isNew = new Set(written.map(({ path }) => path));
  const kept = (Array.isArray(before) ? before.map(fieldsOf) : []).filter(({ path }) => !isNew.has(String(path)));
  const files = [...kept, ...written].sort((a, b) => (String(a.path) < String(b.path) ? -1 : 1));
  const config = isNew.has("stories.csv")
    ? { ...fieldsOf(manifest.get("config")), excel, csvRaw }
    : manifest.get("config");
  return `${JSON.stringify({ ...Object.fromEntries(manifest), config, files }, null, 2)}\n`;
}
