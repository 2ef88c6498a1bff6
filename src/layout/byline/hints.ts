import type { Span } from "../../core/span.ts";
import { CLASS_OF, DOINGS, HINTS } from "../characters.ts";
import { does } from "./characters.ts";
import { BLANK, isHan } from "./doings.ts";
import { BY_LAST, ENDS_WORD, SECOND_LAST, STANDS_ALONE } from "./hint-words.ts";

const WIDEST_PADDING = 3;
const ANY = ENDS_WORD | STANDS_ALONE;

/** What is known of the line at hand: it is asked for again and again, each time up to the same end. */
const known = { text: "", start: 0, end: -1, at: -1 };
/** No word for a role or for work is as long, blanks between its characters counted. */
const LONGEST = 32;

/** Notes what `lastHint` is to give for a stretch that was looked at already. */
export function noteLastHint(text: string, at: number, { start, end }: Span): void {
  known.text = text;
  known.start = start;
  known.end = end;
  known.at = at;
}

/**
 * Where the last hint of a byline in `[start, end)` ends, -1 when there is none. What every byline holds but one of bare
 * names in brackets is a word for a role or for work. Its characters may be padded (记 者); 文, 图 and 摄 count only where
 * no word can go on with them (图书馆). A text without any need not be read further, and most texts have none.
 */
export function lastHint(text: string, start: number, end: number): number {
  if (end === known.end && start >= known.start && text === known.text) {
    if (known.at < start) return -1;
    // Of a word so near to the start a part may stand in front.
    if (start === known.start || known.at - start >= LONGEST) return known.at;
  }
  const classOf = CLASS_OF;
  const hints = HINTS;
  for (let at = end - 1; at >= start; at--)
    if (((hints[classOf[text.charCodeAt(at)] ?? 0] ?? 0) & ANY) !== 0 && isHintAt(text, at, { start, end })) return at;
  return -1;
}

/** Whether a hint in `[start, end)` ends with the character at `at`, which ends one somewhere. */
export function isHintAt(text: string, at: number, { start, end }: Span): boolean {
  const mark = HINTS[CLASS_OF[text.charCodeAt(at)] ?? 0] ?? 0;
  if ((mark & STANDS_ALONE) !== 0 && (at + 1 >= end || !isHan(text.charCodeAt(at + 1)))) return true;
  return (mark & ENDS_WORD) !== 0 && mayEndHint(text, start, at) && endsHint(text, start, at);
}

/** Whether 文, 图 or 摄 stands at a place, which counts where the text is cut off behind it. */
export function maybeAlone(unit: number): boolean {
  return ((HINTS[CLASS_OF[unit] ?? 0] ?? 0) & STANDS_ALONE) !== 0;
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
