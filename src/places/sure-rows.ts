import { SURE } from "./confidence.ts";
import type { Decision } from "./decide-page.ts";
import type { NameInStory } from "./names-of-page.ts";

// 松屏办事处 is said less often than 松屏街道, but not so seldom as 松屏镇 for what the list calls 松屏街道.
const OUTDONE = 0.15;

/**
 * By the ids of the names of a page the rows that are sure enough for a code. 温泉街道 and 温泉镇 on one page are no one row:
 * the one that is called so has it.
 */
export function sureRows(names: readonly NameInStory[], decisions: readonly Decision[]): (number | undefined)[] {
  const rows: (number | undefined)[] = names.map(({ id }) => {
    const { best, confidence } = decisions[id] ?? { best: -1, confidence: 0 };
    return best >= 0 && confidence >= SURE ? best : undefined;
  });
  const mostSaid = new Map<number, number>();
  for (const name of names) {
    const row = rows[name.id];
    if (row !== undefined) mostSaid.set(row, Math.max(mostSaid.get(row) ?? 0, said(name, row)));
  }
  return rows.map((row, id) => {
    const name = names[id];
    if (row === undefined || name === undefined) return undefined;
    return said(name, row) < (mostSaid.get(row) ?? 0) * OUTDONE ? undefined : row;
  });
}

function said({ listed }: NameInStory, row: number): number {
  return listed.said[listed.rows.indexOf(row)] ?? 0;
}
