import { Command, Option } from "commander";
import { UserError } from "../core/errors.ts";
import type { Classifier } from "../core/labelled.ts";
import type { StoryKind } from "../core/types.ts";
import { listOf, wording } from "../core/wording.ts";
import type { RunStory } from "../input/run-story.ts";
import { writeError, writeMessage, writeNote } from "../io/output.ts";
import { type ReviewForm, type ReviewStory, reviewCells, reviewColumns, reviewObject } from "../learn/review.ts";
import { chooseSample, type Sample, STRATEGIES, type Strategy } from "../learn/sample.ts";
import { csvTable } from "../report/csv.ts";
import { jsonLine } from "../report/json-line.ts";
import { SOME_FAILED } from "./documents.ts";
import { listed, numberIn, seedIn } from "./option-values.ts";
import { writeResultFile } from "./result-file.ts";
import { reviewedIds } from "./reviewed-ids.ts";
import { openRun, type StoredRun } from "./run-stories.ts";
import { type SampleFrame, sampleFrame } from "./sample-frame.ts";
import { readTaxonomyFiles, type TaxonomyFiles } from "./taxonomy-files.ts";

const FORMATS = ["csv", "jsonl"] as const;
const KINDS: readonly StoryKind[] = ["story", "teaser", "fragment"];
const DEFAULTS = {
  strategy: "margin,stratified,random",
  n: "100",
  randomShare: "0.2",
  seed: "1",
  kinds: "story,teaser",
};
const MOST_STORIES = 1_000_000;

export function sampleCommand(finish: (exitCode: number) => void): Command {
  return new Command("sample")
    .summary("choose stories of a run for people to label")
    .description(
      "Chooses stories of a folder that analyze --out wrote, or of a file of its records, and writes a review file with empty columns for labels. A random slice is always there, marked in the column sample: the only rows to evaluate on.",
    )
    .argument("<run>", "the folder, or a JSON Lines file of StoryRecords")
    .option(
      "--strategy <list>",
      `some of ${STRATEGIES.join(",")}; each chooses as many, best first (default: ${DEFAULTS.strategy})`,
    )
    .option("--n <number>", `how many stories (default: ${DEFAULTS.n})`)
    .option(
      "--random-share <share>",
      `least share drawn at random; never fewer than 10 stories (default: ${DEFAULTS.randomShare})`,
    )
    .option("--seed <number>", `another number gives another sample (default: ${DEFAULTS.seed})`)
    .option("--model <file>", "a trained model: disagreement compares it with the rules, margin and entropy go by it")
    .option("--taxonomy <path>", "themes and cues that --model was trained with: a file or folder (default: built-in)")
    .option("--labels <field>", "field of the records with another label, for disagreement")
    .option("--kinds <list>", `some of ${KINDS.join(",")} (default: ${DEFAULTS.kinds})`)
    .option(
      "--without <file>",
      "review file or labelled set of an earlier round, whose stories are left out; may be repeated",
      (file: string, before: readonly string[] = []) => [...before, file],
    )
    .option("--blind", "leave out what the program proposes, for a second coder")
    .addOption(new Option("--format <name>", "csv or jsonl (default: by the name of --out, else csv)").choices(FORMATS))
    .option("--excel", "CSV with a byte order mark and formulas made harmless")
    .option("-o, --out <file>", "the review file; one that is there stays (default: stdout)")
    .option("--quiet", "no notes on stderr, errors only")
    .action(async (run: string, flags: Flags) => {
      finish(await runSample(run, flags));
    });
}

interface Flags {
  readonly strategy?: string;
  readonly n?: string;
  readonly randomShare?: string;
  readonly seed?: string;
  readonly model?: string;
  readonly taxonomy?: string;
  readonly labels?: string;
  readonly kinds?: string;
  readonly without?: readonly string[];
  readonly blind?: boolean;
  readonly format?: (typeof FORMATS)[number];
  readonly excel?: boolean;
  readonly out?: string;
  readonly quiet?: boolean;
}

