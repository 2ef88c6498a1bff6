import { SURE } from "./confidence.ts";
import type { Decision } from "./decide-page.ts";
import type { NameInStory } from "./names-of-page.ts";

// 松屏办事处 is said less often than 松屏街道, but not so seldom as 松屏镇 for what the list calls 松屏街道.
const OUTDONE = 0.15;
/** Instead of a row, where no row is sure. */
export const NO_ROW = -1;

/** A row of the list that names of a page mean. */
export interface NamedRow {
  /** How often a text says that of its names which is said most often. */
  said: number;
  /** The spellings of the office, where one was counted. */
  spellings: Spellings | null;
  /** What the first of its names is called on this page. */
  name: string | null;
}

/** How often each spelling of an office stands on the page. */
export interface Spellings {
  readonly names: string[];
  readonly counts: number[];
}

/** By the ids of the names of a page the rows that are sure enough for a code, and what is known of each row. */
export interface SureRows {
  readonly rows: number[];
  readonly named: Map<number, NamedRow>;
}

/** 温泉街道 and 温泉镇 on one page are no one row: the one that is called so has it. */
export function sureRows(names: readonly NameInStory[], decisions: readonly Decision[]): SureRows {
  const named = new Map<number, NamedRow>();
  let sure = 0;
  const rows = names.map((name) => {
    const { best, confidence } = decisions[name.id] ?? UNKNOWN;
    if (best < 0 || confidence < SURE) return NO_ROW;
    const known = named.get(best);
    if (known === undefined) named.set(best, { said: said(name, best), spellings: null, name: null });
    else known.said = Math.max(known.said, said(name, best));
    sure++;
    return best;
  });
  // Where each row has one name, none is outdone.
  if (named.size === sure) return { rows, named };
  for (let id = 0; id < rows.length; id++) {
    const name = names[id];
    const row = rows[id] ?? NO_ROW;
    if (name !== undefined && row !== NO_ROW && said(name, row) < (named.get(row)?.said ?? 0) * OUTDONE)
      rows[id] = NO_ROW;
  }
  return { rows, named };
}

const UNKNOWN = { best: NO_ROW, confidence: 0 };

function said({ listed }: NameInStory, row: number): number {
  return listed.said[listed.rows.indexOf(row)] ?? 0;
}
