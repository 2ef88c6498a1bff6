import type { Failure, SourceDocument } from "../core/types.ts";
import type { DecodeOptions } from "../input/detect-encoding.ts";
import type { InputFormat } from "../input/formats.ts";
import type { InputRecord, RecordSettings } from "../input/record.ts";
import type { ByteSource } from "../io/byte-source.ts";

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

export interface LoadSettings extends RecordSettings, DecodeOptions {
  readonly from: "auto" | InputFormat;
  /** What parts the cells of a table; null for what its header line shows. */
  readonly delimiter: string | null;
  /** Where it is `single` a text is one story, however long. */
  readonly layout: string;
  /** Whether a text without a word is a text; where stories are looked for it is a failure. */
  readonly takesBlank?: boolean;
  /** Bytes of the longest record. */
  readonly maxLine: number;
  /** Bytes of the largest file in a container. */
  readonly maxUnpacked: number;
}

/** A file, or one in a container, that is open. */
export interface OpenFile {
  /** `pages.zip!/a.txt` for what is in a container. */
  readonly path: string;
  /** Of which the format shows. */
  readonly name: string;
  /** As the manifest calls it; null in a container, which stands there itself. */
  readonly label: string | null;
  readonly source: ByteSource;
}

const MEBIBYTE = 1024 * 1024;
/** A larger file is not held in memory whole. */
export const IN_MEMORY: number = MEBIBYTE;
/** Nor is one that has to be, such as a text that is a single story. */
export const LARGEST_WHOLE: number = 256 * MEBIBYTE;

export function failed(path: string, { code, reason }: Omit<Failure, "path">): FailedInput {
  return { kind: "failure", failure: { path, code, reason } };
}

/** The file for the manifest, if it is not part of a container that stands there. */
export function* hashedInput({ label, source }: OpenFile, sha256: string): Generator<HashedInput> {
  if (label !== null) yield { kind: "input", input: { path: label, sha256, bytes: source.size } };
}

export interface DocumentFacts {
  readonly sha256: string;
  readonly encoding: string;
  readonly encodingCertainty: number;
  readonly replaced: number;
  /** Of the input. */
  readonly bytes: number;
}

export function documentOf(
  record: Omit<InputRecord, "source">,
  facts: DocumentFacts,
  { stated = null, diagnostics = [] }: Partial<Pick<SourceDocument, "stated" | "diagnostics">> = {},
): LoadedDocument {
  const { path, text, title, published, outlet, kept } = record;
  const { bytes, ...known } = facts;
  const id = record.id ?? path;
  return {
    kind: "document",
    document: { id, path, ...known, text, title, published, outlet, stated, kept, diagnostics },
    bytes,
    stretch: null,
  };
}

export function wholeOf(source: ByteSource): Uint8Array {
  const blocks = Array.from(source.blocks(), (block) => (source.size > IN_MEMORY ? new Uint8Array(block) : block));
  const [first] = blocks;
  return blocks.length === 1 && first !== undefined ? first : Buffer.concat(blocks);
}
