import type { ThemeEvidence } from "../core/types.ts";
import { HIT_ROW } from "./find-evidence.ts";
import { WORD_ROW } from "./find-words.ts";
import { type Desk, NOT_WANTED, type ThemeModel } from "./model.ts";
import { withRoom } from "./rows.ts";
import { weightOf } from "./sentences.ts";
import { GENERAL, OUTSIDE } from "./setting.ts";
import { TIMES } from "./slots.ts";
import { GOVERNANCE, OUTSIDE_WORD, POINT } from "./tables.ts";

const MOST_EVIDENCE = 12;

/** Numbers of a row of `candidates`: start, end, place of its theme among the wanted ones, weight, how many of the same word stand before. */
const ROW = 5;

// A story has one theme and at most three more.
const MOST_WANTED = 4;

/** The rows of the best candidates, best first, and their ranks; of the best of each wanted theme, -1 for none; and what is chosen. */
const best = new Int32Array(MOST_EVIDENCE);
const bestRanks = new Float64Array(MOST_EVIDENCE);
const bestByTheme = new Int32Array(MOST_WANTED);
const ranksByTheme = new Float64Array(MOST_WANTED);
const chosen = new Int32Array(MOST_EVIDENCE);

/** The cues that weighed most, one of each theme before others, each word once before any word twice, in text order. */
export function chooseEvidence(
  model: ThemeModel,
  {
    text,
    primary,
    secondary,
    shift,
  }: {
    text: string;
    primary: string | null;
    secondary: readonly string[];
    /** What starts before this lies in a headline beside the text, and has no place in it. */
    shift: number;
  },
): ThemeEvidence[] {
  if (primary === null) return [];
  const { desk } = model;
  const wanted = 1 + secondary.length;
  desk.candidates.size = 0;
  for (let i = 0; i < wanted; i++) setPlace(model, i === 0 ? primary : (secondary[i - 1] ?? ""), i);
  addHits(model, shift);
  for (let i = 0; i < wanted; i++) setPlace(model, i === 0 ? primary : (secondary[i - 1] ?? ""), NOT_WANTED);
  if (primary === GENERAL) {
    addOthers(model, GOVERNANCE, shift);
    addOthers(model, POINT, shift);
    forgetTimes(desk);
  } else if (primary === OUTSIDE) {
    addOthers(model, OUTSIDE_WORD, shift);
    forgetTimes(desk);
  }
  const { numbers, size } = desk.candidates;
  const isAll = size <= MOST_EVIDENCE * ROW && startsAscend(numbers, size);
  const count = isAll ? size / ROW : chooseRows(numbers, size, wanted);
  const evidence: ThemeEvidence[] = [];
  for (let i = 0; i < count; i++) {
    const at = isAll ? i * ROW : (chosen[i] ?? 0);
    const start = numbers[at] ?? 0;
    const end = numbers[at + 1] ?? 0;
    const place = numbers[at + 2] ?? 0;
    evidence.push({
      theme: place === 0 ? primary : (secondary[place - 1] ?? ""),
      cue: text.slice(start, end),
      start: start - shift,
      end: end - shift,
      weight: numbers[at + 3] ?? 0,
    });
  }
  return evidence;
}

/** Whether no two begin at the same place, nor one before another that is noted earlier: then all of them stand in their order. */
function startsAscend(numbers: Int32Array, size: number): boolean {
  for (let at = ROW; at < size; at += ROW) if ((numbers[at - ROW] ?? 0) >= (numbers[at] ?? 0)) return false;
  return true;
}

/** Of an outcome, which is no theme, no cue speaks. */
function setPlace({ desk, themeRows }: ThemeModel, id: string, place: number): void {
  const row = themeRows.get(id);
  if (row !== undefined) desk.wantedPlaces[row] = place;
}

function addHits({ desk }: ThemeModel, from: number): void {
  const { hits, sentences, slots, wantedPlaces } = desk;
  for (let at = 0; at < hits.size; at += HIT_ROW) {
    const theme = (hits.numbers[at + 5] ?? 0) >>> 1;
    const place = wantedPlaces[theme] ?? NOT_WANTED;
    if (place === NOT_WANTED || (hits.numbers[at] ?? 0) < from) continue;
    const kind = sentences.numbers[(hits.numbers[at + 3] ?? 0) + 2] ?? 0;
    const weight = Math.round((hits.numbers[at + 4] ?? 0) * weightOf(kind));
    if (weight <= 0) continue;
    const slot = (hits.numbers[at + 2] ?? 0) + TIMES;
    const times = slots.numbers[slot] ?? 0;
    slots.numbers[slot] = times + 1;
    addCandidate(desk, hits.numbers[at] ?? 0, hits.numbers[at + 1] ?? 0, place, weight, times);
  }
}

