import { isUtf8 } from "node:buffer";
import type { Failure, SourceDocument } from "../core/types.ts";
import { byteLines } from "../input/byte-lines.ts";
import { decode, encodingOfMark, utf8Text } from "../input/decode.ts";
import type { FieldNames, InputRecord } from "../input/format.ts";
import { jsonl, jsonlRecord } from "../input/jsonl.ts";
import { text as textFormat } from "../input/text.ts";
import { type ByteSource, openSource } from "../io/byte-source.ts";
import { sha256 } from "../io/hash.ts";
import { type InputFile, listInputs, reasonOf } from "../io/inputs.ts";
import { errorCode } from "../io/output.ts";
import { examine } from "./examine.ts";
import { stretchesOf } from "./stretches.ts";

/** A file as the manifest lists it. */
export interface ReadInput {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface FailedInput {
  readonly kind: "failure";
  readonly failure: Failure;
}

export interface HashedInput {
  readonly kind: "input";
  readonly input: ReadInput;
}

export interface LoadedDocument {
  readonly kind: "document";
  readonly document: SourceDocument;
  /** How much of the input it takes. */
  readonly bytes: number;
  /** Where it begins, if it is a part of a text that is too long to be held in memory; null for a whole one. */
  readonly stretch: { readonly offset: number; readonly isFirst: boolean } | null;
}

export type Loaded = FailedInput | HashedInput | LoadedDocument;

export interface LoadSettings {
  readonly from: "auto" | "text" | "jsonl";
  readonly encoding: string;
  readonly fields: FieldNames;
  /** Where it is `single` a text is one story, however long. */
  readonly layout: string;
  /** Bytes of the longest line of JSON Lines. */
  readonly maxLine: number;
}

const MEBIBYTE = 1024 * 1024;
/** A larger file is not held in memory whole. */
const IN_MEMORY = MEBIBYTE;
const LARGEST_TEXT = 256 * MEBIBYTE;
/** Bytes that tell what stdin is. */
const HEAD = 1024;

const CHANGED = { code: "changed", reason: "was changed while it was read; run again when nobody writes to it" };
// What was gone through once and decoded then.
const NOT_DECODED = "ERR_ENCODING_INVALID_ENCODED_DATA";

// Saved pages and office files: read as plain text they would pass for news in mark-up.
const NOT_YET = /\.(?:html?|pdf|docx?|csv|xlsx?|zip|gz|epub|png|jpe?g)$/iu;

/** Why a file is not read, which goes by its name; null where nothing is against it. */
export function refusedByName(path: string, from: LoadSettings["from"]): Omit<Failure, "path"> | null {
  if (from !== "auto" || !NOT_YET.test(path)) return null;
  return {
    code: "unsupported-format",
    reason: "is not plain text or JSON Lines; save its text as .txt, or say --from text",
  };
}

/**
 * Every document of the inputs, in order, but for a folder to leave out; what cannot be read comes as a failure in its place.
 * Of a file of JSON Lines one record at a time is in memory.
 */
export function* loadDocuments(
  paths: readonly string[],
  { settings, except }: { settings: LoadSettings; except: string | null },
): Generator<Loaded> {
  for (const found of listInputs(paths, except)) {
    if ("reason" in found) yield { kind: "failure", failure: found };
    else yield* loadFile(found, settings);
  }
}

function* loadFile(file: InputFile, settings: LoadSettings): Generator<Loaded> {
  const { path } = file;
  const refused = refusedByName(path, settings.from);
  if (refused !== null) {
    yield failed(path, refused);
    return;
  }
  const opened = openSource(file, { inMemory: IN_MEMORY });
  if (!opened.ok) {
    yield { kind: "failure", failure: opened.failure };
    return;
  }
  const { source } = opened;
  try {
    yield* isLines(path, source, settings) ? recordsIn(file, source, settings) : textIn(file, source, settings);
  } catch (cause) {
    yield failed(path, errorCode(cause) === NOT_DECODED ? CHANGED : reasonOf(cause));
  } finally {
    source.close();
  }
}

/** By the name, or for stdin by how it begins. */
function isLines(path: string, source: ByteSource, { from, encoding }: LoadSettings): boolean {
  if (from !== "auto") return from === "jsonl";
  if (path !== "-") return jsonl.fits(path, "");
  for (const block of source.blocks()) {
    const label = encoding === "auto" ? (encodingOfMark(block) ?? "utf-8") : encoding;
    return jsonl.fits(path, new TextDecoder(label).decode(block.subarray(0, HEAD)));
  }
  return false;
}

/** A text file is one document. */
function* textIn(file: InputFile, source: ByteSource, settings: LoadSettings): Generator<Loaded> {
  const { path, label } = file;
  if (source.size > IN_MEMORY && settings.layout !== "single") {
    yield* stretchesIn(file, source, settings);
    return;
  }
  if (source.size > LARGEST_TEXT) {
    const reason = "is larger than 256 MiB, which is too much for one story; leave out --layout single";
    yield failed(path, { code: "too-large", reason });
    return;
  }
  const bytes = wholeOf(source);
  const hash = sha256(bytes);
  yield { kind: "input", input: { path: label, sha256: hash, bytes: bytes.length } };
  const decoded = decode(bytes, settings.encoding);
  if (!decoded.ok) {
    yield failed(path, decoded);
    return;
  }
  for (const record of textFormat.records(path, decoded.text, settings.fields)) {
    if ("reason" in record) yield { kind: "failure", failure: record };
    else yield documentOf(record, { hash, encoding: decoded.encoding, bytes: bytes.length });
  }
}

/** A long text comes in stretches: it is gone through for its hash and encoding, then once more. */
function* stretchesIn(
  { path, label }: InputFile,
  source: ByteSource,
  { encoding: choice }: LoadSettings,
): Generator<Loaded> {
  const { sha256: hash, read } = examine(source.blocks, choice);
  yield { kind: "input", input: { path: label, sha256: hash, bytes: source.size } };
  if (!read.ok) {
    yield failed(path, read);
    return;
  }
  const { encoding } = read;
  const facts = { id: path, path, sha256: hash, encoding, title: null, published: null, outlet: null };
  let isFirst = true;
  for (const { text, offset } of stretchesOf(decodedBlocks(utf8Blocks(source.blocks(), encoding)))) {
    if (isFirst && !/[^\s\p{Cf}]/u.test(text)) continue;
    yield {
      kind: "document",
      document: { ...facts, text },
      bytes: Buffer.byteLength(text),
      stretch: { offset, isFirst },
    };
    isFirst = false;
  }
  if (isFirst) yield failed(path, { code: "empty", reason: "holds no text" });
  else if (!source.isUnchanged()) yield failed(path, CHANGED);
}

function* decodedBlocks(blocks: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  for (const block of blocks) yield decoder.decode(block, { stream: true });
}

function* recordsIn({ path, label }: InputFile, source: ByteSource, settings: LoadSettings): Generator<Loaded> {
  const { sha256: fileHash, read } = examine(source.blocks, settings.encoding);
  yield { kind: "input", input: { path: label, sha256: fileHash, bytes: source.size } };
  if (!read.ok) {
    yield failed(path, read);
    return;
  }
  const { encoding } = read;
  let isEmpty = true;
  for (const { number, bytes } of byteLines(utf8Blocks(source.blocks(), encoding), settings.maxLine)) {
    const recordPath = `${path}#${number}`;
    if (bytes === null) {
      isEmpty = false;
      yield failed(recordPath, {
        code: "line-too-long",
        reason: `is a line of more than ${settings.maxLine} bytes; give one record a line, or --max-line`,
      });
      continue;
    }
    // Was it valid before, somebody writes to the file.
    if (!isUtf8(bytes)) {
      yield failed(path, CHANGED);
      return;
    }
    const line = utf8Text(bytes);
    if (line.trim() === "") continue;
    isEmpty = false;
    const record = jsonlRecord(recordPath, line, settings.fields);
    if ("reason" in record) yield { kind: "failure", failure: record };
    else yield documentOf(record, { hash: sha256(bytes), encoding, bytes: bytes.length + 1 });
  }
  if (isEmpty) yield failed(path, { code: "empty", reason: "holds no records" });
  else if (!source.isUnchanged()) yield failed(path, CHANGED);
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** The text block by block in UTF-8, without its byte order mark. */
function* utf8Blocks(blocks: Iterable<Uint8Array>, encoding: string): Generator<Uint8Array> {
  if (encoding !== "utf-8") {
    const decoder = new TextDecoder(encoding, { fatal: true });
    for (const block of blocks) yield Buffer.from(decoder.decode(block, { stream: true }));
    return;
  }
  let isFirst = true;
  for (const block of blocks) {
    const isMarked = isFirst && BYTE_ORDER_MARK.every((byte, i) => block[i] === byte);
    yield isMarked ? block.subarray(BYTE_ORDER_MARK.length) : block;
    isFirst = false;
  }
}

function wholeOf(source: ByteSource): Uint8Array {
  const blocks = Array.from(source.blocks(), (block) => (source.size > IN_MEMORY ? new Uint8Array(block) : block));
  const [first] = blocks;
  return blocks.length === 1 && first !== undefined ? first : Buffer.concat(blocks);
}

function failed(path: string, { code, reason }: { readonly code: string; readonly reason: string }): FailedInput {
  return { kind: "failure", failure: { path, code, reason } };
}

function documentOf(
  record: InputRecord,
  { hash, encoding, bytes }: { hash: string; encoding: string; bytes: number },
): LoadedDocument {
  const { path, text, title, published, outlet } = record;
  const id = record.id ?? path;
  return {
    kind: "document",
    document: { id, path, sha256: hash, encoding, text, title, published, outlet },
    bytes,
    stretch: null,
  };
}
