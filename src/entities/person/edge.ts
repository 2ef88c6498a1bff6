import type { Zone } from "../../core/types.ts";
import { HAN, unitKinds } from "../../core/unit-kinds.ts";
import { nameStart } from "../name-start.ts";
import type { PersonWords } from "./words.ts";

/** A stretch of the text that is to be read, and a place in it. */
export interface Candidate {
  readonly text: string;
  readonly zone: Zone;
  readonly at: number;
}

const KIND = { word: 1, inClause: 2, functionWord: 4 } as const;
const KINDS = unitKinds([
  [KIND.word | KIND.inClause, HAN],
  [KIND.word | KIND.inClause, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"],
  // A speaker stands at the beginning of a clause or behind a closing mark: “路修好了。”李晓说。
  [KIND.inClause, "、·"],
  // “居民向社区反映”, “志愿者全程陪同”: surnames that are more often a preposition or adverb need a sure end.
  [KIND.functionWord, "向从由应全有都能相通那和"],
]);
// U+4E36 stands for the mark 、 on some pages.
const STROKE = "丶".charCodeAt(0);

/** Whether a mark stands here, or the text ends. */
export function isNameEnd(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const unit = text.charCodeAt(at);
  return ((KINDS[unit] ?? 0) & KIND.word) === 0 || unit === STROKE;
}

export function isFunctionWord(text: string, at: number): boolean {
  return at < text.length && ((KINDS[text.charCodeAt(at)] ?? 0) & KIND.functionWord) !== 0;
}

export function isClauseStart({ text, zone, at }: Candidate): boolean {
  return at === zone.start || ((KINDS[text.charCodeAt(at - 1)] ?? 0) & KIND.inClause) === 0;
}

/** Whether a name may begin here: behind a mark, a particle or a word that stands in front of names. */
export function isAtStart(words: PersonWords, place: Candidate): boolean {
  return isClauseStart(place) || isAfterBoundary(words, place);
}

export function isAfterBoundary({ bounds }: PersonWords, { text, at }: Candidate): boolean {
  return nameStart(bounds, { text, end: at, floor: Math.max(0, at - 1) }) === at;
}
