import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { emptyStats } from "../../src/aggregate/corpus.ts";
import { english } from "../../src/core/wording.ts";
import { documentOf } from "../../src/document.ts";
import type { Engine } from "../../src/run/engine.ts";
import { openPool } from "../../src/run/pool.ts";
import type { Work, WorkOrder } from "../../src/run/work.ts";
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

/** What this thread makes of texts: the same, with a mark. */
function fakeWork(): Work {
  let counted = 0;
  const room = new Uint8Array(1000);
  return {
    facts: { themeNames: new Map(), userDictionaryReport: null, taxonomyReport: null },
    analyze({ documents }) {
      if (documents.some(({ text }) => text === "bug")) throw new Error("a bug");
      counted += documents.length;
      const { written } = new TextEncoder().encodeInto(documents.map(({ text }) => `here ${text}\n`).join(""), room);
      return { parts: [room.subarray(0, written)], stories: documents.length, failures: [] };
    },
    takeStats() {
      const stats = { ...emptyStats, documents: counted };
      counted = 0;
      return stats;
    },
  };
}

/** So many workers; this thread takes nothing that has a character, unless it is told to. */
function poolOf(workers: number, { order = ORDER, mostHere = 0 } = {}): Engine {
  const script = pathToFileURL(join(folderOf({ "fake.mjs": FAKE }), "fake.mjs"));
  const resourceLimits = { maxOldGenerationSizeMb: 32 };
  const pool = openPool({ jobs: workers + 1, order, own: fakeWork(), script, resourceLimits, mostHere });
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
    failed: failures.map(
      ({ index, failure }) => `${index} ${failure.code} ${failure.path}: ${english(failure.reason)}`,
    ),
  };
}

describe("a pool of workers", () => {
  test.for([1, 2, 5])("of %i answers every batch with its own result", async (jobs) => {
    const pool = poolOf(jobs);
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
    const pool = poolOf(2);
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

  test("leaves to this thread what is not too long for it", async () => {
    const pool = poolOf(1, { mostHere: 2 });
    const batches = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? ["ab"] : ["slow"]));
    const results = await Promise.all(batches.map((batch) => analyzed(pool, batch)));
    for (const [i, { written }] of results.entries())
      expect(i % 2 === 0 ? ["here ab\n", "ab\n"] : ["slow\n"]).toContain(written);
    expect(results[0]?.written).toBe("here ab\n");
    expect(await pool.stats()).toMatchObject({ documents: 20, failures: 0 });
  });

  test("hands on an error of this thread", async () => {
    const pool = poolOf(1, { mostHere: 3 });
    await expect(analyzed(pool, ["bug"])).rejects.toThrow("a bug");
  });

  test("hands on an error of the program, which is no death", async () => {
    const pool = poolOf(2);
    await expect(analyzed(pool, ["bug"])).rejects.toThrow("a bug");
  });

  test("that cannot start says so", async () => {
    const pool = poolOf(2, { order: { ...ORDER, format: "csv" } });
    await expect(analyzed(pool, ["a"])).rejects.toThrow("a worker did not start");
  });
});
