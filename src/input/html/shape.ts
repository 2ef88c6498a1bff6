import * as tags from "./tags.ts";
import type { HtmlTree } from "./tree.ts";

/** What is found out of a tree before its text is read. */
export interface Shape {
  /** Characters of text in each node. */
  readonly lengths: Float64Array;
  /** The tables whose rows are read as lines. */
  readonly dataTables: ReadonlySet<number>;
}

interface TableSeen {
  rows: number;
  cells: number;
  longest: number;
  holdsBlocks: boolean;
}

const LONGEST_CELL = 60;
const HOLDS_ARTICLE = tags.TAG.heading;

/** Goes over the nodes twice: from the last to the first for lengths, then down for tables. */
export function shapeOf({ tags: kinds, parents, strings }: HtmlTree): Shape {
  const lengths = new Float64Array(kinds.length);
  for (let node = kinds.length - 1; node >= 0; node--) {
    if (kinds[node] === tags.TEXT) lengths[node] = (strings[node] ?? "").length;
    const parent = parents[node] ?? -1;
    if (parent >= 0) lengths[parent] = (lengths[parent] ?? 0) + (lengths[node] ?? 0);
  }
  const tableOf = new Int32Array(kinds.length).fill(-1);
  const seen = new Map<number, TableSeen>();
  for (let node = 0; node < kinds.length; node++) {
    const kind = kinds[node] ?? 0;
    const parent = parents[node] ?? -1;
    const around = parent < 0 ? -1 : parentTable(tableOf, kinds, parent);
    tableOf[node] = around;
    if (kind === tags.TABLE) seen.set(node, { rows: 0, cells: 0, longest: 0, holdsBlocks: false });
    const table = seen.get(around);
    if (table === undefined) continue;
    if (kind === tags.TABLE || ((tags.TAG_TRAITS[kind] ?? 0) & HOLDS_ARTICLE) !== 0) table.holdsBlocks = true;
    else if (kind === tags.TR) table.rows++;
    else if (kind === tags.TD || kind === tags.TH) {
      table.cells++;
      table.longest = Math.max(table.longest, lengths[node] ?? 0);
    }
  }
  const dataTables = new Set<number>();
  for (const [node, { rows, cells, longest, holdsBlocks }] of seen) {
    // A table of one column, or with long texts in it, was drawn to put things in their places.
    if (!holdsBlocks && rows > 0 && cells >= 1.5 * rows && longest <= LONGEST_CELL * 2) dataTables.add(node);
  }
  return { lengths, dataTables };
}

function parentTable(tableOf: Int32Array, kinds: readonly number[], parent: number): number {
  return kinds[parent] === tags.TABLE ? parent : (tableOf[parent] ?? -1);
}
