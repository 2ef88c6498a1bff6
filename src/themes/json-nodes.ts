import type { FieldsNode, ListNode, Source, SourceNode, TextNode } from "./source-nodes.ts";

const DEEPEST = 12;
const BLANK = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"/uy;
const BARE = /(?:true|false|null|-?\d{1,40}(?:\.\d{1,40})?)(?![\w.+-])/uy;

/** Nodes of JSON with their lines, or null where the text is no JSON (which YAML may still take). */
export function jsonNodes(text: string, source: Source): SourceNode | null {
  let at = 0;
  let line = 1;
  let counted = 0;

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
    for (let feed = text.indexOf("\n", counted); feed >= 0 && feed < at; feed = text.indexOf("\n", counted)) {
      counted = feed + 1;
      line++;
    }
    return line;
  };
  const string = (): TextNode | null => {
    skip(BLANK);
    const here = lineHere();
    const found = skip(STRING);
    if (found === null) return null;
    const value = found.includes("\\") ? String(JSON.parse(found)) : found.slice(1, -1);
    return { kind: "text", value, line: here, isBlock: false };
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
      if (fields.has(name.value)) source.fault(name.line, `${JSON.stringify(name.value)} is given twice`);
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
