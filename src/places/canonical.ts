import { isOffice, type PageNames } from "./names-of-page.ts";
import { NO_ROW, type Spellings, type SureRows } from "./sure-rows.ts";

// As often as one another on the page: the list's word first.
const PREFERRED = ["街道", "镇", "乡", "办事处", "街"];

/**
 * By the ids of the names of a page, one name for each office: the spelling that stands there most often, of those that mean
 * one place (松屏办事处, 松屏街道, 松屏街道办事处; 松屏镇 too where the list has one place for both). Communities keep
 * their names.
 */
export function canonicalNames({ names, keys }: PageNames, { rows, named }: SureRows): string[] {
  const byKey = new Array<Spellings>(keys);
  for (const name of names) {
    if (!isOffice(name)) continue;
    const row = named.get(rows[name.id] ?? NO_ROW);
    const group = byKey[name.key] ?? row?.spellings ?? { names: [], counts: [] };
    byKey[name.key] = group;
    if (row !== undefined) row.spellings ??= group;
    for (const spelling of name.spellings) count(group, spelling);
  }
  return names.map((name) => (isOffice(name) ? mostUsed(byKey[name.key]) : null) ?? name.name);
}

function count({ names, counts }: Spellings, spelling: string): void {
  const at = names.indexOf(spelling);
  if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  else {
    names.push(spelling);
    counts.push(1);
  }
}

function mostUsed(spellings: Spellings | undefined): string | null {
  if (spellings === undefined) return null;
  const { names, counts } = spellings;
  let best = names[0] ?? null;
  let most = counts[0] ?? 0;
  for (let i = 1; i < names.length; i++) {
    const name = names[i] ?? "";
    const times = counts[i] ?? 0;
    if (best !== null && (times < most || (times === most && !isPreferred(name, best)))) continue;
    best = name;
    most = times;
  }
  return best;
}

function isPreferred(name: string, other: string): boolean {
  const [order, otherOrder] = [orderOf(name), orderOf(other)];
  return order < otherOrder || (order === otherOrder && name < other);
}

function orderOf(name: string): number {
  return PREFERRED.findIndex((word) => name.endsWith(word));
}
