/**
 * A list of words that answers "which of them begin here?" as fast as the text can be read: a double-array trie
 * (J. Aoe, "An Efficient Digital Search Algorithm by Using a Double-Array Structure", IEEE Transactions on Software
 * Engineering 15(9), 1989) over UTF-16 code units, in two typed arrays that can be written to a file as they are.
 */
export interface PackedTrie {
  /** By code unit: the number that it has in `nodes`, 0 when it stands in no word. May end behind the last that does. */
  readonly codes: Uint16Array;
  /**
   * Three numbers a node: base, parent, and the word that ends here (its place in the list, -1 for none). The child of
   * `node` by the code `c > 0` is `next = base + c`, if `next`'s parent is `node`. The root is node 0 and has base 0.
   */
  readonly nodes: Int32Array;
}

/** A word of the list found in a text. */
export interface WordMatch {
  readonly start: number;
  readonly end: number;
  /** Its place in the list. */
  readonly word: number;
}

const CODE_UNITS = 0x10000;
const NO_WORD = -1;
/** Where a walk begins, and what it comes to where no word goes on. */
export const ROOT = 0;
export const NO_NODE: number = -1;

/** The same list from its parts: `units[i]` has the code `i + 1`. */
export function trieOf(units: Uint16Array, nodes: Int32Array): PackedTrie {
  const codes = new Uint16Array(CODE_UNITS);
  for (let i = 0; i < units.length; i++) codes[units[i] ?? 0] = i + 1;
  return { codes, nodes };
}

/** The code units in order of their codes: what `trieOf` takes. */
export function unitsOf({ codes }: PackedTrie): Uint16Array {
  const units = new Uint16Array(codes.reduce((most, code) => Math.max(most, code), 0));
  for (const [unit, code] of codes.entries()) if (code > 0) units[code - 1] = unit;
  return units;
}

/** Words that stand in the text, from left to right, at each place the longest, without overlaps. */
export function longestMatches(trie: PackedTrie, text: string): WordMatch[] {
  const matches: WordMatch[] = [];
  for (let start = 0; start < text.length; ) {
    const match = longestAt(trie, text, start);
    if (match !== null) matches.push(match);
    start = match?.end ?? start + 1;
  }
  return matches;
}

/** Every word at every place of the text, by start, then by length. */
export function allMatches(trie: PackedTrie, text: string): WordMatch[] {
  const matches: WordMatch[] = [];
  for (let start = 0; start < text.length; start++)
    for (const match of matchesAt(trie, text, start)) matches.push(match);
  return matches;
}

/** The words that begin at `start`, the shortest first. */
export function matchesAt(trie: PackedTrie, text: string, start: number): WordMatch[] {
  const matches: WordMatch[] = [];
  let node = ROOT;
  for (let end = start; end < text.length; ) {
    node = childOf(trie, node, text.charCodeAt(end++));
    if (node === NO_NODE) break;
    const word = wordAt(trie, node);
    if (word !== NO_WORD) matches.push({ start, end, word });
  }
  return matches;
}

/** The longest word that begins at `start`, or null. */
export function longestAt(trie: PackedTrie, text: string, start: number): WordMatch | null {
  let node = ROOT;
  let longest = NO_WORD;
  let longestEnd = start;
  for (let end = start; end < text.length; ) {
    node = childOf(trie, node, text.charCodeAt(end++));
    if (node === NO_NODE) break;
    const word = wordAt(trie, node);
    if (word !== NO_WORD) {
      longest = word;
      longestEnd = end;
    }
  }
  return longest === NO_WORD ? null : { start, end: longestEnd, word: longest };
}

/** The place in the list of the word that is exactly this stretch of the text, or -1. */
export function wordOf(trie: PackedTrie, text: string, start = 0, end: number = text.length): number {
  let node = ROOT;
  for (let i = start; i < end; i++) {
    node = childOf(trie, node, text.charCodeAt(i));
    if (node === NO_NODE) return NO_WORD;
  }
  return node === ROOT ? NO_WORD : wordAt(trie, node);
}

/** The node that a code unit leads to: for walks along a text that must make no object a word. */
export function childOf({ codes, nodes }: PackedTrie, node: number, unit: number): number {
  const next = (nodes[3 * node] ?? 0) + (codes[unit] ?? 0);
  // The root is nobody's child, so a code of no word, which from a leaf leads there, leads nowhere.
  return nodes[3 * next + 1] === node ? next : NO_NODE;
}

/** The place in the list of the word that ends at the node, or -1. */
export function wordAt({ nodes }: PackedTrie, node: number): number {
  return nodes[3 * node + 2] ?? NO_WORD;
}
