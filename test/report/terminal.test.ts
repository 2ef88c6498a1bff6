import { describe, expect, test } from "vitest";
import { mergeStats, statsOf } from "../../src/aggregate/corpus.ts";
import { summarize } from "../../src/aggregate/summary.ts";
import type { AnalyzedDocument, Failure } from "../../src/core/types.ts";
import { wording } from "../../src/core/wording.ts";
import { displayWidth, fitColumns, printable } from "../../src/report/display-width.ts";
import type { ReportOptions } from "../../src/report/reporter.ts";
import { terminalReporter } from "../../src/report/terminal.ts";
import { analyzed, community, office, reporter, themeLabels } from "../helpers/records.ts";

describe("display width", () => {
  test.for([
    { text: "abc", width: 3 },
    { text: "社区", width: 4 },
    { text: "，。！", width: 6 },
    { text: "ＡＢ", width: 4 },
    { text: "“社区”", width: 6 },
    { text: "𠮷", width: 2 },
    { text: "e\u0301", width: 1 },
    { text: "社\u200d区", width: 4 },
    { text: "한국", width: 4 },
    { text: "", width: 0 },
  ])("of $text is $width", ({ text, width }) => {
    expect(displayWidth(text)).toBe(width);
  });

  test.for([
    { text: "社区", width: 6, fitted: "社区  " },
    { text: "社区办起菜园", width: 6, fitted: "社区… " },
    { text: "社区办起菜园", width: 7, fitted: "社区办…" },
    { text: "菜园", width: 4, fitted: "菜园" },
    { text: "菜园", width: 1, fitted: "…" },
    { text: "菜园", width: 0, fitted: "" },
  ])("$text fits into $width columns as “$fitted”", ({ text, width, fitted }) => {
    expect(fitColumns(text, width)).toBe(fitted);
    expect(displayWidth(fitColumns(text, width))).toBe(width);
  });

  test("text from a page cannot steer the terminal", () => {
    expect(printable("红\u001b[31m字\r\n\u202e倒")).toBe("红[31m字  倒");
  });
});

function shown(
  documents: readonly AnalyzedDocument[],
  options: ReportOptions = {},
  failures: readonly Failure[] = [],
): string {
  const table = terminalReporter(options);
  const summary = summarize(documents.map(statsOf).reduce(mergeStats));
  return [table.begin(), ...documents.map(table.document), table.end({ summary, failures })].join("");
}

const PAGE = analyzed([
  {
    headline: "银杏社区办起共享菜园，居民轮流浇水除草，收成送给独居老人",
    entities: [
      office("柳河街道"),
      community("银杏社区"),
      reporter("钱小满"),
      reporter("孙立夏", { role: "correspondent" }),
    ],
    themes: themeLabels("environment"),
  },
  { headline: "Short", entities: [office("东关办事处")], themes: themeLabels(null) },
  { kind: "fragment", headline: null, text: "没有标题的一段话。" },
]);

describe("the terminal report", () => {
  test.for([60, 80, 120])("keeps its columns aligned and its lines within %i columns", (width) => {
    const [header = "", ...lines] = shown([PAGE], { width }).split("\n");
    for (const line of [header, ...lines]) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    const officesAt = displayWidth(header.slice(0, header.indexOf("offices")));
    for (const [line, office] of [
      [lines[0], "柳河街道"],
      [lines[1], "东关"],
    ] as const) {
      expect(displayWidth((line ?? "").slice(0, line?.indexOf(office)))).toBe(officesAt);
    }
  });

  test("says how many stories it does not list", () => {
    const report = shown([
      analyzed(Array.from({ length: 9 }, () => ({}))),
      analyzed(Array.from({ length: 9 }, () => ({}))),
    ]);
    expect(report).toContain("… 6 more");
    expect(report.split("\n").length).toBeLessThan(24);
  });

  test("counts what was left out, what was odd and what failed", () => {
    const odd = analyzed([{ diagnostics: [{ code: "no-byline", severity: "info", message: "" }] }], {
      furniture: [{ reason: "separator", start: 0, end: 3 }],
    });
    const report = shown([odd], {}, [{ path: "b.txt", code: "binary", reason: wording`NUL byte` }]);
    expect(report).toContain("left out (1): separator 1");
    expect(report).toContain("diagnostics (1): no-byline 1");
    expect(report).toContain("binary: b.txt: NUL byte");
  });

  test("speaks Chinese when asked and names the themes as people do", () => {
    const report = shown([PAGE], {
      language: "zh",
      themeNames: new Map([["environment", { zh: "人居环境", en: "Surroundings" }]]),
    });
    expect(report).toContain("人居环境");
    expect(report).toContain("存疑");
    expect(report).toContain("稿件 2");
  });

  test("has colours only when asked, and the same words with and without", () => {
    const plain = shown([PAGE]);
    const coloured = shown([PAGE], { color: true });
    expect(plain).not.toContain("\u001b");
    expect(coloured).toContain("\u001b[");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
    expect(coloured.replace(/\u001b\[\d+m/gu, "")).toBe(plain);
  });
});
