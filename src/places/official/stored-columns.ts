import type { PackedFile, Section } from "../../core/packed-file.ts";
import { type OddName, type OfficialColumns, officialColumns, officialPlaces } from "./official.ts";
import { ODD } from "./pack-official.ts";

/** The columns of the list as those of a file: nothing is to be computed when it is opened. */
export function storedColumns(list: PackedFile): PackedFile {
  const columns = officialColumns(list, null);
  const { levelStarts, endingNames, text, lines, parents, locals, below, endings } = columns;
  const { normalOf } = officialPlaces(columns);
  const oddNames: OddName[] = [];
  for (const [row, ending] of endings.entries()) {
    const { stem, type } = normalOf(row);
    if ((ending & ODD) !== 0) oddNames.push([row, stem, type]);
  }
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return {
    about: { levelStarts, endingNames, oddNames },
    sections: new Map(Object.entries<Section>({ units, ...lines, parents, locals, below, endings })),
  };
}

/** The columns of such a file, null when it is none. */
export function columnsIn({ about, sections }: PackedFile): OfficialColumns | null {
  const units = sections.get("units");
  const starts = sections.get("starts");
  const heads = sections.get("heads");
  const next = sections.get("next");
  const parents = sections.get("parents");
  const locals = sections.get("locals");
  const below = sections.get("below");
  const endings = sections.get("endings");
  if (
    !isAbout(about) ||
    !(units instanceof Uint16Array && endings instanceof Uint8Array && locals instanceof Uint16Array) ||
    !(starts instanceof Int32Array && heads instanceof Int32Array && next instanceof Int32Array) ||
    !(parents instanceof Int32Array && below instanceof Int32Array)
  )
    return null;
  const text = new TextDecoder("utf-16le").decode(units);
  return { ...about, text, lines: { starts, heads, next }, parents, locals, below, endings };
}

interface About {
  readonly levelStarts: readonly number[];
  readonly endingNames: readonly (readonly [string, string])[];
  readonly oddNames: readonly OddName[];
}

function isAbout(about: unknown): about is About {
  return typeof about === "object" && about !== null && "levelStarts" in about && "oddNames" in about;
}
