import { sha256 } from "../io/hash.ts";
import { openReportFolder } from "../io/report-folder.ts";
import { readDecidingSeeds } from "../io/seeds.ts";
import { packageVersion } from "../io/version.ts";
import { PAGE_FILE, streamFiles } from "../report/index.ts";
import { type JsonValue, manifest, manifestInput } from "../report/manifest.ts";
import type { ReportOptions, RunTotals } from "../report/reporter.ts";
import { textLine } from "../report/texts.ts";
import type { Outputs } from "./flow.ts";
import { ownRecords, ownTexts, reportPage, wantedLines } from "./report-page.ts";

/** The files of `--out`, written as the run goes and published together at its end. */
export interface ReportSet extends Pick<Outputs, "input" | "document" | "parts"> {
  /** `config` is what the manifest says of the settings. */
  readonly finish: (totals: RunTotals, config: JsonValue) => void;
  /** Of a run that is broken off, the records that are there; the result is their path. */
  readonly keepRecords: () => string;
  readonly discard: () => void;
}

const RECORDS = "stories.jsonl";
const TEXTS = "texts.jsonl";
const KEPT = "stories.interrupted.jsonl";
// Lists of any length are no part of memory; a name that begins with a dot is published under none.
const INPUTS = ".inputs";

export function openReportSet(
  path: string,
  { keepText, ...options }: ReportOptions & { readonly keepText: boolean },
): ReportSet {
  const folder = openReportFolder(path);
  const streams = streamFiles.map(({ file, create }) => ({ file, reporter: create(options) }));
  for (const { file, reporter } of streams) folder.write(file, reporter.begin());
  folder.write(INPUTS, "");
  if (keepText) folder.write(TEXTS, "");
  return {
    input: (input) => folder.write(INPUTS, `${manifestInput(input)}\n`),
    document({ document, stretch }) {
      if (keepText) folder.write(TEXTS, `${textLine(document, stretch?.offset ?? 0)}\n`);
    },
    parts(parts) {
      for (const [i, { file }] of streams.entries()) {
        const part = parts[i];
        if (part !== undefined) folder.write(file, part);
      }
    },
    finish(totals, config) {
      for (const { file, reporter } of streams) folder.write(file, reporter.end(totals));
      // It opens with the numbers of the whole run, so it is written from the files once they are all there.
      const { themeNames = new Map() } = options;
      const texts = keepText ? () => ownTexts(folder.lines(TEXTS)) : null;
      const page = reportPage(
        { records: (isWanted) => ownRecords(wantedLines(folder.lines(RECORDS), isWanted)), texts },
        { totals, themeNames, language: null },
      );
      for (const part of page) folder.write(PAGE_FILE, part);
      const seeds = readDecidingSeeds().map((seed) => ({ path: seed.path, sha256: sha256(seed.bytes) }));
      const tool = { name: "jiceng", version: packageVersion() };
      const files = folder.written();
      for (const part of manifest({ tool, config, inputs: folder.lines(INPUTS), seeds, files }))
        folder.write("manifest.json", part);
      folder.remove(KEPT);
      if (!keepText) folder.remove(TEXTS);
      folder.publish();
    },
    keepRecords: () => folder.keep(RECORDS, KEPT),
    discard: folder.discard,
  };
}
