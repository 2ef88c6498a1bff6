import { UserError } from "../core/errors.ts";
import { decode } from "../input/decode.ts";
import { sha256 } from "../io/hash.ts";
import { readBytes } from "../io/inputs.ts";
import { writeNote } from "../io/output.ts";
import type { UserDictionaryReport } from "../segment/index.ts";

export interface UserDictionaryFile {
  readonly text: string;
  readonly sha256: string;
}

/** @throws UserError `user-dictionary-unreadable`, naming the file. */
export function readUserDictionary(path: string): UserDictionaryFile {
  const read = readBytes({ path, label: path });
  if (!read.ok) throw unreadable(path, read.failure.reason);
  const decoded = decode(read.bytes, "auto");
  if (!decoded.ok) throw unreadable(path, decoded.reason);
  return { text: decoded.text, sha256: sha256(read.bytes) };
}

function unreadable(path: string, reason: string): UserError {
  return new UserError("user-dictionary-unreadable", `${reason}; check the path given to --user-dictionary`, {
    subject: path,
  });
}

const MOST_LINES = 20;

/** Says on stderr what became of the lines: the counts, and the first of those that are not used. */
export function noteUserDictionary(path: string, { read, rejected, idle }: UserDictionaryReport): void {
  writeNote(`jiceng: note: ${path}: ${read} entries read, ${rejected.length} rejected, ${idle.length} without effect`);
  const remarks = [
    ...rejected.map(({ line, reason }) => ({ line, text: `rejected: ${reason}` })),
    ...idle.map(({ line, reason }) => ({ line, text: `without effect: ${reason}` })),
  ].sort((a, b) => a.line - b.line);
  for (const { line, text } of remarks.slice(0, MOST_LINES)) writeNote(`jiceng: note: ${path}:${line}: ${text}`);
  if (remarks.length > MOST_LINES) writeNote(`jiceng: note: ${path}: … and ${remarks.length - MOST_LINES} more lines`);
}
