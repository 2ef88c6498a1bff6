import type { PackedFile, Section } from "../core/packed-file.ts";
import { type CharacterModel, characterModelOf } from "./hmm.ts";
import type { Singles, WordGraph } from "./word-graph.ts";
import { classAt, HALF, type WordTrie } from "./word-trie.ts";

/** Words with weights and parts of speech. */
export interface Dictionary extends WordGraph {
  /** The frequency in the middle of all words. */
  readonly usualFrequency: number;
  /** All word occurrences: what frequencies are shares of. */
  readonly occurrences: number;
  /** By class: place in `tagNames`. */
  readonly tags: Uint8Array | Uint32Array;
  /** Parts of speech as the dictionary writes them: `n`, `ns`, `v`, …; the empty one where it gives none. */
  readonly tagNames: readonly string[];
  readonly model: CharacterModel;
}

/** Reads `seeds/dictionary/jieba.packed`, which `seeds/scripts/dictionary.mjs` writes. */
export function dictionaryOf({ about, sections }: PackedFile): Dictionary {
  const section = <Kind extends Section>(name: string, kind: new (length: number) => Kind): Kind => {
    const found = sections.get(name);
    if (!(found instanceof kind)) throw new Error(`the dictionary has no section ${name}`);
    return found;
  };
  const units = section("units", Uint16Array);
  const trie = { codes: numbered(units), cells: section("cells", Int32Array) };
  const weights = section("weights", Float64Array);
  const leastWeight = weights.at(-1) ?? 0;
  return {
    trie,
    weights,
    leastWeight,
    singles: singlesOf(trie, units.length, { weights, leastWeight }),
    added: null,
    tags: section("tags", Uint8Array),
    ...factsOf(about),
    model: characterModelOf({
      units: section("modelUnits", Uint16Array),
      start: section("modelStart", Float64Array),
      step: section("modelStep", Float64Array),
      emission: section("modelEmission", Float64Array),
    }),
  };
}

/** By code unit: its place in the list, counted from 1. */
function numbered(units: Uint16Array): Uint16Array {
  const codes = new Uint16Array(0x10000);
  for (let i = 0; i < units.length; i++) codes[units[i] ?? 0] = i + 1;
  return codes;
}

function singlesOf(
  { cells: all }: WordTrie,
  count: number,
  { weights: weightByClass, leastWeight }: Pick<WordGraph, "weights" | "leastWeight">,
): Singles {
  const cells = new Int32Array(2 * count + 2);
  const weights = new Float64Array(count + 1);
  for (let code = 1; code <= count; code++) {
    // The children of the root, whose base is 0; other characters begin no word.
    const isFirst = (all[2 * code + 1] ?? 0) >>> HALF === 0;
    const wordClass = isFirst ? classAt(all, code) : 0;
    cells[2 * code] = isFirst ? (all[2 * code] ?? 0) >>> HALF : 0;
    cells[2 * code + 1] = wordClass === 0 ? -1 : code;
    weights[code] = wordClass === 0 ? leastWeight : (weightByClass[wordClass] ?? 0);
  }
  return { cells, weights };
}

function factsOf(about: unknown): Pick<Dictionary, "tagNames" | "usualFrequency" | "occurrences"> {
  if (
    typeof about === "object" &&
    about !== null &&
    "tagNames" in about &&
    Array.isArray(about.tagNames) &&
    "usualFrequency" in about &&
    typeof about.usualFrequency === "number" &&
    "occurrences" in about &&
    typeof about.occurrences === "number"
  ) {
    const { tagNames, usualFrequency, occurrences } = about;
    return { tagNames: tagNames.map(String), usualFrequency, occurrences };
  }
  throw new Error("the dictionary does not say what it holds");
}

/** The class of the word with this id, 0 for -1. */
export function classOf({ trie, added }: Dictionary, id: number): number {
  if (added !== null && id >= added.firstId) return id - added.firstId + added.firstClass;
  return id < 0 ? 0 : classAt(trie.cells, id);
}
