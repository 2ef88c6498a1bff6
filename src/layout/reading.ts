import { isOpen, isStoryEnd } from "./appearance.ts";
import { type Setting, SIGNS } from "./evidence.ts";
import { AFTER_OPEN_TEXT, FOLLOWS } from "./grammar.ts";
import { LABELS, type Label } from "./labels.ts";
import type { Line } from "./lines.ts";
import { isAfterFullLine, openingsOf, storyGapOf, wrapWidthOf } from "./spacing.ts";

export interface ReadLine {
  readonly line: Line;
  readonly label: Label;
  /** The line among its neighbours, by which it was read. */
  readonly setting: Setting;
}

export interface ReadingOptions {
  /** Whether a paragraph may go on behind a column break. */
  readonly breaksColumns: boolean;
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
  const width = LABELS.length;
  const came = new Int8Array(lines.length * width);
  let best = Float64Array.from(FOLLOWS.start.byLabel);
  let next = new Float64Array(width);
  for (const [i, setting] of settings.entries()) {
    const scores = scoresOf(setting);
    const open = setting.breaksColumns && isOpen(setting.previousText);
    for (let to = 0; to < width; to++) {
      let from = 0;
      let most = i === 0 ? (best[to] ?? 0) : Number.NEGATIVE_INFINITY;
      for (let label = 0; i > 0 && label < width; label++) {
        const sum = (best[label] ?? 0) + stepWeight(label, to, open);
        if (sum > most) {
          most = sum;
          from = label;
        }
      }
      came[i * width + to] = from;
      next[to] = most + (scores[to] ?? 0);
    }
    [best, next] = [next, best];
  }
  let at = indexOfMax(LABELS.map((label, i) => (best[i] ?? 0) + FOLLOWS[label].end));
  const labels: Label[] = [];
  for (let i = lines.length - 1; i >= 0; i--) {
    labels.push(LABELS[at] ?? "body");
    at = came[i * width + at] ?? 0;
  }
  labels.reverse();
  return settings.map((setting, i) => ({ line: setting.line, label: labels[i] ?? "body", setting }));
}

// By label and label, first those behind closed text, then those behind text that breaks off.
const STEPS = [false, true].map((open) =>
  Float64Array.from(
    LABELS.flatMap((from) =>
      LABELS.map(
        (_, to) => (FOLLOWS[from].byLabel[to] ?? 0) + (open && isText(from) ? (AFTER_OPEN_TEXT.byLabel[to] ?? 0) : 0),
      ),
    ),
  ),
);

function stepWeight(from: number, to: number, open: boolean): number {
  return STEPS[open ? 1 : 0]?.[from * LABELS.length + to] ?? Number.NEGATIVE_INFINITY;
}

function scoresOf(setting: Setting): Float64Array {
  const scores = new Float64Array(LABELS.length);
  for (const { holds, weights } of SIGNS) {
    if (!holds(setting)) continue;
    const { byLabel } = weights;
    for (let label = 0; label < scores.length; label++) scores[label] = (scores[label] ?? 0) + (byLabel[label] ?? 0);
  }
  return scores;
}

function settingsOf(lines: readonly Line[], { breaksColumns, endsLikeSection }: ReadingOptions): Setting[] {
  const datelines = lines.filter((line) => line.dateline !== null).length;
  const endings = lines.filter((line) => line.byline !== null || line.tail !== null).length;
  const openings = openingsOf(lines);
  const storyGap = storyGapOf(lines);
  const width = wrapWidthOf(lines);
  const long = lines.filter((line) => line.length > 40);
  const indents = long.length > 0 && long.filter((line) => line.indented).length * 2 > long.length;
  const kept = lines.filter(
    (line) => line.furniture === null || line.furniture === "editing-chain" || line.furniture === "meta",
  );
  const linesByShape = new Map<string, number>();
  for (const line of kept) linesByShape.set(shape(line), (linesByShape.get(shape(line)) ?? 0) + 1);
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
      breaksColumns,
      afterFullLine: width > 0 && isAfterFullLine(lines, i, width),
      wraps: width > 0,
      indents,
      datelines,
      endings,
      openings,
      storyGap,
      endsLikeSection: endsLikeSection(line.text),
      hasTwin: shape(line) !== "" && (linesByShape.get(shape(line)) ?? 0) > 1,
      inLinks,
      afterSeparator: before === "separator" || before === "link-list",
    };
    if (line.furniture === "link-list") inLinks = true;
    else if (line.furniture === null && (line.ends === "sentence" || line.length > LONGEST_TITLE)) inLinks = false;
    if (isKept) passed++;
    if (isKept && !line.isCaption) ended = isStoryEnd(line);
    if (line.furniture === null && line.byline === null && !line.isCaption) previousText = line;
    return setting;
  });
}

/** The punctuation of a short line with every other character alike: 意见不合，先把账算清 → ____，_____; empty when it has none. */
function shape(line: Line): string {
  if (line.length > LONGEST_SUBHEAD || line.ends === "sentence") return "";
  const marks = line.text.replace(/[^\p{P}]/gu, "_");
  return /[^_]/u.test(marks) ? marks : "";
}

function isText(label: Label): boolean {
  return label === "body" || label === "continuation";
}

function indexOfMax(values: readonly number[]): number {
  let at = 0;
  for (const [i, value] of values.entries()) if (value > (values[at] ?? 0)) at = i;
  return at;
}
