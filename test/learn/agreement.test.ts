import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Agreement, agreementOf } from "../../src/learn/agreement/agreement.ts";
import { krippendorffsAlpha } from "../../src/learn/agreement/alpha.ts";
import { cohensKappa, fleissKappa } from "../../src/learn/agreement/kappa.ts";
import { agreementByLabel, unitLabels } from "../../src/learn/agreement/label-columns.ts";
import { masiDistance } from "../../src/learn/agreement/masi.ts";
import { ratingsOf } from "../../src/learn/agreement/ratings.ts";

type Rows = readonly (readonly (string | null)[])[];

/** A row an annotator, a character a unit, `.` where nothing was said. */
function units(...annotators: readonly string[]): Rows {
  return Array.from(annotators[0] ?? "", (_, unit) =>
    annotators.map((given) => (given[unit] === "." ? null : (given[unit] ?? null))),
  );
}

const repeated = (value: string, times: number): string[] => Array.from({ length: times }, () => value);

/** Two annotators' ratings that give this table, rows of the first. */
function crossed(table: readonly (readonly number[])[]): Rows {
  return table.flatMap((row, a) => row.flatMap((count, b) => repeated("", count).map(() => [String(a), String(b)])));
}

/** Ratings of so many annotators for each value, a row a unit. */
function counted(table: readonly (readonly number[])[]): Rows {
  return table.map((row) => row.flatMap((count, value) => repeated(String(value), count)));
}

describe("published worked examples", () => {
  test.for([
    {
      source: "Krippendorff 2011, section A: Meg and Owen, 10 units, two values",
      rows: units("0100000010", "1110010000"),
      alpha: 0.095,
    },
    {
      source: "Krippendorff 2011, section B: Ben and Gerry, 12 units, five values",
      rows: units("aabbdcccedda", "babbbccceddd"),
      alpha: 0.692,
    },
    {
      source:
        "Krippendorff 2011, section C: four observers, 12 units, missing values; also kripp.alpha of the R package irr",
      rows: units("123321412...", "1233224125.3", ".3332342251.", "12332441251."),
      alpha: 0.743,
    },
    {
      source: "Wikipedia, Krippendorff's alpha, computational example: three coders, 15 units",
      rows: units(".....34121133.3", "1.213343.......", "..21344.21133.4"),
      alpha: 0.691,
    },
  ])("alpha of $source is $alpha", ({ rows, alpha }) => {
    expect(krippendorffsAlpha(ratingsOf(rows)).alpha).toBeCloseTo(alpha, 3);
  });

  test("kappa of Cohen 1960, two psychologists on 200 patients, is .492", () => {
    const table = [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ];
    const { percent, kappa } = cohensKappa(ratingsOf(crossed(table)), {});
    expect(percent).toBeCloseTo(0.7, 12);
    expect(kappa).toBeCloseTo(0.492, 3);
  });

  test("kappa of the 50 grant proposals of Wikipedia's Cohen's kappa is 0.40", () => {
    const table = [
      [20, 5],
      [10, 15],
    ];
    expect(cohensKappa(ratingsOf(crossed(table)), {}).kappa).toBeCloseTo(0.4, 12);
  });

  test("Fleiss' kappa of Wikipedia's 14 raters on 10 subjects is 0.210", () => {
    const table = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ];
    expect(fleissKappa(ratingsOf(counted(table)))).toBeCloseTo(0.21, 3);
  });

  test("Fleiss' kappa of Fleiss 1971, six raters on 30 patients, is 0.430", () => {
    const table = [
      "00060 03003 01401 00006 03030 20400 00402 20310 20040 00006",
      "10050 11040 03300 10050 02031 00501 30012 51000 02040 10203",
      "00006 01050 02013 20040 10041 05010 40002 02040 10500 00006",
    ].flatMap((row) => row.split(" ").map((counts) => Array.from(counts, Number)));
    expect(fleissKappa(ratingsOf(counted(table)))).toBeCloseTo(0.43, 3);
  });

  // The weights of Passonneau 2006: 1 for the same set, 2/3 for a subset, 1/3 for an overlap, 0 for nothing in common.
  test.for([
    { a: "xy", b: "yx", distance: 0, why: "the same" },
    { a: "xy", b: "xyzu", distance: 1 - (2 / 4) * (2 / 3), why: "a subset (NLTK's example, which rounds 2/3 to 0.67)" },
    { a: "xy", b: "yz", distance: 1 - (1 / 3) * (1 / 3), why: "an overlap" },
    { a: "x", b: "yz", distance: 1, why: "nothing in common" },
    { a: "", b: "", distance: 0, why: "two empty sets" },
    { a: "", b: "x", distance: 1, why: "an empty set and another" },
  ])("MASI distance of $a and $b: $why", ({ a, b, distance }) => {
    expect(masiDistance(new Set(a), new Set(b))).toBeCloseTo(distance, 12);
  });
});

const value = fc.constantFrom("a", "b", "c", null);
const threeRaters = fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 30 });
const full = fc.array(fc.tuple(fc.constantFrom("a", "b"), fc.constantFrom("a", "b", "c")), { minLength: 2 });

