import { crc32 } from "node:zlib";
import { Command, Option } from "commander";
import { UserError } from "../core/errors.ts";
import type { LabelledText } from "../core/labelled.ts";
import { ranked, tallyOf } from "../core/tally.ts";
import { listOf, wording } from "../core/wording.ts";
import { writeError, writeMessage } from "../io/output.ts";
import { openWholeFile } from "../io/whole-file.ts";
import { FEATURE_KINDS, type FeatureKind } from "../learn/feature-settings.ts";
import { LEARNERS, type LearnerName, type Model } from "../learn/model.ts";
import { packModel } from "../learn/model-file.ts";
import { loadNatural } from "../learn/natural-bayes.ts";
import { trainModel } from "../learn/train.ts";
import type { LearningTools } from "../open-learning.ts";
import { SOME_FAILED } from "./documents.ts";
import { type LabelledFlags, readLabelled, withLabelledOptions } from "./labelled-set.ts";
import { openLearningWith } from "./open-classifier.ts";
import { featuresIn, seedIn } from "./option-values.ts";
import { readTaxonomyFiles } from "./taxonomy-files.ts";
import { trainingHash } from "./training-hash.ts";

export function trainCommand(finish: (exitCode: number) => void): Command {
  const command = new Command("train")
    .summary("learn labels from labelled texts")
    .description(
      "Reads labelled texts (JSON Lines or CSV, StoryRecords with labels too), learns a model and says how well it does on texts that were held out.",
    )
    .argument("<labelled...>", "files, folders (every file below them) or - for stdin")
    .requiredOption("-o, --out <file>", "write the model to this file")
    .addOption(
      new Option("--learner <name>", "blend = linear, with Bayes where texts are few (default: blend)").choices(
        LEARNERS,
      ),
    )
    .option("--features <list>", `what texts are known by (default: ${FEATURE_KINDS.join(",")})`)
    .addOption(
      new Option("--labels-from <list>", "check the labels: taxonomy = every one must be a theme").choices([
        "taxonomy",
      ]),
    )
    .option("--taxonomy <path>", "themes and cues of your own: a file or folder (default: built-in)")
    .option("--seed <number>", "another number makes other folds and another order (default: 1)");
  return withLabelledOptions(command)
    .option("--quiet", "no notes on stderr, errors only")
    .action(async (inputs: string[], flags: Flags) => {
      finish(await runTrain(inputs, flags));
    });
}

interface Flags extends LabelledFlags {
  readonly out: string;
  readonly learner?: LearnerName;
  readonly features?: string;
  readonly labelsFrom?: "taxonomy";
  readonly taxonomy?: string;
  readonly seed?: string;
  readonly quiet?: boolean;
}

async function runTrain(inputs: readonly string[], flags: Flags): Promise<number> {
  const { out, learner = "blend", labelsFrom, quiet = false } = flags;
  const features = featuresIn(flags.features);
  const seed = seedIn(flags.seed ?? "1");
  const { texts: given, failures } = readLabelled(inputs, flags);
  for (const failure of failures) writeError(failure);
  const tools = await openLearningWith(readTaxonomyFiles(flags.taxonomy ?? null, { quiet }));
  if (labelsFrom === "taxonomy") checkLabels(given, tools);
  const texts = given.map(tools.simplified);
  const read = flags.taxonomy === undefined ? inputs : [...inputs, flags.taxonomy];
  const file = openWholeFile(out, { read, option: "--out" });
  try {
    const natural = learner === "natural-bayes" ? await loadNatural() : null;
    const hashes = { ...hashesOf(learner, features, tools), training: trainingHash(texts) };
    const model = trainModel(texts, { learner, features, seed, hashes }, { ...tools, natural });
    const bytes = packModel(model, crc32);
    file.publish(bytes);
    if (!quiet) noteModel(model, { out, bytes: bytes.length, rejected: failures.length, texts });
  } catch (cause) {
    file.discard();
    throw cause;
  }
  return failures.length > 0 ? SOME_FAILED : 0;
}

/** @throws UserError `unknown-label`, naming the labels that are no themes, and where the first stands. */
function checkLabels(texts: readonly LabelledText[], { themeIds }: LearningTools): void {
  const known = new Set(themeIds);
  const unknown = ranked(tallyOf(texts.flatMap(({ labels }) => labels.filter((label) => !known.has(label)))));
  if (unknown.length === 0) return;
  const first = texts.find(({ labels }) => labels.some((label) => !known.has(label)));
  const named = unknown.slice(0, 10).map(({ name, count }) => `${JSON.stringify(name)} (${count})`);
  const more = unknown.length - named.length;
  const labels = more > 0 ? wording`${listOf(named)} and ${more} more` : listOf(named);
  throw new UserError(
    "unknown-label",
    wording`not in the taxonomy: ${labels}; correct them, or leave out --labels-from taxonomy`,
    first === undefined ? {} : { subject: first.path },
  );
}

function hashesOf(
  learner: LearnerName,
  features: readonly FeatureKind[],
  { hashes }: LearningTools,
): LearningTools["hashes"] {
  const words = learner === "natural-bayes" || features.includes("words") || features.includes("fields");
  const cues = learner !== "natural-bayes" && features.includes("cues");
  return { dictionary: words ? hashes.dictionary : null, taxonomy: cues ? hashes.taxonomy : null };
}

function noteModel(
  { facts }: Model,
  { out, bytes, rejected, texts }: { out: string; bytes: number; rejected: number; texts: readonly LabelledText[] },
): void {
  const { labels, groups, crossValidation, learner } = facts;
  writeMessage(
    wording`read ${texts.length} labelled texts in ${groups} groups, ${labels.length} labels; ${rejected} rejected`,
  );
  for (const { name, count } of ranked(tallyOf(texts.flatMap((text) => [...text.labels]))))
    writeMessage(wording`  ${String(count).padStart(6)}  ${name}`);
  const { folds, accuracy, macroF1 } = crossValidation;
  writeMessage(
    wording`held out in ${folds} folds of whole groups: accuracy ${accuracy.toFixed(3)}, macro-F1 ${macroF1.toFixed(3)} (main label)`,
  );
  writeMessage(wording`wrote ${out}: ${learner}, ${(bytes / 1e6).toFixed(1)} MB`);
}
