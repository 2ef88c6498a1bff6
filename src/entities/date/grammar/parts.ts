import { readFestival } from "./festivals.ts";
import { readLunar } from "./lunar-days.ts";
import { matchAt, type Place, type Read, signs, stands, table, testAt } from "./match.ts";
import { countOf, NUMERAL_SIGNS, skipBlanks, smallNumber } from "./numerals.ts";
import { B, COUNT, DAY_NUMBER, JOIN, JOIN_SIGNS, MONTH_NUMBER, SEASONS, weekdayNumber } from "./patterns.ts";
import { type Detail, type Moment, momentOf, named, next, type Slot, shift } from "./reading.ts";

// 3月龄 and 三月一次 count months.
const COUNTED_MONTH = /[龄嫂饼球租薪票牙]|[一两三]次|革命/uy;
const monthAfterSigns = signs("龄嫂饼球租薪票牙一两三革");
const AS_OF_A_MONTH = /[初底末](?!级)|[上中下]旬|[，。、；：！？）)\s]|$/uy;
// What a list is joined by: 10、11、12日, 21及22日.
const AND = `${B}[、,，和与及]${B}`;
// The first month of 1—9月 and of 7、8月, the first day of 12-19日 and of 10、11、12日.
const MONTH_BEHIND = new RegExp(`(?:${JOIN}|(?:${AND}${MONTH_NUMBER}){0,6}${AND})${MONTH_NUMBER}${B}月(?!龄)`, "uy");
const DAY_BEHIND = new RegExp(
  `(?:${JOIN}|(?:${AND}${DAY_NUMBER}){0,8}(?:${AND}|${JOIN}))${DAY_NUMBER}${B}[日号](?![楼线院龄]|内)`,
  "uy",
);
const daySigns = signs("日号");
// 9号线, 3号楼, 2号院
const notDaySigns = signs("线楼院文令");
const listSigns = signs(`${JOIN_SIGNS}、,，和与及`);
const MONTH_SIGN = "月".charCodeAt(0);
const TEN_DAYS = /(?<which>[上中下])(?<upto>[中下])?旬/uy;
const MONTH_EDGE =
  /(?:月?(?<edge>[初底末])(?![一二三四五六七八九十级中步期赛])|月?中(?=[，。、,；;：:）)\s]|$|启用|开[始工放馆幕学]|举[行办]|完[成工]|建成|投用|竣工|启动|动工|召开|推出|上线|正式|结束|前[，。,]|以?后[，。,])|(?<half>[上下])半月)/uy;
const OF = "(?:的|份)?";
const NTH_WEEK = new RegExp(
  `${B}${OF}(?:第${B}(?<nth>${COUNT})|最后一?)${B}个?(?:(?:星期|周|礼拜)(?<weekday>[一二三四五六日天])|(?:周|星期|礼拜)(?![一二三四五六日天年末]))`,
  "uy",
);
// 2025年第一天
const NTH_DAY = new RegExp(`的?第(?<nth>${COUNT})天`, "uy");
const QUARTER = new RegExp(
  `${B}(?:第?(?<since>[一二三1-3])[至到—-](?:第?(?<until>[二三四2-4])季度)|第?(?<quarter>[一二三四1-4])(?:季度(?<end>[初末])?|季(?![度节赛播目风雨])|(?=(?:[、和及]第?[二三四2-4]){1,3}季度))|[Qq](?<english>[1-4])(?:季度)?(?![0-9A-Za-z])|[前首](?<upto>[二两三23])个?季度?|(?<side>[上下前后])半年|首季)`,
  "uy",
);
const MONTH_COUNT = new RegExp(
  `${B}的?(?:[前首头]${B}(?<first>${COUNT})${B}个?月(?!龄)|[最]后${B}(?<last>${COUNT})${B}个?月|第${B}(?<nth>${COUNT})${B}个?月|(?<head>首)月)`,
  "uy",
);
const YEAR_EDGE =
  /(?:年?(?<edge>[初底末])(?![一二三四五六七八九十级中步])|年中(?![国央])|(?<middle>中)(?=[，。；）)、]|启用|开[始工放馆]|完[工成]|建成|动工|投用|竣工|$)|(?<start>伊始)|岁末)/uy;
