import { UserError } from "../../core/errors.ts";
import type { PackedFile, Section } from "../../core/packed-file.ts";
import { wording } from "../../core/wording.ts";
import { indexLines, type LineIndex, linesThatAre } from "./line-index.ts";
import { type Above, groupOf, LEVELS, type Level, type NormalName, normalName } from "./official-names.ts";
import { ODD } from "./pack-official.ts";

/** The official list of places. A place is the number of its row; no row is an object. */
export interface OfficialPlaces {
  readonly count: number;
  /** First row of each level and, last, the count: what `LEVELS[i]` has begins at `levelStarts[i]`. */
  readonly levelStarts: readonly number[];
  readonly levelOf: (row: number) => Level;
  /** As in the source: 2, 4, 6, 9 or 12 digits. */
  readonly codeOf: (row: number) => string;
  /** The name as in the source, letter for letter. */
  readonly rawOf: (row: number) => string;
  readonly normalOf: (row: number) => NormalName;
  /** The type of the normal name, and whether its stem is this one: cheaper than the name. */
  readonly typeOf: (row: number) => string;
  readonly hasStem: (row: number, stem: string) => boolean;
  /** The name as one would say it: 松屏街道, 鹿庄村; that of provinces, cities and districts is the raw one. */
  readonly nameOf: (row: number) => string;
  /** The row above, -1 for a province. */
  readonly parentOf: (row: number) => number;
  /** How many rows there are next below a province, city, district or township. */
  readonly countBelow: (row: number) => number;
  /** Rows next below, in order of their codes, communities before villages. */
  readonly childrenOf: (row: number) => number[];
  /** The row of a code, -1 when there is none. */
  readonly rowOf: (code: string) => number;
  /** Rows whose normal name has this stem, or whose raw name has it before its ending, in order. */
  readonly rowsWithStem: (stem: string) => number[];
}

const NONE = -1;
// Digits that each level adds to the code of the level above.
const DIGITS = [2, 2, 2, 3, 3, 3] as const;
const TOWNSHIP = LEVELS.indexOf("township");

/** What the list is read from: columns by row, and few names. */
export interface OfficialColumns {
  readonly levelStarts: readonly number[];
  readonly parents: Int32Array;
  readonly locals: Uint16Array;
  readonly below: Int32Array;
  /** As in the file. */
  readonly endings: Uint8Array;
  readonly endingNames: readonly (readonly [string, string])[];
  /** What stands before the ending, a line a row. */
  readonly text: string;
  readonly lines: LineIndex;
  /** Normal names that are not simply what stands before the ending: row, stem, type; null where they are to be found out. */
  readonly oddNames: readonly OddName[] | null;
}

export type OddName = readonly [row: number, stem: string, type: string];

interface Columns {
  readonly children: Section;
  readonly steps: Section;
  readonly endings: Section;
  readonly text: Uint8Array;
  readonly rowsByLevel: readonly number[];
  readonly endingNames: readonly (readonly [string, string])[];
}

/**
 * Opens the list from its columns (see `packOfficial`); `villages` adds its last level. Some 25 ms, and 80 with villages.
 *
 * @throws UserError `seed-damaged` when these are not the two parts of one list.
 */
export function openOfficialPlaces(places: PackedFile, villages: PackedFile | null = null): OfficialPlaces {
  return officialPlaces(officialColumns(places, villages));
}

/** The columns of the list, row by row. */
export function officialColumns(places: PackedFile, villages: PackedFile | null): OfficialColumns {
  const parts = (villages === null ? [places] : [places, villages]).map(columnsOf);
  const levelStarts = [0];
  for (const { rowsByLevel } of parts)
    for (const rows of rowsByLevel) levelStarts.push((levelStarts.at(-1) ?? 0) + rows);
  const count = levelStarts.at(-1) ?? 0;
  const areWhole = parts.every(({ rowsByLevel, children }, part) =>
    isPart({ rowsByLevel, families: children.length, levelStarts, part }),
  );
  if (!areWhole)
    throw new UserError("seed-damaged", wording`the list of places is not in one piece; install jiceng again`);

  const text = new TextDecoder().decode(joined(parts.map((part) => part.text)));
  return {
    levelStarts,
    ...treeOf(parts, levelStarts),
    endings: joined(parts.map((part) => part.endings)),
    endingNames: [["", ""], ...(parts[0]?.endingNames ?? [])],
    text,
    lines: indexLines(text, count),
    oddNames: null,
  };
}

