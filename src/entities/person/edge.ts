import type { Zone } from "../../core/types.ts";
import { nameStart } from "../name-start.ts";
import type { PersonWords } from "./words.ts";

/** A stretch of the text that is to be read, and a place in it. */
export interface Candidate {
  readonly text: string;
  readonly zone: Zone;
  readonly at: number;
}

// A speaker stands at the beginning of a clause or behind a closing mark: “路修好了。”李晓说。
const CLAUSE_START = /^[^\p{Script=Han}\dA-Za-z、·]/u;

export function isClauseStart({ text, zone, at }: Candidate): boolean {
  return at === zone.start || CLAUSE_START.test(text.charAt(at - 1));
}

/** Whether a name may begin here: behind a mark, a particle or a word that stands in front of names. */
export function isAtStart(words: PersonWords, place: Candidate): boolean {
  return isClauseStart(place) || isAfterBoundary(words, place);
}

export function isAfterBoundary({ bounds }: PersonWords, { text, at }: Candidate): boolean {
  return nameStart(bounds, { text, end: at, floor: Math.max(0, at - 1) }) === at;
}
