import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeStats, statsOf } from "../../src/aggregate/corpus.ts";
import { type Summary, type SummaryRow, summarize } from "../../src/aggregate/summary.ts";
import type { AnalyzedDocument } from "../../src/core/types.ts";
import { analyze, documentOf, openTools } from "../../src/index.ts";
import { decode } from "../../src/input/decode.ts";
import type { SheetStory } from "../../src/report/page/data.ts";
import {
  changed,
  DIMENSIONS,
  type DimensionName,
  formatAddress,
  parseAddress,
  unfiltered,
} from "../../src/report/page/view/address.ts";
import { blocksOf } from "../../src/report/page/view/blocks.ts";
import { countsOf, crossed, ranked } from "../../src/report/page/view/counts.ts";
import { type Mark, markedText, type Shown } from "../../src/report/page/view/marked.ts";
import { type Dimension, type Model, modelOf } from "../../src/report/page/view/model.ts";
import { monthsBetween } from "../../src/report/page/view/months.ts";
import { visibleText } from "../../src/report/page/view/visible.ts";
import { pageData, pageFor } from "../helpers/page.ts";
import {
  analyzed,
  community,
  date,
  documentInfo,
  office,
  programme,
  reporter,
  themeLabels,
} from "../helpers/records.ts";
import { DEMO } from "../helpers/run.ts";

function modelFor(documents: readonly AnalyzedDocument[]): Model {
  return modelOf(pageData(pageFor(documents)).index);
}

function dimensionOf(model: Model, name: DimensionName): Dimension {
  const dimension = model.dimensions.get(name);
  if (dimension === undefined) throw new Error(name);
  return dimension;
}

async function demo(): Promise<readonly AnalyzedDocument[]> {
  const tools = await openTools();
  return readdirSync(DEMO).map((name) => {
    const decoded = decode(readFileSync(join(DEMO, name)));
    return analyze(documentOf(decoded.ok ? decoded.text : "", { path: name }), tools);
  });
}

describe("without filters the page counts what summary.json counts", async () => {
  const documents = await demo();
  const summary: Summary = summarize(documents.map(statsOf).reduce(mergeStats));
  const model = modelFor(documents);
  const rows = model.matching(new Map());
  const keysOf: Partial<Record<DimensionName, (row: SummaryRow) => string>> = {
    theme: ({ theme }) => String(theme),
    office: ({ office: name, officeCode: code }) => String(code ?? name),
    community: ({ community: name, communityCode: code }) => String(code ?? name),
    byline: ({ reporter: name, role }) => `${role}:${name}`,
    programme: ({ programme: cluster }) => String(cluster),
    month: ({ month }) => String(month),
    script: ({ script }) => String(script),
    secondary: ({ theme }) => String(theme),
  };
  const { tables } = summary;

  test.each([
    ["theme", tables.themes],
    ["secondary", tables.secondaryThemes],
    ["office", tables.offices],
    ["community", tables.communities],
    ["byline", tables.reporters],
    ["programme", tables.programmes],
    ["month", tables.months],
    ["script", tables.scripts],
  ] as const)("by %s", (name, table) => {
    const dimension = dimensionOf(model, name);
    const counted = ranked(dimension, rows).map(({ value, count }) => [dimension.keys[value] ?? "", count] as const);
    const expected = table.rows.map((row) => [keysOf[name]?.(row) ?? "", Number(row.stories)] as const);
    expect(expected.length).toBeGreaterThan(0);
    expect(new Map(counted)).toEqual(new Map(expected));
  });

  test("by theme and office, theme and community, theme and month", () => {
    const theme = dimensionOf(model, "theme");
    for (const [name, table] of [
      ["office", tables.themesByOffice],
      ["community", tables.themesByCommunity],
      ["month", tables.themesByMonth],
    ] as const) {
      const other = dimensionOf(model, name);
      const cells = new Map<string, number>();
      for (const [value, counts] of crossed(theme, other, rows))
        for (const [each, count] of counts) cells.set(`${theme.keys[value]} ${other.keys[each]}`, count);
      const expected = table.rows.map((row) => [`${row.theme} ${keysOf[name]?.(row)}`, row.stories] as const);
      expect(cells).toEqual(new Map(expected));
    }
  });

  test("in all, and every number is that of the list it leads to", () => {
    expect(rows).toHaveLength(summary.storiesCounted);
    expect(model.matching(new Map([["kind", "all"]]))).toHaveLength(model.rows);
    for (const name of DIMENSIONS.filter((each) => each !== "kind" && each !== "reporter")) {
      const dimension = dimensionOf(model, name);
      const countByKey = new Map<string, number>();
      for (const [value, count] of countsOf(dimension, rows).entries())
        countByKey.set(dimension.keys[value] ?? "", (countByKey.get(dimension.keys[value] ?? "") ?? 0) + count);
      for (const [key, count] of countByKey) expect(model.matching(new Map([[name, key]]))).toHaveLength(count);
    }
  });
});

