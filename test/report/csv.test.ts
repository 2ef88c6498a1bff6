import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { StoryRecord } from "../../src/core/types.ts";
import { csvReporter } from "../../src/report/csv.ts";
import { entitiesTable, type StoryTable, storiesTable, themesTable } from "../../src/report/tables.ts";
import { parseCsv } from "../helpers/csv.ts";
import {
  analyzed,
  community,
  date,
  office,
  organisation,
  programme,
  reporter,
  themeLabels,
} from "../helpers/records.ts";

function rowsOf(
  table: StoryTable,
  stories: readonly Partial<StoryRecord>[],
  options: Parameters<typeof csvReporter>[1] = {},
): Record<string, string>[] {
  const csv = csvReporter(table, options);
  const [header = [], ...rows] = parseCsv(csv.begin().replace(/^\uFEFF/u, "") + csv.document(analyzed(stories)));
  for (const row of rows) expect(row).toHaveLength(header.length);
  return rows.map((row) => Object.fromEntries(header.map((column, i) => [column, row[i] ?? ""])));
}

describe("cells of --csv-raw", () => {
  test.for([
    { cell: '他说"好"', why: "quotes" },
    { cell: "甲,乙", why: "commas" },
    { cell: "第一段\n第二段\r\n第三段\r", why: "line ends of every kind" },
    { cell: "=1+1", why: "a formula" },
    { cell: "  前后有空格  ", why: "blanks at the ends" },
    { cell: "\t", why: "a tab alone" },
    { cell: '"', why: "one quote" },
    { cell: "__proto__", why: "a word that objects know" },
    { cell: "", why: "nothing" },
  ])("come back as they were: $why", ({ cell }) => {
    expect(rowsOf(storiesTable(), [{ headline: cell, text: cell, paragraphs: [] }], { csvRaw: true })).toMatchObject([
      { headline: cell, text: cell },
    ]);
  });

  test("with a carriage return alone are quoted, since many readers end a row there", () => {
    const csv = csvReporter(storiesTable()).document(analyzed([{ headline: "义诊\r进社区", paragraphs: [] }]));
    expect(csv).toContain('"义诊\r进社区"');
  });

  test("come back as they were, whatever they hold", () => {
    const nasty = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "'", "=", "a", "社", "𠮷", " ", ";") });
    fc.assert(
      fc.property(nasty, nasty, (headline, text) => {
        const rows = rowsOf(storiesTable(), [{ headline, text, paragraphs: [] }], { csvRaw: true });
        expect(rows).toMatchObject([{ headline, text }]);
      }),
    );
  });
});

