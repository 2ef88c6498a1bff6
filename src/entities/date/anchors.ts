import { isBlank } from "../../core/span.ts";
import { FESTIVAL_NAMES } from "./festivals.ts";

// Two characters a date may begin with: the first, then all that may follow it.
const NUMERALS = "〇零○◯一二三四五六七八九十廿卅百千";
const DIGITS = "0123456789";
const PAIRS: readonly (readonly [first: string, second: string])[] = [
  [DIGITS, `${DIGITS}世年月日号天周个多余.-/·•至到—–―~～－ー〜、半礼星 \t\u00a0\u3000`],
  ["〇零○◯一二三四五六七八九十廿卅", `${NUMERALS}年月日号天周个多余几至到—–-~～－半季礼星 \t\u3000五届`],
  ["两仨半几数", "年月日天周个千十季礼星多百会"],
  ["第", "一二三四1234"],
  ["前", "年天日几些两二三四五六七八九十半不段1234567890"],
  ["过", "去一两二三四五六七八九十"],
  ["大", "前后年"],
  ["后", "年天日两二三四五六七八九半"],
  ["今", "礼星周年日天晚夜早晨上下凌清春夏秋冬明后（("],
  ["昨", "日天晚夜早晨上下中傍凌清（("],
  ["明", "年日天晚早晨春（("],
  ["去", "今年冬秋夏春"],
  ["本", "世年月周星礼"],
  ["上", "上一个年月周星礼半世1234567890二两三四五六七八九十巳元"],
  ["下", "下一个年月周星礼半1234567890二两三四五六七八九十"],
  ["这", "周个一几些星礼"],
  ["当", "天日晚年月"],
  ["同", "年月日天"],
  ["次", "年日月晨"],
  ["翌", "年日晨"],
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
  ["月", "初底末中"],
  ["首", "季"],
  ["Qq", "1234"],
  ["周", "一二三四五六日"],
  ["星", "期"],
  ["礼", "拜"],
  ["农阴旧", "历"],
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
// Everyday words that only a third sign makes a feast: 记者节, 儿童节.
const EVERYDAY: ReadonlySet<string> = new Set([
  "记者",
  "儿童",
  "妇女",
  "青年",
  "教师",
  "劳动",
  "护士",
  "医师",
  "国家",
  "全国",
  "世界",
  "国际",
  "中国",
  "人民",
  "农民",
  "母亲",
  "父亲",
  "消费",
  "情人",
  "女生",
]);
const FEAST_AFTER = /[节日劳妇儿护家志消禁爱科助防土生扶公宪人记医农水读环卫地粮艾无全丰者]/u;

const FIRST = new Uint8Array(0x10000);
// False alarms cost a few patterns, misses cannot happen: a table by hash is enough.
const PAIR = new Uint8Array(0x40000);
for (const [firsts, seconds] of PAIRS) {
  for (const first of firsts) {
    FIRST[first.charCodeAt(0)] = 1;
    for (const second of seconds) PAIR[hash(first.charCodeAt(0), second.charCodeAt(0))] = 1;
  }
}

function hash(first: number, second: number): number {
  return (first * 0x1f + second * 0x9e1) & 0x3ffff;
}

// What may stand behind a number for it to be a date: 3 月, 8、9日, 20世纪, 七夕, 十八届, 双十一, 十四五开局之年 and the like.
const UNIT = new Uint8Array(0x10000);
for (const unit of '年月日号天周个多余半几千世星礼季届大夕重妇国劳儿青建节环工.-/·•至到—–―−~～－ー〜﹣、起”"’」』期时末初以开收') {
  UNIT[unit.charCodeAt(0)] = 1;
}
const NUMERAL = new Uint8Array(0x10000);
for (const numeral of DIGITS + NUMERALS) NUMERAL[numeral.charCodeAt(0)] = 1;
const FEASTS_BY_NUMBER: ReadonlySet<string> = new Set(["五一", "六一", "七一", "八一", "三八", "五四", "十一"]);
const PIECE = "个".charCodeAt(0);
const AFTER_PIECE = /[月星礼多半季]/u;
const LONGEST_NUMBER = 8;

/** The next offset from `at` on where a date may begin, or the text's length. */
export function nextAnchor(text: string, at: number): number {
  const last = text.length - 1;
  for (let i = at; i < last; i++) {
    const first = text.charCodeAt(i);
    if (FIRST[first] === 1 && PAIR[hash(first, text.charCodeAt(i + 1))] === 1) {
      if (NUMERAL[first] === 1 ? hasUnit(text, i) : isRare(text, i)) return i;
    }
  }
  return text.length;
}

function isRare(text: string, at: number): boolean {
  return !EVERYDAY.has(text.slice(at, at + 2)) || FEAST_AFTER.test(text.charAt(at + 2));
}

/** 一个, 三名, 12345: most numbers are no part of a date, which the sign behind them tells. */
function hasUnit(text: string, at: number): boolean {
  let end = at + 1;
  while (end - at <= LONGEST_NUMBER && NUMERAL[text.charCodeAt(end)] === 1) end++;
  if (end - at === 2 && FEASTS_BY_NUMBER.has(text.slice(at, end))) return true;
  let unit = text.charCodeAt(end);
  for (let blanks = 0; blanks < 2 && isBlank(unit); blanks++) unit = text.charCodeAt(++end);
  if (unit === PIECE) return AFTER_PIECE.test(text.charAt(end + 1));
  return UNIT[unit] === 1 || isPacked(text, { at, end });
}

/** 20240913, 2024 06/27, 2021-09-0910:09. */
function isPacked(text: string, { at, end }: { at: number; end: number }): boolean {
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
