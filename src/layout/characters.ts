import { doingsOfCharacters } from "./byline/doings.ts";
import { ENDS_WORD, hintsOfCharacters, STANDS_ALONE } from "./byline/hint-words.ts";
import { classesOf } from "./classes.ts";
import { factsOfCharacters } from "./furniture/facts.ts";
import { firstsOfLines, KIND, kindsOfCharacters } from "./lines/characters.ts";
import { PART, shownByCharacters } from "./mend/shows.ts";

const kinds = kindsOfCharacters();
const { classOf, columns } = classesOf([
  kinds,
  factsOfCharacters(kinds),
  doingsOfCharacters(),
  hintsOfCharacters(),
  shownByCharacters(),
  firstsOfLines(),
]);
const NONE = new Int32Array(0);

/** The class of a character by its code unit: where in the columns below it is told of. */
export const CLASS_OF: Uint8Array = classOf;
/** Sums of bits of `KIND`. */
export const KINDS: Int32Array = columns[0] ?? NONE;
/** Sums of bits of `HAS`. */
export const FACTS: Int32Array = columns[1] ?? NONE;
/** What it can do in a byline. */
export const DOINGS: Int32Array = columns[2] ?? NONE;
/** Whether it ends a hint of a byline. */
export const HINTS: Int32Array = columns[3] ?? NONE;
/** What it shows of damage. */
export const SHOWN: Int32Array = columns[4] ?? NONE;
/** Sums of bits of `FIRST`. */
export const FIRSTS: Int32Array = columns[5] ?? NONE;

const TURNS: number = KIND.parts | KIND.opens | KIND.closes | KIND.blank | KIND.feed;

/** 1 where a character is one that something begins or ends with, else 0. */
export const EVENTS: Uint8Array = Uint8Array.from(KINDS, (kind, i) =>
  (kind & TURNS) !== 0 || ((HINTS[i] ?? 0) & (ENDS_WORD | STANDS_ALONE)) !== 0 || (SHOWN[i] ?? 0) > PART ? 1 : 0,
);

/** What a code unit may open, as a sum of bits of `FIRST`; 0 for what is no code unit. */
export function firstsAt(code: number): number {
  return FIRSTS[CLASS_OF[code] ?? 0] ?? 0;
}

/** The kinds of a code unit; 0 for what is no code unit. */
export function kindsAt(code: number): number {
  return KINDS[CLASS_OF[code] ?? 0] ?? 0;
}
