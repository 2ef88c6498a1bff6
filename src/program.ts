import { Command, CommanderError, type Option } from "commander";
import { subCommands } from "./commands/index.ts";
import { exitCodeOf } from "./exit-code.ts";
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
  let exitCode = 0;
  const program = new Command("jiceng")
    .description("Chinese local news about grassroots governance, as data with evidence")
    .version(packageVersion(), "-V, --version", "print the version")
    .configureHelp({ optionDescription: optionText })
    .configureOutput({ writeOut: writeResult, writeErr: () => {} })
    .exitOverride();
  const wanted = argv.find((word) => !word.startsWith("-"));
  for (const { name, summary, load } of subCommands) {
    const command =
      name === wanted || (wanted === "help" && argv.includes(name))
        ? await load((code) => (exitCode = code))
        : new Command(name).summary(summary);
    program.addCommand(command.copyInheritedSettings(program).exitOverride());
    for (const part of command.commands) part.copyInheritedSettings(command);
  }
  if (argv.length === 0) {
    writeResult(program.helpInformation());
    return USAGE;
  }
  await program.parseAsync(argv, { from: "user" });
  return exitCode;
}

/** What an option is for, its default and what it takes: in one form, whether the default stands in the description or beside it. */
function optionText({ description, defaultValue, argChoices }: Option): string {
  const usual = typeof defaultValue === "string" ? ` (default: ${defaultValue})` : "";
  const choices = argChoices === undefined ? "" : ` (choices: ${argChoices.map((one) => `"${one}"`).join(", ")})`;
  return `${description}${usual}${choices}`;
}

/** What commander says is told in the form of all errors. */
function exitCodeOfParsing(cause: unknown): number {
  if (!(cause instanceof CommanderError)) return exitCodeOf(cause);
  if (cause.exitCode === 0) return flushed(0);
  // Commander puts its “did you mean” on a line of its own.
  // “jiceng help nope” comes without a reason.
  const message = cause.code === "commander.help" ? "no such command" : cause.message;
  const reason = message.replace(/^error: /u, "").replaceAll("\n", " ");
  writeError({ code: "usage", reason: `${reason}; see jiceng --help` });
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
