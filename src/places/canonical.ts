import type { NameInStory } from "./names-of-page.ts";

// As often as one another on the page: the list's word first.
const PREFERRED = ["街道", "镇", "乡", "办事处", "街"];

/**
 * One name for each office of a page: the spelling that stands there most often, of those that mean one place (松屏办事处,
 * 松屏街道, 松屏街道办事处; 松屏镇 too where the list has one place for both). Communities keep their names.
 */
export function canonicalNames(
  names: readonly NameInStory[],
  rowOf: (name: NameInStory) => number | null,
): Map<NameInStory, string> {
  const groups = new Map<string, Map<string, number>>();
  const groupOf = groupFinder(names, rowOf);
  for (const name of names) {
    if (name.leaf !== "township") continue;
    const group = groups.get(groupOf(name)) ?? new Map<string, number>();
    groups.set(groupOf(name), group);
    for (const mention of name.mentions) group.set(mention.name, (group.get(mention.name) ?? 0) + 1);
  }
  return new Map(
    names.map((name) => {
      const spellings = name.leaf === "township" ? [...(groups.get(groupOf(name)) ?? [])] : [];
      return [name, mostUsed(spellings) ?? name.name];
    }),
  );
}

/** Names of one key belong together, and keys that mean one row. */
function groupFinder(
  names: readonly NameInStory[],
  rowOf: (name: NameInStory) => number | null,
): (name: NameInStory) => string {
  const groupByKey = new Map<string, string>();
  const groupByRow = new Map<number, string>();
  for (const name of names) {
    const row = name.leaf === "township" ? rowOf(name) : null;
    const known = groupByKey.get(name.key) ?? (row === null ? undefined : groupByRow.get(row)) ?? name.key;
    groupByKey.set(name.key, known);
    if (row !== null && !groupByRow.has(row)) groupByRow.set(row, known);
  }
  return ({ key }) => groupByKey.get(key) ?? key;
}

function mostUsed(spellings: readonly (readonly [string, number])[]): string | undefined {
  const order = (name: string): number => PREFERRED.findIndex((word) => name.endsWith(word));
  return [...spellings].sort(([a, m], [b, n]) => n - m || order(a) - order(b) || (a < b ? -1 : 1))[0]?.[0];
}
