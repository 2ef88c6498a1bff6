import { Command } from "commander";
import { UserError } from "../core/errors.ts";
import { wording } from "../core/wording.ts";
import { isColoured, terminalWidth, writeError, writeResult } from "../io/output.ts";
import { analyze } from "../pipeline.ts";
import { shownDocument } from "../report/show/document.ts";
import { loadDocuments } from "../run/load.ts";
import { placed } from "../run/placed.ts";
import { NO_STORY, themeNamesOf } from "../run/work.ts";
import { openTools } from "../tools.ts";
import { analyzeCommand, settingsOf } from "./analyze.ts";
import { SOME_FAILED } from "./documents.ts";
import { numberIn } from "./option-values.ts";
import { analyzeOptionsOf, openOptionsOf, readOwnFiles } from "./own-files.ts";

/** Options that mean what they mean to `analyze`. */
const AS_IN_ANALYZE: ReadonlySet<string> = new Set([
  ...["from", "encoding", "lossy", "textField", "idField", "titleField", "dateField", "outletField", "delimiter"],
  ...["maxLine", "maxUnpacked", "layout", "published", "types", "references", "villages", "themes", "minConfidence"],
  ...["aliases", "taxonomy", "config", "quiet"],
]);

export function showCommand(finish: (exitCode: number) => void): Command {
  const command = new Command("show")
    .summary("show a document with its stories, names and themes")
    .description(
      "Shows a document in the terminal as analyze reads it: its stories, what each part of them is, names by type, joined breaks and themes with their cues.",
    )
    .argument("<file>", "a file of any format that analyze reads, or - for stdin")
    .option("--width <columns>", "columns of a line, 30 to 1000 (default: those of the terminal, or 80)");
  for (const option of analyzeCommand(finish).options)
    if (AS_IN_ANALYZE.has(option.attributeName())) command.addOption(option);
  return command.action(async (file: string, _own: Flags, own: Command) => {
    // With --lang, which is an option of the program.
    const { width, config, ...flags }: Flags = own.optsWithGlobals();
    finish(await runShow(file, { width, config, flags }));
  });
}

interface Flags {
  readonly width?: string;
  readonly config?: string;
  readonly [setting: string]: unknown;
}

interface Given {
  readonly width: string | undefined;
  readonly config: string | undefined;
  readonly flags: Readonly<Record<string, unknown>>;
}

async function runShow(file: string, { width, config, flags }: Given): Promise<number> {
  const columns =
    width === undefined ? terminalWidth() : numberIn(width, { option: "--width", least: 30, most: 1000, whole: true });
  const settings = await settingsOf(flags, config ?? null);
  const own = readOwnFiles(settings);
  const tools = await openTools(openOptionsOf(settings, own));
  own.taxonomy?.note(tools.taxonomyReport);
  const themeNames = themeNamesOf(tools);
  const report = { language: settings.lang, color: isColoured(), width: columns, themeNames };
  const options = analyzeOptionsOf(settings);
  let documents = 0;
  let failed = 0;
  let stories = 0;
  for await (const loaded of loadDocuments([file], { settings, except: null })) {
    if (loaded.kind === "input") continue;
    if (loaded.kind === "failure") {
      failed++;
      writeError(loaded.failure);
      continue;
    }
    const isFirst = loaded.stretch?.isFirst !== false;
    if (isFirst) stories = 0;
    if (documents > 0 && isFirst) writeResult("\n");
    documents++;
    const isWhole = loaded.stretch === null;
    const place = { offset: loaded.stretch?.offset ?? 0, isFirst, stories };
    const found = placed(analyze(loaded.document, tools, options), place);
    stories += found.stories.length;
    for (const line of shownDocument(found, { text: loaded.document.text, isWhole, ...place }, report))
      writeResult(`${line}\n`);
    if (found.stories.length === 0 && isWhole) {
      failed++;
      writeError({ path: loaded.document.path, ...NO_STORY });
    }
  }
  if (documents === 0 && failed === 0)
    throw new UserError("no-input", wording`no file to read in ${file}; check the path`);
  return failed > 0 ? SOME_FAILED : 0;
}
