import type { OfficialPlaces } from "./official/official.ts";
import { endingOf, SPOKEN, stemVariants } from "./official/official-names.ts";
import type { Leaf, Regions } from "./regions.ts";

/** What the list has for one name of a text, in columns: many names have hundreds of rows. */
export interface Candidates {
  readonly leaf: Leaf;
  /** The name's type word as the list writes it: 街道, 镇, 社区, 村, … */
  readonly type: string;
  readonly stem: string;
  /** Rows that the name may mean, in the order of their districts. */
  readonly rows: Int32Array;
  /** The district of each. */
  readonly districts: Int32Array;
  /** How often a text writes this name for the row: nearly 1 for its own, little for 松屏镇 where the list has 松屏街道. */
  readonly said: Float64Array;
}

// How often texts use a word (the columns) for a place that the list gives a type (the rows): a town becomes a sub-district
// and its office 办事处, a village becomes a community; hardly ever the other way round. Estimates, not counts.
const SAID: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map([
  [
    "街道",
    new Map([
      ["街道", 0.75],
      ["办事处", 0.15],
      ["镇", 0.01],
      ["乡", 0.005],
    ]),
  ],
  [
    "镇",
    new Map([
      ["镇", 0.9],
      ["街道", 0.05],
      ["办事处", 0.04],
      ["乡", 0.01],
    ]),
  ],
  [
    "乡",
    new Map([
      ["乡", 0.9],
      ["镇", 0.06],
      ["街道", 0.02],
      ["办事处", 0.02],
    ]),
  ],
  [
    "办事处",
    new Map([
      ["办事处", 0.5],
      ["街道", 0.5],
    ]),
  ],
  [
    "地区",
    new Map([
      ["地区", 0.6],
      ["街道", 0.15],
      ["办事处", 0.1],
      ["镇", 0.05],
      ["乡", 0.1],
    ]),
  ],
  [
    "苏木",
    new Map([
      ["苏木", 0.9],
      ["镇", 0.08],
      ["乡", 0.02],
    ]),
  ],
  [
    "社区",
    new Map([
      ["社区", 0.95],
      ["村", 0.05],
    ]),
  ],
  [
    "村",
    new Map([
      ["村", 0.93],
      ["社区", 0.07],
    ]),
  ],
  [
    "嘎查",
    new Map([
      ["嘎查", 0.9],
      ["村", 0.05],
      ["社区", 0.05],
    ]),
  ],
  [
    "生活区",
    new Map([
      ["社区", 0.2],
      ["村", 0.05],
    ]),
  ],
]);
// Where the list has no villages, 鹿庄村 is hardly the community 鹿庄 that it has, but the village beside it.
const SAID_OF_NEIGHBOUR = 0.002;
// 鹿庄村社区 in the text, the village 鹿庄 or the community 鹿庄 in the list, and the like.
const OTHER_STEM = 0.15;
const LEAST_SAID = 0.1;

interface Source {
  readonly places: OfficialPlaces;
  readonly regions: Regions;
  readonly hasVillages: boolean;
}

/** Rows of the list that a name of a text may mean: 松屏办事处 finds 松屏街道, 鹿庄社区 finds the village 鹿庄 too. */
export function candidatesOf(name: string, leaf: Leaf, source: Source): Candidates {
  const { places, regions } = source;
  const asked = leaf === "township" ? officeName(name) : settlementName(name);
  const [from, to] = regions.rowsOf(leaf);
  const found: number[] = [];
  for (const variant of leaf === "township" ? [asked.stem] : stemVariants(asked.stem))
    for (const row of places.rowsWithStem(variant))
      if (row >= from && row < to && saidFor(row, asked, source) > 0) found.push(row);
  const rows = inOrder(found, source);
  return {
    leaf,
    type: asked.type,
    stem: asked.stem,
    rows,
    districts: rows.map(regions.districtOf),
    said: Float64Array.from(rows, (row) => saidFor(row, asked, source)),
  };
}

/** Each once. Villages stand behind all communities in the list. */
function inOrder(found: readonly number[], { regions, hasVillages }: Source): Int32Array {
  const rows = Int32Array.from(found).sort();
  if (hasVillages) rows.sort((a, b) => regions.districtOf(a) - regions.districtOf(b) || a - b);
  return rows.filter((row, i) => row !== rows[i - 1]);
}

interface Asked {
  readonly stem: string;
  readonly type: string;
}

function saidFor(row: number, asked: Asked, { places, hasVillages }: Source): number {
  const type = places.typeOf(row);
  const spoken = SAID.get(type);
  if (spoken === undefined) return 0;
  if (asked.type === "村" && type !== "村" && !hasVillages) return SAID_OF_NEIGHBOUR;
  const said = spoken.get(asked.type) ?? 0;
  return places.hasStem(row, asked.stem) ? said : Math.max(said, LEAST_SAID) * OTHER_STEM;
}

function officeName(name: string): Asked {
  const spoken = SPOKEN.find(({ text }) => name.endsWith(text) && name.length > text.length);
  const ending = endingOf(name, "township") ?? spoken;
  return ending === undefined
    ? { stem: name, type: "" }
    : { stem: name.slice(0, -ending.text.length), type: ending.type };
}

function settlementName(name: string): Asked {
  const ending = endingOf(name, "settlement");
  return ending === null ? { stem: name, type: "" } : { stem: name.slice(0, -ending.text.length), type: ending.type };
}
