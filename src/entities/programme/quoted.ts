import type { ProgrammeKind } from "../../core/programme-kinds.ts";
import type { Quoted } from "../../core/story-notes.ts";
import { isHonour, isImage } from "../quote-signs.ts";
import { isCalendarDay } from "../quoted-terms.ts";
import { hasWord, lengthEndingAt, wordEndingAt } from "../word-index.ts";
import { aloneRule, isNoNameAlone, MAX_NAME } from "./alone.ts";
import { type FoundProgramme, quotedMention } from "./found.ts";
import { headAfter } from "./head.ts";
import { isOf, KIND } from "./kinds.ts";
import { wholeNameStart } from "./left.ts";
import { MANNERLY } from "./no-name.ts";
import type { QuoteGroup } from "./quote-groups.ts";
import type { ProgrammeWords } from "./words.ts";

const MAX_NAME_WITH_HEAD = 40;
const SLOGAN = /[，,、]/u;
// “青苗课堂”“长者茶座”等特色阵地, “电话问安”“上门助浴”两项服务: such a list names each of its members.
const LIST_END =
  /^(?:等(?:一系列|系列|一批|多[个项种支]|[三四五六七八九十\d]{1,2}[个项支大类])?|[两二三四五六七八九十\d]{1,2}[大个项支种类]{1,2})/u;
// “A”、“B”和“C”活动
const LINK_BETWEEN = /^(?:[、和与及]|以及|暨)?$/u;
const MAX_LINK = 2;
// “院坝设点”“敲门入户”等形式, “主题党日”等制度: manners, no names.
const MANNER = /^(?:形式|方式|做法|办法|制度|路径|方法|手段|措施|环节)/u;
// “敲门式”走访, “面对面”宣讲, “一站式”服务, “管家式”服务
const ACTS: ReadonlySet<string> = new Set(
  "服务 志愿服务 便民服务 宣传 宣讲 走访 排查 整治 培训 征集 联动 管理 攻坚 方式 窗口 专窗".split(" "),
);
// 秉持“以服务换服务”理念
const GUIDING = /(?:秉持|秉承|坚持|遵循|本着|坚守)(?:着|了)?$/u;
const IDEAS: ReadonlySet<string> = new Set(["理念", "原则", "宗旨"]);
const DAY_HEAD = /节$|日$|宣传月$/u;
const MIN_OF = 3;
const CALL = /^\p{Script=Han}{2,8}[，,]?\p{Script=Han}{2,8}[！!]$/u;
const CALL_END = "！!";
const EVENT_HEAD = /活动|演出|晚会|比赛|大赛/u;
// “为民办实事”项目 is one, “急难愁盼”工作 none.
const NAMED_POLICY = /(?:项目|机制)$/u;
const TANGIBLE: ReadonlySet<ProgrammeKind> = new Set(["activity", "brand", "course", "place", "platform", "team"]);

/** A name quoted this often is one, if it is neither too short nor a clause. */
const OFTEN = 3;
const MIN_OFTEN = 4;
const MAX_OFTEN = 8;

/** The programmes among the quotations: by the head noun behind them, by their own ending, or by the verb in front. */
export function quotedProgrammes(words: ProgrammeWords, text: string, groups: readonly QuoteGroup[]): FoundProgramme[] {
  const found: FoundProgramme[] = [];
  const heads: (string | null)[] = [];
  for (const group of groups) heads.push(findProgrammes(words, text, group, found));
  if (groups.length < 2) return found;
  const reading = { text, groups, found, heads };
  addSiblings(words, reading);
  if (groups.length >= OFTEN) addOften(words, reading);
  return found;
}

interface Reading {
  readonly text: string;
  readonly groups: readonly QuoteGroup[];
  /** What has been found; more is added. */
  readonly found: FoundProgramme[];
  /** Of each group the head noun of what was found in it, null where nothing was. */
  readonly heads: (string | null)[];
}

