import { type Key, withKeys } from "./keys.ts";
import { isBlankCode, isWide, shownText } from "./words.ts";

/** A line of text while it is put together from the pieces that stand in its elements. */
export interface LineWriter {
  text: string;
  /** Blanks that are still to be written should text follow: none, some, or a line of the source that ended. */
  blank: 0 | 1 | 2;
  linked: number;
  /** Characters outside of bold type. */
  plain: number;
  /** Where one inline element ended and the next began. */
  seams: number[];
  keys: Key[];
}

export interface WrittenLine {
  readonly text: string;
  readonly linked: number;
  readonly isStrong: boolean;
}

export function newLine(): LineWriter {
  return { text: "", blank: 0, linked: 0, plain: 0, seams: [], keys: [] };
}

export interface Manner {
  readonly isLink: boolean;
  readonly isStrong: boolean;
}

/** Writes what a text node holds, with blanks as a browser shows them. */
export function say(line: LineWriter, written: string, { isLink, isStrong }: Manner): void {
  let from = 0;
  let blank = line.blank;
  for (; from < written.length && isBlankCode(written.charCodeAt(from)); from++) blank = wider(blank, written, from);
  line.blank = blank;
  if (from === written.length) return;
  let to = written.length;
  let behind: 0 | 1 | 2 = 0;
  for (; isBlankCode(written.charCodeAt(to - 1)); to--) behind = wider(behind, written, to - 1);
  const shown = shownText(from === 0 && to === written.length ? written : written.slice(from, to));
  if (shown === "") return;
  const isFused = blank === 2 && isWide(line.text.charCodeAt(line.text.length - 1)) && isWide(shown.charCodeAt(0));
  line.text += blank > 0 && line.text !== "" && !isFused ? ` ${shown}` : shown;
  line.blank = behind;
  if (isLink) line.linked += shown.length;
  if (!isStrong) line.plain += shown.length;
}

function wider(blank: 0 | 1 | 2, text: string, at: number): 1 | 2 {
  const code = text.charCodeAt(at);
  return blank === 2 || code === 0x0a || code === 0x0d ? 2 : 1;
}

const MOST_SEAMS = 60;

export function markSeam(line: LineWriter): void {
  if (line.text !== "" && line.seams.length < MOST_SEAMS && line.seams.at(-1) !== line.text.length)
    line.seams.push(line.text.length);
}

/** What was written, and a clean line for what comes next; null when there was nothing but blanks. */
export function takeLine(line: LineWriter): WrittenLine | null {
  if (line.text === "") {
    line.blank = 0;
    if (line.keys.length > 0) line.keys = [];
    return null;
  }
  const { text, linked, plain, seams, keys } = line;
  const whole = seams.length > 0 || keys.length > 0 ? withKeys(text, { seams, keys }) : text;
  // Blanks of any width: the indent of a printed paragraph is none on a page.
  const said = whole.trim();
  line.text = "";
  line.blank = 0;
  line.linked = 0;
  line.plain = 0;
  if (seams.length > 0) line.seams = [];
  if (keys.length > 0) line.keys = [];
  return said === "" ? null : { text: said, linked: Math.min(linked, said.length), isStrong: plain === 0 };
}
