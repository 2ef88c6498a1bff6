import type { ThemeModel } from "./model.ts";
import { withRoom } from "./rows.ts";
import { ABOUT_WORD, EFFECT, FREE, NONE } from "./tables.ts";

/** The numbers of a slot, and the places of those that change. */
export const SLOT = 4;
export const CUED = 1;
export const TIMES = 2;
export const HEARD = 3;
const NEVER = -1;

/**
 * Where the story on the desk notes what it has had of a word: its slot, or the first of as many as it has effects. The free number
 * of a word may be left from another story; it is this story's if the slot says the same word.
 */
export function slotOf(model: ThemeModel, word: number): number {
  const { aboutWords, slots } = model.desk;
  const slot = aboutWords[ABOUT_WORD * word + FREE] ?? 0;
  return slot < slots.size && slots.numbers[slot] === word ? slot : addSlots(model, word);
}

function addSlots({ desk, effects }: ThemeModel, word: number): number {
  const { aboutWords, slots } = desk;
  const first = slots.size;
  aboutWords[ABOUT_WORD * word + FREE] = first;
  const effect = aboutWords[ABOUT_WORD * word + EFFECT] ?? NONE;
  const count = effect < NONE ? (effects[NONE - 1 - effect] ?? 0) : 1;
  const numbers = withRoom(slots, SLOT * count);
  slots.size = first + SLOT * count;
  for (let at = first; at < slots.size; at += SLOT) {
    numbers[at] = word;
    numbers[at + CUED] = NEVER;
    numbers[at + TIMES] = 0;
    numbers[at + HEARD] = NEVER;
  }
  return first;
}
