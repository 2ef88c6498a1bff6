import { readFestival } from "./festivals.ts";
import { matchAt, type Place, type Read, signs, stands } from "./match.ts";
import { behindNumeral, countOf, NUMERAL_SIGNS } from "./numerals.ts";
import { B, MONTH_NUMBER } from "./patterns.ts";
import { type Detail, type Moment, momentOf } from "./reading.ts";

// 农历八月十五, 腊月廿三, 正月初一, 闰四月; without a label only what the Gregorian calendar does not have.
const BEGINNING = "初[一二三四五六七八九十]";
const LATE = "廿[一二三四五六七八九]?";
const LUNAR_DAY = `(?:${BEGINNING}|二十[一二三四五六七八九]?|${LATE}|三十|十[一二三四五六七八九]?)`;
// 农历甲辰年八月十五: the year by its stems adds nothing that the other one does not say.
const LABEL = "(?:农历|阴历|旧历|黄历)(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?的?";
const LABELLED = new RegExp(
  `${LABEL}${B}(?<leap>闰)?(?<month>${MONTH_NUMBER}|[正冬腊])月(?!半)(?:(?<day>${LUNAR_DAY}|\\d{1,2}|[一二三四五六七八九])[日号]?)?`,
  "uy",
);
const PLAIN = new RegExp(
  `(?:(?<leap>闰)(?<month>${MONTH_NUMBER})月(?<leapDay>${LUNAR_DAY})?|(?<own>[正冬腊])月(?:(?<ownDay>${LUNAR_DAY}|\\d{1,2})[日号]?)?|大年(?<new>${BEGINNING})|(?<any>十[一二]?|[一二三四五六七八九]|\\d{1,2})月(?<begin>${BEGINNING})|(?<han>十[一二]?|[一二三四五六七八九])月(?<late>(?:十|二十|廿)[一二三四五六七八九])(?![日号、至到和及—~十-])|(?:八|8)月(?<moon>十五)(?![日号]))`,
  "uy",
);
// 农历 before the name of a feast adds nothing: 农历七月初七, 农历元宵.
const BARE_LABEL = new RegExp(LABEL, "uy");
// 正月初一至 | 初七, 三月廿二至 | 廿四日
const LAST_DAY = new RegExp(`(?<day>${LUNAR_DAY})[日号]?(?!月)`, "uy");

const lunarSigns = signs("农阴旧黄闰正冬腊大");
const daySigns = signs("初十廿二");
const MONTH_SIGN = "月";

/** 三月初五, 八月十五: what the Gregorian calendar has too is lunar by its day. */
function mayBeLunarMonth({ text, at }: Place): boolean {
  if (!stands(NUMERAL_SIGNS, text, at)) return false;
  const end = behindNumeral(text, at);
  return text.charAt(end) === MONTH_SIGN && stands(daySigns, text, end + 1);
}

/** A day or month of the lunar calendar. */
export function readLunar(place: Place): Read<Moment> | null {
  if (!stands(lunarSigns, place.text, place.at) && !mayBeLunarMonth(place)) return null;
  const match = matchAt(LABELLED, place) ?? matchAt(PLAIN, place);
  if (match === null) {
    const label = matchAt(BARE_LABEL, place);
    return label === null ? null : readFestival({ text: place.text, at: place.at + label[0].length });
  }
  const { leap, month, day, leapDay, own, ownDay, new: newYear, any, begin, han, late, moon } = match.groups ?? {};
  const said = day ?? leapDay ?? ownDay ?? newYear ?? begin ?? late ?? moon;
  const detail: Detail = {
    kind: "lunar",
    month: monthOf(newYear !== undefined ? "正" : (month ?? own ?? any ?? han ?? "八")),
    day: said === undefined ? null : dayOf(said),
    leap: leap !== undefined,
    feast: newYear !== undefined || moon !== undefined || (han === "八" && late === "十五"),
  };
  return { is: momentOf(null, null, detail), end: place.at + match[0].length };
}

/** The end of a stretch of lunar days that leaves its month out: 正月初一至初七, 除夕至初六. */
export function readLastLunarDay(place: Place, from: Moment): Read<Moment> | null {
  const match = from.detail?.kind === "lunar" && from.detail.day !== null ? matchAt(LAST_DAY, place) : null;
  if (match === null || from.detail?.kind !== "lunar") return null;
  const { month, leap, feast, day: first } = from.detail;
  const day = dayOf(match.groups?.day ?? "") ?? 0;
  // 除夕至初六, 廿八至初三 run into the next month.
  const isNext = first === 0 || (first !== null && day < first);
  const detail: Detail = { kind: "lunar", month: isNext ? (month % 12) + 1 : month, day, leap: leap && !isNext, feast };
  return { is: momentOf(from.year, null, detail), end: place.at + match[0].length };
}

function dayOf(numeral: string): number | null {
  return countOf(numeral.replace("初", ""));
}

function monthOf(name: string): number {
  if (name === "正") return 1;
  if (name === "冬") return 11;
  if (name === "腊") return 12;
  return countOf(name) ?? 0;
}
