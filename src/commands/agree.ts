import { Command, Option } from "commander";
import { UserError } from "../core/errors.ts";
import type { Failure } from "../core/types.ts";
import { choiceOf, type Wording, wording } from "../core/wording.ts";
import { annotations, spanAnnotations } from "../input/annotations.ts";
import { told } from "../io/language.ts";
import { writeError, writeNote } from "../io/output.ts";
import { type Agreement, agreementOf } from "../learn/agreement/agreement.ts";
import { pairsOf } from "../learn/agreement/kappa.ts";
import { spanAgreementOf } from "../learn/agreement/span-agreement.ts";
import { agreementJson, spanAgreementJson } from "../report/agreement-json.ts";
import { agreementTable, spanAgreementTable } from "../report/agreement-table.ts";
import { readAnnotators } from "./annotators.ts";
import { SOME_FAILED } from "./documents.ts";
import { resamplesIn, seedIn } from "./option-values.ts";
import { writeResultFile } from "./result-file.ts";

const FORMATS = ["table", "json"] as const;
const JUDGE = ["auto", "main", "sets"] as const;

export function agreeCommand(finish: (exitCode: number) => void): Command {
  return new Command("agree")
    .summary("say how far annotators agree")
    .description(
      "Compares the labels that several annotators gave the same texts (JSON Lines or CSV, one file each, joined by id), or with --entities the entities of StoryRecords.",
    )
    .argument("<files...>", "two files or more, one for each annotator")
    .option("--entities", "compare the entities of StoryRecords: F1 of their spans, by type")
    .option("--id-field <name>", "field that joins the files", "id")
    .option("--label-field <names>", "fields with the labels, such as label,secondary (default: label,labels)")
    .addOption(
      new Option("--judge <what>", "main label, or all labels of a text too; auto: sets where a text has several")
        .choices(JUDGE)
        .default("auto"),
    )
    .option("--resamples <number>", "how often texts are drawn for the intervals; 0 for none", "1000")
    .option("--seed <number>", "another number draws other texts", "1")
    .option("--encoding <name>", "encoding of the files; auto goes by what reads as Chinese (default: auto)")
    .addOption(new Option("--format <name>", "what is written").choices(FORMATS).default("table"))
    .option("-o, --out <file>", "where it is written (default: stdout)")
    .option("--quiet", "no notes on stderr, errors only")
    .action((files: string[], flags: Flags) => {
      finish(runAgree(files, flags));
    });
}

interface Flags {
  readonly entities?: boolean;
  readonly idField: string;
  readonly labelField?: string;
  readonly judge: (typeof JUDGE)[number];
  readonly resamples: string;
  readonly seed: string;
  readonly encoding?: string;
  readonly format: (typeof FORMATS)[number];
  readonly out?: string;
  readonly quiet?: boolean;
}

interface Compared {
  readonly text: string;
  readonly failures: readonly Failure[];
  readonly notes: readonly Wording[];
}

function runAgree(files: readonly string[], flags: Flags): number {
  if (flags.idField === "") throw new UserError("bad-setting", wording`--id-field takes the name of a field, not ""`);
  const facts = {
    resamples: resamplesIn(flags.resamples),
    seed: seedIn(flags.seed),
  };
  const make = (): Compared =>
    flags.entities === true ? comparedSpans(files, { flags, facts }) : comparedLabels(files, { flags, facts });
  const compared = writeResultFile(flags.out ?? null, { read: files, keep: null, make });
  for (const failure of compared.failures) writeError(failure);
  if (flags.quiet !== true) for (const note of compared.notes) writeNote(note);
  return compared.failures.length > 0 ? SOME_FAILED : 0;
}

interface Facts {
  readonly resamples: number;
  readonly seed: number;
}

function comparedLabels(files: readonly string[], { flags, facts }: { flags: Flags; facts: Facts }): Compared {
  const label = flags.labelField?.split(",").map((name) => name.trim()) ?? null;
  if (label?.includes("") === true)
    throw new UserError("bad-setting", wording`--label-field takes names of fields, one is empty`);
  const read = readAnnotators(files, {
    encoding: flags.encoding,
    read: (path, content) => annotations(path, content, { id: flags.idField, label }),
  });
  const annotators = read.map(({ name, valueById }) => ({
    name,
    labelsById: new Map(Array.from(valueById, ([id, { labels }]) => [id, labels])),
  }));
  const unlabelled = annotators.findIndex(({ labelsById }) =>
    [...labelsById.values()].every(({ length }) => length === 0),
  );
  if (unlabelled >= 0) {
    const names = choiceOf((label ?? ["label", "labels"]).map((name) => JSON.stringify(name)));
    throw new UserError("no-labels", wording`no text has a label in ${names}; --label-field names another field`, {
      subject: files[unlabelled] ?? "",
    });
  }
  const several = annotators.some(({ labelsById }) => [...labelsById.values()].some(({ length }) => length > 1));
  const judging = flags.judge === "auto" ? (several ? "sets" : "main") : flags.judge;
  const agreement = agreementOf(annotators, { judging, ...facts });
  return {
    text: flags.format === "json" ? agreementJson(agreement, facts) : agreementTable(agreement, facts, told),
    failures: read.flatMap(({ failures }) => failures),
    notes: notesOn(agreement),
  };
}

function notesOn({ texts, compared, alpha, perLabel }: Agreement): Wording[] {
  const left = texts - compared;
  const [only] = perLabel;
  return [
    ...(left === 0 ? [] : [wording`${left} of ${texts} texts have labels of one annotator or none, and were left out`]),
    ...(alpha.value === null && only !== undefined
      ? [wording`every label compared is ${JSON.stringify(only.label)}: agreement beyond chance is not defined`]
      : []),
  ];
}

function comparedSpans(files: readonly string[], { flags, facts }: { flags: Flags; facts: Facts }): Compared {
  const read = readAnnotators(files, {
    encoding: flags.encoding,
    read: (path, content) => spanAnnotations(path, content, { id: flags.idField }),
  });
  const annotators = read.map(({ name, valueById }) => ({
    name,
    spansById: new Map(Array.from(valueById, ([id, { spans }]) => [id, spans])),
  }));
  const agreements = pairsOf(annotators.length).flatMap(({ first: a, second: b }) => {
    const [first, second] = [annotators[a], annotators[b]];
    return first === undefined || second === undefined ? [] : [spanAgreementOf({ first, second }, facts)];
  });
  return {
    text:
      flags.format === "json"
        ? spanAgreementJson(agreements, facts)
        : agreements.map((agreement) => spanAgreementTable(agreement, facts, told)).join("\n"),
    failures: read.flatMap(({ failures }) => failures),
    notes: [],
  };
}
