import { availableParallelism } from "node:os";
import type { Batch } from "./batches.ts";

/** Characters, some 10 MB of Chinese in UTF-8: for less a second worker is hardly ready before everything is done. */
const FEW_CHARACTERS = 3_500_000;
/** Where nobody says how many: each takes its memory, and one thread reads and writes for all. */
const MOST_AUTO = 8;

/** How many workers there are to be, and the batches with those that were read to know it. */
export async function jobsFor(
  asked: number | "auto",
  batches: AsyncGenerator<Batch>,
  { few = FEW_CHARACTERS, cores = availableParallelism() }: { few?: number; cores?: number } = {},
): Promise<{ jobs: number; batches: AsyncIterable<Batch> }> {
  if (asked !== "auto") return { jobs: asked, batches };
  if (cores === 1) return { jobs: 1, batches };
  const ahead: Batch[] = [];
  for (let characters = 0; characters < few; ) {
    const next = await batches.next();
    if (next.done === true) return { jobs: 1, batches: chained(ahead, batches) };
    ahead.push(next.value);
    characters += next.value.characters;
  }
  return { jobs: Math.min(cores, MOST_AUTO), batches: chained(ahead, batches) };
}

async function* chained(ahead: Batch[], rest: AsyncGenerator<Batch>): AsyncGenerator<Batch> {
  for (let first = ahead.shift(); first !== undefined; first = ahead.shift()) yield first;
  yield* rest;
}
