import { type CorpusStats, emptyStats, failuresOf, mergeStats } from "../aggregate/corpus.ts";
import type { Failure } from "../core/types.ts";
import type { Interrupts } from "../io/interrupts.ts";
import type { RunCounts } from "../io/progress.ts";
import type { Batch } from "./batches.ts";
import type { Engine } from "./engine.ts";
import { hashSet } from "./hash-set.ts";
import type { LoadedDocument, ReadInput } from "./loaded.ts";
import type { WorkResult } from "./work.ts";

/** Where results go, in the order of the inputs. */
export interface Outputs {
  readonly input: (input: ReadInput) => void;
  readonly failure: (failure: Failure) => void;
  /** Once it is analysed, whatever was found in it. */
  readonly document: (loaded: LoadedDocument) => void;
  readonly parts: (parts: WorkResult["parts"]) => void;
  /** What is done so far. */
  readonly counts: (counts: RunCounts) => void;
}

export interface FlowTotals extends RunCounts {
  /** Documents with the bytes of an earlier one. */
  readonly copies: number;
  readonly failed: readonly Failure[];
  readonly stats: CorpusStats;
}

export interface FlowOptions {
  readonly engine: Engine;
  readonly outputs: Outputs;
  readonly interrupts: Interrupts;
}

/**
 * Gives the batches to the engine, as many as it takes, and what comes of them to the outputs, in the order of the inputs.
 * Writing waits for the disk, and reading for the engine: of a corpus of any size a few batches are in memory.
 */
export async function runFlow(
  batches: AsyncIterable<Batch>,
  { engine, outputs, interrupts }: FlowOptions,
): Promise<FlowTotals> {
  let unread = 0;
  const failed: Failure[] = [];
  const hashes = hashSet();
  let documents = 0;
  let stories = 0;
  let storiesOfDocument = 0;
  let bytes = 0;
  let copies = 0;
  const fail = (failure: Failure): void => {
    failed.push(failure);
    outputs.failure(failure);
  };
  const take = (batch: Batch, result: WorkResult): void => {
    const failureByIndex = new Map(result.failures.map(({ index, failure }) => [index, failure]));
    let index = 0;
    for (const item of batch.items) {
      if (item.kind === "input") outputs.input(item.input);
      else if (item.kind === "failure") {
        unread++;
        fail(item.failure);
      } else {
        bytes += item.bytes;
        outputs.document(item);
        const isBegin = item.stretch?.isFirst ?? true;
        if (isBegin) documents++;
        if (isBegin && !hashes.add(item.document.sha256)) copies++;
        const failure = failureByIndex.get(index++);
        if (failure !== undefined) fail(failure);
      }
    }
    stories += result.stories;
    storiesOfDocument = batch.stretch === null ? 0 : storiesOfDocument + result.stories;
    outputs.parts(result.parts);
    outputs.counts({ documents, stories, failures: failed.length, bytes });
  };

  const begun: { readonly batch: Batch; readonly result: Promise<WorkResult> }[] = [];
  const finishFirst = async (): Promise<void> => {
    const first = begun.shift();
    const result = first && (await interrupts.unlessInterrupted(first.result));
    if (first !== undefined && result) take(first.batch, result);
  };
  for await (const batch of batches) {
    const { documents: together, stretch } = batch;
    // How many stories come before it is known only when they are cut.
    if (stretch !== null) while (begun.length > 0 && interrupts.exitCode() === null) await finishFirst();
    if (stretch?.isFirst === true) storiesOfDocument = 0;
    const place = stretch && { ...stretch, stories: storiesOfDocument };
    const result = engine.analyze({ documents: together, place });
    // Its failure is met when its turn comes.
    result.catch(() => {});
    begun.push({ batch, result });
    if (begun.length >= engine.window) await finishFirst();
    if (interrupts.exitCode() !== null) break;
  }
  while (begun.length > 0 && interrupts.exitCode() === null) await finishFirst();
  const isWhole = interrupts.exitCode() === null;
  const stats = mergeStats(failuresOf(unread), isWhole ? await engine.stats() : emptyStats);
  return { documents, stories, failures: failed.length, bytes, copies, failed, stats };
}
