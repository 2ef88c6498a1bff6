import type { Failure, SourceDocument } from "../core/types.ts";
import { decode } from "../input/decode.ts";
import type { InputFormat, InputRecord } from "../input/format.ts";
import { inputFormats } from "../input/index.ts";
import { sha256 } from "../io/hash.ts";
import { type InputFile, listInputs, readBytes } from "../io/inputs.ts";
import type { Settings } from "./settings.ts";

/** The exit code of a run that went on behind inputs that failed. */
export const SOME_FAILED = 3;

/** A file as the manifest lists it. */
export interface ReadInput {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

interface FailedInput {
  readonly kind: "failure";
  readonly failure: Failure;
}

interface HashedInput {
  readonly kind: "input";
  readonly input: ReadInput;
}

/** A file's text. */
export interface LoadedText {
  readonly kind: "text";
  readonly path: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly text: string;
}

export type Loaded = FailedInput | HashedInput | { readonly kind: "document"; readonly document: SourceDocument };

type ReadSettings = Pick<Settings, "from" | "encoding" | "fields">;

// Saved pages and office files: read as plain text they would pass for news in mark-up.
const NOT_YET = /\.(?:html?|pdf|docx?|csv|xlsx?|zip|gz|epub|png|jpe?g)$/iu;

/** The text of every file of the inputs, in order, but for a folder to leave out; what cannot be read comes as a failure in its place. */
export function* loadTexts(
  paths: readonly string[],
  { settings, except }: { settings: ReadSettings; except: string | null },
): Generator<FailedInput | HashedInput | LoadedText> {
  for (const found of listInputs(paths, except)) {
    if ("reason" in found) yield { kind: "failure", failure: found };
    else yield* loadText(found, settings);
  }
}

function* loadText(
  { path, label }: InputFile,
  { from, encoding }: ReadSettings,
): Generator<FailedInput | HashedInput | LoadedText> {
  const fail = (code: string, reason: string): FailedInput => ({ kind: "failure", failure: { path, code, reason } });
  if (from === "auto" && NOT_YET.test(path)) {
    yield fail("unsupported-format", "is not plain text or JSON Lines; save its text as .txt, or say --from text");
    return;
  }
  const read = readBytes({ path, label });
  if (!read.ok) {
    yield { kind: "failure", failure: read.failure };
    return;
  }
  const hash = sha256(read.bytes);
  yield { kind: "input", input: { path: label, sha256: hash, bytes: read.bytes.length } };
  const decoded = decode(read.bytes, encoding);
  if (decoded.ok) yield { kind: "text", path, sha256: hash, encoding: decoded.encoding, text: decoded.text };
  else yield fail(decoded.code, decoded.reason);
}

/** Every document of the inputs, in order; see `loadTexts`. */
export function* loadDocuments(
  paths: readonly string[],
  { settings, except }: { settings: ReadSettings; except: string | null },
): Generator<Loaded> {
  const { from, fields } = settings;
  for (const loaded of loadTexts(paths, { settings, except })) {
    if (loaded.kind !== "text") {
      yield loaded;
      continue;
    }
    const { path, text, sha256, encoding } = loaded;
    for (const record of formatOf(from, path, text).records(path, text, fields)) {
      if ("reason" in record) yield { kind: "failure", failure: record };
      else yield { kind: "document", document: documentOf(record, { hash: sha256, encoding }) };
    }
  }
}

/** The format that reads a file: the one asked for, or the first that fits. */
export function formatOf(from: Settings["from"], path: string, text: string): InputFormat {
  const format = inputFormats.find(({ name, fits }) => (from === "auto" ? fits(path, text) : name === from));
  if (format === undefined) throw new Error(`no input format ${from}`);
  return format;
}

function documentOf(record: InputRecord, file: { hash: string; encoding: string }): SourceDocument {
  const { path, text, title, published, outlet } = record;
  return {
    id: record.id ?? path,
    path,
    sha256: record.source === null ? file.hash : sha256(record.source),
    encoding: file.encoding,
    text,
    title,
    published,
    outlet,
  };
}
