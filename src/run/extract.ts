import { setTimeout } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { type Wording, wording } from "../core/wording.ts";

/** A file whose text has to be taken out of it. */
export interface ExtractTask {
  readonly format: "docx" | "pdf";
  readonly bytes: Uint8Array;
}

export type ExtractReply =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: string; readonly reason: Wording };

const SCRIPT = new URL("../run/extractor.js", import.meta.url);
const LONGEST_MS = 60_000;
/** Of its heap, and of all that it takes besides: a stream of two kilobytes may unpack to a gigabyte. */
const MOST_MEGABYTES = 768;
const LOOK_MS = 50;

let thread: Worker | null = null;

/** The text of a file, which a thread of its own takes out of it; a file that takes a minute, or 768 MB, is given up. */
export async function extract(task: ExtractTask): Promise<ExtractReply> {
  const worker = thread ?? openThread();
  thread = worker;
  worker.ref();
  const bytes = Uint8Array.from(task.bytes);
  const timer = new AbortController();
  let answered: (reply: ExtractReply) => void = () => {};
  const answer = new Promise<ExtractReply>((resolve) => {
    answered = resolve;
  });
  const onError = (cause: Error & { code?: string }): void =>
    answered(cause.code === "ERR_WORKER_OUT_OF_MEMORY" ? TOO_LARGE : damaged(cause.message));
  const onExit = (): void => answered(damaged("its reader stopped"));
  worker.on("message", answered).on("error", onError).on("exit", onExit);
  worker.postMessage({ ...task, bytes }, [bytes.buffer]);
  const late = setTimeout(LONGEST_MS, TOO_SLOW, { signal: timer.signal }).catch(() => TOO_SLOW);
  const most = process.memoryUsage.rss() + MOST_MEGABYTES * 1024 * 1024;
  const look = setInterval(() => process.memoryUsage.rss() > most && answered(TOO_LARGE), LOOK_MS);
  const reply = await Promise.race([answer, late]);
  timer.abort();
  clearInterval(look);
  // One by one: with all of them would go those by which Node wakes the thread for the next file.
  worker.off("message", answered).off("error", onError).off("exit", onExit);
  // The process ends when nothing else is left to do.
  worker.unref();
  if (!reply.ok) {
    thread = null;
    await worker.terminate();
  }
  return reply;
}

/** What its libraries print is no result. */
function openThread(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MEGABYTES };
  const worker = new Worker(SCRIPT, { stdout: true, stderr: true, resourceLimits });
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}

const TOO_SLOW: ExtractReply = {
  ok: false,
  code: "too-slow",
  reason: wording`takes more than a minute to read; save its text as .txt`,
};
const TOO_LARGE: ExtractReply = {
  ok: false,
  code: "too-large",
  reason: wording`needs more than 768 MB of memory to read; save its text as .txt`,
};

function damaged(message: string): ExtractReply {
  return { ok: false, code: "damaged", reason: wording`cannot be read (${message}); open it and save it anew` };
}
