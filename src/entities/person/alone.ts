import { hasUnit, unitSet } from "../../core/unit-set.ts";
import { lengthStartingAt, wordStartingAt } from "../word-index.ts";
import { type Candidate, isAfterBoundary, isAtStart, isClauseStart, isNameEnd } from "./edge.ts";
import { isLife } from "./gates.ts";
import { isAct, isAddressed, isBodyName, nameEnd, plainNameEnd } from "./name.ts";
import { SIGN } from "./places.ts";
import type { PersonWords } from "./words.ts";

// “李晓是柳荫社区的网格员”, “李晓，女，72岁”, “李晓（化名）”
const ROLE_BEHIND =
  /^(?:，|,)?(?:今年\d|[男女][，,]|\d{2}岁|（化名|\(化名)|[（(](?:[男女]|\d{1,3}岁)|^是\p{Script=Han}{0,14}(?:的|一[名位]|学生|居民|村民|党员|志愿者|网格员|书记|主任)|^是\p{Script=Han}{0,14}(?:[网格社护教店科管]员|[园校院所馆站队组村镇厂店班楼]长|教师|医生|民警|工人|邻居)[，。；,;]/u;
const ROLE_FIRSTS = unitSet("，,今男女是（(0123456789");
// “看望李晓（化名）”
const ALIAS = /^[（(]化名/u;
// “72岁的李桂兰”, “名叫李晓”, “家住三楼的李晓”
const INTRODUCTION =
  /(?:岁的|名叫|叫做|一位叫|[我他她]叫|(?:家住|住在)[\p{Script=Han}\d]{1,8}的|(?:楼下|楼上|隔壁|对门|同村|邻村)的|拟确定|拟推荐|推选|评选|选举|任命|聘请|住户|老伴)$/u;
// “城东街道说明”, “青禾镇介绍”: a place or body that speaks.
const PLACE_END = /[街路村镇区市县乡社院局园场校店厂所站部委办会队家们人员里上中下内外时后前]$/u;
// “松屏协会陈秀英理事长”, “龙井里林嘉文里长”: the post behind the name, as is usual in Taiwan and Macau.
const BODY_BEFORE = /(?:[局处会队站所院校部委村镇乡区市县里社团司宫庙]|以及)$/u;
// “孙家坪老人多”: a place and those who live there.
const HAMLET = /(?:家[坪湾山庄岭坡沟岗桥河塘屯堡]|[坪街路村镇区市县乡社院局园场校店厂所站里巷])$/u;
const LIST_MARK = "、".charCodeAt(0);
// 李长庚与王小兰
const AND = /^[和与]/u;

interface Name extends Candidate {
  readonly end: number;
}

/** The rule by which a name without a title in front of it is a person's, or null. */
export function untitledRule(words: PersonWords, name: Name): string | null {
  const { text, at, end } = name;
  if (isIntroduced(words, name)) return "person.introduced";
  if (isBeforePost(words, name)) return "person.role-behind";
  const isCalled = end - at > 2 && isAddressed(text, end);
  if (isCalled && !HAMLET.test(text.slice(at, end)) && isAtStart(words, name)) return "person.role-behind";
  if (ALIAS.test(text.slice(end, end + 3)) && isAtStart(words, name)) return "person.role-behind";
  // “背起冯玉兰就往楼下跑”
  if (isDoneTo(words, name)) return "person.actor";
  if (!isClauseStart(name) || PLACE_END.test(text.slice(at, end))) return null;
  if (lengthStartingAt(words.speechVerbs, text, end) > 0) return "person.speaker";
  // “宋雨新主任带领志愿者”: two characters before the post could be an ordinary word.
  const isPost = end - at > 2 && lengthStartingAt(words.honorifics, text, end) > 1;
  if (isPost || hasRoleBehind(name)) return "person.role-behind";
  const isOnlyOfPeople = isLife(text, end);
  return isOnlyOfPeople || (plainNameEnd(words, name) === end && hasActBehind(words, name)) ? "person.actor" : null;
}

function isIntroduced({ gates }: PersonWords, { text, zone, at }: Name): boolean {
  if (at === zone.start || ((gates.signs[text.charCodeAt(at - 1)] ?? 0) & SIGN.introductionEnd) === 0) return false;
  return INTRODUCTION.test(text.slice(Math.max(zone.start, at - 12), at));
}

function isDoneTo(words: PersonWords, name: Name): boolean {
  const { text, at, end } = name;
  const { verbs, aspects } = words.gates;
  const isAfterAct = hasUnit(aspects, text.charCodeAt(at - 1)) && hasUnit(verbs, text.charCodeAt(at - 2));
  return isAfterAct && plainNameEnd(words, name) === end && lengthStartingAt(words.followers, text, end) > 0;
}

// “李长庚摸着扶手”, “李长庚和王小兰结婚五十年”, “李长庚、王小兰带领大家”
function hasActBehind(words: PersonWords, { text, zone, end }: Name): boolean {
  if (isAct(words, text, end)) return true;
  if (text.charCodeAt(end) === LIST_MARK) {
    const next = plainNameEnd(words, { text, zone, at: end + 1 });
    return next !== null && isAct(words, text, next);
  }
  return AND.test(text.charAt(end)) && nameEnd(words, { text, zone, at: end + 1, title: "" }) !== null;
}

/** 赵李紫涵 | 是三年级学生, | 同学: what is said of a person and hardly of a thing. */
export function isTold(words: PersonWords, name: Name): boolean {
  const { text, end } = name;
  const isCalled = isAddressed(text, end) || wordStartingAt(words.honorifics, { text, at: end }) === "同学";
  return isCalled || hasRoleBehind(name);
}

function hasRoleBehind({ text, zone, end }: Name): boolean {
  if (end >= zone.end || !hasUnit(ROLE_FIRSTS, text.charCodeAt(end))) return false;
  return ROLE_BEHIND.test(text.slice(end, Math.min(zone.end, end + 20)));
}

function isBeforePost(words: PersonWords, name: Name): boolean {
  const { text, zone, at, end } = name;
  if (end - at !== 3) return false;
  const post = lengthStartingAt(words.honorifics, text, end);
  if (post < 2 || end + post > zone.end || isBodyName(text.slice(at, end))) return false;
  const isOpen = isNameEnd(text, end + post) || lengthStartingAt(words.followers, text, end + post) > 0;
  return isOpen && (BODY_BEFORE.test(text.slice(Math.max(zone.start, at - 2), at)) || isAfterBoundary(words, name));
}
