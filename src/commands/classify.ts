import { Command, Option } from "commander";
import { UserError } from "../core/errors.ts";
import type { Classifier, Prediction } from "../core/labelled.ts";
import { wording } from "../core/wording.ts";
import { told } from "../io/language.ts";
import { printable, writeError, writeResult } from "../io/output.ts";
import { csvRows } from "../report/csv.ts";
import { displayWidth } from "../report/display-width.ts";
import { SOME_FAILED } from "./documents.ts";
import { openModel, openRules } from "./open-classifier.ts";
import { numberIn } from "./option-values.ts";
import { readableTexts } from "./readable-texts.ts";
import { DEFAULTS, FROM, withSettings } from "./settings.ts";
import { readTaxonomyFiles } from "./taxonomy-files.ts";

const FORMATS = ["table", "jsonl", "csv"] as const;

export function classifyCommand(finish: (exitCode: number) => void): Command {
  return new Command("classify")
    .summary("give each text its label, by a trained model or by the rules")
    .description(
      "Reads files, folders and - (stdin); every file, and every record of JSON Lines, is one text. Records may be StoryRecords: their headline and text count.",
    )
    .argument("<input...>", "files, folders (every file below them) or - for stdin")
    .option("--model <file>", "a model that jiceng train wrote (default: the rules of the taxonomy)")
    .option("--taxonomy <path>", "themes and cues of your own: a file or folder (default: built-in)")
    .option("--min-confidence <number>", "give no label below this confidence, 0 to 1 (default: 0)")
    .addOption(new Option("--format <name>", "what goes to stdout (default: table)").choices(FORMATS))
    .addOption(
      new Option("--from <format>", "input format; auto goes by name and content (default: auto)").choices(FROM),
    )
    .option("--encoding <name>", "encoding of the inputs; auto goes by what reads as Chinese (default: auto)")
    .option("--text-field <name>", "field or column with the text (default: text)")
    .option("--id-field <name>", "field or column with the id (default: id)")
    .option("--title-field <name>", "field with the title (default: title, of a StoryRecord: headline)")
    .option("--quiet", "no notes on stderr, errors only")
    .action(async (inputs: string[], flags: Flags) => {
      finish(await runClassify(inputs, flags));
    });
}

interface Flags {
  readonly model?: string;
  readonly taxonomy?: string;
  readonly minConfidence?: string;
  readonly format?: (typeof FORMATS)[number];
  readonly [setting: string]: unknown;
}

async function runClassify(
  inputs: readonly string[],
  { model, taxonomy, minConfidence = "0", format = "table", ...flags }: Flags,
): Promise<number> {
  const least = numberIn(minConfidence, { option: "--min-confidence", least: 0, most: 1, whole: false });
  const settings = withSettings(DEFAULTS, new Map(Object.entries(flags)), null);
  const own = readTaxonomyFiles(taxonomy ?? null, settings);
  const { classifier, simplified } = model === undefined ? await openRules(own) : await openModel(model, own);
  const show = shower(format, classifier);
  let failed = 0;
  let texts = 0;
  writeResult(show.begin);
  for await (const text of readableTexts(inputs, settings)) {
    if ("reason" in text) {
      failed++;
      writeError(text);
      continue;
    }
    texts++;
    writeResult(show.line(text.id, withFloor(classifier.classify(simplified(text)), least)));
  }
  if (texts === 0 && failed === 0)
    throw new UserError("no-input", wording`no file to read in ${inputs.join(", ")}; check the path`);
  return failed > 0 ? SOME_FAILED : 0;
}

/** No label where the confidence does not reach so far; the scores stay. */
function withFloor(prediction: Prediction, least: number): Prediction {
  return prediction.confidence >= least ? prediction : { ...prediction, label: null, labels: [] };
}

interface Shower {
  readonly begin: string;
  readonly line: (id: string, prediction: Prediction) => string;
}

const NO_LABEL = "–";

function shower(format: (typeof FORMATS)[number], { labels }: Classifier): Shower {
  switch (format) {
    case "jsonl":
      return { begin: "", line: (id, prediction) => `${JSON.stringify({ id, ...prediction })}\n` };
    case "csv":
      return {
        begin: csvRows([["id", "label", "labels", "confidence", "runner_up"]]),
        line: (id, { label, labels: all, confidence, scores }) => {
          const next = scores.find((score) => score.label !== label)?.label ?? "";
          return csvRows([[id, label ?? "", all.join("; "), confidence, next]]);
        },
      };
    case "table": {
      const width = Math.max(5, ...labels.map((label) => displayWidth(printable(label))));
      const head = { confidence: told(wording`confidence`), label: told(wording`label`) };
      const row = (confidence: string, label: string, id: string): string =>
        `${" ".repeat(Math.max(0, 10 - displayWidth(confidence)))}${confidence}  ${label}${" ".repeat(width - displayWidth(label))}  ${id}\n`;
      return {
        begin: row(head.confidence, head.label, "id"),
        line: (id, { label, confidence }) =>
          row(confidence.toFixed(2), label === null ? NO_LABEL : printable(label), printable(id)),
      };
    }
  }
}
