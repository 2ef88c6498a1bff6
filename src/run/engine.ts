import { setImmediate } from "node:timers/promises";
import type { SourceDocument } from "../core/types.ts";
import { openWork, type Watch, type WorkFacts, type WorkOrder, type WorkResult } from "./work.ts";

/** Who analyses: this thread, or several of their own. */
export interface Engine {
  readonly facts: WorkFacts;
  /** How many batches it takes at a time; more would only lie in memory. */
  readonly window: number;
  readonly analyze: (documents: readonly SourceDocument[]) => Promise<WorkResult>;
  readonly close: () => Promise<void>;
}

/** @throws UserError as `openTools` does. */
export async function openLocalEngine(order: WorkOrder, watch: Watch | null): Promise<Engine> {
  const { facts, analyze } = await openWork(order, watch);
  return {
    facts,
    window: 1,
    async analyze(documents) {
      // Signals and timers have their turn between two batches.
      await setImmediate();
      return analyze(documents);
    },
    close: async () => {},
  };
}
