import type { PackedTrie } from "./packed-trie.ts";
import { preparedTrie } from "./prepared-tries.ts";

const NO_WORD = -1;
// Code 0 is that of the units in no word.
const MOST_CODES = 0xffff;

/**
 * Packs the words; each is known by its place in the list, of two that are the same the last. An empty word is left out.
 * `thorough` is for lists packed ahead of time: two thirds of the size in ten times the time.
 *
 * @throws RangeError for words of more than 65,535 different code units.
 */
export function packWords(words: readonly string[], { thorough = false }: { thorough?: boolean } = {}): PackedTrie {
  const pack = (): PackedTrie => packed(words, null, thorough);
  return thorough ? pack() : preparedTrie(words, "", pack);
}

/** The same, where each word is known by a number of its own, which is not negative. */
export function packValues(words: readonly string[], values: ArrayLike<number>): PackedTrie {
  return preparedTrie(words, Array.from(values).join(), () => packed(words, values, false));
}

function packed(words: readonly string[], values: ArrayLike<number> | null, thorough: boolean): PackedTrie {
  const { sorted, places } = inOrder(words);
  const codes = codesByUse(sorted);
  const numbers = values === null ? places : places.map((place) => values[place] ?? NO_WORD);
  return { codes, nodes: packFamilies(familiesOf(sorted, numbers, codes), thorough) };
}

/** The words by code unit, so that those with the same beginning stand together; each once. */
function inOrder(words: readonly string[]): { sorted: readonly string[]; places: Int32Array } {
  if (words.every((word, i) => word > (words[i - 1] ?? "")))
    return { sorted: words, places: Int32Array.from(words.keys()) };
  const placeByWord = new Map<string, number>();
  for (const [place, word] of words.entries()) if (word !== "") placeByWord.set(word, place);
  const sorted = [...placeByWord.keys()].sort();
  return { sorted, places: Int32Array.from(sorted, (word) => placeByWord.get(word) ?? NO_WORD) };
}

// By code unit; all zero between two lists. Most lists are short, down to the few names of one story.
const uses = new Uint32Array(0x10000);

/** The commonest units get the lowest codes, so that what is looked up most lies together in memory. */
function codesByUse(words: readonly string[]): Uint16Array {
  const units: number[] = [];
  let largest = 0;
  for (const word of words) {
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      const before = uses[unit] ?? 0;
      if (before === 0) units.push(unit);
      if (unit > largest) largest = unit;
      uses[unit] = before + 1;
    }
  }
  units.sort((a, b) => (uses[b] ?? 0) - (uses[a] ?? 0) || a - b);
  for (const unit of units) uses[unit] = 0;
  if (units.length > MOST_CODES) throw new RangeError(`words of more than ${MOST_CODES} different code units`);
  const codes = new Uint16Array(largest + 1);
  for (const [i, unit] of units.entries()) codes[unit] = i + 1;
  return codes;
}

/** The trie before it is packed: the nodes by level; a family is the children of one node, which stand in a row. */
interface Families {
  /** For each node the code that leads to it from its parent. */
  readonly code: Int32Array;
  readonly word: Int32Array;
  /** For each node its first child; one more entry closes the last family. */
  readonly firstChild: Int32Array;
  readonly largestCode: number;
}

function familiesOf(sorted: readonly string[], places: Int32Array, codes: Uint16Array): Families {
  const code = [0];
  const word = [NO_WORD];
  const firstChild: number[] = [];
  // The words below each node: a stretch of the sorted list, and how many units of theirs lead to the node.
  const from = [0];
  const to = [sorted.length];
  const depth = [0];
  let largestCode = 0;
  for (let node = 0; node < code.length; node++) {
    firstChild.push(code.length);
    const at = depth[node] ?? 0;
    const end = to[node] ?? 0;
    let row = from[node] ?? 0;
    // The shortest comes first: the word that ends here.
    if (row < end && sorted[row]?.length === at) word[node] = places[row++] ?? NO_WORD;
    while (row < end) {
      const unit = sorted[row]?.charCodeAt(at) ?? 0;
      const first = row;
      while (row < end && sorted[row]?.charCodeAt(at) === unit) row++;
      const child = codes[unit] ?? 0;
      if (child > largestCode) largestCode = child;
      code.push(child);
      word.push(NO_WORD);
      from.push(first);
      to.push(row);
      depth.push(at + 1);
    }
  }
  firstChild.push(code.length);
  return {
    code: Int32Array.from(code),
    word: Int32Array.from(word),
    firstChild: Int32Array.from(firstChild),
    largestCode,
  };
}

