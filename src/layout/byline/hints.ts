import { CLASS_OF, DOINGS, HINTS } from "../characters.ts";
import { does } from "./characters.ts";
import { BLANK, isHan } from "./doings.ts";
import { BY_LAST, ENDS_WORD, SECOND_LAST, STANDS_ALONE } from "./hint-words.ts";

const WIDEST_PADDING = 3;

/**
 * Where the last hint of a byline in `[start, end)` ends, -1 when there is none. What every byline holds but one of bare
 * names in brackets is a word for a role or for work. Its characters may be padded (记 者); 文, 图 and 摄 count only where
 * no word can go on with them (图书馆). A text without any need not be read further, and most texts have none.
 */
export function lastHint(text: string, start: number, end: number): number {
  const classOf = CLASS_OF;
  const hints = HINTS;
  for (let at = end - 1; at >= start; at--) {
    const mark = hints[classOf[text.charCodeAt(at)] ?? 0] ?? 0;
    if (mark === 0) continue;
    if ((mark & STANDS_ALONE) !== 0 && (at + 1 >= end || !isHan(text.charCodeAt(at + 1)))) return at;
    if ((mark & ENDS_WORD) !== 0 && mayEndHint(text, start, at) && endsHint(text, start, at)) return at;
  }
  return -1;
}

/** A look at the character in front refuses nearly all. */
function mayEndHint(text: string, start: number, last: number): boolean {
  if (last <= start) return false;
  const found = CLASS_OF[text.charCodeAt(last - 1)] ?? 0;
  return ((HINTS[found] ?? 0) & SECOND_LAST) !== 0 || ((DOINGS[found] ?? 0) & BLANK) !== 0;
}

function endsHint(text: string, start: number, last: number): boolean {
  const words = BY_LAST.get(text.charCodeAt(last)) ?? [];
  for (const word of words) {
    let at = last;
    let left = word.length - 2;
    for (; left >= 0; left--) {
      const behind = at;
      at--;
      while (at >= start && behind - at <= WIDEST_PADDING && does(BLANK, text, at)) at--;
      if (at < start || text.charCodeAt(at) !== word.charCodeAt(left)) break;
    }
    if (left < 0) return true;
  }
  return false;
}
