import { wording } from "../core/wording.ts";
import type { FieldsNode, ListNode, Source, SourceNode, TextNode } from "./source-nodes.ts";

const DEEPEST = 12;
const BLANK = /[ \t\r\n]*/y;
const BARE = /(?:true|false|null|-?\d{1,40}(?:\.\d{1,40})?)(?![\w.+-])/uy;

/** Nodes of JSON with their lines, or null where the text is no JSON (which YAML may still take). */
export function jsonNodes(text: string, source: Source): SourceNode | null {
  let at = 0;
  let line = 1;
  let feed = feedFrom(text, 0);

  const skip = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    if (found !== null) at += found.length;
    return found;
  };
  const take = (character: string): boolean => {
    skip(BLANK);
    if (text[at] !== character) return false;
    at++;
    return true;
  };
  const lineHere = (): number => {
    for (; feed < at; feed = feedFrom(text, feed + 1)) line++;
    return line;
  };
  const string = (): TextNode | null => {
    skip(BLANK);
    const value = stringAt(text, at);
    if (value === null) return null;
    const here = lineHere();
    at = value.end;
    return { kind: "text", value: value.value, line: here, isBlock: false };
  };
  const list = (depth: number): ListNode | null => {
    const here = lineHere();
    const items: SourceNode[] = [];
    if (take("]")) return { kind: "list", items, line: here };
    do {
      const item = value(depth);
      if (item === null) return null;
      items.push(item);
    } while (take(","));
    return take("]") ? { kind: "list", items, line: here } : null;
  };
  const object = (depth: number): FieldsNode | null => {
    const here = lineHere();
    const fields = new Map<string, SourceNode>();
    if (take("}")) return { kind: "fields", fields, line: here };
    do {
      const name = string();
      const field = name !== null && take(":") ? value(depth) : null;
      if (name === null || field === null) return null;
      if (fields.has(name.value)) source.fault(name.line, wording`${JSON.stringify(name.value)} is given twice`);
      fields.set(name.value, field);
    } while (take(","));
    return take("}") ? { kind: "fields", fields, line: here } : null;
  };
  const value = (depth: number): SourceNode | null => {
    if (depth > DEEPEST) return null;
    const text = string();
    if (text !== null) return text;
    if (take("[")) return list(depth + 1);
    if (take("{")) return object(depth + 1);
    const here = lineHere();
    const bare = skip(BARE);
    return bare === null ? null : { kind: "text", value: bare === "null" ? "" : bare, line: here, isBlock: false };
  };

  const root = value(0);
  skip(BLANK);
  return at === text.length ? root : null;
}

/** Where the next line ends; behind all of the text when there is none, so that a text of one line is searched once. */
function feedFrom(text: string, from: number): number {
  const feed = text.indexOf("\n", from);
  return feed < 0 ? text.length : feed;
}

/** The string of JSON that begins at `start`. No pattern: one for a string of millions of characters ends the stack. */
function stringAt(text: string, start: number): { readonly value: string; readonly end: number } | null {
  if (text[start] !== '"') return null;
  let quote = text.indexOf('"', start + 1);
  while (quote >= 0 && isEscaped(text, quote)) quote = text.indexOf('"', quote + 1);
  if (quote < 0) return null;
  try {
    return { value: String(JSON.parse(text.slice(start, quote + 1))), end: quote + 1 };
  } catch {
    return null;
  }
}

/** Behind an odd number of backslashes. */
function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text[from - 1] === "\\") from--;
  return (at - from) % 2 === 1;
}
