import { exitCodeOf } from "./exit-code.ts";
import { flushOutput, writeResult } from "./io/output.ts";
import { packageVersion } from "./io/version.ts";

/** The part of the command line that is loaded only when it is wanted. */
export interface Program {
  readonly runProgram: (argv: readonly string[]) => Promise<number>;
}

/** Runs the command line; the result is the exit code. Never throws. */
export function main(argv: readonly string[]): Promise<number> {
  return mainWith(argv, () => import("./program.ts"));
}

/** The same, with a way to load the program. Scripts ask for the version at each start: that alone loads nothing. */
export async function mainWith(argv: readonly string[], load: () => Program | Promise<Program>): Promise<number> {
  try {
    if (argv.length !== 1 || (argv[0] !== "--version" && argv[0] !== "-V")) return (await load()).runProgram(argv);
    writeResult(`${packageVersion()}\n`);
    flushOutput();
    return 0;
  } catch (cause) {
    return exitCodeOf(cause);
  }
}
