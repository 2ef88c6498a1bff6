import type { OfficialPlaces } from "./official.ts";
import { endingOf, groupOf, SPOKEN } from "./official-names.ts";
import type { Leaf, Regions } from "./regions.ts";

/** A row that a name of a text may mean. */
export interface Candidate {
  readonly row: number;
  readonly district: number;
  /** How often a text writes this name for the row: 1 for its own, little for 松屏镇 where the list has 松屏街道. */
  readonly said: number;
}

/** What the list has for one name of a text. */
export interface Candidates {
  readonly leaf: Leaf;
  /** The name's type word as the list writes it: 街道, 镇, 社区, 村, … */
  readonly type: string;
  readonly stem: string;
  /** In order of the rows. */
  readonly rows: readonly Candidate[];
}

// How often texts use a word (the columns) for a place that the list gives a type (the rows): a town becomes a sub-district
// and its office 办事处, a village becomes a community; hardly ever the other way round. Estimates, not counts.
const SAID: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  街道: { 街道: 0.75, 办事处: 0.15, 镇: 0.01, 乡: 0.005 },
  镇: { 镇: 0.9, 街道: 0.05, 办事处: 0.04, 乡: 0.01 },
  乡: { 乡: 0.9, 镇: 0.06, 街道: 0.02, 办事处: 0.02 },
  办事处: { 办事处: 0.5, 街道: 0.5 },
  地区: { 街道: 0.5, 办事处: 0.3, 镇: 0.1, 乡: 0.1 },
  苏木: { 苏木: 0.9, 镇: 0.08, 乡: 0.02 },
  社区: { 社区: 0.95, 村: 0.05 },
  村: { 村: 0.93, 社区: 0.07 },
  嘎查: { 嘎查: 0.9, 村: 0.05, 社区: 0.05 },
  生活区: { 社区: 0.2, 村: 0.05 },
};
// Where the list has no villages, 鹿庄村 is hardly the community 鹿庄 that it has, but the village beside it.
const SAID_OF_NEIGHBOUR = 0.002;
// 鹿庄村社区 in the text, the village 鹿庄 or the community 鹿庄 in the list, and the like.
const OTHER_STEM = 0.15;
const LEAST_SAID = 0.1;

/** Rows of the list that a name of a text may mean: 松屏办事处 finds 松屏街道, 鹿庄社区 finds the village 鹿庄 too. */
export function candidatesOf(
  name: string,
  leaf: Leaf,
  { places, regions, hasVillages }: { places: OfficialPlaces; regions: Regions; hasVillages: boolean },
): Candidates {
  const { stem, type } = leaf === "township" ? officeName(name) : settlementName(name);
  const saidByRow = new Map<number, number>();
  const isLeaf = (row: number): boolean => groupOf(places.levelOf(row)) === leaf;
  for (const variant of leaf === "township" ? [stem] : stemVariants(stem)) {
    for (const row of places.rowsWithStem(variant)) {
      if (!isLeaf(row)) continue;
      const listed = places.normalOf(row);
      const isNeighbour = type === "村" && listed.type !== "村" && !hasVillages;
      const said = isNeighbour ? SAID_OF_NEIGHBOUR : saidFor(listed, { stem, type });
      if (said > (saidByRow.get(row) ?? 0)) saidByRow.set(row, said);
    }
  }
  const rows = Array.from(saidByRow, ([row, said]) => ({ row, said, district: regions.districtOf(row) }));
  return { leaf, type, stem, rows: rows.sort((a, b) => a.row - b.row) };
}

function saidFor(listed: { stem: string; type: string }, asked: { stem: string; type: string }): number {
  const row = SAID[listed.type];
  if (row === undefined) return 0;
  const said = row[asked.type] ?? 0;
  return listed.stem === asked.stem ? said : Math.max(said, LEAST_SAID) * OTHER_STEM;
}

function officeName(name: string): { stem: string; type: string } {
  const spoken = SPOKEN.find(({ text }) => name.endsWith(text) && name.length > text.length);
  const ending = endingOf(name, "township") ?? spoken;
  return ending === undefined
    ? { stem: name, type: "" }
    : { stem: name.slice(0, -ending.text.length), type: ending.type };
}

function settlementName(name: string): { stem: string; type: string } {
  const ending = endingOf(name, "settlement");
  return ending === null ? { stem: name, type: "" } : { stem: name.slice(0, -ending.text.length), type: ending.type };
}

/** 鹿庄村社区 has the stem 鹿庄村, the village that it was the stem 鹿庄. */
function stemVariants(stem: string): string[] {
  return [stem, `${stem}村`, ...(stem.endsWith("村") && stem.length > 2 ? [stem.slice(0, -1)] : [])];
}
