import type { AreaMatch } from "./gazetteer.ts";
import type { Span } from "./span.ts";
import type { Zone } from "./types.ts";

/** A quoted stretch: the span holds the marks, `inner` is what stands between them. */
export interface Quoted extends Span {
  readonly inner: string;
  /** The same without white space. */
  readonly core: string;
  /** Whether its marks tell that somebody says it: “路修好了！”, “好得很，” */
  readonly isSpeech: boolean;
  /** How many quotations it lies in: 0 on its own, 1 for ‘ ’ inside speech. */
  readonly depth: number;
}

/** The title of a work in 《》, with its marks. */
export interface Work extends Span {
  readonly inner: null;
}

/** What is quoted in a zone, and the titles of works, each in order of their first character. */
export interface QuotedZone {
  readonly zone: Zone;
  readonly quotes: readonly Quoted[];
  readonly works: readonly Work[];
}

/** Where the marks of quotations and works stand, and the first characters of 该活动, 此次 and the like. */
export interface StorySigns {
  readonly marks: readonly number[];
  readonly pointers: readonly number[];
}

/** Where the recognizers have to look. */
export interface StorySpots extends StorySigns {
  /** Where a person may be. */
  readonly names: readonly number[];
  /** Where a number begins with something behind it. */
  readonly numbers: readonly number[];
  /** Where a word of a list may begin, and where a character stands that says something by itself: each with its kinds. */
  readonly words: readonly number[];
  readonly singles: readonly number[];
}

/**
 * What several stages read off one text, null until the first of them asks for it: then it is noted, and never changed. Nothing
 * else in a story changes; a table of stories beside them would cost more than the reading.
 */
export interface StoryNotes {
  zones: readonly Zone[] | null;
  signs: StorySigns | null;
  spots: StorySpots | null;
  quoted: readonly QuotedZone[] | null;
  areas: readonly AreaMatch[] | null;
}

/** For a new story, or one with another text. */
export function noNotes(): StoryNotes {
  return { zones: null, signs: null, spots: null, quoted: null, areas: null };
}
