import type { SourceDocument } from "../core/types.ts";
import { type Wording, wording } from "../core/wording.ts";
import { formatsOf, type WorkOrder, type WorkResult } from "./work.ts";

/** The result of documents that were analysed one by one, as if they had been analysed together. */
export function joinedResults(results: readonly WorkResult[], order: WorkOrder): WorkResult {
  return {
    parts: formatsOf(order).map(({ join }, stream) => {
      const joined = join?.() ?? ((part) => part);
      return Buffer.concat(results.map(({ parts }) => joined(parts[stream] ?? new Uint8Array(0))));
    }),
    stories: results.reduce((sum, { stories }) => sum + stories, 0),
    failures: results.flatMap(({ failures }, index) => failures.map(({ failure }) => ({ index, failure }))),
  };
}

/** The result of a document that a worker died of. */
export function deadResult(
  { path }: SourceDocument,
  { reason, order }: { reason: Wording; order: WorkOrder },
): WorkResult {
  const failure = {
    path,
    code: "worker-died",
    reason: wording`could not be analysed: its worker died (${reason}); cut it into smaller documents`,
  };
  return {
    parts: formatsOf(order).map(() => new Uint8Array(0)),
    stories: 0,
    failures: [{ index: 0, failure }],
  };
}
