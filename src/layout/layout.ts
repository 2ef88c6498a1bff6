import type { LayoutName, Page } from "../core/types.ts";
import type { BylineReader } from "./byline.ts";
import type { Line } from "./line.ts";

/** What a layout reads: a document in Simplified characters, whose offsets are those of the original. */
export interface LayoutInput {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly reader: BylineReader;
  readonly endsLikeSection: (text: string) => boolean;
}

/** A kind of page: how much a document looks like it, and how it is cut. */
export interface Layout {
  readonly name: LayoutName;
  /** Evidence for this kind, 0 for none; the layout with the most cuts the document. */
  readonly fits: (input: LayoutInput) => number;
  readonly split: (input: LayoutInput) => Page;
}
