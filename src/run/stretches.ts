import { isPageHead } from "../layout/furniture/page-head.ts";

/** A part of a long text, cut where a page may end. */
export interface Stretch {
  readonly text: string;
  /** Where it begins in the whole. */
  readonly offset: number;
}

export interface StretchSizes {
  /** Characters of a stretch: so many at most where there is a place to cut it, and as least. */
  readonly most: number;
  readonly least: number;
  /** So many where there is none. */
  readonly limit: number;
}

const SIZES: StretchSizes = { most: 128 * 1024, least: 64 * 1024, limit: 4 * 1024 * 1024 };

/**
 * Cuts a text that comes in pieces. A stretch ends at the last form feed between the least and the most it may have, else before
 * the last line that is a page's head (云溪晚报 2031年4月9日 第3版), else behind the last blank line. Where there is none of them it goes
 * on to the next, and at the limit it ends behind its last line, or anywhere.
 */
export function* stretchesOf(pieces: Iterable<string>, sizes: StretchSizes = SIZES): Generator<Stretch> {
  let text = "";
  let offset = 0;
  let looked = sizes.least;
  for (const piece of pieces) {
    text += piece;
    while (text.length >= looked - sizes.least + sizes.most) {
      const from = looked;
      const to = from - sizes.least + sizes.most;
      const found = cutBetween(text, from, to);
      const end = found ?? (to >= sizes.limit ? endOfLine(text, to) : null);
      if (end === null) {
        looked = to;
        continue;
      }
      yield { text: text.slice(0, end), offset };
      text = text.slice(end);
      offset += end;
      looked = sizes.least;
    }
  }
  if (text !== "") yield { text, offset };
}

const FORM_FEED = "\f";

/** The best place to cut a text between two offsets. */
function cutBetween(text: string, from: number, to: number): number | null {
  const feed = text.lastIndexOf(FORM_FEED, to - 1);
  if (feed >= from) return feed + 1;
  let blank: number | null = null;
  // Line by line from the end; the last may go on behind it.
  for (let end = text.lastIndexOf("\n", to - 1); end >= from; ) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    if (start < from) break;
    const line = text.slice(start, end).trim();
    if (line === "") blank ??= end + 1;
    else if (isPageHead(line)) return start;
    end = start - 1;
  }
  return blank;
}

function endOfLine(text: string, to: number): number {
  const end = text.lastIndexOf("\n", to - 1) + 1;
  if (end > 0) return end;
  // Not within a character of two units.
  return (text.charCodeAt(to - 1) & 0xfc00) === 0xd800 ? to - 1 : to;
}
