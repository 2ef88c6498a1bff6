import { mainWith, type Program } from "./cli.ts";
import { bundleLoader } from "./io/bundle.ts";

/** Put in by the build: the file of the bundle that holds `program.ts`. */
declare const PROGRAM_FILE: string;

/** Runs the command line as `main` of `cli.ts` does, in whose place the build puts it: with the program from the bundle. */
export function main(argv: readonly string[]): Promise<number> {
  return mainWith(argv, () => programOf(bundleLoader(new URL("./", import.meta.url))(PROGRAM_FILE)));
}

function programOf(exports: unknown): Program {
  if (!isProgram(exports)) throw new Error(`no program in ${PROGRAM_FILE}`);
  return exports;
}

function isProgram(exports: unknown): exports is Program {
  return typeof exports === "object" && exports !== null && "runProgram" in exports;
}
