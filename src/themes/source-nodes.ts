import type { Wording } from "../core/wording.ts";
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
  /** What the items are, where they are plain words without lines: thousands of words need no object each. */
  readonly plain?: readonly string[];
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
  readonly fault: (line: number | null, reason: Wording) => void;
}

/** What `JSON.parse` gave, without lines. */
export function nodeOf(value: unknown): SourceNode {
  if (Array.isArray(value)) {
    const plain = plainWords(value);
    if (plain === null) return { kind: "list", items: value.map(nodeOf), line: null };
    return {
      kind: "list",
      plain,
      line: null,
      get items() {
        return plain.map(nodeOf);
      },
    };
  }
  if (typeof value === "object" && value !== null) {
    return {
      kind: "fields",
      fields: new Map(Object.entries(value).map(([name, field]) => [name, nodeOf(field)])),
      line: null,
    };
  }
  return { kind: "text", value: value === null ? "" : String(value), line: null, isBlock: false };
}

// Lists of cues: one look at all of them together.
const WORDS = /^[\u4e00-\u9fffA-Za-z0-9+-]{1,40}(?:,[\u4e00-\u9fffA-Za-z0-9+-]{1,40})*$/;

function plainWords(values: readonly unknown[]): readonly string[] | null {
  const words = values.filter((value) => typeof value === "string");
  return words.length === values.length && WORDS.test(words.join(",")) ? words : null;
}
