import { Command, CommanderError, type HelpConfiguration, Option } from "commander";
import { helpText } from "./commands/help-text.ts";
import { subCommands } from "./commands/index.ts";
import { usageError } from "./commands/usage-errors.ts";
import { ENGLISH, type Language } from "./core/wording.ts";
import { exitCodeOf } from "./exit-code.ts";
import { LANGUAGES, languageOfUser, speak, splitLanguage } from "./io/language.ts";
import { flushOutput, writeError, writeResult } from "./io/output.ts";
import { packageVersion } from "./io/version.ts";

const USAGE = 2;

/** Runs a sub-command, or gives help; the result is the exit code. Never throws. */
export async function runProgram(argv: readonly string[]): Promise<number> {
  try {
    const exitCode = await run(argv);
    flushOutput();
    return exitCode;
  } catch (cause) {
    return exitCodeOfParsing(cause);
  }
}

async function run(argv: readonly string[]): Promise<number> {
  const { language, rest } = splitLanguage(argv);
  const help = await speakIn(language ?? languageOfUser());
  let exitCode = 0;
  const program = new Command("jiceng")
    .description("Chinese local news about grassroots governance, as data with evidence")
    .version(packageVersion(), "-V, --version", "print the version")
    .addOption(languageOption())
    .configureHelp(help)
    .configureOutput({ writeOut: writeResult, writeErr: () => {} })
    .exitOverride();
  const wanted = rest.find((word) => !word.startsWith("-"));
  for (const { name, summary, load } of subCommands) {
    const command =
      name === wanted || (wanted === "help" && rest.includes(name))
        ? await load((code) => (exitCode = code))
        : new Command(name).summary(summary);
    program.addCommand(command.copyInheritedSettings(program).exitOverride().addOption(languageOption()));
    for (const part of command.commands) part.copyInheritedSettings(command).addOption(languageOption());
  }
  if (rest.length === 0 && (language !== null || argv.length === 0)) {
    writeResult(program.helpInformation());
    return USAGE;
  }
  await program.parseAsync(argv, { from: "user" });
  return exitCode;
}

/** An option of the program, which may stand anywhere; the commands have it for their help. */
function languageOption(): Option {
  const what = "language of messages, help and tables (default: by LC_ALL, LC_MESSAGES or LANG, else en)";
  return new Option("--lang <language>", what).choices(LANGUAGES);
}

/** What is said from here on is in this language; the result is how help is written in it. */
async function speakIn(language: Language): Promise<HelpConfiguration> {
  if (language === "en") {
    speak(ENGLISH);
    return helpText(ENGLISH);
  }
  const [{ CHINESE }, { WIDE_HELP }] = await Promise.all([
    import("./wording/chinese/index.ts"),
    import("./commands/wide-help.ts"),
  ]);
  speak(CHINESE);
  return { ...helpText(CHINESE), ...WIDE_HELP };
}

/** What commander says is told in the form of all errors. */
function exitCodeOfParsing(cause: unknown): number {
  if (!(cause instanceof CommanderError)) return exitCodeOf(cause);
  if (cause.exitCode === 0) return flushed(0);
  writeError({ code: "usage", reason: usageError(cause) });
  return USAGE;
}

function flushed(exitCode: number): number {
  try {
    flushOutput();
    return exitCode;
  } catch (cause) {
    return exitCodeOf(cause);
  }
}
