import { two } from "../../../core/days.ts";
import { matchAt, type Place, type Read, signs, stands } from "./match.ts";
import { countOf, isCounted, skipBlanks } from "./numerals.ts";
import { B, JOIN_SIGNS, WEEKDAY, weekdayNumber } from "./patterns.ts";
import type { Clock } from "./reading.ts";

const HOUR = "(?:\\d{1,2}|二十[一二三四]?|廿[一二三四]?|十[一二三四五六七八九]?|[零一二两三四五六七八九])";
const MINUTE =
  "(?:[0-5]?\\d|[零〇][一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[一二三四五六七八九])";
const PART_OF_DAY =
  "(?:上午|下午|中午|正午|晚上|晚间|早上|早晨|早间|清晨|凌晨|傍晚|深夜|夜间|夜里|夜晚|午后|午间|午夜|半夜|后半夜|前半夜|黎明|拂晓|白天|朝早|一?大早|大清早|一早|早(?![已就在日年期教高班])|晚(?![会于餐宴年报点婚育辈景清归高班])|夜(?![市色景校晚班游间跑宵经]))";

// （周六、周日） behind two days, （周一至周五） behind a range
const LIST_OF_WEEKDAYS = "(?:(?:星期|周|礼拜)[一二三四五六日天][、,，和及至到-]?){1,3}[一二三四五六日天]?";
// （星期一）, 周六, (五)
const WEEKDAY_BESIDE = new RegExp(
  `(?:${B}|[，,](?=(?:星期|周)[一二三四五六日天][，,]))(?:[（(]${B}(?:${WEEKDAY}|${LIST_OF_WEEKDAYS}|(?<alone>[一二三四五六日])|[今昨明][天日])${B}[）)]|${WEEKDAY.replace("weekday", "bare")})`,
  "uy",
);
const PART = new RegExp(`${B}(?<part>${PART_OF_DAY})`, "uy");
const PART_BEHIND = new RegExp(`[至到]${PART_OF_DAY}`, "uy");
// 9:00, 09:43:12, 16时, 3点半, 八点十分, 8时35分
const TIME = `(?:(?<hour>${HOUR})${B}(?:[:：](?<minute>[0-5]\\d)(?:[:：](?<second>[0-5]\\d))?(?!\\d)(?: ?(?<half12>[ap])\\.?m\\.?|时)?|(?:[时點点](?!间|节|期|代|候|评|赞|建|意|要求|问)[钟整正]{0,2})(?:(?<half>半)|(?<quarter>[一三])刻|${B}(?<minutes>${MINUTE})(?:${B}分(?:\\d{1,2}秒)?)?(?!钟|之|\\d))?))`;
// 下午七八点: between the two.
const CLOCK = new RegExp(`${B}(?:T|-(?=\\d{1,2}[:：]))?(?:[一二三四五六七八九](?=[二三四五六七八九]点))?${TIME}`, "uy");
const CLOCK_END = new RegExp(
  `${B}(?:起?[至到]|——|[-–—−~～－〜]{1,2})${B}(?:(?<part>${PART_OF_DAY})${B})?${TIME}`,
  "uy",
);
// 9~11点: the unit stands only at the end.
const CLOCK_SHARED = new RegExp(`${B}(?<first>${HOUR})(?:至|到|[-–—~～－]{1,2})${TIME}`, "uy");
const AFTERNOON = /下午|午后|晚|夜|傍/u;

const tailSigns = signs("，,（(星周礼上下中正晚早清凌傍深夜午半后前黎拂白朝一大0123456789一二三四五六七八九十两零T-");

/** What follows a day. */
export interface DayTail {
  readonly clock: Clock | null;
  /** 1 = Monday to 7 = Sunday. */
  readonly weekday: number | null;
}

/** A weekday in brackets, part of the day, clock time. Ends where it began when nothing of them follows. */
export function readDayTail(place: Place): Read<DayTail> {
  const { text } = place;
  let end = place.at;
  if (!stands(tailSigns, text, skipBlanks(text, end))) return { is: { clock: null, weekday: null }, end };
  const beside = stands(besideSigns, text, skipBlanks(text, end)) ? matchAt(WEEKDAY_BESIDE, place) : null;
  if (beside !== null) end += beside[0].length;
  const weekday = beside === null ? null : weekdayBeside(beside.groups ?? {});
  let part = readPart({ text, at: end });
  let named = "";
  // 当晚8点, 早上一早, 白天至夜间: at most two in a row.
  for (let i = 0; part !== null && i < 2; i++) {
    named += part.groups?.part ?? "";
    end += part[0].length;
    part = readPart({ text, at: end }) ?? readPartBehind({ text, at: end });
  }
  const time = readTime({ text, at: end }, named);
  return { is: { clock: time?.is ?? null, weekday }, end: time?.end ?? end };
}

function weekdayBeside({ weekday, alone, bare }: { weekday?: string; alone?: string; bare?: string }): number | null {
  const sign = weekday ?? alone ?? bare;
  return sign === undefined ? null : weekdayNumber(sign);
}

