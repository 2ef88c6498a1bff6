import { FESTIVAL_NAMES } from "./festivals.ts";
import { signs, stands } from "./match.ts";
import { behindNumeral, isNumeralSign, NUMERAL_SIGNS, skipBlanks } from "./numerals.ts";

// Two characters a date may begin with: the first, then all that may follow it.
const NUMERALS = "〇零○◯OＯ0一二三四五六七八九十廿卅百千";
// Full-width digits are folded once a date may begin with them.
const DIGITS = "0123456789０１２３４５６７８９";
const PAIRS: readonly (readonly [first: string, second: string])[] = [
  [DIGITS, `${DIGITS}世年月日号天周个多余.-/·•至到—–―~～－ー〜、和及与半礼星 \t\u00a0\u3000`],
  ["〇零○◯一二三四五六七八九十廿卅", `${NUMERALS}年月日号天周个多余几至到—–-~～－、和及与半季礼星 \t\u3000五届`],
  ["两仨半几数", "年月日天周个千十季礼星多百会"],
  ["第", "一二三四1234"],
  ["前", "晚（(年天日几些两二三四五六七八九十半不段1234567890"],
  ["过", "去一两二三四五六七八九十"],
  ["大", "前后年"],
  ["后", "年天日两二三四五六七八九半"],
  ["今", " 、起礼星周年日天晚夜早晨上下凌清春夏秋冬明后（("],
  ["昨", "午今日天晚夜早晨上下中傍凌清（("],
  ["明", "、起后年日天晚早晨春（("],
  ["去", "今年冬秋夏春"],
  ["本", "（(世季年月周星礼"],
  ["上", "季上一个年月周星礼半世1234567890二两三四五六七八九十巳元"],
  ["下", "季下一个年月周星礼半1234567890二两三四五六七八九十"],
  ["这", "周个一几些星礼"],
  ["当", "天日晚年月"],
  ["同", "年月日天"],
  ["次隔", "年日天月晨"],
  ["翌", "年日晨"],
  ["元", "月"],
  ["上中下", "旬"],
  ["上下本去", "（(〔［﹝"],
  ["那这", "年"],
  ["三六七", "·八一"],
  ["近", "日期年来几些段两二三四五六七八九十多半一仨 1234567890"],
  ["日", "前"],
  ["最", "近"],
  ["连", "日"],
  ["不", "久"],
  ["新", "近中"],
  ["此", "前"],
  ["未", "来"],
  ["多", "年"],
  ["历", "年"],
  ["百", "年"],
  ["年", "初底末中三"],
  ["岁", "末"],
  ["节", "前后日"],
  ["双两", "节"],
  ["即", "日"],
  ["月", "初底末中"],
  ["首头", "季月一二两三四五六七八九十1234567890个"],
  ["Qq", "1234"],
  ["周", "一二三四五六日"],
  ["星", "期"],
  ["礼", "拜"],
  ["农阴旧黄", "历"],
  ["正腊冬", "月"],
  ["闰", DIGITS + NUMERALS],
  ["民", "国"],
  ["公", "元"],
  ["党", "的"],
  ["改", "革"],
  ["建", "国党军"],
  ['“"‘「『', "十五三六七八"],
  ...FESTIVAL_NAMES.map((name) => [name.charAt(0), name.charAt(1)] as const),
];
// Everyday beginnings that only a third sign makes a date: 下一年 and 下一步, 几个月 and 几个人, 记者节 and 记者.
const THIRDS: readonly (readonly [first: string, second: string, third: string])[] = [
  ["上下这第", "一", "个年月周天星礼季半日"],
  ["几两半数", "个", "月星礼多半季"],
  ["这", "个些几", "月年天星礼"],
  ["过", "去", "的一二两三四五六七八九十半几1234567890"],
];
const EVERYDAY =
  "记者 儿童 妇女 青年 教师 劳动 护士 医师 国家 全国 世界 国际 中国 人民 农民 母亲 父亲 消费 情人 女生".split(" ");
const FEAST_AFTER = "节日劳妇儿护家志消禁爱科助防土生扶公宪人记医农水读环卫地粮艾无全丰者";

// Each sign by a number of its own, and a table of the pairs.
const SECONDS = 0x100;
const FIRST = numbered(PAIRS.map(([firsts]) => firsts).join(""));
const SECOND = numbered(PAIRS.map(([, seconds]) => seconds).join(""));
const PAIR = new Uint8Array(SECONDS * SECONDS);
for (const [firsts, seconds] of PAIRS)
  for (const first of firsts) for (const second of seconds) PAIR[pairOf(first + second, 0)] = 1;
const THIRD = new Map<number, string>();
for (const [firsts, seconds, thirds] of THIRDS)
  for (const first of firsts) for (const second of seconds) THIRD.set(pairOf(first + second, 0), thirds);
