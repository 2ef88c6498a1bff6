import type { Span } from "../../core/span.ts";
import type { Zone } from "../../core/types.ts";
import { FIRST_HAN, LAST_HAN } from "../../core/unit-kinds.ts";
import { hasUnit, isIn, unitSet } from "../../core/unit-set.ts";
import { hasWord, lengthStartingAt, wordBetween, wordStartingAt } from "../word-index.ts";
import { isClauseStart, isFunctionWord, isNameEnd } from "./edge.ts";
import { isLife, OLD, YOUNG } from "./gates.ts";
import { titleBefore } from "./title.ts";
import type { PersonWords } from "./words.ts";

export const HAN: RegExp = /^\p{Script=Han}+$/u;
const MAX_TRANSLITERATED_FIRST = 6;
const MAX_TRANSLITERATED = 8;
const SOUNDS =
  /^[阿依古丽娜提买合木热西丁吐尔逊努兰哈力克苏加不都孜别江汗帕夏拉玛米吾斯坦山仁萨迪肯巴特布库伊卡塔玉赛麦麻艾尼沙比亚瓦里甫亥排祖莱姆如则帖达乌其格德扎卓次央金旺顿珠措波切桑罗强那松图宝音孟高娃雅约翰森威廉詹安彼卫]+$/u;
const ADVERBS = unitSet("正也便就还已都又");
const CLOSING_QUOTE = /[”’」』]/u;
// “闵 捷”: print pads a name of two characters to the width of three.
const PADDED = /^(?<first>\p{Script=Han})[ \u3000](?<second>\p{Script=Han})/u;
// “王 小明”
const PADDED_THREE = /^\p{Script=Han}[ \u3000]\p{Script=Han}[ \u3000]?\p{Script=Han}/u;
// Surnames that are now and then a part of another word.
const OF_OTHER_WORDS = unitSet("童宫区占边");
const DISTRICT_BEFORE = /[社小城辖片园景厂校院山地]/u;
// “老人占三成”
const SHARE = /[一二两三四五六七八九十半]/u;
// “书记边走边看”
const WHILE = /^边\p{Script=Han}{1,2}边/u;
// “书记李晓正帮老人办理”, “网格员周立也来了”: an adverb that could as well be the last character of the name.
const ADVERB = /^[正也便就还已都又](?=[帮在与和给为用忙把从对向跟陪拿被到来去是会有能要没不说看做])/u;
// Of no name of two characters the second: 方 | 则, 大连市长 | 海县.
const NOT_GIVEN = unitSet("则也就都便又还已正却才县镇乡区市");
// Of these there may be many, whom a word describes: 居民平安回家.
const OF_MANY =
  /(?:居民|村民|市民|群众|党员|志愿者|学生|孩子|老人|家长|业主|住户|老师|教师|人员|干部|同学|代表|队员|青年|邻居|同事|街坊)$/u;
// 施工方, 应届生, 水平高
const ROLE_ENDS = unitSet("方生家高大好长新来");
const AND = unitSet("和与及");
// “施工队队长”, “石山会理事长”
const BODY_END = /[局办处会队站所院校部委副科组村镇乡区市县街里社团班室厅司中总正代原前长党宫庙堂系]$/u;
const LEVEL_POST = /^[省市县区镇乡村里]长$/u;
const STROKE = "丶".charCodeAt(0);
// “低保户刘桂兰老人”, “陈秀珍小朋友”
const ADDRESSED = /^(?:老人(?!们)|小朋友(?!们))/u;
const DOUBLE_LENGTH = 4;
const DOUBLE_SURNAME =
  /^[王李张刘陈杨黄赵吴周徐孙马朱胡郭何罗郑梁谢宋唐许邓韩冯曹彭曾肖董潘袁蔡蒋余杜吕姚卢姜崔谭陆汪贾韦邹孟秦邱侯尹薛闫陶郝龚邵]{2}\p{Script=Han}{2}$/u;

