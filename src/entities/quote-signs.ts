import type { Span } from "../core/span.ts";
import { FIRST_HAN, LAST_HAN, unitKinds } from "../core/unit-kinds.ts";
import { hasWord, lengthEndingAt, lengthStartingAt, startsWithin, type WordIndex } from "./word-index.ts";

const REACH_LEFT = 14;
const MARK = { clauseBreak: 1, speechEnd: 2, sentence: 4 } as const;
const MARKS = Uint8Array.from(
  unitKinds([
    [MARK.clauseBreak, "，,。；;：:！？!?…\n"],
    // “路修好了！”, “好得很，”: a sentence mark in front of the closing mark is speech.
    [MARK.speechEnd, "。！？!?…；;，,：:"],
    [MARK.sentence, "。！？!?；;"],
  ]),
);

/** Where the clause in front of a quotation begins that starts at `end`: some characters to the left, not before `start`. */
export function clauseStart(text: string, { start, end }: Span): number {
  const floor = Math.max(start, end - REACH_LEFT);
  for (let at = end; at > floor; at--) {
    const unit = text.charCodeAt(at - 1);
    // Chinese characters lie between the marks of half and of full width.
    if ((unit < FIRST_HAN || unit > LAST_HAN) && isMark(MARK.clauseBreak, unit)) return at;
  }
  return floor;
}

/** “路修好了！”, “好得很，” */
export function endsAsSpeech(inner: string): boolean {
  return inner !== "" && isMark(MARK.speechEnd, inner.charCodeAt(inner.length - 1));
}

/** The same of what stands between quotation marks from `start` to `end`: it ends as speech, or holds a sentence. */
export function isMarkedAsSpeech(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isMark(MARK.sentence, text.charCodeAt(at))) return true;
  return end > start && isMark(MARK.speechEnd, text.charCodeAt(end - 1));
}

export function holdsSentence(inner: string): boolean {
  for (let at = 0; at < inner.length; at++) if (isMark(MARK.sentence, inner.charCodeAt(at))) return true;
  return false;
}

function isMark(mark: number, unit: number): boolean {
  return ((MARKS[unit] ?? 0) & mark) !== 0;
}

/** “金钥匙”, 治理“新引擎”: an image of the list, with a few characters in front at most. */
export function isImage(metaphors: WordIndex, core: string): boolean {
  if (hasWord(metaphors, core)) return true;
  const image = lengthEndingAt(metaphors, core, core.length);
  return image >= 2 && core.length <= image + 4;
}

/** 荣获“最美志愿服务队”称号: a word of honour in the clause in front, or behind. */
export function isHonour(honours: WordIndex, text: string, { clause, start, end }: Span & { clause: number }): boolean {
  return lengthStartingAt(honours, text, end) > 0 || startsWithin(honours, text, { start: clause, end: start });
}
