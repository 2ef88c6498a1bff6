import { describe, expect, test } from "vitest";
import { failuresOf, mergeStats, statsOf } from "../../src/aggregate/corpus.ts";
import { type Summary, type SummaryRow, summarize } from "../../src/aggregate/summary.ts";
import type { AnalyzedDocument, StoryRecord } from "../../src/core/types.ts";
import { analyzed, community, date, documentInfo, office, reporter, themeLabels } from "../helpers/records.ts";

function summaryOf(...documents: readonly AnalyzedDocument[]): Summary {
  return summarize(documents.map(statsOf).reduce(mergeStats));
}

function monthsOf(stories: readonly Partial<StoryRecord>[], published: string | null = null): readonly SummaryRow[] {
  return summaryOf(analyzed(stories, { document: documentInfo({ published }) })).tables.months.rows;
}

describe("what is counted", () => {
  test("a story counts once for an office however often it names it; mentions are counted apart", () => {
    const { tables } = summaryOf(
      analyzed([{ entities: [office("柳河街道"), office("柳河街道", { start: 40 }), office("东关办事处")] }]),
    );
    expect(tables.offices.rows).toEqual([
      { office: "东关办事处", officeCode: null, stories: 1, shareOfStories: 1 },
      { office: "柳河街道", officeCode: null, stories: 1, shareOfStories: 1 },
    ]);
    expect(tables.mentions.rows).toEqual([{ type: "office", mentions: 3 }]);
    expect(tables.entityTypes.rows).toEqual([{ type: "office", stories: 1, shareOfStories: 1 }]);
  });

  test("two towns of one name are two rows, and a mention without a code joins the coded one of its story", () => {
    const { tables } = summaryOf(
      analyzed([{ entities: [office("城关镇"), office("城关镇", { code: "990001100" })] }]),
      analyzed([{ entities: [office("城关镇", { code: "990002100" })] }]),
      analyzed([{ entities: [office("城关镇")] }]),
    );
    expect(tables.offices.rows.map(({ officeCode, stories }) => [officeCode, stories])).toEqual([
      [null, 1],
      ["990001100", 1],
      ["990002100", 1],
    ]);
  });

  test("an office that pages call by different names is one row, by its name in the list", () => {
    const link = { best: "990001002", bestName: "柳河街道", confidence: 0.99, evidence: [], second: null };
    const { tables } = summaryOf(
      analyzed([{ entities: [{ ...office("柳河办事处", { code: "990001002" }), link }] }]),
      analyzed([{ entities: [{ ...office("柳河街道", { code: "990001002" }), link }] }]),
    );
    expect(tables.offices.rows).toMatchObject([{ office: "柳河街道", officeCode: "990001002", stories: 2 }]);
  });

  test("teasers count with the stories, fragments only as fragments", () => {
    const entities = [office("柳河街道")];
    const summary = summaryOf(
      analyzed([
        { entities },
        { kind: "teaser", entities },
        { kind: "fragment", entities, themes: themeLabels("culture") },
      ]),
    );
    expect(summary).toMatchObject({ documents: 1, stories: 1, teasers: 1, fragments: 1, storiesCounted: 2 });
    expect(summary.tables.offices.rows).toMatchObject([{ stories: 2, shareOfStories: 1 }]);
    expect(summary.tables.themes.rows).toMatchObject([{ theme: "(not classified)", stories: 2 }]);
  });

  test("stories without a theme keep rows of their own, abstention apart from themes not asked for", () => {
    const { tables } = summaryOf(
      analyzed([
        { themes: themeLabels("culture", { secondary: ["education", "culture-old"] }) },
        { themes: themeLabels("culture") },
        { themes: themeLabels(null) },
        { themes: null },
      ]),
    );
    expect(tables.themes.rows).toEqual([
      { theme: "culture", stories: 2, shareOfStories: 0.5 },
      { theme: "(abstained)", stories: 1, shareOfStories: 0.25 },
      { theme: "(not classified)", stories: 1, shareOfStories: 0.25 },
    ]);
    expect(tables.secondaryThemes.rows.map(({ theme }) => theme)).toEqual(["culture-old", "education"]);
  });

  test("editors are among the mentions of a story, not among those who wrote it", () => {
    const { tables } = summaryOf(
      analyzed([{ entities: [reporter("钱小满"), reporter("何苗", { role: "editor" }), office("柳河街道")] }]),
    );
    expect(tables.reporters.rows.map(({ reporter: name }) => name)).toEqual(["钱小满"]);
  });

  test("a person who reports and takes the photo has a row for each role", () => {
    const { tables } = summaryOf(
      analyzed([{ entities: [reporter("钱小满"), reporter("钱小满", { role: "photographer" }), office("柳河街道")] }]),
    );
    expect(tables.reporters.rows.map(({ reporter: name, role }) => [name, role])).toEqual([
      ["钱小满", "photographer"],
      ["钱小满", "reporter"],
    ]);
    expect(tables.reportersByOffice.rows).toHaveLength(2);
  });

  test("cross tables pair what one story holds, not what one document holds", () => {
    const { tables } = summaryOf(
      analyzed([
        { entities: [office("柳河街道"), community("银杏社区")], themes: themeLabels("culture") },
        { entities: [office("东关办事处")], themes: themeLabels("environment") },
      ]),
    );
    expect(tables.themesByOffice.rows).toEqual([
      { theme: "culture", office: "柳河街道", officeCode: null, stories: 1 },
      { theme: "environment", office: "东关办事处", officeCode: null, stories: 1 },
    ]);
    expect(tables.officesByCommunity.rows).toEqual([
      { office: "柳河街道", officeCode: null, community: "银杏社区", communityCode: null, stories: 1 },
    ]);
    expect(tables.themesByCommunity.rows).toMatchObject([{ theme: "culture", community: "银杏社区", stories: 1 }]);
  });

  test("diagnostics of the document, its stories and its fragments are counted by code", () => {
    const odd = { code: "no-byline", severity: "info", message: "" } as const;
    const { tables } = summaryOf(
      analyzed([{ diagnostics: [odd] }, { kind: "fragment", diagnostics: [odd] }], {
        diagnostics: [{ code: "mixed-script", severity: "warning", message: "" }],
        furniture: [
          { reason: "separator", start: 0, end: 1 },
          { reason: "separator", start: 5, end: 6 },
        ],
      }),
    );
    expect(tables.diagnostics.rows).toEqual([
      { severity: "info", code: "no-byline", diagnostics: 2 },
      { severity: "warning", code: "mixed-script", diagnostics: 1 },
    ]);
    expect(tables.furniture.rows).toEqual([{ reason: "separator", stretches: 2 }]);
  });

  test("inputs that failed are no documents", () => {
    const summary = summarize(mergeStats(statsOf(analyzed([])), failuresOf(3)));
    expect(summary).toMatchObject({ documents: 1, failures: 3, stories: 0 });
  });
});

