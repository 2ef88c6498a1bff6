import type { Diagnostic } from "./types.ts";

/** One file or record, decoded. Its text is never rewritten: every offset of the output points into it. */
export interface SourceDocument {
  /** Given by the record, else the path. */
  readonly id: string;
  readonly path: string;
  /** Of the bytes: the file's, or the record's line. */
  readonly sha256: string;
  readonly encoding: string;
  /** 0 to 1, how sure it is that the encoding is this one. */
  readonly encodingCertainty: number;
  /** How many U+FFFD stand in the text for bytes that are no character of the encoding. */
  readonly replaced: number;
  readonly text: string;
  /** What stands beside the text in a record: its title, ISO date and outlet. */
  readonly title: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  /** ISO date that a saved page states in its mark-up, for where its text states none. */
  readonly stated: string | null;
  /** Further fields of the record that are carried through. */
  readonly kept: KeptFields;
  /** What was odd when its text was taken out of a page or file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Of an input record, as the user lists them. */
export type KeptFields = Readonly<Record<string, KeptValue>>;
/** A cell of a table, or a plain value of JSON. */
export type KeptValue = string | number | boolean | null;
