import { CHANGED, jsonlRecords, jsonRecords } from "../input/line-records.ts";
import { sha256 } from "../io/hash.ts";
import { examine } from "./examine.ts";
import { documentOf, failed, hashedInput, type Loaded, type LoadSettings, type OpenFile } from "./loaded.ts";
import { utf8Blocks } from "./utf8-blocks.ts";

/** Each record of a file is a document; one at a time is in memory. */
export async function* recordsIn(
  file: OpenFile,
  { format, settings }: { format: "jsonl" | "json" | "csv"; settings: LoadSettings },
): AsyncGenerator<Loaded> {
  const { path, source } = file;
  const { sha256: hash, read } = examine(source.blocks, settings);
  yield* hashedInput(file, hash);
  if (!read.ok) {
    yield failed(path, read);
    return;
  }
  const { encoding, certainty, replaced } = read;
  const blocks = utf8Blocks(source.blocks(), read);
  let last = "";
  for await (const record of await recordsOf(path, blocks, { format, settings })) {
    if ("reason" in record) {
      last = record.code;
      yield { kind: "failure", failure: record };
    } else {
      const text = record.source ?? "";
      const bytes = Buffer.byteLength(text) + 1;
      yield documentOf(record, { sha256: sha256(text), encoding, encodingCertainty: certainty, replaced, bytes });
    }
  }
  if (last !== CHANGED.code && !source.isUnchanged()) yield failed(path, CHANGED);
}

async function recordsOf(
  path: string,
  blocks: Iterable<Uint8Array>,
  { format, settings }: { format: "jsonl" | "json" | "csv"; settings: LoadSettings },
) {
  if (format === "jsonl") return jsonlRecords(path, blocks, settings);
  if (format === "json") return jsonRecords(path, blocks, settings);
  // Its library takes longer to load than most files to read.
  const { csvRecords } = await import("../input/csv-records.ts");
  return csvRecords(path, blocks, settings);
}
