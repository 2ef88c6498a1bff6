import type { Agreement } from "../learn/agreement/agreement.ts";
import type { SpanAgreement, SpanFigures } from "../learn/agreement/span-agreement.ts";
import type { Figure } from "../learn/bootstrap.ts";
import { counted, shown, shownInterval } from "./figures.ts";
import { textTable } from "./text-table.ts";

export interface ResampleFacts {
  readonly resamples: number;
  readonly seed: number;
}

/** The tables of agreement on labels: annotators, figures, pairs where there are several, labels. */
export function agreementTable(agreement: Agreement, facts: ResampleFacts): string {
  const { annotators, texts, compared, complete, judging } = agreement;
  const heading = [
    `${counted(texts, "text")}; ${compared} with labels of two or more of ${annotators.length} annotators, ${complete} with labels of all`,
    `${judging === "main" ? "compared by the main label" : "compared by the main label, and by all labels"}; ${intervalsOf(compared, facts)}`,
    "",
  ].join("\n");
  const files = textTable({
    header: ["annotator", "labelled", "missing"],
    align: "lrr",
    rows: annotators.map(({ name, labelled, missing }) => [name, String(labelled), String(missing)]),
  });
  return [heading, files, figuresTable(agreement), ...pairsTable(agreement), labelsTable(agreement)].join("\n");
}

function figuresTable({ annotators, compared, percent, kappa, fleiss, alpha, sets }: Agreement): string {
  const several = annotators.length > 2;
  const row = (name: string, { value, interval }: Figure, of: string): string[] => {
    return [name, shown(value), shownInterval(interval), of];
  };
  return textTable({
    header: ["figure", "value", "95 % interval", "of"],
    align: "lrll",
    rows: [
      row(
        "percent agreement",
        percent,
        several ? `pairs of annotators on ${counted(compared, "text")}` : counted(compared, "text"),
      ),
      row(
        several ? "Cohen's kappa, mean" : "Cohen's kappa",
        kappa,
        several ? "pairs of annotators, below" : "the same",
      ),
      ...(several
        ? [row("Fleiss' kappa", fleiss, fleiss.value === null ? "needs labels of all on every text" : "the same texts")]
        : []),
      row("Krippendorff's alpha", alpha, "nominal, the same texts, missing labels allowed"),
      ...(sets === null
        ? []
        : [
            row("equal label sets", sets.equal, "all labels of a text the same"),
            row("MASI closeness", sets.closeness, "1 − MASI distance of all labels of a text"),
            row("alpha with MASI", sets.alpha, "Krippendorff's alpha of all labels of a text"),
          ]),
    ],
  });
}

function pairsTable({ pairs }: Agreement): string[] {
  if (pairs.length < 2) return [];
  return [
    textTable({
      header: ["annotator", "and", "texts", "agreed", "percent", "kappa"],
      align: "llrrrr",
      rows: pairs.map(({ first, second, units, agreed, percent, kappa }) => [
        ...[first, second, String(units), String(agreed), shown(percent), shown(kappa)],
      ]),
    }),
  ];
}

function labelsTable({ perLabel }: Agreement): string {
  return textTable({
    header: ["label against the rest", "given", "percent", "both/either (F1)", "kappa", "alpha", "95 % interval"],
    align: "lrrrrrl",
    rows: perLabel.map(({ label, given, percent, specific, kappa, alpha, interval }) => [
      ...[label, String(given), shown(percent), shown(specific), shown(kappa), shown(alpha), shownInterval(interval)],
    ]),
  });
}

/** The table of agreement on spans of two files. */
export function spanAgreementTable(agreement: SpanAgreement, facts: ResampleFacts): string {
  const { first, second, compared, onlyFirst, onlySecond, all, perType } = agreement;
  const heading = [
    `${first} (taken as gold) and ${second}: ${compared} stories in both, ${onlyFirst} only in the first, ${onlySecond} only in the second`,
    `exact: type, start and end equal; overlap: type equal, a character in common; ${intervalsOf(compared, facts)}`,
    "",
  ].join("\n");
  const table = textTable({
    header: [
      ...["type", "first", "second", "exact", "precision", "recall", "F1", "95 % interval"],
      ...["overlap", "precision", "recall", "F1", "95 % interval"],
    ],
    align: "lrrrrrrlrrrrl",
    rows: [...perType, all].map(spanRow),
  });
  return `${heading}\n${table}`;
}

function spanRow({ type, counts, exact, overlap }: SpanFigures): string[] {
  return [
    ...[type ?? "all", String(counts.first), String(counts.second)],
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

function intervalsOf(units: number, { resamples, seed }: ResampleFacts): string {
  if (resamples === 0 || units < 2) return "no intervals";
  return `95 % intervals: percentiles of ${resamples} resamples, seed ${seed}`;
}
