import { isOpen, isStoryEnd } from "./appearance.ts";
import { type Setting, SIGNS } from "./evidence.ts";
import { AFTER_OPEN_TEXT, FOLLOWS } from "./grammar.ts";
import { LABELS, type Label } from "./labels.ts";
import type { Line } from "./lines.ts";
import { isAfterFullLine, openingsOf, storyGapOf, wrapWidthOf } from "./spacing.ts";

export interface ReadLine {
  readonly line: Line;
  readonly label: Label;
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
  let best: readonly number[] = FOLLOWS.start.byLabel;
  for (const [i, setting] of settings.entries()) {
    const scores = scoresOf(setting);
    const open = setting.breaksColumns && isOpen(setting.previousText);
    const before = best;
    best = LABELS.map((_, to) => {
      if (i === 0) return (before[to] ?? 0) + (scores[to] ?? 0);
      const sums = LABELS.map((label, from) => (before[from] ?? 0) + stepWeight(label, to, open));
      const from = indexOfMax(sums);
      came[i * width + to] = from;
      return (sums[from] ?? 0) + (scores[to] ?? 0);
    });
  }
  let at = indexOfMax(best.map((value, label) => value + FOLLOWS[LABELS[label] ?? "body"].end));
  const labels: Label[] = [];
  for (let i = lines.length - 1; i >= 0; i--) {
    labels.push(LABELS[at] ?? "body");
    at = came[i * width + at] ?? 0;
  }
  labels.reverse();
  return lines.map((line, i) => ({ line, label: labels[i] ?? "body" }));
}

function stepWeight(from: Label, to: number, open: boolean): number {
  const step = FOLLOWS[from].byLabel[to] ?? Number.NEGATIVE_INFINITY;
  return open && isText(from) ? step + (AFTER_OPEN_TEXT.byLabel[to] ?? 0) : step;
}

function scoresOf(setting: Setting): number[] {
  const scores = LABELS.map(() => 0);
  for (const { holds, weights } of SIGNS) {
    if (!holds(setting)) continue;
    for (const [label, weight] of weights.byLabel.entries()) scores[label] = (scores[label] ?? 0) + weight;
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
