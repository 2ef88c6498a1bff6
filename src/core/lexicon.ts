const COMMENT = "#";
const LINE_END = "\n";

// Anything but one entry a line: a comment, a blank line, a blank at either end of a line.
const UNEVEN = /#|\s\s|\n[^\S\n]|[^\S\n]\n|^\s|\s$/u;

/** The entries of a word list: one a line, `#` starts a comment, blank lines count for nothing. */
export function parseLexicon(text: string): string[] {
  // Nearly all lists: comments in front, then entries, which are parted natively.
  const body = text.slice(behindComments(text), text.endsWith(LINE_END) ? -1 : text.length);
  return body === "" || UNEVEN.test(body) ? entriesIn(text) : body.split(LINE_END);
}

function behindComments(text: string): number {
  let start = 0;
  while (text.startsWith(COMMENT, start)) start = indexOrEnd(text, LINE_END, start) + 1;
  return start;
}

function entriesIn(text: string): string[] {
  const entries: string[] = [];
  let comment = indexOrEnd(text, COMMENT, 0);
  for (let start = 0; start < text.length; ) {
    const end = indexOrEnd(text, LINE_END, start);
    if (comment < start) comment = indexOrEnd(text, COMMENT, start);
    const entry = text.slice(start, Math.min(end, comment)).trim();
    if (entry !== "") entries.push(entry);
    start = end + 1;
  }
  return entries;
}

function indexOrEnd(text: string, part: string, from: number): number {
  const found = text.indexOf(part, from);
  return found < 0 ? text.length : found;
}
