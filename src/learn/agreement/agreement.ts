import { UserError } from "../../core/errors.ts";
import { compareNames } from "../../core/tally.ts";
import { wording } from "../../core/wording.ts";
import { bootstrapIntervals, type Figure, type Interval } from "../bootstrap.ts";
import { checkLabelCount } from "../label-limit.ts";
import { share } from "../share.ts";
import { type Alpha, type Distance, krippendorffsAlpha } from "./alpha.ts";
import { cohensKappa, fleissKappa, type PairAgreement, pairsOf } from "./kappa.ts";
import { agreementByLabel, type LabelAgreement, unitLabels } from "./label-columns.ts";
import { masiDistance } from "./masi.ts";
import { allOnce, type Ratings, ratingsOf, type TimesDrawn } from "./ratings.ts";

/** One annotator's labels by the ids of the texts; an empty list where nothing was said of a text. */
export interface Annotator {
  readonly name: string;
  readonly labelsById: ReadonlyMap<string, readonly string[]>;
}

export interface Agreement {
  readonly annotators: readonly {
    readonly name: string;
    /** Texts it labels. */
    readonly labelled: number;
    /** Texts that it does not have, or has no label for. */
    readonly missing: number;
  }[];
  /** Texts of all files together. */
  readonly texts: number;
  /** Texts with labels of two annotators or more: what the figures are of. */
  readonly compared: number;
  /** Texts with labels of all. */
  readonly complete: number;
  /** Whether all labels were compared (`sets`), or the main one of each text only. */
  readonly judging: "main" | "sets";
  /** Share of the pairs of annotators on a text who gave the same main label. */
  readonly percent: Figure;
  /** Cohen's; of more than two annotators, the mean over the pairs that have one (R. Light 1971). */
  readonly kappa: Figure;
  /** Fleiss' for more than two annotators who labelled every compared text; else null. */
  readonly fleiss: Figure;
  /** Krippendorff's, nominal, of the main labels. */
  readonly alpha: Figure;
  /** Of all labels of a text; null unless `judging` is `sets`. */
  readonly sets: SetAgreement | null;
  readonly pairs: readonly (PairAgreement & { readonly first: string; readonly second: string })[];
  /** Each label against the rest, the most frequent first. */
  readonly perLabel: readonly (LabelAgreement & {
    readonly kappa: number | null;
    readonly interval: Interval | null;
  })[];
}

export interface SetAgreement {
  /** Share of the pairs who gave exactly the same labels. */
  readonly equal: Figure;
  /** Mean MASI closeness (1 − distance) of two annotators on a text. */
  readonly closeness: Figure;
  /** Krippendorff's with MASI distance. */
  readonly alpha: Figure;
}

export interface AgreementSettings {
  readonly judging: "main" | "sets";
  readonly resamples: number;
  readonly seed: number;
}

type Sets = readonly (readonly string[] | null)[];

/**
 * How far annotators agree, beyond chance. Texts are joined by id; of those that fewer than two annotators labelled nothing
 * can be said, and they are only counted. Intervals of 95 % come from drawing texts.
 *
 * @throws UserError `nothing-in-common` when no text has labels of two annotators, `too-many-labels` and
 * `too-many-sets` for more than 1,000 different labels, or sets of them, whose distances would fill the memory.
 */
