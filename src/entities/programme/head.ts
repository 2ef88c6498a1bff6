import { wordOf } from "../../core/packed-trie.ts";
import type { ProgrammeKind } from "../../core/programme-kinds.ts";
import type { Span } from "../../core/span.ts";
import { indexWords, lengthStartingAt, wordBetween, wordStartingAt } from "../word-index.ts";
import { lengthsFrom } from "../word-lists.ts";
import { isOf, KIND } from "./kinds.ts";
import type { ProgrammeWords } from "./words.ts";

/** A head noun found behind a name; `end` is where the whole mention ends. */
export interface Head {
  readonly head: string;
  readonly end: number;
}

// “书香润夜校”为主题的分享会, “银发有约”的茶话会, “邻里帮”式服务
const LINK = /^(?:[ \u3000]{0,2}(?:为(?:主题|题|内容|载体)的|主题的?|为主题)|的|式的?)?/u;
const BLANK = /\s/u;
// A verb as well as a noun: “小红帽”服务社区老人 has no head, “小红帽”服务。 has one.
const VERBAL = indexWords([
  "服务",
  "志愿服务",
  "宣传",
  "宣讲",
  "走访",
  "排查",
  "整治",
  "培训",
  "直播",
  "评选",
  "征集",
  "联动",
  "演出",
  "展演",
  "演练",
  "创建",
  "试点",
  "攻坚",
  "便民服务",
  "管理",
  "研学",
  "骑行",
  "徒步",
  "诵读",
  "朗诵",
  "巡演",
  "岗",
]);
const WORK = "工作";
const ACTION = "行动";
// “小红帽”行动起来
const MOVING = /^(?:起来|不便|迟缓|缓慢|自如|力)/u;
// 工作目标 is an aim, 工作会议 a meeting: there 工作 closes no name.
const NO_NAME_OF_WORK =
  /^(?:目标|要求|原则|思路|会|例会|专题|现场会|推进会|动员|调度|汇报|视频|电视|联席会|报告|职责|纪律|要点|方案|专班|任务|格局|精神|总结|经验|台账)/u;
// 找工作
const CHANGING_WORK = /[找换干]/u;
// 工作人员 and 项目负责人 are people; 活动室 is in the list of its own.
const PEOPLE = /^(?:人员|负责人|队员|成员|者(?!协会)|员(?!之家))/u;
// “拉家常”的方式, “共同富裕”的理念: a manner or a principle, while “一约四会”的治理形式 is a form of governance with a name.
const MANNER = /^的(?:方式|方法|形式|做法|理念|工作)$/u;
// 探索“党建+物业”新模式: what is called new is praised, not named.
const NEW_WAY = /^的?新(?:模式|路径|机制|方法|做法|形式|格局|理念)/u;
// “医”起守护健康: a pun on 一起.
const PUN = "起";
// “暖巢托管班”正式开班, 开营: the last character of a verb, no head noun.
const VERB_BEFORE = /[开上下停复值运经参发讲授听]$/u;
const PAUSE = "、";
const EVENTS: ReadonlySet<ProgrammeKind> = new Set(["activity", "project", "service"]);
const MAX_IN_PLACE = 8;
const JOINT = "暨";
// 邻里节暨庆祝建镇六十年的文艺演出: what is described with 的 or a figure is an event of its own.
const JOINT_CHARACTER = /(?!的)\p{Script=Han}/u;
const MIN_JOINT = 3;
/** How far behind 暨 the second event may end. */
const JOINT_REACH = 20;
/** Characters between the name and its first head noun: “巧手剪窗花”制作冰皮点心活动. */
const MAX_GAP = 14;
const MAX_REACH = 26;
const MAX_THEMED_GAP = 24;
const MAX_THEMED_REACH = 36;
/** 为主题的 and 主题的 are longer than 的 and 式. */
const MIN_THEME_LINK = 3;
const AND = /[与和及暨]/u;

