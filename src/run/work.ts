import { type CorpusStats, emptyStats, failuresOf, sumStats } from "../aggregate/corpus.ts";
import type { AnalyzedDocument, Failure, SourceDocument } from "../core/types.ts";
import { wording } from "../core/wording.ts";
import { type AnalyzeOptions, analyzeAll, type Tools } from "../pipeline.ts";
import { reportFormats, streamFiles } from "../report/index.ts";
import type { Chunk, ReportFormat, ReportOptions } from "../report/reporter.ts";
import { type OpenOptions, openTools } from "../tools.ts";
import { placed, type StretchPlace } from "./placed.ts";

/** What a worker has to know: data alone, which can go to another thread. */
export interface WorkOrder {
  readonly open: OpenOptions;
  readonly analyze: AnalyzeOptions;
  readonly report: Omit<ReportOptions, "themeNames">;
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

/** What is analysed together: documents, or one stretch of a document. */
export interface WorkInput {
  readonly documents: readonly SourceDocument[];
  readonly place: StretchPlace | null;
}

/** What becomes of some documents. */
export interface WorkResult {
  /** What is to be written, in UTF-8: to stdout, then to each file of the report set. They stand until the next documents. */
  readonly parts: readonly Uint8Array[];
  readonly stories: number;
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
  readonly analyze: (input: WorkInput) => WorkResult;
  /** Counts of all documents since the last time. They take a while to put together, so that no batch has its own. */
  readonly takeStats: () => CorpusStats;
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
  const themeNames = themeNamesOf(tools);
  const formats = formatsOf(order);
  const reportOptions: ReportOptions = { ...order.report, themeNames };
  const { userDictionaryReport, taxonomyReport } = tools;
  const rooms = formats.map(() => byteRoom());
  let stats = sumStats();
  return {
    facts: { themeNames, userDictionaryReport, taxonomyReport },
    analyze({ documents, place }) {
      if (watch !== null) for (const document of documents) watch.before(document, tools);
      const failures: WorkResult["failures"][number][] = [];
      const writers = formats.map(({ create }) => create(reportOptions).document);
      for (const room of rooms) room.empty();
      let stories = 0;
      let index = -1;
      // Each is counted and written as soon as it is made, while it is in the caches.
      for (const found of analyzeAll(documents, tools, order.analyze)) {
        const source = documents[++index];
        if (watch !== null && source !== undefined) watch.after(source, found, tools);
        const analyzed = place === null ? found : placed(found, place);
        if (analyzed.stories.length === 0 && place === null) {
          failures.push({ index, failure: { path: analyzed.document.path, ...NO_STORY } });
          continue;
        }
        stats.count(analyzed);
        stories += analyzed.stories.length;
        for (const [i, write] of writers.entries()) rooms[i]?.add(write(analyzed));
      }
      if (failures.length > 0) stats.add(failuresOf(failures.length));
      // A document counts with its first stretch.
      if (place?.isFirst === false) stats.add({ ...emptyStats, documents: -1 });
      return { parts: rooms.map((room) => room.bytes()), failures, stories };
    },
    takeStats() {
      const taken = stats.total();
      stats = sumStats();
      return taken;
    },
  };
}

/** What people call the themes and outcomes, by id. */
export function themeNamesOf({ themes: { names } }: Pick<Tools, "themes">): WorkFacts["themeNames"] {
  return new Map([...names.themes, ...names.outcomes].map((label) => [label.id, label]));
}

/** Of a document in which there is none. */
export const NO_STORY: Omit<Failure, "path"> = { code: "no-story", reason: wording`holds no text of a story` };

/** Room for what is to be written of one batch, which the next one writes over. */
interface ByteRoom {
  readonly empty: () => void;
  readonly add: (chunk: Chunk) => void;
  readonly bytes: () => Uint8Array;
}

const ROOM = 64 * 1024;

function byteRoom(): ByteRoom {
  let room = new Uint8Array(ROOM);
  let length = 0;
  return {
    empty() {
      length = 0;
    },
    add(chunk) {
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      if (length + bytes.length > room.length) {
        const larger = new Uint8Array(2 * (length + bytes.length));
        larger.set(room.subarray(0, length));
        room = larger;
      }
      room.set(bytes, length);
      length += bytes.length;
    },
    bytes: () => room.subarray(0, length),
  };
}
