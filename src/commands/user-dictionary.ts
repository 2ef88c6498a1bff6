import { type Wording, wording } from "../core/wording.ts";
import { writeNote } from "../io/output.ts";
import type { UserDictionaryReport } from "../segment/user-dictionary.ts";
import type { Settings } from "./settings.ts";
import { readTextFile, type TextFile } from "./text-file.ts";

/** The file given to `--user-dictionary`. */
export interface UserDictionaryFile extends TextFile {
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
  const file = readTextFile(path, { code: "user-dictionary-unreadable", option: "--user-dictionary" });
  return {
    ...file,
    note: (report) => {
      if (report !== null && !quiet) for (const line of notes(path, report)) writeNote(line);
    },
  };
}

const MOST_LINES = 20;

function notes(path: string, { read, rejected, withoutEffect }: UserDictionaryReport): Wording[] {
  const remarks = [
    ...rejected.map(({ line, reason }) => ({ line, text: wording`rejected: ${reason}` })),
    ...withoutEffect.map(({ line, reason }) => ({ line, text: wording`without effect: ${reason}` })),
  ].sort((a, b) => a.line - b.line);
  return [
    wording`${path}: ${read} entries read, ${rejected.length} rejected, ${withoutEffect.length} without effect`,
    ...remarks.slice(0, MOST_LINES).map(({ line, text }) => wording`${path}:${line}: ${text}`),
    ...(remarks.length > MOST_LINES ? [wording`${path}: … and ${remarks.length - MOST_LINES} more lines`] : []),
  ];
}
