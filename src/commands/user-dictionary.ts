import { UserError } from "../core/errors.ts";
import { decode } from "../input/decode.ts";
import { sha256 } from "../io/hash.ts";
import { readBytes } from "../io/inputs.ts";
import { printable, writeNote } from "../io/output.ts";
import type { UserDictionaryReport } from "../segment/user-dictionary.ts";
import type { Settings } from "./settings.ts";

/** The file given to `--user-dictionary`. */
export interface UserDictionaryFile {
  readonly text: string;
  readonly sha256: string;
  /** Says on stderr what became of the lines: the counts, and the first of those that are not used. */
  readonly note: (report: UserDictionaryReport | null) => void;
}

/**
 * Null where no user dictionary is given.
 *
 * @throws UserError `user-dictionary-unreadable`, naming the file.
 */
export function readUserDictionary({ userDictionary: path, quiet }: Settings): UserDictionaryFile | null {
  if (path === null) return null;
  if (path === "-") throw unreadable(path, "stdin is for texts; give a file");
  const read = readBytes({ path, label: path });
  if (!read.ok) throw unreadable(path, `${read.failure.reason}; check the path given to --user-dictionary`);
  const decoded = decode(read.bytes, "auto");
  if (!decoded.ok) throw unreadable(path, "is no text in UTF-8, GB18030 or UTF-16 with its mark; save it as UTF-8");
  return {
    text: decoded.text,
    sha256: sha256(read.bytes),
    note: (report) => {
      if (report !== null && !quiet) for (const line of notes(path, report)) writeNote(line);
    },
  };
}

function unreadable(path: string, reason: string): UserError {
  return new UserError("user-dictionary-unreadable", reason, { subject: path });
}

const MOST_LINES = 20;

function notes(path: string, { read, rejected, withoutEffect }: UserDictionaryReport): string[] {
  const remarks = [
    ...rejected.map(({ line, reason }) => ({ line, text: `rejected: ${reason}` })),
    ...withoutEffect.map(({ line, reason }) => ({ line, text: `without effect: ${reason}` })),
  ].sort((a, b) => a.line - b.line);
  return [
    `${path}: ${read} entries read, ${rejected.length} rejected, ${withoutEffect.length} without effect`,
    ...remarks.slice(0, MOST_LINES).map(({ line, text }) => `${path}:${line}: ${text}`),
    ...(remarks.length > MOST_LINES ? [`${path}: … and ${remarks.length - MOST_LINES} more lines`] : []),
  ].map((line) => `jiceng: note: ${printable(line)}`);
}
