import type { Span } from "../../core/span.ts";
import { isIn, unitSet } from "../../core/unit-set.ts";
import { lengthEndingAt, lengthStartingAt, type WordIndex } from "../word-index.ts";
import type { ProgrammeWords } from "./words.ts";

/** A quoted name that begins at `start`; its clause reaches back to `floor` at most. */
export interface QuotedName {
  readonly text: string;
  readonly start: number;
  readonly floor: number;
  readonly head: string;
  /** Whether what stands between the marks is an image, such as “防火墙”, that can be no name by itself. */
  readonly isImage: boolean;
  /** Whether it is one character, a pun in the middle of a name: 暖“新”驿站. */
  readonly isSyllable: boolean;
}

const PHRASE_BREAKS = unitSet("，,。；;：:！？!?…\n”’」』（）()");
const REACH = 24;
// 推进燃气“先换后改”工作, 推行楼长“每晚一敲门”制度: work and rules take what they deal with into the name.
const WORK = /(?:工作|工作法|制度|机制|模式|工程|行动|项目|改造)$/u;
const SYLLABLE = /(?![的了在和与及为是以对向把将被从到于等个这那])\p{Script=Han}/u;
const NOUN = /^\p{Script=Han}{2,3}$/u;
const PHRASE = /^[\p{Script=Han}\d·]{2,20}$/u;
const CARRYING_ENDS = unitSet("好实推快");
const CARRYING = /(?:做好|抓好|抓实|助推|加快)$/u;
// 会议对燃气“先换后改”工作作了部署
const OBJECT = /[对就]/u;
// 在松屏社区, 为老人: a place or a phrase with a particle is no noun that belongs to the name.
const NO_NOUN = /[的了和与及在对为向以由被把将等并再又也从到于]|[社街镇乡村县市区里路院校家处]$|街道$/u;

/** Where the whole name begins: at its mark, or with the words that stand between the verb of the clause and it. */
export function wholeNameStart(
  words: ProgrammeWords,
  { text, start, floor, head, isImage, isSyllable }: QuotedName,
): number {
  if (isSyllable) return start > floor && SYLLABLE.test(text.charAt(start - 1)) ? start - 1 : start;
  if (!isImage && !WORK.test(head)) return start;
  const phrase = phraseStart(text, { start: Math.max(floor, start - REACH), end: start });
  const verbEnd = lastVerbEnd(words, text, { start: phrase, end: start });
  if (verbEnd === null) return start;
  if (isImage) {
    const particle = text.slice(verbEnd, start).lastIndexOf("的");
    const opening = verbEnd + particle + 1;
    return PHRASE.test(text.slice(opening, start)) ? opening : start;
  }
  const noun = text.slice(verbEnd, start);
  return NOUN.test(noun) && !NO_NOUN.test(noun) && !isRoutine(words, noun) ? verbEnd : start;
}

function phraseStart(text: string, { start, end }: Span): number {
  for (let at = end; at > start; at--) if (isIn(PHRASE_BREAKS, text, at - 1)) return at;
  return start;
}

function lastVerbEnd(words: ProgrammeWords, text: string, { start, end }: Span): number | null {
  for (let at = end; at > start + 1; at--) {
    if (isIn(CARRYING_ENDS, text, at - 1) && CARRYING.test(text.slice(Math.max(start, at - 2), at))) return at;
    if (endsVerb(words.verbs, text, { start, end: at }) || endsVerb(words.eventVerbs, text, { start, end: at }))
      return at;
  }
  return OBJECT.test(text.charAt(start)) ? start + 1 : null;
}

function endsVerb(verbs: WordIndex, text: string, { start, end }: Span): boolean {
  const length = lengthEndingAt(verbs, text, end);
  return length > 1 && end - length >= start;
}

// 党员, 志愿, 社区 in front of a name say what kind of thing it is.
function isRoutine({ genericWords, modifiers }: ProgrammeWords, noun: string): boolean {
  return [genericWords, modifiers].some(
    (list) => lengthStartingAt(list, noun, 0) > 0 || lengthEndingAt(list, noun, noun.length) > 0,
  );
}