async function runSample(path: string, flags: Flags): Promise<number> {
  const { labels: otherField = null, out = null, quiet = false } = flags;
  const given = { ...DEFAULTS, ...flags };
  const strategies = listed(given.strategy, { option: "--strategy", known: STRATEGIES });
  const options = {
    strategies,
    size: numberIn(given.n, { option: "--n", least: 1, most: MOST_STORIES, whole: true }),
    randomShare: numberIn(given.randomShare, { option: "--random-share", least: 0, most: 1, whole: false }),
    seed: seedIn(given.seed),
  };
  const kinds = new Set(listed(given.kinds, { option: "--kinds", known: KINDS }));
  const form = {
    blind: flags.blind ?? false,
    hasOther: otherField !== null || flags.model !== undefined,
    excel: flags.excel ?? false,
  };
  const format = flags.format ?? (out !== null && /\.(?:jsonl|ndjson)$/iu.test(out) ? "jsonl" : "csv");
  if (strategies.includes("disagreement") && !form.hasOther)
    throw new UserError(
      "no-second-label",
      wording`disagreement needs a second label; give --model FILE or --labels FIELD`,
    );
  if (otherField !== null && flags.model !== undefined)
    throw new UserError("bad-setting", wording`--model and --labels both give a second label; leave one out`);
  if (flags.taxonomy !== undefined && flags.model === undefined)
    throw new UserError(
      "bad-setting",
      wording`--taxonomy says what --model was trained with; give that too, or leave it out`,
    );

  const without = reviewedIds(flags.without ?? []);
  const run = openRun(path, { otherField });
  const model =
    flags.model === undefined
      ? null
      : await openModel(flags.model, readTaxonomyFiles(flags.taxonomy ?? null, { quiet }));
  const { sample, frame } = writeResultFile(out, {
    read: [],
    keep: wording`is there already and may hold labels; move it away, or choose another name`,
    make() {
      const frame = sampleFrame(run, { kinds, strategies, model, without });
      for (const failure of frame.failures) writeError(failure);
      if (otherField !== null && frame.otherLabelled === 0)
        throw new UserError(
          "no-second-label",
          wording`no story has a label in ${JSON.stringify(otherField)}; check --labels`,
        );
      const sample = chooseSample(frame.candidates, options);
      const stories = reviewStories(run, { sample, model });
      return { text: format === "csv" ? asCsv(stories, form) : asJsonLines(stories, form), sample, frame };
    },
  });
  if (!quiet) noteSample(sample, { frame, wanted: options.size, out });
  return frame.failures.length > 0 ? SOME_FAILED : 0;
}

/** The texts of a run are in Simplified characters, as the model's are. */
async function openModel(path: string, taxonomy: TaxonomyFiles | null): Promise<Classifier> {
  // They bring all tools of analyze along, which a sample without a model does not wait for.
  const [{ openLearning }, { modelClassifier }, { readModel }] = await Promise.all([
    import("../open-learning.ts"),
    import("../learn/predict.ts"),
    import("./trained-model.ts"),
  ]);
  const tools = await openLearning(taxonomy);
  return modelClassifier(readModel(path, tools), tools);
}

function asCsv(stories: readonly ReviewStory[], form: ReviewForm): string {
  return csvTable(reviewColumns(form), { rows: stories.map((story) => reviewCells(story, form)), excel: form.excel });
}

function asJsonLines(stories: readonly ReviewStory[], form: ReviewForm): string {
  return stories.map((story) => `${jsonLine(reviewObject(story, form))}\n`).join("");
}

/** The chosen stories, read from the run: it is gone through again so that only their texts are held. */
function reviewStories(
  run: StoredRun,
  { sample: { chosen, frame }, model }: { sample: Sample; model: Classifier | null },
): ReviewStory[] {
  const wanted = new Set(chosen.map(({ id }) => id));
  const storyById = new Map<string, RunStory>();
  for (const story of run.stories()) {
    if ("reason" in story || !wanted.has(story.id)) continue;
    const before = storyById.get(story.id);
    // Copies of one file have the same ids: the first by name stands for them, in whatever order they come.
    if (before === undefined || story.documentId < before.documentId) storyById.set(story.id, story);
  }
  return chosen.flatMap(({ id, strategy, probability }) => {
    const story = storyById.get(id);
    if (story === undefined) return [];
    const { documentId, headline, text, themes, otherLabel } = story;
    return [
      {
        ...{ sample: strategy, frame, probability, storyId: id, documentId, headline, text },
        evidence: themes?.cues ?? [],
        proposed: themes?.primary ?? null,
        scores: themes?.scores ?? [],
        otherProposed: model === null ? otherLabel : model.classify({ title: headline, text }).label,
      },
    ];
  });
}

function noteSample(
  { chosen, frame, copies }: Sample,
  { frame: left, wanted, out }: { frame: SampleFrame; wanted: number; out: string | null },
): void {
  const count = (strategy: Strategy): number => chosen.filter((one) => one.strategy === strategy).length;
  const parts = STRATEGIES.filter((strategy) => count(strategy) > 0).map((name) => `${count(name)} ${name}`);
  const where = out === null || out === "-" ? "" : wording`wrote ${out}: `;
  writeMessage(wording`${where}${chosen.length} of ${frame} stories (${listOf(parts)})`);
  writeNote(wording`only the rows whose sample is random stand for all stories; evaluate on these alone`);
  if (chosen.length < wanted)
    writeNote(wording`${wanted} stories were asked for; the strategies find no more in this run`);
  if (left.unknown > 0)
    writeNote(wording`${left.unknown} ids in the files of --without are of no story to choose from`);
  const leftOut = [
    [copies + left.sameId, wording`${copies + left.sameId} copies`],
    [left.reviewed, wording`${left.reviewed} of earlier rounds`],
    [left.otherKind, wording`${left.otherKind} of other kinds`],
    [left.empty, wording`${left.empty} without text`],
  ] as const;
  const told = leftOut.filter(([number]) => number > 0).map(([, what]) => what);
  if (told.length > 0) writeNote(wording`left out: ${listOf(told)}`);
}
