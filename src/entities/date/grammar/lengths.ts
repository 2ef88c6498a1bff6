import { matchAt, type Place, type Read, signs, stands, testAt } from "./match.ts";
import { countOf, isCounted } from "./numerals.ts";
import { B, COUNT } from "./patterns.ts";
import type { Reading, Unit } from "./reading.ts";
import { YEARS_AGO } from "./years.ts";

const UNIT = "(?<unit>[天日年周]|(?<=半)月|个(?:多|半)?月|个?星期|个?礼拜)";
const MANY = `(?<count>${COUNT}|半|几十?|数十?|[二三四五六七八九]?十?几)(?<more>个?多|个?半|余)?${B}`;
// 三天前, 两个月后, 一年半以前, 半年后, 十多天前
const OFFSET = new RegExp(
  `${MANY}${UNIT}(?<half>半|多)?${B}(?<side>以?之?前(?![期后台往来进列半提])|以?之?后(?!期|续|台|代|备)|以来)`,
  "uy",
);
const PREFIX_OFFSET = new RegExp(
  `(?:(?<before>前(?!${COUNT}个?月)|上)|(?<after>过|后|下))(?<count>${COUNT})${B}(?<unit>[天周]|个月|月(?![一二三四五六七八九十\\d份])|个?星期|个?礼拜)(?![一二三四五六日天次]|前|后)`,
  "uy",
);
// 近三年来, 过去一周, 未来五年; 来 only after 近.
const STRETCH = new RegExp(
  `(?:(?<past>近|过去的?|最近|此前)|(?<future>未来|今后))${B}(?<count>${COUNT}|半)${B}(?<unit>[天日年月周]|个月|个?星期|个?礼拜)(?<half>半|(?<=[年月])多)?(?:以?来|内|里)?`,
  "uy",
);
// 五年来, 一年多来, 一年半来
const YEARS_TO_NOW = new RegExp(
  `(?<count>${COUNT}|半)(?<more>多|余)?(?<unit>年|个多?月|周|天)(?<half>半|多)?(?:以?来)(?![自到说看临源访信电])`,
  "uy",
);

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ["天", "day"],
  ["日", "day"],
  ["周", "week"],
  ["期", "week"],
  ["拜", "week"],
  ["月", "month"],
  ["年", "year"],
]);
// 第三天后, 每三年前, 2000年前: ordinals, sets, the end of a longer number
const countSigns = signs("第每0123456789.〇零一二三四五六七八九十百千万几数近约最节夕");

const stretchSigns = signs("近过最此未");
const prefixedSigns = signs("前上过后下");
const inexactSigns = signs("两仨半几数");
const timeUnits = signs("天日年周个多余几半星礼");

/** A time counted from today: 三天前, 近三年. */
export function readOffset(place: Place): Read<Reading> | null {
  const { text, at } = place;
  if (mayBeStretch(place) || stands(prefixedSigns, text, at))
    return stands(countSigns, text, at - 1) ? null : (readStretch(place) ?? readPrefixed(place));
  if (
    (!stands(inexactSigns, place.text, place.at) && !isCounted(timeUnits, place.text, place.at)) ||
    stands(countSigns, text, at - 1)
  )
    return null;
  const offset = matchAt(OFFSET, place);
  if (offset !== null && testAt(YEARS_AGO, place)) return null;
  // 10日前 is as often the tenth as ten days ago, 25日以来 is since the 25th: lengths are told in 天.
  if (offset !== null) return /^\d+日(?:前|以来)$/u.test(offset[0]) ? null : offsetOf(offset, at);
  const toNow = matchAt(YEARS_TO_NOW, place);
  return toNow === null ? null : stretchOf(toNow, text);
}

function mayBeStretch({ text, at }: Place): boolean {
  return stands(stretchSigns, text, at) || text.startsWith("今后", at);
}

function readStretch(place: Place): Read<Reading> | null {
  const match = mayBeStretch(place) ? matchAt(STRETCH, place) : null;
  return match === null ? null : stretchOf(match, place.text);
}

function stretchOf(match: RegExpExecArray, text: string): Read<Reading> | null {
  if (isLength(match, text)) return null;
  const { future } = match.groups ?? {};
  return {
    is: { kind: "stretch", ...lengthOf(match.groups ?? {}), sign: future === undefined ? -1 : 1 },
    end: match.index + match[0].length,
  };
}

interface Length {
  readonly count?: string;
  readonly more?: string;
  readonly unit?: string;
  readonly half?: string;
}

const HALF_A_MONTH = 15;

/** 三天, 一年半, 半个月, 两个半月; the count is null where it is rough (几天, 三年多). */
function lengthOf({ count = "", more = "", unit = "年", half = "" }: Length): { count: number | null; unit: Unit } {
  const base = count === "半" ? 0.5 : countOf(count);
  const isHalf = half === "半" || more.endsWith("半") || unit === "个半月";
  const isRough = half === "多" || more.includes("多") || more === "余" || unit === "个多月";
  const exact = base === null || isRough ? null : base + (isHalf ? 0.5 : 0);
  const of = UNITS.get(unit.slice(-1)) ?? "day";
  if (exact === null || Number.isInteger(exact)) return { count: exact, unit: of };
  // Half a month is told in days, half a year in months.
  if (of === "month") return { count: exact * 2 * HALF_A_MONTH, unit: "day" };
  return of === "year" ? { count: exact * 12, unit: "month" } : { count: Math.trunc(exact), unit: of };
}

function readPrefixed({ text, at }: Place): Read<Reading> | null {
  const match = stands(prefixedSigns, text, at) ? matchAt(PREFIX_OFFSET, { text, at }) : null;
  if (match === null || /[之以目]$/u.test(text.slice(Math.max(0, at - 1), at))) return null;
  const { after, count = "", unit = "" } = match.groups ?? {};
  return {
    is: {
      kind: "stretch",
      count: countOf(count),
      unit: UNITS.get(unit.slice(-1)) ?? "day",
      sign: after === undefined ? -1 : 1,
    },
    end: at + match[0].length,
  };
}

// 荒废了近20年 is a length of time; 近三年来, 近三年，… are not.
const LENGTH_BEFORE = /[了达过长已有用时历经住存]$/u;

function isLength(match: RegExpExecArray, text: string): boolean {
  if (match.groups?.past !== "近" || /[来内里]$/u.test(match[0])) return false;
  const count = countOf(match.groups.count ?? "") ?? 0;
  return count >= 10 || LENGTH_BEFORE.test(text.slice(Math.max(0, match.index - 1), match.index));
}

function offsetOf(match: RegExpExecArray, at: number): Read<Reading> {
  const { side = "" } = match.groups ?? {};
  const length = lengthOf(match.groups ?? {});
  const end = at + match[0].length;
  if (side === "以来") return { is: { kind: "stretch", ...length, sign: -1 }, end };
  return { is: { kind: "offset", ...length, sign: side.endsWith("前") ? -1 : 1 }, end };
}
