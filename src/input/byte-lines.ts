/** A line of a file, by its number from 1. */
export interface ByteLine {
  readonly number: number;
  /** Without its end, good until the next line is asked for; null where it is longer than it may be. */
  readonly bytes: Uint8Array | null;
}

const FEED = 0x0a;
const RETURN = 0x0d;

/**
 * The lines of a text in UTF-8 that comes in blocks, as `linesOf` gives those of a string. Of a text of any size one block is in memory,
 * and of a line `longest` bytes: the rest of a longer one, which a string could not even hold, is passed over.
 */
export function* byteLines(blocks: Iterable<Uint8Array>, longest: number): Generator<ByteLine> {
  let number = 1;
  // What came before of a line that goes on in the next block, in copies: the block is read over.
  let pieces: Uint8Array[] = [];
  let length = 0;
  for (const block of blocks) {
    let start = 0;
    for (let feed = block.indexOf(FEED); feed >= 0; feed = block.indexOf(FEED, start)) {
      const last = block.subarray(start, feed);
      yield { number, bytes: length + last.length > longest + 1 ? null : whole(pieces, last, longest) };
      number++;
      start = feed + 1;
      if (length > 0) {
        pieces = [];
        length = 0;
      }
    }
    if (start < block.length) {
      length += block.length - start;
      if (length > longest + 1) pieces = [];
      else pieces.push(new Uint8Array(block.subarray(start)));
    }
  }
  if (length > 0) yield { number, bytes: length > longest + 1 ? null : whole(pieces, new Uint8Array(0), longest) };
}

/** Null where it is too long without the return of a Windows line end, too. */
function whole(pieces: readonly Uint8Array[], last: Uint8Array, longest: number): Uint8Array | null {
  const line = pieces.length === 0 ? last : joined([...pieces, last]);
  const length = line[line.length - 1] === RETURN ? line.length - 1 : line.length;
  return length > longest ? null : line.subarray(0, length);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
