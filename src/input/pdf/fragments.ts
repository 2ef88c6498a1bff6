import { medianOf } from "./geometry.ts";
import { behindGutters, boxAround, isBlank, type Row, rowsOf } from "./lines.ts";
import type { Box, Fragment, Run } from "./page.ts";

// In widths of a character. A gutter of a newspaper is about one wide, a stretched line a fifth between its characters.
const WIDEST_BLANK = 0.7;

/** Puts the characters of a page together to fragments of lines, from top to bottom and from left to right. */
export function fragmentsOf(runs: readonly Run[], rules: readonly Box[]): Fragment[] {
  const rows = rowsOf(runs);
  const upright = rules.filter(({ left, right, top, bottom }) => right - left < bottom - top);
  const isBehindGutter = behindGutters(rows);
  return rows.flatMap((row) => {
    const between = upright.filter(({ top, bottom }) => top <= row.top + 1 && bottom >= row.bottom - 1);
    return reunited(
      piecesOf(row, (before, run) => {
        if (run.left - before.right > WIDEST_BLANK * Math.max(run.size, before.size)) return true;
        if (isBehindGutter.has(run)) return true;
        return between.some(({ left, right }) => left >= before.right - 1 && right <= run.left + 1);
      }),
    ).map(joined);
  });
}

function piecesOf({ runs }: Row, isCut: (before: Run, run: Run) => boolean): Run[][] {
  const pieces: Run[][] = [];
  let before: Run | null = null;
  for (const run of runs) {
    const piece = pieces.at(-1);
    if (isBlank(run)) {
      // Its width is what a program makes of it: up to the next column.
      if (before !== null) piece?.push(run);
      continue;
    }
    if (piece === undefined || before === null || isCut(before, run)) pieces.push([run]);
    else piece.push(run);
    before = run;
  }
  return pieces;
}

/** In widths of a character: how far apart those of a line may be that is drawn out, and how much their blanks may differ. */
const DRAWN_OUT = 3;
const ALIKE = 0.2;
const FEWEST_ALONE = 4;

/** Single characters at even distances are a line that is drawn out: 灯　　亮　　了　　吗. */
function reunited(pieces: readonly Run[][]): Run[][] {
  const result: Run[][] = [];
  for (let i = 0; i < pieces.length; i++) {
    let end = i;
    while (isEven(pieces, i, end + 1)) end++;
    if (end - i + 1 < FEWEST_ALONE) end = i;
    result.push(pieces.slice(i, end + 1).flatMap((piece) => (end > i ? piece.filter((run) => !isBlank(run)) : piece)));
    i = end;
  }
  return result;
}

/** Whether a piece is one character as far from the one before as the first two are from each other. */
function isEven(pieces: readonly Run[][], first: number, next: number): boolean {
  const [a, b, y, z] = [first, first + 1, next - 1, next].map((i) => alone(pieces[i]));
  if (a === undefined || b === undefined || y === undefined || z === undefined) return false;
  const [usual, gap] = [b.left - a.right, z.left - y.right];
  return usual <= DRAWN_OUT * a.size && Math.abs(usual - gap) <= ALIKE * a.size;
}

function alone(piece: readonly Run[] | undefined): Run | undefined {
  const inked = piece?.filter((run) => !isBlank(run)) ?? [];
  return inked.length === 1 ? inked[0] : undefined;
}

const MANY_BLANKS = 4;
const NEARLY_ALL = 0.8;

/** A line that is drawn out to the width of its column has blanks between nearly all characters: 没 有 车 队, not 张三 李四. */
function withoutStretch(text: string): string {
  const blanks = text.split(" ").length - 1;
  const isStretched = blanks >= MANY_BLANKS && blanks >= NEARLY_ALL * (text.length - blanks - 1);
  return isStretched ? text.replaceAll(" ", "") : text;
}

/** In widths of a character: a blank that no character stands for, between words of letters and in Chinese. */
const WORD_BLANK = 0.18;
const CHINESE_BLANK = 0.3;

function joined(runs: readonly Run[]): Fragment {
  const inked = runs.filter((run) => !isBlank(run));
  const usual = medianOf(inked.slice(1).map((run, i) => run.left - (inked[i]?.right ?? run.left)));
  const styles = new Map<string, number>();
  let text = "";
  let size = 0;
  let before: Run | null = null;
  for (const run of runs) {
    if (isBlank(run)) {
      text += " ";
      continue;
    }
    if (before !== null && !text.endsWith(" ") && isBlankBetween(before, run, usual)) text += " ";
    text += run.text;
    size = Math.max(size, run.size);
    styles.set(run.style, (styles.get(run.style) ?? 0) + run.text.length);
    before = run;
  }
  const [style = ""] = Array.from(styles).toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return { text: withoutStretch(text.trim()), size, style, ...boxAround(runs) };
}

function isBlankBetween(before: Run, run: Run, usual: number): boolean {
  const gap = run.left - before.right;
  const areLetters = /[\p{Script=Latin}\p{N},.;:!?]$/u.test(before.text) && /^[\p{Script=Latin}\p{N}]/u.test(run.text);
  if (areLetters) return gap - Math.max(0, usual) >= WORD_BLANK * run.size;
  return gap - usual >= CHINESE_BLANK * run.size;
}
