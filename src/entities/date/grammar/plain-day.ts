import { type Place, type Read, signs, stands } from "./match.ts";
import { JOIN_SIGNS } from "./patterns.ts";
import { momentOf, named, type Reading } from "./reading.ts";

interface PlainDay extends Read<Reading> {
  readonly rule: string;
}

// 1.9月9日, 第9月9日, A9月9日: what stands in front may belong to it.
const joinedBefore = signs(
  "0123456789.,〇零一二三四五六七八九十百千万第ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
);
// What anything may begin with that goes on from a day: a range, a weekday, a part of the day, a bracket, 起, 以来, 日文.
const goesOn = signs(
  `${JOIN_SIGNS}和与 \t\u00a0\u3000（(线楼院文令当之夜星周礼上下中正晚早清凌傍深午半后前黎拂白朝大0123456789二三四五六七八九十两零T以迄来及或内`,
);
const commas = signs("，,");
// 9月9日，星期一，
const weekdaySigns = signs("星周");
const MONTH = "月".charCodeAt(0);
const DAY = "日".charCodeAt(0);

/** 9月9日 with nothing beside it that could change what it says, as a third of all dates stand: read without a pattern. */
export function readPlainDay({ text, at }: Place): PlainDay | null {
  const month = smallAt(text, at);
  const monthEnd = at + (month < 0 ? 0 : lengthAt(text, at));
  if (month < 1 || month > 12 || codeAt(text, monthEnd) !== MONTH) return null;
  const day = smallAt(text, monthEnd + 1);
  if (day < 0) return null;
  const dayEnd = monthEnd + 1 + lengthAt(text, monthEnd + 1);
  const end = dayEnd + 1;
  if (codeAt(text, dayEnd) !== DAY || stands(joinedBefore, text, at - 1) || stands(goesOn, text, end)) return null;
  if (stands(commas, text, end) && stands(weekdaySigns, text, end + 1)) return null;
  const moment = momentOf(null, named(month), { kind: "day", at: day });
  return { is: { kind: "moment", moment }, end, rule: "date.month-day" };
}

/** The number in one or two digits at a place, or -1; of three the first two, which no unit then follows. */
function smallAt(text: string, at: number): number {
  const first = digitAt(text, at);
  const second = digitAt(text, at + 1);
  return second < 0 ? first : first * 10 + second;
}

function lengthAt(text: string, at: number): number {
  return digitAt(text, at + 1) < 0 ? 1 : 2;
}

function digitAt(text: string, at: number): number {
  const digit = codeAt(text, at) - 0x30;
  return digit >= 0 && digit <= 9 ? digit : -1;
}

function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}
