/** What a sign is in a numeral: a digit by its value, else one of these. */
const NONE = 255;
const POINT = 254;
const COMMA = 253;
const TWENTY = 252;
const THIRTY = 251;
/** Of a unit the power of ten: 100 + 1 for 十, 100 + 8 for 亿. */
const UNIT = 100;
const BIG = UNIT + 4;
const ARABIC = 32;
const DIGIT = 15;

const SIGNS = new Uint8Array(0x10000).fill(NONE);
for (const [meaning, signs] of [
  [POINT, ".．点"],
  [COMMA, ",，"],
  [TWENTY, "廿"],
  [THIRTY, "卅"],
  [UNIT + 1, "十拾"],
  [UNIT + 2, "百佰"],
  [UNIT + 3, "千仟"],
  [BIG, "万"],
  [UNIT + 8, "亿"],
  // 〇 and its look-alikes in print, 幺 in spoken numbers, 壹贰 … on certificates.
  [0, "零〇○◯OＯ"],
  [1, "一壹幺"],
  [2, "二贰两"],
  [3, "三叁仨"],
  [4, "四肆"],
  [5, "五伍"],
  [6, "六陆"],
  [7, "七柒"],
  [8, "八捌"],
  [9, "九玖"],
] as const)
  for (const sign of signs) SIGNS[sign.charCodeAt(0)] = meaning;
for (let digit = 0; digit <= 9; digit++)
  for (const zero of ["0", "０"]) SIGNS[zero.charCodeAt(0) + digit] = ARABIC + digit;

const MOST_SIGNS = 24;
/** More of them are no count, and no exact number of the machine either. */
const MOST_DIGITS = 15;
const MOST_DECIMALS = 6;

/** A row of digits: 80, 12,000, 1.2, 二〇二五, 三点五; or the one digit of 三万. */
interface Row {
  readonly end: number;
  readonly value: number;
  /** What `value` is to be divided by: 12 tenths are 1.2. */
  readonly divisor: number;
  readonly length: number;
  readonly isArabic: boolean;
  /** 零五 in 一百零五. */
  readonly isPadded: boolean;
}

/**
 * The number that Arabic or Chinese digits say (`三万五千`, `二〇二五`, `1.2万`, `８０`, `廿三`, `三点五`), or null where they say none.
 * Of a longer text, what stands between two places.
 */
export function numeralValue(text: string, from = 0, to: number = text.length): number | null {
  if (from >= to || to - from > MOST_SIGNS) return null;
  const row = readRow(text, from, to);
  return row === null || row.end < to ? unitValue(text, from, to) : row.value / row.divisor;
}

function readRow(text: string, from: number, to: number): Row | null {
  let value = 0;
  let length = 0;
  let divisor = 1;
  let decimals = -1;
  let group = -1;
  let arabic = 0;
  let at = from;
  for (; at < to; at++) {
    const sign = SIGNS[text.charCodeAt(at)] ?? NONE;
    if (sign < UNIT) {
      value = value * 10 + (sign & DIGIT);
      length++;
      if (sign >= ARABIC) arabic++;
      if (decimals >= 0) {
        decimals++;
        divisor *= 10;
      } else if (group >= 0) group++;
    } else if (sign === POINT && length > 0 && decimals < 0 && (group < 0 || group === 3)) decimals = 0;
    // 12,000
    else if (
      sign === COMMA &&
      decimals < 0 &&
      arabic === length &&
      (group < 0 ? length > 0 && length <= 3 : group === 3)
    )
      group = 0;
    else break;
  }
  const isWhole = decimals < 0 && (group < 0 || group === 3);
  const isFraction = decimals > 0 && decimals <= MOST_DECIMALS;
  if (length === 0 || length > MOST_DIGITS || !(isWhole || isFraction)) return null;
  const isPadded = length > 1 && (SIGNS[text.charCodeAt(from)] ?? NONE) === 0;
  return { end: at, value, divisor, length, isArabic: arabic === length, isPadded };
}

/** Reads digits with units (`一亿零五百万`): `section` is the part below the next 万 or 亿. */
function unitValue(text: string, from: number, to: number): number | null {
  let total = 0;
  let section = 0;
  let smallest = Number.POSITIVE_INFINITY;
  let lastUnit = 0;
  let lastBig = 0;
  let row: Row | null = null;
  let divisor = 1;
  for (let at = from; at < to; ) {
    const sign = SIGNS[text.charCodeAt(at)] ?? NONE;
    if (sign < UNIT) {
      row = readRow(text, at, to);
      if (row === null || !isPartOfNumber(row, lastUnit)) return null;
      at = row.end;
      // 三百五, 一千零五: nothing behind it.
      if (at === to) break;
      continue;
    }
    at++;
    if (sign === TWENTY || sign === THIRTY) {
      if (section > 0 || row !== null) return null;
      section = sign === TWENTY ? 20 : 30;
      smallest = 10;
      lastUnit = 10;
      continue;
    }
    if (sign < UNIT || sign > UNIT + 8) return null;
    const unit = 10 ** (sign - UNIT);
    divisor = Math.max(divisor, row?.divisor ?? 1);
    if (sign < BIG) {
      // “百余名” starts with its unit; “三百百” repeats one.
      if (unit >= smallest || (row === null && unit !== 10 && lastUnit > 0)) return null;
      section += ((row?.value ?? 1) * unit) / (row?.divisor ?? 1);
      smallest = unit;
    } else {
      // 五千三万 is no number, 五千零三万 is one.
      if (row !== null && section > 0 && smallest > 10 && !row.isPadded) return null;
      const ones = ((row?.value ?? 0) * unit) / (row?.divisor ?? 1);
      const below = section * unit + ones;
      if (below === 0 && lastUnit > 0 && total === 0) return null;
      // 一亿零五百万 falls, 一万亿 multiplies; 3万5万 is no number.
      if (total > 0 && !(unit < lastBig || (unit > lastBig && total < unit))) return null;
      total = unit > lastBig && total > 0 ? total * unit + below : total + (below === 0 ? unit : below);
      lastBig = unit;
      section = 0;
      smallest = Number.POSITIVE_INFINITY;
    }
    lastUnit = unit;
    row = null;
  }
  return withTail(total + section, { row, lastUnit, divisor });
}

/** Chinese digits in a row are years and numbers of houses; with units each has its own: 三百一二 is no number. */
function isPartOfNumber({ length, isArabic, isPadded, divisor }: Row, lastUnit: number): boolean {
  if (isArabic || divisor > 1) return true;
  return isPadded ? length === 2 && lastUnit > 0 : length === 1;
}

function withTail(
  sum: number,
  { row, lastUnit, divisor }: { row: Row | null; lastUnit: number; divisor: number },
): number | null {
  // 1.1 × 10000 is 11000.000000000002 in binary fractions.
  if (row === null) return divisor > 1 ? Number(sum.toPrecision(14)) : sum;
  if (row.divisor > 1 && lastUnit > 0) return null;
  // “三百五” is 350, “三百零五” is 305, “3万5” as it stands.
  const isTenth = !row.isArabic && !row.isPadded && lastUnit >= 100;
  if (!isTenth && row.value >= lastUnit) return null;
  return sum + (isTenth ? (row.value * lastUnit) / 10 : row.value);
}
