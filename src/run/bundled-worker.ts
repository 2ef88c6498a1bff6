import { parentPort, workerData } from "node:worker_threads";
import { bundleLoader } from "../io/bundle.ts";
import type { serve } from "./serve.ts";

/** Put in by the build: the file of the bundle that holds `serve.ts`. */
declare const SERVE_FILE: string;

interface Server {
  readonly serve: typeof serve;
}

function isServer(exports: unknown): exports is Server {
  return typeof exports === "object" && exports !== null && "serve" in exports;
}

const server = bundleLoader(new URL("./", import.meta.url))(SERVE_FILE);
if (parentPort === null || !isServer(server)) throw new Error("this file is the start of a worker");
await server.serve(parentPort, workerData);
