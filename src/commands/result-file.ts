import { statSync } from "node:fs";
import { UserError } from "../core/errors.ts";
import type { Wording } from "../core/wording.ts";
import { writeFailure, writeResult } from "../io/output.ts";
import { openWholeFile } from "../io/whole-file.ts";

export interface ResultFileOptions {
  /** Files that are read, which the result must not take the place of. */
  readonly read: readonly string[];
  /** Why a file that is there stays, or null where it may be replaced. */
  readonly keep: Wording | null;
}

/**
 * Gives the text that `make` makes to the file of `--out`, as a whole or not at all; without a path, or with `-`, to stdout.
 * The result is what was made.
 *
 * @throws UserError `would-overwrite` for a file that is read or to be kept, `unwritable` (exit code 74), before anything is made.
 */
export function writeResultFile<Result extends { readonly text: string }>(
  path: string | null,
  { read, keep, make }: ResultFileOptions & { readonly make: () => Result },
): Result {
  if (path === null || path === "-") {
    const made = make();
    writeResult(made.text);
    return made;
  }
  if (keep !== null && isFile(path)) throw new UserError("would-overwrite", keep, { subject: path });
  const file = openWholeFile(path, { read, option: "--out" });
  let made: Result;
  try {
    made = make();
  } catch (cause) {
    file.discard();
    throw cause;
  }
  file.publish(Buffer.from(made.text, "utf8"));
  return made;
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch (cause) {
    throw writeFailure(path, cause);
  }
}
