/** A list must be as long as this to be worth it. */
const LONG = 200;
const LONGEST_KEY = 200;

// “    strong:”, “  - strong: # from the survey”; not texts for people, where “# …” within a block is text.
const KEY = /^(?<indent> *(?:- +)*)(?!(?:in|ex)cludes:)[\w-]+:(?<rest> *(?:#.*)?)$/u;
// “      - 义诊”, “      - 义诊 20  # seen in May”: what YAML reads as plain text, whatever stands around it.
const ITEM = /^ *- +[\p{Script=Han}A-Za-z0-9][\p{L}\p{N}+·.-]*(?: +\d+)?(?: *$| +#)/u;
const NOTHING = /^ *(?:#.*)?$/u;
const INDENT = /^ *(?:- +)*/u;
// “definition: |-”
const BLOCK = /: {0,99}[|>][\d+-]{0,9}$/u;

/**
 * The same YAML with long lists of words written as blocks of lines, line for line: “- 义诊” becomes “  义诊” below “strong: |”.
 * A parser makes several objects of every item of a list, but one of a block, and is twenty times as fast.
 */
export function listsAsBlocks(text: string): string {
  const lines = text.split("\n").map((line) => (line.endsWith("\r") ? line.slice(0, -1) : line));
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.length > LONGEST_KEY) continue;
    if (BLOCK.test(withoutComment(line))) {
      const margin = INDENT.exec(line)?.[0].length ?? 0;
      // What looks like a list in a text for people is text.
      while (at + 1 < lines.length && (indentOf(lines[at + 1]) > margin || lines[at + 1]?.trim() === "")) at++;
      continue;
    }
    const key = KEY.exec(line)?.groups;
    if (key === undefined) continue;
    const { indent = "", rest = "" } = key;
    const end = endOfList(lines, at + 1, indent.length);
    if (end - at <= LONG) continue;
    lines[at] = `${line.slice(0, line.length - rest.length)} | ${rest.trim()}`.trimEnd();
    const margin = " ".repeat(indentOf(lines[at + 1]) + 2);
    for (let i = at + 1; i < end; i++) lines[i] = asLine(lines[i] ?? "", margin);
    at = end - 1;
  }
  return lines.join("\n");
}

/** Where the list that begins at line `from` ends, or `from` when it is not one of plain words alone. */
function endOfList(lines: readonly string[], from: number, keyIndent: number): number {
  const indent = indentOf(lines[from]);
  if (indent < keyIndent || !ITEM.test(lines[from] ?? "")) return from;
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (NOTHING.test(line)) continue;
    if (indentOf(line) === indent && ITEM.test(line)) {
      end = at + 1;
      continue;
    }
    const isOver =
      indentOf(line) < indent || (indent === keyIndent && indentOf(line) === indent && line[indent] !== "-");
    return isOver ? end : from;
  }
  return end;
}

/** A comment keeps its line: within a block it is a line of the block, left out when the words are read. */
function asLine(line: string, margin: string): string {
  const words = line.trim();
  return words === "" ? "" : margin + (words.startsWith("#") ? words : words.slice(1).trimStart());
}

function withoutComment(line: string): string {
  const comment = line.indexOf("#");
  return (comment < 0 ? line : line.slice(0, comment)).trimEnd();
}

function indentOf(line: string | undefined): number {
  if (line === undefined) return -1;
  let indent = 0;
  while (line[indent] === " ") indent++;
  return indent;
}
