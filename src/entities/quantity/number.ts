import { numeralValue } from "../../core/chinese-numerals.ts";
import { isOf, SIGN } from "./signs.ts";

/** A number as it stands in the text: 80余, 6—14, 1.2万, 三十多万. */
export interface NumberRead {
  readonly start: number;
  /** Behind the only number, or the lower one of two. */
  readonly lowEnd: number;
  /** Where the upper number begins and ends; the same place when there is none. */
  readonly highStart: number;
  readonly highEnd: number;
  /** 80余, 十来 */
  readonly hasMore: boolean;
  /** Behind 余 or 多: 100多万. */
  readonly scaleEnd: number;
}

const MOST_FIGURES = 12;
const MOST_NUMERALS = 12;
const MOST_GROUPS = 4;
const MOST_DECIMALS = 4;
const POINT_WORD = "点";

/** The number that begins here, or null; it does not run past `to`. */
export function readNumber(text: string, start: number, to: number): NumberRead | null {
  const lowEnd = lowEndAt(text, start, to);
  if (lowEnd === start) return null;
  const highStart = behindJoint(text, lowEnd, to);
  const highEnd = highStart === lowEnd ? lowEnd : highEndAt(text, highStart, to);
  const end = highEnd === highStart ? lowEnd : highEnd;
  const hasMore = end < to && isOf(SIGN.more, text, end);
  const behind = hasMore ? end + 1 : end;
  const scaleEnd = behind < to && isOf(SIGN.bigScale, text, behind) ? behind + 1 : behind;
  return { start, lowEnd, highStart: end === lowEnd ? end : highStart, highEnd: end, hasMore, scaleEnd };
}

function lowEndAt(text: string, start: number, to: number): number {
  if (isOf(SIGN.digit, text, start)) return behindScaled(text, behindFigure(text, start, to), to);
  if (!isOf(SIGN.vague, text, start)) return behindWords(text, start, to);
  // 数十, 几百; 数名, 多户
  const next = start + 1;
  if (next >= to) return start;
  if (text.charAt(start) !== "多" && isOf(SIGN.numeral, text, next)) return behindRun(SIGN.numeral, text, next, to);
  return isOf(SIGN.ofMany, text, next) ? next : start;
}

// 三点五公里; the point of 三点 is told from the hour by the unit behind it.
function behindWords(text: string, start: number, to: number): number {
  const end = behindRun(SIGN.numeral, text, start, to);
  if (text.charAt(end) !== POINT_WORD) return end;
  const decimals = behindRun(SIGN.ones, text, end + 1, Math.min(to, end + 1 + MOST_DECIMALS));
  if (decimals === end + 1) return end;
  return decimals < to && isOf(SIGN.bigScale, text, decimals) ? decimals + 1 : decimals;
}

function behindRun(kinds: number, text: string, start: number, to: number): number {
  const most = Math.min(to, start + MOST_NUMERALS);
  let at = start;
  while (at < most && isOf(kinds, text, at)) at++;
  return at;
}

// “1200”, “1.2”, “３０００”, “12,000”
function behindFigure(text: string, start: number, to: number): number {
  let end = behindDigits(text, start, Math.min(to, start + MOST_FIGURES));
  for (let groups = 0; groups < MOST_GROUPS && end < to && isOf(SIGN.comma, text, end); groups++) {
    const group = behindDigits(text, end + 1, Math.min(to, end + 4));
    if (group < end + 4) break;
    end = group;
  }
  if (end >= to || !isOf(SIGN.point, text, end)) return end;
  const decimals = behindDigits(text, end + 1, Math.min(to, end + 1 + MOST_DECIMALS));
  return decimals > end + 1 ? decimals : end;
}

function behindDigits(text: string, start: number, to: number): number {
  let at = start;
  while (at < to && isOf(SIGN.digit, text, at)) at++;
  return at;
}

