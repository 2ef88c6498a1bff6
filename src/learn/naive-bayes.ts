import type { LinearTask, Weights } from "./linear.ts";

/** Added to every sum, so that a feature that no other label has is not infinitely telling; TF-IDF of a feature is far below 1. */
const SMOOTHING = 0.1;

/**
 * Complement naive Bayes over TF-IDF: a feature speaks for a label as it is rare among all other labels, each label's weights
 * brought to the same length (J. D. M. Rennie, L. Shih, J. Teevan, D. R. Karger, “Tackling the Poor Assumptions of Naive
 * Bayes Text Classifiers”, ICML 2003). It is a linear model too. What is the same for all labels is taken out.
 */
export function learnBayes({ rows, members, labels, has }: Omit<LinearTask, "dice">): Weights {
  const weights = new Float32Array(rows.width * labels);
  const own = new Float64Array(labels);
  for (const text of members) addValues(rows, text, { has, weights, labels, own });
  let all = 0;
  for (const sum of own) all += sum;
  const lengths = new Float64Array(labels);
  const room = { own, all, lengths, logs: new Float64Array(labels) };
  for (let row = 0; row < rows.width; row++) toComplement(weights, row * labels, room);
  for (let i = 0; i < weights.length; i++) {
    const label = i % labels;
    weights[i] = (weights[i] ?? 0) / (lengths[label] || 1);
  }
  for (let row = 0; row < rows.width; row++) centre(weights, row * labels, labels);
  return { weights, bias: new Float64Array(labels) };
}

interface Sums {
  readonly has: Int8Array;
  readonly weights: Float32Array;
  readonly labels: number;
  /** By label: all values of its texts. */
  readonly own: Float64Array;
}

/** Adds a text's values to the column of its main label. */
function addValues(
  { chunks, chunkOf, start, end, width }: LinearTask["rows"],
  text: number,
  { has, weights, labels, own }: Sums,
): void {
  const chunk = chunks[chunkOf[text] ?? 0];
  let label = 0;
  while (label < labels && has[text * labels + label] !== 1) label++;
  if (chunk === undefined || label === labels || width === 0) return;
  const { index, value } = chunk;
  let sum = 0;
  for (let i = start[text] ?? 0; i < (end[text] ?? 0); i++) {
    const at = (index[i] ?? 0) * labels + label;
    weights[at] = (weights[at] ?? 0) + (value[i] ?? 0);
    sum += value[i] ?? 0;
  }
  own[label] = (own[label] ?? 0) + sum;
}

interface Complement {
  readonly own: Float64Array;
  readonly all: number;
  /** By label: the sum of its weights' sizes, to which the row is added. */
  readonly lengths: Float64Array;
  readonly logs: Float64Array;
}

/** Turns a feature's sums by label into how rare it is among the others. */
function toComplement(weights: Float32Array, row: number, { own, all, lengths, logs }: Complement): void {
  const labels = own.length;
  const features = weights.length / labels;
  let total = 0;
  for (let label = 0; label < labels; label++) total += weights[row + label] ?? 0;
  for (let label = 0; label < labels; label++) {
    const among = total - (weights[row + label] ?? 0) + SMOOTHING;
    logs[label] = Math.log(among / (all - (own[label] ?? 0) + SMOOTHING * features));
    lengths[label] = (lengths[label] ?? 0) + Math.abs(logs[label] ?? 0);
    weights[row + label] = -(logs[label] ?? 0);
  }
}

function centre(weights: Float32Array, row: number, labels: number): void {
  let sum = 0;
  for (let label = 0; label < labels; label++) sum += weights[row + label] ?? 0;
  for (let label = 0; label < labels; label++) weights[row + label] = (weights[row + label] ?? 0) - sum / labels;
}
