import { isRight, type Judged } from "./judged.ts";

/** Texts of similar confidence. */
export interface CalibrationBin {
  /** Confidence from … (excluded, but for 0) … */
  readonly from: number;
  /** … to (included). */
  readonly to: number;
  readonly texts: number;
  readonly meanConfidence: number;
  /** Share of its texts that are right. */
  readonly accuracy: number;
}

/** Whether confidence can be taken for the chance to be right. Of the texts with an answer. */
export interface Calibration {
  readonly texts: number;
  /** Expected calibration error over bins of equal width. Null without any answer. */
  readonly ece: number | null;
  /** The same over bins of equal numbers of texts. */
  readonly eceEqualMass: number | null;
  /** Mean squared difference of confidence and outcome (right 1, wrong 0). */
  readonly brier: number | null;
  /** Bins with texts, of ten. */
  readonly equalWidth: readonly CalibrationBin[];
  readonly equalMass: readonly CalibrationBin[];
  readonly errors: ConfidentErrors;
}

/** Of the wrong answers, how many came with a confidence above `above`. */
export interface ConfidentErrors {
  readonly wrong: number;
  readonly above: number;
  readonly confident: number;
}

const BINS = 10;
const CONFIDENT = 0.7;

interface Answer {
  readonly confidence: number;
  readonly right: number;
}

/**
 * Expected calibration error: the mean distance of accuracy and mean confidence over the bins, weighted with their texts
 * (M. P. Naeini, G. Cooper, M. Hauskrecht: Obtaining Well Calibrated Probabilities Using Bayesian Binning, AAAI 2015); the
 * score of G. Brier (1950) for the answer given.
 */
export function calibrationOf(judged: readonly Judged[]): Calibration {
  const answers = judged
    .filter(({ prediction }) => prediction.label !== null)
    .map((text) => ({ confidence: text.prediction.confidence, right: Number(isRight(text)) }))
    // Sums in this order are the same for any order of the texts.
    .sort((a, b) => a.confidence - b.confidence || a.right - b.right);
  const equalWidth = binsByWidth(answers);
  const equalMass = binsByMass(answers);
  const wrong = answers.filter(({ right }) => right === 0);
  return {
    texts: answers.length,
    ece: expectedError(equalWidth, answers.length),
    eceEqualMass: expectedError(equalMass, answers.length),
    brier: answers.length === 0 ? null : sumOf(answers, squaredError) / answers.length,
    equalWidth,
    equalMass,
    errors: {
      wrong: wrong.length,
      above: CONFIDENT,
      confident: wrong.filter(({ confidence }) => confidence > CONFIDENT).length,
    },
  };
}

function squaredError({ confidence, right }: Answer): number {
  return (confidence - right) ** 2;
}

function binsByWidth(answers: readonly Answer[]): CalibrationBin[] {
  const bins = gathered(answers, ({ confidence }) => Math.min(BINS, Math.max(1, Math.ceil(confidence * BINS))));
  return bins.map(({ bin, members }) => shownBin(members, { from: (bin - 1) / BINS, to: bin / BINS }));
}

/** Equal confidences stay in one bin, or it would depend on the order of the texts which is where. */
function binsByMass(answers: readonly Answer[]): CalibrationBin[] {
  const binByConfidence = new Map<number, number>();
  for (const [i, { confidence }] of answers.entries()) {
    if (!binByConfidence.has(confidence)) binByConfidence.set(confidence, Math.floor((i * BINS) / answers.length));
  }
  const bins = gathered(answers, ({ confidence }) => binByConfidence.get(confidence) ?? 0);
  const tops = bins.map(({ members }) => members.at(-1)?.confidence ?? 0);
  return bins.map(({ members }, i) => shownBin(members, { from: tops[i - 1] ?? 0, to: tops[i] ?? 0 }));
}

/** Bins with members, in ascending order, as the answers are. */
function gathered(answers: readonly Answer[], binOf: (answer: Answer) => number) {
  const membersByBin = new Map<number, Answer[]>();
  for (const answer of answers) {
    const bin = binOf(answer);
    const members = membersByBin.get(bin);
    if (members === undefined) membersByBin.set(bin, [answer]);
    else members.push(answer);
  }
  return Array.from(membersByBin, ([bin, members]) => ({ bin, members }));
}

function shownBin(members: readonly Answer[], edges: Readonly<Record<"from" | "to", number>>): CalibrationBin {
  return {
    ...edges,
    texts: members.length,
    meanConfidence: sumOf(members, ({ confidence }) => confidence) / members.length,
    accuracy: sumOf(members, ({ right }) => right) / members.length,
  };
}

function expectedError(bins: readonly CalibrationBin[], texts: number): number | null {
  if (texts === 0) return null;
  return sumOf(bins, (bin) => (bin.texts / texts) * Math.abs(bin.accuracy - bin.meanConfidence));
}

function sumOf<Value>(values: readonly Value[], number: (value: Value) => number): number {
  return values.reduce((sum, value) => sum + number(value), 0);
}