describe("the month of a story", () => {
  test.for([
    {
      published: "2031-04-09",
      resolved: ["2030-12-01"],
      month: "2031-04",
      why: "publication goes before the dates told",
    },
    { published: null, resolved: ["2031-04-09", "2031-04"], month: "2031-04", why: "all dates told agree" },
    { published: null, resolved: ["2031-04-09", "2019-10-01"], month: "unknown", why: "dates told disagree" },
    { published: null, resolved: ["2031-04-09", "2031"], month: "2031-04", why: "a year says nothing about the month" },
    { published: null, resolved: ["2031-04-28/2031-05-03"], month: "unknown", why: "a stretch over two months" },
    { published: null, resolved: ["2031-04-01/2031-04-10"], month: "2031-04", why: "a stretch within one month" },
    { published: null, resolved: ["2031-21", "../2031-04"], month: "unknown", why: "a season and an open stretch" },
    { published: null, resolved: [], month: "unknown", why: "no date at all" },
    { published: "2031", resolved: [], month: "unknown", why: "published some time in a year" },
  ])("$why", ({ published, resolved, month }) => {
    const entities = resolved.map((edtf) => date("四月九日", { resolved: edtf }));
    expect(monthsOf([{ entities }], published)).toEqual([{ month, stories: 1, shareOfStories: 1 }]);
  });

  test("is read from what the text alone says when nothing resolves it", () => {
    const entities = [date("2031年4月9日", { value: "2031-04-09" }), date("九月九日", { value: "XXXX-09-09" })];
    expect(monthsOf([{ entities }])).toMatchObject([{ month: "2031-04" }]);
  });
});

describe("the order of rows", () => {
  test("is by count, then by code unit; months by time", () => {
    const inMonth = (published: string, name: string): AnalyzedDocument =>
      analyzed([{ entities: [office(name)] }], { document: documentInfo({ published }) });
    const { tables } = summaryOf(
      inMonth("2031-11-01", "丙街道"),
      inMonth("2031-11-02", "乙街道"),
      inMonth("2031-02-01", "甲街道"),
      inMonth("2031-12-01", "甲街道"),
    );
    expect(tables.offices.rows.map((row) => row.office)).toEqual(["甲街道", "丙街道", "乙街道"]);
    expect(tables.months.rows.map(({ month }) => month)).toEqual(["2031-02", "2031-11", "2031-12"]);
  });

  test("every table names the unit it counts", () => {
    const { tables } = summaryOf(analyzed([]));
    for (const table of Object.values(tables))
      expect(table.unit).toMatch(/^(?:stories|mentions|quotations|diagnostics|stretches) /u);
  });
});
