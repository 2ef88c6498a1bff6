import { diceOf } from "../core/dice.ts";
import type { LabelledText } from "../core/labelled.ts";

type Grouped = Pick<LabelledText, "title" | "text" | "labels" | "group">;

/**
 * By text the number of its fold, 0 to `folds` − 1. Texts of one group, and texts that are the same word for word, share a
 * fold, or a learner would be asked what it was told. Each label is spread evenly over the folds as far as groups allow.
 */
export function foldsOf(texts: readonly Grouped[], { folds, seed }: { folds: number; seed: number }): Int32Array {
  const units = unitsOf(texts);
  const order = diceOf(seed).order(units.length);
  const shuffled = Array.from(order, (unit) => units[unit] ?? []).sort((a, b) => b.length - a.length);
  const sizes = new Int32Array(folds);
  const sizesByLabel = new Map<string, Int32Array>();
  const foldOf = new Int32Array(texts.length);
  for (const members of shuffled) {
    const label = texts[members[0] ?? 0]?.labels[0] ?? "";
    const ofLabel = sizesByLabel.get(label) ?? new Int32Array(folds);
    sizesByLabel.set(label, ofLabel);
    let best = 0;
    for (let fold = 1; fold < folds; fold++) {
      const lead = (ofLabel[fold] ?? 0) - (ofLabel[best] ?? 0) || (sizes[fold] ?? 0) - (sizes[best] ?? 0);
      if (lead < 0) best = fold;
    }
    ofLabel[best] = (ofLabel[best] ?? 0) + members.length;
    sizes[best] = (sizes[best] ?? 0) + members.length;
    for (const member of members) foldOf[member] = best;
  }
  return foldOf;
}

/** How many sets of texts may be torn apart from each other. */
export function countUnits(texts: readonly Grouped[]): number {
  return unitsOf(texts).length;
}

/** Places of the texts that belong together, in order of the first: those linked by a group or by the same words, over others too. */
function unitsOf(texts: readonly Grouped[]): number[][] {
  const parent = Int32Array.from(texts, (_, i) => i);
  const rootOf = (text: number): number => {
    let root = text;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = text; at !== root; ) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const firstOf = new Map<string, number>();
  for (const [i, { title, text, group }] of texts.entries()) {
    for (const key of [`group:${group}`, `text:${title ?? ""}\n${text}`]) {
      const first = firstOf.get(key) ?? i;
      firstOf.set(key, first);
      const [a, b] = [rootOf(first), rootOf(i)];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const unitByRoot = new Map<number, number[]>();
  for (let i = 0; i < texts.length; i++) {
    const unit = unitByRoot.get(rootOf(i));
    if (unit === undefined) unitByRoot.set(rootOf(i), [i]);
    else unit.push(i);
  }
  return [...unitByRoot.values()];
}
