import type { StorySpots } from "../core/story-notes.ts";
import type { CleanStory, Zone } from "../core/types.ts";
import { pairOf } from "../core/unit-set.ts";
import { SIGN, signOfPlace } from "./person/places.ts";
import { OWN, type SpotTables } from "./spot-tables.ts";

type Lists = { readonly [Sort in keyof StorySpots]: number[] };

/** So many characters are looked at in one go. */
export const STRETCH = 8192;
/** How far to the right a place is decided. */
const AHEAD = 4;
/** A place with its kinds is a number: the kinds in its last bits, in front of them where it lies. */
const KIND_BITS = 4;
const KINDS = (1 << KIND_BITS) - 1;
// Constants of other modules are loaded and checked at each use.
const SINGLES = OWN.single;
const MARK = OWN.mark;
const POINTER = OWN.pointer;
const NUMBER_BEGINS = OWN.numberBegins;
const NUMBER_GOES_ON = OWN.numberGoesOn;
const LISTS = OWN.lists;
const BEFORE: number = SIGN.before;
/** Whether anything can be at a place is told by the character there, and the next. */
const WORTH_A_LOOK =
  SIGN.surname |
  SIGN.other |
  SIGN.leading |
  SIGN.people |
  (KINDS << SINGLES) |
  (1 << MARK) |
  (1 << POINTER) |
  (1 << NUMBER_BEGINS) |
  (KINDS << LISTS);
const OWN_SIGNS = (KINDS << SINGLES) | (1 << MARK) | (1 << POINTER);
const ALL_BITS = 24;
const MOST = (1 << ALL_BITS) - 1;

/**
 * Where in a story its recognizers have to look, by the characters around each place: the text is passed along once for all of
 * them. Some of the places are none.
 */
export function storySpots(tables: SpotTables, { text, notes }: CleanStory): StorySpots {
  notes.spots ??= spotsOf(tables, text);
  return notes.spots;
}

// What each character of a stretch means, behind that of the one before it, and where a look is worth it; then the places of each
// sort. Asked for again in the next.
const kindsAt = new Int32Array(1 + STRETCH + AHEAD);
const places = new Int32Array(STRETCH);
const names = new Int32Array(STRETCH);
const numbers = new Int32Array(STRETCH);
const words = new Int32Array(STRETCH);
const singles = new Int32Array(STRETCH);
const marks = new Int32Array(STRETCH);
const pointers = new Int32Array(STRETCH);
/** Where there are none: never added to. */
const NO_SPOTS: Lists = { names: [], numbers: [], words: [], singles: [], marks: [], pointers: [] };

function spotsOf(tables: SpotTables, text: string): StorySpots {
  let spots = NO_SPOTS;
  for (let start = 0; start < text.length; start += STRETCH)
    spots = sorted(spots, start, fillPlaces(tables, text, start));
  return spots;
}

/**
 * Notes what the characters mean and where a look is worth it, and gives how many such places there are. It is worth it at every
 * third character: a branch would often be guessed wrong, so each place is written down, to be written over by the next.
 */
function fillPlaces({ kinds, pairs }: SpotTables, text: string, start: number): number {
  const size = Math.min(STRETCH, text.length - start);
  kindsAt[0] = start > 0 ? (kinds[text.charCodeAt(start - 1)] ?? 0) : BEFORE;
  let count = 0;
  let unit = text.charCodeAt(start);
  for (let i = 0; i < size; i++) {
    // Behind the end of the text nothing may be asked for.
    const next = start + i + 1 < text.length ? text.charCodeAt(start + i + 1) : 0;
    const kind = (kinds[unit] ?? 0) | ((pairs[pairOf(unit, next)] ?? 0) << LISTS);
    kindsAt[i + 1] = kind;
    places[count] = i;
    // One more, unless nothing can be there.
    count += ((kind & WORTH_A_LOOK) + MOST) >>> ALL_BITS;
    unit = next;
  }
  for (let i = size; i < size + AHEAD; i++)
    kindsAt[i + 1] = start + i < text.length ? (kinds[text.charCodeAt(start + i)] ?? 0) : 0;
  return count;
}

/** Sorts the places of a stretch, behind those before it; each is written to every list, as above. */
function sorted(before: Lists, start: number, count: number): Lists {
  let nameCount = 0;
  let numberCount = 0;
  let wordCount = 0;
  let singleCount = 0;
  let markCount = 0;
  let pointerCount = 0;
  for (let i = 0; i < count; i++) {
    const place = places[i] ?? 0;
    const at = start + place;
    const here = kindsAt[place + 1] ?? 0;
    const next = kindsAt[place + 2] ?? 0;
    names[nameCount] = at;
    nameCount += signOfPlace(
      kindsAt[place] ?? 0,
      here,
      next,
      kindsAt[place + 3] ?? 0,
      kindsAt[place + 4] ?? 0,
      kindsAt[place + 5] ?? 0,
    );
    numbers[numberCount] = at;
    numberCount += (here >>> NUMBER_BEGINS) & (next >>> NUMBER_GOES_ON) & 1;
    words[wordCount] = (at << KIND_BITS) | (here >>> LISTS);
    wordCount += ((here >>> LISTS) + KINDS) >>> KIND_BITS;
    if ((here & OWN_SIGNS) === 0) continue;
    const own = (here >>> SINGLES) & KINDS;
    singles[singleCount] = (at << KIND_BITS) | own;
    singleCount += (own + KINDS) >>> KIND_BITS;
    marks[markCount] = at;
    markCount += (here >>> MARK) & 1;
    pointers[pointerCount] = at;
    pointerCount += (here >>> POINTER) & 1;
  }
  return {
    names: withMore(before.names, names, nameCount),
    numbers: withMore(before.numbers, numbers, numberCount),
    words: withMore(before.words, words, wordCount),
    singles: withMore(before.singles, singles, singleCount),
    marks: withMore(before.marks, marks, markCount),
    pointers: withMore(before.pointers, pointers, pointerCount),
  };
}

/** Most lists are made at once and without room to spare, since they stay as long as their story. */
function withMore(list: number[], more: Int32Array, count: number): number[] {
  if (count === 0) return list;
  if (list.length > 0) {
    for (let i = 0; i < count; i++) list.push(more[i] ?? 0);
    return list;
  }
  const made = new Array<number>(count);
  for (let i = 0; i < count; i++) made[i] = more[i] ?? 0;
  return made;
}

/** Where the place lies in the text. */
export function placeAt(place: number): number {
  return place >>> KIND_BITS;
}

/** Whether it is of one of these kinds. */
export function isOfKind(kinds: number, place: number): boolean {
  return (place & kinds) !== 0;
}

/** Calls `visit` with each place of one of these kinds that stands in the zones, from left to right. */
export function visitPlaces(
  places: readonly number[],
  { kinds, zones }: { kinds: number; zones: readonly Zone[] },
  visit: (at: number, zone: Zone) => void,
): void {
  let next = 0;
  for (const place of places) {
    if (!isOfKind(kinds, place)) continue;
    const at = placeAt(place);
    while ((zones[next]?.end ?? at + 1) <= at) next++;
    const zone = zones[next];
    if (zone === undefined) return;
    if (at >= zone.start) visit(at, zone);
  }
}
