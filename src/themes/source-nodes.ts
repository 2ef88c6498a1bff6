/** A value as written in a file, with its line (from 1) where that is known: all that is no list and no fields is text. */
export type SourceNode = TextNode | ListNode | FieldsNode;

export interface TextNode {
  readonly kind: "text";
  readonly value: string;
  readonly line: number | null;
  /** Whether each line of the value stands on a line of the file, the first below `line`. */
  readonly isBlock: boolean;
}

export interface ListNode {
  readonly kind: "list";
  readonly items: readonly SourceNode[];
  readonly line: number | null;
}

export interface FieldsNode {
  readonly kind: "fields";
  readonly fields: ReadonlyMap<string, SourceNode>;
  readonly line: number | null;
}

/** The file that nodes were read from, and where its faults are told. */
export interface Source {
  readonly file: string;
  readonly fault: (line: number | null, reason: string) => void;
}

/** What `JSON.parse` gave, without lines. */
export function nodeOf(value: unknown): SourceNode {
  if (Array.isArray(value)) return { kind: "list", items: value.map(nodeOf), line: null };
  if (typeof value === "object" && value !== null) {
    return {
      kind: "fields",
      fields: new Map(Object.entries(value).map(([name, field]) => [name, nodeOf(field)])),
      line: null,
    };
  }
  return { kind: "text", value: value === null ? "" : String(value), line: null, isBlock: false };
}
