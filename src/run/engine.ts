import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import type { CorpusStats } from "../aggregate/corpus.ts";
import {
  openWork,
  type Watch,
  type Work,
  type WorkFacts,
  type WorkInput,
  type WorkOrder,
  type WorkResult,
} from "./work.ts";

/** Who analyses: this thread alone, or with others. */
export interface Engine {
  readonly facts: WorkFacts;
  /** How many batches it takes at a time; more would only lie in memory. */
  readonly window: number;
  readonly analyze: (input: WorkInput) => Promise<WorkResult>;
  /** Counts of all that was analysed since the last time, once its last result is there. */
  readonly stats: () => Promise<CorpusStats>;
  readonly close: () => Promise<void>;
}

// As seen from this folder and from that of the bundle.
const WORKER = new URL("../run/worker.js", import.meta.url);

/**
 * One engine or the other; what comes out is the same. Who watches the documents go by needs them in this thread.
 *
 * @throws UserError as `openTools` does.
 */
export async function openEngine(
  jobs: number,
  { order, watch }: { order: WorkOrder; watch: Watch | null },
): Promise<Engine> {
  const own = await openWork(order, watch);
  if (jobs === 1 || watch !== null) return localEngine(withFlags(own, [GROW_SLOWLY, OPTIMISE_SOONER]));
  const { openPool } = await import("./pool.ts");
  return openPool({ jobs, order, own: withFlags(own, [GROW_SLOWLY]), script: WORKER });
}

// A batch outlives some collections of young objects, so that much of what is collected seldom is garbage. Of some 40 MB that
// are in use it would let 150 MB come together; to collect it more often costs a tenth of the time. A short run, of which nearly
// all stays that it makes, is better off without; in a long one the first limit would be the one that counts.
const GROW_SLOWLY = { flag: "--heap-growing-percent=15", from: 48_000 };
// A short run is over before what V8 would optimise early has paid for itself (io/bundle.ts); of one over 20 MB it is a tenth of
// the time. Where workers have all cores they wait for the compiler, and nothing is won.
const OPTIMISE_SOONER = { flag: "--interrupt-budget=200000", from: 400_000 };

/** Each flag is given to V8 before the run comes to so many characters. */
function withFlags(work: Work, flags: readonly { readonly flag: string; readonly from: number }[]): Work {
  let characters = 0;
  let left = flags;
  return {
    ...work,
    analyze(input) {
      if (left.length > 0) {
        for (const { text } of input.documents) characters += text.length;
        for (const { flag, from } of left) if (characters >= from) setFlagsFromString(flag);
        left = left.filter(({ from }) => characters < from);
      }
      return work.analyze(input);
    },
  };
}

function localEngine({ facts, analyze, takeStats }: Work): Engine {
  return {
    facts,
    window: 1,
    async analyze(input) {
      // Signals and timers have their turn between two batches.
      await setImmediate();
      return analyze(input);
    },
    stats: async () => takeStats(),
    close: async () => {},
  };
}
