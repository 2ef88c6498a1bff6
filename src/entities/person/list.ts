import type { Span } from "../../core/span.ts";
import type { Zone } from "../../core/types.ts";
import { hasUnit, isIn, unitSet } from "../../core/unit-set.ts";
import { nameStart } from "../name-start.ts";
import { lengthStartingAt, wordStartingAt } from "../word-index.ts";
import { isBodyName, plainNameEnd, surnameLength } from "./name.ts";
import type { PersonWords } from "./words.ts";

// “赵秋芸、邓世宁、刘国强 | 等20人”, “方微玲和周美兰 | 分别讲述”, “黄明、李晓燕和周涛 | 三人”
const CLOSING =
  /^(?:等(?:[\d]{1,4}|[两三四五六七八九十百]{1,4})[余多]?[人名位](?!份)|等人|分别|(?:[两三四五六七八九十]|\d{1,2})人(?!份))/u;
const LONGEST_NAME = 4;
const HAN = /\p{Script=Han}/u;
// What may follow the last name of a list.
const LIST_END = /[。，；,;\s（(]/u;
const LONGEST_CLOSING = 8;
const NUMERAL = /[两三四五六七八九十]/u;
const DIGIT = /\d/u;
const AND_OTHERS = "等".charCodeAt(0);
const APART = "分".charCodeAt(0);
const PEOPLE = "人".charCodeAt(0);
const JOINTS = unitSet("、丶和与");
// 安庆市、黄山市, 石家庄、郑州: places with a surname's character.
const PLACE_END = /[省市区县镇乡村街路州港庄湾河湖岛寺站园校院店厂馆社区等们者人]$/u;
const PLACE_BEFORE = /[区村镇乡里坊街]/u;
/** More names in one list are looked at no further. */
const MAX_LISTED = 40;
const LENGTHS = [3, 2, 4] as const;

/** “获奖名单：李晓、王芳、张小兰。”: names behind a colon up to the end of the clause, three or more and nothing else. */
export function namesBehindColon(
  words: PersonWords,
  { text, zone, colon }: { text: string; zone: Zone; colon: number },
): Span[] {
  const names: Span[] = [];
  for (let start = colon + 1; names.length < MAX_LISTED; ) {
    let end = start;
    while (end < zone.end && end - start < LONGEST_NAME && HAN.test(text.charAt(end))) end++;
    if (end - start < 2 || !isListed(words, { text, zone, start, end })) return [];
    names.push({ start, end });
    if (end < zone.end && isIn(JOINTS, text, end)) start = end + 1;
    else return names.length > 2 && isLastOfList(text, end, zone.end) ? names : [];
  }
  return names;
}

function isLastOfList(text: string, end: number, zoneEnd: number): boolean {
  return end === zoneEnd || LIST_END.test(text.charAt(end));
}

/** Where what may close a list of names begins, of which the scan came to a character at `at`; -1 where no list can end. */
export function listClosing(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit !== AND_OTHERS && unit !== APART && unit !== PEOPLE) return -1;
  const end = unit === PEOPLE ? numberBefore(text, at) : at;
  if (unit === PEOPLE && end === at) return -1;
  for (const length of LENGTHS) if (isIn(JOINTS, text, end - length - 1)) return end;
  return -1;
}

function numberBefore(text: string, at: number): number {
  if (NUMERAL.test(text.charAt(at - 1))) return at - 1;
  let start = at;
  while (at - start < 3 && DIGIT.test(text.charAt(start - 1))) start--;
  return at - start < 3 ? start : at;
}

/** Names that stand in a list of two or more which is said to be of people; two characters alone could be other words. */
export function listedNames(
  words: PersonWords,
  { text, zone, closings }: { text: string; zone: Zone; closings: readonly number[] },
): Span[] {
  return closings.flatMap((end) => {
    const closing = CLOSING.exec(text.slice(end, Math.min(zone.end, end + LONGEST_CLOSING)))?.[0];
    if (closing === undefined && !isOfTitle(words, text, end)) return [];
    const names = namesBefore(words, { text, zone, end });
    const full = names.filter(({ start, end }) => end - start > 2).length;
    // 分别 is said of places and things as well.
    return names.length >= 2 && full >= (closing === "分别" || closing === undefined ? 2 : 1) ? names : [];
  });
}

// “张小兰、李晓燕等网格员”
function isOfTitle({ titles }: PersonWords, text: string, at: number): boolean {
  return text.charCodeAt(at) === AND_OTHERS && lengthStartingAt(titles, text, at + 1) > 0;
}

function namesBefore(
  words: PersonWords,
  { text, zone, end }: { text: string; zone: Zone; end: number },
): { start: number; end: number }[] {
  const names: { start: number; end: number }[] = [];
  let at = end;
  while (names.length < MAX_LISTED) {
    const here = at;
    const length = LENGTHS.find((size) => isListed(words, { text, zone, start: here - size, end: here }));
    if (length === undefined) break;
    names.unshift({ start: at - length, end: at });
    if (at - length === zone.start || !isIn(JOINTS, text, at - length - 1)) break;
    at -= length + 1;
  }
  return names;
}

// 封存义: a word, and a character of names behind it.
function isOtherWord(words: PersonWords, text: string, { start, end }: Span): boolean {
  const other = wordStartingAt(words.refused, { text, at: start });
  return (
    other !== "" && (other.length !== end - start - 1 || !hasUnit(words.gates.givenNames, text.charCodeAt(end - 1)))
  );
}

function isListed(
  words: PersonWords,
  { text, zone, start, end }: { text: string; zone: Zone; start: number; end: number },
): boolean {
  if (start < zone.start) return false;
  const name = text.slice(start, end);
  const surname = surnameLength(words, text, start);
  if (surname === 0 || !/^\p{Script=Han}+$/u.test(name) || (name.length === 4 && surname === 1)) return false;
  if (PLACE_END.test(name) || isBodyName(name) || isOtherWord(words, text, { start, end })) return false;
  if (lengthStartingAt(words.followers, text, start) > 1) return false;
  const isOpen =
    start === zone.start || isIn(JOINTS, text, start - 1) || !/\p{Script=Han}/u.test(text.charAt(start - 1));
  // “南苑社区张小兰、…”
  if (!isOpen && PLACE_BEFORE.test(text.charAt(start - 1)) && plainNameEnd(words, { text, zone, at: start }) === end)
    return true;
  return isOpen || nameStart(words.bounds, { text, end: start, floor: Math.max(zone.start, start - 4) }) === start;
}
