/**
 * The words of the dictionary: a double-array trie like that of `core/packed-trie.ts`, with two numbers a node, its cell, in place
 * of three. A step along the text reads one cell, and what a page needs of the dictionary fits in the near caches. The
 * first number of a cell has its base in the upper 20 bits, the second one the cell of its parent; the lower 12 bits of
 * both are the halves of the class of the word that ends here, 0 for none.
 */
export interface WordTrie {
  /** By code unit: what is added to a base, 0 for a unit in no word. */
  readonly codes: Uint16Array;
  /** The child of a cell by the code `c > 0` is the cell `base + c`, if that has this parent. The root is cell 0, has base 0 and no parent. */
  readonly cells: Int32Array;
}

/** Bits of half a class; what is left of 32 takes the number of any cell. */
export const HALF = 12;
export const HALF_MASK: number = (1 << HALF) - 1;

/** The class of the word that ends at the cell, 0 for none. */
export function classAt(cells: Int32Array, cell: number): number {
  return ((cells[2 * cell] ?? 0) & HALF_MASK) | (((cells[2 * cell + 1] ?? 0) & HALF_MASK) << HALF);
}

/** Makes the word that ends at the cell one of this class. */
export function setClass(cells: Int32Array, cell: number, wordClass: number): void {
  cells[2 * cell] = ((cells[2 * cell] ?? 0) & ~HALF_MASK) | (wordClass & HALF_MASK);
  cells[2 * cell + 1] = ((cells[2 * cell + 1] ?? 0) & ~HALF_MASK) | (wordClass >>> HALF);
}

/** The cell of the word that is exactly these units, -1 for none. */
export function cellOf({ codes, cells }: WordTrie, units: Uint16Array, start: number, end: number): number {
  let cell = 0;
  for (let i = start; i < end; i++) {
    const next = ((cells[2 * cell] ?? 0) >>> HALF) + (codes[units[i] ?? 0] ?? 0);
    if ((cells[2 * next + 1] ?? 0) >>> HALF !== cell) return -1;
    cell = next;
  }
  return classAt(cells, cell) === 0 ? -1 : cell;
}
