import { Command, Option } from "commander";
import { UserError } from "../core/errors.ts";
import { wording } from "../core/wording.ts";
import { writeResult } from "../io/output.ts";
import { annotationGuide } from "../themes/guide.ts";
import { taxonomyYaml } from "../themes/write-taxonomy.ts";
import { type DiffFlags, runDiff } from "./codebook-diff.ts";
import { type LintFlags, runLint } from "./codebook-lint.ts";
import { LIST_FORMATS, openCodebook, withInputOptions } from "./open-codebook.ts";

const PRINTED = ["yaml", "markdown"] as const;
const SEVERITIES = ["error", "warning", "note"] as const;

export function codebookCommand(finish: (exitCode: number) => void): Command {
  return new Command("codebook")
    .summary("check, compare and print themes and their cues")
    .description("Works on taxonomies: the built-in one, or a YAML or JSON file or folder of your own.")
    .argument("[command]", "lint, diff or print")
    .action(() => {
      throw new UserError("usage", wording`codebook takes lint, diff or print; see jiceng codebook --help`);
    })
    .addCommand(lintCommand(finish))
    .addCommand(diffCommand(finish))
    .addCommand(printCommand(finish));
}

function lintCommand(finish: (exitCode: number) => void): Command {
  const command = new Command("lint")
    .summary("find cues that are there twice, dead, shadowed, never found or found everywhere")
    .description(
      "Looks for words that do not do what they are there for: by themselves, and with inputs in a corpus. Exit code 1 when there are any.",
    )
    .argument("[input...]", "a corpus: files, folders or -, as analyze takes them")
    .option("--taxonomy <path>", "themes and cues of your own: a file or folder (default: built-in)")
    .addOption(new Option("--format <name>", "what goes to stdout").choices(LIST_FORMATS).default("table"))
    .option("--all", "notes too: cues never found, or shadowed in some words")
    .addOption(
      new Option("--fail-on <severity>", "exit code 1 from this severity on").choices(SEVERITIES).default("error"),
    )
    .option("--most <share>", "a cue in more than this share of the stories says little", "0.2");
  return withInputOptions(command).action(async (inputs: string[], flags: LintFlags) => {
    finish(await runLint(inputs, flags));
  });
}

function diffCommand(finish: (exitCode: number) => void): Command {
  const command = new Command("diff")
    .summary("say what another version of a taxonomy changes")
    .description(
      "Lists themes, settings and words added, removed and moved; with inputs, the stories whose themes change.",
    )
    .argument("<old>", "a YAML or JSON file, a folder, or built-in")
    .argument("<new>", "the same of the newer one")
    .argument("[input...]", "a corpus: files, folders or -, as analyze takes them")
    .addOption(new Option("--format <name>", "what goes to stdout").choices(LIST_FORMATS).default("table"));
  return withInputOptions(command).action(async (old: string, current: string, inputs: string[], flags: DiffFlags) => {
    finish(await runDiff({ old, current }, inputs, flags));
  });
}

function printCommand(finish: (exitCode: number) => void): Command {
  return new Command("print")
    .summary("print a taxonomy as YAML, a start for one of your own, or as a guide for annotators")
    .option("--taxonomy <path>", "themes and cues of your own: a file or folder (default: built-in)")
    .addOption(new Option("--format <name>", "markdown is an annotation guide").choices(PRINTED).default("yaml"))
    .option("--quiet", "no notes on stderr, errors only")
    .action(async ({ taxonomy: path, format, quiet = false }: PrintFlags) => {
      const { taxonomy } = await openCodebook(path, { quiet });
      writeResult(format === "markdown" ? annotationGuide(taxonomy) : await taxonomyYaml(taxonomy));
      finish(0);
    });
}

interface PrintFlags {
  readonly taxonomy?: string;
  readonly format: (typeof PRINTED)[number];
  readonly quiet?: boolean;
}
