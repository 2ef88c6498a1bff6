import type { StorySigns } from "../core/story-notes.ts";
import type { CleanStory } from "../core/types.ts";
import { unitKinds } from "../core/unit-kinds.ts";

/** What a sign may be of, a bit each. */
export const SIGN = {
  /** A quotation mark. */
  quote: 1,
  /** 《 and 》 */
  work: 2,
  /** The first of 该活动, 此次, 这项, 活动. */
  pointing: 4,
} as const;

export const SIGNS: Uint8Array = Uint8Array.from(
  unitKinds([
    [SIGN.quote, '“”‘’「」『』"'],
    [SIGN.work, "《》"],
    [SIGN.pointing, "该此本这活首是今"],
  ]),
);

/** Where in a story the signs stand that are asked for without a word list. */
export function signsOf({ notes, text }: CleanStory): StorySigns {
  notes.signs ??= notes.spots ?? signsIn(text);
  return notes.signs;
}

function signsIn(text: string): StorySigns {
  const marks: number[] = [];
  const pointers: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (isSign(SIGN.quote | SIGN.work, text, at)) marks.push(at);
    else if (isSign(SIGN.pointing, text, at)) pointers.push(at);
  }
  return { marks, pointers };
}

/** Whether the sign at this place is of one of the kinds. */
export function isSign(kinds: number, text: string, at: number): boolean {
  return ((SIGNS[text.charCodeAt(at)] ?? 0) & kinds) !== 0;
}
