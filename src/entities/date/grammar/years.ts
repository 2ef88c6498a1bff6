import { FESTIVAL_NAMES } from "./festivals.ts";
import { matchAt, type Place, type Read, signs, stands, table } from "./match.ts";
import { countOf, isCounted, skipBlanks } from "./numerals.ts";
import { B, COUNT, JOIN, JOIN_SIGNS, MONTH_NUMBER, REPUBLIC_OFFSET } from "./patterns.ts";
import { named, next, type Slot, shift } from "./reading.ts";

// 二O二四年, 二0二四年: letters and digits that stand for 〇.
const SPELLED = "[〇零○◯OＯ0一二三四五六七八九]";
// 民国113年, 民国三年, 民国元年; from the year 1911 on.
const REPUBLIC = new RegExp(`民国${B}(?<count>\\d{1,3}|元|[一二三四五六七八九十百〇零○廿卅]{1,6})${B}年`, "uy");
// 114年2月, 115年度, 一一四年底: three digits and a part of the year, in Taiwan. 114年 by itself is as often a length of time.
const REPUBLIC_BARE = new RegExp(
  `(?<count>1[0-4]\\d|一[〇零○OＯ0一二三四][〇零○OＯ0一二三四五六七八九])(?:学年度|${B}年(?:度|(?=[至到-]1[0-4]\\d年|年?[初底末]|[上下]半年|${B}第?[一二三四1-4]季|${B}${MONTH_NUMBER}${B}(?:月|${JOIN}|、)|${B}元月|春节|元宵|清明|母亲节|端午|中秋|重阳|国庆|元旦)))`,
  "uy",
);
// 自113年起, 于113年完工: three digits by themselves only behind one of these words.
const REPUBLIC_ALONE = /(?<=[自于在至从迄]|预计|预定)(?<count>1[0-4]\d)年(?![历的前来多余树寿后间内])/uy;
// 今(114)年, 去（113）年度: the year of the Republic beside the word.
const REPUBLIC_BESIDE = /[今去明本前][（(](?<count>1[0-4]\d|20\d\d)[）)]年度?/uy;
// 2024年, 二〇二四年, 2024年度; the first of 2016—2018年.
const FULL = new RegExp(
  `(?:公元)?(?:(?<year>\\d{4})|(?<spelled>[一二]${SPELLED}{3})|(?<thousand>[二两]千))(?:${B}年(?!龄)度?|(?=(?:${JOIN}|${B}(?:、\\d{4}){0,6}[、和与及]${B})(?:\\d{4}|\\d{2}|${SPELLED}{4})${B}年))`,
  "uy",
);
// 07年, 零七年; others of two digits only before a month or a part of the year: 15年3月, 19年底.
const SHORT = new RegExp(
  `(?:(?<zero>0\\d|[零〇○][零〇○一二三四五六七八九])|(?<two>\\d{2}|九${SPELLED}))${B}年(?:(?<more>度)|(?<part>(?=${B}(?:第?[一二三四1-4]季度|第\\d{1,2}个月|[初底末]|\\d{1,2}${B}月|十?[一二三四五六七八九十]月|[上下]半年)))|)`,
  "uy",
);
// 1985到89年
const SHORT_END = new RegExp(`(?<two>\\d{2})${B}年(?!来|代|前|后|间|内)`, "uy");

const readShift = table<Slot>([
  [
    "今（ 今( 去（ 去( 明（ 明( 本（ 本( 前（ 前(",
    REPUBLIC_BESIDE,
    ({ groups }) => named(republicYear(Number(groups?.count))),
  ],
  ["大", /大前年/uy, () => shift(-3)],
  ["前", /前年(?!度)/uy, () => shift(-2)],
  ["去上", /(?:去年|上一?年度?(?![级纪岁]))/uy, () => shift(-1)],
  ["今本这", /(?:今年|本年度?|这一年)/uy, () => shift(0)],
  ["明下", /(?:明年|下一?年度?(?!级))/uy, () => shift(1)],
  ["大", /大后年/uy, () => shift(3)],
  ["后", /后年(?![轻代度均产级])/uy, () => shift(2)],
  [
    "同当那这",
    /(?:同年(?![级龄代])|[当那这]年(?=年?[底末初]|\d{1,2}月|十?[一二三四五六七八九]月|[春夏秋冬][天季]?|春节|国庆))/uy,
    () => next(0),
  ],
  ["次翌隔第", /(?:[次翌隔]年|第二年(?=\d{1,2}月|十?[一二三四五六七八九十]月|[春夏秋冬]))/uy, () => next(1)],
]);
// 今年: the first year of things counted (如今年轻人), 目前年产, 以上年度
const SPLIT_WORD = /(?:(?<![例比譬诸假正])如|目|之|以|过|光|清|分|离|[\d零〇]后|8\d|9\d)$/u;
const splitSigns = signs("如目之以过光清分离后0123456789");
const EARLIEST = 1000;
const LATEST = 2200;

