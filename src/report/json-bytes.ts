import { jsonLine } from "./json-line.ts";

// JSON written straight into UTF-8 bytes. A record takes 22 bytes for each character of the news, most of them the same
// keys and words over and over: to put them together as objects, then as a string, then as bytes cost more than to find them.

/** Bytes that were encoded beforehand, such as `,"start":`: where they stand in the store, and how many. */
export type Fragment = number;

const LENGTH_BITS = 11;
const LONGEST = (1 << LENGTH_BITS) - 1;
const STORE_SIZE = 1 << 18;
const store = new Uint8Array(STORE_SIZE);
const storeView = new DataView(store.buffer);
let stored = 0;

// What is copied at once, and how much room a fragment or a number needs for that.
const STEPS = 16;
const SLACK = LONGEST + STEPS;
let bytes = new Uint8Array(1 << 18);
let view = new DataView(bytes.buffer);
let at = 0;

const ENCODER = new TextEncoder();

/** What was put since the last time: a view that stands until something is put again, not a copy. */
export function takeBytes(): Uint8Array {
  const taken = bytes.subarray(0, at);
  at = 0;
  return taken;
}

/** What `putAll` puts, as bytes of their own. */
export function bytesOf(putAll: () => void): Uint8Array {
  const start = at;
  putAll();
  const own = bytes.slice(start, at);
  at = start;
  return own;
}

/** How many bytes were put since they were taken. */
export function bytesPut(): number {
  return at;
}

/** Puts once more what was put between two places; short, such as a name. */
export function putAgain(start: number, end: number): void {
  if (at + end - start + SLACK > bytes.length) makeRoom(end - start);
  const target = view;
  for (let i = 0; i < end - start; i += 8) target.setFloat64(at + i, target.getFloat64(start + i, true), true);
  at += end - start;
}

export function putBytes(own: Uint8Array): void {
  if (at + own.length + SLACK > bytes.length) makeRoom(own.length);
  bytes.set(own, at);
  at += own.length;
}

/** Encodes a short piece of JSON for good: for the constants at the top of a module. */
export function fragment(json: string): Fragment {
  const kept = keep(ENCODER.encode(json));
  if (kept === null) throw new Error(`no room for a fragment of JSON: ${json}`);
  return kept;
}

function keep(encoded: Uint8Array): Fragment | null {
  if (encoded.length > LONGEST || stored + encoded.length + STEPS > STORE_SIZE) return null;
  store.set(encoded, stored);
  const kept = (stored << LENGTH_BITS) | encoded.length;
  stored += encoded.length;
  return kept;
}

export function put(piece: Fragment): void {
  if (at + SLACK > bytes.length) makeRoom(0);
  const length = piece & LONGEST;
  const from = piece >> LENGTH_BITS;
  const target = view;
  // For pieces like these a call of `set` takes longer; the bytes copied too many are overwritten by what comes next. No
  // eight bytes of UTF-8 are a NaN, whose bits might change on the way.
  target.setFloat64(at, storeView.getFloat64(from, true), true);
  target.setFloat64(at + 8, storeView.getFloat64(from + 8, true), true);
  for (let i = 16; i < length; i += 8) target.setFloat64(at + i, storeView.getFloat64(from + i, true), true);
  at += length;
}

/** How to put a word of a small set, such as the id of a rule, between two constant pieces: each word is encoded once. */
export function wordsBetween(before: string, after: string): (word: string) => void {
  const pieceByWord = new Map<string, Fragment>();
  return (word) => {
    const piece = pieceByWord.get(word);
    if (piece !== undefined) put(piece);
    else putNewWord(pieceByWord, { word, json: before + jsonLine(word) + after });
  };
}

function putNewWord(
  pieceByWord: Map<string, Fragment>,
  { word, json }: { readonly word: string; readonly json: string },
): void {
  const encoded = ENCODER.encode(json);
  const piece = keep(encoded);
  if (piece !== null) pieceByWord.set(word, piece);
  putBytes(encoded);
}

// Strings of five forms and more come by (sliced, joined, one byte a unit, …), and from so many V8 fetches a method anew
// for each character, which takes twice the time of all the rest.
const { charCodeAt } = String.prototype;

/** Puts a string as JSON has it between its quotation marks, which the pieces beside it hold. */
export function putInside(text: string): void {
  const { length } = text;
  if (at + length * LONGEST_ESCAPE + SLACK > bytes.length) makeRoom(length * LONGEST_ESCAPE);
  const target = bytes;
  let to = at;
  for (let i = 0; i < length; i++) {
    const unit = charCodeAt.call(text, i);
    if (unit >= 0x800 && (unit & 0xf800) !== 0xd800 && (unit & 0xfffe) !== 0x2028) {
      target[to] = 0xe0 | (unit >> 12);
      target[to + 1] = 0x80 | ((unit >> 6) & 63);
      target[to + 2] = 0x80 | (unit & 63);
      to += 3;
    } else if (unit < 0x80 && STANDS_FOR_ITSELF[unit] === 1) {
      target[to++] = unit;
    } else {
      at = to;
      if (putOdd(text, i)) i++;
      to = at;
    }
  }
  at = to;
}

