import type { CorpusStats } from "../aggregate/corpus.ts";
import { type Summary, summarize } from "../aggregate/summary.ts";
import { UserError } from "../core/errors.ts";
import { type Wording, wording } from "../core/wording.ts";
import { sizeOfInputs } from "../io/inputs.ts";
import { type Interrupts, listenForInterrupts } from "../io/interrupts.ts";
import { told } from "../io/language.ts";
import {
  flushOutput,
  isColoured,
  isWatched,
  printable,
  terminalWidth,
  writeError,
  writeLines,
  writeMessage,
  writeNote,
  writeResult,
} from "../io/output.ts";
import { expandPatterns } from "../io/patterns.ts";
import type { Progress, RunCounts } from "../io/progress.ts";
import { type AnalyzeOptions, explainLayout, explainPlaces } from "../pipeline.ts";
import type { JsonValue } from "../report/manifest.ts";
import type { ReportOptions, RunTotals } from "../report/reporter.ts";
import { type Batch, batchesOf } from "../run/batches.ts";
import { type Engine, openEngine } from "../run/engine.ts";
import { type FlowTotals, type Outputs, runFlow } from "../run/flow.ts";
import { jobsFor } from "../run/jobs.ts";
import { loadDocuments } from "../run/load.ts";
import { openReportSet, type ReportSet } from "../run/report-set.ts";
import { formatsOf, type Watch, type WorkOrder } from "../run/work.ts";
import { type AliasProposals, openAliasProposals } from "./alias-proposals.ts";
import { SOME_FAILED } from "./documents.ts";
import { analyzeOptionsOf, type OwnFiles, openOptionsOf, readOwnFiles } from "./own-files.ts";
import type { Settings } from "./settings.ts";

export interface RunOptions {
  readonly settings: Settings;
  /** Paths of the config file, of the folder for the report set and of the file for alias proposals. */
  readonly config: string | null;
  readonly out: string | null;
  readonly proposeAliases: string | null;
}

/** The run of `jiceng analyze`; the result is its exit code. */
export async function runAnalyze(inputs: readonly string[], run: RunOptions): Promise<number> {
  const { settings, out } = run;
  const own = readOwnFiles(settings);
  const order = orderOf(run, own);
  let proposals: AliasProposals | null = null;
  const isWatched = settings.debug !== null || run.proposeAliases !== null;
  const watch = isWatched ? watchOf(settings, { options: order.analyze, proposals: () => proposals }) : null;
  const loaded = loadDocuments(inputs, { settings, except: out });
  // What --debug says of a document stands before the failure of the next.
  const { jobs, batches } = await jobsFor(
    isWatched ? 1 : settings.jobs,
    batchesOf(loaded, settings.debug === null ? undefined : 1),
  );
  const engine = await openEngine(jobs, { order, watch });
  let folder: ReportSet | null = null;
  const interrupts = listenForInterrupts();
  try {
    own.taxonomy?.note(engine.facts.taxonomyReport);
    own.userDictionary?.note(engine.facts.userDictionaryReport);
    const reportOptions: ReportOptions = { ...order.report, themeNames: engine.facts.themeNames, tell: told };
    proposals = openProposals(inputs, run);
    folder = out === null ? null : openReportSet(out, { ...reportOptions, keepText: settings.keepText });
    return await writeRun({ inputs, run, own, order, engine, batches, reportOptions, folder, proposals, interrupts });
  } catch (cause) {
    folder?.discard();
    proposals?.discard();
    throw cause;
  } finally {
    interrupts.stop();
    await engine.close();
  }
}

interface OpenRun {
  readonly inputs: readonly string[];
  readonly run: RunOptions;
  readonly own: OwnFiles;
  readonly order: WorkOrder;
  readonly engine: Engine;
  readonly batches: AsyncIterable<Batch>;
  readonly reportOptions: ReportOptions;
  readonly folder: ReportSet | null;
  readonly proposals: AliasProposals | null;
  readonly interrupts: Interrupts;
}

