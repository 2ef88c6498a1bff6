/** The features that a model knows, a row each, with how much they weigh. */
export interface Vocabulary {
  /** By row: the bucket, ascending. */
  readonly buckets: Int32Array;
  /** By row: ln((1 + texts) / (1 + texts with it)) + 1; 1 for scores. */
  readonly idf: Float32Array;
  /** By bucket: the row, -1 without. */
  readonly rowOf: Int32Array;
}

// What stands in one text alone tells nothing of another; in a very small set there is little else.
const LEAST_TEXTS = 2;
const SMALL_SET = 20;
/** A model of 18 labels then has some 6 MB. */
const MOST_ROWS = 131_072;

/**
 * The features that stand in two texts or more, the most frequent ones where those are too many, and every score.
 * `textsWith` says by bucket in how many texts a feature stands; buckets from `hashed` on are scores.
 */
export function vocabularyOf({
  texts,
  textsWith,
  hashed,
}: {
  texts: number;
  textsWith: Int32Array;
  hashed: number;
}): Vocabulary {
  const features = textsWith.subarray(0, hashed);
  const least = Math.max(texts < SMALL_SET ? 1 : LEAST_TEXTS, leastTexts(features, texts));
  const kept: number[] = [];
  for (let bucket = 0; bucket < textsWith.length; bucket++)
    if (bucket >= hashed || ((features[bucket] ?? 0) >= least && kept.length < MOST_ROWS)) kept.push(bucket);
  const idf = (bucket: number): number =>
    bucket >= hashed ? 1 : Math.log((1 + texts) / (1 + (features[bucket] ?? 0))) + 1;
  return vocabularyFrom(Int32Array.from(kept), { idf: Float32Array.from(kept, idf), dimension: textsWith.length });
}

/** A vocabulary from its columns; buckets are below `dimension`. */
export function vocabularyFrom(
  buckets: Int32Array,
  { idf, dimension }: { idf: Float32Array; dimension: number },
): Vocabulary {
  const rowOf = new Int32Array(dimension).fill(-1);
  for (let row = 0; row < buckets.length; row++) rowOf[buckets[row] ?? 0] = row;
  return { buckets, idf, rowOf };
}

/** In how many texts a feature must stand so that no more than the most rows do; no more than in all, or of a few books none were left. */
function leastTexts(features: Int32Array, texts: number): number {
  const featuresIn = new Int32Array(texts + 1);
  for (const times of features) featuresIn[Math.min(times, texts)] = (featuresIn[Math.min(times, texts)] ?? 0) + 1;
  let rows = 0;
  let least = texts;
  for (; least > 0; least--) {
    rows += featuresIn[least] ?? 0;
    if (rows > MOST_ROWS) return Math.min(least + 1, texts);
  }
  return 1;
}
