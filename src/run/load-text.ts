import { wording } from "../core/wording.ts";
import { decode } from "../input/decode.ts";
import { CHANGED } from "../input/line-records.ts";
import { sha256 } from "../io/hash.ts";
import { examine } from "./examine.ts";
import {
  documentOf,
  failed,
  hashedInput,
  IN_MEMORY,
  LARGEST_WHOLE,
  type Loaded,
  type LoadSettings,
  type OpenFile,
  wholeOf,
} from "./loaded.ts";
import { stretchesOf } from "./stretches.ts";
import { utf8Blocks } from "./utf8-blocks.ts";

const EMPTY = { code: "empty", reason: wording`holds no text` };
const TOO_LARGE = {
  code: "too-large",
  reason: wording`is larger than 256 MiB, which is too much for one story; leave out --layout single`,
};

/** A text file is one document. */
export function* textIn(file: OpenFile, settings: LoadSettings): Generator<Loaded> {
  const { path, source } = file;
  if (source.size > IN_MEMORY && settings.layout !== "single") {
    yield* stretchesIn(file, settings);
    return;
  }
  if (source.size > LARGEST_WHOLE) {
    yield failed(path, TOO_LARGE);
    return;
  }
  const bytes = wholeOf(source);
  const hash = sha256(bytes);
  yield* hashedInput(file, hash);
  const decoded = decode(bytes, settings);
  if (!decoded.ok) yield failed(path, decoded);
  else if (settings.takesBlank !== true && isBlankText(decoded.text)) yield failed(path, EMPTY);
  else {
    const { text, encoding, certainty, replaced } = decoded;
    const record = { path, text, id: null, title: null, published: null, outlet: null, kept: {} };
    yield documentOf(record, { sha256: hash, encoding, encodingCertainty: certainty, replaced, bytes: bytes.length });
  }
}

/** A long text comes in stretches: it is gone through for its hash and encoding, then once more. */
function* stretchesIn(file: OpenFile, settings: LoadSettings): Generator<Loaded> {
  const { path, source } = file;
  const { sha256: hash, read } = examine(source.blocks, settings);
  yield* hashedInput(file, hash);
  if (!read.ok) {
    yield failed(path, read);
    return;
  }
  const { encoding, certainty, replaced } = read;
  const known = { sha256: hash, encoding, encodingCertainty: certainty, replaced };
  const facts = { id: path, path, ...known, title: null, published: null, outlet: null, stated: null };
  const none = { kept: {}, diagnostics: [] };
  let isFirst = true;
  for (const { text, offset } of stretchesOf(decodedBlocks(utf8Blocks(source.blocks(), read)))) {
    if (isFirst && settings.takesBlank !== true && isBlankText(text)) continue;
    yield {
      kind: "document",
      document: { ...facts, ...none, text },
      bytes: Buffer.byteLength(text),
      stretch: { offset, isFirst },
    };
    isFirst = false;
  }
  if (isFirst) yield failed(path, EMPTY);
  else if (!source.isUnchanged()) yield failed(path, CHANGED);
}

function isBlankText(text: string): boolean {
  return !/[^\s\p{Cf}]/u.test(text);
}

function* decodedBlocks(blocks: Iterable<Uint8Array>): Generator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  for (const block of blocks) yield decoder.decode(block, { stream: true });
}
