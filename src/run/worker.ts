import { parentPort, workerData } from "node:worker_threads";
import { serve } from "./serve.ts";

// The file that a thread of its own begins with; the build puts bundled-worker.ts in its place.
if (parentPort === null) throw new Error("this file is the start of a worker");
await serve(parentPort, workerData);
