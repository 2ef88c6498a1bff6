import { matchAt, type Place, type Read, signs, stands, table, testAt } from "./match.ts";
import { countOf } from "./numerals.ts";
import { B, DAY_NUMBER, MONTH_NUMBER, weekdayNumber } from "./patterns.ts";
import { type Detail, type SaidDay, WEEKEND } from "./reading.ts";

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
  // 《今天是你的生日》
  if (place.text.charAt(place.at - 1) === "《") return null;
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

/** 上季度, 本季度, 下下个季度. */
export const readQuarter: (place: Place) => Read<Detail> | null = table<Detail>([
  ["上", /上上个?季度/uy, () => ({ kind: "quarter", by: -2 })],
  ["上", /上一?个?季度/uy, () => ({ kind: "quarter", by: -1 })],
  ["本这", /(?:本|这个?)季度/uy, () => ({ kind: "quarter", by: 0 })],
  ["下", /下下个?季度/uy, () => ({ kind: "quarter", by: 2 })],
  ["下", /下一?个?季度/uy, () => ({ kind: "quarter", by: 1 })],
]);

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
