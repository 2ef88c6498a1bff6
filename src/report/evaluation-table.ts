import type { Figure } from "../learn/bootstrap.ts";
import type { Confusion } from "../learn/evaluation/confusion.ts";
import type { Evaluation } from "../learn/evaluation/evaluate.ts";
import { counted, roundedDown, shown, shownInterval } from "./figures.ts";
import { textTable } from "./text-table.ts";

/** What was judged, and how. */
export interface EvaluationFacts {
  /** For people: `the rules`, `model.bin`, `5-fold cross-validation`. */
  readonly classifier: string;
  readonly resamples: number;
  readonly seed: number;
  /** Whether labels as good as the main one were named. */
  readonly hasAccepted: boolean;
}

/** The tables of an evaluation: figures, labels, confusion, calibration, coverage, with what each number is of. */
export function evaluationTable(evaluation: Evaluation, facts: EvaluationFacts): string {
  return [
    heading(evaluation, facts),
    figuresTable(evaluation, facts),
    labelsTable(evaluation),
    confusionTable(evaluation.confusion),
    calibrationTable(evaluation),
    coverageTable(evaluation),
  ].join("\n");
}

function heading(
  { texts, groups, answered, judging }: Evaluation,
  { classifier, resamples, seed }: EvaluationFacts,
): string {
  const intervals =
    resamples === 0 || groups < 2
      ? "no intervals"
      : `95 % intervals: percentiles of ${resamples} resamples of ${groups === texts ? "texts" : "groups"}, seed ${seed}`;
  return [
    `${classifier}: ${counted(texts, "text")} in ${counted(groups, "group")}, ${texts - answered} without an answer`,
    `${judging === "main" ? "judged by the main label" : "judged by all labels of a text"}; ${intervals}`,
    "",
  ].join("\n");
}

function figuresTable(evaluation: Evaluation, { hasAccepted }: EvaluationFacts): string {
  const { texts, right, baseline, perLabel, accuracy, judging, calibration, coverage } = evaluation;
  const labels = perLabel.filter(({ support }) => support > 0).length;
  const row = (name: string, figure: Figure, of: string): string[] => {
    return [name, shown(figure.value), shownInterval(figure.interval), of];
  };
  const plain = (name: string, value: number | null, of: string): string[] => [name, shown(value), "", of];
  return textTable({
    header: ["figure", "value", "95 % interval", "of"],
    align: "lrll",
    rows: [
      row("accuracy", accuracy, `${right} of ${texts} texts have their main label`),
      ...(hasAccepted
        ? [
            row(
              "accepted accuracy",
              evaluation.acceptedAccuracy,
              `${evaluation.accepted} of ${texts} texts have it, or one as good`,
            ),
          ]
        : []),
      ...(judging === "sets"
        ? [row("equal sets", evaluation.equalSets, `${texts} texts, all labels and no other`)]
        : []),
      row("macro-F1", evaluation.macroF1, `mean of the ${counted(labels, "label")} that a text has`),
      row("micro-F1", evaluation.microF1, "counts of all labels together"),
      ...(judging === "sets"
        ? [row("secondary F1", evaluation.secondaryF1, "counts of all labels behind the main one")]
        : []),
      plain("baseline accuracy", baseline.accuracy, `always ${baseline.label}`),
      plain("baseline macro-F1", baseline.macroF1, "the same"),
      plain("ECE", calibration.ece, `${counted(calibration.texts, "answer")}, 10 bins of equal width`),
      plain("ECE, equal mass", calibration.eceEqualMass, "the same, 10 bins of equal numbers"),
      plain("Brier score", calibration.brier, "the same"),
      plain("AURC", coverage.aurc, "mean risk over all coverages"),
      plain(
        `wrong above ${calibration.errors.above}`,
        calibration.errors.wrong === 0 ? null : calibration.errors.confident / calibration.errors.wrong,
        `${calibration.errors.confident} of ${counted(calibration.errors.wrong, "wrong answer")} have a higher confidence`,
      ),
    ],
  });
}

function labelsTable({ perLabel }: Evaluation): string {
  return textTable({
    header: ["label", "texts", "predicted", "both", "precision", "recall", "F1", "95 % interval"],
    align: "lrrrrrrl",
    rows: perLabel.map(({ label, support, predicted, hits, precision, recall, f1 }) => [
      ...[label, String(support), String(predicted), String(hits)],
      ...[shown(precision), shown(recall), shown(f1.value), shownInterval(f1.interval)],
    ]),
  });
}

const MOST_COLUMNS = 40;

/** Columns have numbers: names of labels would make the table wider than any page. */
function confusionTable({ gold, predicted, counts, abstained }: Confusion): string {
  const labels = [...new Set([...gold, ...predicted])].sort((a, b) => (a < b ? -1 : 1));
  if (labels.length > MOST_COLUMNS)
    return `Confusion of ${labels.length} labels: too wide to print; --confusion FILE.csv writes it.\n`;
  const rowOf = new Map(gold.map((label, row) => [label, row]));
  const columnOf = new Map(predicted.map((label, column) => [label, column]));
  const cell = (count: number | undefined): string => (count === undefined || count === 0 ? "·" : String(count));
  const rows = labels.map((label, i) => {
    const row = rowOf.get(label) ?? -1;
    const cells = labels.map((other) => cell(counts[row]?.[columnOf.get(other) ?? -1]));
    return [String(i + 1), label, ...cells, cell(abstained[row])];
  });
  return textTable({
    header: ["", "gold (rows), predicted (columns, – no answer)", ...labels.map((_, i) => String(i + 1)), "–"],
    align: `rl${"r".repeat(labels.length + 1)}`,
    rows,
  });
}

function calibrationTable({ calibration }: Evaluation): string {
  return textTable({
    header: ["confidence", "answers", "mean confidence", "accuracy"],
    align: "lrrr",
    rows: calibration.equalWidth.map(({ from, to, texts, meanConfidence, accuracy }) => [
      ...[`above ${from.toFixed(1)} to ${to.toFixed(1)}`, String(texts), shown(meanConfidence), shown(accuracy)],
    ]),
  });
}

function coverageTable({ coverage }: Evaluation): string {
  return textTable({
    header: ["--min-confidence", "answers", "coverage", "right", "risk"],
    align: "rrrrr",
    rows: coverage.rows.map(({ minConfidence, texts, coverage: share, right, risk }) => [
      ...[roundedDown(minConfidence).toFixed(4), String(texts), shown(share), String(right), shown(risk)],
    ]),
  });
}
