import type { CleanStory, Lexicon } from "../core/types.ts";
import { pairOf } from "../core/unit-set.ts";
import { SIGNS } from "./story-signs.ts";

/** Lists of which a word may begin at a place, a bit each. */
export const LIST = {
  /** 开展, 打造: what introduces a programme. */
  introducing: 1,
  /** 教育局, 有限公司 */
  organisation: 2,
  /** 小区, 花园, and developers by name */
  estate: 4,
  /** 府, 城, 里 of one character, before a character that lets them be the end of an estate's name. */
  shortEstate: 8,
} as const;
/** 府 before these may end a name: 白桦府、, 安和里的业主, 安和里3号楼. */
export const BEHIND_SHORT =
  "、和与及至到走以的业住同等一二三四五六七八九十0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

const WORDS: readonly (readonly [list: number, lexicons: readonly string[]])[] = [
  [LIST.introducing, ["programme-verbs", "programme-building-verbs", "programme-event-verbs"]],
  [LIST.organisation, ["organisation-suffixes", "organisation-local-suffixes", "organisation-shop-suffixes"]],
  [LIST.estate, ["estate-suffixes", "estate-brands"]],
];
const PAIRS = 0x10000;
/** A place is a number: the lists in its last bits, in front of them where it lies. */
const LIST_BITS = 4;
const LISTS = (1 << LIST_BITS) - 1;
const KIND_BITS = 12;
const MOST_KIND = (1 << KIND_BITS) - 1;

/** By `pairOf`, of which lists a word begins with these two characters; the lists of the few other pairs that fall on the same place as well. */
export type WordPairs = Uint8Array;

/**
 * Where in a story a word of the lists may begin by its first two characters: the text is passed along once for several
 * recognizers, and for the signs besides. A few of the places are none.
 */
export function wordPlaces(pairs: WordPairs, { text, notes }: CleanStory): readonly number[] {
  if (notes.places !== null) return notes.places;
  const places: number[] = [];
  const signs: number[] = [];
  addPlaces(pairs, text, places, signs);
  notes.places = places;
  notes.signs ??= signs;
  return places;
}

// Where something stands in a stretch of the text and what, as signs and lists; asked for again in the next.
const STRETCH = 8192;
const spots = new Int32Array(STRETCH);
const kinds = new Uint16Array(STRETCH);

function addPlaces(pairs: WordPairs, text: string, places: number[], signs: number[]): void {
  for (let start = 0; start < text.length; start += STRETCH) {
    const count = fillSpots(pairs, text, start);
    for (let i = 0; i < count; i++) {
      const at = spots[i] ?? 0;
      const kind = kinds[i] ?? 0;
      if (kind >>> LIST_BITS !== 0) signs.push(at);
      if ((kind & LISTS) !== 0) places.push((at << LIST_BITS) | (kind & LISTS));
    }
  }
}

/** Every twelfth character has something, and a branch that is guessed wrong so often would take as long as all the rest. */
function fillSpots(pairs: WordPairs, text: string, start: number): number {
  const end = Math.min(text.length - 1, start + STRETCH);
  let count = 0;
  let first = text.charCodeAt(start);
  for (let at = start; at < end; at++) {
    const second = text.charCodeAt(at + 1);
    const kind = ((SIGNS[first] ?? 0) << LIST_BITS) | (pairs[pairOf(first, second)] ?? 0);
    spots[count] = at;
    kinds[count] = kind;
    // One more, unless the kind is 0.
    count += (kind + MOST_KIND) >>> KIND_BITS;
    first = second;
  }
  if (end < start + STRETCH && SIGNS[first] !== 0) {
    spots[count] = end;
    kinds[count++] = (SIGNS[first] ?? 0) << LIST_BITS;
  }
  return count;
}

/** Where the place lies in the text. */
export function placeAt(place: number): number {
  return place >>> LIST_BITS;
}

/** Whether a word of one of the lists may begin at the place. */
export function isOfList(lists: number, place: number): boolean {
  return (place & lists) !== 0;
}

/** The same for every recognizer of one lexicon: what the first of them finds is kept with the story. */
export function wordPairs(lexicon: Lexicon): WordPairs {
  const pairs = new Uint8Array(PAIRS);
  const add = (list: number, first: string, second: string): void => {
    const pair = pairOf(first.charCodeAt(0), second.charCodeAt(0));
    pairs[pair] = (pairs[pair] ?? 0) | list;
  };
  for (const [list, lexicons] of WORDS)
    for (const word of lexicons.flatMap(lexicon)) if (word.length > 1) add(list, word.charAt(0), word.charAt(1));
  for (const ending of lexicon("estate-suffixes"))
    if (ending.length === 1) for (const behind of BEHIND_SHORT) add(LIST.shortEstate, ending, behind);
  return pairs;
}
