import { createHash, type Hash } from "node:crypto";
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { UserError } from "../core/errors.ts";
import { wording } from "../core/wording.ts";
import { CANNOT_WRITE, errorCode, writeFailure } from "./output.ts";

export interface WrittenFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** A folder whose files appear all at once, when everything is written: until then they have other names. */
export interface ReportFolder {
  /** Text, or its bytes in UTF-8. A file whose name begins with a dot serves the run only, and is gone with it. */
  readonly write: (file: string, chunk: string | Uint8Array) => void;
  /** The lines of a file written so far. */
  readonly lines: (file: string) => Generator<string>;
  /** What was written so far, in order of the names. */
  readonly written: () => WrittenFile[];
  /** Gives the files their names. */
  readonly publish: () => void;
  /** Gives one of them another name, whatever becomes of the rest; the result is its path. */
  readonly keep: (file: string, name: string) => string;
  /** Takes away what an earlier run kept. */
  readonly remove: (name: string) => void;
  /** Leaves the folder as it was. */
  readonly discard: () => void;
}

interface OpenFile {
  readonly descriptor: number;
  readonly hash: Hash;
  bytes: number;
  /** What waits to be written: a system call and a step of the hash for each document and file would take longer than the rest. */
  readonly waiting: Buffer;
  waitingBytes: number;
}

const BLOCK = 64 * 1024;

/** @throws UserError `unwritable` (exit code 74) when the folder cannot be made or written. */
export function openReportFolder(folder: string): ReportFolder {
  const files = new Map<string, OpenFile>();
  const guarded = <Result>(run: () => Result): Result => {
    try {
      return run();
    } catch (cause) {
      throw writeFailure(folder, cause);
    }
  };
  // Two runs into one folder do not write into each other's files; the last to finish stays.
  const temporary = (file: string): string => join(folder, `.${file}.${process.pid}.partial`);
  const open = (file: string): OpenFile => {
    const descriptor = openSync(temporary(file), "w+");
    const waiting = Buffer.allocUnsafeSlow(BLOCK);
    const made = { descriptor, hash: createHash("sha256"), bytes: 0, waiting, waitingBytes: 0 };
    files.set(file, made);
    return made;
  };
  const close = (): void => {
    for (const { descriptor } of files.values()) closeSync(descriptor);
  };
  guarded(() => {
    makeFolder(folder);
    removeStale(folder);
  });

  return {
    write: (file, chunk) =>
      guarded(() => {
        const target = files.get(file) ?? open(file);
        if (chunk.length > 0) add(target, typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk);
      }),
    lines: (file) => {
      guarded(() => writeAll(files));
      return linesOf(files.get(file)?.descriptor ?? null);
    },
    written: () => {
      guarded(() => writeAll(files));
      return [...files]
        .filter(([file]) => !isOfRun(file))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([path, { hash, bytes }]) => ({ path, sha256: hash.copy().digest("hex"), bytes }));
    },
    publish: () =>
      guarded(() => {
        const blocked = [...files.keys()].find((file) =>
          statSync(join(folder, file), { throwIfNoEntry: false })?.isDirectory(),
        );
        if (blocked !== undefined) {
          throw new UserError("unwritable", wording`a folder stands in the place of this file; move it away`, {
            exitCode: CANNOT_WRITE,
            subject: join(folder, blocked),
          });
        }
        writeAll(files);
        for (const file of files.keys())
          if (isOfRun(file)) rmSync(temporary(file));
          else renameSync(temporary(file), join(folder, file));
        close();
        files.clear();
      }),
    keep: (file, name) =>
      guarded(() => {
        writeAll(files);
        const path = join(folder, name);
        renameSync(temporary(file), path);
        return path;
      }),
    remove: (name) => guarded(() => rmSync(join(folder, name), { force: true })),
    discard: () => {
      close();
      for (const file of files.keys()) rmSync(temporary(file), { force: true });
      files.clear();
    },
  };
}

function isOfRun(file: string): boolean {
  return file.startsWith(".");
}

function add(target: OpenFile, bytes: Uint8Array): void {
  if (target.waitingBytes + bytes.length > BLOCK) writeWaiting(target);
  if (bytes.length > BLOCK) write(target, bytes);
  else {
    target.waiting.set(bytes, target.waitingBytes);
    target.waitingBytes += bytes.length;
  }
}

function writeAll(files: ReadonlyMap<string, OpenFile>): void {
  for (const target of files.values()) writeWaiting(target);
}

function writeWaiting(target: OpenFile): void {
  const bytes = target.waiting.subarray(0, target.waitingBytes);
  target.waitingBytes = 0;
  write(target, bytes);
}

function write(target: OpenFile, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(target.descriptor, bytes, at);
  target.hash.update(bytes);
  target.bytes += bytes.length;
}

const PARTIAL = /^\..+\.(?<pid>\d{1,10})\.partial$/u;

/** What a run left behind that was killed before its end. */
function removeStale(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = PARTIAL.exec(name)?.groups?.pid;
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return errorCode(cause) === "EPERM";
  }
}

/** Level by level: Node's own recursive way never returns below /proc (Node 20). */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  if (statSync(folder, { throwIfNoEntry: false }) !== undefined) {
    throw new UserError("unwritable", wording`is no folder; choose another name`, {
      exitCode: CANNOT_WRITE,
      subject: folder,
    });
  }
  mkdirSync(folder);
}

function* linesOf(descriptor: number | null): Generator<string> {
  if (descriptor === null) return;
  const decoder = new StringDecoder("utf8");
  const block = Buffer.alloc(BLOCK);
  // The pieces of a line that is not at its end yet; a line may be many blocks long.
  let pieces: string[] = [];
  for (let position = 0; ; ) {
    const read = readSync(descriptor, block, 0, BLOCK, position);
    if (read === 0) break;
    position += read;
    const [first = "", ...others] = decoder.write(block.subarray(0, read)).split("\n");
    pieces.push(first);
    for (const next of others) {
      yield pieces.join("");
      pieces = [next];
    }
  }
  const rest = pieces.join("");
  if (rest !== "") yield rest;
}
