import type { Figure } from "../learn/bootstrap.ts";
import type { Confusion } from "../learn/evaluation/confusion.ts";
import type { Evaluation } from "../learn/evaluation/evaluate.ts";
import { csvTable } from "./csv.ts";
import type { EvaluationFacts } from "./evaluation-table.ts";
import { rounded, roundedDown } from "./figures.ts";
import type { TableCell } from "./tables.ts";

type Row = readonly TableCell[];

/** An evaluation as one tidy table: a row a figure, with its label or confidence where it has one, and the number it is of. */
export function evaluationCsv(
  evaluation: Evaluation,
  { hasAccepted, excel }: Pick<EvaluationFacts, "hasAccepted"> & { readonly excel: boolean },
): string {
  const { texts, perLabel, baseline, calibration, coverage, judging } = evaluation;
  const whole = (name: string, { value, interval }: Figure): Row => [
    ...[name, null, null, rounded(value), rounded(interval?.low ?? null), rounded(interval?.high ?? null), texts],
  ];
  const plain = (name: string, value: number | null, of: number): Row => [
    name,
    null,
    null,
    rounded(value),
    null,
    null,
    of,
  ];
  const rows: Row[] = [
    whole("accuracy", evaluation.accuracy),
    ...(hasAccepted ? [whole("acceptedAccuracy", evaluation.acceptedAccuracy)] : []),
    ...(judging === "sets" ? [whole("equalSets", evaluation.equalSets)] : []),
    ...[whole("macroF1", evaluation.macroF1), whole("microF1", evaluation.microF1)],
    ...(judging === "sets" ? [whole("secondaryF1", evaluation.secondaryF1)] : []),
    ["baselineAccuracy", baseline.label, null, rounded(baseline.accuracy), null, null, texts],
    ["baselineMacroF1", baseline.label, null, rounded(baseline.macroF1), null, null, texts],
    ...[
      plain("ece", calibration.ece, calibration.texts),
      plain("eceEqualMass", calibration.eceEqualMass, calibration.texts),
    ],
    ...[plain("brier", calibration.brier, calibration.texts), plain("aurc", coverage.aurc, coverage.answered)],
    ...perLabel.flatMap(({ label, support, predicted, precision, recall, f1 }): Row[] => [
      ["precision", label, null, rounded(precision), null, null, predicted],
      ["recall", label, null, rounded(recall), null, null, support],
      [
        ...[
          "f1",
          label,
          null,
          rounded(f1.value),
          rounded(f1.interval?.low ?? null),
          rounded(f1.interval?.high ?? null),
        ],
        support,
      ],
    ]),
    ...coverage.rows.flatMap(({ minConfidence, coverage: share, risk, texts: kept }): Row[] => [
      ["coverage", null, roundedDown(minConfidence), rounded(share), null, null, texts],
      ["risk", null, roundedDown(minConfidence), rounded(risk), null, null, kept],
    ]),
    ...calibration.equalWidth.map(
      ({ to, accuracy, texts: answers }): Row => [...["binAccuracy", null, to, rounded(accuracy), null, null, answers]],
    ),
  ];
  return csvTable(["figure", "label", "confidence", "value", "low", "high", "of"], { rows, excel });
}

/** A row a label of the gold, a column a label predicted, and what was not answered. */
export function confusionCsv({ gold, predicted, counts, abstained }: Confusion, excel: boolean): string {
  const rows = gold.map((label, row) => [label, ...(counts[row] ?? []), abstained[row] ?? 0]);
  return csvTable(["gold", ...predicted, "(abstained)"], { rows, excel });
}
