import { printable } from "../../core/printable.ts";
import { displayWidth } from "../display-width.ts";

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly style: Style;
}

/** How words look; the same words come out of it but for colour. */
export type Style = (text: string) => string;

export const plain: Style = (text) => text;

// 。 begins no line and （ ends none (避头尾, JIS X 4051 calls it kinsoku).
const BEGINS_NO_LINE = /^[。，、；：？！…—）》〉】〕」』”’％,.;:?!)\]}/]$/u;
const ENDS_NO_LINE = /^[（《〈【〔「『“‘([{/]$/u;
/** What stays together: 12.5, APP, e-mail. */
const OF_A_WORD = /^[\p{L}\p{N}_@.%+-]$/u;
const BLANK = /^[ \t\r\n]$/u;

interface Atom {
  readonly text: string;
  readonly width: number;
  readonly style: Style;
  readonly mayBegin: boolean;
}

/**
 * Lines of at most `width` columns. They part between any two Chinese characters, but not in front of a closing mark, behind an
 * opening one or inside a word of another script; what is longer than a line is parted where it has to be. Line ends and tabs
 * become spaces; control characters, and those that nobody sees or that turn the direction, are shown by their numbers: \u202e.
 */
export function* wrapped(runs: Iterable<Run>, width: number): Generator<string> {
  let line: Atom[] = [];
  let taken = 0;
  for (const atom of atomsOf(runs)) {
    if (taken + atom.width > width && line.length > 0 && atom.text !== " ") {
      const at = atom.mayBegin ? line.length : lastBreak(line);
      yield painted(line.slice(0, at));
      line = line.slice(at);
      while (line[0]?.text === " ") line.shift();
      taken = line.reduce((sum, kept) => sum + kept.width, 0);
    }
    if (atom.text === " " && (line.length === 0 || taken >= width)) continue;
    line.push(atom);
    taken += atom.width;
  }
  if (line.length > 0) yield painted(line);
}

/** Where the line may be parted behind its first atom; its end where it may not. */
function lastBreak(line: readonly Atom[]): number {
  for (let at = line.length - 1; at > 0; at--) if (line[at]?.mayBegin === true) return at;
  return line.length;
}

function* atomsOf(runs: Iterable<Run>): Generator<Atom> {
  let before = "";
  for (const { text, style } of runs) {
    for (const character of text) {
      const shown = BLANK.test(character) ? " " : printable(character);
      if (shown === " " && before === " ") continue;
      const isInside = isOfWord(character) && isOfWord(before);
      const mayBegin = !isInside && !BEGINS_NO_LINE.test(character) && !ENDS_NO_LINE.test(before);
      yield { text: shown, width: displayWidth(shown), style, mayBegin };
      before = shown === " " ? " " : character;
    }
  }
}

function isOfWord(character: string): boolean {
  return OF_A_WORD.test(character) && displayWidth(character) === 1;
}

/** One after the other, those of a style together. */
function painted(line: readonly Atom[]): string {
  let out = "";
  let same = "";
  let style = plain;
  for (const atom of line) {
    if (atom.style !== style) {
      out += same === "" ? "" : style(same);
      same = "";
      style = atom.style;
    }
    same += atom.text;
  }
  return (same === "" ? out : out + style(same)).trimEnd();
}