/** Adds what a group holds; its head noun, or null where it holds nothing. */
function findProgrammes(
  words: ProgrammeWords,
  text: string,
  group: QuoteGroup,
  found: FoundProgramme[],
): string | null {
  // Most quotations are what somebody said.
  if (areSaidAnyhow(group.quotes) || isHonour(words.honours, text, group)) return null;
  const listHead = headOfList(words, text, group);
  const together = listHead === null ? withHeadBehind(words, text, group) : null;
  if (together !== null) {
    found.push(together);
    return together.head;
  }
  let last: string | null = null;
  for (const quote of group.quotes) {
    const rule = aloneRule(words, { text, group, quote, isListed: listHead !== null });
    if (rule === null) continue;
    const { core, start, end } = quote;
    last = wordEndingAt(words.endings, { text: core, at: core.length }) || (listHead ?? "");
    found.push(quotedMention(text, { start, end, rule, head: last, cores: [core] }));
  }
  return last;
}

function withHeadBehind(words: ProgrammeWords, text: string, group: QuoteGroup): FoundProgramme | null {
  const { quotes, zone, end } = group;
  const head = headAfter(words, { text, at: end, limit: zone.end });
  const last = quotes[quotes.length - 1];
  if (head === null || last === undefined) return null;
  for (const quote of quotes) if (quote.core.length > MAX_NAME_WITH_HEAD || isSaid(quote, head.head)) return null;
  const isOf = text.charAt(end) === "的";
  // “陪伴”的平台
  if (isOf && quotes.length === 1 && last.core.length < MIN_OF) return null;
  if (IDEAS.has(head.head) && GUIDING.test(text.slice(group.clause, group.start))) return null;
  // “三八”妇女节
  if (isCalendarDay(last.core) && DAY_HEAD.test(head.head)) return null;
  // “出入相友、守望相助”的共同体 is a wish, “老少同乐、邻里一家”的联欢会 an event.
  if (isOf && SLOGAN.test(last.core) && lengthEndingAt(words.eventHeads, head.head, head.head.length) === 0)
    return null;
  if (hasWord(words.policyPhrases, last.core) && !isNamedPolicy(words, text.slice(end, head.end), head.head))
    return null;
  if (ACTS.has(head.head) && (MANNERLY.test(last.core) || hasWord(words.emphasis, last.core))) return null;
  // “青苗课堂”“长者茶座”活动: members with head nouns of their own are separate names; only the last takes the head.
  if (quotes.length > 1 && quotes.every(({ core }) => lengthEndingAt(words.bareEndings, core, core.length) > 0))
    return null;
  const start = wholeNameStart(words, {
    text,
    start: group.start,
    floor: zone.start,
    head: head.head,
    isSyllable: quotes.length === 1 && last.core.length === 1,
    isImage: quotes.length === 1 && isImage(words.metaphors, last.core),
  });
  const cores = quotes.map(({ core }) => core);
  return quotedMention(text, { start, end: head.end, rule: "programme.head", head: head.head, cores });
}

/** Whether all are speech, whatever stands behind them. */
function areSaidAnyhow(quotes: readonly Quoted[]): boolean {
  for (const quote of quotes) if (!quote.isSpeech || isCall(quote)) return false;
  return true;
}

function isCall({ core }: Quoted): boolean {
  return CALL_END.includes(core.charAt(core.length - 1) || " ") && CALL.test(core);
}

// “路修好了！”活动 … is speech, “童心向党，快乐成长！”主题活动 a name.
function isSaid(quote: Quoted, head: string): boolean {
  return quote.isSpeech && !(isCall(quote) && EVENT_HEAD.test(head));
}

// “一老一小”幸福驿站; not “为民办实事”的暖心品牌, “双减”工作, “十四五”规划里的口袋公园.
function isNamedPolicy({ kindByHead }: ProgrammeWords, behind: string, head: string): boolean {
  const kind = kindByHead.get(head);
  return !behind.includes("的") && (NAMED_POLICY.test(head) || (kind !== undefined && TANGIBLE.has(kind)));
}

