import { Command, Option } from "commander";
import { UserError } from "../core/errors.ts";
import type { LabelledText, Prediction } from "../core/labelled.ts";
import type { Failure } from "../core/types.ts";
import { wording } from "../core/wording.ts";
import { told } from "../io/language.ts";
import { writeError, writeMessage, writeNote } from "../io/output.ts";
import { type Evaluation, evaluationOf } from "../learn/evaluation/evaluate.ts";
import type { Judged, Judging } from "../learn/evaluation/judged.ts";
import { FEATURE_KINDS } from "../learn/feature-settings.ts";
import { LEARNERS } from "../learn/model.ts";
import { confusionCsv, evaluationCsv } from "../report/evaluation-csv.ts";
import { evaluationJson } from "../report/evaluation-json.ts";
import { type EvaluationFacts, evaluationTable } from "../report/evaluation-table.ts";
import { SOME_FAILED } from "./documents.ts";
import { openEvaluationFiles } from "./evaluation-files.ts";
import { missedFloors, readFloors } from "./floor.ts";
import { type ClassifierFlags, judgeOf } from "./judged-classifier.ts";
import { type LabelledFlags, type LabelledSet, readLabelled, withLabelledOptions } from "./labelled-set.ts";
import { resamplesIn, seedIn } from "./option-values.ts";

const FORMATS = ["table", "json", "csv"] as const;
const JUDGE = ["auto", "main", "sets"] as const;
const FLOOR_MISSED = 1;
const LEAST_TEXTS = 2;

export function evaluateCommand(finish: (exitCode: number) => void): Command {
  const command = new Command("evaluate")
    .summary("say how good themes or a model are on labelled texts")
    .description(
      "Classifies labelled texts (JSON Lines or CSV) and compares with their labels: by the rules, or by a model that was trained on other texts.",
    )
    .argument("<labelled...>", "files, folders (every file below them) or - for stdin")
    .option("--model <file>", "judge a model that jiceng train wrote (default: the rules of the taxonomy)")
    .option("--taxonomy <path>", "themes and cues of your own: a file or folder (default: built-in)")
    .option("--cross-validate <folds>", "train on all texts but those of a fold, for each fold; groups stay together")
    .addOption(new Option("--learner <name>", "what --cross-validate trains (default: blend)").choices(LEARNERS))
    .option("--features <list>", `what it knows texts by (default: ${FEATURE_KINDS.join(",")})`)
    .addOption(
      new Option("--judge <what>", "main label, or all labels of a text; auto: sets where a text has several")
        .choices(JUDGE)
        .default("auto"),
    )
    .option("--also-field <names>", "fields with labels that are as good as the main one")
    .option("--floor <figures>", "least values such as macroF1=0.8,accuracy=0.85; exit code 1 below them")
    .option("--confusion <file>", "also write the confusion matrix, as CSV")
    .option("--resamples <number>", "how often texts are drawn for the intervals; 0 for none", "1000")
    .option("--seed <number>", "another number draws other texts", "1")
    .addOption(new Option("--format <name>", "what is written").choices(FORMATS).default("table"))
    .option("--excel", "CSV with a byte order mark and formulas made harmless")
    .option("-o, --out <file>", "where it is written (default: stdout)")
    .option("--quiet", "no notes on stderr, errors only");
  return withLabelledOptions(command).action(async (inputs: string[], flags: Flags) => {
    finish(await runEvaluate(inputs, flags));
  });
}

interface Flags extends LabelledFlags, ClassifierFlags {
  readonly judge: (typeof JUDGE)[number];
  readonly alsoField?: string;
  readonly floor?: string;
  readonly confusion?: string;
  readonly resamples: string;
  readonly seed: string;
  readonly format: (typeof FORMATS)[number];
  readonly excel?: boolean;
  readonly out?: string;
  readonly quiet?: boolean;
}

