import { wording } from "../core/wording.ts";
import { decodedName } from "../input/decode.ts";
import { formatOf, type InputFormat } from "../input/formats.ts";
import { CHANGED } from "../input/line-records.ts";
import { openSource } from "../io/byte-source.ts";
import { type ContainerKind, containerKind } from "../io/container-kind.ts";
import { type InputFile, listInputs, reasonOf } from "../io/inputs.ts";
import { errorCode } from "../io/output.ts";
import { expandPatterns } from "../io/patterns.ts";
import { sha256Of } from "./examine.ts";
import { recordsIn } from "./load-records.ts";
import { textIn } from "./load-text.ts";
import { failed, hashedInput, IN_MEMORY, type Loaded, type LoadSettings, type OpenFile } from "./loaded.ts";

// What was gone through once and decoded then.
const NOT_DECODED = "ERR_ENCODING_INVALID_ENCODED_DATA";
/** Bytes that tell what a file is. */
const HEAD = 1024;
/** How many containers lie in one another. */
const DEEPEST = 2;

/**
 * Every document of the inputs, in order, but for a folder to leave out; what cannot be read comes as a failure in its place.
 * Of a file of records one at a time is in memory.
 */
export async function* loadDocuments(
  paths: Iterable<string>,
  { settings, except }: { settings: LoadSettings; except: string | null },
): AsyncGenerator<Loaded> {
  for (const found of listInputs(await expandPatterns(paths), { except, nameOf: decodedName })) {
    if ("reason" in found) yield { kind: "failure", failure: found };
    else yield* loadFile(found, settings);
  }
}

async function* loadFile(file: InputFile, settings: LoadSettings): AsyncGenerator<Loaded> {
  const { path, label } = file;
  const opened = openSource(file, { inMemory: IN_MEMORY });
  if (!opened.ok) {
    yield { kind: "failure", failure: opened.failure };
    return;
  }
  const { source } = opened;
  try {
    yield* loadOpen({ path, name: path, label, source }, settings, 0);
  } catch (cause) {
    yield failed(path, errorCode(cause) === NOT_DECODED ? CHANGED : reasonOf(cause));
  } finally {
    source.close();
  }
}

async function* loadOpen(file: OpenFile, settings: LoadSettings, depth: number): AsyncGenerator<Loaded> {
  const { path, name, source } = file;
  const head = source.slice(0, HEAD);
  const container = settings.from === "auto" ? containerKind(name, head) : containerKind(name);
  if (container !== null) {
    if (depth < DEEPEST) yield* loadContainer(file, container, { settings, depth });
    else yield failed(path, NESTED);
    return;
  }
  const found =
    settings.from === "auto" ? formatOf(name, Buffer.from(head).toString("latin1")) : { format: settings.from };
  if (found.format === null) yield failed(path, found);
  else yield* loadFormat(file, found.format, settings);
}

const NESTED = { code: "nested", reason: wording`lies in an archive in an archive in an archive; unpack it first` };

async function* loadContainer(
  file: OpenFile,
  kind: ContainerKind,
  { settings, depth }: { settings: LoadSettings; depth: number },
): AsyncGenerator<Loaded> {
  const { path, name: outer, source } = file;
  yield* hashedInput(file, sha256Of(source.blocks));
  const { entriesOf } = await import("../io/containers.ts");
  const options = { inMemory: IN_MEMORY, mostUnpacked: settings.maxUnpacked, nameOf: decodedName };
  let isEmpty = true;
  for await (const entry of entriesOf(kind, source, options)) {
    isEmpty = false;
    // The one file of news.jsonl.gz is news.jsonl.
    const place = entry.name === "" ? path : `${path}!/${entry.name}`;
    if (!entry.ok) {
      yield failed(place, entry);
      continue;
    }
    const name = entry.name === "" ? outer.replace(/\.gz$/iu, "") : entry.name;
    try {
      yield* loadOpen({ path: place, name, label: null, source: entry.source }, settings, depth + 1);
    } finally {
      entry.source.close();
    }
  }
  if (isEmpty) yield failed(path, { code: "empty", reason: wording`holds no files` });
}

async function* loadFormat(file: OpenFile, format: InputFormat, settings: LoadSettings): AsyncGenerator<Loaded> {
  switch (format) {
    case "text":
      yield* textIn(file, settings);
      return;
    case "jsonl":
    case "json":
    case "csv":
      yield* recordsIn(file, { format, settings });
      return;
    case "html":
    case "docx":
    case "pdf": {
      const { extractedFrom } = await import("./load-extracted.ts");
      yield* extractedFrom(file, { format, settings });
    }
  }
}
