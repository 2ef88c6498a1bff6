import type { PackedFile } from "../core/packed-file.ts";
import type { ThemeNames, ThemeTables } from "./tables.ts";

/** The tables as columns of a file. */
export function storedTables({ names, ...columns }: ThemeTables): PackedFile {
  return { about: names, sections: new Map(Object.entries(columns)) };
}

/** The tables of such a file, null when it is none; their numbers stay where they lie. */
export function tablesIn({ about, sections }: PackedFile): ThemeTables | null {
  const units = sections.get("units");
  const nodes = sections.get("nodes");
  const pairs = sections.get("pairs");
  const singles = sections.get("singles");
  const words = sections.get("words");
  const effects = sections.get("effects");
  const tags = sections.get("tags");
  const tieOrder = sections.get("tieOrder");
  const tieRanks = sections.get("tieRanks");
  if (
    !isNames(about) ||
    !(units instanceof Uint16Array && nodes instanceof Int32Array && words instanceof Int32Array) ||
    !(pairs instanceof Uint32Array && singles instanceof Uint32Array) ||
    !(effects instanceof Int32Array && tags instanceof Int32Array) ||
    !(tieOrder instanceof Uint16Array && tieRanks instanceof Uint16Array)
  )
    return null;
  return { names: about, units, nodes, pairs, singles, words, effects, tags, tieOrder, tieRanks };
}

function isNames(about: unknown): about is ThemeNames {
  return typeof about === "object" && about !== null && "longestWord" in about && "themes" in about;
}
