import { type Wording, wording } from "../core/wording.ts";
/** A value of a JSON text, by its number from 1. */
export interface JsonValue {
  readonly number: number;
  /** Good until the next value is asked for; null where it is longer than it may be. */
  readonly bytes: Uint8Array | null;
}

/** Why there are no more values, though the text goes on or should. */
export interface JsonEnd {
  readonly number: number;
  readonly reason: Wording;
}

const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const SPACE = 0x20;
const BLANKS = [SPACE, 0x09, 0x0a, 0x0d];

/**
 * The elements of a JSON array, or the objects that stand one after the other, in UTF-8 that comes in blocks: of a text of any size
 * one value of at most `longest` bytes is in memory. Only the brackets are looked at; whether a value is JSON is for its reader.
 */
export function* jsonValues(blocks: Iterable<Uint8Array>, longest: number): Generator<JsonValue | JsonEnd> {
  const pieces = openPieces(longest);
  let number = 1;
  /** Brackets that are open, the array's own among them. */
  let depth = 0;
  let isArray: boolean | null = null;
  let isOver = false;
  let inString = false;
  let isEscaped = false;
  let hasValue = false;
  for (const block of blocks) {
    let start = 0;
    for (let i = 0; i < block.length; i++) {
      const byte = block[i] ?? 0;
      if (inString) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) inString = false;
        continue;
      }
      if (byte <= SPACE && BLANKS.includes(byte)) continue;
      if (isOver) {
        yield { number, reason: wording`goes on behind the end of its array; make it one array, or JSON Lines` };
        return;
      }
      if (isArray === null) {
        if (byte !== OPEN_ARRAY && byte !== OPEN_OBJECT) {
          yield { number, reason: wording`is no JSON array and no object; say --from text if it is text` };
          return;
        }
        isArray = byte === OPEN_ARRAY;
        if (isArray) {
          depth = 1;
          start = i + 1;
          continue;
        }
      }
      const own = isArray ? 1 : 0;
      const isEnd = depth === own && (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT);
      if (depth === own && (byte === COMMA || isEnd)) {
        if (byte === CLOSE_OBJECT || !isArray || (!hasValue && !(isEnd && number === 1))) {
          yield { number, reason: wording`is damaged: a comma or bracket stands where a record should` };
          return;
        }
        if (hasValue) yield { number: number++, bytes: pieces.end(block.subarray(start, i)) };
        hasValue = false;
        isOver = isEnd;
        start = i + 1;
        continue;
      }
      if (!hasValue) start = i;
      hasValue = true;
      if (byte === QUOTE) inString = true;
      else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) depth++;
      else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) {
        depth--;
        if (depth === 0) {
          yield { number: number++, bytes: pieces.end(block.subarray(start, i + 1)) };
          hasValue = false;
          start = i + 1;
        }
      }
    }
    if (hasValue) pieces.add(block.subarray(start));
  }
  if (hasValue || (isArray === true && !isOver))
    yield {
      number,
      reason:
        isArray === true
          ? wording`breaks off before the end of its array`
          : wording`breaks off before the end of its record`,
    };
}

/** What came before of a value that goes on in the next block, in copies: the block is read over. */
function openPieces(longest: number) {
  let pieces: Uint8Array[] = [];
  let length = 0;
  return {
    add(piece: Uint8Array): void {
      length += piece.length;
      if (length > longest) pieces = [];
      else pieces.push(new Uint8Array(piece));
    },
    end(last: Uint8Array): Uint8Array | null {
      const isShort = length + last.length <= longest;
      const whole = pieces.length === 0 ? last : Buffer.concat([...pieces, last]);
      pieces = [];
      length = 0;
      return isShort ? whole : null;
    },
  };
}
