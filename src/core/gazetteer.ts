import type { Span } from "./span.ts";
import type { CleanStory, Parents } from "./types.ts";

/** A province, city or district of the official list. */
export interface Area {
  /** Six digits. */
  readonly code: string;
  readonly name: string;
  readonly level: "province" | "city" | "district";
}

/** The name of an area in a text; several areas may bear it. */
export interface AreaMatch extends Span {
  readonly areas: readonly Area[];
}

export interface Gazetteer {
  /** Leftmost-longest, without overlaps. */
  readonly areasIn: (text: string) => AreaMatch[];
  /** Those of a story, found once: what recognizes names and what links them ask in turn. */
  readonly areasOf: (story: CleanStory) => readonly AreaMatch[];
  /** Length of the short name of a district that begins at this place of the text (长宁 of 长宁区), two or three characters; 0 when there is none. */
  readonly districtStem: (text: string, at: number) => number;
  /** The area of this code and those above it, by level. */
  readonly parentsOf: (code: string) => Parents;
}