async function writeRun(open: OpenRun): Promise<number> {
  const { inputs, run, own, order, engine, batches, reportOptions, folder, proposals, interrupts } = open;
  const { settings, out } = run;
  const [format] = formatsOf(order);
  const screen = format?.create(reportOptions);
  const join = format?.join?.() ?? ((part) => part);
  const progress = settings.quiet || !isWatched() ? null : await openRunProgress(inputs, out);
  const outputs: Outputs = {
    input: (input) => folder?.input(input),
    document: (loaded) => folder?.document(loaded),
    failure: writeError,
    parts([shown = new Uint8Array(0), ...filed]) {
      writeResult(join(shown));
      folder?.parts(filed);
    },
    counts: (counts) => progress?.show(counts),
  };
  // The clock is a module that a short run does not wait for.
  const begun = progress === null ? 0 : performance.now();
  writeResult(screen?.begin() ?? "");
  const done = await runFlow(batches, { engine, outputs, interrupts }).finally(() => progress?.stop());
  const exitCode = interrupts.exitCode();
  if (exitCode !== null) throw interrupted(done, { exitCode, folder });
  const { stats, failed: failures, documents, copies } = done;
  if (copies > 0 && !settings.quiet)
    writeNote(wording`${copies} documents have the same bytes as an earlier one, and so the same story ids`);
  if (documents === 0 && failures.length === 0 && !settings.allowEmpty) {
    throw new UserError(
      "no-input",
      wording`no file to read in ${inputs.join(", ")}; check the path (the --out folder is left out), or say --allow-empty`,
    );
  }
  const totals = totalsOf(stats, failures);
  writeResult(screen?.end(totals) ?? "");
  folder?.finish(totals, configOf(settings, own));
  if (out !== null && !settings.quiet)
    writeMessage(wording`wrote ${out}; open report.html there, manifest.json lists the files`);
  proposals?.finish();
  // It tells the time, so that what is written to a file would be another at each run.
  if (progress !== null) writeMessage(summaryLine(done, performance.now() - begun));
  return failures.length > 0 ? SOME_FAILED : 0;
}

/** Ranks and shares are made when a format asks for them: JSON Lines and CSV do not. */
function totalsOf(stats: CorpusStats, failures: RunTotals["failures"]): RunTotals {
  let summary: Summary | null = null;
  return {
    get summary() {
      summary ??= summarize(stats);
      return summary;
    },
    failures,
  };
}

/** Cheap to leave out: it takes a library that only a terminal needs. */
async function openRunProgress(inputs: readonly string[], out: string | null): Promise<Progress> {
  const { openProgress } = await import("../io/progress.ts");
  return openProgress(sizeOfInputs(await expandPatterns(inputs), out));
}

/** What was finished stays: on stdout, and of a report set the records. */
function interrupted(
  { documents }: FlowTotals,
  { exitCode, folder }: { exitCode: number; folder: ReportSet | null },
): UserError {
  flushOutput();
  const kept = documents > 0 && folder !== null ? wording`; their records are in ${folder.keepRecords()}` : "";
  return new UserError(
    "interrupted",
    wording`broken off behind ${documents} documents${kept}; run again for the rest`,
    {
      exitCode,
    },
  );
}

function summaryLine({ documents, stories, failures, bytes }: RunCounts, milliseconds: number): Wording {
  const seconds = Math.max(0.001, milliseconds / 1000);
  const failed = failures === 0 ? "" : wording`, ${failures} failed`;
  const rate = (bytes / 1e6 / seconds).toFixed(1);
  return wording`${documents} documents, ${stories} stories${failed} in ${seconds.toFixed(1)} s, ${rate} MB/s`;
}

function orderOf({ settings, out }: RunOptions, own: OwnFiles): WorkOrder {
  const { excel, csvRaw, lang, keep } = settings;
  return {
    open: openOptionsOf(settings, own),
    analyze: analyzeOptionsOf(settings),
    report: { excel, csvRaw, keep, language: lang, color: isColoured(), width: terminalWidth() },
    format: settings.format,
    files: out !== null,
  };
}

/** What the manifest says of the settings: those that decide what is in the files. */
function configOf(settings: Settings, own: OwnFiles): JsonValue {
  const hashes = {
    userDictionarySha256: own.userDictionary?.sha256 ?? null,
    aliasesSha256: own.aliases?.sha256 ?? null,
    taxonomySha256: own.taxonomy?.sha256 ?? null,
  };
  const { quiet, lang, format, allowEmpty, debug, jobs, userDictionary, aliases, taxonomy, ...config } = settings;
  return { ...config, ...hashes };
}

function openProposals(
  inputs: readonly string[],
  { settings, config, out, proposeAliases }: RunOptions,
): AliasProposals | null {
  const { excel, quiet, userDictionary, aliases, taxonomy } = settings;
  const read = [...inputs, userDictionary, aliases, taxonomy, config].filter((path) => path !== null);
  return proposeAliases === null ? null : openAliasProposals(proposeAliases, { excel, quiet, read, out });
}

/** Who sees each document go by. */
function watchOf(
  { debug }: Settings,
  { options, proposals }: { options: AnalyzeOptions; proposals: () => AliasProposals | null },
): Watch {
  return {
    before(document, tools) {
      if (debug === "layout") noteStage("layout", document.path, explainLayout(document, tools, options));
    },
    after(document, analyzed, tools) {
      if (debug === "places") noteStage("places", document.path, explainPlaces(analyzed, tools));
      if (analyzed.stories.length > 0) proposals()?.add(analyzed, document.text);
    },
  };
}

function noteStage(stage: string, path: string, lines: readonly string[]): void {
  writeLines(`jiceng: ${stage}: ${printable(path)}: ${lines[0] ?? ""}`);
  for (const line of lines.slice(1)) writeLines(line.split("\n").map(printable).join("\n"));
}
