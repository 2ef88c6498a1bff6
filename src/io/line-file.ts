import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { UserError } from "../core/errors.ts";
import { type Wording, wording } from "../core/wording.ts";
import { errorCode } from "./output.ts";

/** What is known of a file when its last line was taken. */
export interface ReadFile {
  readonly sha256: string;
  readonly bytes: number;
}

export interface FileLinesOptions {
  /** Of the error where it cannot be read. */
  readonly code: string;
  readonly onEnd: (read: ReadFile) => void;
}

const BLOCK = 64 * 1024;
/** Characters. A file without line ends would else be held in memory whole. */
const LONGEST_LINE = 64 * 1024 * 1024;

/**
 * The lines of a file in UTF-8, without their ends, read block by block: of a corpus of any size one line is held at a time.
 *
 * @throws UserError with the `code` where the file cannot be read, is no file, is not UTF-8 or has an endless line.
 */
export function* fileLines(path: string, { code, onEnd }: FileLinesOptions): Generator<string> {
  const bad = (reason: Wording): UserError => new UserError(code, reason, { subject: path });
  const descriptor = opened(path, bad);
  try {
    const hash = createHash("sha256");
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const block = Buffer.alloc(BLOCK);
    // The pieces of a line that is not at its end yet; a line may be many blocks long.
    let pieces: string[] = [];
    let length = 0;
    let bytes = 0;
    for (;;) {
      const read = readSync(descriptor, block, 0, BLOCK, null);
      const part = block.subarray(0, read);
      hash.update(part);
      bytes += read;
      const [first = "", ...others] = decoded(decoder, part, bad).split("\n");
      pieces.push(first);
      length += first.length;
      for (const next of others) {
        yield withoutReturn(pieces.join(""));
        pieces = [next];
        length = next.length;
      }
      if (length > LONGEST_LINE)
        throw bad(wording`has a line of more than 64 million characters; give one record a line`);
      if (read === 0) break;
    }
    const rest = pieces.join("");
    if (rest !== "") yield withoutReturn(rest);
    onEnd({ sha256: hash.digest("hex"), bytes });
  } finally {
    closeSync(descriptor);
  }
}

type Bad = (reason: Wording) => UserError;

function opened(path: string, bad: Bad): number {
  let descriptor: number;
  try {
    descriptor = openSync(path, "r");
  } catch (cause) {
    const code = errorCode(cause);
    if (code === null) throw cause;
    throw bad(code === "ENOENT" ? wording`no such file or folder; check the path` : wording`cannot be read (${code})`);
  }
  // Whoever reads a run goes through it twice, which a pipe does not give.
  if (fstatSync(descriptor).isFile()) return descriptor;
  closeSync(descriptor);
  throw bad(wording`is no file; save it as one, since it is read twice`);
}

/** A part of no bytes is the end. */
function decoded(decoder: InstanceType<typeof TextDecoder>, part: Uint8Array, bad: Bad): string {
  try {
    return decoder.decode(part, { stream: part.length > 0 });
  } catch {
    throw bad(wording`is not valid UTF-8, which StoryRecords are written in`);
  }
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}
