import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { fromRandomAccessReaderPromise, RandomAccessReader, type ZipEntry } from "yauzl";
import { english, type Wording, wording } from "../core/wording.ts";
import { type ByteSource, sourceOfChunks } from "./byte-source.ts";
import type { ContainerKind } from "./container-kind.ts";
import { isLeftOut } from "./inputs.ts";
import { errorCode } from "./output.ts";

/** A file in a container, unpacked; to be closed by who reads it. */
export interface ContainerEntry {
  readonly ok: true;
  /** Parted by `/`; it only tells where the file was, and opens nothing. Empty for the one file of a gzip. */
  readonly name: string;
  readonly source: ByteSource;
}

/** An entry that cannot be read; of a container that cannot be read on, the name is empty. */
export interface EntryFailure {
  readonly ok: false;
  readonly name: string;
  readonly code: string;
  readonly reason: Wording;
}

export interface UnpackOptions {
  /** Bytes that an unpacked file may have in memory; a larger one goes to a temporary file. */
  readonly inMemory: number;
  /** Bytes that a file may have when it is unpacked. */
  readonly mostUnpacked: number;
  /** Of what is no UTF-8: GBK, as Windows in China writes it. */
  readonly nameOf: (raw: Uint8Array) => string;
  /** Whether hidden files are read too; not unless told. */
  readonly takesHidden?: boolean;
}

// Text becomes three to ten times as large when it is unpacked, and forms of zeros a thousand times.
const MOST_RATIO = 100;
const UNSUSPICIOUS = 1024 * 1024;

const GROWS = wording`grows to more than ${MOST_RATIO} times its size when it is unpacked, so it is not read`;

/** The files in a container, one after the other, in its own order; what cannot be read comes as a failure in its place. */
export async function* entriesOf(
  kind: ContainerKind,
  source: ByteSource,
  options: UnpackOptions,
): AsyncGenerator<ContainerEntry | EntryFailure> {
  try {
    if (kind === "zip") yield* zipEntries(source, options);
    else if (kind === "gz") {
      const unpacked = guarded(gunzipped(source), { packed: source.size, mostUnpacked: options.mostUnpacked });
      yield { ok: true, name: "", source: await sourceOfChunks(unpacked, options) };
    } else yield* tarEntries(kind === "tar" ? Readable.from(copies(source)) : gunzipped(source), source, options);
  } catch (cause) {
    yield { ok: false, name: "", ...reasonOf(cause) };
  }
}

/** A container that says it holds much more than it can. */
class Bomb extends Error {
  readonly reason: Wording;
  constructor(reason: Wording) {
    super(english(reason));
    this.reason = reason;
  }
}

function reasonOf(cause: unknown): { code: string; reason: Wording } {
  if (cause instanceof Bomb) return { code: "too-large", reason: cause.reason };
  const code = errorCode(cause);
  // Those who unpack throw plain errors without a code; a full disk has one (ENOSPC), and a bug of ours is no plain error.
  const isPlain = cause instanceof Error && cause.constructor === Error && code === null;
  const isDamage = isPlain || code?.startsWith("Z_") === true || code?.startsWith("ERR_STREAM") === true;
  if (!isDamage) throw cause;
  return { code: "damaged", reason: wording`is damaged or cut off; pack it anew` };
}

function gunzipped(source: ByteSource): AsyncIterable<Uint8Array> {
  // What goes wrong is met by who reads.
  return pipeline(Readable.from(copies(source)), createGunzip(), () => {});
}

/** A block of the source is read over by the next. */
function* copies(source: ByteSource): Generator<Uint8Array> {
  for (const block of source.blocks()) yield new Uint8Array(block);
}

