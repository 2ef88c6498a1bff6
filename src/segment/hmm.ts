import { isHighSurrogate } from "../core/surrogates.ts";

/**
 * A hidden Markov model of how characters make words that no dictionary has (鲁慧): each character begins a word (B), ends
 * one (E), stands in the middle (M) or is one (S). Probabilities are natural logarithms. The states are numbered B, E, M,
 * S, so that the odd ones are those behind which a word ends.
 */
export interface CharacterModel {
  /** By UTF-16 code unit: the row in `emission`; row 0 is that of characters the model does not know. */
  readonly rows: Uint16Array;
  /** How probable it is that a state gives this character: four numbers a row. */
  readonly emission: Float64Array;
  /** How probable each state is at the beginning. */
  readonly start: Float64Array;
  /** How probable it is that a state follows another: `step[4 * from + to]`. */
  readonly step: Float64Array;
}

export interface CharacterModelParts {
  /** `units[i]` has the row `i + 1`. */
  readonly units: Uint16Array;
  readonly start: Float64Array;
  readonly step: Float64Array;
  readonly emission: Float64Array;
}

export function characterModelOf({ units, start, step, emission }: CharacterModelParts): CharacterModel {
  const rows = new Uint16Array(0x10000);
  for (let i = 0; i < units.length; i++) rows[units[i] ?? 0] = i + 1;
  return { rows, emission, start, step };
}

/** What the reference engine takes for the logarithm of 0: sums with it lose all else, and are never greater than it. */
export const IMPOSSIBLE = -3.14e100;
// What a file exports is looked up at each use.
const NEVER = IMPOSSIBLE;

const B = 0;
const E = 1;
const M = 2;
const S = 3;

/**
 * Marks where words end among characters that are no dictionary words: `ends[i] = 1` where one ends behind `units[i]`,
 * else 0, for `from <= i < to`. Letters and digits of ASCII make words by rule, all else by the model.
 */
export function markWordEnds(
  model: CharacterModel,
  units: Uint16Array,
  from: number,
  to: number,
  ends: Uint8Array,
): void {
  let unknown = from;
  for (let at = from; at < to; ) {
    if ((units[at] ?? 0) >= 0x80) {
      at++;
      continue;
    }
    if (unknown < at) markByModel(model, units, unknown, at, ends);
    const end = asciiWordEnd(units, at, to);
    ends.fill(0, at, end - 1);
    ends[end - 1] = 1;
    at = end;
    unknown = end;
  }
  if (unknown < to) markByModel(model, units, unknown, to, ends);
}

/** A word begins with a letter (WiFi6, v2) or is a number (3.14, 2024.9.9, 1..2); any other character stands alone. */
function asciiWordEnd(units: Uint16Array, from: number, to: number): number {
  let end = from + 1;
  if (isLetter(units[from] ?? 0)) while (end < to && (isLetter(units[end] ?? 0) || isDigit(units[end] ?? 0))) end++;
  else if (isDigit(units[from] ?? 0)) while (end < to && (isDigit(units[end] ?? 0) || units[end] === POINT)) end++;
  return end;
}

const POINT = 0x2e;

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

/**
 * Marks where words end among characters that are not of ASCII. Behind a character that the model does not know nothing is
 * possible any more: it and all that follow stand alone, and before it a word ends.
 */
function markByModel(model: CharacterModel, units: Uint16Array, from: number, to: number, ends: Uint8Array): void {
  const { rows } = model;
  let known = from;
  while (known < to && (rows[units[known] ?? 0] ?? 0) > 0) known++;
  for (let at = known; at < to; at++) ends[at] = isHighSurrogate(units[at] ?? 0) ? 0 : 1;
  if (known - from > 2) {
    markKnown(model, units, from, known, ends, known < to);
  } else if (known > from) {
    ends[known - 1] = 1;
    if (known - from === 2) ends[from] = isOneWord(model, units, from, known < to) ? 0 : 1;
  }
}

