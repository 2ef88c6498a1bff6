import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { UserError } from "../core/errors.ts";
import { wording } from "../core/wording.ts";
import { CANNOT_WRITE, writeFailure } from "./output.ts";

/** A file that is there as a whole or, where the run ends before, as it was. */
export interface WholeFile {
  /** Writes the bytes and gives the file its name; when that fails, `discard` takes away what is left. */
  readonly publish: (bytes: Uint8Array) => void;
  readonly discard: () => void;
}

/**
 * Opens a file for writing before the work that makes its content; `read` are files and folders of inputs, of which it must be none.
 *
 * @throws UserError `would-overwrite`, or `unwritable` (exit code 74).
 */
export function openWholeFile(path: string, { read, option }: { read: readonly string[]; option: string }): WholeFile {
  const there = guarded(path, () => statSync(path, { throwIfNoEntry: false }));
  if (there !== undefined && read.some((input) => input !== "-" && isWithin(path, input)))
    throw new UserError("would-overwrite", wording`is what is read; give ${option} another name`, { subject: path });
  if (there?.isDirectory() === true)
    throw new UserError("unwritable", wording`is a folder; give ${option} the name of a file`, {
      exitCode: CANNOT_WRITE,
      subject: path,
    });
  // A device such as /dev/null cannot be replaced.
  const isReplaced = there === undefined || there.isFile();
  const temporary = isReplaced ? join(dirname(path), `.${basename(path)}.${process.pid}.partial`) : path;
  const descriptor = guarded(path, () => openSync(temporary, "w"));
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(descriptor);
    isOpen = false;
  };
  return {
    publish: (bytes) =>
      guarded(path, () => {
        for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
        close();
        if (isReplaced) renameSync(temporary, path);
      }),
    discard() {
      close();
      if (isReplaced) rmSync(temporary, { force: true });
    },
  };
}

function guarded<Result>(path: string, run: () => Result): Result {
  try {
    return run();
  } catch (cause) {
    throw writeFailure(path, cause);
  }
}

/** Whether a file is the other, or stands in that folder. */
function isWithin(path: string, other: string): boolean {
  try {
    const [file, input] = [realpathSync(path), realpathSync(other)];
    return file === input || file.startsWith(input.endsWith(sep) ? input : input + sep);
  } catch {
    return false;
  }
}