/** The list from its columns. */
export function officialPlaces(columns: OfficialColumns): OfficialPlaces {
  const { levelStarts, parents, locals, below, endings, endingNames, text } = columns;
  const count = levelStarts.at(-1) ?? 0;
  const { starts } = columns.lines;

  const levelIndexOf = (row: number): number => {
    let level = 0;
    while (row >= (levelStarts[level + 1] ?? count)) level++;
    return level;
  };
  const levelOf = (row: number): Level => LEVELS[levelIndexOf(row)] ?? "village";
  const countBelow = (row: number): number => below[row] ?? 0;
  const parentOf = (row: number): number => parents[row] ?? NONE;
  const lineOf = (row: number): string => text.slice(starts[row], (starts[row + 1] ?? 0) - 1);
  const endingAt = (row: number): readonly [string, string] => endingNames[(endings[row] ?? 0) & ~ODD] ?? ["", ""];
  const rawOf = (row: number): string => lineOf(row) + endingAt(row)[0];

  const codeOf = (row: number): string => {
    const parent = parentOf(row);
    const local = String(locals[row] ?? 0).padStart(DIGITS[levelIndexOf(row)] ?? 0, "0");
    return parent === NONE ? local : codeOf(parent) + local;
  };
  const isOdd = (row: number): boolean => ((endings[row] ?? 0) & ODD) !== 0;
  const oddNames = new Map<number, NormalName>();
  const oddRowsByStem = new Map<string, number[]>();
  const normalOf = (row: number): NormalName => oddNames.get(row) ?? { stem: lineOf(row), type: endingAt(row)[1] };
  const nameOf = (row: number): string => {
    if (groupOf(levelOf(row)) === "area") return rawOf(row);
    const { stem, type } = normalOf(row);
    // 社区居委会, where a town has one community.
    return stem === type ? stem : stem + type;
  };
  const spellingsAbove = (row: number): Above => {
    const parent = parentOf(row);
    switch (groupOf(levelOf(row))) {
      case "area":
        return [];
      case "township":
        return [[rawOf(parent)]];
      case "settlement":
        return [[rawOf(parentOf(parent))], [rawOf(parent), nameOf(parent)]];
    }
  };
  const addOdd = (row: number, name: NormalName): void => {
    oddNames.set(row, name);
    const rows = oddRowsByStem.get(name.stem);
    if (rows === undefined) oddRowsByStem.set(name.stem, [row]);
    else rows.push(row);
  };
  if (columns.oddNames !== null) for (const [row, stem, type] of columns.oddNames) addOdd(row, { stem, type });
  // Places above come first, so that their names are known.
  else
    for (let row = 0; row < count; row++)
      if (isOdd(row)) addOdd(row, normalName(rawOf(row), groupOf(levelOf(row)), spellingsAbove(row)));

  /** Children of a row within one level, as a stretch of rows. */
  const stretch = (row: number, level: number): readonly [number, number] => {
    const from = levelStarts[level] ?? count;
    const to = levelStarts[level + 1] ?? count;
    const first = firstFrom(parents, { from, to, value: row });
    return [first, firstFrom(parents, { from: first, to, value: row + 1 })];
  };
  const levelsBelow = (level: number): number[] => {
    if (level > TOWNSHIP) return [];
    return level === TOWNSHIP ? [level + 1, level + 2] : [level + 1];
  };
  const childrenOf = (row: number): number[] =>
    levelsBelow(levelIndexOf(row)).flatMap((level) => {
      const [first, end] = stretch(row, level);
      return Array.from({ length: end - first }, (_, i) => first + i);
    });

  const rowOf = (code: string): number => {
    if (!/^(?:\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/u.test(code)) return NONE;
    let row = NONE;
    for (let at = 0, level = 0; at < code.length; level++) {
      const digits = DIGITS[level] ?? 0;
      const local = Number(code.slice(at, at + digits));
      const levels = level === 0 ? [0] : levelsBelow(level - 1);
      row = levels.map((below) => withLocal(stretch(row, below), local)).find((found) => found !== NONE) ?? NONE;
      if (row === NONE) return NONE;
      at += digits;
    }
    return row;
  };
  const withLocal = ([first, end]: readonly [number, number], local: number): number => {
    const found = firstFrom(locals, { from: first, to: end, value: local });
    return found < end && locals[found] === local ? found : NONE;
  };

  const typeOf = (row: number): string => (isOdd(row) ? normalOf(row).type : endingAt(row)[1]);
  const hasStem = (row: number, stem: string): boolean =>
    isOdd(row)
      ? normalOf(row).stem === stem
      : (starts[row + 1] ?? 0) - (starts[row] ?? 0) === stem.length + 1 && text.startsWith(stem, starts[row]);
  const rowsWithStem = (stem: string): number[] => {
    const odd = oddRowsByStem.get(stem);
    const found = linesThatAre(columns.lines, text, stem);
    const rows = odd === undefined ? found : [...new Set([...found, ...odd])];
    return rows.sort((a, b) => a - b);
  };
  return {
    ...{ count, levelStarts, levelOf, codeOf, rawOf, normalOf, typeOf, hasStem, nameOf },
    ...{ parentOf, countBelow, childrenOf, rowOf, rowsWithStem },
  };
}

function columnsOf({ about, sections }: PackedFile): Columns {
  const column = (name: string): Section => {
    const section = sections.get(name);
    if (section === undefined) throw new Error(`the list of places has no column ${name}`);
    return section;
  };
  const text = column("text");
  if (!isAbout(about) || !(text instanceof Uint8Array)) throw new Error("the list of places has other columns");
  return {
    ...{ children: column("children"), steps: column("steps"), endings: column("endings"), text },
    rowsByLevel: about.rowsByLevel,
    endingNames: about.endings,
  };
}

/** Whether a file has the levels of its place, and a number of children for each row above these. */
function isPart(given: {
  readonly rowsByLevel: readonly number[];
  readonly families: number;
  readonly levelStarts: readonly number[];
  readonly part: number;
}): boolean {
  const { rowsByLevel, families, levelStarts, part } = given;
  const townshipEnd = levelStarts[TOWNSHIP + 1] ?? 0;
  if (part === 0) return rowsByLevel.length === TOWNSHIP + 2 && families === 1 + townshipEnd;
  return rowsByLevel.length === 1 && families === townshipEnd - (levelStarts[TOWNSHIP] ?? 0);
}

function isAbout(about: unknown): about is { rowsByLevel: number[]; endings: [string, string][] } {
  return typeof about === "object" && about !== null && "rowsByLevel" in about && "endings" in about;
}

/** For each row the row above it and the last digits of its code. */
function treeOf(
  parts: readonly Columns[],
  levelStarts: readonly number[],
): { parents: Int32Array; locals: Uint16Array; below: Int32Array } {
  const count = levelStarts.at(-1) ?? 0;
  const parents = new Int32Array(count);
  const locals = new Uint16Array(count);
  const below = new Int32Array(levelStarts[TOWNSHIP + 1] ?? 0);
  let row = 0;
  let level = 0;
  for (const { children, steps, rowsByLevel } of parts) {
    const first = row;
    let family = 0;
    for (const _ of rowsByLevel) {
      const above = Math.min(level, TOWNSHIP + 1) - 1;
      // Provinces have no row above them: one family of -1.
      const from = above < 0 ? NONE : (levelStarts[above] ?? 0);
      const to = above < 0 ? 0 : (levelStarts[above + 1] ?? 0);
      for (let parent = from; parent < to; parent++) {
        const size = children[family++] ?? 0;
        const end = row + size;
        if (parent >= 0) below[parent] = (below[parent] ?? 0) + size;
        for (let local = 0; row < end; row++) {
          local += steps[row - first] ?? 0;
          parents[row] = parent;
          locals[row] = local;
        }
      }
      level++;
    }
  }
  return { parents, locals, below };
}

function joined(columns: readonly Section[]): Uint8Array {
  const bytes = new Uint8Array(columns.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const column of columns) {
    bytes.set(column, at);
    at += column.length;
  }
  return bytes;
}

/** The first place of the ascending stretch whose number is not less than `value`. */
function firstFrom(
  column: Int32Array | Uint16Array,
  { from, to, value }: { from: number; to: number; value: number },
): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((column[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
