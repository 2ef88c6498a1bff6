import { matchAt, type Place, type Read, signs, stands, table, testAt } from "./match.ts";
import { countOf, isCounted } from "./numerals.ts";
import { B, COUNT, DAY_NUMBER, MONTH_NUMBER, weekdayNumber } from "./patterns.ts";
import { type Detail, type Reading, type SaidDay, type Unit, WEEKEND } from "./reading.ts";
import { YEARS_AGO } from "./years.ts";

// 今日, 昨天, 大前天, 今（15）日; the words they are part of: 目前天气, 如今日益, 当日常, 今日头条, 先天后天.
const readShift = table<number>([
  ["大", /大前[天日]/uy, () => -3],
  ["前", /前(?:[天日](?!气|性|均|常)|(?=晚(?![会宴餐饭辈])))/uy, () => -2],
  ["昨", /昨(?:[天日]|(?=[晚夜早晨]|[（(〔［﹝]|[上下]?午|中午|傍晚|[凌清]晨))/uy, () => -1],
  [
    "今",
    /今(?:[天日](?!头条|说法|关注|视点|看点|女报|均|益|渐)|(?=[晚夜早晨](?!报)|[ ]?[（(〔［﹝]|[上下]午|[凌清]晨|起(?!来)))/uy,
    () => 0,
  ],
  ["明", /明(?:[天日](?!之星|方舟|报|会更)|(?=[晚早晨]|[（(〔［﹝]|起(?!来)))/uy, () => 1],
  ["即", /即日(?=起)/uy, () => 0],
  ["大", /大后[天日]/uy, () => 3],
  ["后", /后[天日](?![性的地努下])/uy, () => 2],
]);
const readNext = table<number>([
  ["当同", /(?:当[天日](?![然气常])|同日(?!而语)|同天|当(?=晚))/uy, () => 0],
  ["次翌隔", /(?:[次翌隔]日|[次翌]晨|隔天)(?!复)/uy, () => 1],
]);
// 如今天天, 目前天气, 节前天天, 黎明日出, 先天后天, 三天后天天: the first sign ends a word.
const SPLIT_WORDS: ReadonlyMap<string, RegExp> = new Map([
  ["今", /(?<![例比譬诸])如$/u],
  ["前", /[目之以往餐饭节赛会岁年月周课婚产生先\d]$|[〇零一二三四五六七八九十\d][日天]?$/u],
  ["后", /[之以餐饭节赛会岁年月周课婚产先]$|先天$|[〇零一二三四五六七八九十\d][日天]?$/u],
  ["明", /(?:[黎文光证说声表透聪鲜分]|美好的?|更好的?)$/u],
]);
// 截至今日 ends a range; 至今早已, 至今日均, 至今天天 hold 至今 (up to now).
const UP_TO = /至$/u;
const UP_TO_NOW = /今(?:[早夜]|[天日][天夜均])/uy;
const SPLIT_NEXT = /(?:[相适恰应不正]|典|充|承|担)$/u;
const SAID = new RegExp(
  `${B}[（(〔［﹝]${B}(?:(?<month>${MONTH_NUMBER})${B}月${B})?(?<day>${DAY_NUMBER})${B}[日号]?${B}[）)〕］﹞](?:${B}日)?`,
  "uy",
);
const saidSigns = signs("（(〔［﹝ ");

/** 今（15）日, 今日（七月十二日）, 本周六（13日）. */
export function readSaid(place: Place): Read<SaidDay> | null {
  const match = stands(saidSigns, place.text, place.at) ? matchAt(SAID, place) : null;
  if (match === null) return null;
  const { month, day } = match.groups ?? {};
  const said = { month: month === undefined ? null : countOf(month), day: countOf(day ?? "") ?? 0 };
  // 周三（五四）, 今日（三）: a number with no unit beside a whole word is no day.
  return said.day >= 1 && said.day <= 31 ? { is: said, end: place.at + match[0].length } : null;
}

/** A day counted from today or from the day told last. */
export function readCountedDay(place: Place): Read<Detail> | null {
  const shifted = readShift(place);
  if (shifted !== null && !isInWord(place)) return withDayBeside(shifted, place);
  const next = shifted === null ? readNext(place) : null;
  if (next === null || SPLIT_NEXT.test(before(place))) return null;
  return { is: { kind: "next", by: next.is }, end: next.end };
}

function isInWord(place: Place): boolean {
  const lead = before(place);
  return (
    SPLIT_WORDS.get(place.text.charAt(place.at))?.test(lead) === true || (UP_TO.test(lead) && testAt(UP_TO_NOW, place))
  );
}

function before({ text, at }: Place): string {
  return text.slice(Math.max(0, at - 3), at);
}

const partOfDaySigns = signs("晚夜早晨上下凌中傍清午起");

/** 今（15）日; 今 by itself only before a part of the day. */
function withDayBeside({ is: by, end }: Read<number>, { text, at }: Place): Read<Detail> | null {
  const said = readSaid({ text, at: end });
  if (said !== null) return { is: { kind: "shift", by, said: said.is }, end: said.end };
  return end - at === 1 && !stands(partOfDaySigns, text, end) ? null : { is: { kind: "shift", by, said: null }, end };
}

// 上周五, 本周, 下下周末, 这个星期天; bare 周三, 星期四.
const WEEK =
  /(?<week>上上|下下|上|下|本|这|今)(?:一|1)?个?(?:周(?![期年岁边围转全遭折知密到五花])|周(?=五)|星期(?!几)|礼拜)(?:(?<weekday>[周]?[一二三四五六日天])(?!期|周)|(?<end>末))?/uy;
const BARE =
  /(?:(?:星期|礼拜)(?<weekday>[一二三四五六日天])|周(?<short>[一二三四五六日])(?![年岁期届个口妹弟哥姐嫂叔伯婶爷奶]))/uy;
const WEEKS: ReadonlyMap<string, number> = new Map([
  ["上上", -2],
  ["上", -1],
  ["本", 0],
  ["这", 0],
  ["今", 0],
  ["下", 1],
  ["下下", 2],
]);
// 一周三次, 两周一换, 四周, 第三个周五; 一星期三次
const NO_WEEKDAY_BEFORE = /[个〇零一二两三四五六七八九十几数多整半\d圆园基资]$/u;
const TIMES_AFTER = /[次回届趟]/uy;

const weekdaySigns = signs("上下本这今周星礼");

/** A week or a day of the week. */
export function readWeekday(place: Place): Read<Detail> | null {
  const { text, at } = place;
  if (!stands(weekdaySigns, place.text, place.at)) return null;
  const before = text.slice(Math.max(0, at - 1), at);
  const match = matchAt(WEEK, place);
  if (match !== null && !/[以基根日资]$/u.test(before)) {
    const { week = "", weekday, end } = match.groups ?? {};
    const detail: Extract<Detail, { kind: "weekday" }> = {
      kind: "weekday",
      week: WEEKS.get(week) ?? 0,
      weekday: end !== undefined ? WEEKEND : weekday === undefined ? null : weekdayNumber(weekday.slice(-1)),
      said: null,
    };
    return withSaid({ is: detail, end: at + match[0].length }, text);
  }
  const bare = matchAt(BARE, place);
  if (bare === null || NO_WEEKDAY_BEFORE.test(before)) return null;
  const end = at + bare[0].length;
  if (testAt(TIMES_AFTER, { text, at: end })) return null;
  const sign = bare.groups?.weekday ?? bare.groups?.short ?? "";
  return withSaid({ is: { kind: "weekday", week: null, weekday: weekdayNumber(sign), said: null }, end }, text);
}

function withSaid({ is, end }: Read<Extract<Detail, { kind: "weekday" }>>, text: string): Read<Detail> {
  const said = is.weekday === null ? null : readSaid({ text, at: end });
  return said === null
    ? { is, end }
    : { is: { kind: "weekday", week: is.week, weekday: is.weekday, said: said.is }, end: said.end };
}

// 近日, 日前, 连日来, 近年来, 前几天, 不久前
const VAGUE =
  /(?:近日来?|近期(?!刊)|日前|连日来?|最近(?![的一邻处])|近来|近年来?(?![底关末级])|近(?:几|些|多)年来|近(?:几|些)[年天日]来?|近几个?月来?|近段时间|前不久|不久前|新近|前(?:几|些|两)[天日年]|前段时间|前一段时间|这几[天年]来?|这些[天年]来?|(?:多|数|几|百)年来|历年来)/uy;
// 附近日, 最近日, 将近年底, 3日前, 节日前, 生日前, 周日前

// 9日前往, 附近日均
const waySigns = signs("往来去");
const dailySigns = signs("益渐均常点");
const wordBeforeSigns = signs(
  "附接临靠走亲最邻远将节生今昨明后周期假休作念每末来当次翌同隔往0123456789〇零一二三四五六七八九十廿卅百息半平即目易止",
);
const vagueSigns = signs("近日连最不新前这多数几百历");

// 节前, 节后, 节日期间: of a feast that was told or that all know; in 春节前 it has its name, 季节前 is none.
const FEAST_TIME = /(?:双节|节日|两节|节)(?:前夕|期间|[前后](?![来进往期台]))/uy;
const feastNameSigns = signs("春元宵明午夕秋阳八旦庆动年儿军师女青季情环细时章小过品名关音书育国文术化");
const feastTimeSigns = signs("双两节");

function readFeastTime(place: Place): Read<Reading> | null {
  if (!stands(feastTimeSigns, place.text, place.at) || stands(feastNameSigns, place.text, place.at - 1)) return null;
  const match = matchAt(FEAST_TIME, place);
  return match === null ? null : { is: { kind: "vague" }, end: place.at + match[0].length };
}

/** A date that names no day: 近日, 近年来, 节前. */
export function readVague(place: Place): Read<Reading> | null {
  if (!stands(vagueSigns, place.text, place.at)) return readFeastTime(place);
  const match = matchAt(VAGUE, place);
  if (match === null || stands(wordBeforeSigns, place.text, place.at - 1)) return null;
  const end = place.at + match[0].length;
  if (match[0] === "最近" && isNearest(place, end)) return null;
  if (match[0] === "日前" && stands(waySigns, place.text, end)) return null;
  if (match[0] === "近日" && stands(dailySigns, place.text, end)) return null;
  return { is: { kind: "vague" }, end };
}

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
  `(?:(?<past>近|过去的?|最近|此前)|(?<future>未来|今后))${B}(?<count>${COUNT}|半)${B}(?<unit>[天日年月周]|个月|个?星期|个?礼拜)(?<half>半|多)?(?:以?来|内|里)?`,
  "uy",
);
// 五年来, 一年多来
const YEARS_TO_NOW = new RegExp(
  `(?<count>${COUNT}|半)(?<more>多|余)?(?<unit>年|个多?月|周|天)(?:多)?(?:以?来)(?![自到说看临源访信电])`,
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

// 离家最近，…: a place. 最近，… and 记者最近走访 are times.
function isNearest({ text, at }: Place, end: number): boolean {
  const isClauseStart = at === 0 || /[，。；！？,;!?：:\s“（(]/u.test(text.charAt(at - 1));
  return (
    !isClauseStart && (/[离距]/u.test(text.slice(Math.max(0, at - 5), at)) || !/\p{Script=Han}/u.test(text.charAt(end)))
  );
}

const stretchSigns = signs("近过最此未今");
const prefixedSigns = signs("前上过后下");
const inexactSigns = signs("两仨半几数");
const timeUnits = signs("天日年周个多余几半星礼");

/** A time counted from today: 三天前, 近三年. */
export function readOffset(place: Place): Read<Reading> | null {
  const { text, at } = place;
  if (stands(stretchSigns, place.text, place.at) || stands(prefixedSigns, place.text, place.at))
    return stands(countSigns, text, at - 1) ? null : (readStretch(place) ?? readPrefixed(place));
  if (
    (!stands(inexactSigns, place.text, place.at) && !isCounted(timeUnits, place.text, place.at)) ||
    stands(countSigns, text, at - 1)
  )
    return null;
  const offset = matchAt(OFFSET, place);
  // 10日前 is as often the tenth as ten days ago.
  // 25日以来 is since the 25th: lengths are told in 天.
  if (offset !== null && testAt(YEARS_AGO, place)) return null;
  if (offset !== null) return /^\d+日(?:前|以来)$/u.test(offset[0]) ? null : offsetOf(offset, at);
  const toNow = matchAt(YEARS_TO_NOW, place);
  return toNow === null ? null : stretchOf(toNow, text);
}

function readStretch(place: Place): Read<Reading> | null {
  const isThere =
    stands(stretchSigns, place.text, place.at) &&
    (place.text.charAt(place.at) !== "今" || place.text.charAt(place.at + 1) === "后");
  const match = isThere ? matchAt(STRETCH, place) : null;
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
