/** A page as a program prints it: pieces of text and lines, in points, from its upper left corner. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly rules: readonly Box[];
  /** Pictures, and filled places. */
  readonly areas: readonly Box[];
  /** Whether pictures cover most of it. */
  readonly isPicture: boolean;
}

/** A piece of text in one font on one line. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Of the font. */
  readonly size: number;
  /** Whether its characters stand one below the other, or on their side. */
  readonly isUpright: boolean;
}

/** Where something is drawn: a line is a box without height or without width. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Characters that stand side by side, with nothing wider than a blank between them. */
export interface Fragment extends Box {
  readonly text: string;
  readonly size: number;
}
