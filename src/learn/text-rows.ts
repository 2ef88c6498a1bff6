import { BLOCKS, blockWeights, CUES, type FeatureSettings } from "./feature-settings.ts";
import type { FeatureRoom } from "./features.ts";
import { type Vocabulary, vocabularyOf } from "./vocabulary.ts";
import { type Columns, weighText } from "./weigh.ts";

/** The features of many texts: text `i` has the entries of `chunks[chunkOf[i]]` from `start[i]` to `end[i]`. */
export interface TextRows {
  readonly texts: number;
  readonly chunks: readonly Columns[];
  readonly chunkOf: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Rows of the vocabulary: what an index is below. */
  readonly width: number;
}

export interface RowCollector {
  readonly add: (room: FeatureRoom) => void;
  /** The vocabulary of all that was added, and its rows. Nothing can be added after that. */
  readonly finish: () => { readonly vocabulary: Vocabulary; readonly rows: TextRows };
}

// Entries in one piece of memory, 8 MB: one column that grows would be there twice each time.
const CHUNK = 1 << 20;

/** Gathers the features of texts; buckets from 2 to the power of `bits` on are cue scores. */
export function collectRows({ kinds, bits, cues }: FeatureSettings): RowCollector {
  const hashed = 2 ** bits;
  const dimension = hashed + cues.length;
  const weights = blockWeights(kinds);
  const textsWith = new Int32Array(dimension);
  const chunks: Columns[] = [];
  const chunkOf: number[] = [];
  const start: number[] = [];
  const ends: number[] = [];
  let size = 0;
  const chunkFor = (entries: number): Columns => {
    const last = chunks.at(-1);
    if (last !== undefined && size + entries <= last.index.length) return last;
    const length = Math.max(CHUNK, entries);
    const chunk = { index: new Int32Array(length), value: new Float32Array(length) };
    chunks.push(chunk);
    size = 0;
    return chunk;
  };
  return {
    add(room) {
      const entries = room.ends[CUES] ?? 0;
      const { index, value } = chunkFor(entries);
      index.set(room.bucket.subarray(0, entries), size);
      value.set(room.value.subarray(0, entries), size);
      countTexts(room.bucket, { entries, textsWith });
      chunkOf.push(chunks.length - 1);
      start.push(size);
      for (const end of room.ends) ends.push(end);
      size += entries;
    },
    finish() {
      const vocabulary = vocabularyOf({ texts: start.length, textsWith, hashed });
      const place = { begin: 0, ends: Int32Array.from(ends), at: 0 };
      const end = Int32Array.from(start, (begin, text) => {
        const chunk = chunks[chunkOf[text] ?? 0];
        return chunk === undefined
          ? 0
          : weighText(chunk, { ...place, begin, at: text * BLOCKS }, { ...vocabulary, weights });
      });
      const width = vocabulary.buckets.length;
      const rows = { texts: start.length, chunks, start: Int32Array.from(start), end, width };
      return { vocabulary, rows: { ...rows, chunkOf: Int32Array.from(chunkOf) } };
    },
  };
}

function countTexts(buckets: Int32Array, { entries, textsWith }: { entries: number; textsWith: Int32Array }): void {
  for (let i = 0; i < entries; i++) {
    const bucket = buckets[i] ?? 0;
    textsWith[bucket] = (textsWith[bucket] ?? 0) + 1;
  }
}
