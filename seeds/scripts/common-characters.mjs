// Writes src/input/common-characters.ts: the Han characters that make up most of any Chinese text, by which a text that was decoded
// right is told from one that was not. Needs the development checkout (nodejieba's dictionary for the frequencies).
// Usage: node seeds/scripts/common-characters.mjs [--check]
// --check writes nothing, and fails when the file is not what the script would write.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as toTraditional from "opencc-js/cn2t";

const COMMON = 1000;
const A_LINE = 60;

const jieba = dirname(createRequire(import.meta.url).resolve("nodejieba/package.json"));
const countByCharacter = new Map();
for (const line of readFileSync(join(jieba, "submodules/cppjieba/dict/jieba.dict.utf8"), "utf8").split("\n")) {
  const [word = "", count = "0"] = line.split(" ");
  for (const character of word)
    if (/[\u4e00-\u9fff]/u.test(character))
      countByCharacter.set(character, (countByCharacter.get(character) ?? 0) + Number(count));
}
const inTraditional = ["t", "tw", "hk"].map((to) => toTraditional.Converter({ from: "cn", to }));
const common = [...countByCharacter]
  .sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1))
  .slice(0, COMMON)
  .flatMap(([character]) => [character, ...inTraditional.map((convert) => convert(character))]);
const characters = [...new Set(common)].sort().join("");
const lines = Array.from(
  { length: Math.ceil(characters.length / A_LINE) },
  (_, i) => `  "${characters.slice(i * A_LINE, (i + 1) * A_LINE)}",`,
);
const made = `/** The ${COMMON} commonest Han characters, in Simplified and Traditional form; made by seeds/scripts/common-characters.mjs. */
export const COMMON_CHARACTERS: string = [
${lines.join("\n")}
].join("");
`;

const file = new URL("../../src/input/common-characters.ts", import.meta.url);
if (!process.argv.includes("--check")) writeFileSync(file, made);
else if (readFileSync(file, "utf8") !== made) {
  process.stderr.write("src/input/common-characters.ts is not what the script makes; run it without --check\n");
  process.exitCode = 1;
}
