import { expect, test } from "vitest";
import { documentOf } from "../../src/document.ts";
import { type Batch, batchesOf } from "../../src/run/batches.ts";
import { jobsFor } from "../../src/run/jobs.ts";
import type { Loaded } from "../../src/run/load.ts";

function batches(count: number): Generator<Batch> {
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
])("$jobs for $asked and $count batches on $cores cores: $why", ({ asked, count, cores, jobs }) => {
  const found = jobsFor(asked, batches(count), { few: 40, cores });
  expect(found.jobs).toBe(jobs);
  expect([...found.batches]).toEqual([...batches(count)]);
});
