import { identity, type MappedText, pick } from "../../core/mapped-text.ts";
import type { Span } from "../../core/span.ts";
import { lookAt } from "../look.ts";
import { type Damage, MENDERS } from "./damage.ts";
import { survey } from "./survey.ts";

/** A stretch of the original that is no part of its words. */
export interface Cut extends Span {
  readonly reason: Damage;
}

/** A text without the damage that its way to the page did, and the way back to the original. */
export interface Mended extends MappedText {
  /** What was taken out, in offsets of the original: in order, none touching another of its kind. */
  readonly cuts: readonly Cut[];
}

// What one mender takes out may bring together what another looks for; real pages need two sweeps.
const SWEEPS = 6;

/**
 * Takes out what mirror sites, scanners and converters left inside the words: pinyin, blanks, characters nobody sees. Line
 * ends stay, nothing is put in. A clean text comes back as it is after one look at each character.
 */
export function mend(text: string): Mended {
  let facts = survey(lookAt(text));
  if (facts === 0) return unmended(text);
  // For each character of the original, 0 or 1 + the mender that took it out.
  const takenBy = new Uint8Array(text.length);
  let left = text;
  let places: Int32Array | null = null;
  for (let sweep = 0; sweep < SWEEPS && facts !== 0; sweep++) {
    const before = left;
    for (const [m, { needs, find }] of MENDERS.entries()) {
      if ((facts & needs) === 0) continue;
      const spans = find(left);
      if (spans.length === 0) continue;
      places ??= upTo(text.length);
      for (const { start, end } of spans) for (let i = start; i < end; i++) takenBy[places[i] ?? 0] = m + 1;
      places = places.filter((place) => takenBy[place] === 0);
      left = without(left, spans);
    }
    if (left.length === before.length) break;
    facts = survey(lookAt(left));
  }
  if (places === null) return unmended(text);
  return { ...pick(text, stretchesLeft(takenBy)), cuts: cutsOf(takenBy) };
}

function unmended(text: string): Mended {
  const { from, to } = identity(text);
  return { text, from, to, cuts: [] };
}

/** 0, 1, 2 … */
function upTo(length: number): Int32Array {
  const numbers = new Int32Array(length);
  for (let i = 0; i < length; i++) numbers[i] = i;
  return numbers;
}

function without(text: string, spans: readonly Span[]): string {
  let out = "";
  let from = 0;
  for (const { start, end } of spans) {
    out += text.slice(from, start);
    from = end;
  }
  return out + text.slice(from);
}

/** Runs of equal numbers. */
function* runsOf(numbers: Uint8Array): Generator<Span & { readonly value: number }> {
  for (let start = 0; start < numbers.length; ) {
    const value = numbers[start] ?? 0;
    let end = start + 1;
    while (end < numbers.length && numbers[end] === value) end++;
    yield { start, end, value };
    start = end;
  }
}

function stretchesLeft(takenBy: Uint8Array): Span[] {
  return Array.from(runsOf(takenBy)).filter(({ value }) => value === 0);
}

function cutsOf(takenBy: Uint8Array): Cut[] {
  const cuts: Cut[] = [];
  for (const { start, end, value } of runsOf(takenBy)) {
    const reason = MENDERS[value - 1]?.reason;
    if (reason !== undefined) cuts.push({ start, end, reason });
  }
  return cuts;
}
