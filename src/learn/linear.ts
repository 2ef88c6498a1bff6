import type { Dice } from "../core/dice.ts";
import { addTimes, dotOf, scatter } from "./sparse.ts";
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
const DIAGONAL = 0.5 / COST;
const MOST_PASSES = 6;
/** Where the projected gradients lie this near together, further passes change nothing that matters (LIBLINEAR's ε). */
const NEAR = 0.1;

/**
 * One-vs-rest support vector machines with L2-regularised weights and bias and the squared hinge loss (“L2-loss”), by dual
 * coordinate descent over the texts in a random order, with shrinking (C.-J. Hsieh, K.-W. Chang, C.-J. Lin, S. S. Keerthi,
 * S. Sundararajan, “A Dual Coordinate Descent Method for Large-scale Linear SVM”, ICML 2008, algorithm 3). A label is done when
 * all projected gradients of a pass lie within 0.1, or after 6 passes.
 */
export function learnLinear({ rows, members, labels, has, dice }: LinearTask): Weights {
  const weights = new Float32Array(rows.width * labels);
  const bias = new Float64Array(labels);
  const squares = Float64Array.from(members, (text) => 1 + DIAGONAL + squaresOf(rows, text));
  const own = new Float32Array(rows.width);
  for (let label = 0; label < labels; label++) {
    const targets = Int8Array.from(members, (text) => has[text * labels + label] ?? 0);
    own.fill(0);
    bias[label] = learnLabel({ rows, members, squares, targets, weights: own, dice });
    scatter(own, weights, labels, label);
  }
  return { weights, bias };
}

interface LabelTask extends Pick<LinearTask, "rows" | "members" | "dice"> {
  readonly squares: Float64Array;
  readonly targets: Int8Array;
  /** Zeros, which become the weights. */
  readonly weights: Float32Array;
}

/** The bias of one label, whose weights are put in their place. */
function learnLabel({ rows, members, squares, targets, weights, dice }: LabelTask): number {
  const { chunks, chunkOf, start, end } = rows;
  const alpha = new Float64Array(members.length);
  const order = dice.order(members.length).filter((member) => targets[member] !== 0);
  let bias = 0;
  let active = order.length;
  let bound = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < active; i++) {
      swap(order, i, i + dice.roll(active - i));
      const member = order[i] ?? 0;
      const text = members[member] ?? 0;
      const chunk = chunks[chunkOf[text] ?? 0];
      if (chunk === undefined) continue;
      const [from, to] = [start[text] ?? 0, end[text] ?? 0];
      const target = targets[member] ?? 0;
      const before = alpha[member] ?? 0;
      const score = bias + dotOf(chunk.index, chunk.value, from, to, weights);
      const gradient = target * score - 1 + DIAGONAL * before;
      if (before === 0 && gradient > bound) {
        // Far on the right side: it rests until the others have come to an end.
        swap(order, i, --active);
        i--;
        continue;
      }
      const projected = before === 0 ? Math.min(gradient, 0) : gradient;
      least = Math.min(least, projected);
      most = Math.max(most, projected);
      if (Math.abs(projected) < 1e-12) continue;
      const after = Math.max(before - gradient / (squares[member] ?? 1), 0);
      alpha[member] = after;
      const step = target * (after - before);
      bias += step;
      addTimes(chunk.index, chunk.value, from, to, step, weights);
    }
    if (most - least < NEAR) {
      if (active === order.length) break;
      active = order.length;
      bound = Number.POSITIVE_INFINITY;
    } else bound = most > 0 ? most : Number.POSITIVE_INFINITY;
  }
  return bias;
}

function swap(order: Int32Array, a: number, b: number): void {
  const kept = order[a] ?? 0;
  order[a] = order[b] ?? 0;
  order[b] = kept;
}

function squaresOf({ chunks, chunkOf, start, end }: TextRows, text: number): number {
  const value = chunks[chunkOf[text] ?? 0]?.value;
  let sum = 0;
  if (value !== undefined) for (let i = start[text] ?? 0; i < (end[text] ?? 0); i++) sum += (value[i] ?? 0) ** 2;
  return sum;
}
