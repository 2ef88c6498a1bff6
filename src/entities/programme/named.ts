import type { Span } from "../../core/span.ts";
import type { Zone } from "../../core/types.ts";
import { LIST, SINGLE } from "../spot-tables.ts";
import { isOfKind, placeAt, visitPlaces } from "../story-spots.ts";
import { findTold } from "../told-names.ts";
import { withoutBlanks } from "../without-blanks.ts";
import { lengthEndingAt, lengthStartingAt, type WordIndex, wordEndingAt } from "../word-index.ts";
import { lengthsFrom } from "../word-lists.ts";
import type { FoundProgramme } from "./found.ts";
import { isNoNameOfWork, jointEvent } from "./head.ts";
import { isOf, KIND } from "./kinds.ts";
import type { ProgrammeWords } from "./words.ts";

// 了一场, 首届, 为期三天的, 丰富多彩的: between the verb and what it introduces.
const LEAD_IN =
  /^[了出起好过着]?(?:\d{4}年度?)?(?:[一两三四五六七八九十\d]{1,3}[场次个项堂期轮批]|首[届场期个次]|第[一二三四五六七八九十\d]{1,3}[届期场次批轮]|为期[\p{Script=Han}\d]{1,4}的)?(?:\p{Script=Han}{2,6}的(?=\p{Script=Han}{4}))?/u;
/** A description in front of 的 (丰富多彩的) has two to six characters. */
const DESCRIPTION = 7;
const OF = "的".charCodeAt(0);
// 各类文化活动, 健康讲座等活动: a kind of activity, no activity.
const UNSPECIFIC =
  /等|各类|各项|各种|系列|多种|多项|相关|有关|此次|本次|这次|下一阶段|近期|当前|丰富|多样|以下|上述|介绍|发布会/u;
// 三十名队员在广场开展 | 普法活动, 办了20多个活动: a clause with a verb of its own, or a count.
const CLAUSE =
  /(?<![存现内实自潜])在(?![职校线册读岗建地])|开展|组织|召开|举办|举行|进行|(?:\d{1,6}|[一二三四五六七八九十百千万两几数]{1,6})[多余]?(?:名|位|个|人|场|家|户|次|支|项|所|件)/u;
// 启动仪式, 开展以来, 组织部: the verb as the beginning of another word.
const AFTER_VERB = /^(?:仪式|会|以来|后|前|时|部|力|者|方|单位|地[点址在是的为，。]|式|化|工作|健全|完善)/u;
const PHRASE = /^[\p{Script=Han}\dA-Za-z+·]{1,34}/u;
const HAN = /^\p{Script=Han}+$/u;
const PARTICLE = /[的了在和与]/u;
// 庆七一 | 文艺汇演
const FEAST_TOPIC =
  /^(?:喜?迎|喜?庆|欢度|闹|学)(?:七一|国庆|元旦|新春|三八|六一|重阳|元宵|雷锋|中秋|五一|八一|新年|端午)/u;
// 反诈宣传进社区 | 活动
const CAMPAIGN = /^\p{Script=Han}{2,10}进(?:社区|校园|小区|村居|乡村|家庭|企业|机关|农村|万家|楼院)$/u;
const MIN_TOPIC = 4;
/** What is counted by edition needs less of a topic: 首届村超 | 活动. */
const MIN_EVENT_TOPIC = 2;
const MAX_LEAD_IN = 20;
const MAX_PHRASE = 34;
const MAX_PLATFORM_STEM = 6;
// 首届社区运动会: what is counted by edition is an event with a name, however plain.
const EDITION = /(?:首届|第[一二三四五六七八九十\d]{1,3}届)$/u;
const EDITION_STEM = /(?:首届|第[一二三四五六七八九十\d]{1,3}届)(?<stem>\p{Script=Han}{2,6})$/u;
const MAX_EDITION = 12;
/** How far behind the verb a joint event may begin. */
const JOINT_REACH = 12;
/** How many characters of content a name has at least. */
const MIN_CONTENT = 2;
// 社区茶话厅 is a name although each part is a common word; 志愿服务队 is none.
const DISTINCTIVE = /^(?:会客厅|议事[会厅亭角堂]|百家宴|长桌宴|说事点|评理点)$/u;
// 文化节目, 读书节约: 节 as the beginning of another word.
const AFTER_FESTIVAL = /^[目约能日点奏假水省电气拍选俗庆气]/u;
const TEAM = /[队团社]/u;
const COMPOSED = /^由[^，,。；;]{2,22}组成/u;
const MAX_TEAM_STEM = 9;
const NO_TEAM_NAME = /[的了在和与该这那此各]|社区|街道|[村镇]|志愿服务$/u;
const TITLE_PARTS: ReadonlySet<Zone["part"]> = new Set(["kicker", "headline", "deck"]);

const INTRODUCING: number = LIST.introducing;
// Longest verb of each list at one place; asked for again at the next.
const verbs = new Uint8Array(3);

interface Reading {
  readonly text: string;
  readonly zones: readonly Zone[];
}

