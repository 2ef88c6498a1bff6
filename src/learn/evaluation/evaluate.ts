import { compareNames, ranked, tallyOf } from "../../core/tally.ts";
import { bootstrapIntervals, type Figure } from "../bootstrap.ts";
import { checkLabelCount } from "../label-limit.ts";
import { share } from "../share.ts";
import { type Calibration, calibrationOf } from "./calibration.ts";
import { type Confusion, confusionOf } from "./confusion.ts";
import { type Coverage, coverageOf } from "./coverage.ts";
import type { Judged, Judging } from "./judged.ts";
import { type LabelColumns, labelColumns } from "./label-columns.ts";
import { countLabels, countsOfLabel, f1Of, type LabelCounts, macroF1, microF1 } from "./label-counts.ts";

export interface LabelFigures {
  readonly label: string;
  /** Texts that have it. */
  readonly support: number;
  /** Texts that it was predicted for. */
  readonly predicted: number;
  readonly hits: number;
  /** Null for a label that was never predicted. */
  readonly precision: number | null;
  /** Null for a label that no text has. */
  readonly recall: number | null;
  readonly f1: Figure;
}

/** What always giving the most frequent label would reach. */
export interface Baseline {
  readonly label: string;
  readonly accuracy: number;
  readonly macroF1: number;
}

export interface Evaluation {
  readonly judging: Judging;
  readonly texts: number;
  readonly groups: number;
  /** Texts with an answer. */
  readonly answered: number;
  readonly right: number;
  /** Texts whose main label, or one as good, was found. */
  readonly accepted: number;
  /** Share of the texts whose main label was found; an abstention is not right. */
  readonly accuracy: Figure;
  /** The same where a label that is as good counts as found. */
  readonly acceptedAccuracy: Figure;
  /** Share of the texts all of whose labels were found, and no other. */
  readonly equalSets: Figure;
  /** Mean F1 of the labels that some text has. */
  readonly macroF1: Figure;
  readonly microF1: Figure;
  /** F1 of the labels behind the main one, all together; what is main on one side and secondary on the other counts as neither. */
  readonly secondaryF1: Figure;
  /** The most frequent label first, equal ones by code unit. */
  readonly perLabel: readonly LabelFigures[];
  readonly baseline: Baseline;
  /** Of main labels. */
  readonly confusion: Confusion;
  readonly calibration: Calibration;
  readonly coverage: Coverage;
}

export interface EvaluationSettings {
  readonly judging: Judging;
  readonly resamples: number;
  readonly seed: number;
}

/**
 * All figures of a classifier on labelled texts. Intervals of 95 % come from drawing groups of texts; with one group there
 * are none. The order of the texts changes nothing but the intervals, by what the dice give.
 *
 * Macro-F1 is the mean of the labels' F1 (J. Opitz, S. Burst: Macro F1 and Macro F1, 2019, tell it from the F1 of the means).
 *
 * @throws UserError `too-many-labels` for more than 1,000 different labels.
 */
export function evaluationOf(judged: readonly Judged[], { judging, resamples, seed }: EvaluationSettings): Evaluation {
  const columns = labelColumns(judged, judging);
  checkLabelCount(columns.labels);
  const counts = countLabels(columns, new Int32Array(columns.groups).fill(1));
  const intervals = bootstrapIntervals((timesDrawn) => headFigures(countLabels(columns, timesDrawn)), {
    ...{ units: columns.groups, resamples, seed },
  });
  const figures = headFigures(counts).map((value, i) => ({ value, interval: intervals[i] ?? null }));
  const [accuracy = NONE, acceptedAccuracy = NONE, equalSets = NONE, macro = NONE, micro = NONE, second = NONE] =
    figures;
  const coverage = coverageOf(judged);
  return {
    ...{ judging, texts: judged.length, groups: columns.groups, answered: coverage.answered, right: counts.right },
    accepted: counts.accepted,
    ...{ accuracy, acceptedAccuracy, equalSets, macroF1: macro, microF1: micro, secondaryF1: second },
    perLabel: perLabel(columns, counts, figures.slice(HEAD)),
    baseline: baselineOf(columns, counts),
    confusion: confusionOf(judged),
    calibration: calibrationOf(judged),
    coverage,
  };
}

const NONE: Figure = { value: null, interval: null };
const HEAD = 6;

/** The figures of all labels, then F1 of each. */
function headFigures(counts: LabelCounts): (number | null)[] {
  const { texts, right, accepted, equal, secondary, support } = counts;
  return [
    ...[share(right, texts), share(accepted, texts), share(equal, texts), macroF1(counts), microF1(counts)],
    f1Of(secondary),
    ...Array.from(support, (_, row) => f1Of(countsOfLabel(counts, row))),
  ];
}

function perLabel({ labels }: LabelColumns, counts: LabelCounts, f1: readonly Figure[]): LabelFigures[] {
  return labels
    .map((label, row) => {
      const { support, predicted, hits } = countsOfLabel(counts, row);
      const shares = { precision: share(hits, predicted), recall: share(hits, support) };
      return { label, support, predicted, hits, ...shares, f1: f1[row] ?? NONE };
    })
    .sort((a, b) => b.support - a.support || compareNames(a.label, b.label));
}

function baselineOf(columns: LabelColumns, { support }: LabelCounts): Baseline {
  // Where sets are judged, the main labels are the first of each.
  const mains = Array.from({ length: columns.texts }, (_, text) => columns.gold[columns.goldStart[text] ?? 0] ?? 0);
  const [first = { name: "", count: 0 }] = ranked(tallyOf(mains.map((row) => columns.labels[row] ?? "")));
  const row = columns.labels.indexOf(first.name);
  const f1 = f1Of({ support: support[row] ?? 0, predicted: columns.texts, hits: support[row] ?? 0 }) ?? 0;
  const labels = support.filter((count) => count > 0).length;
  return { label: first.name, accuracy: first.count / columns.texts, macroF1: f1 / labels };
}
