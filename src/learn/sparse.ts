// What runs for every feature of every text: small functions that take numbers in a row, which the compiler keeps in registers.

/** The sum of a text's values times the weights of its features. */
export function dotOf(index: Int32Array, value: Float32Array, from: number, to: number, weights: Float32Array): number {
  // Four sums, since an addition that waits for the one before takes four times as long.
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = from;
  for (; i + 3 < to; i += 4) {
    a += (value[i] ?? 0) * (weights[index[i] ?? 0] ?? 0);
    b += (value[i + 1] ?? 0) * (weights[index[i + 1] ?? 0] ?? 0);
    c += (value[i + 2] ?? 0) * (weights[index[i + 2] ?? 0] ?? 0);
    d += (value[i + 3] ?? 0) * (weights[index[i + 3] ?? 0] ?? 0);
  }
  for (; i < to; i++) a += (value[i] ?? 0) * (weights[index[i] ?? 0] ?? 0);
  return a + b + (c + d);
}

/** Adds a text's values, times a number, to the weights of its features. */
export function addTimes(
  index: Int32Array,
  value: Float32Array,
  from: number,
  to: number,
  times: number,
  weights: Float32Array,
): void {
  for (let i = from; i < to; i++) {
    const at = index[i] ?? 0;
    weights[at] = (weights[at] ?? 0) + times * (value[i] ?? 0);
  }
}

/** Adds the weights of a text's features, times their values, to the sums of all labels. */
export function addScores(
  index: Int32Array,
  value: Float32Array,
  from: number,
  to: number,
  weights: Float32Array,
  sums: Float64Array,
): void {
  const labels = sums.length;
  for (let i = from; i < to; i++) {
    const row = (index[i] ?? 0) * labels;
    const times = value[i] ?? 0;
    for (let label = 0; label < labels; label++) sums[label] = (sums[label] ?? 0) + times * (weights[row + label] ?? 0);
  }
}

/** Puts a label's weights into the column of the label. */
export function scatter(own: Float32Array, weights: Float32Array, labels: number, label: number): void {
  for (let row = 0; row < own.length; row++) weights[row * labels + label] = own[row] ?? 0;
}
