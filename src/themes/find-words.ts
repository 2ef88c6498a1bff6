import { childOf, NO_NODE, ROOT, wordAt } from "../core/packed-trie.ts";
import { hasUnit, pairOf } from "../core/unit-set.ts";
import type { Desk, ThemeModel } from "./model.ts";
import { withRoom } from "./rows.ts";
import { CUE, DISCOUNT, discountOf, FACET, listsOf } from "./tables.ts";

/** Numbers of a row of `words` or `others`, and of `turns`. */
export const WORD_ROW = 4;
export const TURN_ROW = 2;

/**
 * Notes the words of all lists in the units on the desk, in one walk along them. In each list the leftmost word is taken, there
 * the longest, and the next behind it, whatever other lists take: 老人 tells for whom a story is where 老人食堂 is a cue.
 */
export function findWords(model: ThemeModel): void {
  const { pairs, singles, desk } = model;
  const { units, length } = desk;
  desk.words.size = 0;
  desk.turns.size = 0;
  desk.others.size = 0;
  desk.taken.fill(0);
  let unit = (units[0] ?? 0) | 0;
  for (let start = 0; start < length; start++) {
    const next = (units[start + 1] ?? 0) | 0;
    if (hasUnit(pairs, pairOf(unit, next)) || hasUnit(singles, unit)) takeWordsAt(model, start);
    unit = next;
  }
}

function takeWordsAt({ trie, roles, desk }: ThemeModel, start: number): void {
  const { units, begun } = desk;
  let found = 0;
  let end = start;
  let node = childOf(trie, ROOT, units[end++] ?? 0);
  while (node !== NO_NODE) {
    const word = wordAt(trie, node);
    if (word >= 0) {
      begun[found++] = end;
      begun[found++] = word;
    }
    // The 0 behind the story stands in no word.
    node = childOf(trie, node, units[end++] ?? 0);
  }
  while (found > 0) {
    const word = begun[--found] ?? 0;
    takeWord(desk, start, begun[--found] ?? 0, word, roles[word] ?? 0);
  }
}

function takeWord(desk: Desk, start: number, end: number, word: number, role: number): void {
  const { taken } = desk;
  let lists = 0;
  for (let rest = listsOf(role); rest !== 0; rest &= rest - 1) {
    const list = 31 - Math.clz32(rest & -rest);
    if ((taken[list] ?? 0) > start) continue;
    taken[list] = end;
    lists |= 1 << list;
  }
  if (lists === 0) return;
  if ((lists & DISCOUNT) !== 0) {
    const turns = withRoom(desk.turns, TURN_ROW);
    turns[desk.turns.size++] = start;
    turns[desk.turns.size++] = discountOf(role);
  }
  const cues = lists & (CUE | FACET);
  const others = lists & ~(CUE | FACET | DISCOUNT);
  if (cues !== 0) addWord(desk.words, start, end, word, cues);
  if (others !== 0) addWord(desk.others, start, end, word, others);
}

function addWord(rows: Desk["words"], start: number, end: number, word: number, lists: number): void {
  const numbers = withRoom(rows, WORD_ROW);
  numbers[rows.size++] = start;
  numbers[rows.size++] = end;
  numbers[rows.size++] = word;
  numbers[rows.size++] = lists;
}
