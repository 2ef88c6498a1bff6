import { sortByStart } from "../core/sort-by-start.ts";
import type { Span } from "../core/span.ts";
import type { EntityType, Mention } from "../core/types.ts";

/** Of two mentions that cross, the one whose type stands first is kept. */
const PRECEDENCE: readonly EntityType[] = [
  "reporter",
  "date",
  "programme",
  "community",
  "office",
  "organisation",
  "estate",
  "person",
  "place",
  "quantity",
];
/** Inside a mention of the first type, one of the others is a part of the name: 太原 in 太原街道, 三 in 三月. */
const SWALLOWS = new Map<EntityType, readonly EntityType[]>([
  ["office", ["place", "person", "organisation", "quantity"]],
  ["community", ["place", "person", "organisation", "estate", "quantity"]],
  ["estate", ["place", "person", "quantity"]],
  ["person", ["place", "quantity"]],
  ["reporter", ["person", "place", "quantity"]],
  ["organisation", ["place"]],
  ["date", ["quantity", "place"]],
]);
/** By rank, the ranks that it swallows, a bit each. */
const SWALLOWED = Uint16Array.from(PRECEDENCE, (type) =>
  (SWALLOWS.get(type) ?? []).reduce((bits, inner) => bits | (1 << PRECEDENCE.indexOf(inner)), 0),
);
const COMMUNITY = PRECEDENCE.indexOf("community");
const ESTATE = PRECEDENCE.indexOf("estate");

const NONE = -1;
const WORD_BITS = 32;
// Of the mentions at hand, by their place: they are of ten shapes, and each is looked into once.
let ends = new Int32Array(512);
let ranks = new Uint8Array(512);
/** The mention that starts where this one does and comes next. */
let nextOf = new Int32Array(512);
// By where a mention starts: a bit for each such offset, and the outermost mention there. To sort the mentions of a story by
// comparing them took ten times as long.
let isStart = new Int32Array(128);
let firstAt = new Int32Array(128 * WORD_BITS);
/** By rank, where the last mention of the type ends. */
const lastEnds = new Int32Array(PRECEDENCE.length);
/** Those kept that may reach over what follows; a list of numbers, since to shorten an array is a call into the engine. */
let open = new Int32Array(16);
let opened = 0;

/** The mentions of a story in order of start: those of one type stand apart, those of two types nest or stand apart. */
export function resolveMentions(mentions: readonly Mention[]): Mention[] {
  if (inOrder(mentions)) return outermostFirst(mentions);
  isStart.fill(0);
  const apart = PRECEDENCE.flatMap((type) => withoutOverlaps(mentions.filter((mention) => mention.type === type)));
  inOrder(apart);
  return outermostFirst(apart);
}

/** Notes where mentions start and end; false where those of a type do not stand apart and in order, as most recognizers give them. */
function inOrder(mentions: readonly Mention[]): boolean {
  if (mentions.length > ends.length) {
    ends = new Int32Array(2 * mentions.length);
    ranks = new Uint8Array(2 * mentions.length);
    nextOf = new Int32Array(2 * mentions.length);
  }
  lastEnds.fill(0);
  let type: EntityType | null = null;
  let rank = 0;
  for (let at = 0; at < mentions.length; at++) {
    const mention = mentions[at];
    if (mention === undefined) continue;
    const { start, end } = mention;
    if (mention.type !== type) {
      type = mention.type;
      rank = PRECEDENCE.indexOf(type);
    }
    if (start < (lastEnds[rank] ?? 0)) return false;
    lastEnds[rank] = end;
    ends[at] = end;
    ranks[at] = rank;
    note(at, start);
  }
  return true;
}

function note(at: number, start: number): void {
  const word = start >>> 5;
  if (word >= isStart.length) growTo(word);
  const bits = isStart[word] ?? 0;
  const bit = 1 << (start & 31);
  let before = NONE;
  let after = (bits & bit) === 0 ? NONE : (firstAt[start] ?? NONE);
  while (after !== NONE && isOuter(after, at)) {
    before = after;
    after = nextOf[after] ?? NONE;
  }
  nextOf[at] = after;
  if (before === NONE) firstAt[start] = at;
  else nextOf[before] = at;
  isStart[word] = bits | bit;
}

function growTo(word: number): void {
  const [bits, firsts] = [isStart, firstAt];
  isStart = new Int32Array(2 * word);
  isStart.set(bits);
  firstAt = new Int32Array(2 * word * WORD_BITS);
  firstAt.set(firsts);
}

