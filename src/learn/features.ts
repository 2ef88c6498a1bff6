import { linesOf } from "../core/text-lines.ts";
import { HAN, unitKinds } from "../core/unit-kinds.ts";
import {
  BLOCKS,
  CHARACTERS,
  CUES,
  type FeatureSettings,
  type FeatureTools,
  LEAD,
  type Reading,
  TITLE,
  WORDS,
} from "./feature-settings.ts";
import { bucketOf, hashSeed, hashUnit } from "./hash-units.ts";

/**
 * The features of one text as columns, filled again for the next: block `b` has the entries from `ends[b - 1]` (0 for the
 * first) to `ends[b]`, each a bucket with how often it came, or for cues with its score. A bucket comes once a block.
 */
export interface FeatureRoom {
  readonly ends: Int32Array;
  bucket: Int32Array;
  value: Float32Array;
}

/** Reads texts into one room: what it held before is gone. */
export type ReadFeatures = (text: Reading) => FeatureRoom;

const HAN_BIT = 1;
const LETTER_BIT = 2;
// A lead that never ends (no 。 in a table) is cut off here.
const LONGEST_LEAD = 200;
const MOST_TIMES = 0xffff;

/** Opens a reader of features; buckets of cues follow those of hashed features. */
export function featureReader({ kinds, bits, cues: names }: FeatureSettings, tools: FeatureTools): ReadFeatures {
  const unitKind = kindsOfUnits();
  const counter = counterOf(bits);
  const { room } = counter;
  const has = (kind: string): boolean => kinds.some((own) => own === kind);
  const [words, characters, fields, cues] = [has("words"), has("characters"), has("fields"), has("cues")];

  const countWords = (text: string, block: number): void => {
    for (const line of linesOf(text)) {
      const tokens = tools.cut(line);
      countTokens(line, tokens, { counter, unitKind, seed: hashSeed(block) });
    }
  };
  const countCharacters = (text: string, block: number): void => {
    countRuns(text, { counter, unitKind, seed: hashSeed(block) });
  };
  return ({ title, text }) => {
    counter.empty();
    if (words) {
      if (title !== null) countWords(title, WORDS);
      countWords(text, WORDS);
    }
    counter.close(WORDS);
    if (characters) {
      if (title !== null) countCharacters(title, CHARACTERS);
      countCharacters(text, CHARACTERS);
    }
    counter.close(CHARACTERS);
    // Words tell more of a title than of a text; with its characters a word that the dictionary lacks is known all the same.
    if (fields && title !== null) {
      countWords(title, TITLE);
      countCharacters(title, TITLE);
    }
    counter.close(TITLE);
    if (fields) countWords(leadOf(text), LEAD);
    counter.close(LEAD);
    if (cues) {
      const scores = tools.cues.scores({ title, text });
      for (let i = 0; i < names.length; i++) counter.put(2 ** bits + i, scores[i] ?? 0);
    }
    room.ends[CUES] = counter.entries();
    return room;
  };
}

interface Counter {
  readonly room: FeatureRoom;
  readonly bits: number;
  /** Times by bucket in the open block, 0 but for those that were touched. */
  readonly times: Uint16Array;
  readonly add: (bucket: number) => void;
  readonly put: (bucket: number, value: number) => void;
  /** Writes the times of the block and begins the next. */
  readonly close: (block: number) => void;
  readonly empty: () => void;
  readonly entries: () => number;
}

function counterOf(bits: number): Counter {
  const times = new Uint16Array(2 ** bits);
  const room: FeatureRoom = {
    ends: new Int32Array(BLOCKS),
    bucket: new Int32Array(4096),
    value: new Float32Array(4096),
  };
  let entries = 0;
  let begin = 0;
  const grow = (): void => {
    const bucket = new Int32Array(2 * room.bucket.length);
    const value = new Float32Array(bucket.length);
    bucket.set(room.bucket);
    value.set(room.value);
    room.bucket = bucket;
    room.value = value;
  };
  const put = (bucket: number, value: number): void => {
    if (entries === room.bucket.length) grow();
    room.bucket[entries] = bucket;
    room.value[entries++] = value;
  };
  return {
    room,
    bits,
    times,
    put,
    add(bucket) {
      const before = times[bucket] ?? 0;
      if (before === 0) put(bucket, 0);
      if (before < MOST_TIMES) times[bucket] = before + 1;
    },
    close(block) {
      const { bucket, value } = room;
      for (let i = begin; i < entries; i++) {
        const at = bucket[i] ?? 0;
        value[i] = times[at] ?? 0;
        times[at] = 0;
      }
      begin = entries;
      room.ends[block] = entries;
    },
    empty() {
      entries = 0;
      begin = 0;
    },
    entries: () => entries,
  };
}

interface Counting {
  readonly counter: Counter;
  readonly unitKind: Uint16Array;
  readonly seed: number;
}

/** Counts the words that begin with a letter or a Chinese character: numbers and marks say nothing of what a text is about. */
function countTokens(
  text: string,
  { count, start }: ReturnType<FeatureTools["cut"]>,
  { counter, unitKind, seed }: Counting,
): void {
  const { add, bits } = counter;
  for (let i = 0; i < count; i++) {
    const from = start[i] ?? 0;
    const to = start[i + 1] ?? 0;
    if (unitKind[text.charCodeAt(from)] === 0) continue;
    let hash = seed;
    for (let at = from; at < to; at++) hash = hashUnit(hash, text.charCodeAt(at));
    add(bucketOf(hash, bits));
  }
}

/** Counts what stands in runs of Chinese characters: each by itself, with the next, and with the next two. */
function countRuns(text: string, { counter, unitKind, seed }: Counting): void {
  const { add, bits } = counter;
  // So that 字 as a character and 字 as a word of the same block are two features.
  const one = hashUnit(seed, 1);
  // The hashes of the last two and of the last character, which the next one completes; 0 where there is none.
  let two = 0;
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (((unitKind[unit] ?? 0) & HAN_BIT) === 0) {
      two = 0;
      last = 0;
      continue;
    }
    if (two !== 0) add(bucketOf(hashUnit(two, unit), bits));
    two = last === 0 ? 0 : hashUnit(last, unit);
    if (two !== 0) add(bucketOf(two, bits));
    last = hashUnit(one, unit);
    add(bucketOf(last, bits));
  }
}

/** The first sentence. */
function leadOf(text: string): string {
  const begin = text.search(/\S/u);
  const stop = text.slice(Math.max(0, begin), Math.max(0, begin) + LONGEST_LEAD);
  const end = stop.search(/[。！？!?\n]/u);
  return end < 0 ? stop : stop.slice(0, end);
}

/** For each code unit whether it is a Chinese character, or another letter. */
function kindsOfUnits(): Uint16Array {
  const kinds = unitKinds([[HAN_BIT, HAN]]);
  for (let unit = 0; unit < kinds.length; unit++)
    if (/\p{L}/u.test(String.fromCharCode(unit))) kinds[unit] = (kinds[unit] ?? 0) | LETTER_BIT;
  return kinds;
}
