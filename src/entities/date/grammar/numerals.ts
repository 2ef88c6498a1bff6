import { numeralValue } from "../../../core/chinese-numerals.ts";
import { type Place, type Read, type Signs, signs, stands } from "./match.ts";

const FIRST_SIGNS = "0123456789〇零○◯一二三四五六七八九十廿卅";
const RUN = new Uint8Array(0x10000);
for (const sign of `${FIRST_SIGNS}百千两OＯ`) RUN[sign.charCodeAt(0)] = 1;
const LONGEST_RUN = 8;
/** As in the patterns: a date does not run over the end of a line. */
const BLANK_SIGNS = signs(" \t\u00a0\u3000");
const MOST_BLANKS = 2;

/** A digit or Chinese numeral that a date may begin with. */
export const NUMERAL_SIGNS: Signs = signs(FIRST_SIGNS);

export function isNumeralSign(code: number): boolean {
  return RUN[code] === 1;
}

/** Behind the numeral that begins at `at`, as far as a date can use it, and the blanks that follow: 3 | 月. */
export function behindNumeral(text: string, at: number): number {
  const most = Math.min(text.length, at + LONGEST_RUN + 1);
  let end = at;
  while (end < most && RUN[text.charCodeAt(end)] === 1) end++;
  return skipBlanks(text, end);
}

export function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end - at < MOST_BLANKS && stands(BLANK_SIGNS, text, end)) end++;
  return end;
}

/** Whether a numeral stands at a place with one of the units behind it. */
export function isCounted(units: Signs, text: string, at: number): boolean {
  return stands(NUMERAL_SIGNS, text, at) && stands(units, text, behindNumeral(text, at));
}

const VALUE = new Int8Array(0x10000).fill(-1);
for (const [i, sign] of Array.from("0123456789").entries()) VALUE[sign.charCodeAt(0)] = i;
const HAN_VALUE = new Int8Array(0x10000).fill(-1);
for (const [i, sign] of Array.from("一二三四五六七八九").entries()) HAN_VALUE[sign.charCodeAt(0)] = i + 1;
const TEN = "十".charCodeAt(0);
const TWENTY = "廿".charCodeAt(0);
const THIRTY = "卅".charCodeAt(0);

/** A number of a month or day: one or two digits, or 一 to 三十九 with 廿 and 卅. It may not go on. */
export function smallNumber({ text, at }: Place): Read<number> | null {
  const first = VALUE[text.charCodeAt(at)] ?? -1;
  if (first < 0) return smallHanNumber(text, at);
  const second = VALUE[text.charCodeAt(at + 1)] ?? -1;
  if (second < 0) return { is: first, end: at + 1 };
  return (VALUE[text.charCodeAt(at + 2)] ?? -1) < 0 ? { is: first * 10 + second, end: at + 2 } : null;
}

function smallHanNumber(text: string, at: number): Read<number> | null {
  const code = text.charCodeAt(at);
  const digit = HAN_VALUE[code] ?? -1;
  const isTens = digit > 0 && digit <= 3 && text.charCodeAt(at + 1) === TEN;
  if (digit > 0 && !isTens) return { is: digit, end: at + 1 };
  const tens = isTens ? digit * 10 : code === TEN ? 10 : code === TWENTY ? 20 : code === THIRTY ? 30 : 0;
  if (tens === 0) return null;
  const end = at + (isTens ? 2 : 1);
  const ones = HAN_VALUE[text.charCodeAt(end)] ?? -1;
  return ones > 0 ? { is: tens + ones, end: end + 1 } : { is: tens, end };
}

export function isWideDigit(code: number): boolean {
  return code >= 0xff10 && code <= 0xff19;
}

/** Full-width digits and the signs between them (２０２４－９－９) as ASCII, one for one, so that offsets stay. */
export function foldDigits(text: string): string {
  return text.replace(/[０-９／－．]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** A count in digits or Chinese numerals (12, 十二, 廿九, 一百一十三, 元 = 1), or null. */
export function countOf(numeral: string): number | null {
  return numeral === "元" || numeral === "首" ? 1 : numeralValue(numeral);
}
