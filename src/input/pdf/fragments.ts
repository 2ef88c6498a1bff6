import type { Fragment, Run } from "./page.ts";

// In widths of a character. A gutter of a newspaper is about one wide, a stretched line a fifth between its characters.
const WIDEST_BLANK = 0.7;
/** Of the font's size, above and below the line on which characters stand. */
const ASCENT = 0.88;
const DESCENT = 0.12;

/** Puts the pieces of a page together to fragments of lines, from top to bottom and from left to right. */
export function fragmentsOf(runs: readonly Run[]): Fragment[] {
  const fragments: Fragment[] = [];
  for (const line of linesOf(runs)) {
    let begun: Run[] = [];
    for (const run of line) {
      const before = begun.findLast((earlier) => !isBlank(earlier));
      if (isBlank(run)) {
        // Its width is what a program makes of it: up to the next column.
        if (before !== undefined) begun.push(run);
        continue;
      }
      if (before !== undefined && run.left - before.right > WIDEST_BLANK * Math.max(run.size, before.size)) {
        fragments.push(joined(begun));
        begun = [];
      }
      begun.push(run);
    }
    if (begun.length > 0) fragments.push(joined(begun));
  }
  return fragments;
}

/** The runs line by line: those whose characters stand on one line and have about one size. */
function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  const sorted = runs
    .filter(({ text, isUpright }) => isUpright && text !== "")
    .toSorted((a, b) => a.baseline - b.baseline || a.left - b.left);
  for (const run of sorted) {
    // The one that fits is among the last few, since they come from top to bottom.
    const near = lines.slice(-NEAR).findLast(([first]) => first !== undefined && isOneLine(first, run));
    if (near === undefined) lines.push([run]);
    else near.push(run);
  }
  return lines.map((line) => line.toSorted((a, b) => a.left - b.left));
}

const NEAR = 8;
const SAME_LINE = 0.25;
const SAME_SIZE = 1.5;

function isOneLine(a: Run, b: Run): boolean {
  const [small, large] = a.size < b.size ? [a.size, b.size] : [b.size, a.size];
  return large <= SAME_SIZE * small && Math.abs(a.baseline - b.baseline) <= SAME_LINE * small;
}

function isBlank({ text }: Run): boolean {
  return text.trim() === "";
}

const MANY_BLANKS = 4;
const NEARLY_ALL = 0.8;

/** A line that is drawn out to the width of its column has blanks between nearly all characters: 没 有 车 队, not 张三 李四. */
function withoutStretch(text: string): string {
  const blanks = text.split(" ").length - 1;
  const isStretched = blanks >= MANY_BLANKS && blanks >= NEARLY_ALL * (text.length - blanks - 1);
  return isStretched ? text.replaceAll(" ", "") : text;
}

function joined(runs: readonly Run[]): Fragment {
  let text = "";
  let right = Number.NEGATIVE_INFINITY;
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const run of runs) {
    text += isBlank(run) ? " " : run.text;
    if (isBlank(run)) continue;
    left = Math.min(left, run.left);
    right = Math.max(right, run.right);
    top = Math.min(top, run.baseline - ASCENT * run.size);
    bottom = Math.max(bottom, run.baseline + DESCENT * run.size);
    size = Math.max(size, run.size);
  }
  return { text: withoutStretch(text.trim()), left, right, top, bottom, size };
}