// \u2028
const LONGEST_ESCAPE = 6;
const STANDS_FOR_ITSELF = Uint8Array.from({ length: 0x80 }, (_, unit) => (jsonLine(char(unit)).length === 3 ? 1 : 0));
const ESCAPES: ReadonlyMap<number, Fragment> = new Map(
  [...Array(0x80).keys(), 0x85, 0x2028, 0x2029]
    .filter((unit) => STANDS_FOR_ITSELF[unit] !== 1)
    .map((unit) => [unit, fragment(jsonLine(char(unit)).slice(1, -1))]),
);

function char(unit: number): string {
  return String.fromCharCode(unit);
}

/** Puts the character at `i` if it is none of the usual ones; whether it takes two code units. */
function putOdd(text: string, i: number): boolean {
  const point = text.codePointAt(i) ?? 0;
  const escaped = ESCAPES.get(point);
  if (escaped !== undefined) put(escaped);
  else if (point < 0x800) putPair(0xc0 | (point >> 6), 0x80 | (point & 63));
  else if (point > 0xffff) {
    putPair(0xf0 | (point >> 18), 0x80 | ((point >> 12) & 63));
    putPair(0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    // Half of a surrogate pair, which UTF-8 cannot hold.
  } else putAscii(jsonLine(text.charAt(i)).slice(1, -1));
  return point > 0xffff;
}

function putPair(first: number, second: number): void {
  bytes[at++] = first;
  bytes[at++] = second;
}

function putAscii(text: string): void {
  for (let i = 0; i < text.length; i++) bytes[at++] = charCodeAt.call(text, i);
}

const NULL = fragment("null");
const TRUE = fragment("true");
const FALSE = fragment("false");

export function putText(text: string | null): void {
  if (text === null) {
    put(NULL);
    return;
  }
  if (at + SLACK > bytes.length) makeRoom(0);
  bytes[at++] = QUOTE;
  putInside(text);
  bytes[at++] = QUOTE;
}

export function putBoolean(value: boolean): void {
  put(value ? TRUE : FALSE);
}

/** Takes back the comma behind the last item of a list, if it has any items. */
export function endItems(): void {
  if (bytes[at - 1] === COMMA) at--;
}

const QUOTE = 34;
const COMMA = 44;

/** Puts a number as JSON has it. */
export function putNumber(value: number): void {
  if (at + SLACK > bytes.length) makeRoom(0);
  // Scores have up to four decimals, and a number that is the nearest to so few digits is written with them.
  const tenThousandths = Math.round(value * 1e4);
  if (tenThousandths >= 0 && tenThousandths < 2 ** 31 && tenThousandths / 1e4 === value) {
    const whole = Math.trunc(tenThousandths / 1e4);
    putDigits(whole);
    putDecimals(tenThousandths - whole * 1e4);
  } else putAscii(JSON.stringify(value));
}

/** Puts an offset or a count: a whole number from 0 to 2^31 - 1. */
export function putCount(value: number): void {
  if (at + SLACK > bytes.length) makeRoom(0);
  putDigits(value);
}

function putDigits(value: number): void {
  if (value < 10) {
    bytes[at++] = ZERO + value;
  } else if (value < 100) {
    putTwoDigits(value);
  } else if (value < 10_000) {
    const hundreds = (value / 100) | 0;
    if (hundreds < 10) bytes[at++] = ZERO + hundreds;
    else putTwoDigits(hundreds);
    putTwoDigits(value - hundreds * 100);
  } else {
    const tenThousands = (value / 10_000) | 0;
    putDigits(tenThousands);
    const rest = value - tenThousands * 10_000;
    const hundreds = (rest / 100) | 0;
    putTwoDigits(hundreds);
    putTwoDigits(rest - hundreds * 100);
  }
}

function putTwoDigits(value: number): void {
  const tens = (value / 10) | 0;
  bytes[at] = ZERO + tens;
  bytes[at + 1] = ZERO + value - tens * 10;
  at += 2;
}

const ZERO = 48;
const POINT = 46;

/** Puts `.0356` for 356, nothing for 0. */
function putDecimals(tenThousandths: number): void {
  if (tenThousandths === 0) return;
  bytes[at++] = POINT;
  for (let rest = tenThousandths, unit = 1000; rest > 0; unit /= 10) {
    const digit = (rest / unit) | 0;
    bytes[at++] = ZERO + digit;
    rest -= digit * unit;
  }
}

function makeRoom(more: number): void {
  const larger = new Uint8Array(2 * (bytes.length + more));
  larger.set(bytes.subarray(0, at));
  bytes = larger;
  view = new DataView(larger.buffer);
}
