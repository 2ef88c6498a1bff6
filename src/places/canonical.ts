import { isOffice } from "./decide-page.ts";
import type { NameInStory } from "./names-of-page.ts";

// As often as one another on the page: the list's word first.
const PREFERRED = ["街道", "镇", "乡", "办事处", "街"];

/**
 * By the ids of the names of a page, one name for each office: the spelling that stands there most often, of those that mean
 * one place (松屏办事处, 松屏街道, 松屏街道办事处; 松屏镇 too where the list has one place for both). Communities keep
 * their names.
 */
export function canonicalNames(names: readonly NameInStory[], rows: readonly (number | undefined)[]): string[] {
  const groupByKey = new Map<string, Map<string, number>>();
  const groupByRow = new Map<number, Map<string, number>>();
  for (const name of names) {
    if (!isOffice(name)) continue;
    const row = rows[name.id];
    const ofRow = row === undefined ? undefined : groupByRow.get(row);
    const group = groupByKey.get(name.listed.key) ?? ofRow ?? new Map<string, number>();
    groupByKey.set(name.listed.key, group);
    if (row !== undefined && ofRow === undefined) groupByRow.set(row, group);
    for (const spelling of name.spellings) group.set(spelling, (group.get(spelling) ?? 0) + 1);
  }
  return names.map((name) => (isOffice(name) ? mostUsed(groupByKey.get(name.listed.key)) : null) ?? name.name);
}

function mostUsed(spellings: ReadonlyMap<string, number> | undefined): string | null {
  if (spellings === undefined) return null;
  const [[only = null] = []] = spellings;
  if (spellings.size === 1) return only;
  const order = (name: string): number => PREFERRED.findIndex((word) => name.endsWith(word));
  const sorted = [...spellings].sort(([a, m], [b, n]) => n - m || order(a) - order(b) || (a < b ? -1 : 1));
  return sorted[0]?.[0] ?? null;
}
