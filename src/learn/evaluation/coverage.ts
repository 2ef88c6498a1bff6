import { isRight, type Judged } from "./judged.ts";

/** What is left when answers below a confidence are withheld. */
export interface CoverageRow {
  /** Least confidence of the answers that are kept: a value for `--min-confidence`. */
  readonly minConfidence: number;
  readonly texts: number;
  /** Share of all texts. */
  readonly coverage: number;
  readonly right: number;
  /** Share of the kept answers that are wrong. */
  readonly risk: number;
}

export interface Coverage {
  readonly texts: number;
  /** Texts with an answer. */
  readonly answered: number;
  /** Mean risk over all coverages: area under the risk–coverage curve. Null without any answer. */
  readonly aurc: number | null;
  /** The widest first: as far as the answers reach, then 90 %, 80 % … of all texts. */
  readonly rows: readonly CoverageRow[];
}

/** Tenths of all texts; in whole numbers, as 0.7 × 30 need not be 21. */
const TENTHS = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1] as const;

/**
 * Selective classification: the reject option of C. K. Chow (On Optimum Recognition Error and Reject Tradeoff, IEEE Trans.
 * Information Theory, 1970), told as risk by coverage (Y. Geifman, R. El-Yaniv: Selective Classification for Deep Neural
 * Networks, NIPS 2017). Texts of equal confidence are kept or withheld together.
 */
export function coverageOf(judged: readonly Judged[]): Coverage {
  const answers = judged.filter(({ prediction }) => prediction.label !== null);
  const curve = riskCurve(answers, judged.length);
  const rows: CoverageRow[] = [];
  for (const tenths of TENTHS) {
    // The least that reaches it: at 90 % of 20 texts, 18 or, if some of them are tied, a few more.
    const row = curve.find(({ texts }) => texts * 10 >= tenths * judged.length) ?? curve.at(-1);
    if (row !== undefined && row.texts !== rows.at(-1)?.texts) rows.push(row);
  }
  return { texts: judged.length, answered: answers.length, aurc: meanRisk(curve, answers.length), rows };
}

/** A row for each confidence, the highest first. */
function riskCurve(answers: readonly Judged[], all: number): CoverageRow[] {
  const byConfidence = new Map<number, { texts: number; right: number }>();
  for (const answer of answers) {
    const { confidence } = answer.prediction;
    const { texts, right } = byConfidence.get(confidence) ?? { texts: 0, right: 0 };
    byConfidence.set(confidence, { texts: texts + 1, right: right + Number(isRight(answer)) });
  }
  let [texts, right] = [0, 0];
  return [...byConfidence]
    .sort(([a], [b]) => b - a)
    .map(([minConfidence, tied]) => {
      texts += tied.texts;
      right += tied.right;
      return { minConfidence, texts, coverage: texts / all, right, risk: (texts - right) / texts };
    });
}

/** Over 1, 2, … answers kept; among tied ones, errors come evenly spread. */
function meanRisk(curve: readonly CoverageRow[], answered: number): number | null {
  if (answered === 0) return null;
  let sum = 0;
  let before = { texts: 0, wrong: 0 };
  for (const { texts, right } of curve) {
    const wrong = texts - right;
    const perText = (wrong - before.wrong) / (texts - before.texts);
    for (let kept = before.texts + 1; kept <= texts; kept++)
      sum += (before.wrong + perText * (kept - before.texts)) / kept;
    before = { texts, wrong };
  }
  return sum / answered;
}