// “青苗课堂”、“长者茶座”等活动: what is linked to a programme without a word between is one too.
function addSiblings(words: ProgrammeWords, reading: Reading): void {
  for (let i = reading.groups.length - 1; i > 0; i--) addSibling(words, reading, { from: i, to: i - 1 });
  for (let i = 1; i < reading.groups.length; i++) addSibling(words, reading, { from: i - 1, to: i });
}

function addSibling(
  words: ProgrammeWords,
  { text, groups, found, heads }: Reading,
  { from, to }: { from: number; to: number },
): void {
  const first = groups[Math.min(from, to)];
  const second = groups[Math.max(from, to)];
  const head = heads[from] ?? null;
  if (first === undefined || second === undefined || head === null || heads[to] !== null) return;
  if (second.start - first.end > MAX_LINK || !LINK_BETWEEN.test(text.slice(first.end, second.start))) return;
  for (const quote of groups[to]?.quotes ?? []) {
    const { core, start, end } = quote;
    if (core.length < 2 || core.length > MAX_NAME || quote.isSpeech) continue;
    if (isImage(words.metaphors, core) || hasWord(words.policyPhrases, core)) continue;
    found.push(quotedMention(text, { start, end, rule: "programme.sibling", head, cores: [core] }));
    heads[to] = head;
  }
}

/** “暖心铺子” … “暖心铺子” … “暖心铺子”: what a story quotes so often is the name of something. */
function addOften(words: ProgrammeWords, { text, groups, found, heads }: Reading): void {
  if (!mayRepeat(groups)) return;
  const counts = new Map<string, number>();
  for (const { quotes } of groups) for (const { core } of quotes) counts.set(core, (counts.get(core) ?? 0) + 1);
  if (counts.size > groups.length - OFTEN + 1) return;
  for (const [i, { quotes }] of groups.entries()) {
    for (const quote of heads[i] === null ? quotes : []) {
      const { core, start, end } = quote;
      if ((counts.get(core) ?? 0) < OFTEN || core.length < MIN_OFTEN || core.length > MAX_OFTEN) continue;
      if (isNoNameAlone(core) || quote.isSpeech || isImage(words.metaphors, core)) continue;
      if (hasWord(words.policyPhrases, core) || hasWord(words.emphasis, core)) continue;
      found.push(quotedMention(text, { start, end, rule: "programme.often", head: "", cores: [core] }));
    }
  }
}

// How many quotations have the same last bits of their first character and the next; asked for again in the next story.
const alike = new Uint8Array(0x100);

/** Whether as many quotations begin alike as have to be the same: in most stories none do, and none of them is looked up. */
function mayRepeat(groups: readonly QuoteGroup[]): boolean {
  alike.fill(0);
  for (const { quotes } of groups) {
    for (const { core } of quotes) {
      if (core.length < MIN_OFTEN || core.length > MAX_OFTEN) continue;
      const bits = (core.charCodeAt(0) ^ (core.charCodeAt(1) << 3)) & 0xff;
      const count = (alike[bits] ?? 0) + 1;
      if (count === OFTEN) return true;
      alike[bits] = count;
    }
  }
  return false;
}

// “青苗课堂”“长者茶座”等 | 特色阵地
function headOfList(words: ProgrammeWords, text: string, { end, zone }: QuoteGroup): string | null {
  if (!isOf(KIND.listEnd, text, end)) return null;
  const link = LIST_END.exec(text.slice(end, Math.min(zone.end, end + 8)))?.[0];
  if (link === undefined || MANNER.test(text.slice(end + link.length, end + link.length + 2))) return null;
  return headAfter(words, { text, at: end + link.length, limit: zone.end })?.head ?? null;
}