interface Place {
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

interface NamePlace {
  readonly text: string;
  readonly zone: Zone;
  readonly at: number;
}

/** 施工队, 石山会: what a post behind it makes a body. */
export function isBodyName(name: string): boolean {
  return BODY_END.test(name);
}

/** Where a full name that begins at `at` ends: two or three characters, four with two surnames or a compound one; null when it is no name. */
export function nameEnd(words: PersonWords, { text, zone, at, title }: NamePlace & { title: string }): number | null {
  const surname = surnameLength(words, text, at);
  if (surname === 0) return null;
  if (lengthStartingAt(words.followers, text, at) > 1 || opensOtherWord(words, { text, at, surname })) return null;
  const other = wordStartingAt(words.refused, { text, at });
  if (other !== "") {
    if (title === "" && text.charAt(at - 1) !== "的" && !isClauseStart({ text, zone, at })) return null;
    return endInSpiteOf(words, { text, at, end: zone.end, title, other });
  }
  const place = { text, at, end: zone.end };
  const wide = title !== "" && surname === 1 ? (paddedEnd(words, place) ?? marriedEnd(words, place)) : null;
  if (wide !== null) return wide;
  const isOften = isFunctionWord(text, at);
  for (let given = 2; given > 0; given--) {
    const end = at + surname + given;
    if (end > zone.end || !isWritten(text, at, end)) continue;
    if (isOften && !isSureEnd(words, { text, at: end, end: zone.end })) continue;
    // “书记王芳说”: 王芳说 would be a name as well, but 说 opens the next phrase.
    if (given === 2 && startsPhrase(words, { text, at: end - 1 })) continue;
    // “被告方则连连点头”
    if (given === 1 && surname === 1 && isIn(NOT_GIVEN, text, end - 1)) continue;
    // “石山会理事长”, “苗山市长”: a body or place and its post, no name.
    const post = lengthStartingAt(words.honorifics, text, end);
    if (post > 1 && (isBodyName(text.slice(at, end)) || isLevelPost(text, { at, end, post }))) return null;
    // “工作人员向场所负责人讲解”
    if (post > 1 && isOften) return null;
    // 房东: what could be a name is what somebody is.
    if (given === 1 && wordBetween(words.titles, text, at, end) !== "") return null;
    // “居民高龄老人”: only a name of three characters is told from a word there.
    if ((given === 2 && isAddressed(text, end)) || endsName(words, { text, at: end, end: zone.end })) return end;
  }
  // “老兵郑德厚敬了一个礼”: of what people do no list has all.
  if (title === "" || isOften || lengthStartingAt(words.alsoWords, text, at) > 0) return null;
  return plainNameEnd(words, { text, zone, at });
}

// 苗山 | 市长
function isLevelPost(text: string, { at, end, post }: { at: number; end: number; post: number }): boolean {
  return end - at === 2 && LEVEL_POST.test(text.slice(end, end + post));
}

/** Whether all are Chinese characters. */
function isWritten(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    // Rare characters are pairs: 瞿𣲘.
    if (unit < FIRST_HAN || unit > LAST_HAN) return HAN.test(text.slice(start, end));
    if (unit === STROKE) return false;
  }
  return true;
}

/** 刘桂兰老人, 陈秀珍小朋友 */
export function isAddressed(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === OLD || unit === YOUNG) && ADDRESSED.test(text.slice(at, at + 4));
}

