import type { Failure } from "../core/types.ts";

/** A text and what stands beside it, before it becomes a document. */
export interface InputRecord {
  /** Path of the record: the file's, with `#7` for the seventh line of a JSONL file. */
  readonly path: string;
  readonly id: string | null;
  readonly text: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly outlet: string | null;
  /** The stretch of the file's text that the record's hash is taken of; null for the whole file. */
  readonly source: string | null;
}

/** What the fields of a record are called in the input. */
export type FieldNames = Readonly<Record<"text" | "id" | "title" | "published" | "outlet", string>>;

export interface InputFormat {
  readonly name: string;
  /** By the file's name, or for stdin by how its text begins. */
  readonly fits: (path: string, text: string) => boolean;
  readonly records: (path: string, text: string, fields: FieldNames) => Iterable<InputRecord | Failure>;
}
