import { around } from "./geometry.ts";
import type { Column, Fragment } from "./page.ts";
import { usualOf } from "./units.ts";

// In widths of a character.
const INDENT = 0.8;
const SHORT = 1.6;
/** In heights of a line. */
const PARAGRAPH_GAP = 0.9;
const SAME_SIZE = 1.15;
const HEADLINE = 1.3;
const FEWEST = 3;

type Line = Omit<Fragment, "unit">;

const BLANKS = "　　";
/** Before words about a picture, as in saved pages; some begin with such words themselves. */
const CAPTION = "图片说明：";
const SAYS_SO = /^(?:图|圖|资料图|[上下左右][图圖])/u;
const TWO_BLANK_LINES = "\n\n\n";

/** The text of a page: a paragraph or headline a line, a blank line before what is apart and around headlines, two before a story's. */
export function textOf(columns: readonly Column[]): string {
  const usual = usualOf(columns.flatMap(({ fragments }) => fragments)).size;
  let text = "";
  let last: SetLine | null = null;
  for (const column of columns) {
    const { fragments, isApart } = column;
    const lines = linesOf(fragments);
    // A line or two do not show how wide their column is.
    const { left, right } = lines.length < FEWEST ? column : around(lines);
    for (const [i, line] of lines.entries()) {
      const set: SetLine = {
        line,
        isHead: line.size >= HEADLINE * usual,
        isFull: right - line.right < SHORT * line.size,
        isIndented: line.left - left >= INDENT * line.size,
        begins: i > 0 ? "line" : isApart ? "part" : "column",
      };
      const joint = last === null ? "" : between(last, set);
      // What begins a paragraph in print begins one in a text.
      const begin = column.isCaption && i === 0 && !SAYS_SO.test(line.text) ? CAPTION : "";
      text += joint + (set.isIndented && joint.endsWith("\n") && begin === "" ? BLANKS : begin) + line.text;
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
  if (begins === "part") return isHead && !before.isHead ? TWO_BLANK_LINES : "\n\n";
  if (isHead && begins === "line" && isSameHeadline(before.line, line)) return headlineJoint(before.line, line);
  if (!(isHead && begins === "column") && goesOn(before, set)) return joint(before.line.text, line.text);
  if (isHead === before.isHead) return "\n";
  return isHead ? TWO_BLANK_LINES : "\n\n";
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
        ...first,
        text: `${first.text}  ${second.text}`,
        right: Math.max(first.right, second.right),
        top: Math.min(first.top, second.top),
        bottom: Math.max(first.bottom, second.bottom),
        size: Math.max(first.size, second.size),
      };
    }
  }
  return lines;
}
