import type { CleanStory, Lexicon, PersonMention, Recognizer, Zone } from "../../core/types.ts";
import { nameStart } from "../name-start.ts";
import { READ_PARTS } from "../read-parts.ts";
import { findTold, toldNames } from "../told-names.ts";
import { hasWord, wordEndingAt, wordStartingAt } from "../word-index.ts";
import { listedNames } from "./list.ts";
import {
  ADDRESSED,
  doubleSurnameEnd,
  endsName,
  isBodyName,
  NAME_END,
  nameEnd,
  type PersonWords,
  personWords,
  surnameAt,
  transliteratedEnd,
} from "./name.ts";

// “志愿者李晓、王芳和赵敏”
const NEXT_NAME = /^(?:、|丶|和|与|及|以及| )/u;
// “李晓是柳荫社区的网格员”, “李晓，女，72岁”, “李晓（化名）”
const ROLE_BEHIND =
  /^(?:，|,)?(?:今年\d|[男女][，,]|\d{2}岁|（化名|\(化名)|[（(](?:[男女]|\d{1,3}岁)|^是\p{Script=Han}{0,14}(?:的|一[名位]|学生|居民|村民|党员|志愿者|网格员|书记|主任)/u;
// “72岁的李桂兰”, “名叫李晓”, “家住三楼的李晓”
const INTRODUCTION = /(?:岁的|名叫|叫做|一位叫|[我他她]叫|家住\p{Script=Han}{1,8}的|住户|老伴)$/u;
// “城东街道说明”, “青禾镇介绍”: a place or body that speaks.
const PLACE_END = /[街路村镇区市县乡社院局园场校店厂所站部委办会队家们人员里上中下内外时后前]$/u;
// A speaker stands at the beginning of a clause or behind a closing mark: “路修好了。”李晓说。
const CLAUSE_START = /^(?:[^\p{Script=Han}\dA-Za-z、·]|)$/u;
const REPORTING = /(?:记者|通讯员|摄影|撰文|文|图|作者|编辑)[:： ]?$/u;
const MAX_TITLE = 30;
// “30余名网格员化身…”, “82岁老人李晓”: a count is no part of a title.
const TITLE_COUNT = /^(?:\d{1,4}|[一二三四五六七八九十百两几数]{1,4})(?:余|多)?(?:名|位|个|岁的?)/u;
// “松屏协会陈秀英理事长”, “龙井里林嘉文里长”: the post behind the name, as is usual in Taiwan and Macau.
const BODY_BEFORE = /(?:[局处会队站所院校部委村镇乡区市县里社团司宫庙]|以及)$/u;
// “刘桂兰老人”, “李子涵小朋友”
// “孙家坪老人多”: a place and those who live there.
const HAMLET = /(?:家[坪湾山庄岭坡沟岗桥河塘屯堡]|[坪街路村镇区市县乡社院局园场校店厂所站里巷])$/u;
// “家住4栋王奶奶”, “2号张大爷”
const ADDRESS = /\d(?:栋|幢|号楼?|单元|室|楼|户)$/u;
// “区议员到场”: the level of a post, no surname.
const LEVEL_AND_POST = /^区(?:议员|委员|书记|主任|主委|会长|局长|所长|队长|站长|校长|院长|处长|科长|秘书)/u;
// “据民政局局长李晓介绍”
const TITLE_LEAD = /^据(?!点)/u;
// “民政及青年事务局局长”: one body with two fields of work.
const JOINT_FIELD = /^[及和与]\p{Script=Han}{2,8}(?:局|署|厅|司|处|部|委员会)/u;
const FIELD = /^\p{Script=Han}{2,8}$/u;
const NO_FIELD = /[局署厅司处部委会人员们长者众民记任区市县街镇乡村]$/u;
// “民警老赵”, “‘和事佬’老康”
const FAMILIAR =
  /^[老小](?<surname>[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任姚卢姜崔钟谭陆汪贾韦夏付邹熊孟秦邱侯尹薛闫段史陶贺毛郝顾龚邵万覃武钱严孔康])/u;

/** Persons named with a title, role or speech, partial names (王大姐), and every further mention of a full name. */
export function person(lexicon: Lexicon): Recognizer {
  const words = personWords(lexicon);
  return { type: "person", find: (story) => personsIn(words, story) };
}

function personsIn(words: PersonWords, { text, zones }: CleanStory): PersonMention[] {
  const read = zones.filter(({ part }) => READ_PARTS.has(part));
  const introduced = read.flatMap((zone) => {
    const told = introducedPersons(words, { text, zone });
    return [...told, ...listedPersons(words, { text, zone, told })];
  });
  const titleByName = new Map<string, string | null>();
  for (const { name, title, rule } of introduced) {
    if (rule === "person.honorific") continue;
    titleByName.set(name, titleByName.get(name) ?? title);
  }
  const starts = new Set(introduced.map(({ start }) => start));
  const again = read
    .flatMap((zone) => repeatedPersons(titleByName, { text, zone }))
    .filter(({ start }) => !starts.has(start));
  return [
    ...introduced.map((mention) => ({ ...mention, title: titleByName.get(mention.name) ?? mention.title })),
    ...again,
  ].sort((a, b) => a.start - b.start);
}

interface Place {
  readonly text: string;
  readonly zone: Zone;
}

function introducedPersons(words: PersonWords, { text, zone }: Place): PersonMention[] {
  const found: PersonMention[] = [];
  let after = zone.start;
  for (let at = zone.start; at < zone.end; at++) {
    if (at < after) continue;
    const mention = personAt(words, { text, zone, at, previous: found.at(-1) });
    if (mention === null) continue;
    found.push(mention);
    after = mention.end;
  }
  return found;
}

function listedPersons(
  words: PersonWords,
  { text, zone, told }: Place & { told: readonly PersonMention[] },
): PersonMention[] {
  const starts = new Set(told.map(({ start }) => start));
  return listedNames(words, { text, zone })
    .filter(({ start }) => !starts.has(start))
    .map(({ start, end }) => personMention(text, { start, end, title: null, rule: "person.list" }));
}

interface Candidate extends Place {
  readonly at: number;
  readonly previous?: PersonMention | undefined;
}

function personAt(words: PersonWords, { text, zone, at, previous }: Candidate): PersonMention | null {
  const title = titleBefore(words, { text, zone, at });
  const familiar = familiarName(words, { text, zone, at, title });
  if (familiar !== null) return familiar;
  if (title === "" && !words.surnames.has(text.charAt(at)) && !words.compoundSurnames.has(text.slice(at, at + 2)))
    return null;
  if (REPORTING.test(text.slice(Math.max(zone.start, at - 4), at))) return null;
  const foreign = title === "" ? null : transliteratedEnd(words, { text, zone, at });
  if (foreign !== null) return personMention(text, { start: at, end: foreign, title, rule: "person.title" });
  const partial = partialName(words, { text, zone, at, title });
  if (partial !== null) return partial;
  const double = isAtStart(words, { text, zone, at }) ? doubleSurnameEnd(words, { text, zone, at }) : null;
  if (double !== null && isTold(words, { text, zone, at, end: double }))
    return personMention(text, { start: at, end: double, title: title || null, rule: "person.role-behind" });
  const end = nameEnd(words, { text, zone, at, isTitled: title !== "" });
  if (end === null) return null;
  if (title !== "")
    return personMention(text, { start: at, end, title: fullTitle(words, { text, zone, at }), rule: "person.title" });
  const link = previous === undefined ? "" : text.slice(previous.end, at);
  // “网格员李晓及时赶到”: 及 opens another word.
  const opensWord = wordStartingAt(words.followers, { text, at: at - link.length }).length > link.length;
  if (link !== "" && !opensWord && NEXT_NAME.exec(link)?.[0] === link && previous?.rule === "person.title") {
    return personMention(text, { start: at, end, title: previous.title, rule: "person.title" });
  }
  const rule = untitledRule(words, { text, zone, at, end });
  return rule === null ? null : personMention(text, { start: at, end, title: null, rule });
}

/** The rule by which a name without a title in front of it is a person's, or null. */
function untitledRule(words: PersonWords, { text, zone, at, end }: Candidate & { end: number }): string | null {
  const before = text.slice(Math.max(zone.start, at - 12), at);
  if (INTRODUCTION.test(before)) return "person.introduced";
  if (isBeforePost(words, { text, zone, at, end })) return "person.role-behind";
  const isCalled = end - at > 2 && ADDRESSED.test(text.slice(end, end + 4));
  if (isCalled && !HAMLET.test(text.slice(at, end)) && isAtStart(words, { text, zone, at }))
    return "person.role-behind";
  if (!CLAUSE_START.test(before.slice(-1)) || PLACE_END.test(text.slice(at, end))) return null;
  const behind = text.slice(end, Math.min(zone.end, end + 20));
  if (wordStartingAt(words.speechVerbs, { text, at: end }) !== "") return "person.speaker";
  // “宋雨新主任带领志愿者”: two characters before the post could be an ordinary word.
  const isPost = end - at > 2 && wordStartingAt(words.honorifics, { text, at: end }).length > 1;
  return isPost || ROLE_BEHIND.test(behind) ? "person.role-behind" : null;
}

function isAtStart(words: PersonWords, { text, zone, at }: Candidate): boolean {
  return at === zone.start || CLAUSE_START.test(text.charAt(at - 1)) || isAfterBoundary(words, { text, at });
}

/** 赵李紫涵 | 是三年级学生, | 同学: what is said of a person and hardly of a thing. */
function isTold(words: PersonWords, { text, zone, at, end }: Candidate & { end: number }): boolean {
  const isCalled =
    ADDRESSED.test(text.slice(end, end + 4)) || wordStartingAt(words.honorifics, { text, at: end }) === "同学";
  return isCalled || (at < end && ROLE_BEHIND.test(text.slice(end, Math.min(zone.end, end + 20))));
}

function isBeforePost(words: PersonWords, { text, zone, at, end }: Candidate & { end: number }): boolean {
  const post = wordStartingAt(words.honorifics, { text, at: end });
  if (end - at !== 3 || post.length < 2 || end + post.length > zone.end || isBodyName(text.slice(at, end)))
    return false;
  const isOpen =
    NAME_END.test(text.charAt(end + post.length)) ||
    wordStartingAt(words.followers, { text, at: end + post.length }) !== "";
  return (
    isOpen && (BODY_BEFORE.test(text.slice(Math.max(zone.start, at - 2), at)) || isAfterBoundary(words, { text, at }))
  );
}

function familiarName(
  words: PersonWords,
  { text, zone, at, title }: Candidate & { title: string },
): PersonMention | null {
  const end = at + 2;
  if (end > zone.end || !FAMILIAR.test(text.slice(at, end))) return null;
  if (title === "" && !/[”’」』]/u.test(text.charAt(at - 1))) return null;
  if (wordStartingAt(words.refused, { text, at: at + 1 }) !== "" || !endsName(words, { text, at: end, end: zone.end }))
    return null;
  return personMention(text, { start: at, end, title: title === "" ? null : title, rule: "person.honorific" });
}

// 王大姐, 俞老师, 李某某: only where nothing in front could have the surname as its last character (总支书记).
function partialName(
  words: PersonWords,
  { text, zone, at, title }: Candidate & { title: string },
): PersonMention | null {
  const surname = surnameAt(words, { text, at });
  const honorific = surname === "" ? "" : wordStartingAt(words.honorifics, { text, at: at + surname.length });
  const end = at + surname.length + honorific.length;
  if (honorific === "" || end > zone.end) return null;
  if (LEVEL_AND_POST.test(text.slice(at, end))) return null;
  const isFree =
    title !== "" || isAtStart(words, { text, zone, at }) || ADDRESS.test(text.slice(Math.max(zone.start, at - 4), at));
  const isOpen = NAME_END.test(text.charAt(end)) || wordStartingAt(words.followers, { text, at: end }) !== "";
  if (!isFree || (!isOpen && honorific.length < 2)) return null;
  return personMention(text, { start: at, end, title: title === "" ? null : title, rule: "person.honorific" });
}

function isAfterBoundary(words: PersonWords, { text, at }: { text: string; at: number }): boolean {
  return nameStart(words.bounds, { text, end: at, floor: Math.max(0, at - 4) }) === at;
}

function titleBefore(words: PersonWords, { text, zone, at }: Candidate): string {
  const title = wordEndingAt(words.titles, { text, at });
  return at - title.length < zone.start ? "" : title;
}

// “柳荫社区党委书记、居委会主任 | 李晓”: posts joined by 、 are one title.
function fullTitle(words: PersonWords, { text, zone, at }: Candidate): string {
  let start = at;
  const floor = Math.max(zone.start, at - MAX_TITLE);
  while (start > floor) {
    const next = nameStart(words.bounds, { text, end: start, floor });
    const isJoined = text.charAt(next - 1) === "、" && wordEndingAt(words.titles, { text, at: next - 1 }) !== "";
    start = next;
    if (!isJoined) break;
    start = next - 1;
  }
  start = withFirstField(words, { text, start, at, floor });
  const title = text.slice(start, at).replace(/\s/gu, "").replace(TITLE_LEAD, "").replace(TITLE_COUNT, "");
  if (title === "") return wordEndingAt(words.titles, { text, at });
  // “县书记”: what is left of a county's name, or of nothing.
  const isLevelAlone = /^[县区]/u.test(title) && !hasWord(words.titles, title) && hasWord(words.titles, title.slice(1));
  return isLevelAlone ? title.slice(1) : title;
}

function withFirstField(
  words: PersonWords,
  { text, start, at, floor }: { text: string; start: number; at: number; floor: number },
): number {
  if (start <= floor || !JOINT_FIELD.test(text.slice(start - 1, at))) return start;
  const first = nameStart(words.bounds, { text, end: start - 1, floor });
  const field = text.slice(first, start - 1);
  return FIELD.test(field) && !NO_FIELD.test(field) ? first : start;
}

function repeatedPersons(titleByName: ReadonlyMap<string, string | null>, { text, zone }: Place): PersonMention[] {
  const told = toldNames(titleByName.keys());
  return findTold(told, text, zone)
    .filter(({ start }) => !REPORTING.test(text.slice(Math.max(zone.start, start - 4), start)))
    .map(({ start, end }) =>
      personMention(text, {
        start,
        end,
        title: titleByName.get(text.slice(start, end)) ?? null,
        rule: "person.repeat",
      }),
    );
}

function personMention(
  text: string,
  { start, end, title, rule }: { start: number; end: number; title: string | null; rule: string },
): PersonMention {
  return { type: "person", start, end, name: text.slice(start, end).replace(/\s/gu, ""), title, rule };
}