const SEASON = /(?<season>[春夏秋冬])(?:季|天)?(?![节运分至耕装训泳令招粮收种衣菜播考游])/uy;
/** A month: named or counted (上个月). */
export function readMonth(place: Place): Read<Slot> | null {
  const { text } = place;
  const number = stands(NUMERAL_SIGNS, place.text, place.at) ? smallNumber(place) : null;
  if (number === null) return readCountedMonth(place);
  const end = monthEnd(text, number.end);
  if (end === null) return null;
  // 共收到13月数据 names no month; 13月5日 and 13月底 are dates misprinted, and their 5日 no date of its own.
  const isNone = number.is < 1 || number.is > 12;
  if (isNone && readDay({ text, at: end }) === null && !testAt(AS_OF_A_MONTH, { text, at: end })) return null;
  return { is: named(number.is), end };
}

function monthEnd(text: string, at: number): number | null {
  const sign = { text, at: skipBlanks(text, at) };
  if (text.charCodeAt(sign.at) !== MONTH_SIGN)
    return stands(listSigns, text, sign.at) && testAt(MONTH_BEHIND, { text, at }) ? at : null;
  const end = sign.at + (text.charAt(sign.at + 1) === "份" ? 2 : 1);
  return stands(monthAfterSigns, text, end) && testAt(COUNTED_MONTH, { text, at: end }) ? null : end;
}

const readCountedMonth = table<Slot>([
  // 下(10)月5日, 本（9）月
  ["上下本", /[上下本][（(](?<month>1[0-2]|[1-9])[）)]月/uy, ({ groups }) => named(Number(groups?.month))],
  ["元", /元月/uy, () => named(1)],
  ["上", /上上个?月/uy, () => shift(-2)],
  ["下", /下下个?月/uy, () => shift(2)],
  ["上", /上1?个?月(?!球)/uy, () => shift(-1)],
  ["下", /下个?月/uy, () => shift(1)],
  ["本这", /(?:本月(?![湖亮])|这个月)/uy, () => shift(0)],
  ["当同", /[当同]月/uy, () => next(0)],
  ["次", /次月/uy, () => next(1)],
]);

/** A day of a month: 9日, 廿九号. */
export function readDay(place: Place): Read<Detail> | null {
  const number = stands(NUMERAL_SIGNS, place.text, place.at) ? smallNumber(place) : null;
  const end = number === null ? null : dayEnd(place.text, number.end);
  return number === null || end === null ? null : { is: { kind: "day", at: number.is }, end };
}

function dayEnd(text: string, at: number): number | null {
  const sign = { text, at: skipBlanks(text, at) };
  if (stands(daySigns, sign.text, sign.at)) return stands(notDaySigns, text, sign.at + 1) ? null : sign.at + 1;
  return stands(listSigns, text, sign.at) && testAt(DAY_BEHIND, { text, at }) ? at : null;
}

/** What may follow a month: a day, 中旬, 底, 第二周. */
export function readBelowMonth(place: Place): Read<Detail> | null {
  const there = skipBlank(place);
  return readDay(there) ?? readTenDays(there) ?? readMonthEdge(there) ?? readNthWeek(there);
}

const tenDaysSigns = signs("上中下");

export function readTenDays(place: Place): Read<Detail> | null {
  const match = stands(tenDaysSigns, place.text, place.at) ? matchAt(TEN_DAYS, place) : null;
  if (match === null) return null;
  const { which = "", upto } = match.groups ?? {};
  const first = "上中下".indexOf(which);
  const last = upto === undefined ? first : "上中下".indexOf(upto);
  return {
    is: { kind: "days", from: first * 10 + 1, to: last === 2 ? 0 : last * 10 + 10 },
    end: place.at + match[0].length,
  };
}

// 初 and 底 have no fixed bounds; the first five and the last six days are a common reading.
const EDGES = { 初: [1, 5], 底: [26, 0], 末: [26, 0] } as const;

const monthEdgeSigns = signs("月初底末中上下");

function readMonthEdge(place: Place): Read<Detail> | null {
  const match = stands(monthEdgeSigns, place.text, place.at) ? matchAt(MONTH_EDGE, place) : null;
  if (match === null) return null;
  const { edge, half } = match.groups ?? {};
  const [from, to] =
    edge === "初" || edge === "底" || edge === "末"
      ? EDGES[edge]
      : half === "上"
        ? [1, 15]
        : half === "下"
          ? [16, 0]
          : [11, 20];
  return { is: { kind: "days", from, to }, end: place.at + match[0].length };
}

const nthSigns = signs("的份第最");

