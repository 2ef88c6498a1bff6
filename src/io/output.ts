import { fstatSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { UserError } from "../core/errors.ts";
import { printable } from "../core/printable.ts";
import type { Wording } from "../core/wording.ts";
import { wording } from "../core/wording.ts";
import { told } from "./language.ts";

export { printable } from "../core/printable.ts";

const STDOUT = 1;
const STDERR = 2;
const BUFFER = 64 * 1024;
const WAIT_MS = 5;
export const CANNOT_WRITE = 74;
const READER_GONE = 141;

/** The reader of stdout closed it (`| head`): the run stops quietly. */
export class OutputClosed extends Error {
  override readonly name = "OutputClosed";
  readonly exitCode: number = READER_GONE;
}

const pending = Buffer.allocUnsafe(2 * BUFFER);
let pendingLength = 0;

/** Results, as text or as its UTF-8 bytes. Written in blocks; `flushOutput` writes the rest. */
export function writeResult(chunk: string | Uint8Array): void {
  const bytes = typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk;
  if (pendingLength + bytes.length > pending.length) flushOutput();
  if (bytes.length > pending.length) {
    writeAll(STDOUT, bytes);
    return;
  }
  pending.set(bytes, pendingLength);
  pendingLength += bytes.length;
  if (pendingLength >= BUFFER) flushOutput();
}

/**
 * Writes what is still in memory to stdout.
 *
 * @throws OutputClosed when the reader is gone; UserError `unwritable` (exit code 74) on a full disk.
 */
export function flushOutput(): void {
  const bytes = pending.subarray(0, pendingLength);
  pendingLength = 0;
  writeAll(STDOUT, bytes);
}

/** `jiceng: note: …` for people, on stderr, in their language. */
export function writeNote(note: Wording): void {
  writeLines(`jiceng: note: ${printable(told(note))}`);
}

/** `jiceng: …`, what was done. */
export function writeMessage(message: Wording): void {
  writeLines(`jiceng: ${printable(told(message))}`);
}

/** Lines for people that are data, or written already; a closed stderr is no reason to stop. */
export function writeLines(text: string): void {
  try {
    writeAll(STDERR, Buffer.from(`${text}\n`, "utf8"));
  } catch {
    // Nobody listens.
  }
}

/** `jiceng: error: CODE: PATH: reason and the way out`: scripts find the code, whatever language the reason is in. */
export function writeError({
  code,
  path = null,
  reason,
}: {
  code: string;
  path?: string | null;
  reason: Wording;
}): void {
  writeLines(["jiceng: error", code, ...(path === null ? [] : [printable(path)]), printable(told(reason))].join(": "));
}

/** Whether people watch stderr. */
export function isWatched(): boolean {
  return isatty(STDERR);
}

let isLineShown = false;

/** The line on the terminal that progress stands in; whatever is written next takes its place. */
export function showOnTerminal(text: string): void {
  isLineShown = false;
  writeAll(STDERR, Buffer.from(text, "utf8"));
  isLineShown = true;
}

const load = createRequire(import.meta.url);

/** node:tty brings the code for networks along, so it is loaded only where the answer may be yes. */
function isatty(descriptor: number): boolean {
  try {
    if (!fstatSync(descriptor).isCharacterDevice()) return false;
  } catch {
    return false;
  }
  const tty: typeof import("node:tty") = load("node:tty");
  return tty.isatty(descriptor);
}

function isTerminal(): boolean {
  return isatty(STDOUT);
}

/** Whether results are coloured: on a terminal that can, or where FORCE_COLOR says so; never with NO_COLOR (no-color.org). */
export function isColoured(): boolean {
  const { NO_COLOR = "", FORCE_COLOR = "", TERM } = process.env;
  if (NO_COLOR !== "" || FORCE_COLOR === "0") return false;
  return FORCE_COLOR !== "" || (isTerminal() && TERM !== "dumb");
}

/** Columns of the terminal, or 80. */
export function terminalWidth(): number {
  return isTerminal() ? (process.stdout.columns ?? 80) : 80;
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  if (isLineShown) {
    isLineShown = false;
    writeAll(STDERR, Buffer.from("\r\u001b[K"));
  }
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (cause) {
      if (errorCode(cause) === "EAGAIN") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
      else throw writeFailure(descriptor === STDOUT ? "stdout" : "stderr", cause);
    }
  }
}

const WHY_NOT_WRITTEN: ReadonlyMap<string, Wording> = new Map([
  ["ENOSPC", wording`no space left on the device; free some and run again`],
  ["ENOENT", wording`there is no such folder; make it first, or choose another`],
]);

/** What a failed write means to the user: the reader went away, or the output cannot be written. */
export function writeFailure(where: string, cause: unknown): Error {
  const code = errorCode(cause);
  if (code === "EPIPE") return new OutputClosed();
  // No word from the system: a bug, or told already.
  if (code === null || cause instanceof UserError) return cause instanceof Error ? cause : new Error(String(cause));
  const why = WHY_NOT_WRITTEN.get(code) ?? wording`${code}; choose a place that can be written`;
  return new UserError("unwritable", wording`cannot write: ${why}`, { cause, exitCode: CANNOT_WRITE, subject: where });
}

/** The system's word for what failed, such as ENOENT. */
export function errorCode(cause: unknown): string | null {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : null;
}