describe("filters", () => {
  const model = modelFor([
    analyzed(
      [
        { headline: "甲篇", entities: [office("柳河街道"), reporter("钱小满")], themes: themeLabels("culture") },
        { headline: "乙篇", entities: [community("银杏社区", { code: "110101001002" })], themes: themeLabels(null) },
        { headline: "Third", kind: "fragment", entities: [programme("“邻里一桌饭”活动")] },
        {
          headline: "丁篇",
          kind: "teaser",
          entities: [reporter("钱小满", { role: "photographer" }), date("四月", { value: "2031-04" })],
        },
      ],
      { document: documentInfo({ outlet: "青禾日报" }) },
    ),
  ]);
  const titles = (address: string): string[] =>
    model.matching(parseAddress(address)).map((row) => model.index.rows.title[row] ?? "");

  test.each([
    ["#", ["甲篇", "乙篇", "丁篇"]],
    ["#kind=all", ["甲篇", "乙篇", "Third", "丁篇"]],
    ["#kind=fragment", ["Third"]],
    ["#office=柳河街道", ["甲篇"]],
    ["#community=110101001002", ["乙篇"]],
    ["#reporter=钱小满", ["甲篇", "丁篇"]],
    ["#byline=photographer:钱小满", ["丁篇"]],
    ["#month=2031-04", ["丁篇"]],
    ["#month=unknown&reporter=钱小满", ["甲篇"]],
    ["#flag=abstained", ["乙篇"]],
    ["#flag=unlinked", ["甲篇"]],
    ["#flag=no-byline", ["乙篇"]],
    ["#theme=culture&kind=teaser", []],
    ["#source=青禾日报", ["甲篇", "乙篇", "丁篇"]],
    ["#source=别报", []],
    ["#q=银杏", ["乙篇"]],
    ["#q=third&kind=all", ["Third"]],
    ["#q=邻里 THIRD&kind=all", ["Third"]],
    ["#theme=没有这个", []],
    ["#nonsense=1&page=3&kind=", ["甲篇", "乙篇", "丁篇"]],
  ])("%s leaves %j", (address, expected) => {
    expect(titles(address)).toEqual(expected);
  });

  test("stories have the ids of the records, and the second of two equal ones another", () => {
    const twice = modelFor([analyzed([{}]), analyzed([{}])]);
    expect([twice.idOf(0), twice.idOf(1)]).toEqual(["0123456789ab-01", "0123456789ab-01~2"]);
    expect(twice.rowOf("0123456789ab-01~2")).toBe(1);
    expect(twice.rowOf("nobody-01")).toBeNull();
  });
});

describe("an address", () => {
  test("comes back as it was written, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }), (value) => {
        const address = changed(new Map(), { office: value, q: "a&b=c#d" });
        expect(parseAddress(formatAddress(address))).toEqual(address);
      }),
    );
  });

  test("lists what it says in one order, and drops what is empty", () => {
    expect(formatAddress(parseAddress("#month=2031-04&theme=culture&office=&lang=zh"))).toBe(
      "#lang=zh&theme=culture&month=2031-04",
    );
    expect(formatAddress(unfiltered(parseAddress("#lang=zh&theme=culture&q=x&page=2&marks=date")))).toBe(
      "#lang=zh&marks=date",
    );
  });
});

