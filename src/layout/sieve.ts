import { KNOWN, type Setting } from "./setting.ts";
import type { Sign } from "./sign.ts";

/**
 * Which signs hold in a setting. Of each byte of what is known a row of bits tells the signs that it leaves; what all rows leave is
 * looked at sign by sign, a dozen of a hundred.
 */
export interface Sieve {
  /** Of each row's byte, where it stands: in which number, and how far from the right. */
  readonly places: Uint8Array;
  readonly shifts: Uint8Array;
  /** By row, byte and word: a bit for each sign that the byte lets hold. */
  readonly rows: Int32Array;
  readonly tests: readonly Sign["test"][];
}

const BYTE = 256;
/** Signs of a sieve go into so many words of bits. */
export const WORDS = 4;

export function sieveOf(signs: readonly Sign[]): Sieve {
  if (signs.length > WORDS * 32) throw new Error("more signs than a sieve has room for");
  const places: number[] = [];
  const shifts: number[] = [];
  const kept: Int32Array[] = [];
  for (const place of Object.values(KNOWN)) {
    for (let shift = 0; shift < 32; shift += 8) {
      const row = rowOf(signs, { place, shift });
      if (row === null) continue;
      places.push(place);
      shifts.push(shift);
      kept.push(row);
    }
  }
  const rows = new Int32Array(kept.length * BYTE * WORDS);
  for (const [i, row] of kept.entries()) rows.set(row, i * BYTE * WORDS);
  return {
    places: Uint8Array.from(places),
    shifts: Uint8Array.from(shifts),
    rows,
    tests: signs.map(({ test }) => test),
  };
}

/** For each byte the signs that may hold where a byte of what is known is this one; null where none cares for it. */
function rowOf(signs: readonly Sign[], { place, shift }: { place: number; shift: number }): Int32Array | null {
  let row: Int32Array | null = null;
  for (const [i, { conditions }] of signs.entries()) {
    for (const condition of conditions) {
      if (condition.place !== place) continue;
      const all = (condition.all >>> shift) % BYTE;
      const cares = all | ((condition.none >>> shift) % BYTE);
      if (cares === 0) continue;
      row ??= new Int32Array(BYTE * WORDS).fill(-1);
      for (let byte = 0; byte < BYTE; byte++) {
        const at = byte * WORDS + (i >> 5);
        if ((byte & cares) !== all) row[at] = (row[at] ?? 0) & ~(1 << (i & 31));
      }
    }
  }
  return row;
}

/** Writes into `found` the numbers of the signs that hold, in order, and tells how many they are. */
export function sift({ places, shifts, rows, tests }: Sieve, setting: Setting, found: Uint8Array): number {
  const { known } = setting;
  let a = -1;
  let b = -1;
  let c = -1;
  let d = -1;
  for (let row = 0; row < places.length; row++) {
    const byte = ((known[places[row] ?? 0] ?? 0) >>> (shifts[row] ?? 0)) & (BYTE - 1);
    const at = (row * BYTE + byte) * WORDS;
    a &= rows[at] ?? 0;
    b &= rows[at + 1] ?? 0;
    c &= rows[at + 2] ?? 0;
    d &= rows[at + 3] ?? 0;
  }
  let count = 0;
  for (let word = 0; word < WORDS; word++) {
    let left = word === 0 ? a : word === 1 ? b : word === 2 ? c : d;
    while (left !== 0) {
      const sign = word * 32 + 31 - Math.clz32(left & -left);
      left &= left - 1;
      if (sign >= tests.length) break;
      const test = tests[sign] ?? null;
      if (test === null || test(setting)) found[count++] = sign;
    }
  }
  return count;
}