/** Of two that start together. */
function isOuter(one: number, other: number): boolean {
  const longer = (ends[one] ?? 0) - (ends[other] ?? 0);
  return longer > 0 || (longer === 0 && (ranks[one] ?? 0) < (ranks[other] ?? 0));
}

/** By start, then by length, without what is a part of another or crosses a higher one; notes are cleared. */
function outermostFirst(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  let left = mentions.length;
  let openEnd = 0;
  for (let word = 0; left > 0 && word < isStart.length; word++) {
    for (let bits = isStart[word] ?? 0; bits !== 0; bits &= bits - 1) {
      const start = word * WORD_BITS + 31 - Math.clz32(bits & -bits);
      for (let at = firstAt[start] ?? NONE; at !== NONE; at = nextOf[at] ?? NONE) {
        left--;
        const mention = mentions[at];
        if (mention === undefined || isEstate(at)) continue;
        if (openEnd <= start) opened = 0;
        else if (!mayStand(at, start)) continue;
        else dropRivals(at, mentions, kept);
        pushOpen(at);
        kept.push(mention);
        openEnd = Math.max(openEnd, ends[at] ?? 0);
      }
    }
    isStart[word] = 0;
  }
  opened = 0;
  return kept;
}

/** 教师新村43幢: where the text shows flats, the name of a village is that of an estate. */
function isEstate(at: number): boolean {
  if (ranks[at] !== COMMUNITY) return false;
  for (let other = nextOf[at] ?? NONE; other !== NONE && ends[other] === ends[at]; other = nextOf[other] ?? NONE)
    if (ranks[other] === ESTATE) return true;
  return false;
}

/** Whether a mention is no part of an open one and crosses none that is higher. Those that end in front of it are closed. */
function mayStand(at: number, start: number): boolean {
  const end = ends[at] ?? 0;
  const rank = ranks[at] ?? 0;
  close(start + 1);
  for (let i = 0; i < opened; i++) {
    const other = open[i] ?? 0;
    const outer = ranks[other] ?? 0;
    if ((ends[other] ?? 0) < end ? outer <= rank : (((SWALLOWED[outer] ?? 0) >> rank) & 1) === 1) return false;
  }
  return true;
}

/** What crosses the mention and is lower. */
function dropRivals(at: number, mentions: readonly Mention[], kept: Mention[]): void {
  const end = ends[at] ?? 0;
  for (let i = 0; i < opened; i++) {
    const rival = mentions[open[i] ?? 0];
    if ((ends[open[i] ?? 0] ?? 0) < end && rival !== undefined) kept.splice(kept.lastIndexOf(rival), 1);
  }
  close(end);
}

function pushOpen(at: number): void {
  if (opened === open.length) {
    const full = open;
    open = new Int32Array(2 * opened);
    open.set(full);
  }
  open[opened++] = at;
}

/** Those that end before an offset. */
function close(before: number): void {
  let left = 0;
  for (let i = 0; i < opened; i++) {
    const at = open[i] ?? 0;
    if ((ends[at] ?? 0) >= before) open[left++] = at;
  }
  opened = left;
}

// Which characters of the text belong to a mention that is kept; all 0 when the next text is looked at.
let taken = new Uint8Array(4096);

/** Of overlapping mentions of one type the longest is kept, then the first, then that of the earlier rule; in order of start. */
export function withoutOverlaps<Found extends Span>(mentions: readonly Found[]): Found[] {
  if (standApart(mentions)) return mentions.slice();
  const byStart = sortByStart(mentions.slice());
  if (standApart(byStart)) return byStart;
  const byLength = [...mentions].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const length = mentions.reduce((end, mention) => Math.max(end, mention.end), 0);
  if (taken.length < length) taken = new Uint8Array(2 * length);
  const kept: Found[] = [];
  for (const mention of byLength) {
    // No shorter mention can hold a longer one, so its ends show whether the two overlap.
    if (taken[mention.start] === 1 || taken[mention.end - 1] === 1) continue;
    taken.fill(1, mention.start, mention.end);
    kept.push(mention);
  }
  for (const { start, end } of kept) taken.fill(0, start, end);
  return sortByStart(kept);
}

function standApart(mentions: readonly Span[]): boolean {
  let lastEnd = 0;
  for (let at = 0; at < mentions.length; at++) {
    const mention = mentions[at];
    if (mention === undefined) continue;
    if (mention.start < lastEnd) return false;
    lastEnd = mention.end;
  }
  return true;
}