/** Words of no theme are evidence of the outcome, the primary one. */
function addOthers({ desk, names }: ThemeModel, list: number, from: number): void {
  const { others, wordTimes } = desk;
  const weight = names.weights.medium;
  if (weight <= 0) return;
  for (let at = 0; at < others.size; at += WORD_ROW) {
    if (((others.numbers[at + 3] ?? 0) & list) === 0 || (others.numbers[at] ?? 0) < from) continue;
    const word = others.numbers[at + 2] ?? 0;
    const times = wordTimes[word] ?? 0;
    wordTimes[word] = times + 1;
    addCandidate(desk, others.numbers[at] ?? 0, others.numbers[at + 1] ?? 0, 0, weight, times);
  }
}

function forgetTimes({ others, wordTimes }: Desk): void {
  for (let at = 0; at < others.size; at += WORD_ROW) wordTimes[others.numbers[at + 2] ?? 0] = 0;
}

function addCandidate(
  { candidates }: Desk,
  start: number,
  end: number,
  place: number,
  weight: number,
  times: number,
): void {
  const numbers = withRoom(candidates, ROW);
  const { size } = candidates;
  numbers[size] = start;
  numbers[size + 1] = end;
  numbers[size + 2] = place;
  numbers[size + 3] = weight;
  numbers[size + 4] = times;
  candidates.size = size + ROW;
}

/** Leaves in `chosen` the rows to give, in text order; gives how many they are. */
function chooseRows(numbers: Int32Array, size: number, wanted: number): number {
  bestByTheme.fill(-1);
  let ranked = 0;
  for (let at = 0; at < size; at += ROW) {
    const rank = rankOf(numbers, at);
    const place = numbers[at + 2] ?? 0;
    if ((bestByTheme[place] ?? -1) < 0 || rank < (ranksByTheme[place] ?? 0)) {
      bestByTheme[place] = at;
      ranksByTheme[place] = rank;
    }
    ranked = addRanked(at, rank, ranked);
  }
  let count = 0;
  for (let place = 0; place < wanted; place++) {
    const at = bestByTheme[place] ?? -1;
    if (at >= 0) count = insert(numbers, at, count);
  }
  for (let i = 0; i < ranked && count < MOST_EVIDENCE; i++) {
    const at = best[i] ?? 0;
    if (bestByTheme[numbers[at + 2] ?? 0] !== at) count = insert(numbers, at, count);
  }
  return count;
}

// A word behind so many of its own is never among the first. A text has fewer units than `PLACES`, and no cue so much weight.
const MOST_TIMES = MOST_EVIDENCE;
const PLACES = 2 ** 30;
const WEIGHTS = 4096;

/** Less is better: fewer of the same word before it, then more weight, then where it stands. */
function rankOf(numbers: Int32Array, at: number): number {
  const times = Math.min(numbers[at + 4] ?? 0, MOST_TIMES);
  return (times * WEIGHTS + (WEIGHTS - 1 - (numbers[at + 3] ?? 0))) * PLACES + (numbers[at] ?? 0);
}

function addRanked(at: number, rank: number, ranked: number): number {
  if (ranked === MOST_EVIDENCE && rank >= (bestRanks[MOST_EVIDENCE - 1] ?? 0)) return ranked;
  const count = Math.min(ranked + 1, MOST_EVIDENCE);
  let place = count - 1;
  for (; place > 0 && (bestRanks[place - 1] ?? 0) > rank; place--) {
    best[place] = best[place - 1] ?? 0;
    bestRanks[place] = bestRanks[place - 1] ?? 0;
  }
  best[place] = at;
  bestRanks[place] = rank;
  return count;
}

function insert(numbers: Int32Array, at: number, count: number): number {
  const start = numbers[at] ?? 0;
  const end = numbers[at + 1] ?? 0;
  let place = count;
  for (; place > 0; place--) {
    const other = chosen[place - 1] ?? 0;
    const from = numbers[other] ?? 0;
    if (from < start || (from === start && (numbers[other + 1] ?? 0) <= end)) break;
    chosen[place] = other;
  }
  chosen[place] = at;
  return count + 1;
}
