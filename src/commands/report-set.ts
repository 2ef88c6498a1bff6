import type { AnalyzedDocument, StoryRecord } from "../core/types.ts";
import { sha256 } from "../io/hash.ts";
import { openReportFolder } from "../io/report-folder.ts";
import { readDecidingSeeds } from "../io/seeds.ts";
import { packageVersion } from "../io/version.ts";
import { reportFiles } from "../report/index.ts";
import { manifest } from "../report/manifest.ts";
import type { ReportOptions, RunTotals } from "../report/reporter.ts";
import type { ReadInput } from "./documents.ts";
import type { Settings } from "./settings.ts";

/** The files of `--out`, written as the run goes and published together at its end. */
export interface ReportSet {
  readonly document: (analyzed: AnalyzedDocument) => void;
  readonly finish: (
    totals: RunTotals,
    run: {
      settings: Settings;
      userDictionarySha256: string | null;
      aliasesSha256: string | null;
      taxonomySha256: string | null;
      inputs: readonly ReadInput[];
    },
  ) => void;
  readonly discard: () => void;
}

const RECORDS = "stories.jsonl";
// Opens with the numbers of the whole run, so it is written from the records once they are all there.
const PAGE = "report.html";

export function openReportSet(path: string, options: ReportOptions): ReportSet {
  const folder = openReportFolder(path);
  const streams = reportFiles
    .filter(({ file }) => file !== PAGE)
    .map(({ file, create }) => ({ file, reporter: create(options) }));
  for (const { file, reporter } of streams) folder.write(file, reporter.begin());
  return {
    document(analyzed) {
      for (const { file, reporter } of streams) folder.write(file, reporter.document(analyzed));
    },
    finish(totals, { settings, inputs, ...hashes }) {
      for (const { file, reporter } of streams) folder.write(file, reporter.end(totals));
      const page = reportFiles.find(({ file }) => file === PAGE)?.create({ ...options, totals });
      if (page !== undefined) {
        folder.write(PAGE, page.begin());
        for (const analyzed of documentsOf(folder.lines(RECORDS))) folder.write(PAGE, page.document(analyzed));
        folder.write(PAGE, page.end(totals));
      }
      const { quiet, lang, format, allowEmpty, userDictionary, aliases, taxonomy, debug, ...config } = settings;
      const seeds = readDecidingSeeds().map((seed) => ({ path: seed.path, sha256: sha256(seed.bytes) }));
      const tool = { name: "jiceng", version: packageVersion() };
      folder.write(
        "manifest.json",
        manifest({ tool, config: { ...config, ...hashes }, inputs, seeds, files: folder.written() }),
      );
      folder.publish();
    },
    discard: folder.discard,
  };
}

/** Records in a row that share a document, as that document. */
function* documentsOf(lines: Iterable<string>): Generator<AnalyzedDocument> {
  let stories: StoryRecord[] = [];
  for (const line of lines) {
    const story: unknown = JSON.parse(line);
    if (!isStoryRecord(story)) throw new Error(`not a story record: ${line.slice(0, 80)}`);
    if (story.ordinal === 1 && stories.length > 0) {
      yield* gathered(stories);
      stories = [];
    }
    // A record without themes has no such key.
    stories.push({ ...story, themes: story.themes ?? null });
  }
  yield* gathered(stories);
}

function* gathered(stories: readonly StoryRecord[]): Generator<AnalyzedDocument> {
  const [first] = stories;
  if (first !== undefined) yield { document: first.document, stories, furniture: [], diagnostics: [] };
}

function isStoryRecord(value: unknown): value is StoryRecord {
  return typeof value === "object" && value !== null && "schema" in value && value.schema === "jiceng/story@1";
}