describe("laws", () => {
  test("the order of units and of annotators changes nothing", () => {
    fc.assert(
      fc.property(threeRaters, (rows) => {
        const alpha = krippendorffsAlpha(ratingsOf(rows)).alpha;
        const turned = rows.toReversed().map((row) => row.toReversed());
        const other = krippendorffsAlpha(ratingsOf(turned)).alpha;
        if (alpha === null) expect(other).toBeNull();
        else expect(other).toBeCloseTo(alpha, 12);
      }),
    );
  });

  test("kappa is the same both ways, and neither figure passes 1", () => {
    fc.assert(
      fc.property(full, (rows) => {
        const ratings = ratingsOf(rows);
        const { kappa } = cohensKappa(ratings, {});
        expect(cohensKappa(ratings, { first: 1, second: 0 }).kappa).toBe(kappa);
        for (const figure of [kappa, krippendorffsAlpha(ratings).alpha, fleissKappa(ratings)]) {
          expect(figure ?? 0).toBeLessThanOrEqual(1);
          expect(figure ?? 0).toBeGreaterThanOrEqual(-1);
        }
      }),
    );
  });

  test("who agrees on everything, on two values or more, has 1", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1 }), (given) => {
        const ratings = ratingsOf(["a", "b", ...given].map((label) => [label, label, label]));
        expect(krippendorffsAlpha(ratings).alpha).toBe(1);
        expect(cohensKappa(ratings, {}).kappa).toBe(1);
        expect(fleissKappa(ratings)).toBeCloseTo(1, 12);
      }),
    );
  });

  test("alpha of one label against the rest, found in one walk, is alpha of yes and no", () => {
    fc.assert(
      fc.property(threeRaters, (rows) => {
        const columns = unitLabels(rows.map((row) => row.map((label) => (label === null ? null : [label]))));
        for (const { label, alpha } of agreementByLabel(columns, new Int32Array(rows.length).fill(1))) {
          const yesOrNo = rows.map((row) => row.map((given) => given && (given === label ? "yes" : "no")));
          const expected = krippendorffsAlpha(ratingsOf(yesOrNo)).alpha;
          if (expected === null) expect(alpha).toBeNull();
          else expect(alpha).toBeCloseTo(expected, 10);
        }
      }),
    );
  });

  test("with sets of one label each, MASI says what the nominal alpha says", () => {
    fc.assert(
      fc.property(threeRaters, (rows) => {
        const ratings = ratingsOf(rows);
        const names = [...new Set(rows.flat())].filter((name) => name !== null);
        const distance = (a: number, b: number) => masiDistance(new Set(names[a]), new Set(names[b]));
        const { alpha } = krippendorffsAlpha(ratings, { distance });
        expect(alpha ?? 2).toBeCloseTo(krippendorffsAlpha(ratings).alpha ?? 2, 12);
      }),
    );
  });
});

function agreement(files: readonly Readonly<Record<string, readonly string[]>>[], resamples = 0): Agreement {
  const annotators = files.map((labels, i) => ({ name: "ABC"[i] ?? "", labelsById: new Map(Object.entries(labels)) }));
  const several = files.some((labels) => Object.values(labels).some((set) => set.length > 1));
  return agreementOf(annotators, { judging: several ? "sets" : "main", resamples, seed: 1 });
}

describe("annotators", () => {
  test("texts that only one labelled are counted, not compared", () => {
    const { texts, compared, complete, annotators, percent } = agreement([
      { t1: ["x"], t2: ["y"], t3: ["x"] },
      { t1: ["x"], t2: ["x"], t4: ["x"] },
      { t1: ["x"], t2: [] },
    ]);
    expect({ texts, compared, complete }).toEqual({ texts: 4, compared: 2, complete: 1 });
    expect(annotators).toEqual([
      { name: "A", labelled: 3, missing: 1 },
      { name: "B", labelled: 3, missing: 1 },
      { name: "C", labelled: 1, missing: 3 },
    ]);
    // t1: three pairs agree; t2: one does not.
    expect(percent.value).toBe(3 / 4);
  });

  test("where everybody always says the same, agreement beyond chance is not defined", () => {
    const { percent, kappa, alpha } = agreement(
      [
        { t1: ["x"], t2: ["x"] },
        { t1: ["x"], t2: ["x"] },
      ],
      100,
    );
    expect(percent.value).toBe(1);
    expect([kappa, alpha]).toEqual(repeated("", 2).map(() => ({ value: null, interval: null })));
  });

  test("labels in another order are the same set", () => {
    const { sets, percent } = agreement([
      { t1: ["x", "y"], t2: ["z"], t3: ["x"] },
      { t1: ["y", "x"], t2: ["z"], t3: ["x", "z"] },
    ]);
    expect(percent.value).toBe(2 / 3);
    expect(sets?.equal.value).toBe(2 / 3);
    expect(sets?.closeness.value).toBeCloseTo((1 + 1 + 1 / 3) / 3, 12);
  });

  test("the share of those who give a label and find the other giving it is F1 between them", () => {
    const { perLabel } = agreement([
      { t1: ["x"], t2: ["x"], t3: ["x"], t4: ["y"] },
      { t1: ["x"], t2: ["x"], t3: ["y"], t4: ["y"] },
    ]);
    expect(perLabel).toMatchObject([
      { label: "x", given: 5, percent: 3 / 4, specific: 4 / 5, kappa: 0.5 },
      { label: "y", given: 3, percent: 3 / 4, specific: 2 / 3, kappa: 0.5 },
    ]);
  });

  test("intervals hold the figure and are the same for the same seed", () => {
    const labels = (shift: number) =>
      Object.fromEntries(
        Array.from({ length: 60 }, (_, i) => [`t${i}`, ["xyz"[(i + (i % 9 === 0 ? shift : 0)) % 3] ?? ""]]),
      );
    const first = agreement([labels(0), labels(1)], 500);
    expect(first).toEqual(agreement([labels(0), labels(1)], 500));
    const { value, interval } = first.alpha;
    expect(interval?.low).toBeLessThan(value ?? 0);
    expect(interval?.high).toBeGreaterThan(value ?? 1);
    expect((interval?.high ?? 1) - (interval?.low ?? 0)).toBeLessThan(0.4);
  });
});
