import type { Node } from "yaml";
import { wording } from "../core/wording.ts";
import { listsAsBlocks } from "./lists-as-blocks.ts";
import type { Source, SourceNode, TextNode } from "./source-nodes.ts";

/** Files larger than this are read with their long lists as blocks. */
const LARGE = 200_000;
const DEEPEST = 12;

/** Reads one value of YAML, which JSON is too. Null when it is no YAML or empty, with the faults told to `source`. */
export async function readYaml(text: string, source: Source): Promise<SourceNode | null> {
  const yaml = await import("yaml");
  const lines = new yaml.LineCounter();
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const lineOf = (node: Node): number | null => (node.range ? lineAt(node.range[0]) : null);

  const nodeFrom = (node: unknown, depth: number): SourceNode => {
    const nothing: TextNode = { kind: "text", value: "", line: null, isBlock: false };
    if (!yaml.isNode(node)) return nothing;
    const line = lineOf(node);
    if (yaml.isAlias(node)) {
      source.fault(line, wording`*alias: write it out; aliases are not taken`);
      return nothing;
    }
    if (depth > DEEPEST) {
      source.fault(line, wording`lists and fields lie too deep in one another`);
      return nothing;
    }
    if (yaml.isScalar(node)) {
      const isBlock = node.type === yaml.Scalar.BLOCK_LITERAL;
      return { kind: "text", value: typeof node.value === "string" ? node.value : "", line, isBlock };
    }
    if (yaml.isSeq(node)) return { kind: "list", items: node.items.map((item) => nodeFrom(item, depth + 1)), line };
    if (!yaml.isMap(node)) return nothing;
    const fields = new Map<string, SourceNode>();
    for (const { key, value } of node.items) {
      const name = yaml.isScalar(key) && typeof key.value === "string" ? key.value : null;
      const place = yaml.isNode(key) ? lineOf(key) : line;
      if (name === null) source.fault(place, wording`the name of a field must be a word`);
      else if (fields.has(name)) source.fault(place, wording`${JSON.stringify(name)} is given twice`);
      else fields.set(name, withLine(nodeFrom(value, depth + 1), place));
    }
    return { kind: "fields", fields, line };
  };

  try {
    // With the failsafe schema every scalar is the text that was written: “110” and “yes” are words like others.
    const document = yaml.parseDocument(text.length > LARGE ? listsAsBlocks(text) : text, {
      schema: "failsafe",
      uniqueKeys: false,
      prettyErrors: false,
      lineCounter: lines,
    });
    for (const { message, pos } of document.errors) source.fault(lineAt(pos[0]), wording`is no valid YAML: ${message}`);
    if (document.errors.length > 0) return null;
    if (document.contents === null) return null;
    return nodeFrom(document.contents, 0);
  } catch (cause) {
    // The parser calls itself for every level: “[[[[…” ends the stack.
    if (!(cause instanceof RangeError)) throw cause;
    source.fault(null, wording`lists and fields lie too deep in one another`);
    return null;
  }
}

/** The line of a value on its own lines is that of its name, which is what one looks for. */
function withLine(node: SourceNode, line: number | null): SourceNode {
  return node.kind === "text" && node.line !== null ? node : { ...node, line };
}
