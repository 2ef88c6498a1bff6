/**
 * Words of a text as columns: word i is `text.slice(start[i], start[i + 1])`, for `i < count`. The columns may be longer
 * than that; what lies behind means nothing.
 */
export interface Tokens {
  readonly count: number;
  /** Offsets in UTF-16 code units; `start[count]` is the end of the text, or of the stretch that was cut. */
  readonly start: Int32Array;
  /** The word's number in the segmenter's dictionary, -1 when it has none there. */
  readonly id: Int32Array;
}

/** Columns that can be filled again and again. */
export interface TokenRoom {
  count: number;
  start: Int32Array;
  id: Int32Array;
}

/** Words as columns that need not follow each other: word i is `text.slice(start[i], end[i])`; else as in `TokenRoom`. */
export interface WordRoom extends TokenRoom {
  end: Int32Array;
}

/** Cuts texts into words. */
export interface Segmenter {
  /** `built-in` or `nodejieba`. */
  readonly name: string;
  /**
   * Cuts a text into words, or the stretch of it from `from` to `to` as if nothing stood around it. Where speed counts,
   * `room` from an earlier call takes the words, and is the result.
   */
  readonly cut: (text: string, room?: TokenRoom, from?: number, to?: number) => Tokens;
  /** Leaves in `room` the words of two code units or more that `cut` finds in the stretch: of all words those that say something. */
  readonly cutLong: (text: string, room: WordRoom, from: number, to: number) => void;
  /** The part of speech of each word, as the dictionary gives it; by the word's form where it has none: `x`, `m` or `eng`. */
  readonly tags: (text: string, tokens: Tokens) => string[];
}
