const DIGITS: ReadonlyMap<string, number> = new Map([
  ...Array.from("零一二三四五六七八九", (sign, i) => [sign, i] as const),
  ["〇", 0],
  ["○", 0],
  ["◯", 0],
  ["两", 2],
  ["仨", 3],
]);
const TENS: ReadonlyMap<string, number> = new Map([
  ["廿", 20],
  ["卅", 30],
]);

/** Full-width digits as ASCII, one for one, so that offsets stay. */
export function foldDigits(text: string): string {
  return /[０-９]/u.test(text)
    ? text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    : text;
}

/** A count from 0 to 199 in digits or Chinese numerals (12, 十二, 廿九, 一百一十三, 元 = 1), or null. */
export function countOf(numeral: string): number | null {
  if (/^\d+$/u.test(numeral)) return Number(numeral);
  if (numeral === "元" || numeral === "首") return 1;
  if (numeral === "几" || numeral === "数") return null;
  let sum = 0;
  let unit = 0;
  for (const sign of numeral) {
    const digit = DIGITS.get(sign);
    if (digit !== undefined) unit = digit;
    else if (sign === "十" || sign === "百") {
      sum += (unit || 1) * (sign === "十" ? 10 : 100);
      unit = 0;
    } else {
      const tens = TENS.get(sign);
      if (tens === undefined) return null;
      sum += tens;
    }
  }
  return sum + unit;
}

/** The number that a row of digits spells: 2024, 二〇二四, 零七; null when a sign is no digit. */
export function spelledOf(numeral: string): number | null {
  let number = 0;
  for (const sign of numeral) {
    const digit = /\d/u.test(sign) ? Number(sign) : DIGITS.get(sign);
    if (digit === undefined) return null;
    number = number * 10 + digit;
  }
  return number;
}