/** A year: 2024年, 二〇二四年, 民国113年, 07年, 去年, 次年. */
export function readYear(place: Place): Read<Slot> | null {
  return readNamedYear(place) ?? readCountedYear(place) ?? readYearsAgo(place);
}

const agoUnits = signs("年");

/** 62年前的 | 国庆节: the year that it is the feast of. */
function readYearsAgo(place: Place): Read<Slot> | null {
  const match = isCounted(agoUnits, place.text, place.at) ? matchAt(YEARS_AGO, place) : null;
  const count = match === null ? null : countOf(match.groups?.count ?? "");
  return match === null || count === null ? null : { is: shift(-count), end: place.at + match[0].length };
}

/** 20年前的 where a month, a season or a feast follows. */
export const YEARS_AGO: RegExp = new RegExp(
  `(?<count>${COUNT})年前的(?=${MONTH_NUMBER}月|[春夏秋冬][天季]|${FESTIVAL_NAMES.join("|")})`,
  "uy",
);
const namedSigns = signs("民公两");
const yearUnits = signs(`年、和与及${JOIN_SIGNS}`);

function readNamedYear(place: Place): Read<Slot> | null {
  if (!isCounted(yearUnits, place.text, place.at) && !stands(namedSigns, place.text, place.at)) return null;
  const plain = readPlainYear(place);
  if (plain !== null) return plain;
  const full = matchAt(FULL, place);
  if (full !== null) {
    const { year, spelled, thousand } = full.groups ?? {};
    const at = thousand !== undefined ? 2000 : countOf(year ?? spelled ?? "");
    return at === null || at < EARLIEST || at > LATEST ? null : { is: named(at), end: place.at + full[0].length };
  }
  const republic = matchAt(REPUBLIC, place) ?? matchAt(REPUBLIC_BARE, place) ?? matchAt(REPUBLIC_ALONE, place);
  if (republic !== null) {
    const count = countOf(republic.groups?.count ?? "");
    if (count === null) return null;
    return { is: named(republicYear(count)), end: place.at + republic[0].length };
  }
  const short = matchAt(SHORT, place);
  const { zero, two, more, part } = short?.groups ?? {};
  if (short === null || (zero === undefined && more === undefined && part === undefined)) return null;
  return { is: named(century(countOf(zero ?? two ?? "") ?? 0)), end: place.at + short[0].length };
}

/** 今(2024)年 is told in full, 今(113)年 from the founding of the Republic. */
function republicYear(count: number): number {
  return count > REPUBLIC_OFFSET ? count : count + REPUBLIC_OFFSET;
}

const YEAR_SIGN = "年".charCodeAt(0);
const notYearSigns = signs("龄度");

/** 2024年 in four digits: the commonest form needs no pattern. */
function readPlainYear({ text, at }: Place): Read<Slot> | null {
  let year = 0;
  for (let i = 0; i < 4; i++) {
    const digit = text.charCodeAt(at + i) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return null;
    year = year * 10 + digit;
  }
  const end = skipBlanks(text, at + 4) + 1;
  if (text.charCodeAt(end - 1) !== YEAR_SIGN || stands(notYearSigns, text, end)) return null;
  return year < EARLIEST || year > LATEST ? null : { is: named(year), end };
}

/** 89年 as the end of a stretch that began with a full year. */
export function readShortYear(place: Place, { isRepublic }: { isRepublic: boolean }): Read<Slot> | null {
  const match = matchAt(SHORT_END, place);
  const two = Number(match?.groups?.two);
  return match === null
    ? null
    : { is: named(isRepublic ? two + REPUBLIC_OFFSET : century(two)), end: place.at + match[0].length };
}

function century(short: number): number {
  return short < 50 ? 2000 + short : 1900 + short;
}

function readCountedYear(place: Place): Read<Slot> | null {
  const { text, at } = place;
  const isSplit = stands(splitSigns, text, at - 1) && SPLIT_WORD.test(text.slice(Math.max(0, at - 3), at));
  if (isSplit) return null;
  const by = stands(yearSigns, text, at + 1) ? PLAIN_YEARS.indexOf(text.charAt(at)) - 1 : -2;
  return by < -1 ? readShift(place) : { is: shift(by), end: at + 2 };
}

const yearSigns = signs("年");
// 去年, 今年, 明年: as most of them are said.
const PLAIN_YEARS = "去今明";