/** 白天 | 至夜间; 至夜间8点 is read with the clock. */
function readPartBehind({ text, at }: Place): RegExpExecArray | null {
  const match = stands(joinSigns, text, at) ? matchAt(PART_BEHIND, { text, at }) : null;
  return match === null || readTime({ text, at: at + match[0].length }, "") !== null ? null : match;
}

const besideSigns = signs("（(星周礼，,");
const partSigns = signs("上下中正晚早清凌傍深夜午半后前黎拂白朝一大");

function readPart({ text, at }: Place): RegExpExecArray | null {
  return stands(partSigns, text, skipBlanks(text, at)) ? matchAt(PART, { text, at }) : null;
}

const clockUnits = signs(":：时點点");
const timeBehindSigns = signs("T-两");
const joinSigns = signs(JOIN_SIGNS);

/** A clock time, a stretch of it included; `part` is the part of the day said before it. */
export function readTime({ text, at }: Place, part: string): Read<Clock> | null {
  const there = { text, at: skipBlanks(text, at) };
  const shared =
    isCounted(joinSigns, there.text, there.at) || text.charAt(there.at) === "两"
      ? matchAt(CLOCK_SHARED, { text, at })
      : null;
  if (shared !== null) {
    const from = clockText({ hour: shared.groups?.first ?? "" }, part);
    const to = clockText(shared.groups ?? {}, part);
    if (from !== null && to !== null) return { is: { from, to: to < from ? null : to }, end: at + shared[0].length };
  }
  const match =
    isCounted(clockUnits, there.text, there.at) || stands(timeBehindSigns, there.text, there.at)
      ? matchAt(CLOCK, { text, at })
      : null;
  if (match === null) return null;
  const from = clockText(match.groups ?? {}, part);
  // 9月9日25时 is a misprint; in 9月9日 45:30 the numbers are no time at all.
  if (from === null) {
    const isSaid = match.groups?.minute === undefined;
    return isSaid ? { is: { from: null, to: null }, end: at + match[0].length } : null;
  }
  const end = at + match[0].length;
  const until = stands(joinSigns, text, skipBlanks(text, end)) ? matchAt(CLOCK_END, { text, at: end }) : null;
  // 至25日17时 goes on to another day: that is a range of dates.
  const to = until === null ? null : endText(until.groups ?? {}, { from, part });
  if (until === null || to === null) return { is: { from, to: null }, end };
  return { is: { from, to }, end: end + until[0].length };
}

/** The end of a stretch; null when it lies past midnight (22时至凌晨2时), which the clock of one day cannot say. */
function endText(until: Times, { from, part }: { from: string; part: string }): string | null {
  const to = clockText(until, until.part ?? "");
  if (to === null || to >= from) return to;
  // 下午3点半到5点: the part of the day holds for the end as well.
  const shared = until.part === undefined ? clockText(until, part) : null;
  return shared === null || shared < from ? null : shared;
}

interface Times {
  readonly part?: string;
  readonly hour?: string;
  readonly minute?: string;
  readonly second?: string;
  readonly half?: string;
  readonly quarter?: string;
  readonly minutes?: string;
  readonly half12?: string;
}

function clockText(times: Times, part: string): string | null {
  const hour = countOf(times.hour ?? "");
  if (hour === null || hour > 24) return null;
  const full = hourIn(hour, times.half12 === "p" ? "下午" : part);
  const minute = minuteOf(times);
  // 24时 is the end of the day (ISO 8601-1:2019/Amd 1:2022 has 24:00 again); 24时30分 is none.
  if (full === 24) return minute === 0 ? "24:00" : null;
  if (minute === null || minute > 59) return null;
  const seconds = times.second === undefined ? "" : `:${times.second}`;
  return `${two(full)}:${two(minute)}${seconds}`;
}

function minuteOf({ minute, half, quarter, minutes }: Times): number | null {
  if (half !== undefined) return 30;
  if (quarter !== undefined) return quarter === "一" ? 15 : 45;
  if (minutes !== undefined) return countOf(minutes);
  return minute === undefined ? 0 : Number(minute);
}

/** The hour of 24 that an hour of a part of the day is: 下午3点 is 15, 半夜2点 is 2, 中午1点 is 13, 晚上12点 is 24. */
function hourIn(hour: number, part: string): number {
  if (part.includes("凌晨")) return hour === 12 ? 0 : hour;
  if (hour === 12) return /[晚夜]/u.test(part) ? 24 : 12;
  // 夜里2时, 晚上1点 are behind midnight.
  if ((/夜/u.test(part) && hour <= 5) || (/晚/u.test(part) && !/傍/u.test(part) && hour <= 3)) return hour;
  const isLate = AFTERNOON.test(part) || (hour <= 3 && /[中正]午|午间/u.test(part));
  return isLate && hour >= 1 && hour < 12 ? hour + 12 : hour;
}
