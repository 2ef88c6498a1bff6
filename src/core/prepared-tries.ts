import type { PackedFile, Section } from "./packed-file.ts";
import type { PackedTrie } from "./packed-trie.ts";

/**
 * Tries that were packed when jiceng was built. Packing the word lists that come with it takes longer than reading three
 * newspaper pages, and always gives the same; so the build packs each once. A list that is not among them, such as the cues of
 * a taxonomy of one's own, is packed when it is wanted.
 */
export interface PreparedTrie {
  /** What tells its words from those of all others. */
  readonly fingerprint: string;
  /** What `trieNamed` knows it by. */
  readonly names: readonly string[];
  readonly trie: PackedTrie;
}

// Names of one page: packed sooner than looked up.
const FEWEST = 48;

/** CRC-32 of a text in UTF-8. */
export type TextChecksum = (text: string) => number;

const prepared = new Map<string, PackedTrie>();
const preparedByName = new Map<string, PackedTrie>();
let checksumOf: TextChecksum | null = null;

/** From here on lists with these fingerprints, and those of these names, need no packing. */
export function prepareTries(tries: readonly PreparedTrie[], checksum: TextChecksum): void {
  checksumOf = checksum;
  preparedByName.clear();
  for (const { fingerprint, names, trie } of tries) {
    prepared.set(fingerprint, trie);
    for (const name of names) preparedByName.set(name, trie);
  }
}

/**
 * The trie of the list, made by `pack` unless it is prepared. `values` tells lists apart whose words stand for something else than
 * their places.
 */
export function preparedTrie(words: readonly string[], values: string, pack: () => PackedTrie): PackedTrie {
  if (words.length < FEWEST || checksumOf === null) return pack();
  const fingerprint = fingerprintOf(words, values, checksumOf);
  const known = prepared.get(fingerprint) ?? recorded?.get(fingerprint);
  if (known !== undefined) return known;
  const trie = pack();
  recorded?.set(fingerprint, trie);
  return trie;
}

/**
 * The trie that `make` packs of word lists of the package, and of nothing else. Where the build packed it under this name, not even
 * its words are read: twenty thousand strings take longer to make than to find by.
 */
export function trieNamed(name: string, make: () => PackedTrie): PackedTrie {
  const known = preparedByName.get(name);
  if (known !== undefined) return known;
  const trie = make();
  if (recorded !== null) {
    if ((recordedByName.get(name) ?? trie) !== trie) throw new Error(`two word lists with the name ${name}`);
    recordedByName.set(name, trie);
  }
  return trie;
}

let recorded: Map<string, PackedTrie> | null = null;
const recordedByName = new Map<string, PackedTrie>();

/** For the build: every list that is packed while `run` runs. */
export async function triesPackedBy(run: () => Promise<void>, checksum: TextChecksum): Promise<PreparedTrie[]> {
  checksumOf = checksum;
  const tries = new Map<string, PackedTrie>();
  recorded = tries;
  recordedByName.clear();
  try {
    await run();
  } finally {
    recorded = null;
  }
  const named = [...recordedByName];
  return Array.from(tries, ([fingerprint, trie]) => {
    return { fingerprint, names: named.flatMap(([name, one]) => (one === trie ? [name] : [])), trie };
  });
}

/**
 * How many words, how many code units, and a checksum of all: natively, since a loop of our own is slow when it is new. Half
 * a surrogate pair counts as U+FFFD; neither stands in a list that comes with jiceng.
 */
function fingerprintOf(words: readonly string[], values: string, checksum: TextChecksum): string {
  const text = words.join("\n");
  const ofValues = values === "" ? "" : ` ${checksum(values)}`;
  return `${words.length} ${text.length} ${checksum(text)}${ofValues}`;
}

/** The tries as columns of a file: all codes, all nodes, and how many of them belong to each. */
export function columnsOfTries(tries: readonly PreparedTrie[]): PackedFile {
  const codes = tries.map(({ trie }) => trie.codes);
  const nodes = tries.map(({ trie }) => trie.nodes);
  return {
    about: tries.map(({ fingerprint, names, trie }) => [fingerprint, names, trie.codes.length, trie.nodes.length]),
    sections: new Map<string, Section>([
      ["codes", fill(new Uint16Array(sizeOf(codes)), codes)],
      ["nodes", fill(new Int32Array(sizeOf(nodes)), nodes)],
    ]),
  };
}

/** The tries of such a file; their numbers stay where they lie. */
export function triesOf({ about, sections }: PackedFile): PreparedTrie[] {
  const codes = sections.get("codes");
  const nodes = sections.get("nodes");
  if (!Array.isArray(about) || !(codes instanceof Uint16Array) || !(nodes instanceof Int32Array)) return [];
  let codesEnd = 0;
  let nodesEnd = 0;
  return about.map(([fingerprint, names, codeCount, nodeCount]) => {
    codesEnd += codeCount;
    nodesEnd += nodeCount;
    return {
      fingerprint,
      names,
      trie: {
        codes: codes.subarray(codesEnd - codeCount, codesEnd),
        nodes: nodes.subarray(nodesEnd - nodeCount, nodesEnd),
      },
    };
  });
}

/** Puts the parts one behind the other. */
function fill<Whole extends Uint16Array | Int32Array>(whole: Whole, parts: readonly ArrayLike<number>[]): Whole {
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function sizeOf(parts: readonly ArrayLike<number>[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
