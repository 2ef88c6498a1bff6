import { CLASS_OF, KINDS } from "../characters.ts";
import { codesOf, KIND } from "./characters.ts";

// What patterns would tell of the beginning or the end of a line, character by character: it is asked of every line of a corpus.

const [NEAR, DAY, FORMER, YESTERDAY, ROW, COMES, MONTH, TERM, NOON] = unitsIn("近日前昨连来月期午");
const [NOW, YEAR, SINCE] = unitsIn("今年以");
const HALVES = codesOf("上下");
const COMMAS = codesOf("，,");
/** A day counts as one of a beginning up to here, in characters. */
const LONGEST_OPENING = 24;
const LONGEST_CLAUSE = 12;

/** Some code units from `start` to `end`. */
export interface Stretch {
  readonly units: Uint16Array;
  readonly start: number;
  readonly end: number;
}

/** A day or the like among the first words: 5月6日, 近日, 连日来, 6日上午. */
export function isDated({ units, start, end }: Stretch): boolean {
  for (let at = start, passed = 0; at < end && passed <= LONGEST_OPENING; passed++) {
    if (dayAt(units, at, end) > 0) return true;
    if (isLineSeparator(units[at] ?? 0)) return false;
    at += widthAt(units, at, end);
  }
  return false;
}

/** The length of what says a day at `at`; 0 where nothing does. */
function dayAt(units: Uint16Array, at: number, end: number): number {
  const unit = units[at] ?? 0;
  if (isDigit(unit)) {
    const date = dateAt(units, at, end);
    if (date > 0) return date;
    const day = dayOfMonthAt(units, at, end);
    return day > 0 && isHalfOfDay(units, at + day, end) ? day + 2 : 0;
  }
  if (unit !== NEAR && unit !== DAY && unit !== YESTERDAY && unit !== ROW) return 0;
  if (at + 1 >= end) return 0;
  const next = units[at + 1];
  if (unit === DAY) return next === FORMER ? 2 : 0;
  if (next !== DAY) return 0;
  if (unit === ROW) return at + 2 < end && units[at + 2] === COMES ? 3 : 0;
  return 2;
}

/** 近日，金桥街道锦绣社区开展…: so leads begin. */
export function isLead({ units, start, end }: Stretch): boolean {
  let at = start + openingAt(units, start, end);
  if (at === start) return false;
  for (let passed = 0; at < end && passed <= LONGEST_CLAUSE; passed++) {
    if (COMMAS.has(units[at] ?? 0)) return true;
    at += widthAt(units, at, end);
  }
  return false;
}

/** The length of the words that say when, with 上午 behind the day; 0 where there are none. */
function openingAt(units: Uint16Array, start: number, end: number): number {
  const unit = units[start] ?? 0;
  if (isDigit(unit)) {
    const day = dateAt(units, start, end) || dayOfMonthAt(units, start, end);
    return day > 0 && isHalfOfDay(units, start + day, end) ? day + 2 : day;
  }
  if (unit === NEAR && start + 1 < end && units[start + 1] === TERM) return 2;
  if (unit === NOW) {
    const isYear = units[start + 1] === YEAR && units[start + 2] === SINCE && units[start + 3] === COMES;
    return isYear && start + 4 <= end ? 4 : 0;
  }
  return dayAt(units, start, end);
}

/** 5月6日 */
function dateAt(units: Uint16Array, at: number, end: number): number {
  const month = digitsAt(units, at, end);
  if (month === 0 || at + month >= end || units[at + month] !== MONTH) return 0;
  const day = dayOfMonthAt(units, at + month + 1, end);
  return day === 0 ? 0 : month + 1 + day;
}

/** 6日 */
function dayOfMonthAt(units: Uint16Array, at: number, end: number): number {
  const day = digitsAt(units, at, end);
  return day > 0 && at + day < end && units[at + day] === DAY ? day + 1 : 0;
}

function isHalfOfDay(units: Uint16Array, at: number, end: number): boolean {
  return at + 1 < end && HALVES.has(units[at] ?? 0) && units[at + 1] === NOON;
}

