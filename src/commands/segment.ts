import { Command, Option } from "commander";
import { UserError } from "../core/errors.ts";
import { linesOf } from "../core/text-lines.ts";
import type { Segmenter } from "../core/tokens.ts";
import type { Failure } from "../core/types.ts";
import { jsonl } from "../input/jsonl.ts";
import { writeError, writeResult } from "../io/output.ts";
import { SEGMENTERS } from "../segment/index.ts";
import { emptyRoom, wordsOf } from "../segment/segmenter.ts";
import { openSegmenter } from "../tools.ts";
import { type LoadedText, loadTexts, SOME_FAILED } from "./documents.ts";
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
    .option("--encoding <name>", "encoding of the inputs; auto tries UTF-8, then GB18030 (default: auto)")
    .option("--text-field <name>", "JSON Lines field with the text (default: text)")
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
  const fail = (failure: Failure): void => {
    failed++;
    writeError(failure);
  };
  for (const loaded of loadTexts(inputs.length === 0 ? ["-"] : inputs, { settings, except: null })) {
    if (loaded.kind === "failure") fail(loaded.failure);
    else if (loaded.kind === "input") read++;
    else {
      for (const text of textsOf(loaded, settings)) {
        if (typeof text !== "string") fail(text);
        else for (const line of linesOf(text)) writeResult(`${show(line)}\n`);
      }
    }
  }
  if (read === 0 && failed === 0)
    throw new UserError("no-input", `no file to read in ${inputs.join(", ")}; check the path`);
  return failed > 0 ? SOME_FAILED : 0;
}

// Stdin is lines of text unless --from says otherwise, even where it begins like JSON.
const JSON_LINES = /\.(?:jsonl|ndjson)$/iu;

/** The text of a file, or of each of its records. */
function* textsOf({ path, text }: LoadedText, { from, fields }: Settings): Generator<string | Failure> {
  const isText = from === "auto" ? !JSON_LINES.test(path) : from === "text";
  if (isText) yield text;
  else for (const record of jsonl.records(path, text, fields)) yield "reason" in record ? record : record.text;
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