/** Unquoted programmes: festivals, events that a verb introduces in the title or the lead, and named places to meet. */
export function unquotedProgrammes(
  words: ProgrammeWords,
  { text, zones, singles, introducing }: Reading & { singles: readonly number[]; introducing: readonly number[] },
): FoundProgramme[] {
  const found: FoundProgramme[] = [];
  if (singles.length > 0) addSingles(words, { text, zones, singles }, found);
  const lead = zones.find(({ part }) => part === "body");
  let next = 0;
  for (const place of introducing) {
    if (!isOfKind(INTRODUCING, place)) continue;
    const at = placeAt(place);
    while ((zones[next]?.end ?? text.length) <= at) next++;
    const zone = zones[next];
    if (zone === undefined) break;
    if (at < zone.start) continue;
    const mention = introducedAt(words, { text, at, zone, isNews: zone === lead || TITLE_PARTS.has(zone.part) });
    if (mention !== null) found.push(mention);
  }
  return found;
}

function addSingles(
  words: ProgrammeWords,
  { text, zones, singles }: Reading & { singles: readonly number[] },
  found: FoundProgramme[],
): void {
  const keep = (mention: FoundProgramme | null): void => {
    if (mention !== null) found.push(mention);
  };
  visitPlaces(singles, { kinds: SINGLE.festival, zones }, (at, zone) => keep(festivalAt(words, { text, at, zone })));
  visitPlaces(singles, { kinds: SINGLE.by, zones }, (at, zone) => {
    if (at > zone.start && TEAM.test(text.charAt(at - 1))) keep(teamAt(words, { text, at: at - 1, zone }));
  });
}

interface Place {
  readonly text: string;
  readonly at: number;
  readonly zone: Zone;
}

// 邻里节, 桃花节; 友邻节, 和邻节 and the like are coined freely.
function festivalAt(words: ProgrammeWords, { text, at, zone }: Place): FoundProgramme | null {
  if (AFTER_FESTIVAL.test(text.charAt(at + 1))) return null;
  const listed = wordEndingAt(words.festivalStems, { text, at });
  const last = listed === "" && text.charAt(at - 1) === "邻" ? text.slice(at - 2, at) : listed;
  // 邻里 | 文化 | 节; 社区 may be the end of a community's name instead.
  const first = last === "" ? "" : wordEndingAt(words.festivalStems, { text, at: at - last.length });
  const stem = first === "社区" ? last : first + last;
  const start = stem === "" ? behindEdition(text, { start: zone.start, end: at }) : at - stem.length;
  if (start === null || start < zone.start || !HAN.test(text.slice(start, at))) return null;
  // 邻里节 | 暨群众文化展演季活动
  const joint = jointEvent(words, { text, at: at + 1, limit: zone.end }) ?? { head: "节", end: at + 1 };
  return unquoted(text, { start, end: joint.end, head: joint.head, rule: "programme.festival" });
}

// 第二届 | 柿柿如意节: whatever has editions has a name.
function behindEdition(text: string, { start, end }: Span): number | null {
  const stem = EDITION_STEM.exec(text.slice(Math.max(start, end - MAX_EDITION), end))?.groups?.stem ?? "";
  return stem === "" ? null : end - stem.length;
}

function introducedAt(
  words: ProgrammeWords,
  { text, at, zone, isNews }: Place & { isNews: boolean },
): FoundProgramme | null {
  lengthsFrom(words.introducing, text, at, verbs);
  const event = isNews ? (verbs[0] ?? 0) : 0;
  const verb = verbs[1] || (verbs[2] ?? 0);
  const described = event > 0 ? describedEvent(words, { text, at: at + event, zone }) : null;
  if (described !== null) return described;
  return verb < 2 ? null : namedPlatform(words, { text, at: at + verb, zone });
}

// 开展 | 独居老人取暖安全排查工作
function describedEvent(words: ProgrammeWords, { text, at, zone }: Place): FoundProgramme | null {
  if (!holdsHead(words.eventHeads, text, { start: at, end: Math.min(zone.end, at + MAX_LEAD_IN + MAX_PHRASE) }))
    return null;
  if (AFTER_VERB.test(text.slice(at, at + 2))) return null;
  const opening = at + leadIn(text, at);
  // 邻里节暨迎新年文艺演出 is one name; behind 庆典揭牌暨 the second event stands by itself.
  const joint = text.slice(opening, Math.min(zone.end, opening + JOINT_REACH)).indexOf("暨");
  const isWhole =
    joint > 1 &&
    lengthEndingAt(words.heads, text, opening + joint) > 0 &&
    jointEvent(words, { text, at: opening + joint, limit: zone.end }) !== null;
  const start = isWhole ? opening : opening + joint + 1;
  const phrase = PHRASE.exec(text.slice(start, Math.min(zone.end, start + MAX_PHRASE)))?.[0] ?? "";
  let end = 0;
  let head = "";
  for (let from = 0; from < phrase.length; from++) {
    const length = lengthStartingAt(words.eventHeads, phrase, from);
    if (
      length === 0 ||
      from + length <= end ||
      isNoNameOfEvent(text, { start: start + from, end: start + from + length })
    )
      continue;
    // 开展观摩活动 | 并推进治理工作: only the phrase up to the first head noun and what hangs on to it.
    if (head !== "" && from > end && !phrase.startsWith("暨", end)) break;
    head = phrase.slice(from, from + length);
    end = from + length;
  }
  const topic = phrase.slice(0, end - head.length);
  if (CLAUSE.test(topic)) return null;
  const isEdition = EDITION.test(text.slice(at, start)) && topic.length >= 2;
  if (isEdition) return unquoted(text, { start, end: start + end, head, rule: "programme.edition" });
  if (UNSPECIFIC.test(topic) || !isTopic(words, topic)) return null;
  return unquoted(text, { start, end: start + end, head, rule: "programme.event" });
}

