const DIGITS = "零一二三四五六七八九";
// 〇 and 两 in print, 幺 in spoken numbers, 壹贰 … on certificates.
const OTHER_DIGITS: ReadonlyMap<string, number> = new Map([
  ["〇", 0],
  ["○", 0],
  ["两", 2],
  ["幺", 1],
  ["壹", 1],
  ["贰", 2],
  ["叁", 3],
  ["肆", 4],
  ["伍", 5],
  ["陆", 6],
  ["柒", 7],
  ["捌", 8],
  ["玖", 9],
]);
const SMALL_UNITS: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
  ["拾", 10],
  ["佰", 100],
  ["仟", 1000],
]);
const BIG_UNITS: ReadonlyMap<string, number> = new Map([
  ["万", 1e4],
  ["亿", 1e8],
]);
const MAX_LENGTH = 24;

// “80”, “1.2万”, “3万5千”, “12,000”
const ARABIC = /^(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?:\.\d{1,6})?(?=[十百千万亿]|$)/u;

/** The number that Arabic or Chinese digits say (`三万五千`, `二〇二五`, `1.2万`, `８０`), or null where they say none. */
export function numeralValue(text: string): number | null {
  if (text === "" || text.length > MAX_LENGTH) return null;
  const plain = withPlainDigits(text);
  return /\d/u.test(plain) ? arabicValue(plain) : hanValue(plain);
}

// “８０”, “１．２万”, “12，000”: print pages set numbers in full width.
function withPlainDigits(text: string): string {
  return text.replace(/[０-９．，]/gu, (char) => {
    if (char === "．") return ".";
    return char === "，" ? "," : String.fromCharCode(char.charCodeAt(0) - 0xfee0);
  });
}

function arabicValue(text: string): number | null {
  let rest = text;
  let total = 0;
  let ceiling = Number.POSITIVE_INFINITY;
  while (rest !== "") {
    const figure = ARABIC.exec(rest)?.[0];
    if (figure === undefined) return null;
    rest = rest.slice(figure.length);
    let factor = 1;
    while (unitOf(rest.charAt(0)) > 0) {
      factor *= unitOf(rest.charAt(0));
      rest = rest.slice(1);
    }
    // “3万5千” descends; “5千3万” is no number.
    if (factor >= ceiling) return null;
    ceiling = factor;
    total += Number(figure.replaceAll(",", "")) * factor;
  }
  // 1.1 × 10000 is 11000.000000000002 in binary fractions.
  return Number(total.toPrecision(14));
}

function unitOf(char: string): number {
  return SMALL_UNITS.get(char) ?? BIG_UNITS.get(char) ?? 0;
}

function digitOf(char: string): number | null {
  const at = char === "" ? -1 : DIGITS.indexOf(char);
  return at >= 0 ? at : (OTHER_DIGITS.get(char) ?? null);
}

function hanValue(text: string): number | null {
  const digits = Array.from(text, digitOf);
  const isPlace = digits.every((digit) => digit !== null);
  return isPlace ? Number(digits.join("")) : unitValue(text);
}

/** Reads digits with units (`一亿零五百万`): `section` is the part below the next 万 or 亿. */
function unitValue(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let smallest = Number.POSITIVE_INFINITY;
  let lastUnit = 0;
  let skipped = false;
  for (const char of text) {
    const value = char === "廿" ? 20 : char === "卅" ? 30 : digitOf(char);
    const small = SMALL_UNITS.get(char);
    const big = BIG_UNITS.get(char);
    if (value !== null && value >= 20) {
      if (section > 0 || digit !== null) return null;
      section = value;
      smallest = 10;
      lastUnit = 10;
    } else if (value === 0) {
      if (digit !== null || lastUnit === 0) return null;
      skipped = true;
    } else if (value !== null) {
      if (digit !== null) return null;
      digit = value;
    } else if (small !== undefined) {
      // “百余名” starts with its unit; “三百百” repeats one.
      if (small >= smallest || (digit === null && small !== 10 && lastUnit > 0)) return null;
      section += (digit ?? 1) * small;
      smallest = small;
      lastUnit = small;
      digit = null;
      skipped = false;
    } else if (big !== undefined) {
      const below = section + (digit ?? 0);
      if (below === 0 && lastUnit > 0 && total === 0) return null;
      total = total > 0 && total < big ? (total + below) * big : total + (below === 0 ? 1 : below) * big;
      section = 0;
      digit = null;
      smallest = Number.POSITIVE_INFINITY;
      lastUnit = big;
      skipped = false;
    } else return null;
  }
  // “三百五” is 350, “三百零五” is 305.
  const tail = digit !== null && !skipped && lastUnit >= 100 ? (digit * lastUnit) / 10 : (digit ?? 0);
  return total + section + tail;
}
