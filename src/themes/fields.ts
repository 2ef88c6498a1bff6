import { wording } from "../core/wording.ts";
import type { FieldsNode, Source, SourceNode } from "./source-nodes.ts";

// What follows reads fields that may be anything: a fault is told to the source, and something harmless given instead.

const NO_FIELDS: FieldsNode = { kind: "fields", fields: new Map(), line: null };

export function fieldsOf(
  node: SourceNode | undefined,
  source: Source,
  { where, line, known }: { where: string; line: number | null; known: readonly string[] },
): FieldsNode {
  if (node?.kind !== "fields") {
    source.fault(node?.line ?? line, wording`${where} must be an object (name: value)`);
    return { ...NO_FIELDS, line };
  }
  for (const [name, { line }] of node.fields) {
    if (!known.includes(name))
      source.fault(line, wording`${where} has no field ${JSON.stringify(name)}; known are ${known.join(", ")}`);
  }
  return node;
}

/** A text that is not empty. Without `usual` it must be there. */
export function textField(
  { fields, line }: FieldsNode,
  source: Source,
  { name, where, usual }: { name: string; where: string; usual?: string },
): string {
  const node = fields.get(name);
  if (node === undefined && usual !== undefined) return usual;
  const text = node?.kind === "text" ? node.value.trim() : "";
  if (text === "") source.fault(node?.line ?? line, wording`${where}.${name} must be a text that is not empty`);
  return text;
}

/** Texts for people: a list, or one text. */
export function textsField(
  { fields }: FieldsNode,
  source: Source,
  { name, where }: { name: string; where: string },
): string[] {
  const node = fields.get(name);
  if (node === undefined) return [];
  if (node.kind === "text") {
    const lines = node.value.split("\n").map((line) => line.trim());
    return lines.filter((line) => line !== "");
  }
  if (node.kind === "fields") {
    source.fault(node.line, wording`${where}.${name} must be a list of texts`);
    return [];
  }
  return node.items.flatMap((item) => {
    if (item.kind === "text" && item.value.trim() !== "") return [item.value.trim()];
    source.fault(item.line ?? node.line, wording`${where}.${name} has an entry that is no text`);
    return [];
  });
}

export function flagField(
  { fields }: FieldsNode,
  source: Source,
  { name, where }: { name: string; where: string },
): boolean {
  const node = fields.get(name);
  if (node === undefined) return false;
  if (node.kind !== "text" || (node.value !== "true" && node.value !== "false")) {
    source.fault(node.line, wording`${where}.${name} must be true or false`);
    return false;
  }
  return node.value === "true";
}

/** A whole number from `least` to `most`. Without `usual` it must be there. */
export function wholeField(
  { fields, line }: FieldsNode,
  source: Source,
  {
    name,
    where,
    least = 0,
    most,
    usual,
  }: { name: string; where: string; least?: number; most: number; usual?: number },
): number {
  const node = fields.get(name);
  if (node === undefined && usual !== undefined) return usual;
  const digits = node?.kind === "text" ? node.value.trim() : "";
  const value = /^\d{1,9}$/u.test(digits) ? Number(digits) : -1;
  if (value >= least && value <= most) return value;
  source.fault(node?.line ?? line, wording`${where}.${name} must be a whole number from ${least} to ${most}`);
  return usual ?? least;
}

/** The objects of a list; none when the field is not there. */
export function listField(
  { fields }: FieldsNode,
  source: Source,
  { name, where, most }: { name: string; where: string; most: number },
): readonly SourceNode[] {
  const node = fields.get(name);
  if (node === undefined) return [];
  if (node.kind !== "list") {
    source.fault(node.line, wording`${where}${name} must be a list`);
    return [];
  }
  if (node.items.length > most)
    source.fault(node.line, wording`${where}${name} has ${node.items.length} entries, at most ${most} are taken`);
  return node.items.slice(0, most);
}