describe("what a spreadsheet could run as a formula", () => {
  const FORMULAS = [
    ...["=HYPERLINK(0)", "+1+1", "-1+cmd", "@SUM(1)", "%1", "|x", "＝1", "＋1", "－1a", "＠1", "％", "｜"],
    ...[
      "\tx",
      "\rx",
      "\nx",
      " =1",
      "\u00a0=1",
      "\u3000=1",
      "\u200b=1",
      "\ufeff=1",
      "\u202e=1",
      '"=1',
      "“=1",
      `${" ".repeat(999)}=1`,
    ],
  ];
  test.for(FORMULAS)("%j gets an apostrophe in front", (headline) => {
    expect(rowsOf(storiesTable(), [{ headline }])).toMatchObject([{ headline: `'${headline}` }]);
    expect(rowsOf(storiesTable(), [{ headline }], { csvRaw: true })).toMatchObject([{ headline }]);
  });

  test("gets one on each line of a cell", () => {
    const headline = "义诊\n=1\r\n +2\r进社区 =3";
    expect(rowsOf(storiesTable(), [{ headline }])).toMatchObject([{ headline: "义诊\n'=1\r\n' +2\r进社区 =3" }]);
  });

  test.for(["义诊进社区", "a=1", "5-6月", "——开栏的话", "-0.5", "+12", "2031-04-09", "5%", ""])(
    "%j is none",
    (headline) => {
      expect(rowsOf(storiesTable(), [{ headline }])).toMatchObject([{ headline }]);
    },
  );

  test("begins no line of any cell, and without the apostrophes each is as it was", () => {
    const unit = fc.constantFrom(
      "=",
      "+",
      "-",
      "@",
      "＝",
      "%",
      "|",
      "'",
      '"',
      " ",
      "\t",
      "\n",
      "\r",
      "\u200b",
      "\u3000",
      "1",
      "社",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (headline) => {
        const [row] = rowsOf(storiesTable(), [{ headline }]);
        const cell = row?.headline ?? "";
        if (!/^[+-]?\d+$/u.test(headline))
          for (const line of cell.split(/[\r\n]/u)) expect(line).not.toMatch(/^[\s\p{Cf}"]*[=+\-@%|＝]/u);
        let at = 0;
        for (const character of cell)
          if (character === headline[at]) at++;
          else expect(character).toBe("'");
        expect(at).toBe(headline.length);
      }),
      { numRuns: 5_000 },
    );
  });

  test("numbers stay numbers", () => {
    const themes = themeLabels("culture", { scores: [{ theme: "culture", score: -0.5 }] });
    expect(rowsOf(themesTable, [{ themes }])).toMatchObject([{ score: "-0.5" }]);
  });

  test("the file opens with a byte order mark, and without the option it does not", () => {
    expect(csvReporter(storiesTable(), { excel: true }).begin().startsWith("\uFEFFstory_id,")).toBe(true);
    expect(csvReporter(storiesTable()).begin().startsWith("story_id,")).toBe(true);
  });
});

describe("tables", () => {
  test("a document without stories adds no line", () => {
    expect(csvReporter(storiesTable()).document(analyzed([]))).toBe("");
  });

  test("stories.csv has one row a story, names listed once", () => {
    const entities = [office("柳河街道"), office("柳河街道", { start: 30 }), community("银杏社区"), reporter("钱小满")];
    const [row, ...others] = rowsOf(storiesTable(), [
      { entities, themes: themeLabels("culture", { secondary: ["education"] }) },
    ]);
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      story_id: "0123456789ab-01",
      offices: "柳河街道",
      communities: "银杏社区",
      reporters: "钱小满",
      theme: "culture",
      secondary_themes: "education",
      theme_abstained: "false",
    });
  });

  test("editors are no reporters of the story", () => {
    const entities = [reporter("钱小满"), reporter("何苗", { role: "editor", start: 20 })];
    expect(rowsOf(storiesTable(), [{ entities }])).toMatchObject([{ reporters: "钱小满" }]);
    expect(rowsOf(entitiesTable, [{ entities }]).map(({ name }) => name)).toEqual(["钱小满", "何苗"]);
  });

  test("entities.csv has one row a mention, with what its type knows", () => {
    const entities = [
      office("柳河街道", { code: "990001002" }),
      community("银杏社区", { start: 10, office: "柳河街道" }),
      reporter("钱小满", { start: 20 }),
      date("四月九日", { start: 30, value: "XXXX-04-09", resolved: "2031-04-09" }),
      programme("“邻里一桌饭”活动", { start: 40 }),
      organisation("柳河书社", { start: 60 }),
    ];
    expect(rowsOf(entitiesTable, [{ entities }])).toMatchObject([
      { mention: "1", type: "office", code: "990001002", start: "0", end: "4" },
      { mention: "2", type: "community", office: "柳河街道" },
      { mention: "3", type: "reporter", role: "reporter", credits: "text" },
      { mention: "4", type: "date", value: "XXXX-04-09", resolved: "2031-04-09", precision: "day" },
      { mention: "5", type: "programme", head: "活动", quoted: "true" },
      { mention: "6", type: "organisation", name: "柳河书社", code: "" },
    ]);
  });

  test("themes.csv has one row a story and theme; an abstention has a row without a theme", () => {
    const themes = themeLabels("culture", {
      secondary: ["education"],
      scores: [
        { theme: "culture", score: 2 },
        { theme: "education", score: 1 },
      ],
    });
    expect(rowsOf(themesTable, [{ themes }, { themes: themeLabels(null) }, { themes: null }])).toMatchObject([
      { story_id: "0123456789ab-01", theme: "culture", role: "primary", score: "2" },
      { story_id: "0123456789ab-01", theme: "education", role: "secondary", score: "1" },
      { story_id: "0123456789ab-02", theme: "", role: "abstained", score: "" },
    ]);
  });
});