/** [ ] for marks, { } for gaps, | for joins. */
function drawn(shown: readonly Shown<string>[]): string {
  return shown
    .map((each) => {
      if (each.kind === "text") return each.text;
      if (each.kind === "gap") return `{${each.length}}`;
      return each.kind === "join" ? "|" : `[${each.mark.item}:${drawn(each.shown)}]`;
    })
    .join("");
}

describe("marks", () => {
  const pieces = [[10, "零一二三四五六七八九"]] as const;
  const mark = (start: number, end: number, item: string): Mark<string> => ({ start, end, item });

  test.each([
    ["stand at their offsets", [[10, 20]], [mark(12, 14, "a")], "零一[a:二三]四五六七八九"],
    ["nest", [[10, 20]], [mark(12, 18, "a"), mark(13, 15, "b")], "零一[a:二[b:三四]五六七]八九"],
    ["nest when they begin together", [[10, 14]], [mark(10, 12, "b"), mark(10, 14, "a")], "[a:[b:零一]二三]"],
    ["that cross are parted", [[10, 16]], [mark(11, 14, "a"), mark(13, 15, "b")], "零[a:一二[b:三]][b:四]五"],
    [
      "go on behind a join",
      [
        [10, 13],
        [15, 18],
      ],
      [mark(12, 16, "a")],
      "零一[a:二|五]六七",
    ],
    ["outside are left out", [[14, 16]], [mark(10, 12, "a"), mark(18, 20, "b"), mark(15, 15, "c")], "四五"],
    ["show what is not known as a gap", [[6, 12]], [mark(8, 11, "a")], "{2}[a:{2}零]一"],
  ] as const)("%s", (_, segments, marks, expected) => {
    expect(drawn(markedText(pieces, segments, marks))).toBe(expected);
  });

  test("never change the text, however they lie", () => {
    const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([start, length]) => mark(start, start + length, "m"));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (marks) => {
        const text = (shown: readonly Shown<string>[]): string =>
          shown
            .map((each) => (each.kind === "text" ? each.text : each.kind === "mark" ? text(each.shown) : ""))
            .join("");
        expect(text(markedText(pieces, [[10, 20]], marks))).toBe("零一二三四五六七八九");
      }),
    );
  });
});

describe("what is shown of a story", () => {
  const story: SheetStory = {
    ...{ row: 0, start: 0, end: 40, section: null, entities: [], cues: [], keywords: [], diagnostics: [], loose: [] },
    parts: [
      ["headline", 0, 4],
      ["dateline", 5, 8],
      ["byline", 19, 23],
    ],
    paragraphs: [
      [8, 12, 14, 18],
      [26, 30],
    ],
  };

  test("stands in the lines of the page: the dateline in front of its paragraph, the byline behind", () => {
    const pieces = [[0, "一二三四\n本报讯正文在此\n\n又在此处。（记者）\n\n第二段。"]] as const;
    expect(blocksOf(story, pieces).map(({ items }) => items.map(({ part }) => part))).toEqual([
      ["headline"],
      ["dateline", null, "byline"],
      [null],
    ]);
  });

  test("is a line each where the page breaks them", () => {
    const pieces = [[0, "一二三四\n本报讯正文在此\n\n又在此处\n（记者）\n\n第二段。"]] as const;
    expect(blocksOf(story, pieces)).toHaveLength(4);
  });
});

test("what would hide in a text stands there by its code", () => {
  expect(visibleText("甲\u202e乙\u0000\u200b\ud800丙\n丁")).toEqual([
    { text: "甲" },
    { code: "U+202E" },
    { text: "乙" },
    { code: "U+0000" },
    { code: "U+200B" },
    { code: "U+D800" },
    { text: "丙\n丁" },
  ]);
  expect(visibleText("𠮷 plain，文。")).toEqual([{ text: "𠮷 plain，文。" }]);
  expect(visibleText("")).toEqual([]);
});

test("months run from one to another over the turn of the year", () => {
  expect(monthsBetween("2030-11", "2031-02")).toEqual(["2030-11", "2030-12", "2031-01", "2031-02"]);
  expect(monthsBetween("", "")).toEqual([]);
});