export function agreementOf(
  annotators: readonly Annotator[],
  { judging, resamples, seed }: AgreementSettings,
): Agreement {
  const ids = [...new Set(annotators.flatMap(({ labelsById }) => [...labelsById.keys()]))].sort(compareNames);
  const all: Sets[] = ids.map((id) =>
    annotators.map(({ labelsById }) => {
      const labels = labelsById.get(id) ?? [];
      return labels.length === 0 ? null : labels;
    }),
  );
  const rows = all.filter((row) => row.filter((labels) => labels !== null).length >= 2);
  if (rows.length === 0) {
    throw new UserError(
      "nothing-in-common",
      wording`no text has labels in two of the files: their ids differ; --id-field names the field that joins them`,
    );
  }
  const mains = ratingsOf(rows.map((row) => row.map((labels) => labels?.[0] ?? null)));
  const sets = judging === "sets" ? setRatings(rows) : null;
  const byLabel = unitLabels(
    judging === "sets" ? rows : rows.map((row) => row.map((labels) => labels?.slice(0, 1) ?? null)),
  );
  checkLabelCount(byLabel.labels);
  const figuresOf = (timesDrawn: TimesDrawn): (number | null)[] => [
    ...pairFigures(mains, timesDrawn),
    mains.raters > 2 ? fleissKappa(mains, timesDrawn) : null,
    krippendorffsAlpha(mains, { timesDrawn }).alpha,
    ...(sets === null ? [null, null, null] : setFigures(sets, timesDrawn)),
    ...agreementByLabel(byLabel, timesDrawn).map(({ alpha }) => alpha),
  ];
  const intervals = bootstrapIntervals(figuresOf, { units: rows.length, resamples, seed });
  const figures = figuresOf(allOnce(mains)).map((value, i) => ({
    ...{ value, interval: value === null ? null : (intervals[i] ?? null) },
  }));
  const [percent = NONE, kappa = NONE, fleiss = NONE, alpha = NONE, equal = NONE, closeness = NONE, setAlpha = NONE] =
    figures;
  return {
    annotators: annotators.map(({ name }, rater) => {
      const labelled = all.filter((row) => (row[rater] ?? null) !== null).length;
      return { name, labelled, missing: ids.length - labelled };
    }),
    ...{ texts: ids.length, compared: rows.length },
    complete: rows.filter((row) => row.every((labels) => labels !== null)).length,
    ...{ judging, percent, kappa, fleiss, alpha },
    sets: sets === null ? null : { equal, closeness, alpha: setAlpha },
    pairs: pairsOf(annotators.length).map(({ first, second }) => ({
      ...{ first: annotators[first]?.name ?? "", second: annotators[second]?.name ?? "" },
      ...cohensKappa(mains, { first, second }),
    })),
    perLabel: agreementByLabel(byLabel, allOnce(mains))
      .map((label, i) => ({
        ...label,
        kappa: pairFigures(labelOrNot(rows, { label: label.label, judging }), allOnce(mains))[1],
        interval: figures[HEAD + i]?.interval ?? null,
      }))
      .sort((a, b) => b.given - a.given || compareNames(a.label, b.label)),
  };
}

const NONE: Figure = { value: null, interval: null };
/** Figures in front of those of the labels. */
const HEAD = 7;
const MOST_SETS = 1000;

/** Over all pairs of annotators: the share of agreement, and the mean kappa of those that have one. */
function pairFigures(ratings: Ratings, timesDrawn: TimesDrawn): [percent: number | null, kappa: number | null] {
  const pairs = pairsOf(ratings.raters).map((pair) => cohensKappa(ratings, { ...pair, timesDrawn }));
  const kappas = pairs.flatMap(({ kappa }) => kappa ?? []);
  return [
    share(sumOf(pairs.map(({ agreed }) => agreed)), sumOf(pairs.map(({ units }) => units))),
    share(sumOf(kappas), kappas.length),
  ];
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Ratings whose values are sets of labels, and how far these are apart. */
interface SetRatings {
  readonly ratings: Ratings;
  readonly distance: Distance;
}

function setRatings(rows: readonly Sets[]): SetRatings {
  // Two labels in another order are the same set; JSON keeps labels with a comma inside apart.
  const setByKey = new Map<string, ReadonlySet<string>>();
  const keys = rows.map((row) =>
    row.map((labels) => {
      if (labels === null) return null;
      const set = new Set([...labels].sort(compareNames));
      const key = JSON.stringify([...set]);
      if (!setByKey.has(key)) setByKey.set(key, set);
      return key;
    }),
  );
  if (setByKey.size > MOST_SETS) {
    throw new UserError(
      "too-many-sets",
      wording`${setByKey.size} different sets of labels are more than the ${MOST_SETS} that can be compared; does --label-field name labels?`,
    );
  }
  const ratings = ratingsOf(keys);
  // Values are numbered as they come first, and so are the keys of the map.
  const sets = [...setByKey.values()];
  const distances = sets.map((a) => Float64Array.from(sets, (b) => masiDistance(a, b)));
  return { ratings, distance: (a, b) => distances[a]?.[b] ?? 0 };
}

function setFigures({ ratings, distance }: SetRatings, timesDrawn: TimesDrawn): (number | null)[] {
  const { observed, alpha }: Alpha = krippendorffsAlpha(ratings, { distance, timesDrawn });
  const [equal] = pairFigures(ratings, timesDrawn);
  return [equal, observed, alpha];
}

function labelOrNot(
  rows: readonly Sets[],
  { label, judging }: { label: string; judging: Agreement["judging"] },
): Ratings {
  const has = (labels: readonly string[]): boolean =>
    judging === "sets" ? labels.includes(label) : labels[0] === label;
  return ratingsOf(rows.map((row) => row.map((labels) => (labels === null ? null : has(labels) ? "yes" : "no"))));
}
