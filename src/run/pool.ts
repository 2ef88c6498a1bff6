import { type ResourceLimits, Worker } from "node:worker_threads";
import { type CorpusStats, failuresOf, sumStats } from "../aggregate/corpus.ts";
import { english, type Wording, wording } from "../core/wording.ts";
import type { Engine } from "./engine.ts";
import { deadResult, joinedResults } from "./joined-results.ts";
import { type Reply, receivedError, type Task } from "./messages.ts";
import { type OwnTask, ownShare } from "./own-share.ts";
import type { Work, WorkInput, WorkOrder, WorkResult } from "./work.ts";

export interface PoolOptions {
  /** How many threads work, this one among them. */
  readonly jobs: number;
  readonly order: WorkOrder;
  /** What this thread works with. */
  readonly own: Work;
  /** The file that a worker runs. */
  readonly script: URL;
  readonly resourceLimits?: ResourceLimits;
  /** Characters of the largest task that this thread takes itself: what it dies of ends the run. */
  readonly mostHere?: number;
}

interface PoolTask extends Task, OwnTask {
  /** Whether it was in the hands of a worker that died. */
  readonly isSuspect: boolean;
}

interface Member {
  readonly worker: Worker;
  /** Given and not answered yet; it works on the first. */
  readonly inHand: PoolTask[];
  /** Answered, but their counts are still with the worker. */
  uncounted: PoolTask[];
  isReady: boolean;
}

// While it works on one, the next lie ready: this thread gives more only when it is through with a task of its own.
const MOST_IN_HAND = 3;
// Counts come seldom: they are many. What a worker that dies takes with it is counted again by another.
const MOST_UNCOUNTED = 32;

// Half of what a worker has for young objects by itself: 30 MB less.
const LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 24 };

const MOST_HERE = 1024 * 1024;

const NOTHING: WorkInput = { documents: [], place: null };

/**
 * This thread and worker threads that share the tasks; as many as there is work for are started, up to `jobs` with this one. Small
 * enough to be our own: none of the usual libraries says which task a worker died of, and tasks are given again here until the
 * document is known that kills its worker. That one fails, alone.
 */
export function openPool(options: PoolOptions): Engine {
  const { jobs, order, own, script, resourceLimits = LIMITS, mostHere = MOST_HERE } = options;
  const members = new Set<Member>();
  const queue: PoolTask[] = [];
  let sum = sumStats();
  let recounts: Promise<WorkResult>[] = [];
  let isClosed = false;

  const start = (): void => {
    const worker = new Worker(script, { workerData: order, resourceLimits });
    const member: Member = { worker, inHand: [], uncounted: [], isReady: false };
    members.add(member);
    let reason = wording`it stopped`;
    worker.on("message", (reply: Reply) => hear(member, reply));
    worker.on("error", (cause: Error) => {
      reason =
        "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? wording`it ran out of memory`
          : wording`${cause.message}`;
    });
    worker.on("exit", () => bury(member, reason));
  };
  const hear = (member: Member, reply: Reply): void => {
    if (reply.kind === "ready") member.isReady = true;
    else {
      const task = member.inHand.shift();
      if (reply.kind === "result") {
        if (task !== undefined) member.uncounted.push(task);
        if (reply.stats !== null) {
          sum.add(reply.stats);
          member.uncounted = [];
        }
        task?.resolve(reply.result);
      } else if (task === undefined) giveUp(receivedError(reply.error));
      else task.reject(receivedError(reply.error));
    }
    handOut();
  };
  const nextHere = (): PoolTask | null => {
    const at = queue.findIndex(({ input, isSuspect }) => !isSuspect && charactersOf(input) <= mostHere);
    return at < 0 ? null : (queue.splice(at, 1)[0] ?? null);
  };
  const workHere = ownShare(own, nextHere);
  const handOut = (): void => {
    workHere();
    for (const member of members) {
      while (member.isReady && member.inHand.length < MOST_IN_HAND) {
        const task = queue.shift();
        if (task === undefined) return;
        give(member, task);
      }
    }
    const areAllReady = [...members].every(({ isReady }) => isReady);
    if (queue.length > 0 && areAllReady && members.size < jobs - 1) start();
  };
  const give = (member: Member, task: PoolTask): void => {
    const takesStats = task.takesStats || member.uncounted.length + member.inHand.length >= MOST_UNCOUNTED;
    member.inHand.push(task);
    member.worker.postMessage({ input: task.input, takesStats } satisfies Task);
  };
  const bury = (member: Member, reason: Wording): void => {
    members.delete(member);
    if (isClosed) return;
    if (!member.isReady) {
      giveUp(new Error(`a worker did not start: ${english(reason)}`));
      return;
    }
    const [suspect, ...others] = member.inHand;
    queue.unshift(...others);
    for (const { input } of member.uncounted) {
      const recount = analyzeAs(input, false);
      // Its failure is met when the counts are asked for.
      recount.catch(() => {});
      recounts.push(recount);
    }
    if (suspect !== undefined) examine(suspect, reason);
    handOut();
  };
  /** Which of its documents kills a worker. */
  const examine = ({ input, isSuspect, resolve, reject }: PoolTask, reason: Wording): void => {
    const { documents, place } = input;
    const [first] = documents;
    if (isSuspect && first !== undefined) {
      sum.add(failuresOf(1));
      resolve(deadResult(first, { reason, order }));
      return;
    }
    const alone = documents.map((document) => analyzeAs({ documents: [document], place }, true));
    Promise.all(alone).then((results) => resolve(joinedResults(results, order)), reject);
  };
  const analyzeAs = (input: WorkInput, isSuspect: boolean): Promise<WorkResult> =>
    new Promise((resolve, reject) => {
      queue.push({ input, isSuspect, takesStats: false, resolve, reject });
    });
  const stats = async (): Promise<CorpusStats> => {
    for (;;) {
      const asked = [...members]
        .filter(({ uncounted }) => uncounted.length > 0)
        .map(
          (member) =>
            new Promise<WorkResult>((resolve, reject) => {
              give(member, { input: NOTHING, isSuspect: false, takesStats: true, resolve, reject });
            }),
        );
      const awaited = [...asked, ...recounts];
      recounts = [];
      if (awaited.length === 0) break;
      await Promise.all(awaited);
    }
    sum.add(own.takeStats());
    const taken = sum.total();
    sum = sumStats();
    return taken;
  };
  const giveUp = (cause: unknown): void => {
    for (const member of members) for (const task of member.inHand.splice(0)) task.reject(cause);
    for (const task of queue.splice(0)) task.reject(cause);
  };
  const close = async (): Promise<void> => {
    isClosed = true;
    queue.length = 0;
    await Promise.all([...members].map(({ worker }) => worker.terminate()));
  };

  return {
    facts: own.facts,
    window: 4 * jobs,
    analyze(input) {
      const result = analyzeAs(input, false);
      handOut();
      return result;
    },
    stats,
    close,
  };
}

function charactersOf({ documents }: WorkInput): number {
  return documents.reduce((sum, { text }) => sum + text.length, 0);
}
