import type { Span } from "../../src/core/span.ts";

/** What a document gives away about its places, each with a line of its own in the table. */
export const KINDS = [
  "parent-in-front",
  "district-in-story",
  "office-in-story",
  "page-with-city",
  "page-alone",
  "siblings-in-district",
  "siblings-alone",
  "bare",
  "bare-unique",
  "office-by-other-word",
  "town-now-office",
  "village-now-community",
  "community-as-village",
] as const;
export type Kind = (typeof KINDS)[number];

export type PlaceType = "office" | "community";
/** Where a place is found: in the list, in its list of villages, or nowhere: a new name, or one of another district. */
export type Source = "listed" | "village" | "invented" | "borrowed";

/** An office or community as a story writes it: 松屏 + 办事处. */
export interface Place {
  readonly type: PlaceType;
  readonly stem: string;
  readonly word: string;
  /** Null for a place that is not on the list. */
  readonly code: string | null;
  readonly source: Source;
  /** Its line in the table, where that is not the document's. */
  readonly kind?: Kind;
}

export const nameOf = ({ stem, word }: Place): string => stem + word;

/** A stretch of a document with the template that it was written from. */
export interface Piece extends Span {
  readonly family: string;
  readonly template: string;
}

/** A place named in a document. */
export interface TrueMention extends Piece {
  readonly type: PlaceType;
  /** Simplified, without breaks; 柳荫社区 too where the text says 柳荫、红杉社区. */
  readonly name: string;
  readonly word: string;
  readonly code: string | null;
  readonly kind: Kind;
  readonly source: Source;
}

/** A generated document with all places that it names. */
export interface PlaceDocument {
  readonly kind: Kind;
  readonly text: string;
  readonly outlet: string | null;
  readonly stories: number;
  readonly isTraditional: boolean;
  readonly mentions: readonly TrueMention[];
  /** Headlines, sentences and bylines, so that a false hit can be told by where it fell. */
  readonly pieces: readonly Piece[];
}
