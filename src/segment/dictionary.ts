import type { PackedFile, Section } from "../core/packed-file.ts";
import { trieOf } from "../core/packed-trie.ts";
import { type CharacterModel, characterModelOf } from "./hmm.ts";
import type { WordGraph } from "./word-graph.ts";

/** Words with weights and parts of speech; rows are in order of falling frequency. */
export interface Dictionary extends WordGraph {
  /** The frequency in the middle of all words. */
  readonly usualFrequency: number;
  /** All word occurrences: what frequencies are shares of. */
  readonly occurrences: number;
  /** By row: place in `tagNames`. */
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
  const distinctWeights = section("distinctWeights", Float64Array);
  const tags = section("tags", Uint8Array);
  return {
    trie: trieOf(section("units", Uint16Array), section("nodes", Int32Array)),
    weights: repeated(distinctWeights, section("rowsByWeight", Uint32Array)),
    leastWeight: distinctWeights.at(-1) ?? 0,
    more: null,
    alone: null,
    firstOfMore: tags.length,
    tags,
    ...factsOf(about),
    model: characterModelOf({
      units: section("modelUnits", Uint16Array),
      start: section("modelStart", Float64Array),
      step: section("modelStep", Float64Array),
      emission: section("modelEmission", Float64Array),
    }),
  };
}

/** Each value as often as its count says. */
function repeated(values: Float64Array, counts: Uint32Array): Float64Array {
  const all = new Float64Array(counts.reduce((sum, count) => sum + count, 0));
  let start = 0;
  for (let i = 0; i < values.length; i++) {
    const end = start + (counts[i] ?? 0);
    all.fill(values[i] ?? 0, start, end);
    start = end;
  }
  return all;
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
