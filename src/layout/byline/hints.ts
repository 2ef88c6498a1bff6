import { BLANK, does, groupByCode, isHan } from "./characters.ts";
import { BOTH_CREDITS, ROLE_WORDS, WORK_WORDS } from "./roles.ts";

const ALL = [...new Set([...ROLE_WORDS.map(({ word }) => word), ...BOTH_CREDITS, ...WORK_WORDS])];
// 全媒体记者 is found by 记者.
const HINTS = ALL.filter((word) => !ALL.some((other) => other.length > 1 && other !== word && word.includes(other)));

/** By the last character: 记者, 作者 for 者. */
const BY_LAST: ReadonlyMap<number, readonly string[]> = groupByCode(
  HINTS.filter((word) => word.length > 1),
  (word) => word.charCodeAt(word.length - 1),
);
const ENDS_WORD = 1;
const STANDS_ALONE = 2;
const MARKS = new Uint8Array(0x10000);
for (const word of HINTS) {
  const code = word.charCodeAt(word.length - 1);
  MARKS[code] = (MARKS[code] ?? 0) | (word.length === 1 ? STANDS_ALONE : ENDS_WORD);
}

const WIDEST_PADDING = 3;

/**
 * Where the last hint of a byline in `[start, end)` ends, -1 when there is none. What every byline holds but one of bare
 * names in brackets is a word for a role or for work. Its characters may be padded (记 者); 文, 图 and 摄 count only where
 * no word can go on with them (图书馆). A text without any need not be read further, and most texts have none.
 */
export function lastHint(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) {
    const mark = MARKS[text.charCodeAt(at)] ?? 0;
    if (mark === 0) continue;
    if ((mark & STANDS_ALONE) !== 0 && (at + 1 >= end || !isHan(text.charCodeAt(at + 1)))) return at;
    if ((mark & ENDS_WORD) !== 0 && endsHint(text, start, at)) return at;
  }
  return -1;
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
