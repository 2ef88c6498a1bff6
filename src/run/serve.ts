import type { MessagePort } from "node:worker_threads";
import { type Reply, sentError, type Task } from "./messages.ts";
import { openWork, type WorkOrder } from "./work.ts";

/** What a worker does: opens the tools by its order, says that it is ready, then answers one task after the other. */
export async function serve(port: MessagePort, order: WorkOrder): Promise<void> {
  const say = (reply: Reply, transferred: readonly ArrayBuffer[] = []): void =>
    port.postMessage(reply, [...transferred]);
  try {
    const { analyze, takeStats } = await openWork(order);
    port.on("message", ({ input, takesStats }: Task) => {
      try {
        const result = analyze(input);
        const parts = result.parts.map((part) => new Uint8Array(part));
        say(
          { kind: "result", result: { ...result, parts }, stats: takesStats ? takeStats() : null },
          parts.map(({ buffer }) => buffer),
        );
      } catch (cause) {
        say({ kind: "error", error: sentError(cause) });
      }
    });
    say({ kind: "ready" });
  } catch (cause) {
    say({ kind: "error", error: sentError(cause) });
  }
}
