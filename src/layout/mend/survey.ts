import { CLASS_OF, SHOWN } from "../characters.ts";
import type { Seen } from "../look.ts";
import { BLANK, COMMA, NEIGHBOUR, PART, SHOWS } from "./shows.ts";

const FEWEST_BLANKS = 4;
const FEWEST_NEAR = 8;
const FARTHEST = 12;

/** The damage that a text may show, as a sum of `SHOWS`; 0 for a clean one. */
export function survey({ text, classes, events }: Seen): number {
  const shownBy = SHOWN;
  const { length } = text;
  let shown = 0;
  let lastComma = -2;
  let lastBlank = -2;
  let blanks = 0;
  let near = 0;
  for (let event = 0; ; event++) {
    const i = events[event] ?? length;
    if (i >= length) return shown;
    const found = shownBy[classes[i] ?? 0] ?? 0;
    if (found <= PART) continue;
    if (found === COMMA) {
      if (lastComma === i - 1) shown |= SHOWS.doubled;
      lastComma = i;
    } else if (found === BLANK) {
      blanks = lastBlank === i - 2 ? blanks + 1 : 1;
      if (blanks === FEWEST_BLANKS) shown |= SHOWS.spaced;
      near = i - lastBlank <= FARTHEST ? near + 1 : 0;
      if (near === FEWEST_NEAR) shown |= SHOWS.scattered;
      lastBlank = i;
    } else shown |= found;
  }
}

/** Whether a character is a part of Chinese text: a Chinese character or one of its marks. */
export function isPart(code: number): boolean {
  return ((SHOWN[CLASS_OF[code] ?? 0] ?? 0) & PART) !== 0;
}

/** A blank as OCR puts one between two characters. */
export function isGap(code: number): boolean {
  return ((SHOWN[CLASS_OF[code] ?? 0] ?? 0) & NEIGHBOUR) === BLANK;
}

export function isInvisible(code: number): boolean {
  return ((SHOWN[CLASS_OF[code] ?? 0] ?? 0) & SHOWS.invisible) !== 0;
}
