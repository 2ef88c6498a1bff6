import { diceOf } from "../../core/dice.ts";
import type { LabelledText } from "../../core/labelled.ts";

/**
 * The fold of each text, 0 to `folds` − 1, all texts of a group in one. The largest groups are placed first, each where its
 * main labels are rarest, so that folds are alike in size and in labels. The same for the same seed.
 */
export function groupedFolds(
  texts: readonly Pick<LabelledText, "labels" | "group">[],
  { folds, seed }: { folds: number; seed: number },
): Int32Array {
  const membersByGroup = new Map<string, number[]>();
  for (const [i, { group }] of texts.entries()) {
    const members = membersByGroup.get(group);
    if (members === undefined) membersByGroup.set(group, [i]);
    else members.push(i);
  }
  const groups = [...membersByGroup.values()];
  const shuffled = Array.from(diceOf(seed).order(groups.length), (i) => groups[i] ?? []);
  // Sorting is stable: groups of one size stay shuffled.
  shuffled.sort((a, b) => b.length - a.length);

  const foldOf = new Int32Array(texts.length);
  const textsByFold = new Int32Array(folds);
  const textsByLabel = Array.from({ length: folds }, () => new Map<string, number>());
  for (const members of shuffled) {
    const labels = members.map((i) => texts[i]?.labels[0] ?? "");
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let fold = 0; fold < folds; fold++) {
      const alike = labels.reduce((sum, label) => sum + (textsByLabel[fold]?.get(label) ?? 0), 0);
      // Labels first, the number of texts where they are even: both are whole numbers, and the second is below all texts + 1.
      const load = alike * (texts.length + 1) + (textsByFold[fold] ?? 0);
      if (load < least) [best, least] = [fold, load];
    }
    for (const i of members) foldOf[i] = best;
    textsByFold[best] = (textsByFold[best] ?? 0) + members.length;
    const counts = textsByLabel[best];
    for (const label of labels) counts?.set(label, (counts.get(label) ?? 0) + 1);
  }
  return foldOf;
}
