import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { DEFAULTS } from "../../src/commands/settings.ts";
import type { Interrupts } from "../../src/io/interrupts.ts";
import { batchesOf } from "../../src/run/batches.ts";
import { type Engine, openEngine } from "../../src/run/engine.ts";
import { runFlow } from "../../src/run/flow.ts";
import { loadDocuments } from "../../src/run/load.ts";
import { openPool } from "../../src/run/pool.ts";
import { formatsOf, openWork, type WorkOrder } from "../../src/run/work.ts";
import { DEMO, folderOf } from "../helpers/run.ts";

const WORKER = new URL("../../dist/run/worker.js", import.meta.url);
const order = (format: string): WorkOrder => ({ open: {}, analyze: {}, report: {}, format, files: format === "json" });

const NONE: Interrupts = { exitCode: () => null, unlessInterrupted: (promise) => promise, stop: () => {} };

async function enginesFor(format: string): Promise<{ name: string; engine: Engine }[]> {
  const own = await openWork(order(format));
  const engines = [
    { name: "this thread", engine: await openEngine(1, { order: order(format), watch: null }) },
    { name: "this thread and a worker", engine: openPool({ jobs: 2, order: order(format), own, script: WORKER }) },
    { name: "two workers", engine: openPool({ jobs: 3, order: order(format), own, script: WORKER, mostHere: 0 }) },
  ];
  onTestFinished(async () => {
    for (const { engine } of engines) await engine.close();
  });
  return engines;
}

/** All that a run writes and tells, in the order in which it does. */
async function outcome(
  engine: Engine,
  { format, size, broken }: { format: string; size: number; broken: string },
): Promise<unknown> {
  const files = readdirSync(DEMO)
    .slice(0, 4)
    .map((file) => join(DEMO, file));
  const inputs = [...files.slice(0, 2), join(broken, "in"), ...files];
  const told: string[] = [];
  const streams = formatsOf(order(format)).map(({ join: joining }) => ({
    joined: joining?.() ?? ((part: Uint8Array) => part),
    parts: [] as Uint8Array[],
  }));
  const { stats, copies, documents, stories, bytes, failed } = await runFlow(
    batchesOf(loadDocuments(inputs, { settings: DEFAULTS, except: null }), size),
    {
      engine,
      interrupts: NONE,
      outputs: {
        input: ({ path }) => told.push(path),
        document: ({ document }) => told.push(`text ${document.id}`),
        counts: () => {},
        failure: ({ code }) => told.push(code),
        parts: (parts) => {
          for (const [i, { joined, parts: written }] of streams.entries())
            written.push(new Uint8Array(joined(parts[i] ?? new Uint8Array(0))));
        },
      },
    },
  );
  const written = streams.map(({ parts }) => Buffer.concat(parts).toString());
  const named = failed.map(({ path, code }) => [path.slice(broken.length), code]);
  return { written, told, stats, copies, documents, stories, bytes, failures: named };
}

describe("what a run writes and tells does not depend on how the work is shared", () => {
  test.for(["json", "table"])("%s", async (format) => {
    const broken = folderOf({
      "in/a.txt": "",
      "in/b.jsonl": '{"text":1}\n{"text":"松屏街道种树。"}\n',
      "in/c.txt": "（完）",
    });
    const [here, ...others] = await enginesFor(format);
    if (here === undefined) throw new Error("one engine");
    const expected = await outcome(here.engine, { format, size: Number.POSITIVE_INFINITY, broken });
    expect(expected).toMatchObject({
      documents: 8,
      copies: 2,
      failures: [
        ["/in/a.txt", "empty"],
        ["/in/b.jsonl#1", "bad-record"],
      ],
    });
    for (const size of [1, 1500]) {
      expect(await outcome(here.engine, { format, size, broken })).toEqual(expected);
      for (const { engine } of others) expect(await outcome(engine, { format, size, broken })).toEqual(expected);
    }
  });
});