function leadIn(text: string, at: number): number {
  const opens = isOf(KIND.leadIn, text, at) || holdsOf(text, at);
  return opens ? (LEAD_IN.exec(text.slice(at, at + MAX_LEAD_IN))?.[0].length ?? 0) : 0;
}

function holdsOf(text: string, at: number): boolean {
  const end = Math.min(text.length, at + DESCRIPTION);
  for (let i = at; i < end; i++) if (text.charCodeAt(i) === OF) return true;
  return false;
}

function isTopic(words: ProgrammeWords, topic: string): boolean {
  if (FEAST_TOPIC.test(topic) || CAMPAIGN.test(topic)) return true;
  return topic.length >= MIN_TOPIC && contentLength(words, topic) >= MIN_CONTENT;
}

// 森林防火工作 | 会议, 会议 | 精神
function isNoNameOfEvent(text: string, { start, end }: Span): boolean {
  return text.startsWith("工作", start) && end - start === 2 && isNoNameOfWork(text, end);
}

/** Whether the run of letters, digits and characters that begins here holds a head noun, behind what it is about. */
function holdsHead(heads: WordIndex, text: string, { start, end }: Span): boolean {
  for (let at = start; at < end && isOf(KIND.phrase, text, at); at++) {
    const length = at < start + MIN_EVENT_TOPIC ? 0 : lengthStartingAt(heads, text, at);
    if (length > 0 && at + length <= end) return true;
  }
  return false;
}

// 打造 | 百姓会客厅
function namedPlatform(words: ProgrammeWords, { text, at, zone }: Place): FoundProgramme | null {
  const lead = at + leadIn(text, at);
  for (let from = lead + 2; from <= lead + MAX_PLATFORM_STEM; from++) {
    const length = lengthStartingAt(words.bareEndings, text, from);
    const end = from + length;
    if (length < 2 || end > zone.end) continue;
    const stem = text.slice(lead, from);
    if (!HAN.test(stem) || UNSPECIFIC.test(stem) || CLAUSE.test(stem) || PARTICLE.test(stem)) return null;
    const head = text.slice(from, end);
    if (!DISTINCTIVE.test(head) && contentLength(words, stem) < MIN_CONTENT) return null;
    return unquoted(text, { start: lead, end, head, rule: "programme.name" });
  }
  return null;
}

// 青石绿丝带护河队 | 由九名退休教师组成
function teamAt(words: ProgrammeWords, { text, at, zone }: Place): FoundProgramme | null {
  if (!COMPOSED.test(text.slice(at + 1, Math.min(zone.end, at + 30)))) return null;
  let start = at;
  while (start > zone.start && at - start <= MAX_TEAM_STEM && /\p{Script=Han}/u.test(text.charAt(start - 1))) start--;
  const stem = text.slice(start, at);
  if (stem.length < MIN_TOPIC || stem.length > MAX_TEAM_STEM || NO_TEAM_NAME.test(stem)) return null;
  if (contentLength(words, stem) < MIN_CONTENT) return null;
  return unquoted(text, { start, end: at + 1, head: text.charAt(at), rule: "programme.team" });
}

/** Characters of a topic that are left when the words of routine are taken out. */
export function contentLength({ genericWords }: ProgrammeWords, topic: string): number {
  let content = 0;
  for (let at = 0; at < topic.length; ) {
    const generic = lengthStartingAt(genericWords, topic, at);
    at += Math.max(1, generic);
    if (generic === 0) content++;
  }
  return content;
}

/** A programme without quotation marks. */
export function unquoted(
  text: string,
  { start, end, head, rule }: Pick<FoundProgramme, "start" | "end" | "head" | "rule">,
): FoundProgramme {
  return { start, end, name: withoutBlanks(text.slice(start, end)), rule, head, quoted: false, cores: [] };
}

/** Further mentions of unquoted names, and of quoted ones that are printed without their marks. */
export function repeatedNames(headByName: ReadonlyMap<string, string>, { text, zones }: Reading): FoundProgramme[] {
  if (headByName.size === 0) return [];
  return findTold(headByName.keys(), text, zones).map(({ at, end }) => {
    const head = headByName.get(text.slice(at, end)) ?? "";
    return unquoted(text, { start: at, end, head, rule: "programme.repeat" });
  });
}
