import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CorpusStats, emptyStats, failuresOf, mergeStats, statsOf, sumStats } from "../../src/aggregate/corpus.ts";
import { statsFromSummary, summarize } from "../../src/aggregate/summary.ts";
import { emptyTally, mergeTally, ranked, type Tally, tallyFromRows, tallyOf } from "../../src/core/tally.ts";
import type { AnalyzedDocument, Entity, StoryRecord } from "../../src/core/types.ts";
import { plainTables } from "../helpers/plain-stats.ts";
import {
  analyzed,
  community,
  date,
  documentInfo,
  office,
  organisation,
  programme,
  reporter,
  themeLabels,
} from "../helpers/records.ts";

// Words that plain objects already know, beside names that share a beginning, hold separators or are empty.
const name = fc.constantFrom(
  "__proto__",
  "constructor",
  "toString",
  "甲",
  "甲乙",
  '甲","乙',
  "甲\u0000乙",
  "𠮷",
  "\ud800",
  "",
);
const tally: fc.Arbitrary<Tally> = fc.array(name, { maxLength: 12 }).map(tallyOf);

const code = fc.constantFrom(null, "990001002", "990001003");
const entity: fc.Arbitrary<Entity> = fc.oneof(
  fc.record({ name, code }).map((it) => office(it.name, { code: it.code })),
  fc.record({ name, code }).map((it) => community(it.name, { code: it.code })),
  fc.record({ name, role: fc.constantFrom("reporter", "correspondent", "editor") }).map((it) => reporter(it.name, it)),
  fc.record({ name, cluster: name }).map((it) => ({ ...programme(it.name), cluster: it.cluster })),
  fc.constantFrom(null, "2031-04-09", "2031-05", "2031").map((resolved) => date("九日", { resolved })),
  name.map((it) => organisation(it)),
);
const story: fc.Arbitrary<Partial<StoryRecord>> = fc.record({
  kind: fc.constantFrom("story", "teaser", "fragment"),
  entities: fc.array(entity, { maxLength: 8 }),
  themes: fc.oneof(
    fc.constant(null),
    fc
      .record({ primary: fc.option(name), secondary: fc.array(name, { maxLength: 2 }) })
      .map(({ primary, secondary }) => themeLabels(primary, { secondary })),
  ),
  diagnostics: fc.array(
    name.map((it) => ({ code: it, severity: "warning" as const, message: "" })),
    { maxLength: 2 },
  ),
});
const document: fc.Arbitrary<AnalyzedDocument> = fc
  .record({
    stories: fc.array(story, { maxLength: 4 }),
    published: fc.constantFrom(null, "2031-04-09", "2032-01-31"),
    layout: fc.constantFrom("print-page", "web-article", "single"),
    reasons: fc.array(name, { maxLength: 2 }),
  })
  .map(({ stories, published, layout, reasons }) =>
    analyzed(stories, {
      document: documentInfo({ published, layout }),
      furniture: reasons.map((reason) => ({ reason, start: 0, end: 1 })),
    }),
  );
const stats: fc.Arbitrary<CorpusStats> = fc.oneof(
  document.map(statsOf),
  fc.nat({ max: 9 }).map(failuresOf),
  fc.tuple(document, document).map(([a, b]) => mergeStats(statsOf(a), statsOf(b))),
);

describe("tallies", () => {
  test("merge in any grouping and order, and the empty one changes nothing", () => {
    fc.assert(
      fc.property(tally, tally, tally, (a, b, c) => {
        expect(mergeTally(a, mergeTally(b, c))).toEqual(mergeTally(mergeTally(a, b), c));
        expect(ranked(mergeTally(a, b))).toEqual(ranked(mergeTally(b, a)));
        expect(mergeTally(a, emptyTally)).toEqual(a);
        expect(mergeTally(emptyTally, a)).toEqual(a);
      }),
    );
  });

  test("are what their ranked rows were made from, through JSON too", () => {
    fc.assert(
      fc.property(tally, (a) => {
        expect(tallyFromRows(ranked(a))).toEqual(a);
        expect(tallyFromRows(JSON.parse(JSON.stringify(ranked(a))))).toEqual(a);
      }),
    );
  });
});

describe("corpus stats", () => {
  test("merge in any grouping and order, and the empty ones change nothing", () => {
    fc.assert(
      fc.property(stats, stats, stats, (a, b, c) => {
        expect(mergeStats(a, mergeStats(b, c))).toEqual(mergeStats(mergeStats(a, b), c));
        expect(mergeStats(a, b)).toEqual(mergeStats(b, a));
        expect(mergeStats(a, emptyStats)).toEqual(a);
        expect(mergeStats(emptyStats, a)).toEqual(a);
      }),
    );
  });

  test("leave their parts as they were when merged", () => {
    fc.assert(
      fc.property(stats, stats, (a, b) => {
        const before = structuredClone([a, b]);
        mergeStats(a, b);
        expect([a, b]).toEqual(before);
      }),
    );
  });

  test("summed one by one are the stats merged", () => {
    fc.assert(
      fc.property(fc.array(stats, { maxLength: 5 }), (parts) => {
        const sum = sumStats();
        for (const part of parts) sum.add(part);
        expect(sum.total()).toEqual(parts.reduce(mergeStats, emptyStats));
      }),
    );
  });

  test("counted document by document are the stats of each merged", () => {
    fc.assert(
      fc.property(fc.array(document, { maxLength: 5 }), (documents) => {
        const sum = sumStats();
        for (const one of documents) sum.count(one);
        expect(sum.total()).toEqual(documents.map(statsOf).reduce(mergeStats, emptyStats));
      }),
    );
  });

  test("hold the tables that plain counting gives", () => {
    fc.assert(
      fc.property(fc.array(document, { maxLength: 4 }), (documents) => {
        const sum = sumStats();
        for (const one of documents) sum.count(one);
        const tables = new Map<string, Tally>(sum.total().tables);
        tables.delete("months");
        tables.delete("themesByMonth");
        expect(tables).toEqual(plainTables(documents));
      }),
    );
  });

  test("have a total that later additions leave alone", () => {
    fc.assert(
      fc.property(stats, stats, (a, b) => {
        const sum = sumStats();
        sum.add(a);
        const first = sum.total();
        sum.add(b);
        expect(first).toEqual(a);
      }),
    );
  });
});

describe("summaries", () => {
  test("have the same bytes whatever the grouping and order of the parts", () => {
    fc.assert(
      fc.property(stats, stats, stats, (a, b, c) => {
        const oneWay = JSON.stringify(summarize(mergeStats(mergeStats(a, b), c)));
        expect(JSON.stringify(summarize(mergeStats(c, mergeStats(b, a))))).toBe(oneWay);
      }),
    );
  });

  test("give back the stats they were made from, through JSON too", () => {
    fc.assert(
      fc.property(stats, (a) => {
        expect(statsFromSummary(summarize(a))).toEqual(a);
        expect(statsFromSummary(JSON.parse(JSON.stringify(summarize(a))))).toEqual(a);
      }),
    );
  });

  test("merged equal the summary of both inputs", () => {
    fc.assert(
      fc.property(stats, stats, (a, b) => {
        const merged = mergeStats(statsFromSummary(summarize(a)), statsFromSummary(summarize(b)));
        expect(JSON.stringify(summarize(merged))).toBe(JSON.stringify(summarize(mergeStats(a, b))));
      }),
    );
  });
});
