/** The lines of a text without their ends (LF or CR LF); a text that ends with one has no empty line behind it. */
export function* linesOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf("\n", start);
    const end = feed < 0 ? text.length : feed;
    yield text.slice(start, text[end - 1] === "\r" ? end - 1 : end);
    start = end + 1;
  }
}

export interface NumberedLine {
  /** From 1. */
  readonly number: number;
  readonly line: string;
}

/** The lines that are not blank, with their numbers. */
export function* filledLines(lines: Iterable<string>): Generator<NumberedLine> {
  let number = 0;
  for (const line of lines) {
    number++;
    if (line.trim() !== "") yield { number, line };
  }
}
