import { type Say, type Wording, wording } from "../core/wording.ts";
import type { Agreement } from "../learn/agreement/agreement.ts";
import type { SpanAgreement, SpanFigures } from "../learn/agreement/span-agreement.ts";
import type { Figure } from "../learn/bootstrap.ts";
import { shown, shownInterval, textsCounted } from "./figures.ts";
import { textTable } from "./text-table.ts";

export interface ResampleFacts {
  readonly resamples: number;
  readonly seed: number;
}

/** The tables of agreement on labels: annotators, figures, pairs where there are several, labels. */
export function agreementTable(agreement: Agreement, facts: ResampleFacts, say: Say): string {
  const { annotators, texts, compared, complete, judging } = agreement;
  const how =
    judging === "main" ? wording`compared by the main label` : wording`compared by the main label, and by all labels`;
  const heading = [
    say(
      wording`${textsCounted(texts)}; ${compared} with labels of two or more of ${annotators.length} annotators, ${complete} with labels of all`,
    ),
    say(wording`${how}; ${intervalsOf(compared, facts)}`),
    "",
  ].join("\n");
  const files = textTable({
    header: [wording`annotator`, wording`labelled`, wording`missing`].map(say),
    align: "lrr",
    rows: annotators.map(({ name, labelled, missing }) => [name, String(labelled), String(missing)]),
  });
  return [
    heading,
    files,
    figuresTable(agreement, say),
    ...pairsTable(agreement, say),
    labelsTable(agreement, say),
  ].join("\n");
}

function figuresTable({ annotators, compared, percent, kappa, fleiss, alpha, sets }: Agreement, say: Say): string {
  const several = annotators.length > 2;
  const row = (name: Wording, { value, interval }: Figure, of: Wording): string[] => {
    return [say(name), shown(value), shownInterval(interval), say(of)];
  };
  return textTable({
    header: [wording`figure`, wording`value`, wording`95 % interval`, wording`of`].map(say),
    align: "lrll",
    rows: [
      row(
        wording`percent agreement`,
        percent,
        several ? wording`pairs of annotators on ${textsCounted(compared)}` : textsCounted(compared),
      ),
      row(
        several ? wording`Cohen's kappa, mean` : wording`Cohen's kappa`,
        kappa,
        several ? wording`pairs of annotators, below` : wording`the same`,
      ),
      ...(several
        ? [
            row(
              wording`Fleiss' kappa`,
              fleiss,
              fleiss.value === null ? wording`needs labels of all on every text` : wording`the same texts`,
            ),
          ]
        : []),
      row(wording`Krippendorff's alpha`, alpha, wording`nominal, the same texts, missing labels allowed`),
      ...(sets === null
        ? []
        : [
            row(wording`equal label sets`, sets.equal, wording`all labels of a text the same`),
            row(wording`MASI closeness`, sets.closeness, wording`1 − MASI distance of all labels of a text`),
            row(wording`alpha with MASI`, sets.alpha, wording`Krippendorff's alpha of all labels of a text`),
          ]),
    ],
  });
}

function pairsTable({ pairs }: Agreement, say: Say): string[] {
  if (pairs.length < 2) return [];
  return [
    textTable({
      header: [
        ...[wording`annotator`, wording`and`, wording`texts`, wording`agreed`, wording`percent`],
        wording`kappa`,
      ].map(say),
      align: "llrrrr",
      rows: pairs.map(({ first, second, units, agreed, percent, kappa }) => [
        ...[first, second, String(units), String(agreed), shown(percent), shown(kappa)],
      ]),
    }),
  ];
}

function labelsTable({ perLabel }: Agreement, say: Say): string {
  return textTable({
    header: [
      ...[wording`label against the rest`, wording`given`, wording`percent`, wording`both/either (F1)`],
      ...[wording`kappa`, wording`alpha`, wording`95 % interval`],
    ].map(say),
    align: "lrrrrrl",
    rows: perLabel.map(({ label, given, percent, specific, kappa, alpha, interval }) => [
      ...[label, String(given), shown(percent), shown(specific), shown(kappa), shown(alpha), shownInterval(interval)],
    ]),
  });
}

/** The table of agreement on spans of two files. */
export function spanAgreementTable(agreement: SpanAgreement, facts: ResampleFacts, say: Say): string {
  const { first, second, compared, onlyFirst, onlySecond, all, perType } = agreement;
  const heading = [
    say(
      wording`${first} (taken as gold) and ${second}: ${compared} stories in both, ${onlyFirst} only in the first, ${onlySecond} only in the second`,
    ),
    say(
      wording`exact: type, start and end equal; overlap: type equal, a character in common; ${intervalsOf(compared, facts)}`,
    ),
    "",
  ].join("\n");
  const table = textTable({
    header: [
      ...[wording`type`, wording`first`, wording`second`, wording`exact`, ...RATES],
      ...[wording`overlap`, ...RATES],
    ].map(say),
    align: "lrrrrrrlrrrrl",
    rows: [...perType, all].map((figures) => spanRow(figures, say)),
  });
  return `${heading}\n${table}`;
}

const RATES = [wording`precision`, wording`recall`, wording`F1`, wording`95 % interval`];

function spanRow({ type, counts, exact, overlap }: SpanFigures, say: Say): string[] {
  return [
    ...[type ?? say(wording`all`), String(counts.first), String(counts.second)],
    ...[
      String(counts.exact),
      shown(exact.precision),
      shown(exact.recall),
      shown(exact.f1),
      shownInterval(exact.interval),
    ],
    ...[String(counts.overlap), shown(overlap.precision), shown(overlap.recall), shown(overlap.f1)],
    shownInterval(overlap.interval),
  ];
}

function intervalsOf(units: number, { resamples, seed }: ResampleFacts): Wording {
  if (resamples === 0 || units < 2) return wording`no intervals`;
  return wording`95 % intervals: percentiles of ${resamples} resamples, seed ${seed}`;
}
