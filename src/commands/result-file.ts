import { statSync } from "node:fs";
import { basename, dirname } from "node:path";
import { UserError } from "../core/errors.ts";
import { CANNOT_WRITE, writeFailure, writeResult } from "../io/output.ts";
import { openReportFolder } from "../io/report-folder.ts";

/** Where a result goes: a file that appears when all of it is written, or stdout. */
export interface ResultFile {
  readonly write: (text: string) => void;
  readonly finish: () => void;
  /** Leaves everything as it was. */
  readonly discard: () => void;
}

export interface ResultFileOptions {
  /** Files that are read, which the result must not take the place of. */
  readonly read: readonly string[];
  /** Why a file that is there stays, or null where it may be replaced. */
  readonly keep: string | null;
}

/**
 * Opens the file of `--out`; without a path, or with `-`, the result goes to stdout.
 *
 * @throws UserError `would-overwrite` for a file that is read or to be kept, `unwritable` (exit code 74).
 */
export function openResultFile(path: string | null, { read, keep }: ResultFileOptions): ResultFile {
  if (path === null || path === "-") return { write: writeResult, finish: () => {}, discard: () => {} };
  const there = existing(path);
  if (there !== null) {
    if (!there.isFile())
      throw new UserError("unwritable", "is no file; choose another name for --out", {
        exitCode: CANNOT_WRITE,
        subject: path,
      });
    if (keep !== null) throw new UserError("would-overwrite", keep, { subject: path });
    const isRead = read.map(existing).some((other) => other?.dev === there.dev && other.ino === there.ino);
    if (isRead)
      throw new UserError("would-overwrite", "is read by this run; choose another name for --out", { subject: path });
  }
  const folder = openReportFolder(dirname(path));
  const file = basename(path);
  // A place that cannot be written is told before the work, not after.
  folder.write(file, "");
  return { write: (text) => folder.write(file, text), finish: folder.publish, discard: folder.discard };
}

function existing(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (cause) {
    throw writeFailure(path, cause);
  }
}
