import { gate, isNumeral, matchAt, type Place, type Read } from "./match.ts";
import { countOf, spelledOf } from "./numerals.ts";
import { B, JOIN } from "./patterns.ts";
import type { Slot } from "./reading.ts";

const SPELLED = "[〇零○◯一二三四五六七八九]";
// 民国113年, 民国三年, 民国元年; from the year 1911 on.
const REPUBLIC = new RegExp(`民国${B}(?<count>\\d{1,3}|元|[一二三四五六七八九十百]{1,5})${B}年`, "uy");
// 114年2月, 115年度: three digits and a month, in Taiwan.
const REPUBLIC_BARE = new RegExp(`(?<count>1[0-4]\\d)${B}年(?=度|${B}\\d{1,2}${B}月)`, "uy");
// 2024年, 二〇二四年, 2024年度; the first of 2016—2018年.
const FULL = new RegExp(
  `(?:公元)?(?:(?<year>\\d{4})|(?<spelled>${SPELLED}{4})|(?<thousand>[二两]千))${B}(?:年(?!龄)度?|(?=${JOIN}(?:\\d{4}|${SPELLED}{4})${B}年))`,
  "uy",
);
// 07年, 零七年; others of two digits only before a month or a part of the year: 15年3月, 19年底.
const SHORT = new RegExp(
  `(?:(?<zero>0\\d|[零〇○]${SPELLED})|(?<two>\\d{2}|九${SPELLED}))${B}年(?:(?<more>度)|(?<part>(?=${B}(?:第?[一二三四1-4]季度|第\\d{1,2}个月|[初底末]|\\d{1,2}${B}月|十?[一二三四五六七八九十]月|[上下]半年)))|)`,
  "uy",
);
// 1985到89年
const SHORT_END = new RegExp(`(?<two>\\d{2})${B}年(?!来|代|前|后|间|内)`, "uy");

const SHIFTS: readonly (readonly [word: RegExp, by: number])[] = [
  [/(?:大前年)/uy, -3],
  [/前年(?!度)/uy, -2],
  [/(?:去年|上一?年(?![级纪岁]))/uy, -1],
  [/(?:今年|本年度?|这一年)/uy, 0],
  [/(?:明年|下一?年(?![级]))/uy, 1],
  [/大后年/uy, 3],
  [/后年(?![轻代度均产级])/uy, 2],
];
const NEXT: readonly (readonly [word: RegExp, by: number])[] = [
  [/(?:同年(?![级龄代])|当年(?=\d{1,2}月|十?[一二三四五六七八九]月|[底末初]|春节|国庆))/uy, 0],
  [/(?:次年|翌年|第二年(?=\d{1,2}月))/uy, 1],
];
// 今年: the first year of things counted (如今年轻人), 目前年产, 以上年度
const SPLIT_WORD = /(?:(?<![例比譬诸假正])如|目|之|以|过|光|清|分|离|[\d零〇]后|8\d|9\d)$/u;
const EARLIEST = 1000;
const LATEST = 2200;
const REPUBLIC_OFFSET = 1911;

/** A year: 2024年, 二〇二四年, 民国113年, 07年, 去年, 次年. */
export function readYear(place: Place): Read<Slot> | null {
  return readNamedYear(place) ?? readCountedYear(place);
}

const mayBeNamed = gate("民公两");
const mayBeCounted = gate("大前去上今本这明下后同当次翌第");

function readNamedYear(place: Place): Read<Slot> | null {
  if (!isNumeral(place) && !mayBeNamed(place)) return null;
  const full = matchAt(FULL, place);
  if (full !== null) {
    const { year, spelled, thousand } = full.groups ?? {};
    const at = thousand !== undefined ? 2000 : spelledOf(year ?? spelled ?? "");
    return at === null || at < EARLIEST || at > LATEST ? null : named(at, place.at + full[0].length);
  }
  const republic = matchAt(REPUBLIC, place) ?? matchAt(REPUBLIC_BARE, place);
  if (republic !== null) {
    const count = countOf(republic.groups?.count ?? "");
    return count === null ? null : named(count + REPUBLIC_OFFSET, place.at + republic[0].length);
  }
  const short = matchAt(SHORT, place);
  const { zero, two, more, part } = short?.groups ?? {};
  if (short === null || (zero === undefined && more === undefined && part === undefined)) return null;
  return named(century(spelledOf(zero ?? two ?? "") ?? 0), place.at + short[0].length);
}

/** 89年 as the end of a stretch that began with a full year. */
export function readShortYear(place: Place): Read<Slot> | null {
  const match = matchAt(SHORT_END, place);
  return match === null ? null : named(century(Number(match.groups?.two)), place.at + match[0].length);
}

function century(short: number): number {
  return short < 50 ? 2000 + short : 1900 + short;
}

function named(at: number, end: number): Read<Slot> {
  return { is: { kind: "at", at }, end };
}

function readCountedYear(place: Place): Read<Slot> | null {
  if (!mayBeCounted(place) || SPLIT_WORD.test(place.text.slice(Math.max(0, place.at - 2), place.at))) return null;
  for (const [word, by] of SHIFTS) {
    const match = matchAt(word, place);
    if (match !== null) return { is: { kind: "shift", by }, end: place.at + match[0].length };
  }
  for (const [word, by] of NEXT) {
    const match = matchAt(word, place);
    if (match !== null) return { is: { kind: "next", by }, end: place.at + match[0].length };
  }
  return null;
}
