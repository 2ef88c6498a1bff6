import type { Agreement } from "../learn/agreement/agreement.ts";
import type { SpanAgreement, SpanFigures } from "../learn/agreement/span-agreement.ts";
import type { ResampleFacts } from "./agreement-table.ts";
import { rounded, roundedInterval } from "./figures.ts";

/** Agreement on labels as one JSON object with a line end; figures to four decimals, null where they are not defined. */
export function agreementJson(agreement: Agreement, facts: ResampleFacts): string {
  const { annotators, texts, compared, complete, judging, percent, kappa, fleiss, alpha, sets } = agreement;
  const json = {
    ...{ annotators, texts, compared, complete, judging },
    percent: rounded(percent.value),
    kappa: rounded(kappa.value),
    fleiss: rounded(fleiss.value),
    alpha: rounded(alpha.value),
    sets:
      sets === null
        ? null
        : {
            equal: rounded(sets.equal.value),
            closeness: rounded(sets.closeness.value),
            alpha: rounded(sets.alpha.value),
          },
    intervals: {
      ...{ level: 0.95, ...facts },
      percent: roundedInterval(percent.interval),
      kappa: roundedInterval(kappa.interval),
      fleiss: roundedInterval(fleiss.interval),
      alpha: roundedInterval(alpha.interval),
      setsEqual: roundedInterval(sets?.equal.interval ?? null),
      setsCloseness: roundedInterval(sets?.closeness.interval ?? null),
      setsAlpha: roundedInterval(sets?.alpha.interval ?? null),
    },
    pairs: agreement.pairs.map((pair) => ({ ...pair, percent: rounded(pair.percent), kappa: rounded(pair.kappa) })),
    perLabel: agreement.perLabel.map((label) => ({
      ...{ label: label.label, given: label.given },
      ...{ percent: rounded(label.percent), specific: rounded(label.specific) },
      ...{ kappa: rounded(label.kappa), alpha: rounded(label.alpha) },
      alphaInterval: roundedInterval(label.interval),
    })),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** Agreement on spans, one object for each pair of files, as a JSON list with a line end. */
export function spanAgreementJson(agreements: readonly SpanAgreement[], facts: ResampleFacts): string {
  const json = agreements.map(({ all, perType, ...pair }) => ({
    ...pair,
    intervals: { level: 0.95, ...facts },
    all: figuresJson(all),
    perType: perType.map(figuresJson),
  }));
  return `${JSON.stringify(json, null, 2)}\n`;
}

function figuresJson({ type, counts, exact, overlap }: SpanFigures) {
  const scores = (found: number, { precision, recall, f1, interval }: SpanFigures["exact"]) => ({
    ...{ found, precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) },
    f1Interval: roundedInterval(interval),
  });
  return {
    ...{ type, first: counts.first, second: counts.second },
    exact: scores(counts.exact, exact),
    overlap: scores(counts.overlap, overlap),
  };
}