async function* guarded(
  chunks: AsyncIterable<Uint8Array>,
  { packed, mostUnpacked }: { packed: number; mostUnpacked: number },
): AsyncGenerator<Uint8Array> {
  let unpacked = 0;
  for await (const chunk of chunks) {
    unpacked += chunk.length;
    if (unpacked > UNSUSPICIOUS && unpacked > MOST_RATIO * packed) throw new Bomb(GROWS);
    if (unpacked > mostUnpacked)
      throw new Bomb(
        wording`has more than ${mostUnpacked} bytes when it is unpacked; unpack it, or give --max-unpacked`,
      );
    yield chunk;
  }
}

// One character a byte; its types do not know the option.
const BYTE_NAMES: object = { filenameEncoding: "latin1" };

async function* tarEntries(
  archive: AsyncIterable<Uint8Array>,
  source: ByteSource,
  options: UnpackOptions,
): AsyncGenerator<ContainerEntry | EntryFailure> {
  const files = extract(BYTE_NAMES);
  const feed = Readable.from(guarded(archive, { packed: source.size, mostUnpacked: Number.POSITIVE_INFINITY }));
  feed.on("error", (cause) => files.destroy(cause));
  feed.pipe(files);
  for await (const file of files) {
    const { name: raw, type, size } = file.header;
    // A pax header gives it as text.
    const name = /[^\0-\u00ff]/u.test(raw) ? raw : options.nameOf(Buffer.from(raw, "latin1"));
    if (type !== "file" || isHidden(name)) {
      file.resume();
    } else if (size > options.mostUnpacked) {
      file.resume();
      yield {
        ok: false,
        name,
        code: "too-large",
        reason: wording`has ${size} bytes; unpack it, or give --max-unpacked`,
      };
    } else yield { ok: true, name, source: await sourceOfChunks(bytesIn(file), options) };
  }
}

async function* bytesIn(chunks: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) if (chunk instanceof Uint8Array) yield chunk;
}

async function* zipEntries(source: ByteSource, options: UnpackOptions): AsyncGenerator<ContainerEntry | EntryFailure> {
  const zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.size, {
    decodeStrings: false,
    autoClose: false,
  });
  // Entries may lie one over the other, so that each alone looks harmless.
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const name = options.nameOf(entry.fileNameRaw).replaceAll("\\", "/");
    if (name.endsWith("/") || isLink(entry) || (options.takesHidden !== true && isHidden(name))) continue;
    const found = await zipEntry(name, entry);
    unpacked += found.ok ? found.source.size : 0;
    yield found;
    if (unpacked > UNSUSPICIOUS && unpacked > MOST_RATIO * source.size) throw new Bomb(GROWS);
  }

  async function zipEntry(name: string, entry: ZipEntry): Promise<ContainerEntry | EntryFailure> {
    if (entry.isEncrypted())
      return { ok: false, name, code: "encrypted", reason: wording`has a password; unpack it first` };
    if (!entry.canDecodeFileData())
      return {
        ok: false,
        name,
        code: "unsupported-format",
        reason: wording`is packed in a way that is not known; unpack it first`,
      };
    try {
      const packed = { packed: entry.compressedSize, mostUnpacked: options.mostUnpacked };
      const chunks = guarded(await zip.openReadStreamPromise(entry), packed);
      return { ok: true, name, source: await sourceOfChunks(chunks, options) };
    } catch (cause) {
      return { ok: false, name, ...reasonOf(cause) };
    }
  }
}

const PIECE = 64 * 1024;

class SourceReader extends RandomAccessReader {
  readonly #source: ByteSource;
  constructor(source: ByteSource) {
    super();
    this.#source = source;
  }
  override _readStreamForRange(start: number, end: number): Readable {
    const source = this.#source;
    return Readable.from(
      (function* pieces() {
        for (let at = start; at < end; at += PIECE) yield source.slice(at, Math.min(end, at + PIECE));
      })(),
    );
  }
}

/** A link of a Unix file system: what it holds is the path that it leads to. */
function isLink({ externalFileAttributes }: ZipEntry): boolean {
  return externalFileAttributes >>> 28 === 0o12;
}

function isHidden(name: string): boolean {
  return name.split("/").some(isLeftOut);
}