/** 副局长方向明 | 向家长解释, 法官高山 | 认为: names that begin with another word, before what only people do. */
function endInSpiteOf(
  words: PersonWords,
  { text, at, end, title, other }: Place & { title: string; other: string },
): number | null {
  // “居民杨阿姨” is no 居民杨.
  if (other.length !== 2 || hasWord(words.titles, other)) return null;
  const isGiven = hasUnit(words.gates.givenNames, text.charCodeAt(at + 2)) && !isIn(ROLE_ENDS, text, at + 2);
  const third = { text, at: at + 3, end };
  // “离退休干部支部 | 承办”
  if (isGiven && lengthStartingAt(words.acts, text, at + 2) > 0) return null;
  if (isGiven && (title === "" ? isSureEnd(words, third) || text[at + 3] === "是" : endsName(words, third)))
    return at + 3;
  if (lengthStartingAt(words.alsoWords, text, at) !== 2) return null;
  if (title === "") return isLife(text, at + 2) ? at + 2 : null;
  const second = { text, at: at + 2, end };
  const isSure = OF_MANY.test(title) ? lengthStartingAt(words.speechVerbs, text, at + 2) > 0 : isSureEnd(words, second);
  return isSure ? at + 2 : null;
}

function opensOtherWord(
  words: PersonWords,
  { text, at, surname: length }: { text: string; at: number; surname: number },
): boolean {
  // “负责人傅和工作人员”: 和 joins the surname to other people.
  const given = at + length;
  if (isIn(AND, text, given) && lengthStartingAt(words.titles, text, given + 1) > 2) return true;
  if (!hasUnit(OF_OTHER_WORDS, text.charCodeAt(at))) return false;
  const surname = text.slice(at, given);
  // “妇女儿童之家”: 女儿 is no title there; “社区驻点律师”
  if (surname === "童" && text.charAt(at - 1) === "儿") return true;
  // “青少年宫成立二十年”
  if (surname === "宫" && text.charAt(at - 1) === "年") return true;
  if (surname === "区" && DISTRICT_BEFORE.test(text.charAt(at - 1))) return true;
  if (surname === "占" && SHARE.test(text.charAt(at + 1))) return true;
  return surname === "边" && WHILE.test(text.slice(at, at + 4));
}

function paddedEnd(words: PersonWords, { text, at, end }: Place): number | null {
  if (!isBlank(text.charCodeAt(at + 1))) return null;
  if (PADDED.test(text.slice(at, at + 3)) && endsName(words, { text, at: at + 3, end })) return at + 3;
  const three = at + (PADDED_THREE.exec(text.slice(at, at + 5))?.[0].length ?? 0);
  if (three === at || !endsName(words, { text, at: three, end })) return null;
  return endsInside(words, { text, at: at + 2, end: three }) ? null : three;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x3000;
}

// “署长张赵文瑜，”: a married name with two surnames, before a mark.
function marriedEnd(words: PersonWords, { text, at, end }: Place): number | null {
  const full = at + 4;
  if (full > end || !hasUnit(words.gates.singleSurnames, text.charCodeAt(at + 1))) return null;
  if (!isNameEnd(text, full) || !isWritten(text, at, full)) return null;
  return endsInside(words, { text, at: at + 2, end: full }) ? null : full;
}

/** Where a name with both parents' surnames ends (赵李紫涵); only frequent ones, since 江南水乡 has two surnames' characters as well. */
export function doubleSurnameEnd(words: PersonWords, { text, zone, at }: NamePlace): number | null {
  const end = at + DOUBLE_LENGTH;
  if (end > zone.end || !hasUnit(words.gates.singleSurnames, text.charCodeAt(at + 1))) return null;
  if (!DOUBLE_SURNAME.test(text.slice(at, end))) return null;
  return lengthStartingAt(words.refused, text, at) === 0 ? end : null;
}

// “居民向建国，”, “居民向建国表示”, “居民向建国提着”
function isSureEnd(words: PersonWords, { text, at, end }: Place): boolean {
  if (at >= end || isNameEnd(text, at) || lengthStartingAt(words.speechVerbs, text, at) > 0) return true;
  return isAct(words, text, at) || lengthStartingAt(words.honorifics, text, at) > 1;
}

