import { hasUnit, unitSet } from "../../core/unit-set.ts";
import type { Item } from "./items.ts";
import { BOTH_CREDITS, ROLE_WORDS, roleAtEnd, WORK_WORDS } from "./roles.ts";
import type { Token } from "./tokens.ts";

const WORK_ENDINGS = [...WORK_WORDS].sort((a, b) => b.length - a.length);
const LAST_OF_WIRES = unitSet("电讯");
const LAST_OF_WORK = unitSet(
  [...ROLE_WORDS.map(({ word }) => word), ...BOTH_CREDITS, ...WORK_WORDS].map((word) => word.charAt(word.length - 1)),
);

// 高雄12日电: agencies of Taiwan set place and day behind the name
const WIRED = /\d{1,2}日(?:综合)?(?:专电|电|讯)$/u;

/** 张三|摄, 张三|图文报道, 张三|报道: a word for a role or for work behind the name without a gap. */
export function endOf({ end, text }: Token): Item | null {
  const last = text.charCodeAt(text.length - 1);
  const wired = hasUnit(LAST_OF_WIRES, last) ? text.search(WIRED) : -1;
  if (wired > 0) return { kind: "work", start: end - text.length + wired, end };
  if (!hasUnit(LAST_OF_WORK, last)) return null;
  const both = BOTH_CREDITS.find((mark) => mark.length > 2 && text.endsWith(mark) && text.length - mark.length >= 2);
  if (both !== undefined) return { kind: "both", start: end - both.length, end };
  const word = roleAtEnd(text);
  if (word !== null) return { kind: "role", start: end - word.word.length, end, word, outlet: null };
  const work = WORK_ENDINGS.find((ending) => text.endsWith(ending) && text.length - ending.length >= 2);
  return work === undefined ? null : { kind: "work", start: end - work.length, end };
}
