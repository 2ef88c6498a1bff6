import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { BIN, folderOf, jiceng, jsonLines } from "../helpers/run.ts";

const TEXT = "5月2日，桐花街道银杏社区举办“共享菜园”活动，三十余名居民参加。老人们搬来小板凳坐在树下。".repeat(20);
/** More than is done before the signal comes. */
const MANY = Array.from({ length: 8000 }, (_, i) => `${JSON.stringify({ id: i, text: TEXT })}\n`).join("");

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Ended by a signal, which comes when `when` is over. */
async function broken(
  args: readonly string[],
  { cwd, signal, when }: { cwd: string; signal: "SIGINT" | "SIGTERM"; when: (child: ChildProcess) => Promise<unknown> },
): Promise<Ended> {
  const child = spawn(process.execPath, [BIN, "analyze", "--format", "jsonl", ...args], { cwd });
  onTestFinished(() => void child.kill("SIGKILL"));
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  await when(child);
  child.kill(signal);
  await once(child, "close");
  return { code: child.exitCode, signal: child.signalCode, stdout, stderr };
}

const firstOutput = (child: ChildProcess): Promise<unknown> => once(child.stdout ?? child, "data");

test.for([
  { signal: "SIGINT" as const, jobs: "1", code: 130 },
  { signal: "SIGTERM" as const, jobs: "2", code: 143 },
])("$signal with --jobs $jobs exits with $code; what was finished is kept and said", async ({ signal, jobs, code }) => {
  const cwd = folderOf({ "many.jsonl": MANY });
  const ended = await broken(["many.jsonl", "--out", "report", "--jobs", jobs], { cwd, signal, when: firstOutput });
  expect(ended).toMatchObject({ code, signal: null });
  const kept = join("report", "stories.interrupted.jsonl");
  expect(ended.stderr).toMatch(
    new RegExp(`^jiceng: error: interrupted: broken off behind \\d+ documents.+${kept}.+\\n$`, "u"),
  );
  const stories = jsonLines(ended.stdout);
  expect(stories.length).toBeGreaterThan(0);
  expect(readdirSync(join(cwd, "report"))).toEqual(["stories.interrupted.jsonl"]);
  expect(readFileSync(join(cwd, kept), "utf8")).toBe(ended.stdout);
  // The next run that comes to its end takes it away.
  expect(jiceng(["analyze", "-", "--out", "report", "--quiet"], { cwd, input: "桐花社区种树。" }).code).toBe(0);
  expect(readdirSync(join(cwd, "report"))).not.toContain("stories.interrupted.jsonl");
});

test("a run that waits for a pipe can be broken off", async () => {
  const cwd = folderOf({ "small.txt": "桐花社区种树。" });
  const ended = await broken(["small.txt", "-", "--jobs", "1"], {
    cwd,
    signal: "SIGINT",
    when: () => setTimeout(1500),
  });
  expect(ended).toMatchObject({ code: null, signal: "SIGINT" });
});
