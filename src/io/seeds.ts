import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseLexicon } from "../core/lexicon.ts";
import type { Lexicon } from "../core/types.ts";

const SEEDS = new URL("../../seeds/", import.meta.url);

/** The text of a file under `seeds/`, such as `themes/taxonomy.json`. */
export function readSeed(name: string): string {
  return readFileSync(new URL(name, SEEDS), "utf8");
}

/** Every word list of `seeds/lexicon`. */
export function readLexicons(): Lexicon {
  const entriesByName = new Map<string, readonly string[]>();
  for (const file of readdirSync(fileURLToPath(new URL("lexicon/", SEEDS))).sort()) {
    if (file.endsWith(".txt")) entriesByName.set(file.slice(0, -4), parseLexicon(readSeed(`lexicon/${file}`)));
  }
  return (name) => {
    const entries = entriesByName.get(name);
    if (entries === undefined) throw new Error(`no word list seeds/lexicon/${name}.txt`);
    return entries;
  };
}

/** The name and text of every file under `seeds/` that decides what comes out, in order of the names. */
export function readDecidingSeeds(): { readonly path: string; readonly text: string }[] {
  return ["gazetteer", "lexicon", "themes"].flatMap((folder) =>
    readdirSync(fileURLToPath(new URL(`${folder}/`, SEEDS)))
      .sort()
      .map((file) => ({ path: `${folder}/${file}`, text: readSeed(`${folder}/${file}`) })),
  );
}
