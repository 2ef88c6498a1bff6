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
// One buffer that is never another one: the engine has its place in the code. What does not fit goes to a list of its own, but
// for the last bytes, which may have to be looked at again.
const SIZE = 1 << 18;
const LIMIT = SIZE - SLACK;
const KEPT = 64;
/** Bytes, or characters of a text, that are put at once. */
const LONGEST_PIECE = 1 << 14;
const bytes = new Uint8Array(SIZE);
const view = new DataView(bytes.buffer);
let at = 0;
let full: Uint8Array[] = [];

const ENCODER = new TextEncoder();

/** What was put since the last time: a view that stands until something is put again, not a copy. */
export function takeBytes(): Uint8Array {
  const last = bytes.subarray(0, at);
  at = 0;
  if (full.length === 0) return last;
  const taken = Buffer.concat([...full, last]);
  full = [];
  return taken;
}

/** What `putAll` puts, as bytes of their own; null where that is too much to be put again. */
export function bytesOf(putAll: () => void): Uint8Array | null {
  const start = at;
  const before = full.length;
  putAll();
  return full.length === before ? bytes.slice(start, at) : null;
}

export function putBytes(own: Uint8Array): void {
  for (let start = 0; start < own.length; start += LONGEST_PIECE) {
    const piece = own.length <= LONGEST_PIECE ? own : own.subarray(start, start + LONGEST_PIECE);
    if (at + piece.length > LIMIT) makeRoom();
    bytes.set(piece, at);
    at += piece.length;
  }
}

function makeRoom(): void {
  const rest = Math.max(0, at - KEPT);
  full.push(bytes.slice(0, rest));
  bytes.copyWithin(0, rest, at);
  at -= rest;
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
  if (at > LIMIT) makeRoom();
  const length = piece & LONGEST;
  const from = piece >> LENGTH_BITS;
  // For pieces like these a call of `set` takes longer; the bytes copied too many are overwritten by what comes next. No
  // eight bytes of UTF-8 are a NaN, whose bits might change on the way.
  view.setFloat64(at, storeView.getFloat64(from, true), true);
  view.setFloat64(at + 8, storeView.getFloat64(from + 8, true), true);
  for (let i = 16; i < length; i += 8) view.setFloat64(at + i, storeView.getFloat64(from + i, true), true);
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
  let from = 0;
  while (from < text.length) from = putPiece(text, from, Math.min(text.length, from + LONGEST_PIECE));
}

/** Where the next piece begins: behind a surrogate pair that stands on the edge. */
function putPiece(text: string, from: number, end: number): number {
  if (at > LIMIT - (end + 1 - from) * LONGEST_ESCAPE) makeRoom();
  let to = at;
  let i = from;
  for (; i < end; i++) {
    const unit = charCodeAt.call(text, i);
    if (unit >= 0x800 && (unit & 0xf800) !== 0xd800 && (unit & 0xfffe) !== 0x2028) {
      bytes[to] = 0xe0 | (unit >> 12);
      bytes[to + 1] = 0x80 | ((unit >> 6) & 63);
      bytes[to + 2] = 0x80 | (unit & 63);
      to += 3;
    } else if (unit < 0x80 && STANDS_FOR_ITSELF[unit] === 1) {
      bytes[to++] = unit;
    } else {
      at = to;
      if (putOdd(text, i)) i++;
      to = at;
    }
  }
  at = to;
  return i;
}

/** Characters of a name that may be copied as it stands in the buffer. */
const SHORT = 48;

/** Puts a string twice, such as a name that is printed as it is, with a piece between. */
export function putTwice(text: string, between: Fragment): void {
  if (at > LIMIT - 2 * (SHORT + 1) * LONGEST_ESCAPE - SLACK) makeRoom();
  const start = at;
  putInside(text);
  const end = at;
  put(between);
  if (text.length > SHORT) {
    putInside(text);
    return;
  }
  for (let i = 0; i < end - start; i += 8) view.setFloat64(at + i, view.getFloat64(start + i, true), true);
  at += end - start;
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
  if (at > LIMIT) makeRoom();
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
  if (at > LIMIT) makeRoom();
  // Scores have up to four decimals, and a number that is the nearest to so few digits is written with them.
  const tenThousandths = Math.round(value * 1e4);
  if (tenThousandths >= 0 && tenThousandths < 2 ** 31 && tenThousandths / 1e4 === value) {
    const whole = (tenThousandths / 1e4) | 0;
    at = putDecimals(putDigits(at, whole), tenThousandths - whole * 1e4);
  } else putAscii(JSON.stringify(value));
}

/** Puts an offset or a count: a whole number from 0 to 2^31 - 1. */
export function putCount(value: number): void {
  if (at > LIMIT) makeRoom();
  at = putDigits(at, value);
}

// Both put at a place, and say where what follows stands.

function putDigits(to: number, value: number): number {
  if (value < 1000) {
    // Without a branch: how many digits offsets have changes from one to the next.
    const length = 1 + ((9 - value) >>> 31) + ((99 - value) >>> 31);
    view.setInt32(to, (THREE_DIGITS[value] ?? 0) >> (24 - 8 * length), true);
    return to + length;
  }
  const thousands = (value / 1000) | 0;
  const end = putDigits(to, thousands);
  view.setInt32(end, THREE_DIGITS[value - thousands * 1000] ?? 0, true);
  return end + 3;
}

const ZERO = 48;
const POINT = 46;

/** `007` for 7, the first digit in the lowest byte. */
const THREE_DIGITS = Int32Array.from({ length: 1000 }, (_, value) => {
  const [hundreds, tens, ones] = [(value / 100) | 0, ((value / 10) | 0) % 10, value % 10];
  return (ZERO + hundreds) | ((ZERO + tens) << 8) | ((ZERO + ones) << 16);
});

/** Puts `.0356` for 356, nothing for 0. */
function putDecimals(start: number, tenThousandths: number): number {
  if (tenThousandths === 0) return start;
  let to = start;
  bytes[to++] = POINT;
  for (let rest = tenThousandths, unit = 1000; rest > 0; unit /= 10) {
    const digit = (rest / unit) | 0;
    bytes[to++] = ZERO + digit;
    rest -= digit * unit;
  }
  return to;
}
