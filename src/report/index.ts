import { csvReporter } from "./csv.ts";
import { failuresReporter, joinJson, jsonlReporter, jsonReporter, summaryReporter } from "./json.ts";
import type { ReportFile, ReportFormat } from "./reporter.ts";
import { entitiesTable, storiesTable, themesTable } from "./tables.ts";
import { joinTerminal, terminalReporter } from "./terminal.ts";

/** What one stream can be written as, in the order that help lists them. */
export const reportFormats: readonly ReportFormat[] = [
  { name: "table", create: terminalReporter, join: joinTerminal },
  { name: "jsonl", create: jsonlReporter },
  { name: "json", create: jsonReporter, join: joinJson },
  { name: "csv", create: (options) => csvReporter(storiesTable(options.keep), options) },
];

/** The files of a report folder that are written as the run goes. */
export const streamFiles: readonly ReportFile[] = [
  { file: "stories.jsonl", name: "jsonl", create: jsonlReporter },
  { file: "stories.csv", name: "csv", create: (options) => csvReporter(storiesTable(options.keep), options) },
  { file: "entities.csv", name: "entities-csv", create: (options) => csvReporter(entitiesTable, options) },
  { file: "themes.csv", name: "themes-csv", create: (options) => csvReporter(themesTable, options) },
  { file: "summary.json", name: "summary", create: summaryReporter },
  { file: "failures.jsonl", name: "failures", create: failuresReporter },
];

/** Its page for people, which opens with the numbers of the whole run and so is written at the end. */
export const PAGE_FILE = "report.html";
