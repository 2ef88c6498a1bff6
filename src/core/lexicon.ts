/** The entries of a word list: one a line, `#` starts a comment, blank lines count for nothing. */
export function parseLexicon(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.replace(/#.*/u, "").trim())
    .filter((entry) => entry !== "");
}
