import { BLOCKS, CUES } from "./feature-settings.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Features as columns: what a feature is, and how much of it there is. */
export interface Columns {
  readonly index: Int32Array;
  readonly value: Float32Array;
}

/** One text's entries in columns, from `begin` on; its blocks end at `ends[at]`, `ends[at + 1]`, …, counted from there. */
export interface Place {
  readonly begin: number;
  readonly ends: Int32Array;
  readonly at: number;
}

// 1 + ln n for the small numbers that nearly all are.
const SUBLINEAR = Float64Array.from({ length: 256 }, (_, times) => (times === 0 ? 0 : 1 + Math.log(times)));

/**
 * Turns buckets into rows of the vocabulary and times into TF-IDF, in place; what has no row is left out. Times count
 * 1 + ln n (sublinear), and every block of hashed features is given the length of its weight (L2), so that a long text and many
 * characters have no louder voice than a short one and few words. The result is where the entries end now.
 */
export function weighText(
  { index, value }: Columns,
  { begin, ends, at }: Place,
  { rowOf, idf, weights }: Vocabulary & { readonly weights: Float64Array },
): number {
  let read = begin;
  let written = begin;
  for (let block = 0; block < BLOCKS; block++) {
    const first = written;
    const end = begin + (ends[at + block] ?? 0);
    let squares = 0;
    for (; read < end; read++) {
      const row = rowOf[index[read] ?? 0] ?? -1;
      const times = value[read] ?? 0;
      if (row < 0 || times === 0) continue;
      const weight = (block === CUES ? times : (SUBLINEAR[times] ?? 1 + Math.log(times))) * (idf[row] ?? 0);
      squares += weight * weight;
      index[written] = row;
      value[written++] = weight;
    }
    if (squares === 0) continue;
    const scale = (weights[block] ?? 1) / (block === CUES ? 1 : Math.sqrt(squares));
    for (let i = first; i < written; i++) value[i] = (value[i] ?? 0) * scale;
  }
  return written;
}
