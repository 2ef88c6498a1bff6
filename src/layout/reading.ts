import { isOpen, isStoryEnd, isText } from "./appearance.ts";
import { KIND, KINDS } from "./characters.ts";
import { type Setting, SIGNS } from "./evidence.ts";
import { AFTER_OPEN_TEXT, FOLLOWS } from "./grammar.ts";
import { isBodyText, LABELS, type Label, NEVER } from "./labels.ts";
import type { Line } from "./line.ts";
import { LOOK } from "./looks.ts";
import { fullLinesOf, haveTwoTitleLines, openingsOf, storyGapOf } from "./spacing.ts";

export interface ReadLine {
  readonly line: Line;
  readonly label: Label;
  /** The line among its neighbours, by which it was read. */
  readonly setting: Setting;
}

export interface ReadingOptions {
  /** Whether a paragraph may go on behind a column break, for each line. */
  readonly breaksColumns: readonly boolean[];
  readonly endsLikeSection: (text: string) => boolean;
}

const LONGEST_SUBHEAD = 20;
const LONGEST_TITLE = 45;

/**
 * The best reading of a document: one label a line, so that the sum of the evidence for each line and of the weights
 * for each pair of neighbours is greatest (Viterbi 1967, over the table `FOLLOWS`). Linear in the number of lines.
 */
export function bestReading(lines: readonly Line[], options: ReadingOptions): ReadLine[] {
  const settings = settingsOf(lines, options);
  const came = new Uint8Array(lines.length * WIDTH);
  let best = Float64Array.from(FOLLOWS.start.byLabel);
  let next = new Float64Array(WIDTH);
  const scores = new Float64Array(WIDTH);
  for (let i = 0; i < settings.length; i++) {
    const setting = settings[i];
    if (setting === undefined) break;
    score(setting, scores);
    if (i === 0) for (let label = 0; label < WIDTH; label++) next[label] = (best[label] ?? 0) + (scores[label] ?? 0);
    else {
      const isOpenText = setting.breaksColumns && isOpen(setting.previousText);
      goOn({ best, next, scores, steps: isOpenText ? STEPS_FROM_OPEN_TEXT : STEPS, came: came.subarray(i * WIDTH) });
    }
    [best, next] = [next, best];
  }
  let at = indexOfMax(LABELS.map((label, i) => (best[i] ?? 0) + FOLLOWS[label].end));
  const labels: Label[] = [];
  for (let i = lines.length - 1; i >= 0; i--) {
    labels.push(LABELS[at] ?? "body");
    at = came[i * WIDTH + at] ?? 0;
  }
  labels.reverse();
  return settings.map((setting, i) => ({ line: setting.line, label: labels[i] ?? "body", setting }));
}

const WIDTH = LABELS.length;
// By label and label: behind closed text, and behind text that breaks off.
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

interface Step {
  /** The best sum that ends in each label: up to the line before, and up to this one. */
  readonly best: Float64Array;
  readonly next: Float64Array;
  readonly scores: Float64Array;
  readonly steps: Float64Array;
  /** The label before, by the label of this line. */
  readonly came: Uint8Array;
}

function goOn({ best, next, scores, steps, came }: Step): void {
  for (let to = 0; to < WIDTH; to++) {
    const own = scores[to] ?? 0;
    let most = Number.NEGATIVE_INFINITY;
    let from = 0;
    // What the signs rule out need not be reached.
    if (own > NEVER / 2) {
      for (let label = 0; label < WIDTH; label++) {
        const sum = (best[label] ?? 0) + (steps[label * WIDTH + to] ?? 0);
        if (sum > most) {
          most = sum;
          from = label;
        }
      }
    }
    came[to] = from;
    next[to] = most + own;
  }
}

const TESTS = SIGNS.map(({ holds }) => holds);
const WEIGHTS = Float64Array.from(SIGNS.flatMap(({ weights }) => Array.from(weights.byLabel)));

/** Fills `scores` with the sum of what speaks for and against each label. */
function score(setting: Setting, scores: Float64Array): void {
  scores.fill(0);
  for (let i = 0; i < TESTS.length; i++) {
    if (TESTS[i]?.(setting) !== true) continue;
    for (let label = 0; label < WIDTH; label++) {
      scores[label] = (scores[label] ?? 0) + (WEIGHTS[i * WIDTH + label] ?? 0);
    }
  }
}

function settingsOf(lines: readonly Line[], { breaksColumns, endsLikeSection }: ReadingOptions): Setting[] {
  const datelines = lines.filter((line) => line.dateline !== null).length;
  const endings = lines.filter((line) => line.byline !== null || line.tail !== null).length;
  const openings = openingsOf(lines);
  const twoTitleLines = haveTwoTitleLines(lines);
  const innerBylines = lines.filter((line, i) => line.byline !== null && isText(lines[i + 1] ?? null)).length;
  const storyGap = storyGapOf(lines);
  const isAfterFull = fullLinesOf(lines);
  const long = lines.filter((line) => line.length > 40);
  const indents = long.length > 0 && long.filter((line) => line.indented).length * 2 > long.length;
  const kept = lines.filter(
    (line) => line.furniture === null || line.furniture === "editing-chain" || line.furniture === "meta",
  );
  const linesByShape = new Map<string, number>();
  for (const line of kept) {
    const form = shape(line);
    if (form !== "") linesByShape.set(form, (linesByShape.get(form) ?? 0) + 1);
  }
  let passed = 0; // how many kept lines stand before the line at hand
  let previousText: Line | null = null;
  let inLinks = false;
  let ended = false;
  return lines.map((line, i) => {
    const before = lines[i - 1]?.furniture;
    const isKept = kept[passed] === line;
    const setting = {
      line,
      previous: kept[passed - 1] ?? null,
      next: kept[passed + (isKept ? 1 : 0)] ?? null,
      afterNext: kept[passed + (isKept ? 2 : 1)] ?? null,
      afterStoryEnd: ended,
      previousText,
      breaksColumns: breaksColumns[i] ?? false,
      afterFullLine: isAfterFull?.[i] ?? false,
      wraps: isAfterFull !== null,
      indents,
      datelines,
      endings,
      openings,
      twoTitleLines,
      innerBylines,
      storyGap,
      endsLikeSection: endsLikeSection(line.text),
      hasTwin: (linesByShape.get(shape(line)) ?? 0) > 1,
      inLinks,
      afterSeparator: before === "separator" || before === "link-list",
    };
    if (line.furniture === "link-list") inLinks = true;
    else if (line.furniture === null && (line.ends === "sentence" || line.length > LONGEST_TITLE)) inLinks = false;
    if (isKept) passed++;
    if (line.furniture === "end-mark") ended = true;
    else if (isKept && !line.isCaption) ended = isStoryEnd(line);
    if (line.furniture === null && line.byline === null && !line.isCaption) previousText = line;
    return setting;
  });
}

/** The punctuation of a short line with every other character alike: 意见不合，先把账算清 → ____，_____; empty when it has none. */
function shape({ length, ends, looks, text }: Line): string {
  if ((looks & LOOK.hasMarks) === 0 || length > LONGEST_SUBHEAD || ends === "sentence") return "";
  let form = "";
  for (let i = 0; i < text.length; i++) form += ((KINDS[text.charCodeAt(i)] ?? 0) & KIND.mark) === 0 ? "_" : text[i];
  return form;
}

function indexOfMax(values: readonly number[]): number {
  let at = 0;
  for (const [i, value] of values.entries()) if (value > (values[at] ?? 0)) at = i;
  return at;
}
