import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync, crc32 } from "node:zlib";
import { UserError } from "../core/errors.ts";
import { parseLexicon } from "../core/lexicon.ts";
import { type PackedFile, unpackFile } from "../core/packed-file.ts";
import type { Lexicon } from "../core/types.ts";
import { wording } from "../core/wording.ts";
import { sha256 } from "./hash.ts";

const SEEDS = new URL("../../seeds/", import.meta.url);

/** The text of a file under `seeds/`, such as `themes/taxonomy.json`. */
export function readSeed(name: string): string {
  return readFileSync(new URL(name, SEEDS), "utf8");
}

/**
 * A packed file under `seeds/`, such as `dictionary/jieba.packed`.
 *
 * @throws UserError `seed-missing` or `seed-damaged`, naming the file.
 */
export function readPackedSeed(name: string): PackedFile {
  const subject = `seeds/${name}`;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(new URL(name, SEEDS));
  } catch (cause) {
    throw new UserError("seed-missing", wording`cannot be read; install jiceng again`, { cause, subject });
  }
  return unpackFile(bytes, subject, crc32);
}

/**
 * A packed file that lies compressed in the one column of another, such as `gazetteer/places.packed`.
 *
 * @throws UserError as `readPackedSeed` does.
 */
export function readCompressedSeed(name: string): PackedFile {
  const subject = `seeds/${name}`;
  const compressed = readPackedSeed(name).sections.get("brotli");
  if (compressed === undefined)
    throw new UserError("seed-damaged", wording`is another file than its name says; install jiceng again`, { subject });
  return unpackFile(brotliDecompressSync(compressed), subject, crc32);
}

/** CRC-32 of a file under `seeds/`; null when it cannot be read. */
export function seedChecksum(name: string): number | null {
  try {
    return crc32(readFileSync(new URL(name, SEEDS)));
  } catch {
    return null;
  }
}

/** SHA-256 of a file under `seeds/`: what was made with it can say so. */
export function seedHash(name: string): string {
  return sha256(readFileSync(new URL(name, SEEDS)));
}

/** Every word list of `seeds/lexicon`. */
export function readLexicons(): Lexicon {
  return openLexicons().lexicon;
}

/** The same, with the CRC-32 of all lists together. A list is cut into entries when it is asked for. */
export function openLexicons(): { readonly lexicon: Lexicon; readonly checksum: number } {
  const folder = fileURLToPath(new URL("lexicon/", SEEDS));
  const bytesByName = new Map<string, Buffer>();
  const entriesByName = new Map<string, readonly string[]>();
  let checksum = 0;
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(".txt")) continue;
    const bytes = readFileSync(folder + file);
    bytesByName.set(file.slice(0, -".txt".length), bytes);
    checksum = crc32(bytes, crc32(file, checksum));
  }
  const lexicon: Lexicon = (name) => {
    const known = entriesByName.get(name);
    if (known !== undefined) return known;
    const bytes = bytesByName.get(name);
    if (bytes === undefined) throw new Error(`no word list seeds/lexicon/${name}.txt`);
    const entries = parseLexicon(bytes.toString("utf8"));
    entriesByName.set(name, entries);
    return entries;
  };
  return { lexicon, checksum };
}

/** The name and bytes of every file under `seeds/` that decides what comes out, in order of the names. */
export function readDecidingSeeds(): { readonly path: string; readonly bytes: Uint8Array }[] {
  return ["dictionary", "gazetteer", "lexicon", "themes"].flatMap((folder) =>
    readdirSync(fileURLToPath(new URL(`${folder}/`, SEEDS)))
      .filter((file) => file !== "LICENSE")
      .sort()
      .map((file) => ({ path: `${folder}/${file}`, bytes: readFileSync(new URL(`${folder}/${file}`, SEEDS)) })),
  );
}
