import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { type PackedFile, packFile, unpackFile } from "../core/packed-file.ts";
import { columnsOfTries, type PreparedTrie, triesOf } from "../core/prepared-tries.ts";
import { seedChecksum } from "./seeds.ts";

/** Beside the compiled code only: tests that run the sources make every table themselves. */
const PREPARED = new URL("../prepared/", import.meta.url);

/** Tables that the build made of a file under `seeds/`; null where it did not, or where that file is another now. */
export function readPrepared(name: string, seed: string): PackedFile | null {
  const file = readPreparedFile(name);
  const { about } = file ?? {};
  if (file === null || !isAbout(about) || about.seed !== seedChecksum(seed)) return null;
  return { about: about.about, sections: file.sections };
}

/** The bytes of such tables; whoever reads them gets them only as long as the seed is the same. */
export function preparedBytes({ about, sections }: PackedFile, seed: string): Uint8Array {
  return packFile({ about: { seed: seedChecksum(seed), about }, sections }, crc32);
}

/** Put in by the build in what it bundles. */
declare const IS_BUNDLE: boolean | undefined;

/**
 * The tries that the build packed; none where it did not. Their names count only where both the word lists and the code are those
 * of the build: the bundle is made with them, modules may be newer.
 */
export function readPreparedTries(lexicon: number): PreparedTrie[] {
  const file = readPreparedFile("tries");
  if (file === null || !isOfLexicon(file.about)) return [];
  const tries = triesOf({ about: file.about.tries, sections: file.sections });
  const isSame = typeof IS_BUNDLE !== "undefined" && file.about.lexicon === lexicon;
  return isSame ? tries : tries.map((trie) => ({ ...trie, names: [] }));
}

/** The bytes of such tries, and of what they were made of. */
export function preparedTriesBytes(tries: readonly PreparedTrie[], lexicon: number): Uint8Array {
  const { about, sections } = columnsOfTries(tries);
  return packFile({ about: { lexicon, tries: about }, sections }, crc32);
}

function isOfLexicon(about: unknown): about is { lexicon: number; tries: unknown } {
  return typeof about === "object" && about !== null && "lexicon" in about && "tries" in about;
}

/** What lists of words are told apart by. */
export function textChecksum(text: string): number {
  return crc32(text);
}

function readPreparedFile(name: string): PackedFile | null {
  try {
    return unpackFile(readFileSync(new URL(`${name}.packed`, PREPARED)), name, crc32);
  } catch {
    // What is damaged or missing is made again, of the seeds.
    return null;
  }
}

function isAbout(about: unknown): about is { seed: number; about: unknown } {
  return typeof about === "object" && about !== null && "seed" in about && "about" in about;
}
