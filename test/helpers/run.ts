import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished } from "vitest";
import { isStory, type Story } from "./contract.ts";

/** The command as users start it. */
export const BIN: string = fileURLToPath(new URL("../../bin/jiceng.js", import.meta.url));
export const DEMO: string = fileURLToPath(new URL("../../seeds/corpus", import.meta.url));

export interface Run {
  /** Null when a signal or the time limit ended the run. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** A descriptor that takes stdout instead of the test. */
  readonly stdout?: number;
  /** Runs as this user and group; only root can. */
  readonly uid?: number;
  /** Milliseconds. */
  readonly timeout?: number;
}

const LARGEST_OUTPUT = 64 * 1024 * 1024;
const TIME_LIMIT = 20_000;

/** Runs the command in a child process, in an English environment. */
export function jiceng(args: readonly string[], options: RunOptions = {}): Run {
  return spawned(process.execPath, [BIN, ...args], options);
}

/** Runs a line of POSIX shell in which `"$@"` is the command with these arguments. */
export function shell(line: string, args: readonly string[], options: RunOptions = {}): Run {
  return spawned("/bin/sh", ["-c", line, "sh", process.execPath, BIN, ...args], options);
}

function spawned(command: string, args: readonly string[], options: RunOptions): Run {
  const { cwd, input, env = {}, stdout = "pipe", uid, timeout = TIME_LIMIT } = options;
  const ran = spawnSync(command, args, {
    ...(cwd === undefined ? {} : { cwd }),
    ...(uid === undefined ? {} : { uid, gid: uid }),
    input: input ?? "",
    stdio: ["pipe", stdout, "pipe"],
    env: { PATH: process.env.PATH ?? "", LANG: "C", ...env },
    encoding: "utf8",
    maxBuffer: LARGEST_OUTPUT,
    timeout,
    killSignal: "SIGKILL",
  });
  return { code: ran.status, stdout: ran.stdout ?? "", stderr: ran.stderr ?? "" };
}

/** `analyze` without notes. */
export function analyze(args: readonly string[], options: RunOptions = {}): Run {
  return jiceng(["analyze", "--quiet", ...args], options);
}

/** The stories of a run that is meant to succeed, with nothing on stderr. */
export function storiesOf(args: readonly string[], options: RunOptions = {}): Story[] {
  const { code, stdout, stderr } = analyze(["--format", "jsonl", ...args], options);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const records = jsonLines(stdout);
  expect(records.every(isStory)).toBe(true);
  return records.filter(isStory);
}

/** A run that is meant to fail before it writes anything, with one line on stderr. */
export function refused(args: readonly string[], options: RunOptions = {}): Pick<Run, "code" | "stderr"> {
  const { code, stdout, stderr } = analyze(args, options);
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^jiceng: error: [^\n]+\n$/u);
  return { code, stderr };
}

/** A folder with these files (path → content), gone when the test is over. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "jiceng-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  // Whoever the command runs as must be able to come in.
  chmodSync(folder, 0o755);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** The JSON values of a text that holds one a line. */
export function jsonLines(text: string): unknown[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}
