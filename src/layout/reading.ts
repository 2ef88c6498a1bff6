import { SIGNS } from "./evidence.ts";
import { AFTER_OPEN_TEXT, FOLLOWS } from "./grammar.ts";
import { isBodyText, isTitle, LABELS, type Label, NEVER } from "./labels.ts";
import type { Line } from "./lines/line.ts";
import { TRAIT } from "./lines/traits.ts";
import { PAGE } from "./page-habits.ts";
import { AROUND, forEachSetting, KNOWN, type ReadingOptions, type Setting } from "./setting.ts";
import { type Sieve, sieveOf, sift } from "./sieve.ts";
import type { Sign } from "./sign.ts";

/**
 * The best reading of a document: one label a line, so that the sum of the evidence for each line and of the weights
 * for each pair of neighbours is greatest (Viterbi 1967, over the table `FOLLOWS`). Linear in the number of lines.
 */
export function bestReading(lines: readonly Line[], options: ReadingOptions): Label[] {
  const lattice = latticeFor(lines.length);
  forEachSetting(lines, options, (setting, i) => {
    const labels = score(setting, lattice.scores);
    goOn(lattice, i, { labels, steps: isBehindOpenText(setting) ? STEPS_FROM_OPEN_TEXT : STEPS });
  });
  return labelsOf(lattice, lines.length);
}

/** What a line is worth by each label, by itself (minus infinity where it may not have it), and behind each other label. */
export interface LineScores {
  readonly own: Float64Array;
  /** By the label before and this one. */
  readonly steps: Float64Array;
}

/** The numbers that `bestReading` adds up, for who wants to know how near another reading came. */
export function scoresByLine(lines: readonly Line[], options: ReadingOptions): LineScores[] {
  const found: LineScores[] = [];
  const scores = new Float64Array(WIDTH);
  forEachSetting(lines, options, (setting, i) => {
    const own = new Float64Array(WIDTH).fill(Number.NEGATIVE_INFINITY);
    for (const label of score(setting, scores))
      if (i === 0 || isPossible(scores[label] ?? 0)) own[label] = scores[label] ?? 0;
    found.push({ own, steps: isBehindOpenText(setting) ? STEPS_FROM_OPEN_TEXT : STEPS });
  });
  return found;
}

/** What the signs rule out need not be reached. */
function isPossible(own: number): boolean {
  return own > NEVER / 2;
}

function isBehindOpenText({ known }: Setting): boolean {
  return (
    ((known[KNOWN.around] ?? 0) & AROUND.breaksColumns) !== 0 &&
    ((known[KNOWN.previousTextTraits] ?? 0) & TRAIT.isOpen) !== 0
  );
}

const WIDTH = LABELS.length;
// By label and label: behind closed text, and behind text that breaks off.
export const ENDS: Float64Array = Float64Array.from(LABELS, (label) => FOLLOWS[label].end);
const STEPS = stepsOf(false);
const STEPS_FROM_OPEN_TEXT = stepsOf(true);

function stepsOf(isOpenText: boolean): Float64Array {
  return Float64Array.from(
    LABELS.flatMap((from) =>
      LABELS.map((_, to) => {
        const weight = FOLLOWS[from].byLabel[to] ?? 0;
        return isOpenText && isBodyText(from) ? weight + (AFTER_OPEN_TEXT.byLabel[to] ?? 0) : weight;
      }),
    ),
  );
}

/** The table of a Viterbi search, all of it in numbers. */
interface Lattice {
  /** What speaks for each label of the line at hand. */
  readonly scores: Float64Array;
  /** The best sum that ends in each label: up to the line before, and up to this one. */
  best: Float64Array;
  next: Float64Array;
  /** The labels that the line before may have, and how many they are; and room for those of this one. */
  live: Uint8Array;
  reached: Uint8Array;
  living: number;
  /** The label before, by line and label. */
  came: Uint8Array;
}

// One for all documents; it is filled anew for each.
const LATTICE: Lattice = {
  scores: new Float64Array(WIDTH),
  best: new Float64Array(WIDTH),
  next: new Float64Array(WIDTH),
  live: new Uint8Array(WIDTH),
  reached: new Uint8Array(WIDTH),
  living: 0,
  came: new Uint8Array(WIDTH * 0x100),
};
const MOST_LINES_KEPT = 0x4000;

function latticeFor(lines: number): Lattice {
  const room = LATTICE.came.length / WIDTH;
  if (lines > room || room > MOST_LINES_KEPT)
    LATTICE.came = new Uint8Array(WIDTH * (lines > MOST_LINES_KEPT ? lines : Math.max(0x100, lines * 2)));
  LATTICE.best.set(FOLLOWS.start.byLabel);
  LATTICE.living = 0;
  return LATTICE;
}

/** The labels that a line may have, and what each is worth behind each other. */
interface Choice {
  readonly labels: Uint8Array;
  readonly steps: Float64Array;
}

