const COMMENT = "#";
const LINE_END = "\n";

/** The entries of a word list: one a line, `#` starts a comment, blank lines count for nothing. */
export function parseLexicon(text: string): string[] {
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
