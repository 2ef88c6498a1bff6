import { type Say, type Wording, wording } from "../core/wording.ts";
import type { Figure } from "../learn/bootstrap.ts";
import type { Confusion } from "../learn/evaluation/confusion.ts";
import type { Evaluation } from "../learn/evaluation/evaluate.ts";
import { roundedDown, shown, shownInterval, textsCounted } from "./figures.ts";
import { textTable } from "./text-table.ts";

/** What was judged, and how. */
export interface EvaluationFacts {
  /** For people: `rules`, `model.bin`, `5-fold cross-validation`. */
  readonly classifier: Wording;
  readonly resamples: number;
  readonly seed: number;
  /** Whether labels as good as the main one were named. */
  readonly hasAccepted: boolean;
}

/** The tables of an evaluation: figures, labels, confusion, calibration, coverage, with what each number is of. */
export function evaluationTable(evaluation: Evaluation, facts: EvaluationFacts, say: Say): string {
  return [
    heading(evaluation, facts, say),
    figuresTable(evaluation, facts, say),
    labelsTable(evaluation, say),
    confusionTable(evaluation.confusion, say),
    calibrationTable(evaluation, say),
    coverageTable(evaluation, say),
  ].join("\n");
}

function heading(
  { texts, groups, answered, judging }: Evaluation,
  { classifier, resamples, seed }: EvaluationFacts,
  say: Say,
): string {
  const intervals =
    resamples === 0 || groups < 2
      ? wording`no intervals`
      : groups === texts
        ? wording`95 % intervals: percentiles of ${resamples} resamples of texts, seed ${seed}`
        : wording`95 % intervals: percentiles of ${resamples} resamples of groups, seed ${seed}`;
  const inGroups = groups === 1 ? wording`${groups} group` : wording`${groups} groups`;
  const how = judging === "main" ? wording`judged by the main label` : wording`judged by all labels of a text`;
  return [
    say(wording`${classifier}: ${textsCounted(texts)} in ${inGroups}, ${texts - answered} without an answer`),
    say(wording`${how}; ${intervals}`),
    "",
  ].join("\n");
}

function figuresTable(evaluation: Evaluation, { hasAccepted }: EvaluationFacts, say: Say): string {
  const { texts, right, baseline, perLabel, accuracy, judging, calibration, coverage } = evaluation;
  const labels = perLabel.filter(({ support }) => support > 0).length;
  const row = (name: Wording, figure: Figure, of: Wording): string[] => {
    return [say(name), shown(figure.value), shownInterval(figure.interval), say(of)];
  };
  const plain = (name: Wording, value: number | null, of: Wording): string[] => [say(name), shown(value), "", say(of)];
  const { errors } = calibration;
  return textTable({
    header: [wording`figure`, wording`value`, wording`95 % interval`, wording`of`].map(say),
    align: "lrll",
    rows: [
      row(wording`accuracy`, accuracy, wording`${right} of ${texts} texts have their main label`),
      ...(hasAccepted
        ? [
            row(
              wording`accepted accuracy`,
              evaluation.acceptedAccuracy,
              wording`${evaluation.accepted} of ${texts} texts have it, or one as good`,
            ),
          ]
        : []),
      ...(judging === "sets"
        ? [row(wording`equal sets`, evaluation.equalSets, wording`${texts} texts, all labels and no other`)]
        : []),
      row(
        wording`macro-F1`,
        evaluation.macroF1,
        labels === 1
          ? wording`mean of the ${labels} label that a text has`
          : wording`mean of the ${labels} labels that a text has`,
      ),
      row(wording`micro-F1`, evaluation.microF1, wording`counts of all labels together`),
      ...(judging === "sets"
        ? [row(wording`secondary F1`, evaluation.secondaryF1, wording`counts of all labels behind the main one`)]
        : []),
      plain(wording`baseline accuracy`, baseline.accuracy, wording`always ${baseline.label}`),
      plain(wording`baseline macro-F1`, baseline.macroF1, wording`the same`),
      plain(
        wording`ECE`,
        calibration.ece,
        calibration.texts === 1
          ? wording`${calibration.texts} answer, 10 bins of equal width`
          : wording`${calibration.texts} answers, 10 bins of equal width`,
      ),
      plain(wording`ECE, equal mass`, calibration.eceEqualMass, wording`the same, 10 bins of equal numbers`),
      plain(wording`Brier score`, calibration.brier, wording`the same`),
      plain(wording`AURC`, coverage.aurc, wording`mean risk over all coverages`),
      plain(
        wording`wrong above ${errors.above}`,
        errors.wrong === 0 ? null : errors.confident / errors.wrong,
        errors.wrong === 1
          ? wording`${errors.confident} of ${errors.wrong} wrong answer have a higher confidence`
          : wording`${errors.confident} of ${errors.wrong} wrong answers have a higher confidence`,
      ),
    ],
  });
}

