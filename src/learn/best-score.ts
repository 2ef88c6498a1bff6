/** The place of the best score, the first of equal ones, and how far it is ahead of the next. */
export function bestOf(
  scores: Float64Array,
  { from, labels }: { from: number; labels: number },
): { readonly best: number; readonly margin: number } {
  let best = 0;
  let next = Number.NEGATIVE_INFINITY;
  for (let label = 1; label < labels; label++) {
    const score = scores[from + label] ?? 0;
    const lead = scores[from + best] ?? 0;
    if (score > lead) {
      next = lead;
      best = label;
    } else if (score > next) next = score;
  }
  return { best, margin: (scores[from + best] ?? 0) - next };
}
