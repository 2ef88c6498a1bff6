import type { Summary } from "../aggregate/summary.ts";
import type { AnalyzedDocument, Failure } from "../core/types.ts";
import type { Language, Wording } from "../core/wording.ts";
import type { Label } from "./labels.ts";

/** What is known once every input was read. */
export interface RunTotals {
  readonly summary: Summary;
  readonly failures: readonly Failure[];
}

/** Text, or its UTF-8 bytes: these are to be written or copied at once, for the next call of any reporter may overwrite them. */
export type Chunk = string | Uint8Array;

/**
 * Writes one run, as text chunks: `begin`, then `document` for each document in input order, then `end`.
 * A reporter remembers what it wrote (whether a comma is due, which row is next), so each run needs a new one.
 */
export interface Reporter {
  readonly name: string;
  readonly begin: () => string;
  readonly document: (analyzed: AnalyzedDocument) => Chunk;
  readonly end: (totals: RunTotals) => string;
}

export type ReportLanguage = Language;

export interface ReportOptions {
  /** A byte order mark, by which Excel knows UTF-8; CSV only. */
  readonly excel?: boolean;
  /** Texts as they are, though a spreadsheet may run them as formulas; CSV only. */
  readonly csvRaw?: boolean;
  /** Fields of the input that are carried through, for columns of their own; none unless told. */
  readonly keep?: readonly string[];
  /** Terminal only; whether the output is a terminal is for the caller to know. */
  readonly color?: boolean;
  /** Columns of the terminal; 80 unless told. */
  readonly width?: number;
  /** Language of the labels; English unless told. The HTML page has both, and begins in this one. */
  readonly language?: ReportLanguage;
  /** What people read of a failure: in English unless told. Terminal only. */
  readonly tell?: (reason: Wording) => string;
  /** What people call the themes, by id; the id itself where there is none. */
  readonly themeNames?: ReadonlyMap<string, Label>;
}

export interface ReportFormat {
  readonly name: string;
  readonly create: (options: ReportOptions) => Reporter;
  /**
   * Documents may be written in parts, each by a reporter of its own, on any thread. What of a part stands in the output, behind
   * the parts before, says the function that `join` makes for a run; all of it where there is no `join`. Parts are UTF-8.
   */
  readonly join?: () => JoinParts;
}

export type JoinParts = (part: Uint8Array) => Uint8Array;

/** A format as it stands in a report folder. */
export interface ReportFile extends ReportFormat {
  readonly file: string;
}