/** The head noun behind a quoted name that ends at `at`, read no further than `limit`; null where another phrase begins first. */
export function headAfter(
  words: ProgrammeWords,
  { text, at, limit }: { text: string; at: number; limit: number },
): Head | null {
  const start = afterLink(words, text, at);
  if (start >= limit || !isNameCharacter(text, start)) return null;
  if (isOf(KIND.other, text, at) && (text.charAt(at) === PUN || NEW_WAY.test(text.slice(at, at + 4)))) return null;
  // “书香润夜校”为主题的 | 健康咨询与义诊活动: what is said to have a theme may be long.
  const isThemed = start - at >= MIN_THEME_LINK;
  const end = Math.min(limit, start + (isThemed ? MAX_THEMED_REACH : MAX_REACH));
  const first = firstHead(words, text, { start, end, isThemed });
  if (first === null) return null;
  const last = lastHead(words, text, first, end);
  if (start > at && MANNER.test(text.slice(at, last.end))) return null;
  const head = wordBetween(words.heads, text, last.start, last.end);
  const event = words.kindByHead.get(head) === "place" ? eventIn(words, text, { start: last.end, end }) : null;
  const best = event ?? { head, end: last.end };
  return jointEvent(words, { text, at: best.end, limit }) ?? best;
}

// Longest head noun, modifier and stop at one place; asked for again at the next.
const lengths = new Uint8Array(3);

function firstHead(
  words: ProgrammeWords,
  text: string,
  { start, end, isThemed }: Span & { isThemed: boolean },
): Span | null {
  const last = Math.min(end - 1, start + (isThemed ? MAX_THEMED_GAP : MAX_GAP));
  for (let at = start; at <= last; ) {
    // “小橘灯”防溺水、| 防火安全教育活动
    if (!isNameCharacter(text, at) && (at === start || text.charAt(at) !== PAUSE)) return null;
    lengthsFrom(words.behindNames, text, at, lengths);
    const head = lengths[0] ?? 0;
    const known = lengths[1] ?? 0;
    const stop = lengths[2] ?? 0;
    if (head > 0 && at + head <= end && isHead(words, text, { start: at, end: at + head }))
      return { start: at, end: at + head };
    const isStop = known === 0 && head === 0 && stop > 0;
    if (isStop && !(isThemed && AND.test(text.charAt(at)))) return null;
    at += known > 0 && !hidesHead(words, { text, at, length: known }) ? known : 1;
  }
  return null;
}

/** Past the first head noun only another one goes on with the name, directly behind (志愿 | 服务 | 队) or behind modifiers. */
function lastHead(words: ProgrammeWords, text: string, first: Span, limit: number): Span {
  let best = first;
  for (let at = first.start + 1; at <= best.end && at < limit && isNameCharacter(text, at); at++) {
    const end = at + lengthStartingAt(words.heads, text, at);
    if (end > best.end && end <= limit && isHead(words, text, { start: at, end })) {
      best = { start: at, end };
      continue;
    }
    if (at < best.end) continue;
    const further = headAfterModifiers(words, text, { start: at, end: limit });
    if (further === null) return best;
    best = further;
    at = best.end - 1;
  }
  return best;
}

// “锦上花”食堂 | 助餐服务, “风采有我”广场 | 舞大赛: what happens in a place that bears the name.
function eventIn(words: ProgrammeWords, text: string, { start, end }: Span): Head | null {
  const reach = Math.min(end, start + MAX_IN_PLACE);
  for (let from = start; from < reach && isNameCharacter(text, from); from++) {
    if (lengthStartingAt(words.stops, text, from) > 0) return null;
    const head = wordStartingAt(words.heads, { text, at: from });
    const headEnd = from + head.length;
    if (head.length < 2 || !EVENTS.has(words.kindByHead.get(head) ?? "place")) continue;
    if (isHead(words, text, { start: from, end: headEnd }) && endsPhrase(words, text, headEnd))
      return { head, end: headEnd };
  }
  return null;
}

function afterLink(words: ProgrammeWords, text: string, at: number): number {
  if (!isOf(KIND.link, text, at)) return at;
  const link = LINK.exec(text.slice(at, at + 7))?.[0].length ?? 0;
  if (link > 0 || !BLANK.test(text.charAt(at))) return at + link;
  // “暑期防溺水” 活动: some pages set blanks around quotation marks.
  const next = at + 1 + (BLANK.test(text.charAt(at + 1)) ? 1 : 0);
  const goesOn = lengthStartingAt(words.heads, text, next) > 0 || lengthStartingAt(words.modifiers, text, next) > 0;
  return goesOn ? next : at;
}

