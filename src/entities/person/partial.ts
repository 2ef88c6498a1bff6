import type { Span } from "../../core/span.ts";
import { hasUnit } from "../../core/unit-set.ts";
import { hasWord, lengthStartingAt, wordStartingAt } from "../word-index.ts";
import { type Candidate, isAtStart, isFunctionWord } from "./edge.ts";
import { isClosingQuote, OLD, YOUNG } from "./gates.ts";
import { endsName, isAct, surnameLength } from "./name.ts";
import type { PersonWords } from "./words.ts";

// “家住4栋王奶奶”, “2号张大爷”
const ADDRESS = /\d(?:栋|幢|号楼?|单元|室|楼|户)$/u;
// “区议员到场”: the level of a post, no surname.
const LEVEL_AND_POST = /^区(?:议员|委员|书记|主任|主委|会长|局长|所长|队长|站长|校长|院长|处长|科长|秘书)/u;

// “拉着小刘的手”
const OF = /^的[手话肩背心家]/u;
// “小康示范”, “老马识途”
const ORDINARY = /^(?:小(?:康|程序|叶|苏打|马拉|白|金|江|宋体|周天)|老(?:马识|夏|许))/u;
// “王某某称”
const SOMEBODY = /^某/u;
// “向某些单位发函”
export const SOME: RegExp = /^[些个种类日天年月时地处]/u;
const KIN = /(?:[大阿]|老[先太]|[姐妈娘爷奶婆伯叔嫂婶姨])|女士|先生|师傅|老师|医生|警官/u;
// “民警帮王大娘找回钱包”
export const VERB_BEFORE: RegExp = /[帮找教陪扶喊叫见问夸劝替背送听看救]$/u;

/** 王大姐, 俞老师, 李某某: only where nothing in front could have the surname as its last character (总支书记). */
export function partialName(words: PersonWords, { text, zone, at, title }: Candidate & { title: string }): Span | null {
  const surname = surnameLength(words, text, at);
  const honorific = surname === 0 ? "" : wordStartingAt(words.honorifics, { text, at: at + surname });
  const end = at + surname + honorific.length;
  if (honorific === "" || end > zone.end) return null;
  // 楼组长 is what somebody is.
  if (LEVEL_AND_POST.test(text.slice(at, end)) || hasWord(words.titles, text.slice(at, end))) return null;
  const before = text.slice(Math.max(zone.start, at - 4), at);
  const isFree =
    title !== "" ||
    (isAtStart(words, { text, zone, at }) && !(isFunctionWord(text, at) && SOMEBODY.test(honorific))) ||
    ADDRESS.test(before) ||
    (KIN.test(honorific) && VERB_BEFORE.test(before));
  if (!isFree || honorific.length > 1) return isFree ? { start: at, end } : null;
  const isOpen = honorific === "某" ? !SOME.test(text.charAt(end)) : endsName(words, { text, at: end, end: zone.end });
  return isOpen ? { start: at, end } : null;
}

/** 老赵 behind a title or a nickname. */
export function familiarName(
  words: PersonWords,
  { text, zone, at, title }: Candidate & { title: string },
): Span | null {
  const end = at + 2;
  if (end > zone.end) return null;
  if (!isFamiliar(words, text, at) || lengthStartingAt(words.refused, text, at + 1) > 0) return null;
  const isIntroduced = title !== "" || isClosingQuote(text.charCodeAt(at - 1));
  if (isIntroduced) return endsName(words, { text, at: end, end: zone.end }) ? { start: at, end } : null;
  // “小刘拿来扳手”, “拉着老李的手”
  const isFree = isAtStart(words, { text, zone, at }) && !ORDINARY.test(text.slice(at, end + 1));
  return isFree && (OF.test(text.slice(end, end + 2)) || isAct(words, text, end)) ? { start: at, end } : null;
}

// “民警老赵”, “‘和事佬’老康”
function isFamiliar({ gates }: PersonWords, text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === OLD || unit === YOUNG) && hasUnit(gates.familiars, text.charCodeAt(at + 1));
}
