import type { PackedFile } from "../../core/packed-file.ts";
import { type Above, ENDINGS, endingOf, groupOf, type Level, normalName } from "./official-names.ts";

/** A row of the official list as its source has it. */
export interface SourceRow {
  /** Two digits a province, city and district, three a township and what is below. */
  readonly code: string;
  readonly name: string;
}

/** The rows of one level, in order of their codes, and those of the level above. */
export interface SourceLevel {
  readonly level: Level;
  readonly rows: readonly SourceRow[];
  readonly parents: readonly SourceRow[];
  /** The level above `parents`; none above provinces and cities, whose names are not cut from others'. */
  readonly grandparents: readonly SourceRow[];
}

/** Set in the column of endings where the normal name is not simply what stands before the ending. */
export const ODD = 0x80;

/**
 * The columns of these levels, top down, as `openOfficialPlaces` takes them: for each place of the level above how many rows it
 * has, for each row the step from its neighbour's code, its ending, and what stands before the ending, a line a row.
 *
 * @throws Error when the rows are not in order, or one has no place above it.
 */
export function packOfficial(levels: readonly SourceLevel[]): PackedFile {
  const children: number[] = [];
  const steps: number[] = [];
  const endings: number[] = [];
  const lines: string[] = [];
  for (const { level, rows, parents, grandparents } of levels) {
    const group = groupOf(level);
    const grandparentByCode = new Map(grandparents.map((row) => [row.code, row.name]));
    let at = 0;
    for (const parent of parents) {
      const above = spellingsOf(parent, level, grandparentByCode);
      const first = at;
      let last = 0;
      for (let row = rows[at]; row?.code.startsWith(parent.code); row = rows[++at]) {
        const local = Number(row.code.slice(parent.code.length));
        if (local < last || (local === last && at > first) || row.name.includes("\n"))
          throw new Error(`not in order: ${row.code} ${row.name}`);
        steps.push(local - last);
        last = local;
        const ending = endingOf(row.name, group);
        const text = ending === null ? row.name : row.name.slice(0, -ending.text.length);
        const normal = normalName(row.name, group, above);
        const isOdd = normal.stem !== text || normal.type !== (ending?.type ?? "");
        endings.push((ending === null ? 0 : ENDINGS.indexOf(ending) + 1) + (isOdd ? ODD : 0));
        lines.push(text);
      }
      children.push(at - first);
    }
    if (at < rows.length) throw new Error(`without a place above: ${rows[at]?.code} ${rows[at]?.name}`);
  }
  return {
    about: {
      rowsByLevel: levels.map(({ rows }) => rows.length),
      endings: ENDINGS.map(({ text, type }) => [text, type]),
    },
    sections: new Map<string, Uint8Array | Uint16Array>([
      ["children", Uint16Array.from(children)],
      ["steps", Uint16Array.from(steps)],
      ["endings", Uint8Array.from(endings)],
      ["text", new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""))],
    ]),
  };
}

/** How rows of `level` may write the places above them; only townships and what is below begin with it. */
function spellingsOf(parent: SourceRow, level: Level, names: ReadonlyMap<string, string>): Above {
  if (groupOf(level) === "area") return [];
  if (level === "township") return [[parent.name]];
  const district = names.get(parent.code.slice(0, 6)) ?? "";
  const { stem, type } = normalName(parent.name, "township", [[district]]);
  return [[district], [parent.name, stem + type]];
}
