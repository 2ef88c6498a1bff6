import type { Desk, ThemeModel } from "./model.ts";
import { withRoom } from "./rows.ts";
import { ABOUT_WORD, CUE, DISCOUNT, discountOf, FACET, ROLE } from "./tables.ts";

/** Numbers of a row of `wording` or `others`, and of `turns`. */
export const WORD_ROW = 4;
export const TURN_ROW = 2;

/**
 * Notes the words of all lists in the units on the desk, in one walk along them. In each list the leftmost word is taken, there
 * the longest, and the next behind it, whatever other lists take: 老人 tells for whom a story is where 老人食堂 is a cue.
 */
export function findWords(model: ThemeModel): void {
  const { desk } = model;
  desk.words.size = 0;
  desk.turns.size = 0;
  desk.others.size = 0;
  desk.taken.fill(0);
  takeWords(model);
}

function takeWords({ trie, desk }: ThemeModel): void {
  const { codes, nodes } = trie;
  const { units, starts, startCount, begun, taken, words, lists } = desk;
  // One at each of them, at most, is wanted as a cue, and one as a word for facets.
  const numbers = withRoom(words, 2 * startCount * WORD_ROW);
  for (let i = 0; i < startCount; i++) {
    const start = starts[i] ?? 0;
    let found = 0;
    let end = start;
    let node = 0;
    for (;;) {
      // As `childOf` and `wordAt` have it. The 0 behind the story stands in no word.
      const next = (nodes[3 * node] ?? 0) + (codes[units[end++] ?? 0] ?? 0);
      if (nodes[3 * next + 1] !== node) break;
      const word = nodes[3 * next + 2] ?? -1;
      if (word >= 0) {
        begun[found] = end;
        begun[found + 1] = word;
        found += 2;
      }
      node = next;
    }
    for (found -= 2; found >= 0; found -= 2) {
      const last = begun[found] ?? 0;
      const word = begun[found + 1] ?? 0;
      let own = 0;
      for (let rest = lists[word] ?? 0; rest !== 0; rest &= rest - 1) {
        const list = 31 - Math.clz32(rest & -rest);
        if ((taken[list] ?? 0) > start) continue;
        taken[list] = last;
        own |= 1 << list;
      }
      if (own === 0) continue;
      if ((own & (CUE | FACET)) !== 0) {
        const { size } = words;
        numbers[size] = start;
        numbers[size + 1] = last;
        numbers[size + 2] = word;
        numbers[size + 3] = own & (CUE | FACET);
        words.size = size + WORD_ROW;
      }
      if ((own & ~(CUE | FACET)) !== 0) takeOther(desk, start, last, word, own);
    }
  }
}

function takeOther(desk: Desk, start: number, end: number, word: number, lists: number): void {
  const { turns, others, aboutWords } = desk;
  if ((lists & DISCOUNT) !== 0) {
    const numbers = withRoom(turns, TURN_ROW);
    numbers[turns.size] = start;
    numbers[turns.size + 1] = discountOf(aboutWords[ABOUT_WORD * word + ROLE] ?? 0);
    turns.size += TURN_ROW;
  }
  const rest = lists & ~(CUE | FACET | DISCOUNT);
  if (rest === 0) return;
  const numbers = withRoom(others, WORD_ROW);
  const { size } = others;
  numbers[size] = start;
  numbers[size + 1] = end;
  numbers[size + 2] = word;
  numbers[size + 3] = rest;
  others.size = size + WORD_ROW;
}