/** Where a name of a surname and two characters that are frequent in names ends: 李长庚; null for another. */
export function plainNameEnd(words: PersonWords, { text, zone, at }: NamePlace): number | null {
  const surname = surnameLength(words, text, at);
  const { givenNames } = words.gates;
  const second = at + surname;
  const end = second + 2;
  if (surname === 0 || end > zone.end || lengthStartingAt(words.refused, text, at) > 0) return null;
  return hasUnit(givenNames, text.charCodeAt(second)) && hasUnit(givenNames, text.charCodeAt(second + 1)) ? end : null;
}

/** 认为, 连夜, 提着: what people do, in two characters or more. */
export function isAct(words: PersonWords, text: string, at: number): boolean {
  return isDoing(words, text, at) || lengthStartingAt(words.acts, text, at) > 0;
}

/** 提着, 放下 */
function isDoing({ gates }: PersonWords, text: string, at: number): boolean {
  return hasUnit(gates.verbs, text.charCodeAt(at)) && hasUnit(gates.aspects, text.charCodeAt(at + 1));
}

function endsInside(words: PersonWords, { text, at, end }: Place): boolean {
  for (let from = at; from < end; from++) if (lengthStartingAt(words.followers, text, from) > 0) return true;
  return false;
}

/** A name such as 阿依古丽·买买提 from its dot: behind a title, or of characters that write foreign sounds; it has no surname. */
export function transliteratedName(
  words: PersonWords,
  { text, zone, at, after }: NamePlace & { after: number },
): Span | null {
  let first = at;
  while (first > after && at - first < MAX_TRANSLITERATED_FIRST && HAN.test(text.charAt(first - 1))) first--;
  let start = first;
  while (start < at && titleBefore(words, { text, zone, at: start }) === "") start++;
  const isTitled = start < at;
  if (!isTitled) start = firstOfSounds(text, first, at);
  if (at - start < (isTitled ? 1 : 2) || lengthStartingAt(words.refused, text, start) > 0) return null;
  for (let end = endOfSounds(text, at + 1); end <= at + MAX_TRANSLITERATED; end++) {
    // “街坊互助·和谐社区”: the dot of a slogan.
    if (CLOSING_QUOTE.test(text.charAt(end))) return null;
    if (end >= at + 3 && endsName(words, { text, at: end, end: zone.end })) return { start, end };
    if (!isTitled || !HAN.test(text.charAt(end))) return null;
  }
  return null;
}

function endOfSounds(text: string, start: number): number {
  let end = start;
  while (end - start < MAX_TRANSLITERATED && SOUNDS.test(text.charAt(end))) end++;
  return end;
}

function firstOfSounds(text: string, first: number, dot: number): number {
  let start = dot;
  while (start > first && SOUNDS.test(text.charAt(start - 1))) start--;
  return start;
}

// 说, 表示, 走进 and the like; a single character such as 为 or 一 is too often part of a name (王一, 李为民).
function startsPhrase(words: PersonWords, { text, at }: { text: string; at: number }): boolean {
  if (hasUnit(words.gates.phraseFirsts, text.charCodeAt(at)) || isDoing(words, text, at)) return true;
  return (
    lengthStartingAt(words.followers, text, at) > 1 || (isIn(ADVERBS, text, at) && ADVERB.test(text.slice(at, at + 2)))
  );
}

/** Whether a name may end at `at`: before a mark, the end, or a word that follows names. */
export function endsName(words: PersonWords, { text, at, end }: Place): boolean {
  if (at >= end || isNameEnd(text, at)) return true;
  return isDoing(words, text, at) || lengthStartingAt(words.followers, text, at) > 0;
}

/** The surname that stands at `at`, or the empty string. */
export function surnameAt(words: PersonWords, { text, at }: { text: string; at: number }): string {
  return text.slice(at, at + surnameLength(words, text, at));
}

/** How long it is; 0 where none stands. */
export function surnameLength({ gates, compoundSurnames }: PersonWords, text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (hasUnit(gates.compoundFirsts, unit) && compoundSurnames.has(text.slice(at, at + 2))) return 2;
  return hasUnit(gates.singleSurnames, unit) ? 1 : 0;
}
