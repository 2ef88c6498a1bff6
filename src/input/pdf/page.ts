/** A page as a program prints it: characters and lines, in points, from its upper left corner. */
export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Box[];
  /** Pictures, and places filled with a colour other than white, or framed. */
  readonly areas: readonly Area[];
  /** Whether pictures cover most of it. */
  readonly isPicture: boolean;
}

/** A character as it is drawn: its place is where its left end stands on the line. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** How far it reaches along its line. */
  readonly width: number;
  /** Of the font. */
  readonly size: number;
  /** Which way its line runs, in degrees, clockwise: 0 to the right, 90 down. */
  readonly angle: number;
  /** The name of its font. */
  readonly style: string;
  /** Drawn without ink, as the text that OCR lays behind a picture. */
  readonly isInvisible: boolean;
}

/** Where something is drawn: a line is a box without height or without width. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Area extends Box {
  readonly isPicture: boolean;
}

/** A character on a line that runs to the right. */
export interface Run {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly style: string;
}

/** Characters that stand side by side, with nothing wider than a blank between them. */
export interface Fragment extends Box {
  readonly text: string;
  readonly size: number;
  /** The font of most of its characters. */
  readonly style: string;
  /** What a fragment that is a page in small holds: a box, a text that runs down, a picture. */
  readonly unit?: Unit;
}

/** A part of a page that is read by itself. */
export interface Unit {
  readonly kind: "box" | "upright" | "picture";
  readonly columns: readonly Column[];
}

/** What is read from top to bottom without a look to the side: a column of one story, or a headline. */
export interface Column {
  readonly fragments: readonly Fragment[];
  /** Whether it begins something of its own: below a wide gap or a rule that runs over all columns, or in a box. */
  readonly isApart: boolean;
  /** Whether it is words about a picture. */
  readonly isCaption?: boolean;
  /** Where the column that it is a piece of begins and ends. */
  readonly left: number;
  readonly right: number;
}