for (const word of EVERYDAY) THIRD.set(pairOf(word, 0), FEAST_AFTER);

function numbered(signs: string): Uint8Array {
  const numbers = new Uint8Array(0x10000);
  if (new Set(signs).size >= SECONDS) throw new Error("more signs than a table of bytes can number");
  for (const [i, sign] of Array.from(new Set(signs)).entries()) numbers[sign.charCodeAt(0)] = i + 1;
  return numbers;
}

function pairOf(text: string, at: number): number {
  return (FIRST[text.charCodeAt(at)] ?? 0) * SECONDS + (SECOND[text.charCodeAt(at + 1)] ?? 0);
}

// What may stand behind a number for it to be a date: 3 月, 8、9日, 20世纪, 七夕, 十八届, 双十一, 十四五开局之年 and the like.
const UNIT = new Uint8Array(0x10000);
for (const unit of '年月日号天周个多余半几千世星礼季届大夕重妇国劳儿青建节环工.-/·•至到—–―−~～－ー〜﹣、和及与起”"’」』期时末初以开收') {
  UNIT[unit.charCodeAt(0)] = 1;
}
const FEASTS_BY_NUMBER: ReadonlySet<string> = new Set(["五一", "六一", "七一", "八一", "三八", "五四", "十一"]);
const feastEndSigns = signs("一八四");
// 三十余名, 十多个人: what is counted is a time only if one of its units follows.
const inexactSigns = signs("个多余几半");
const timeUnits = signs("年月日天周星礼季");

// A bit a pair, by a hash of its two signs: 32 kilobytes, which stay in the nearest caches, for what is asked of every
// character of a story. Where two pairs share a bit, the table of pairs tells them apart.
const HASHES = 0x40000;
const MAY_BE_PAIR = new Uint8Array(HASHES / 8);
for (const [firsts, seconds] of PAIRS)
  for (const first of firsts)
    for (const second of seconds) {
      const hash = hashOf(first.charCodeAt(0), second.charCodeAt(0));
      MAY_BE_PAIR[hash >>> 3] = (MAY_BE_PAIR[hash >>> 3] ?? 0) | (1 << (hash & 7));
    }

function hashOf(first: number, second: number): number {
  return (first * 0x9e5 + second) & (HASHES - 1);
}

/** The next offset where a date may begin, or `to`. */
export function nextAnchor(text: string, from: number, to: number): number {
  const last = Math.min(to, text.length - 1);
  for (let at = nextPair(text, from, last); at < last; at = nextPair(text, at + 1, last))
    if (mayBegin(text, at)) return at;
  return to;
}

/** A loop that calls nothing: what it looks up stays at hand. */
function nextPair(text: string, from: number, last: number): number {
  if (from >= last) return last;
  let before = text.charCodeAt(from);
  for (let i = from + 1; i <= last; i++) {
    const code = text.charCodeAt(i);
    const hash = hashOf(before, code);
    if ((((MAY_BE_PAIR[hash >>> 3] ?? 0) >>> (hash & 7)) & 1) === 1) return i - 1;
    before = code;
  }
  return last;
}

function mayBegin(text: string, at: number): boolean {
  const pair = pairOf(text, at);
  if (PAIR[pair] === 0) return false;
  if (stands(NUMERAL_SIGNS, text, at)) return hasUnit(text, at);
  const thirds = THIRD.get(pair);
  return thirds === undefined || thirds.includes(text.charAt(at + 2));
}

/** 一个, 三名, 12345: most numbers are no part of a date, which the sign behind them tells. */
function hasUnit(text: string, at: number): boolean {
  if (
    stands(feastEndSigns, text, at + 1) &&
    FEASTS_BY_NUMBER.has(text.slice(at, at + 2)) &&
    !isNumeralSign(text.charCodeAt(at + 2))
  )
    return true;
  let end = behindNumeral(text, at);
  if (end < text.length && !stands(inexactSigns, text, end))
    return UNIT[text.charCodeAt(end)] === 1 || isPacked(text, at, end);
  while (stands(inexactSigns, text, end)) end++;
  const unit = skipBlanks(text, end);
  return unit >= text.length || stands(timeUnits, text, unit);
}

/** 20240913, 2024 06/27, 2021-09-0910:09. */
function isPacked(text: string, at: number, end: number): boolean {
  return end - at >= 4 && text.charCodeAt(at) <= 0x32;
}

/** Where to go on after a failure: behind the digits that stand here, and not through a long run of one sign. */
export function afterRun(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let end = at + 1;
  if (code >= 0x30 && code <= 0x39) {
    while (text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end++;
    return end;
  }
  while (text.charCodeAt(end) === code) end++;
  return end - at > LONGEST_RUN ? end - 2 : at + 1;
}

const LONGEST_RUN = 3;