/** The second event of a joint one (邻里节 | 暨群众文化展演活动), or null where none follows at `at`. */
export function jointEvent(
  words: ProgrammeWords,
  { text, at, limit }: { text: string; at: number; limit: number },
): Head | null {
  if (text.charAt(at) !== JOINT) return null;
  const end = Math.min(limit, at + JOINT_REACH);
  let best: Head | null = null;
  for (let from = at + 1; from < end && JOINT_CHARACTER.test(text.charAt(from)); from++) {
    if (best !== null && from > best.end) break;
    const head = lengthStartingAt(words.heads, text, from);
    const headEnd = from + head;
    if (from < at + MIN_JOINT || head < 2 || headEnd > end || headEnd <= (best?.end ?? 0)) continue;
    if (best !== null || isHead(words, text, { start: from, end: headEnd }) || text.startsWith("活动", headEnd))
      best = { head: wordBetween(words.heads, text, from, headEnd), end: headEnd };
  }
  return best;
}

// “云端”活动 | 系列 | 宣传 | 品牌: known modifiers may stand between two head nouns.
function headAfterModifiers(words: ProgrammeWords, text: string, { start, end }: Span): Span | null {
  let from = start;
  while (from < end) {
    const headEnd = from + lengthStartingAt(words.heads, text, from);
    if (from > start && headEnd > from && isHead(words, text, { start: from, end: headEnd }))
      return { start: from, end: headEnd };
    // 邻里节 | 便民服务 | 活动: what is a verb as well stands in the middle like a modifier.
    const verbal = isVerbal(text, from, headEnd) ? headEnd - from : 0;
    const known = Math.max(lengthStartingAt(words.modifiers, text, from), verbal);
    if (known === 0) return null;
    from += known;
  }
  return null;
}

// 志愿 is a modifier, 志愿服务队 a head noun that begins inside it or with it.
function hidesHead(words: ProgrammeWords, { text, at, length }: { text: string; at: number; length: number }): boolean {
  for (let from = at; from < at + length; from++)
    if (from + lengthStartingAt(words.heads, text, from) > at + length) return true;
  return false;
}

function isHead(words: ProgrammeWords, text: string, { start, end }: Span): boolean {
  if (isOf(KIND.people, text, end) && PEOPLE.test(text.slice(end, end + 3))) return false;
  if (isWord(WORK, text, { start, end }) && (isNoNameOfWork(text, end) || CHANGING_WORK.test(text.charAt(start - 1))))
    return false;
  // 学习教育常态化制度 | 化
  if (isOf(KIND.change, text, end)) return false;
  if (isWord(ACTION, text, { start, end }) && MOVING.test(text.slice(end, end + 2))) return false;
  if (end - start === 1 && VERB_BEFORE.test(text.charAt(end - 2))) return false;
  const mustEnd = end - start === 1 || isVerbal(text, start, end);
  return !mustEnd || endsPhrase(words, text, end);
}

function isVerbal(text: string, start: number, end: number): boolean {
  return wordOf(VERBAL.forward(), text, start, end) >= 0;
}

function isWord(word: string, text: string, { start, end }: Span): boolean {
  return end - start === word.length && text.charCodeAt(start) === word.charCodeAt(0) && text.startsWith(word, start);
}

/** Whether the 工作 that ends at `at` belongs to a meeting, an aim or the like. */
export function isNoNameOfWork(text: string, at: number): boolean {
  return NO_NAME_OF_WORK.test(text.slice(at, at + 3));
}

/** Whether a new phrase begins at `at`: punctuation, the end, or a word that cannot be part of a name. */
export function endsPhrase(words: ProgrammeWords, text: string, at: number): boolean {
  // “村村通”广播宣传 | “河长制”: a verb with what it is about.
  if (!isNameCharacter(text, at)) return !isOf(KIND.openingMark, text, at);
  return lengthStartingAt(words.modifiers, text, at) === 0 && lengthStartingAt(words.stops, text, at) > 0;
}

function isNameCharacter(text: string, at: number): boolean {
  return isOf(KIND.name, text, at);
}
