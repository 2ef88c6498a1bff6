import { UserError } from "../../core/errors.ts";
import { compareNames } from "../../core/tally.ts";
import { wording } from "../../core/wording.ts";
import { bootstrapIntervals, type Interval } from "../bootstrap.ts";
import { share } from "../share.ts";
import { addSpanCounts, countSpans, noSpans, type SpanCounts, type TypedSpan } from "./spans.ts";

/** One annotator's spans by the ids of the stories. */
export interface SpanAnnotator {
  readonly name: string;
  readonly spansById: ReadonlyMap<string, readonly TypedSpan[]>;
}

/** Precision, recall and F1 of the second annotator's spans, the first taken as gold; F1 is the same the other way round. */
export interface SpanScores {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export interface SpanFigures {
  /** Null for all types together. */
  readonly type: string | null;
  readonly counts: SpanCounts;
  /** Type, start and end equal. */
  readonly exact: SpanScores & { readonly interval: Interval | null };
  /** Type equal and at least one character in common. */
  readonly overlap: SpanScores & { readonly interval: Interval | null };
}

export interface SpanAgreement {
  readonly first: string;
  readonly second: string;
  /** Stories in both files: what the figures are of. */
  readonly compared: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly all: SpanFigures;
  /** By code unit. */
  readonly perType: readonly SpanFigures[];
}

/**
 * How far two annotators mark the same spans. Intervals of 95 % come from drawing stories. Chance agreement is next to none
 * where spans may lie anywhere, so F1 stands in the place of kappa (G. Hripcsak, A. Rothschild: Agreement, the F-Measure, and
 * Reliability in Information Retrieval, 2005).
 *
 * @throws UserError `nothing-in-common` when no story is in both.
 */
export function spanAgreementOf(
  { first, second }: { first: SpanAnnotator; second: SpanAnnotator },
  { resamples, seed }: { resamples: number; seed: number },
): SpanAgreement {
  const ids = [...first.spansById.keys()].filter((id) => second.spansById.has(id)).sort(compareNames);
  if (ids.length === 0) {
    throw new UserError(
      "nothing-in-common",
      wording`${first.name} and ${second.name} have no story in common: their ids differ; --id-field names the field that joins them`,
    );
  }
  const stories = ids.map((id) => countSpans(first.spansById.get(id) ?? [], second.spansById.get(id) ?? []));
  const types = [...new Set(stories.flatMap((counts) => [...counts.keys()]))].sort(compareNames);
  const totals = (timesDrawn: Int32Array): SpanCounts[] => {
    const byType = types.map((type) => sumOf(stories, { type, timesDrawn }));
    return [byType.reduce(addSpanCounts, noSpans), ...byType];
  };
  const intervals = bootstrapIntervals(
    (timesDrawn) => totals(timesDrawn).flatMap((counts) => [scores(counts, "exact").f1, scores(counts, "overlap").f1]),
    { units: ids.length, resamples, seed },
  );
  const figures = totals(new Int32Array(ids.length).fill(1)).map((counts, i) => ({
    type: types[i - 1] ?? null,
    counts,
    exact: { ...scores(counts, "exact"), interval: intervals[2 * i] ?? null },
    overlap: { ...scores(counts, "overlap"), interval: intervals[2 * i + 1] ?? null },
  }));
  const [all = NO_FIGURES, ...perType] = figures;
  return {
    ...{ first: first.name, second: second.name, compared: ids.length },
    onlyFirst: first.spansById.size - ids.length,
    onlySecond: second.spansById.size - ids.length,
    ...{ all, perType },
  };
}

const NO_SCORES = { precision: null, recall: null, f1: null, interval: null };
const NO_FIGURES: SpanFigures = { type: null, counts: noSpans, exact: NO_SCORES, overlap: NO_SCORES };

function sumOf(
  stories: readonly ReadonlyMap<string, SpanCounts>[],
  { type, timesDrawn }: { type: string; timesDrawn: Int32Array },
): SpanCounts {
  let [first, second, exact, overlap] = [0, 0, 0, 0];
  for (let i = 0; i < stories.length; i++) {
    const times = timesDrawn[i] ?? 0;
    const counts = times === 0 ? undefined : stories[i]?.get(type);
    if (counts === undefined) continue;
    first += times * counts.first;
    second += times * counts.second;
    exact += times * counts.exact;
    overlap += times * counts.overlap;
  }
  return { first, second, exact, overlap };
}

function scores(counts: SpanCounts, match: "exact" | "overlap"): SpanScores {
  const found = counts[match];
  return {
    precision: share(found, counts.second),
    recall: share(found, counts.first),
    f1: share(2 * found, counts.first + counts.second),
  };
}
