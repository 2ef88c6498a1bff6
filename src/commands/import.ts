import { Command, Option } from "commander";
import { UserError } from "../core/errors.ts";
import { filledLines, linesOf } from "../core/text-lines.ts";
import type { Failure } from "../core/types.ts";
import { choiceOf, listOf, wording } from "../core/wording.ts";
import { csvRows } from "../input/csv-rows.ts";
import { writeError, writeMessage } from "../io/output.ts";
import { readSeed } from "../io/seeds.ts";
import { type LabelledStory, labelledCells, labelledColumns, labelledObject } from "../learn/labelled-story.ts";
import { type MergedReview, mergeReview } from "../learn/merge-review.ts";
import { delimiterOf, entriesOfRows, entryOfLine, type ReviewEntry } from "../learn/review-entries.ts";
import { STRATEGIES } from "../learn/sample.ts";
import { csvTable } from "../report/csv.ts";
import { jsonLine } from "../report/json-line.ts";
import { parseTaxonomy } from "../themes/taxonomy.ts";
import { SOME_FAILED } from "./documents.ts";
import { openCodebook } from "./open-codebook.ts";
import { listed } from "./option-values.ts";
import { writeResultFile } from "./result-file.ts";
import { openRun, type StoredRun } from "./run-stories.ts";
import { readTextFile } from "./text-file.ts";

const FORMATS = ["jsonl", "csv"] as const;

export function importCommand(finish: (exitCode: number) => void): Command {
  return new Command("import")
    .summary("bring the labels of review files back to the stories")
    .description(
      "Reads review files that sample wrote and people filled in, as CSV that a spreadsheet saved or as JSON Lines, and writes one labelled story a line for train, evaluate and agree. Labels may be ids or names of themes.",
    )
    .argument("<review...>", "review files")
    .requiredOption("--run <run>", "the folder or file that the sample was drawn from")
    .option("--taxonomy <path>", "themes that the labels are of: a file or folder (default: built-in)")
    .option("--coder <name>", "whose labels these are, where the column coder is empty")
    .option("--sample <list>", `only rows chosen so: some of ${STRATEGIES.join(",")}; random to evaluate`)
    .addOption(
      new Option("--format <name>", "jsonl or csv (default: by the name of --out, else jsonl)").choices(FORMATS),
    )
    .option("-o, --out <file>", "the labelled stories (default: stdout)")
    .option("--quiet", "no notes on stderr, errors only")
    .action(async (reviews: string[], flags: Flags) => {
      finish(await runImport(reviews, flags));
    });
}

interface Flags {
  readonly run: string;
  readonly taxonomy?: string;
  readonly coder?: string;
  readonly sample?: string;
  readonly format?: (typeof FORMATS)[number];
  readonly out?: string;
  readonly quiet?: boolean;
}

async function runImport(reviews: readonly string[], flags: Flags): Promise<number> {
  const { coder = null, out = null, quiet = false } = flags;
  if (coder !== null && coder.trim() === "")
    throw new UserError("bad-setting", wording`--coder takes the name of a coder, not an empty one`);
  const samples =
    flags.sample === undefined
      ? null
      : new Set<string>(listed(flags.sample, { option: "--sample", known: STRATEGIES }));
  const format = flags.format ?? (out !== null && /\.csv$/iu.test(out) ? "csv" : "jsonl");
  const run = openRun(flags.run);
  const entries: ReviewEntry[] = [];
  const unread: Failure[] = [];
  for (const entry of reviews.flatMap(readReview)) {
    if ("reason" in entry) unread.push(entry);
    else entries.push(entry);
  }
  const taxonomy =
    flags.taxonomy === undefined
      ? parseTaxonomy(readSeed("themes/taxonomy.json"))
      : (await openCodebook(flags.taxonomy, { quiet: true })).taxonomy;
  const merged = mergeReview(entries, { taxonomy, coder, samples });
  const { stories, failures } = writeResultFile(out, {
    read: [...reviews, run.file, ...(flags.taxonomy === undefined ? [] : [flags.taxonomy])],
    keep: null,
    make() {
      const { stories, missing } = withStories(run, merged);
      const failures = [...unread, ...merged.failures, ...missing];
      for (const failure of failures) writeError(failure);
      if (stories.length === 0) throw nothingLabelled(merged, { failures, samples, reviews });
      return { text: format === "csv" ? asCsv(stories) : asJsonLines(stories), stories, failures };
    },
  });
  if (!quiet) noteImport(merged, { stories: stories.length, failures: failures.length, out });
  return failures.length > 0 ? SOME_FAILED : 0;
}

