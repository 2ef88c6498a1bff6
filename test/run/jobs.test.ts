import { expect, test } from "vitest";
import { documentOf } from "../../src/document.ts";
import { type Batch, batchesOf } from "../../src/run/batches.ts";
import { jobsFor } from "../../src/run/jobs.ts";
import type { Loaded } from "../../src/run/loaded.ts";
import { allOf } from "../helpers/all-of.ts";

function batches(count: number): AsyncGenerator<Batch> {
  const items = Array.from({ length: count }, (_, i): Loaded => {
    return { kind: "document", document: documentOf("柳荫社区", { path: String(i) }), bytes: 12, stretch: null };
  });
  return batchesOf(items, 4);
}

test.for([
  { asked: "auto" as const, count: 9, cores: 4, jobs: 1, why: "there is little to do" },
  { asked: "auto" as const, count: 10, cores: 4, jobs: 4, why: "there is enough for every core" },
  { asked: "auto" as const, count: 10, cores: 100, jobs: 8, why: "more would stand in the way of each other" },
  { asked: "auto" as const, count: 100, cores: 1, jobs: 1, why: "there is but one core" },
  { asked: 3, count: 1, cores: 1, jobs: 3, why: "it was asked for" },
])("$jobs for $asked and $count batches on $cores cores: $why", async ({ asked, count, cores, jobs }) => {
  const found = await jobsFor(asked, batches(count), { few: 40, cores });
  expect(found.jobs).toBe(jobs);
  expect(await allOf(found.batches)).toEqual(await allOf(batches(count)));
});
