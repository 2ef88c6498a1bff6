import { closeSync, fstatSync, openSync, readSync, type Stats, unlinkSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Failure } from "../core/types.ts";
import { type InputFile, reasonOf, STDIN } from "./inputs.ts";
import { whileWaiting } from "./interrupts.ts";
import { errorCode } from "./output.ts";

/** The bytes of an input, which can be gone through more than once; small ones lie in memory. */
export interface ByteSource {
  readonly size: number;
  /** All bytes from the first on, block by block; a block holds good until the next is asked for. */
  readonly blocks: () => Generator<Uint8Array>;
  /** The bytes between two places, in a copy. */
  readonly slice: (start: number, end: number) => Uint8Array;
  /** Whether the file is still what it was when it was opened. */
  readonly isUnchanged: () => boolean;
  readonly close: () => void;
}

export type OpenedSource =
  | { readonly ok: true; readonly source: ByteSource }
  | { readonly ok: false; readonly failure: Failure };

const BLOCK = 256 * 1024;

/**
 * Opens an input. Up to `inMemory` bytes are read at once; of a larger file only its descriptor is kept, and a larger pipe,
 * which gives its bytes but once, is copied to a temporary file that has no name.
 */
export function openSource({ path, rawPath }: InputFile, { inMemory }: { inMemory: number }): OpenedSource {
  let descriptor: number | null = null;
  let isKept = false;
  try {
    descriptor = path === STDIN ? 0 : openSync(rawPath ?? path, "r");
    const about = fstatSync(descriptor);
    // Stdin may be a file that somebody has read the beginning of: what is left comes as from a pipe.
    if (path !== STDIN && about.isFile() && about.size > inMemory) {
      isKept = true;
      return { ok: true, source: fileSource(descriptor, about) };
    }
    const room = { inMemory, likely: about.size };
    if (about.isFile()) return { ok: true, source: pipeSource(descriptor, room) };
    const pipe = descriptor;
    return { ok: true, source: whileWaiting(() => pipeSource(pipe, room)) };
  } catch (cause) {
    return { ok: false, failure: { path, ...reasonOf(cause) } };
  } finally {
    if (descriptor !== null && descriptor !== 0 && !isKept) closeSync(descriptor);
  }
}

function fileSource(descriptor: number, about: Stats): ByteSource {
  return {
    size: about.size,
    blocks: () => blocksOf(descriptor),
    slice(start, end) {
      const bytes = Buffer.alloc(Math.max(0, Math.min(end, about.size) - start));
      return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, start));
    },
    isUnchanged() {
      const now = fstatSync(descriptor);
      return now.size === about.size && now.mtimeMs === about.mtimeMs;
    },
    close: () => closeSync(descriptor),
  };
}

function* blocksOf(descriptor: number): Generator<Uint8Array> {
  const block = Buffer.allocUnsafe(BLOCK);
  for (let position = 0; ; ) {
    const read = readSync(descriptor, block, 0, BLOCK, position);
    if (read === 0) return;
    position += read;
    yield block.subarray(0, read);
  }
}

/** What is read from the first byte to the last, once: a pipe, or a small file (one below /proc has bytes but no size). */
function pipeSource(descriptor: number, { inMemory, likely }: { inMemory: number; likely: number }): ByteSource {
  let bytes = Buffer.allocUnsafe(Math.min(inMemory, Math.max(likely, 4096)) + 1);
  let length = 0;
  for (;;) {
    const read = readNext(descriptor, bytes, length);
    if (read === 0) return memorySource(bytes.subarray(0, length));
    length += read;
    if (length > inMemory) return spooled(descriptor, bytes.subarray(0, length));
    if (length === bytes.length)
      bytes = Buffer.concat([bytes, Buffer.allocUnsafe(Math.min(length, inMemory + 1 - length))]);
  }
}

function memorySource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    *blocks() {
      if (bytes.length > 0) yield bytes;
    },
    slice: (start, end) => bytes.slice(start, end),
    isUnchanged: () => true,
    close: () => {},
  };
}

function spooled(descriptor: number, begin: Uint8Array): ByteSource {
  const spool = openSpool();
  try {
    writeWhole(spool, begin);
    const block = Buffer.allocUnsafe(BLOCK);
    for (let read = readNext(descriptor, block, 0); read > 0; read = readNext(descriptor, block, 0))
      writeWhole(spool, block.subarray(0, read));
    return fileSource(spool, fstatSync(spool));
  } catch (cause) {
    closeSync(spool);
    throw cause;
  }
}

/** A temporary file that is gone from its folder at once, and from the disk when it is closed, however the run ends. */
function openSpool(): number {
  const path = join(tmpdir(), `jiceng-${process.pid}-${performance.now()}.pipe`);
  const spool = openSync(path, "wx+", 0o600);
  unlinkSync(path);
  return spool;
}

/** What comes in chunks as a source: in memory, or in a temporary file where it is more than `inMemory` bytes. */
export async function sourceOfChunks(
  chunks: AsyncIterable<Uint8Array>,
  { inMemory }: { inMemory: number },
): Promise<ByteSource> {
  let held: Uint8Array[] = [];
  let length = 0;
  let spool: number | null = null;
  try {
    for await (const chunk of chunks) {
      held.push(chunk);
      length += chunk.length;
      if (length <= inMemory) continue;
      spool ??= openSpool();
      for (const part of held) writeWhole(spool, part);
      held = [];
    }
    return spool === null ? memorySource(Buffer.concat(held)) : fileSource(spool, fstatSync(spool));
  } catch (cause) {
    if (spool !== null) closeSync(spool);
    throw cause;
  }
}

function writeWhole(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

const WAIT_MS = 5;

/** A terminal or pipe that was set not to wait says EAGAIN where there is nothing yet, and Windows EOF at the end. */
function readNext(descriptor: number, into: Uint8Array, at: number): number {
  for (;;) {
    try {
      return readSync(descriptor, into, at, into.length - at, null);
    } catch (cause) {
      const code = errorCode(cause);
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw cause;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
    }
  }
}
