import { groupByCode } from "./doings.ts";
import { BOTH_CREDITS, ROLE_WORDS, WORK_WORDS } from "./roles.ts";

const ALL = [...new Set([...ROLE_WORDS.map(({ word }) => word), ...BOTH_CREDITS, ...WORK_WORDS])];
// 全媒体记者 is found by 记者.
const HINTS = ALL.filter((word) => !ALL.some((other) => other.length > 1 && other !== word && word.includes(other)));

/** By the last character: 记者, 作者 for 者. */
export const BY_LAST: ReadonlyMap<number, readonly string[]> = groupByCode(
  HINTS.filter((word) => word.length > 1),
  (word) => word.charCodeAt(word.length - 1),
);
export const ENDS_WORD = 1;
/** 文, 图, 摄 */
export const STANDS_ALONE = 2;
/** 记 of 记者: stands in front of the last character. */
export const SECOND_LAST = 4;

/** Whether a code unit ends hints of several characters, or is one by itself. */
export function hintsOfCharacters(): Uint8Array {
  const hints = new Uint8Array(0x10000);
  for (const word of HINTS) {
    const last = word.charCodeAt(word.length - 1);
    hints[last] = (hints[last] ?? 0) | (word.length === 1 ? STANDS_ALONE : ENDS_WORD);
    if (word.length === 1) continue;
    const before = word.charCodeAt(word.length - 2);
    hints[before] = (hints[before] ?? 0) | SECOND_LAST;
  }
  return hints;
}