async function runEvaluate(inputs: readonly string[], flags: Flags): Promise<number> {
  const { excel = false, format, quiet = false } = flags;
  const resamples = resamplesIn(flags.resamples);
  const seed = seedIn(flags.seed);
  const floors =
    flags.floor === undefined ? [] : readFloors(flags.floor, { hasAccepted: flags.alsoField !== undefined });
  const set = readLabelled(inputs, flags);
  for (const failure of set.failures) writeError(failure);
  checkSize(set.texts);
  const judging = judgingOf(set.texts, flags.judge);
  const judge = judgeOf({ flags, judging, seed });
  const read = [...inputs, flags.model, flags.taxonomy].filter((path) => path !== undefined);
  const files = openEvaluationFiles(read, flags);
  let evaluation: Evaluation;
  let report: string;
  let failed: number;
  try {
    const also = readAlso(inputs, { flags, set });
    for (const failure of also.failures) writeError(failure);
    failed = set.failures.length + also.failures.length;
    const { name, predictions, notes } = await judge(set.texts);
    if (!quiet) for (const note of notes) writeNote(note);
    const judged = set.texts.map(({ path, labels, group }, i): Judged => {
      return { gold: labels, also: also.labelsByPath.get(path) ?? [], prediction: predictions[i] ?? ABSTAINED, group };
    });
    evaluation = evaluationOf(judged, { judging, resamples, seed });
    const facts = { classifier: name, resamples, seed, hasAccepted: flags.alsoField !== undefined };
    report = written(evaluation, { facts, format, excel });
  } catch (cause) {
    files.discard();
    throw cause;
  }
  files.publish({ report, confusion: () => confusionCsv(evaluation.confusion, excel) });
  if (!quiet && flags.confusion !== undefined) writeMessage(wording`wrote ${flags.confusion}`);
  const missed = missedFloors(evaluation, floors);
  for (const reason of missed) writeError({ code: "floor-missed", reason });
  if (missed.length > 0) return FLOOR_MISSED;
  return failed > 0 ? SOME_FAILED : 0;
}

const ABSTAINED: Prediction = { label: null, labels: [], confidence: 0, scores: [] };

function written(
  evaluation: Evaluation,
  { facts, format, excel }: { facts: EvaluationFacts; format: Flags["format"]; excel: boolean },
): string {
  switch (format) {
    case "table":
      return evaluationTable(evaluation, facts, told);
    case "json":
      return evaluationJson(evaluation, facts);
    case "csv":
      return evaluationCsv(evaluation, { ...facts, excel });
  }
}

function checkSize(texts: readonly LabelledText[]): void {
  if (texts.length >= LEAST_TEXTS) return;
  throw new UserError(
    "too-few-texts",
    wording`one labelled text says nothing about a classifier; give two or more, better 200`,
  );
}

interface Also {
  /** Labels that count as found too, by where the text stands. */
  readonly labelsByPath: ReadonlyMap<string, readonly string[]>;
  /** Texts of the set where they are no labels: judged by their own alone. */
  readonly failures: readonly Failure[];
}

/** The set is read again, with the labels that are as good in the place of its own. */
function readAlso(inputs: readonly string[], { flags, set }: { flags: Flags; set: LabelledSet }): Also {
  const { alsoField } = flags;
  if (alsoField === undefined) return { labelsByPath: new Map(), failures: [] };
  if (inputs.includes("-"))
    throw new UserError(
      "bad-setting",
      wording`--also-field reads the set twice, which stdin does not allow; save it as a file`,
    );
  try {
    const { texts, failures } = readLabelled(inputs, { ...flags, labelField: alsoField });
    const paths = new Set(set.texts.map(({ path }) => path));
    return {
      labelsByPath: new Map(texts.map(({ path, labels }) => [path, labels])),
      // Most texts have no second choice.
      failures: failures.filter(({ path, code }) => code !== "no-label" && paths.has(path)),
    };
  } catch (cause) {
    if (!(cause instanceof UserError) || cause.code !== "no-labelled-text") throw cause;
    throw new UserError(
      "bad-setting",
      wording`--also-field: no text has a label in ${JSON.stringify(alsoField)}; check the name`,
    );
  }
}

function judgingOf(texts: readonly LabelledText[], judge: Flags["judge"]): Judging {
  if (judge !== "auto") return judge;
  return texts.some(({ labels }) => labels.length > 1) ? "sets" : "main";
}
