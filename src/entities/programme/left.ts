import { type WordIndex, wordEndingAt, wordStartingAt } from "../word-index.ts";
import type { ProgrammeWords } from "./words.ts";

/** A quoted name that begins at `start`; its clause reaches back to `floor` at most. */
export interface QuotedName {
  readonly text: string;
  readonly start: number;
  readonly floor: number;
  readonly head: string;
  /** Whether what stands between the marks is an image, such as “防火墙”, that can be no name by itself. */
  readonly isImage: boolean;
}

const CLAUSE_BREAK = /[，,。；;：:！？!?…\n”’」』（）()]/u;
const REACH = 24;
// 推进燃气“先换后改”工作, 推行楼长“每晚一敲门”制度: work and rules take what they deal with into the name.
const WORK = /(?:工作|工作法|制度|机制|模式|工程|行动|项目|改造)$/u;
const NOUN = /^\p{Script=Han}{2,3}$/u;
const PHRASE = /^[\p{Script=Han}\d·]{2,20}$/u;
const CARRYING = /(?:做好|抓好|抓实|助推|加快)$/u;
// 会议对燃气“先换后改”工作作了部署
const OBJECT = /[对就]/u;
// 在松屏社区, 为老人: a place or a phrase with a particle is no noun that belongs to the name.
const NO_NOUN = /[的了和与及在对为向以由被把将等并再又也从到于]|[社街镇乡村县市区里路院校家处]$|街道$/u;

/** Where the whole name begins: at its mark, or with the words that stand between the verb of the clause and it. */
export function wholeNameStart(words: ProgrammeWords, { text, start, floor, head, isImage }: QuotedName): number {
  const from = Math.max(floor, start - REACH);
  let clause = from;
  for (let at = from; at < start; at++) if (CLAUSE_BREAK.test(text.charAt(at))) clause = at + 1;
  const verbEnd = lastVerbEnd(words, { text, from: clause, to: start });
  if (verbEnd === null) return start;
  if (isImage) {
    const particle = text.slice(verbEnd, start).lastIndexOf("的");
    const opening = verbEnd + particle + 1;
    return PHRASE.test(text.slice(opening, start)) ? opening : start;
  }
  const noun = text.slice(verbEnd, start);
  if (!WORK.test(head) || !NOUN.test(noun) || NO_NOUN.test(noun) || isRoutine(words, noun)) return start;
  return verbEnd;
}

function lastVerbEnd(
  words: ProgrammeWords,
  { text, from, to }: { text: string; from: number; to: number },
): number | null {
  for (let end = to; end > from + 1; end--) {
    if (CARRYING.test(text.slice(Math.max(from, end - 2), end))) return end;
    if (endsWithin(words.verbs, { text, end, from }) || endsWithin(words.eventVerbs, { text, end, from })) return end;
  }
  return OBJECT.test(text.charAt(from)) ? from + 1 : null;
}

function endsWithin(verbs: WordIndex, { text, end, from }: { text: string; end: number; from: number }): boolean {
  const verb = wordEndingAt(verbs, { text, at: end });
  return verb.length > 1 && end - verb.length >= from;
}

// 党员, 志愿, 社区 in front of a name say what kind of thing it is.
function isRoutine(words: ProgrammeWords, noun: string): boolean {
  return [words.genericWords, words.modifiers].some(
    (list) =>
      wordStartingAt(list, { text: noun, at: 0 }) !== "" || wordEndingAt(list, { text: noun, at: noun.length }) !== "",
  );
}
