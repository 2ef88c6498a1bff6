/** A score as a probability: 1 / (1 + exp(slope · score + offset)). */
export interface Sigmoid {
  readonly slope: number;
  readonly offset: number;
}

const MOST_STEPS = 100;
const SMALLEST_STEP = 1e-10;
const RIDGE = 1e-12;
const FLAT = 1e-5;

export function probabilityOf(score: number, { slope, offset }: Sigmoid): number {
  const exponent = slope * score + offset;
  // Either way round, exp takes no number above 0.
  return exponent >= 0 ? Math.exp(-exponent) / (1 + Math.exp(-exponent)) : 1 / (1 + Math.exp(exponent));
}

/**
 * The sigmoid that fits scores to what is true of them (J. Platt, “Probabilistic Outputs for Support Vector Machines”, 1999),
 * with his targets, which keep off 0 and 1 as far as the counts are small, by the Newton steps of H.-T. Lin, C.-J. Lin and
 * R. C. Weng, “A Note on Platt's Probabilistic Outputs for Support Vector Machines”, Machine Learning 68(3), 2007.
 */
export function fitSigmoid(scores: Float64Array, isTrue: Uint8Array): Sigmoid {
  let positives = 0;
  for (const flag of isTrue) positives += flag;
  const negatives = isTrue.length - positives;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (negatives + 2);
  const targets = Float64Array.from(isTrue, (flag) => (flag === 1 ? high : low));
  let found: Sigmoid = { slope: 0, offset: Math.log((negatives + 1) / (positives + 1)) };
  let loss = lossOf(scores, targets, found);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { a, b, aa, ab, bb } = derivativesOf(scores, targets, found);
    if (Math.abs(a) < FLAT && Math.abs(b) < FLAT) break;
    const determinant = aa * bb - ab * ab;
    const slope = -(bb * a - ab * b) / determinant;
    const offset = -(aa * b - ab * a) / determinant;
    const gain = a * slope + b * offset;
    let part = 1;
    for (; part >= SMALLEST_STEP; part /= 2) {
      const next = { slope: found.slope + part * slope, offset: found.offset + part * offset };
      const nextLoss = lossOf(scores, targets, next);
      if (nextLoss < loss + 0.0001 * part * gain) {
        found = next;
        loss = nextLoss;
        break;
      }
    }
    if (part < SMALLEST_STEP) break;
  }
  return found;
}

function lossOf(scores: Float64Array, targets: Float64Array, { slope, offset }: Sigmoid): number {
  let loss = 0;
  for (let i = 0; i < scores.length; i++) {
    const exponent = slope * (scores[i] ?? 0) + offset;
    const target = targets[i] ?? 0;
    loss +=
      exponent >= 0
        ? target * exponent + Math.log1p(Math.exp(-exponent))
        : (target - 1) * exponent + Math.log1p(Math.exp(exponent));
  }
  return loss;
}

/** First and second derivatives of the loss by slope and offset. */
function derivativesOf(scores: Float64Array, targets: Float64Array, sigmoid: Sigmoid) {
  const sums = { a: 0, b: 0, aa: RIDGE, ab: 0, bb: RIDGE };
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] ?? 0;
    const p = probabilityOf(score, sigmoid);
    const off = (targets[i] ?? 0) - p;
    const spread = p * (1 - p);
    sums.a += score * off;
    sums.b += off;
    sums.aa += score * score * spread;
    sums.ab += score * spread;
    sums.bb += spread;
  }
  return sums;
}
