import { Command, Option } from "commander";
import { UserError } from "../core/errors.ts";
import { linesOf } from "../core/text-lines.ts";
import type { Segmenter } from "../core/tokens.ts";
import { wording } from "../core/wording.ts";
import { STDIN } from "../io/inputs.ts";
import { writeError, writeResult } from "../io/output.ts";
import { loadDocuments } from "../run/load.ts";
import type { LoadSettings } from "../run/loaded.ts";
import { SEGMENTERS } from "../segment/index.ts";
import { emptyRoom, wordsOf } from "../segment/segmenter.ts";
import { openSegmenter } from "../tools.ts";
import { SOME_FAILED } from "./documents.ts";
import { DEFAULTS, FROM, type Settings, withSettings } from "./settings.ts";
import { readUserDictionary } from "./user-dictionary.ts";

const FORMATS = ["text", "jsonl"] as const;

export function segmentCommand(finish: (exitCode: number) => void): Command {
  return new Command("segment")
    .summary("cut each line into words")
    .description("Reads files, folders and - (stdin), and prints the words of each line, separated by a space.")
    .argument("[input...]", "files, folders (every file below them) or - for stdin (default: stdin)")
    .addOption(new Option("--segmenter <name>", "word breaker (default: built-in)").choices(SEGMENTERS))
    .option("--user-dictionary <file>", "words of your own, lines of: word [frequency] [tag]")
    .option("--tags", "with the part of speech of each word: 社区/n")
    .addOption(new Option("--format <name>", "what goes to stdout").choices(FORMATS).default("text"))
    .addOption(new Option("--from <format>", "input format; auto goes by name (default: auto)").choices(FROM))
    .option("--encoding <name>", "encoding of the inputs; auto goes by what reads as Chinese (default: auto)")
    .option("--text-field <name>", "field or column with the text (default: text)")
    .option("--quiet", "no notes on stderr, errors only")
    .action(async (inputs: string[], flags: Flags) => {
      finish(await runSegment(inputs, flags));
    });
}

interface Flags {
  readonly tags?: boolean;
  readonly format: (typeof FORMATS)[number];
  readonly [setting: string]: unknown;
}

async function runSegment(inputs: readonly string[], { tags = false, format, ...flags }: Flags): Promise<number> {
  const settings = withSettings(DEFAULTS, new Map(Object.entries(flags)), null);
  const userDictionary = readUserDictionary(settings);
  const opened = await openSegmenter({
    segmenter: settings.segmenter,
    userDictionary: userDictionary?.text ?? null,
  });
  userDictionary?.note(opened.userDictionaryReport);

  const show = lineShower(opened.segmenter, { tags, format });
  let read = 0;
  let failed = 0;
  const paths = inputs.length === 0 ? [STDIN] : inputs;
  for await (const loaded of loadDocuments(paths, { settings: linesUnlessSaid(settings, paths), except: null })) {
    if (loaded.kind === "failure") {
      failed++;
      writeError(loaded.failure);
    } else if (loaded.kind === "input") read++;
    else for (const line of linesOf(loaded.document.text)) writeResult(`${show(line)}\n`);
  }
  if (read === 0 && failed === 0)
    throw new UserError("no-input", wording`no file to read in ${inputs.join(", ")}; check the path`);
  return failed > 0 ? SOME_FAILED : 0;
}

/** Stdin is lines of text unless --from says otherwise, even where it begins like JSON. */
function linesUnlessSaid(settings: Settings, paths: readonly string[]): LoadSettings {
  const isLines = settings.from === "auto" && paths.every((path) => path === STDIN);
  return { ...settings, ...(isLines ? { from: "text" } : {}), takesBlank: true };
}

function lineShower(segmenter: Segmenter, { tags: hasTags, format }: Pick<Flags, "tags" | "format">) {
  const room = emptyRoom();
  return (text: string): string => {
    const tokens = segmenter.cut(text, room);
    const words = wordsOf(text, tokens);
    const tags = hasTags === true ? segmenter.tags(text, tokens) : null;
    if (format === "jsonl") return JSON.stringify({ text, words, ...(tags === null ? {} : { tags }) });
    return (tags === null ? words : words.map((word, i) => `${word}/${tags[i] ?? ""}`)).join(" ");
  };
}
