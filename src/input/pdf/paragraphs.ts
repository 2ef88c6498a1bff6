import type { Fragment } from "./page.ts";
import type { Column } from "./reading-order.ts";
import { medianOf } from "./reading-order.ts";

// In widths of a character.
const INDENT = 0.8;
const SHORT = 1.6;
/** In heights of a line. */
const PARAGRAPH_GAP = 0.9;
const SAME_SIZE = 1.15;
const HEADLINE = 1.3;

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

/** The text of a page: a paragraph or headline a line, a blank line before what is apart and around headlines. */
export function textOf(columns: readonly Column[]): string {
  const usual = medianOf(columns.flatMap(({ fragments }) => fragments.map(({ size }) => size)));
  let text = "";
  let last: SetLine | null = null;
  for (const { fragments, isApart } of columns) {
    const lines = linesOf(fragments);
    const left = Math.min(...lines.map((line) => line.left));
    const right = Math.max(...lines.map((line) => line.right));
    for (const [i, line] of lines.entries()) {
      const set: SetLine = {
        line,
        isHead: line.size >= HEADLINE * usual,
        isFull: right - line.right < SHORT * line.size && lines.length > 1,
        isIndented: line.left - left >= INDENT * line.size,
        begins: i > 0 ? "line" : isApart ? "part" : "column",
      };
      text += (last === null ? "" : between(last, set)) + line.text;
      last = set;
    }
  }
  return text === "" ? "" : `${text}\n`;
}

/** A line as it is set in its column. */
interface SetLine {
  readonly line: Line;
  readonly isHead: boolean;
  /** Reaches to the end of the column. */
  readonly isFull: boolean;
  readonly isIndented: boolean;
  readonly begins: "line" | "column" | "part";
}

function between(before: SetLine, set: SetLine): string {
  const { line, isHead, begins } = set;
  if (begins === "part") return "\n\n";
  if (isHead && begins === "line" && isSameHeadline(before.line, line)) return headlineJoint(before.line, line);
  if (!(isHead && begins === "column") && goesOn(before, set)) return joint(before.line.text, line.text);
  return isHead === before.isHead ? "\n" : "\n\n";
}

/** Whether a line goes on with the paragraph of the one before. */
function goesOn({ line: before, isFull }: SetLine, { line, isIndented, begins }: SetLine): boolean {
  if (isIndented || !isSameSize(before, line)) return false;
  if (begins === "column") return isFull || !/[。！？…”」』]$/u.test(before.text);
  return isFull && line.top - before.bottom < PARAGRAPH_GAP * line.size;
}

function isSameSize(a: Line, b: Line): boolean {
  return Math.max(a.size, b.size) <= SAME_SIZE * Math.min(a.size, b.size);
}

function isSameHeadline(before: Line, line: Line): boolean {
  return isSameSize(before, line) && line.top - before.bottom < PARAGRAPH_GAP * line.size;
}

/** A line that ends early ends a phrase: 放学有去处 / 家长少操心. */
function headlineJoint(before: Line, line: Line): string {
  const shorter = line.right - line.left - (before.right - before.left);
  return shorter > SHORT * line.size ? " " : joint(before.text, line.text);
}

/** Words of Latin letters are parted. */
function joint(before: string, after: string): string {
  return /[\p{Script=Latin}\p{N},.]$/u.test(before) && /^[\p{Script=Latin}\p{N}]/u.test(after) ? " " : "";
}

/** Fragments that stand side by side, such as the parts of a page's head, as one line. */
function linesOf(fragments: readonly Fragment[]): Line[] {
  const lines: Line[] = [];
  for (const fragment of fragments) {
    const line = lines.at(-1);
    if (line === undefined || fragment.top > line.bottom - 0.5 * Math.min(line.size, fragment.size))
      lines.push(fragment);
    else {
      const [first, second] = line.left <= fragment.left ? [line, fragment] : [fragment, line];
      lines[lines.length - 1] = {
        text: `${first.text}  ${second.text}`,
        left: first.left,
        right: Math.max(first.right, second.right),
        top: Math.min(first.top, second.top),
        bottom: Math.max(first.bottom, second.bottom),
        size: Math.max(first.size, second.size),
      };
    }
  }
  return lines;
}
