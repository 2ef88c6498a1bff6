import { type CorpusStats, failuresOf, statsOf, sumStats } from "../aggregate/corpus.ts";
import type { AnalyzedDocument, Failure, SourceDocument } from "../core/types.ts";
import { type AnalyzeOptions, analyzeAll, type Tools } from "../pipeline.ts";
import { reportFormats, streamFiles } from "../report/index.ts";
import type { ReportFormat, ReportOptions } from "../report/reporter.ts";
import { type OpenOptions, openTools } from "../tools.ts";

/** What a worker has to know: data alone, which can go to another thread. */
export interface WorkOrder {
  readonly open: OpenOptions;
  readonly analyze: AnalyzeOptions;
  readonly report: Omit<ReportOptions, "themeNames" | "totals">;
  /** Of stdout. */
  readonly format: string;
  /** Whether the files of a report set are written too. */
  readonly files: boolean;
}

/** What opening the tools tells of what the user gave. */
export interface WorkFacts {
  readonly themeNames: NonNullable<ReportOptions["themeNames"]>;
  readonly userDictionaryReport: Tools["userDictionaryReport"];
  readonly taxonomyReport: Tools["taxonomyReport"];
}

/** What becomes of some documents. */
export interface WorkResult {
  /** What is to be written, in UTF-8: to stdout, then to each file of the report set. */
  readonly parts: readonly Uint8Array[];
  readonly stats: CorpusStats;
  /** Documents that failed, by their number among those given. */
  readonly failures: readonly { readonly index: number; readonly failure: Failure }[];
}

/** Who wants to see each document go by, which is possible in the main thread only. */
export interface Watch {
  readonly before: (document: SourceDocument, tools: Tools) => void;
  readonly after: (document: SourceDocument, analyzed: AnalyzedDocument, tools: Tools) => void;
}

export interface Work {
  readonly facts: WorkFacts;
  readonly analyze: (documents: readonly SourceDocument[]) => WorkResult;
}

/** The formats of all that is written, in the order of `WorkResult.parts`. */
export function formatsOf({ format, files }: Pick<WorkOrder, "format" | "files">): ReportFormat[] {
  const screen = reportFormats.find(({ name }) => name === format);
  if (screen === undefined) throw new Error(`no report format ${format}`);
  return files ? [screen, ...streamFiles] : [screen];
}

/**
 * Opens the tools once, then analyses any number of documents.
 *
 * @throws UserError as `openTools` does.
 */
export async function openWork(order: WorkOrder, watch: Watch | null = null): Promise<Work> {
  const tools = await openTools(order.open);
  const { themes, outcomes } = tools.themes.taxonomy;
  const themeNames = new Map([...themes, ...outcomes].map((label) => [label.id, label]));
  const formats = formatsOf(order);
  const reportOptions: ReportOptions = { ...order.report, themeNames };
  const { userDictionaryReport, taxonomyReport } = tools;
  return {
    facts: { themeNames, userDictionaryReport, taxonomyReport },
    analyze(documents) {
      if (watch !== null) for (const document of documents) watch.before(document, tools);
      const analyzed = analyzeAll(documents, tools, order.analyze);
      if (watch !== null)
        for (const [i, document] of documents.entries()) {
          const one = analyzed[i];
          if (one !== undefined) watch.after(document, one, tools);
        }
      return resultOf(analyzed, formats, reportOptions);
    },
  };
}

function resultOf(
  analyzed: readonly AnalyzedDocument[],
  formats: readonly ReportFormat[],
  options: ReportOptions,
): WorkResult {
  const stats = sumStats();
  const failures: { index: number; failure: Failure }[] = [];
  const given: AnalyzedDocument[] = [];
  for (let i = 0; i < analyzed.length; i++) {
    const one = analyzed[i];
    if (one === undefined) continue;
    if (one.stories.length > 0) {
      stats.add(statsOf(one));
      given.push(one);
    } else {
      stats.add(failuresOf(1));
      failures.push({
        index: i,
        failure: { path: one.document.path, code: "no-story", reason: "holds no text of a story" },
      });
    }
  }
  const parts = formats.map(({ create }) => {
    const reporter = create(options);
    return Buffer.from(given.map((one) => reporter.document(one)).join(""));
  });
  return { parts, stats: stats.total(), failures };
}