/** A gap that took more tries than this, or lies further off, says that what lies before it is as good as full. */
const PATIENCE = 16;
const FAR = 2048;
/** Families up to this size begin their search at the front, where larger ones left gaps. */
const SMALL_FAMILY = 20;

/**
 * Gives each family a base such that its cells are free. Large families first, since they need the rare wide gaps; the
 * only children, which are half of all nodes, then fill every hole: hardly a cell of the array stays empty.
 */
function packFamilies({ code, word, firstChild, largestCode }: Families, thorough: boolean): Int32Array {
  const count = code.length;
  const sizeOf = (node: number): number => (firstChild[node + 1] ?? 0) - (firstChild[node] ?? 0);
  const parents: number[] = [];
  const onlyChildren: number[] = [];
  for (let node = 1; node < count; node++) {
    if (sizeOf(node) > 1) parents.push(node);
    else if (sizeOf(node) === 1) onlyChildren.push(node);
  }
  parents.sort((a, b) => sizeOf(b) - sizeOf(a) || a - b);
  const codeOfFirst = (node: number): number => code[firstChild[node] ?? 0] ?? 0;
  onlyChildren.sort((a, b) => codeOfFirst(a) - codeOfFirst(b) || a - b);

  const bases = new Int32Array(count);
  let taken = new Uint8Array(2 * count + 2 * largestCode + 2);
  // The cells that the root reaches with a code stay the root's: its children are looked up at every character.
  taken[0] = 1;
  for (let child = firstChild[0] ?? 0; child < (firstChild[1] ?? 0); child++) taken[code[child] ?? 0] = 1;

  const room = (cells: number): void => {
    if (cells + largestCode < taken.length) return;
    const larger = new Uint8Array(2 * (cells + largestCode));
    larger.set(taken);
    taken = larger;
  };
  const freeFrom = (cell: number): number => {
    const free = taken.indexOf(0, cell);
    return free < 0 ? taken.length : free;
  };
  let last = largestCode;
  const settle = (node: number, base: number): void => {
    bases[node] = base;
    for (let child = firstChild[node] ?? 0; child < (firstChild[node + 1] ?? 0); child++) {
      const cell = base + (code[child] ?? 0);
      taken[cell] = 1;
      if (cell > last) last = cell;
    }
  };

  let search = 1;
  let size = 0;
  for (const node of parents) {
    if (sizeOf(node) !== size && (thorough || sizeOf(node) <= SMALL_FAMILY)) search = 1;
    size = sizeOf(node);
    const children = code.subarray(firstChild[node], firstChild[node + 1]).toSorted();
    const [smallest = 0] = children;
    const start = Math.max(search, smallest);
    let tries = 0;
    for (let cell = freeFrom(start); ; cell = freeFrom(cell + 1)) {
      room(cell);
      if (fits(taken, children, cell - smallest)) {
        settle(node, cell - smallest);
        if (tries > PATIENCE || (cell - start > FAR && !thorough)) search = cell;
        break;
      }
      tries++;
    }
  }
  let cell = 1;
  for (const node of onlyChildren) {
    cell = freeFrom(Math.max(cell, codeOfFirst(node)));
    room(cell);
    settle(node, cell - codeOfFirst(node));
  }

  // Room for any code behind the last base, so that no look-up leaves the array.
  const nodes = new Int32Array(3 * (last + largestCode + 1)).fill(-1);
  const cells = new Int32Array(count);
  nodes[0] = 0;
  for (let node = 0; node < count; node++) {
    for (let child = firstChild[node] ?? 0; child < (firstChild[node + 1] ?? 0); child++) {
      const at = (bases[node] ?? 0) + (code[child] ?? 0);
      cells[child] = at;
      nodes[3 * at] = bases[child] ?? 0;
      nodes[3 * at + 1] = cells[node] ?? 0;
      nodes[3 * at + 2] = word[child] ?? NO_WORD;
    }
  }
  return nodes;
}

function fits(taken: Uint8Array, children: Int32Array, base: number): boolean {
  for (const code of children) if (taken[base + code] === 1) return false;
  return true;
}
