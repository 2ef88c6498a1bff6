import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAst } from "rolldown/parseAst";

const SRC = fileURLToPath(new URL("../../src", import.meta.url));

/** A template of `wording` as it stands in the sources. */
export interface FoundWording {
  readonly file: string;
  readonly template: string;
  /** Text among its values that is in English whatever the language: wording`takes ${"a number"}`. */
  readonly bareTexts: readonly string[];
}

/** Every wording`…` under src/, found in the syntax trees of the files. */
export function wordingsOfSources(): readonly FoundWording[] {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.sort().flatMap((file) => {
    const source = readFileSync(join(SRC, file), "utf8");
    if (!source.includes("wording`")) return [];
    return allIn(parseAst(source, { lang: "ts" }), isWording).map(({ quasi }) => ({
      file,
      template: quasi.quasis.map(({ value }) => value.cooked).reduce((text, part, i) => `${text}{${i - 1}}${part}`),
      bareTexts: quasi.expressions.flatMap(textsIn),
    }));
  });
}

/** The codes of all failures that reading an input can end with: objects with a code and a reason. */
export function failureCodesOfSources(): readonly string[] {
  const files = ["input", "io", "run"].flatMap((folder) =>
    readdirSync(join(SRC, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => join(SRC, folder, file)),
  );
  const codes = files.flatMap((file) =>
    allIn(parseAst(readFileSync(file, "utf8"), { lang: "ts" }), isObject).flatMap(({ properties }) => {
      const named = (name: string) => properties.find(({ key }) => key?.name === name);
      const code = named("code")?.value;
      return code !== undefined && isString(code) && named("reason") !== undefined ? [code.value] : [];
    }),
  );
  return Array.from(new Set(codes)).sort();
}

interface WordingNode {
  readonly quasi: {
    readonly quasis: readonly { readonly value: { readonly cooked: string } }[];
    readonly expressions: readonly unknown[];
  };
}

/** All nodes of a kind, one inside the other too. */
function allIn<Node>(root: unknown, isWanted: (node: object) => node is Node & object, stops = isNever): Node[] {
  const found: Node[] = [];
  const left = [root];
  while (left.length > 0) {
    const node = left.pop();
    if (typeof node !== "object" || node === null || stops(node)) continue;
    if (isWanted(node)) found.push(node);
    left.push(...Object.values(node));
  }
  return found;
}

/** Words in quotes or in a plain template; a wording inside is none of them, nor is what a function is called with. */
function textsIn(expression: unknown): string[] {
  const stops = (node: object): boolean => isWording(node) || ("type" in node && node.type === "CallExpression");
  const quoted = allIn(expression, isString, stops).map(({ value }) => value);
  const inTemplates = allIn(expression, isPiece, stops).map(({ value }) => value.cooked);
  return [...quoted, ...inTemplates].filter((text) => /\p{L}/u.test(text));
}

function isNever(_node: object): boolean {
  return false;
}

function isString(node: object): node is { readonly value: string } {
  return "type" in node && node.type === "Literal" && "value" in node && typeof node.value === "string";
}

function isPiece(node: object): node is { readonly value: { readonly cooked: string } } {
  return "type" in node && node.type === "TemplateElement";
}

function isWording(node: object): node is WordingNode {
  return (
    "type" in node &&
    node.type === "TaggedTemplateExpression" &&
    "tag" in node &&
    typeof node.tag === "object" &&
    node.tag !== null &&
    "name" in node.tag &&
    node.tag.name === "wording"
  );
}

interface ObjectNode {
  readonly properties: readonly { readonly key?: { readonly name?: string }; readonly value?: object }[];
}

function isObject(node: object): node is ObjectNode {
  return "type" in node && node.type === "ObjectExpression";
}
