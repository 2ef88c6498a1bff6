import type { Dice } from "../core/dice.ts";
import type { TextRows } from "./text-rows.ts";

/** A linear model: the score of a label is the sum of its weights over a text's features, and its bias. */
export interface Weights {
  /** By feature and label: `weights[feature * labels + label]`, so that a text is read once for all labels. */
  readonly weights: Float32Array;
  readonly bias: Float64Array;
}

export interface LinearTask {
  readonly rows: TextRows;
  /** Places of the texts to learn from. */
  readonly members: Int32Array;
  readonly labels: number;
  /** By text and label: 1, -1, or 0 where a text is to say nothing of a label. */
  readonly has: Int8Array;
  readonly dice: Dice;
}

/** How much a text on the wrong side counts against small weights. */
const COST = 1;
const MOST_PASSES = 30;
/** Where the projected gradients lie this near together, further passes change nothing that matters (LIBLINEAR's ε). */
const NEAR = 0.1;

/**
 * One-vs-rest support vector machines with L2-regularised weights and bias and the squared hinge loss (“L2-loss”), by dual
 * coordinate descent over the texts in an order drawn anew for each pass (C.-J. Hsieh, K.-W. Chang, C.-J. Lin, S. S. Keerthi,
 * S. Sundararajan, “A Dual Coordinate Descent Method for Large-scale Linear SVM”, ICML 2008, algorithm 1). All labels are
 * learnt in the same passes. Ends when all projected gradients of a pass lie within 0.1, or after 30 passes.
 */
export function learnLinear({ rows, members, labels, has, dice }: LinearTask): Weights {
  const weights = new Float32Array(rows.width * labels);
  const bias = new Float64Array(labels);
  const alpha = new Float32Array(members.length * labels);
  const squares = Float64Array.from(members, (text) => 1 + squaresOf(rows, text));
  const sums = new Float64Array(labels);
  const steps = new Float64Array(labels);
  const bounds = { least: 0, most: 0 };
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    bounds.least = Number.POSITIVE_INFINITY;
    bounds.most = Number.NEGATIVE_INFINITY;
    for (const member of dice.order(members.length)) {
      const text = members[member] ?? 0;
      addScores(rows, text, { weights, bias, sums });
      const target = { has, from: text * labels, alpha, at: member * labels, squares: squares[member] ?? 1 };
      if (findSteps(sums, steps, { ...target, bounds })) addText(rows, text, { weights, bias, steps });
    }
    if (bounds.most - bounds.least < NEAR) break;
  }
  return { weights, bias };
}

function squaresOf({ chunks, chunkOf, start, end }: TextRows, text: number): number {
  const value = chunks[chunkOf[text] ?? 0]?.value;
  let sum = 0;
  if (value !== undefined) for (let i = start[text] ?? 0; i < (end[text] ?? 0); i++) sum += (value[i] ?? 0) ** 2;
  return sum;
}

/** The scores of a text for every label. */
export function addScores(
  { chunks, chunkOf, start, end }: TextRows,
  text: number,
  { weights, bias, sums }: Weights & { readonly sums: Float64Array },
): void {
  sums.set(bias);
  const chunk = chunks[chunkOf[text] ?? 0];
  if (chunk === undefined) return;
  sumOver(chunk.index, chunk.value, { from: start[text] ?? 0, to: end[text] ?? 0, weights, sums });
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly weights: Float32Array;
  readonly sums: Float64Array;
}

/** Adds the weights of features, times their values, to the sums of the labels. */
export function sumOver(index: Int32Array, value: Float32Array, { from, to, weights, sums }: Stretch): void {
  const labels = sums.length;
  for (let i = from; i < to; i++) {
    const row = (index[i] ?? 0) * labels;
    const times = value[i] ?? 0;
    for (let label = 0; label < labels; label++) sums[label] = (sums[label] ?? 0) + times * (weights[row + label] ?? 0);
  }
}

interface Step {
  readonly has: Int8Array;
  readonly from: number;
  readonly alpha: Float32Array;
  readonly at: number;
  readonly squares: number;
  readonly bounds: { least: number; most: number };
}

/** One coordinate step for each label; whether any changes the weights. */
function findSteps(sums: Float64Array, steps: Float64Array, { has, from, alpha, at, squares, bounds }: Step): boolean {
  const diagonal = 0.5 / COST;
  let changed = false;
  for (let label = 0; label < sums.length; label++) {
    const target = has[from + label] ?? 0;
    steps[label] = 0;
    if (target === 0) continue;
    const before = alpha[at + label] ?? 0;
    const gradient = target * (sums[label] ?? 0) - 1 + diagonal * before;
    const projected = before === 0 ? Math.min(gradient, 0) : gradient;
    if (projected < bounds.least) bounds.least = projected;
    if (projected > bounds.most) bounds.most = projected;
    if (Math.abs(projected) < 1e-12) continue;
    alpha[at + label] = Math.max(before - gradient / (squares + diagonal), 0);
    // As it is stored, so that weights and coordinates do not drift apart.
    steps[label] = target * ((alpha[at + label] ?? 0) - before);
    changed = true;
  }
  return changed;
}

function addText(
  { chunks, chunkOf, start, end }: TextRows,
  text: number,
  { weights, bias, steps }: Weights & { readonly steps: Float64Array },
): void {
  for (let label = 0; label < steps.length; label++) bias[label] = (bias[label] ?? 0) + (steps[label] ?? 0);
  const chunk = chunks[chunkOf[text] ?? 0];
  if (chunk === undefined) return;
  spread(chunk.index, chunk.value, { from: start[text] ?? 0, to: end[text] ?? 0, weights, sums: steps });
}

/** Adds each label's step, times the features' values, to the weights. */
function spread(index: Int32Array, value: Float32Array, { from, to, weights, sums }: Stretch): void {
  const labels = sums.length;
  for (let i = from; i < to; i++) {
    const row = (index[i] ?? 0) * labels;
    const times = value[i] ?? 0;
    for (let label = 0; label < labels; label++)
      weights[row + label] = (weights[row + label] ?? 0) + times * (sums[label] ?? 0);
  }
}
