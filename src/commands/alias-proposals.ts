import { realpathSync, statSync } from "node:fs";
import { basename, dirname, resolve, sep } from "node:path";
import { UserError } from "../core/errors.ts";
import { type Wording, wording } from "../core/wording.ts";
import { CANNOT_WRITE, writeFailure, writeMessage } from "../io/output.ts";
import { openReportFolder } from "../io/report-folder.ts";
import { collectNames } from "../places/aliases/propose-aliases.ts";
import type { AddNames } from "../places/aliases/seen-names.ts";
import { aliasProposalsCsv } from "../report/alias-proposals.ts";
import { PAGE_FILE, streamFiles } from "../report/index.ts";

/** The file of `--propose-aliases`: appears when the run is over. */
export interface AliasProposals {
  readonly add: AddNames;
  readonly finish: () => void;
  /** Leaves everything as it was. */
  readonly discard: () => void;
}

export interface ProposalOptions {
  readonly excel: boolean;
  readonly quiet: boolean;
  /** Files, and folders with files, that the run reads. */
  readonly read: readonly string[];
  /** The folder of `--out`, whose files are not read. */
  readonly out: string | null;
}

/**
 * @throws UserError `would-overwrite` for a path that is read, or that the report set will take; `unwritable` (exit code 74)
 * where no file can be written.
 */
export function openAliasProposals(path: string, { excel, quiet, read, out }: ProposalOptions): AliasProposals {
  refuseToOverwrite(path, { read, out });
  const names = collectNames();
  const folder = openReportFolder(dirname(path));
  // A place that cannot be written is told before the texts are read, not after.
  folder.write(basename(path), "");
  return {
    add: names.add,
    finish() {
      const proposals = names.proposals();
      folder.write(basename(path), aliasProposalsCsv(proposals, { excel }));
      folder.publish();
      if (quiet) return;
      const { length } = proposals;
      const count = length === 1 ? wording`${length} proposal` : wording`${length} proposals`;
      const next = length === 0 ? "" : wording`; delete the lines that are wrong, then give it to --aliases`;
      writeMessage(wording`wrote ${path}: ${count}${next}`);
    },
    discard: folder.discard,
  };
}

function refuseToOverwrite(path: string, { read, out }: Pick<ProposalOptions, "read" | "out">): void {
  const refuse = (reason: Wording): UserError => new UserError("would-overwrite", reason, { subject: path });
  if (path === "-") throw refuse(wording`stdout is for the results; give --propose-aliases a file`);
  const isInReport = out !== null && resolve(dirname(path)) === resolve(out);
  if (isInReport && [...streamFiles.map(({ file }) => file), PAGE_FILE, "manifest.json"].includes(basename(path)))
    throw refuse(wording`is a file of --out; choose another name for the proposals`);
  const there = existing(path);
  if (there === null) return;
  if (!there.isFile())
    throw new UserError("unwritable", wording`is no file; choose another name for the proposals`, {
      exitCode: CANNOT_WRITE,
      subject: path,
    });
  if (out !== null && isBelow(path, out)) return;
  if (read.some((input) => input !== "-" && isBelow(path, input)))
    throw refuse(wording`is there already and belongs to what is read; choose another place for the proposals`);
}

function existing(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (cause) {
    throw writeFailure(path, cause);
  }
}

/** Whether a file that is there is the other, under whatever name, or lies in it. */
function isBelow(path: string, other: string): boolean {
  const [a, b] = [existing(path), existing(other)];
  if (a === null || b === null) return false;
  return (a.dev === b.dev && a.ino === b.ino) || realpathSync(path).startsWith(`${realpathSync(other)}${sep}`);
}
