import { createHash } from "node:crypto";
import { type DecodeOptions, type DetectedEncoding, detectEncoding } from "../input/detect-encoding.ts";

/** What is known of a file that was gone through. */
export interface Examined {
  readonly sha256: string;
  readonly read: DetectedEncoding;
}

/** The hash of a file and its encoding, found as `decode` finds it, block by block. */
export function examine(blocks: () => Iterable<Uint8Array>, options: DecodeOptions): Examined {
  // Of the first time that all of it is gone through.
  let sha256: string | null = null;
  function* hashed(): Generator<Uint8Array> {
    const hash = createHash("sha256");
    for (const block of blocks()) {
      if (sha256 === null) hash.update(block);
      yield block;
    }
    sha256 ??= hash.digest("hex");
  }
  const read = detectEncoding(hashed, options);
  return { sha256: sha256 ?? sha256Of(blocks), read };
}

export function sha256Of(blocks: () => Iterable<Uint8Array>): string {
  const hash = createHash("sha256");
  for (const block of blocks()) hash.update(block);
  return hash.digest("hex");
}
