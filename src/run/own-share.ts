import { setImmediate } from "node:timers/promises";
import type { Work, WorkInput, WorkResult } from "./work.ts";

export interface OwnTask {
  readonly input: WorkInput;
  readonly resolve: (result: WorkResult) => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * What this thread does of the work that it hands out: one task after the other, as long as `next` has one. The result starts it
 * where it is not under way.
 */
export function ownShare(work: Work, next: () => OwnTask | null): () => void {
  let isBusy = false;
  const share = async (): Promise<void> => {
    isBusy = true;
    for (let task = next(); task !== null; task = next()) {
      // Replies of workers, signals and timers have their turn between two tasks.
      await setImmediate();
      try {
        const result = work.analyze(task.input);
        // The next task writes over them.
        task.resolve({ ...result, parts: result.parts.map((part) => new Uint8Array(part)) });
      } catch (cause) {
        task.reject(cause);
      }
      // Who waits for the result gives more work first.
      await setImmediate();
    }
    isBusy = false;
  };
  return () => {
    if (!isBusy) share();
  };
}
