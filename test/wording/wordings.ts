import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAst } from "rolldown/parseAst";

const SRC = fileURLToPath(new URL("../../src", import.meta.url));

/** A template of `wording` as it stands in the sources. */
export interface FoundWording {
  readonly file: string;
  readonly template: string;
}

/** Every wording`…` under src/, found in the syntax trees of the files. */
export function wordingsOfSources(): readonly FoundWording[] {
  const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.sort().flatMap((file) => {
    const source = readFileSync(join(SRC, file), "utf8");
    if (!source.includes("wording`")) return [];
    return templatesIn(parseAst(source, { lang: "ts" })).map((template) => ({ file, template }));
  });
}

function templatesIn(root: unknown): string[] {
  const found: string[] = [];
  const left = [root];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (typeof node !== "object" || node === null) continue;
    if (isWording(node))
      found.push(
        node.quasi.quasis
          .map(({ value }) => value.cooked)
          .reduce((template, part, i) => `${template}{${i - 1}}${part}`),
      );
    left.push(...Object.values(node));
  }
  return found;
}

interface WordingNode {
  readonly quasi: { readonly quasis: readonly { readonly value: { readonly cooked: string } }[] };
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