/** What `markKnown` would find of two characters: whether they are one word. Most rows of loose characters are so short. */
function isOneWord(
  { rows, emission, start, step }: CharacterModel,
  units: Uint16Array,
  at: number,
  isCut: boolean,
): boolean {
  const first = 4 * (rows[units[at] ?? 0] ?? 0);
  const second = 4 * (rows[units[at + 1] ?? 0] ?? 0);
  const joined = (start[B] ?? 0) + (emission[first + B] ?? 0) + (step[4 * B + E] ?? 0) + (emission[second + E] ?? 0);
  if (joined <= NEVER) return false;
  const apart = (start[S] ?? 0) + (emission[first + S] ?? 0) + (step[4 * S + S] ?? 0) + (emission[second + S] ?? 0);
  return isCut || joined >= apart;
}

/**
 * The likeliest sequence of states (A. Viterbi, "Error bounds for convolutional codes and an asymptotically optimum
 * decoding algorithm", IEEE Transactions on Information Theory 13(2), 1967). Additions and comparisons are in the order
 * of the reference engine, since rounding decides between equals. A word must end at the end, and with `isCut` it does so
 * without being compared with a character that stands alone. `ends` first holds the way back: for each character and each
 * of its states the state before, two bits each.
 */
function markKnown(
  { rows, emission, start, step }: CharacterModel,
  units: Uint16Array,
  from: number,
  to: number,
  ends: Uint8Array,
  isCut: boolean,
): void {
  const beginToEnd = step[4 * B + E] ?? 0;
  const beginToMiddle = step[4 * B + M] ?? 0;
  const endToBegin = step[4 * E + B] ?? 0;
  const endToSingle = step[4 * E + S] ?? 0;
  const middleToEnd = step[4 * M + E] ?? 0;
  const middleToMiddle = step[4 * M + M] ?? 0;
  const singleToBegin = step[4 * S + B] ?? 0;
  const singleToSingle = step[4 * S + S] ?? 0;

  const first = 4 * (rows[units[from] ?? 0] ?? 0);
  let begin = (start[B] ?? 0) + (emission[first + B] ?? 0);
  let end = (start[E] ?? 0) + (emission[first + E] ?? 0);
  let middle = (start[M] ?? 0) + (emission[first + M] ?? 0);
  let single = (start[S] ?? 0) + (emission[first + S] ?? 0);
  for (let at = from + 1; at < to; at++) {
    const row = 4 * (rows[units[at] ?? 0] ?? 0);
    const asBegin = emission[row + B] ?? 0;
    const asEnd = emission[row + E] ?? 0;
    const asMiddle = emission[row + M] ?? 0;
    const asSingle = emission[row + S] ?? 0;

    let nextBegin = NEVER;
    let nextEnd = NEVER;
    let nextMiddle = NEVER;
    let nextSingle = NEVER;
    // A state that nothing leads to is said to follow E.
    let back = E | (E << 2) | (E << 4) | (E << 6);
    let sum = end + endToBegin + asBegin;
    if (sum > nextBegin) nextBegin = sum;
    sum = single + singleToBegin + asBegin;
    if (sum > nextBegin) {
      nextBegin = sum;
      back |= S;
    }
    sum = begin + beginToEnd + asEnd;
    if (sum > nextEnd) {
      nextEnd = sum;
      back &= ~(E << 2);
    }
    sum = middle + middleToEnd + asEnd;
    if (sum > nextEnd) {
      nextEnd = sum;
      back = (back & ~(S << 2)) | (M << 2);
    }
    sum = begin + beginToMiddle + asMiddle;
    if (sum > nextMiddle) {
      nextMiddle = sum;
      back &= ~(E << 4);
    }
    sum = middle + middleToMiddle + asMiddle;
    if (sum > nextMiddle) {
      nextMiddle = sum;
      back = (back & ~(S << 4)) | (M << 4);
    }
    sum = end + endToSingle + asSingle;
    if (sum > nextSingle) nextSingle = sum;
    sum = single + singleToSingle + asSingle;
    if (sum > nextSingle) {
      nextSingle = sum;
      back |= S << 6;
    }
    begin = nextBegin;
    end = nextEnd;
    middle = nextMiddle;
    single = nextSingle;
    ends[at] = back;
  }

  let state = isCut || end >= single ? E : S;
  for (let at = to - 1; at >= from; at--) {
    const back = ends[at] ?? 0;
    ends[at] = state & 1;
    state = (back >> (2 * state)) & 3;
  }
}
