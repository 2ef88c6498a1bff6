import { encodingOfMark, type FoundEncoding } from "../input/detect-encoding.ts";

const MARK_LENGTH = 3;

/** A text of any encoding block by block in UTF-8, without its byte order mark. */
export function* utf8Blocks(
  blocks: Iterable<Uint8Array>,
  { encoding, replaced }: Pick<FoundEncoding, "encoding" | "replaced">,
): Generator<Uint8Array> {
  if (encoding !== "utf-8" || replaced > 0) {
    const decoder = new TextDecoder(encoding, { fatal: replaced === 0 });
    for (const block of blocks) yield Buffer.from(decoder.decode(block, { stream: true }));
    return;
  }
  let isFirst = true;
  for (const block of blocks) {
    const isMarked = isFirst && encodingOfMark(block) === "utf-8";
    yield isMarked ? block.subarray(MARK_LENGTH) : block;
    isFirst = false;
  }
}