function readNthWeek(place: Place): Read<Detail> | null {
  const match = stands(nthSigns, place.text, skipBlanks(place.text, place.at)) ? matchAt(NTH_WEEK, place) : null;
  if (match === null) return null;
  const { nth, weekday } = match.groups ?? {};
  const count = nth === undefined ? -1 : countOf(nth);
  if (count === null) return null;
  return {
    is: { kind: "nth", nth: count, weekday: weekday === undefined ? null : weekdayNumber(weekday) },
    end: place.at + match[0].length,
  };
}

/** What may follow a year instead of a month: 上半年, 第三季度, 底, 春天, 中秋节, 农历…. */
export function readBelowYear(place: Place): Read<Moment> | null {
  const there = skipBlank(place);
  const ordinal = stands(nthSigns, there.text, there.at) ? matchAt(NTH_DAY, there) : null;
  const day = ordinal === null ? null : countOf(ordinal.groups?.nth ?? "");
  if (ordinal !== null && day !== null && day >= 1 && day <= 31) {
    return { is: momentOf(null, named(1), { kind: "day", at: day }), end: there.at + ordinal[0].length };
  }
  const part = readPartOfYear(there) ?? readYearEdge(there) ?? readNthWeek(there) ?? readFullSeason(there);
  if (part !== null) return { is: momentOf(null, null, part.is), end: part.end };
  return readFestival(there) ?? readLunar(there);
}

const partSigns = signs("第一二三四1234Qq前首头上下后最的 \t\u00a0\u3000");

/** 上半年, 第三季度, 前九个月. */
export function readPartOfYear(place: Place): Read<Detail> | null {
  if (!stands(partSigns, place.text, place.at)) return null;
  const months = quarterMonths(place) ?? countedMonths(place);
  if (months === null) return null;
  const [from, to] = months.is;
  return { is: { kind: "months", from, to, edge: false }, end: months.end };
}

function quarterMonths(place: Place): Read<readonly [number, number]> | null {
  const match = matchAt(QUARTER, place);
  if (match === null) return null;
  const { quarter, english, upto, side, since, until, end: edge } = match.groups ?? {};
  const end = place.at + match[0].length;
  if (since !== undefined) return { is: [(countOf(since) ?? 1) * 3 - 2, (countOf(until ?? "") ?? 1) * 3], end };
  if (side !== undefined) return { is: side === "上" || side === "前" ? [1, 6] : [7, 12], end };
  if (upto !== undefined) return { is: [1, (countOf(upto) ?? 1) * 3], end };
  const which = countOf(quarter ?? english ?? "首") ?? 1;
  if (edge !== undefined) return { is: edge === "初" ? [which * 3 - 2, which * 3 - 2] : [which * 3, which * 3], end };
  return { is: [which * 3 - 2, which * 3], end };
}

function countedMonths(place: Place): Read<readonly [number, number]> | null {
  const match = matchAt(MONTH_COUNT, place);
  if (match === null) return null;
  const { first, last, nth, head } = match.groups ?? {};
  const count = countOf(first ?? last ?? nth ?? head ?? "");
  if (count === null || count < 1 || count > 12) return null;
  const end = place.at + match[0].length;
  if (first !== undefined) return { is: [1, count], end };
  return { is: last !== undefined ? [13 - count, 12] : [count, count], end };
}

const yearEdgeSigns = signs("年初底末中伊岁");

/** 年底, 2019年末, 明年初: November and December, January and February. */
export function readYearEdge(place: Place): Read<Detail> | null {
  const match = stands(yearEdgeSigns, place.text, place.at) ? matchAt(YEAR_EDGE, place) : null;
  if (match === null) return null;
  const { edge, start } = match.groups ?? {};
  const isStart = edge === "初" || start !== undefined;
  const isMiddle = match[0].endsWith("中");
  const [from, to] = isStart ? [1, 2] : isMiddle ? [6, 7] : [11, 12];
  return { is: { kind: "months", from, to, edge: true }, end: place.at + match[0].length };
}

const seasonSigns = signs("春夏秋冬");

function readFullSeason(place: Place): Read<Detail> | null {
  const match = stands(seasonSigns, place.text, place.at) ? matchAt(SEASON, place) : null;
  const season = match?.groups?.season;
  if (match === null || (season !== "春" && season !== "夏" && season !== "秋" && season !== "冬")) return null;
  return { is: { kind: "season", code: SEASONS[season] }, end: place.at + match[0].length };
}

function skipBlank({ text, at }: Place): Place {
  return { text, at: skipBlanks(text, at) };
}