function goOn(lattice: Lattice, line: number, { labels, steps }: Choice): void {
  const { scores, best, next, came, live, reached, living } = lattice;
  let count = 0;
  for (let j = 0; j < labels.length; j++) {
    const to = labels[j] ?? 0;
    const own = scores[to] ?? 0;
    let most = Number.NEGATIVE_INFINITY;
    let from = 0;
    if (line === 0) most = best[to] ?? 0;
    else if (isPossible(own)) {
      for (let i = 0; i < living; i++) {
        const label = live[i] ?? 0;
        const sum = (best[label] ?? 0) + (steps[label * WIDTH + to] ?? 0);
        if (sum > most) {
          most = sum;
          from = label;
        }
      }
    }
    if (most === Number.NEGATIVE_INFINITY) continue;
    came[line * WIDTH + to] = from;
    next[to] = most + own;
    reached[count++] = to;
  }
  lattice.living = count;
  lattice.best = next;
  lattice.next = best;
  lattice.live = reached;
  lattice.reached = live;
}

function labelsOf({ best, came, live, living }: Lattice, lines: number): Label[] {
  let at = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < living; i++) {
    const label = live[i] ?? 0;
    const sum = (best[label] ?? 0) + (ENDS[label] ?? 0);
    if (sum > most) {
      most = sum;
      at = label;
    }
  }
  const labels = new Array<Label>(lines).fill("body");
  for (let i = lines - 1; i >= 0; i--) {
    labels[i] = LABELS[at] ?? "body";
    at = came[i * WIDTH + at] ?? 0;
  }
  return labels;
}

/** Signs with their weights as columns: the labels that each speaks of, sign after sign; those of sign i begin at `first[i]`. */
interface Speakers {
  readonly sieve: Sieve;
  readonly first: Int32Array;
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
}

function speakers(signs: readonly Sign[]): Speakers {
  const spoken = signs.map(({ weights }) => Array.from(LABELS.keys()).filter((label) => weights.byLabel[label] !== 0));
  return {
    sieve: sieveOf(signs),
    first: startsOf(spoken),
    labels: Uint8Array.from(spoken.flat()),
    weights: Float64Array.from(
      signs.flatMap(({ weights }, i) => (spoken[i] ?? []).map((label) => weights.byLabel[label] ?? 0)),
    ),
  };
}

/** Where each list begins when all stand one behind the other, and where the last ends. */
function startsOf(lists: readonly (readonly number[])[]): Int32Array {
  const starts = new Int32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) starts[i + 1] = (starts[i] ?? 0) + list.length;
  return starts;
}

const LONGEST_TITLE = 60;
const OF_SHORT_LINES = LABELS.map((label) => isTitle(label) || label === "subhead" || label === "section");
const OF_ANY_LINE = Float64Array.from(LABELS, () => 0);
const OF_LONG_LINE = Float64Array.from(OF_SHORT_LINES, (isShort) => (isShort ? NEVER : 0));
const ALL_SIGNS = speakers(SIGNS);
/** Those that speak of more than titles, which longer lines cannot be. */
const SIGNS_OF_LONG_LINES = speakers(
  SIGNS.filter(({ weights }) =>
    weights.byLabel.some((weight, label) => weight !== 0 && OF_SHORT_LINES[label] === false),
  ),
);
const found = new Uint8Array(SIGNS.length);
const ANY_LABEL = Uint8Array.from(LABELS.keys());
const TEXT = Uint8Array.of(LABELS.indexOf("lead"), LABELS.indexOf("body"));

/** Fills `scores` with the sum of what speaks for and against each label, and tells which labels the line may have. */
function score(setting: Setting, scores: Float64Array): Uint8Array {
  const isLong = setting.line.length > LONGEST_TITLE;
  if (isLong && isTextAlone(setting)) {
    for (let i = 0; i < TEXT.length; i++) scores[TEXT[i] ?? 0] = 0;
    return TEXT;
  }
  const { sieve, first, labels, weights } = isLong ? SIGNS_OF_LONG_LINES : ALL_SIGNS;
  const basis = isLong ? OF_LONG_LINE : OF_ANY_LINE;
  for (let label = 0; label < WIDTH; label++) scores[label] = basis[label] ?? 0;
  const count = sift(sieve, setting, found);
  for (let i = 0; i < count; i++) {
    const sign = found[i] ?? 0;
    const end = first[sign + 1] ?? 0;
    for (let j = first[sign] ?? 0; j < end; j++) {
      const label = labels[j] ?? 0;
      scores[label] = (scores[label] ?? 0) + (weights[j] ?? 0);
    }
  }
  return ANY_LABEL;
}

/**
 * A long line of a saved page is a lead or a body, of which all signs say the same; so nothing need be weighed. It goes on with no
 * paragraph where columns do not break, but a text that is broken at a width does behind a full line.
 */
function isTextAlone({ line, known }: Setting): boolean {
  const around = known[KNOWN.around] ?? 0;
  const wraps = ((known[KNOWN.page] ?? 0) & PAGE.wraps) !== 0;
  const goesOn = wraps ? (around & AROUND.afterFullLine) !== 0 : (around & AROUND.breaksColumns) !== 0;
  return !goesOn && (line.traits & (TRAIT.hasFurniture | TRAIT.hasByline | TRAIT.isCaption)) === 0;
}
