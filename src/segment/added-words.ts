import { childOf, NO_NODE, type PackedTrie, ROOT, wordAt } from "../core/packed-trie.ts";
import { characterEnd, codePointAt, LENGTH, LOOSE, type Path, PLACE } from "./path.ts";

/** The words that a user adds to the dictionary, which has none of them. */
export interface AddedWords {
  readonly trie: PackedTrie;
  /** Of the first of them; those of the others follow. */
  readonly firstId: number;
  readonly firstClass: number;
  /** Code points that the user made words, added or not, which the model does not join with others. */
  readonly alone: ReadonlySet<number>;
}

/** Id of the word that is exactly these units, -1 for none. */
export function addedId({ trie, firstId }: AddedWords, units: Uint16Array, start: number, end: number): number {
  let node = ROOT;
  for (let i = start; i < end; i++) {
    node = childOf(trie, node, units[i] ?? 0);
    if (node === NO_NODE) return -1;
  }
  const word = wordAt(trie, node);
  return word < 0 ? -1 : firstId + word;
}

/**
 * Takes an added word of more than one character for the way from here on where that makes it better; the dictionary's
 * words have been considered before. The result is the sum of the way.
 */
export function considerAdded(added: AddedWords, weights: Float64Array, path: Path, start: number): number {
  const { trie, firstId, firstClass, alone } = added;
  const { length, units, sums, ids, lengths } = path;
  const firstEnd = characterEnd(units, start);
  let best = sums[start & PLACE] ?? 0;
  let bestEnd = start + ((lengths[start] ?? 0) & LENGTH);
  let node = ROOT;
  for (let end = start; end < length; ) {
    node = childOf(trie, node, units[end++] ?? 0);
    if (node === NO_NODE) break;
    const word = wordAt(trie, node);
    if (word < 0 || end === firstEnd) continue;
    const sum = (sums[end & PLACE] ?? 0) + (weights[firstClass + word] ?? 0);
    // What the reference engine meets first is the shorter word.
    if (sum > best || (sum === best && end < bestEnd)) {
      best = sum;
      bestEnd = end;
      ids[start] = firstId + word;
    }
  }
  sums[start & PLACE] = best;
  const isLoose = bestEnd === firstEnd && !alone.has(codePointAt(units, start));
  lengths[start] = isLoose ? LOOSE | (bestEnd - start) : bestEnd - start;
  return best;
}
