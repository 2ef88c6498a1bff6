import { coverage, emptyTally, f1, precisionOfLinks, type Score, type Tally } from "./measure.ts";
import { KINDS } from "./place.ts";

const COLUMNS = ["mentions", "prec", "rec", "F1", "on list", "linked", "right", "wrong", "none", "l.prec", "cover"];
const NAME_WIDTH = 34;
const CELL_WIDTH = 9;

/** The figures as lines of text: by kind of context, by sentence, by type word, by what the list has. */
export function tableOf({ tallies, calibration }: Score): string {
  const group = (prefix: string): string[] =>
    [...tallies.keys()].filter((line) => line.startsWith(`${prefix} `)).sort();
  const row = (line: string): string => rowOf(line, tallies.get(line) ?? emptyTally());
  const part = (title: string, lines: readonly string[]): string => `${titleOf(title)}${lines.map(row).join("")}\n`;
  const bins = [...calibration].sort(([a], [b]) => a - b);
  return [
    part("all", ["all", ...group("type")]),
    part(
      "by what the document gives away",
      KINDS.map((kind) => `kind ${kind}`),
    ),
    part("by how the document is printed", group("print")),
    part("by where the list has the place", group("source")),
    part("by the type word written", group("word")),
    part("by where the name stands", group("family")),
    ...bins.map(
      ([bin, { links, right }]) =>
        `confidence ${bin.toFixed(3)} and more: ${links} names, ${percent(right / links)} % right\n`,
    ),
  ].join("");
}

function titleOf(title: string): string {
  return `${padded(title, NAME_WIDTH)}${COLUMNS.map((column) => column.padStart(CELL_WIDTH)).join("")}\n`;
}

function rowOf(line: string, tally: Tally): string {
  const { there, found, right, linkable, linked, linkedRight, abstained } = tally;
  const share = (part: number, whole: number): string => (whole === 0 ? "" : percent(part / whole));
  const cells = [
    // Where no place is named, the number of things found.
    ...(there === 0
      ? ["", "", "", found === 0 ? "" : `+${found}`]
      : [String(there), share(right, found), share(right, there), percent(f1(tally))]),
    ...[linkable, linked, linkedRight, linked - linkedRight, abstained].map(String),
    ...[linked === 0 ? "" : percent(precisionOfLinks(tally)), linkable === 0 ? "" : percent(coverage(tally))],
  ];
  return `${padded(line.slice(line.indexOf(" ") + 1), NAME_WIDTH)}${cells.map((cell) => cell.padStart(CELL_WIDTH)).join("")}\n`;
}

const percent = (share: number): string => (100 * share).toFixed(1);

/** A Chinese character takes the room of two. */
function padded(name: string, width: number): string {
  const taken = Array.from(name).reduce((sum, sign) => sum + (/[\u2e80-\uffef]/u.test(sign) ? 2 : 1), 0);
  return name + " ".repeat(Math.max(1, width - taken));
}
