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

function addPlaces(pairs: WordPairs, text: string, places: number[], signs: number[]): void {
  const last = text.length - 1;
  let first = text.charCodeAt(0) | 0;
  for (let at = 0; at < last; at++) {
    const second = text.charCodeAt(at + 1);
    const lists = pairs[pairOf(first, second)] ?? 0;
    if (lists !== 0) places.push((at << LIST_BITS) | lists);
    if (SIGNS[first] !== 0) signs.push(at);
    first = second;
  }
  if (last >= 0 && SIGNS[first] !== 0) signs.push(last);
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
