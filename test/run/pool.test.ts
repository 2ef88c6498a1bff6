import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { documentOf } from "../../src/document.ts";
import type { Engine } from "../../src/run/engine.ts";
import { openPool } from "../../src/run/pool.ts";
import type { WorkOrder } from "../../src/run/work.ts";
import { folderOf } from "../helpers/run.ts";

// Answers with the texts it was given, and does what they say.
const FAKE = `
import { parentPort, workerData } from "node:worker_threads";
let counted = 0;
const taken = () => {
  const stats = { documents: counted, failures: 0, stories: 0, teasers: 0, fragments: 0, tables: new Map() };
  counted = 0;
  return stats;
};
if (workerData.format === "csv") process.exit(1);
parentPort.on("message", ({ input: { documents }, takesStats }) => {
  const texts = documents.map(({ text }) => text);
  if (texts.includes("exit")) process.exit(7);
  if (texts.includes("throw")) throw new Error("struck by lightning");
  if (texts.includes("slow")) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  if (texts.includes("eat")) { const eaten = []; for (;;) eaten.push(Array.from({ length: 1000 }, () => ({}))); }
  else if (texts.includes("bug")) parentPort.postMessage({ kind: "error", error: { message: "a bug", stack: null, user: null } });
  else {
    const parts = [new TextEncoder().encode(texts.map((text) => text + "\\n").join(""))];
    counted += texts.length;
    const result = { parts, stories: texts.length, failures: [] };
    parentPort.postMessage({ kind: "result", result, stats: takesStats ? taken() : null });
  }
});
parentPort.postMessage({ kind: "ready", facts: { themeNames: new Map() } });
`;
const ORDER: WorkOrder = { open: {}, analyze: {}, report: {}, format: "jsonl", files: false };

async function poolOf(jobs: number, order: WorkOrder = ORDER): Promise<Engine> {
  const script = pathToFileURL(join(folderOf({ "fake.mjs": FAKE }), "fake.mjs"));
  const pool = await openPool({ jobs, order, script, resourceLimits: { maxOldGenerationSizeMb: 32 } });
  onTestFinished(pool.close);
  return pool;
}

/** What is written of these texts, and what fails. */
async function analyzed(pool: Engine, texts: readonly string[]): Promise<{ written: string; failed: string[] }> {
  const { parts, failures } = await pool.analyze({
    documents: texts.map((text, i) => documentOf(text, { path: `${i}.txt` })),
    place: null,
  });
  return {
    written: Buffer.concat(parts).toString(),
    failed: failures.map(({ index, failure }) => `${index} ${failure.code} ${failure.path}: ${failure.reason}`),
  };
}

describe("a pool of workers", () => {
  test.for([1, 2, 5])("of %i answers every batch with its own result", async (jobs) => {
    const pool = await poolOf(jobs);
    const batches = Array.from({ length: 20 }, (_, i) => [`${i}a`, i % 3 === 0 ? "slow" : `${i}b`]);
    const results = await Promise.all(batches.map((batch) => analyzed(pool, batch)));
    expect(results).toEqual(batches.map((batch) => ({ written: `${batch.join("\n")}\n`, failed: [] })));
    expect(await pool.stats()).toMatchObject({ documents: 40, failures: 0 });
  });

  test.for([
    { how: "exit", why: "it stopped" },
    { how: "throw", why: "struck by lightning" },
    { how: "eat", why: "it ran out of memory" },
  ])("goes on when a document kills its worker ($how): that one alone fails", async ({ how, why }) => {
    const pool = await poolOf(2);
    const batches = [["a"], ["b", how, "c"], ["d"], ["e"], [how], ["f"]];
    const results = await Promise.all(batches.map((batch) => analyzed(pool, batch)));
    expect(results.map(({ written }) => written)).toEqual(["a\n", "b\nc\n", "d\n", "e\n", "", "f\n"]);
    expect(results.flatMap(({ failed }) => failed)).toEqual([
      expect.stringMatching(/^1 worker-died 1\.txt: /u),
      expect.stringMatching(/^0 worker-died 0\.txt: /u),
    ]);
    expect(await pool.stats()).toMatchObject({ documents: 6, failures: 2 });
    expect(results[1]?.failed[0]).toContain(`its worker died (${why}`);
  });

  test("hands on an error of the program, which is no death", async () => {
    const pool = await poolOf(2);
    await expect(analyzed(pool, ["bug"])).rejects.toThrow("a bug");
  });

  test("that cannot start says so", async () => {
    await expect(poolOf(2, { ...ORDER, format: "csv" })).rejects.toThrow("a worker did not start");
  });
});
