import { english } from "../core/wording.ts";
import type { Figure } from "../learn/bootstrap.ts";
import type { CalibrationBin } from "../learn/evaluation/calibration.ts";
import type { Evaluation } from "../learn/evaluation/evaluate.ts";
import type { EvaluationFacts } from "./evaluation-table.ts";
import { rounded, roundedDown, roundedInterval } from "./figures.ts";

/** An evaluation as one JSON object with a line end; figures to four decimals, null where they are not defined. */
export function evaluationJson(evaluation: Evaluation, facts: EvaluationFacts): string {
  const { baseline, calibration, coverage, perLabel } = evaluation;
  const accepted = facts.hasAccepted ? evaluation.acceptedAccuracy : NONE;
  const equalSets = evaluation.judging === "sets" ? evaluation.equalSets : NONE;
  const secondaryF1 = evaluation.judging === "sets" ? evaluation.secondaryF1 : NONE;
  const json = {
    classifier: english(facts.classifier),
    ...{ texts: evaluation.texts, groups: evaluation.groups, answered: evaluation.answered, right: evaluation.right },
    judging: evaluation.judging,
    accuracy: rounded(evaluation.accuracy.value),
    acceptedAccuracy: rounded(accepted.value),
    equalSets: rounded(equalSets.value),
    macroF1: rounded(evaluation.macroF1.value),
    microF1: rounded(evaluation.microF1.value),
    secondaryF1: rounded(secondaryF1.value),
    intervals: {
      ...{ level: 0.95, resamples: facts.resamples, seed: facts.seed },
      accuracy: roundedInterval(evaluation.accuracy.interval),
      acceptedAccuracy: roundedInterval(accepted.interval),
      equalSets: roundedInterval(equalSets.interval),
      macroF1: roundedInterval(evaluation.macroF1.interval),
      microF1: roundedInterval(evaluation.microF1.interval),
      secondaryF1: roundedInterval(secondaryF1.interval),
    },
    baseline: { ...baseline, accuracy: rounded(baseline.accuracy), macroF1: rounded(baseline.macroF1) },
    perLabel: perLabel.map(({ precision, recall, f1, ...label }) => ({
      ...label,
      ...{ precision: rounded(precision), recall: rounded(recall), f1: rounded(f1.value) },
      f1Interval: roundedInterval(f1.interval),
    })),
    confusion: evaluation.confusion,
    calibration: {
      ...calibration,
      ...{ ece: rounded(calibration.ece), eceEqualMass: rounded(calibration.eceEqualMass) },
      brier: rounded(calibration.brier),
      equalWidth: calibration.equalWidth.map(roundedBin),
      equalMass: calibration.equalMass.map(roundedBin),
    },
    coverage: {
      ...coverage,
      aurc: rounded(coverage.aurc),
      rows: coverage.rows.map((row) => ({
        ...row,
        minConfidence: roundedDown(row.minConfidence),
        coverage: rounded(row.coverage),
        risk: rounded(row.risk),
      })),
    },
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

const NONE: Figure = { value: null, interval: null };

function roundedBin({ texts, ...bin }: CalibrationBin) {
  return {
    ...{ from: rounded(bin.from), to: rounded(bin.to), texts },
    ...{ meanConfidence: rounded(bin.meanConfidence), accuracy: rounded(bin.accuracy) },
  };
}
