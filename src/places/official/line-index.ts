const NONE = -1;
const LINE_END = 10;

/** A hash table in columns: which lines of a text are exactly a word. */
export interface LineIndex {
  /** Where each line begins, and behind the last one the length of the text. */
  readonly starts: Int32Array;
  /** By hash of a word: the last line with it. Its length is a power of two. */
  readonly heads: Int32Array;
  /** By line: the one before it with the same hash; -1 where there is none. */
  readonly next: Int32Array;
}

/** Made in one pass. */
export function indexLines(text: string, count: number): LineIndex {
  const index = {
    starts: new Int32Array(count + 1),
    heads: new Int32Array(2 ** Math.ceil(Math.log2(count + 2))).fill(NONE),
    next: new Int32Array(count),
  };
  fillIndex(text, index);
  return index;
}

/** The lines that are exactly this word. */
export function linesThatAre({ starts, heads, next }: LineIndex, text: string, word: string): number[] {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = mixed(hash, word.charCodeAt(i));
  const rows: number[] = [];
  for (let row = heads[hash & (heads.length - 1)] ?? NONE; row !== NONE; row = next[row] ?? NONE) {
    const start = starts[row] ?? 0;
    if ((starts[row + 1] ?? 0) - 1 - start === word.length && text.startsWith(word, start)) rows.push(row);
  }
  return rows;
}

// A hot loop: alone in its function it runs twice as fast.
function fillIndex(text: string, { starts, heads, next }: LineIndex): void {
  const mask = heads.length - 1;
  let row = 0;
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== LINE_END) {
      hash = mixed(hash, unit);
      continue;
    }
    next[row] = heads[hash & mask] ?? NONE;
    heads[hash & mask] = row;
    starts[++row] = at + 1;
    hash = 0;
  }
}

function mixed(hash: number, unit: number): number {
  const product = Math.imul(hash ^ unit, 0x9e3779b1);
  return product ^ (product >>> 15);
}
