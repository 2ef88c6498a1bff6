/** Rows of a CSV text by RFC 4180; written for the tests, apart from the writer it checks. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? "";
    if (quoted && character === '"' && text[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (character === '"') {
      quoted = !quoted;
    } else if (!quoted && character === ",") {
      row.push(cell);
      cell = "";
    } else if (!quoted && character === "\n") {
      rows.push([...row, cell]);
      row = [];
      cell = "";
    } else {
      cell += character;
    }
  }
  return cell === "" && row.length === 0 ? rows : [...rows, [...row, cell]];
}