function readReview(path: string): (ReviewEntry | Failure)[] {
  if (/\.(?:xlsx?|ods|numbers)$/iu.test(path))
    throw new UserError("review-unreadable", wording`is a workbook; save its sheet as CSV`, { subject: path });
  const { text } = readTextFile(path, { code: "review-unreadable", option: "import" });
  const isJsonLines = !/\.csv$/iu.test(path) && /^\s{0,99}\{/u.test(text);
  if (!isJsonLines) return entriesOfRows(csvRows(text, path, { delimiter: delimiterOf(text) }), path);
  return Array.from(filledLines(linesOf(text)), ({ number, line }) => entryOfLine(line, `${path}#${number}`));
}

/** The labelled stories with their texts, and the labels whose story the run does not have. */
function withStories(run: StoredRun, { labels }: MergedReview): { stories: LabelledStory[]; missing: Failure[] } {
  if (labels.length === 0) return { stories: [], missing: [] };
  const wanted = new Set(labels.map(({ storyId }) => storyId));
  const storyById = new Map<string, { headline: string | null; text: string; documentId: string }>();
  for (const story of run.stories()) {
    if ("reason" in story || !wanted.has(story.id)) continue;
    const { headline, text, documentId } = story;
    const before = storyById.get(story.id);
    if (before !== undefined && before.text !== text)
      throw new UserError(
        "two-stories-of-one-id",
        wording`${story.id} is the id of two stories; give the stories of one run`,
        {
          subject: run.file,
        },
      );
    if (before === undefined || documentId < before.documentId) storyById.set(story.id, { headline, text, documentId });
  }
  const stories: LabelledStory[] = [];
  const missing: Failure[] = [];
  for (const given of labels) {
    const story = storyById.get(given.storyId);
    if (story !== undefined) stories.push({ ...given, ...story });
    else
      missing.push({
        path: given.path,
        code: "not-in-run",
        reason: wording`${JSON.stringify(given.storyId.slice(0, 60))} is no story of the run; give the one that the sample was drawn from`,
      });
  }
  return { stories, missing };
}

function asCsv(stories: readonly LabelledStory[]): string {
  return csvTable(labelledColumns(), { rows: stories.map(labelledCells), excel: false });
}

function asJsonLines(stories: readonly LabelledStory[]): string {
  return stories.map((story) => `${jsonLine(labelledObject(story))}\n`).join("");
}

function nothingLabelled(
  { unlabelled, otherSample }: MergedReview,
  {
    failures,
    samples,
    reviews,
  }: { failures: readonly Failure[]; samples: ReadonlySet<string> | null; reviews: readonly string[] },
): UserError {
  const subject = reviews.join(", ");
  if (failures.length > 0)
    return new UserError("nothing-labelled", wording`no row can be used; correct those listed above`, { subject });
  if (otherSample > 0)
    return new UserError(
      "nothing-labelled",
      wording`no labelled row has the sample ${choiceOf([...(samples ?? [])])}; leave out --sample, or label such rows`,
      { subject },
    );
  return new UserError("nothing-labelled", wording`none of ${unlabelled} rows has a label; fill in the column label`, {
    subject,
  });
}

function noteImport(
  { unlabelled, otherSample, repeated }: MergedReview,
  { stories, failures, out }: { stories: number; failures: number; out: string | null },
): void {
  const left = (
    [
      [unlabelled, wording`${unlabelled} without a label`],
      [otherSample, wording`${otherSample} of other samples`],
      [repeated, wording`${repeated} said twice`],
      [failures, wording`${failures} refused`],
    ] as const
  )
    .filter(([number]) => number > 0)
    .map(([, what]) => what);
  const where = out === null || out === "-" ? "" : wording`wrote ${out}: `;
  const rest = left.length === 0 ? "" : wording`; rows left out: ${listOf(left)}`;
  writeMessage(wording`${where}${stories} labelled stories${rest}`);
}