function labelsTable({ perLabel }: Evaluation, say: Say): string {
  return textTable({
    header: [
      ...[wording`label`, wording`texts`, wording`predicted`, wording`both`],
      ...[wording`precision`, wording`recall`, wording`F1`, wording`95 % interval`],
    ].map(say),
    align: "lrrrrrrl",
    rows: perLabel.map(({ label, support, predicted, hits, precision, recall, f1 }) => [
      ...[label, String(support), String(predicted), String(hits)],
      ...[shown(precision), shown(recall), shown(f1.value), shownInterval(f1.interval)],
    ]),
  });
}

const MOST_COLUMNS = 40;

/** Columns have numbers: names of labels would make the table wider than any page. */
function confusionTable({ gold, predicted, counts, abstained }: Confusion, say: Say): string {
  const labels = [...new Set([...gold, ...predicted])].sort((a, b) => (a < b ? -1 : 1));
  if (labels.length > MOST_COLUMNS)
    return `${say(wording`Confusion of ${labels.length} labels: too wide to print; --confusion FILE.csv writes it.`)}\n`;
  const rowOf = new Map(gold.map((label, row) => [label, row]));
  const columnOf = new Map(predicted.map((label, column) => [label, column]));
  const cell = (count: number | undefined): string => (count === undefined || count === 0 ? "·" : String(count));
  const rows = labels.map((label, i) => {
    const row = rowOf.get(label) ?? -1;
    const cells = labels.map((other) => cell(counts[row]?.[columnOf.get(other) ?? -1]));
    return [String(i + 1), label, ...cells, cell(abstained[row])];
  });
  return textTable({
    header: [
      "",
      say(wording`gold (rows), predicted (columns, – no answer)`),
      ...labels.map((_, i) => String(i + 1)),
      "–",
    ],
    align: `rl${"r".repeat(labels.length + 1)}`,
    rows,
  });
}

function calibrationTable({ calibration }: Evaluation, say: Say): string {
  return textTable({
    header: [wording`confidence`, wording`answers`, wording`mean confidence`, wording`accuracy`].map(say),
    align: "lrrr",
    rows: calibration.equalWidth.map(({ from, to, texts, meanConfidence, accuracy }) => [
      ...[
        say(wording`above ${from.toFixed(1)} to ${to.toFixed(1)}`),
        String(texts),
        shown(meanConfidence),
        shown(accuracy),
      ],
    ]),
  });
}

function coverageTable({ coverage }: Evaluation, say: Say): string {
  return textTable({
    header: ["--min-confidence", ...[wording`answers`, wording`coverage`, wording`right`, wording`risk`].map(say)],
    align: "rrrrr",
    rows: coverage.rows.map(({ minConfidence, texts, coverage: share, right, risk }) => [
      ...[roundedDown(minConfidence).toFixed(4), String(texts), shown(share), String(right), shown(risk)],
    ]),
  });
}
