import { isIn, unitSet } from "../../core/unit-set.ts";
import { nameStart } from "../name-start.ts";
import { hasWord, lengthEndingAt, wordEndingAt } from "../word-index.ts";
import type { Candidate } from "./edge.ts";
import type { PersonWords } from "./words.ts";

const MAX_TITLE = 30;
// “30余名网格员化身…”, “82岁老人李晓”: a count is no part of a title.
const TITLE_COUNT = /^(?:\d{1,4}|[一二三四五六七八九十百两几数]{1,4})(?:余|多)?(?:名|位|个|岁的?)/u;
// “据民政局局长李晓介绍”, “要当面谢谢老党员李晓”
const TITLE_LEAD = /^(?:据(?!点)|\p{Script=Han}{0,6}?谢谢)/u;
// “业主李晓 | 与邻居王芳”
const JOINS = /^[与和及、]/u;
// Whether any of these is worth a try.
const DECKED = /^[据\d一二三四五六七八九十百两几数]|\s|谢谢/u;
// “民政及青年事务局局长”: one body with two fields of work.
const FIELD_JOINTS = unitSet("及和与");
const JOINT_FIELD = /^[及和与]\p{Script=Han}{2,8}(?:局|署|厅|司|处|部|委员会)/u;
const LEVELS = unitSet("里村镇乡区县市");
// 县长, 区长
const POST_LEVELS = unitSet("县区");
const LONGEST_PLACE = 3;
const HAN = /\p{Script=Han}/u;
const FIELD = /^\p{Script=Han}{2,8}$/u;
const NO_FIELD = /[局署厅司处部委会人员们长者众民记任区市县街镇乡村]$/u;

export function titleBefore(words: PersonWords, { text, zone, at }: Candidate): string {
  const title = wordEndingAt(words.titles, { text, at });
  return at - title.length < zone.start ? "" : title;
}

interface TitlePlace extends Candidate {
  /** Where the name before it ends, which is no part of the title. */
  readonly after: number;
}

// “柳荫社区党委书记、居委会主任 | 李晓”: posts joined by 、 are one title.
export function fullTitle(words: PersonWords, { text, zone, after, at }: TitlePlace): string {
  let start = at;
  const floor = Math.max(after, at - MAX_TITLE);
  while (start > floor) {
    // 党组成员: 组成 in it begins no new phrase.
    const post = wordEndingAt(words.titles, { text, at: start });
    const next = nameStart(words.bounds, { text, end: Math.max(floor, start - post.length), floor });
    const isJoined = text.charAt(next - 1) === "、" && lengthEndingAt(words.titles, text, next - 1) > 0;
    start = next;
    if (!isJoined) break;
    start = next - 1;
  }
  if (start === after && start > zone.start && JOINS.test(text.charAt(start))) start++;
  if (isPostOfPlace(text, start)) start = withPlace(text, start, floor);
  start = withFirstField(words, { text, start, at, floor });
  const whole = text.slice(start, at);
  const title = DECKED.test(whole) ? whole.replace(/\s/gu, "").replace(TITLE_LEAD, "").replace(TITLE_COUNT, "") : whole;
  if (title === "") return wordEndingAt(words.titles, { text, at });
  // “县书记”: what is left of a county's name, or of nothing.
  const isLevelAlone =
    isIn(POST_LEVELS, title, 0) && !hasWord(words.titles, title) && hasWord(words.titles, title.slice(1));
  return isLevelAlone ? title.slice(1) : title;
}

// “三和里里长”: 和 of the place was taken for a particle, and 里里长 is left.
function isPostOfPlace(text: string, start: number): boolean {
  return isIn(LEVELS, text, start) && text.startsWith(`${text.charAt(start)}长`, start + 1);
}

function withPlace(text: string, start: number, floor: number): number {
  let first = start;
  while (first > floor && start - first <= LONGEST_PLACE && HAN.test(text.charAt(first - 1))) first--;
  return start - first <= LONGEST_PLACE ? first : start;
}

function withFirstField(
  words: PersonWords,
  { text, start, at, floor }: { text: string; start: number; at: number; floor: number },
): number {
  if (start <= floor || !isIn(FIELD_JOINTS, text, start - 1) || !JOINT_FIELD.test(text.slice(start - 1, at)))
    return start;
  const first = nameStart(words.bounds, { text, end: start - 1, floor });
  const field = text.slice(first, start - 1);
  return FIELD.test(field) && !NO_FIELD.test(field) ? first : start;
}
