import { type CorpusStats, failuresOf, sumStats } from "../aggregate/corpus.ts";
import type { Failure } from "../core/types.ts";
import type { Batch } from "./batches.ts";
import type { Engine } from "./engine.ts";
import { hashSet } from "./hash-set.ts";
import type { ReadInput } from "./load.ts";
import type { WorkResult } from "./work.ts";

/** Where results go, in the order of the inputs. */
export interface Outputs {
  readonly input: (input: ReadInput) => void;
  readonly failure: (failure: Failure) => void;
  readonly parts: (parts: WorkResult["parts"]) => void;
}

export interface FlowTotals {
  readonly documents: number;
  /** Documents with the bytes of an earlier one. */
  readonly copies: number;
  readonly failures: readonly Failure[];
  readonly stats: CorpusStats;
}

export interface FlowOptions {
  readonly engine: Engine;
  readonly outputs: Outputs;
}

/**
 * Gives the batches to the engine, as many as it takes, and what comes of them to the outputs, in the order of the inputs.
 * Writing waits for the disk, and reading for the engine: of a corpus of any size a few batches are in memory.
 */
export async function runFlow(batches: Iterable<Batch>, { engine, outputs }: FlowOptions): Promise<FlowTotals> {
  const stats = sumStats();
  const failures: Failure[] = [];
  const hashes = hashSet();
  let documents = 0;
  let copies = 0;
  const fail = (failure: Failure): void => {
    failures.push(failure);
    outputs.failure(failure);
  };
  const take = (batch: Batch, result: WorkResult): void => {
    const failureByIndex = new Map(result.failures.map(({ index, failure }) => [index, failure]));
    let index = 0;
    for (const item of batch.items) {
      if (item.kind === "input") outputs.input(item.input);
      else if (item.kind === "failure") {
        stats.add(failuresOf(1));
        fail(item.failure);
      } else {
        documents++;
        if (!hashes.add(item.document.sha256)) copies++;
        const failure = failureByIndex.get(index++);
        if (failure !== undefined) fail(failure);
      }
    }
    stats.add(result.stats);
    outputs.parts(result.parts);
  };

  const begun: { readonly batch: Batch; readonly result: Promise<WorkResult> }[] = [];
  const finishFirst = async (): Promise<void> => {
    const first = begun.shift();
    if (first !== undefined) take(first.batch, await first.result);
  };
  for (const batch of batches) {
    const result = engine.analyze(batch.documents);
    // Its failure is met when its turn comes.
    result.catch(() => {});
    begun.push({ batch, result });
    if (begun.length >= engine.window) await finishFirst();
  }
  while (begun.length > 0) await finishFirst();
  return { documents, copies, failures, stats: stats.total() };
}
