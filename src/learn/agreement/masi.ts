/**
 * How far two sets of labels are apart, 0 (the same) to 1 (nothing in common): 1 − J × M, where J is the share of all their
 * labels that they have in common (Jaccard) and M is 1 for the same set, 2/3 where one contains the other, 1/3 where each
 * has something of its own, 0 where they have nothing in common (R. Passonneau: Measuring Agreement on Set-valued Items
 * (MASI) for Semantic and Pragmatic Annotation, LREC 2006). Two empty sets are the same.
 */
export function masiDistance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const label of a) if (b.has(label)) common++;
  if (common === a.size && common === b.size) return 0;
  const jaccard = common / (a.size + b.size - common);
  return 1 - jaccard * monotonicity(common, { a: a.size, b: b.size });
}

function monotonicity(common: number, { a, b }: Readonly<Record<"a" | "b", number>>): number {
  if (common === 0) return 0;
  return common === a || common === b ? 2 / 3 : 1 / 3;
}
