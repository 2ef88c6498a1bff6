import { wellFormed } from "../core/surrogates.ts";
import type { Tokens } from "../core/types.ts";

/** Words in a row as columns of offsets. Throws when they do not give the text back. */
export function tokensOf(words: readonly string[], text: string): Tokens {
  const start = new Int32Array(words.length + 1);
  let at = 0;
  for (const [i, word] of words.entries()) {
    start[i] = at;
    at += word.length;
  }
  start[words.length] = at;
  if (at !== text.length) throw new Error("the segmenter lost or added characters");
  return { count: words.length, start };
}

/** The text with what C++ and ICU segmenters may drop (lone surrogates, NUL) replaced, length unchanged. */
export function segmentable(text: string): string {
  return wellFormed(text).replaceAll("\0", "\uFFFD");
}
