import type { Span } from "../core/span.ts";
import { FIRST_HAN, LAST_HAN } from "../core/unit-kinds.ts";
import { hasWord, lengthEndingAt, lengthStartingAt, startsWithin, type WordIndex } from "./word-index.ts";

const REACH_LEFT = 14;
const CLAUSE_BREAKS: ReadonlySet<number> = new Set(Array.from("，,。；;：:！？!?…\n", (mark) => mark.charCodeAt(0)));
// “路修好了！”, “好得很，”: a sentence mark in front of the closing mark is speech.
const SENTENCE_END = /[。！？!?…；;，,：:]$/u;
const SENTENCE_INSIDE = /[。！？!?；;]/u;

/** Where the clause in front of a quotation begins that starts at `end`: some characters to the left, not before `start`. */
export function clauseStart(text: string, { start, end }: Span): number {
  const floor = Math.max(start, end - REACH_LEFT);
  for (let at = end; at > floor; at--) {
    const unit = text.charCodeAt(at - 1);
    // Chinese characters lie between the marks of half and of full width.
    if ((unit < FIRST_HAN || unit > LAST_HAN) && CLAUSE_BREAKS.has(unit)) return at;
  }
  return floor;
}

/** “路修好了！”, “好得很，” */
export function endsAsSpeech(inner: string): boolean {
  return SENTENCE_END.test(inner);
}

export function holdsSentence(inner: string): boolean {
  return SENTENCE_INSIDE.test(inner);
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