/** One or two digits. */
function digitsAt(units: Uint16Array, at: number, end: number): number {
  if (at >= end || !isDigit(units[at] ?? 0)) return 0;
  return at + 1 < end && isDigit(units[at + 1] ?? 0) ? 2 : 1;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isLineSeparator(unit: number): boolean {
  return unit === 0x2028 || unit === 0x2029;
}

/** 2 for a pair of surrogates, which are one character. */
function widthAt(units: Uint16Array, at: number, end: number): number {
  const isPair = ((units[at] ?? 0) & 0xfc00) === 0xd800 && at + 1 < end && ((units[at + 1] ?? 0) & 0xfc00) === 0xdc00;
  return isPair ? 2 : 1;
}

const [STREET, ROAD, MATTER, OFFICE, PLACE, COUNCIL, HOME, MEETING, NEW, TOWN] = unitsIn("街道事办处委居会新城");
const [SOCIETY, AREA, SMALL, PIECE, VILLAGE] = unitsIn("社区小条村");
const UNITS_OF_LAND = codesOf("镇乡村区县市");
const LANDS = codesOf("镇乡村县市");

/** 某某社区, 某某镇, but not 社区新风: two characters of a name stand in front. */
export function namesPlace({ units, start, end }: Stretch): boolean {
  for (let at = start + 2; at < end; at++) {
    const unit = units[at] ?? 0;
    if (((KINDS[CLASS_OF[unit] ?? 0] ?? 0) & KIND.placeEnd) === 0) continue;
    const length = UNITS_OF_LAND.has(unit) ? 1 : lengthOfPlaceEnd(units, at);
    if (length > 0 && at - length - 1 >= start && isHan(units, at - length) && isHan(units, at - length - 1))
      return true;
  }
  return false;
}

/** How long a word of more than one character that ends at `at` is, if it ends names of places. */
function lengthOfPlaceEnd(units: Uint16Array, at: number): number {
  const unit = units[at];
  const before = units[at - 1];
  if (unit === ROAD) return before === STREET ? 2 : 0;
  if (unit === TOWN) return before === NEW ? 2 : 0;
  if (unit === PLACE) return before === MATTER && units[at - 2] === OFFICE ? 3 : 0;
  return unit === MEETING && before === COUNCIL && units[at - 2] === HOME ? 3 : 0;
}

const SHORTEST_PREFIX = 2;
const LONGEST_PREFIX = 16;
const GOES_IN = codesOf("进入到在");
const COMES_TO = codesOf("进入到遍访");
const COUNTRY = codesOf("山乡农");
const FARM = codesOf("农乡");

/** A line that ends in the name of a place and nothing else is a kicker: 某某街道, 某区某某社区; not 反诈宣讲进小区, 暖了一条街. */
export function isPlaceAlone({ units, start, end }: Stretch): boolean {
  const length = end - start;
  if (length <= SHORTEST_PREFIX || length > LONGEST_PREFIX + 3) return false;
  const last = units[end - 1] ?? 0;
  if (((KINDS[CLASS_OF[last] ?? 0] ?? 0) & KIND.placeEnd) === 0) return false;
  for (let at = start; at < end; at++) if (!isHan(units, at)) return false;
  const before = units[end - 2];
  const fits = (ending: number): boolean => length - ending >= SHORTEST_PREFIX && length - ending <= LONGEST_PREFIX;
  const ending = last === MEETING ? 0 : lengthOfPlaceEnd(units, end - 1);
  const isAlone =
    (ending > 0 && fits(ending)) ||
    (last === AREA && before === SOCIETY && fits(2) && !GOES_IN.has(units[end - 3] ?? 0)) ||
    ((LANDS.has(last) || (last === AREA && before !== SMALL) || (last === STREET && before !== PIECE)) && fits(1));
  return isAlone && !isAnyVillage(units, end);
}

/** 审判走进山村, 把课堂搬进乡村: any village, none by name */
function isAnyVillage(units: Uint16Array, end: number): boolean {
  if (units[end - 1] !== VILLAGE) return false;
  const before = units[end - 2] ?? 0;
  return COMES_TO.has(before) || FARM.has(before) || (COUNTRY.has(before) && COMES_TO.has(units[end - 3] ?? 0));
}

function isHan(units: Uint16Array, at: number): boolean {
  return ((KINDS[CLASS_OF[units[at] ?? 0] ?? 0] ?? 0) & KIND.ideograph) !== 0;
}

function unitsIn(characters: string): Uint16Array {
  return Uint16Array.from(characters, (character) => character.charCodeAt(0));
}
