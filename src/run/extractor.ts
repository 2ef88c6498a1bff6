import { createRequire } from "node:module";
import { dirname } from "node:path";
import { parentPort } from "node:worker_threads";
import type { ExtractReply, ExtractTask } from "./extract.ts";

// The file that the thread begins with in which office files and PDF are taken apart: their libraries are large, and a
// hostile file may keep them busy forever.

async function extracted({ format, bytes }: ExtractTask): Promise<ExtractReply> {
  if (format === "docx") {
    const { readDocx } = await import("../input/docx.ts");
    return await readDocx(bytes);
  }
  const { readPdf } = await import("../input/pdf/index.ts");
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  return await readPdf(bytes, { cmaps: `${folder}/cmaps/`, fonts: `${folder}/standard_fonts/` });
}

const port = parentPort;
if (port === null) throw new Error("this file is the start of a worker");
port.on("message", async (task: ExtractTask) => port.postMessage(await extracted(task)));
