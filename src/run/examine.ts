import { createHash } from "node:crypto";
import { type DecodeOptions, type DetectedEncoding, detectEncoding } from "../input/detect-encoding.ts";

/** What is known of a file that was gone through. */
export interface Examined {
  readonly sha256: string;
  readonly read: DetectedEncoding;
}

/** The hash of a file and its encoding, found as `decode` finds it, block by block. */
export function examine(blocks: () => Iterable<Uint8Array>, options: DecodeOptions): Examined {
  return { sha256: sha256Of(blocks), read: detectEncoding(blocks, options) };
}

export function sha256Of(blocks: () => Iterable<Uint8Array>): string {
  const hash = createHash("sha256");
  for (const block of blocks()) hash.update(block);
  return hash.digest("hex");
}