// 1215万2880, 3百, 1.2亿
function behindScaled(text: string, start: number, to: number): number {
  let end = start;
  for (let parts = 0; parts < 2 && end < to && isOf(SIGN.bigScale, text, end); parts++) {
    const digits = behindDigits(text, end + 1, Math.min(to, end + 5));
    if (digits === end + 1 || (digits < to && isOf(SIGN.digit | SIGN.point, text, digits))) break;
    end = digits;
  }
  const most = Math.min(to, end + 3);
  while (end < most && isOf(SIGN.scale, text, end)) end++;
  return end;
}

// 6—14岁, 三至五名, 3到5个
function behindJoint(text: string, at: number, to: number): number {
  if (at >= to) return at;
  const sign = text.charAt(at);
  if (sign === "至" || sign === "到") return at + 1;
  if (!isOf(SIGN.dash, text, at)) return at;
  return at + 1 < to && isOf(SIGN.dash, text, at + 1) ? at + 2 : at + 1;
}

function highEndAt(text: string, start: number, to: number): number {
  if (start >= to) return start;
  if (!isOf(SIGN.digit, text, start)) return behindRun(SIGN.highNumeral, text, start, Math.min(to, start + 8));
  let end = behindFigure(text, start, to);
  const most = Math.min(to, end + 2);
  while (end < most && isOf(SIGN.bigScale, text, end)) end++;
  return end;
}

/** The lower bound that the number gives, null where it gives none (数十, 几百). */
export function lowerBound(
  text: string,
  { start, lowEnd, highStart, highEnd, hasMore, scaleEnd }: NumberRead,
): number | null {
  // 五三 is neither 53 nor from five on.
  if (isOf(SIGN.vague, text, start)) return null;
  const pair = lowOfPair(text, start, lowEnd);
  if (pair === null && isRow(text, start, lowEnd)) return null;
  const low = pair ?? numeralValue(text, start, lowEnd);
  if (low === null) return null;
  if (highEnd > highStart) return withSharedScale(low, text.slice(start, lowEnd), text.slice(highStart, highEnd));
  // 100多万
  const scale =
    hasMore && isOf(SIGN.bigScale, text, scaleEnd - 1) ? (numeralValue(text, scaleEnd - 1, scaleEnd) ?? 1) : 1;
  return low * scale;
}

// “两三名”, “七八十人”, “三十五六人”, “三两名”: two digits in a row give the bounds, the lower one first but in 三两.
const PAIR =
  /^(?<head>(?:[一二两三四五六七八九]?[十百千万]零?){0,3})(?<pair>一[二两]|[二两]三|三[四五两]|四五|五六|六七|七八|八九)(?<scale>[十百千万]{0,2})$/u;
const TURNED = "三两";

function isRow(text: string, start: number, end: number): boolean {
  return end === start + 2 && isOf(SIGN.ones, text, start) && isOf(SIGN.ones, text, start + 1);
}

/** The lower bound that 两三, 七八十 or 十七八 gives; null for other numbers. */
export function lowOfPair(text: string, start: number, end: number): number | null {
  if (!holdsRow(text, start, end)) return null;
  const { head = "", pair = "", scale = "" } = PAIR.exec(text.slice(start, end))?.groups ?? {};
  const low = pair === TURNED ? pair.charAt(1) : pair.charAt(0);
  return low === "" ? null : numeralValue(head + low + scale);
}

function holdsRow(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (isOf(SIGN.ones, text, at) && isOf(SIGN.ones, text, at - 1)) return true;
  return false;
}

// “三至五百名”, “2至3万元”: the figure at the upper end and its scale; “三至二十人” has none.
const SCALED_HIGH = /^[\d０-９,，.．一二两三四五六七八九十]{1,24}(?<scale>[百千万亿]{1,2})$/u;
const OWN_SCALE = /[百千万亿]/u;

/** “2至3万元” counts from 20000: the scale at the upper end is the lower one's too, unless that would reach it (“500至1万”, “1至1万”). */
function withSharedScale(bound: number, low: string, high: string): number {
  const scale = numeralValue(SCALED_HIGH.exec(high)?.groups?.scale ?? "");
  const top = numeralValue(high);
  if (scale === null || top === null || OWN_SCALE.test(low)) return bound;
  const scaled = Number((bound * scale).toPrecision(14));
  return scaled < top ? scaled : bound;
}
