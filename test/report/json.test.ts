import { expect, test } from "vitest";
import { statsOf } from "../../src/aggregate/corpus.ts";
import { summarize } from "../../src/aggregate/summary.ts";
import type { AnalyzedDocument } from "../../src/core/types.ts";
import { wording } from "../../src/core/wording.ts";
import { reportFormats, streamFiles } from "../../src/report/index.ts";
import { failuresReporter, jsonlReporter, jsonReporter, summaryReporter } from "../../src/report/json.ts";
import type { Reporter, RunTotals } from "../../src/report/reporter.ts";
import { storyLine, textOf } from "../helpers/json-text.ts";
import { analyzed, office, storyRecord, themeLabels } from "../helpers/records.ts";

function written(reporter: Reporter, documents: readonly AnalyzedDocument[], totals: RunTotals = totalsOf()): string {
  return [
    reporter.begin(),
    ...documents.map((document) => textOf(reporter.document(document))),
    reporter.end(totals),
  ].join("");
}

function totalsOf(): RunTotals {
  return {
    summary: summarize(statsOf(analyzed([]))),
    failures: [{ path: "b.txt", code: "binary", reason: wording`NUL byte` }],
  };
}

test("a line holds the fields in the order of the contract, whatever order the record was built in", () => {
  const { schema, id, ...rest } = storyRecord({ themes: themeLabels("culture") });
  expect(Object.keys(JSON.parse(storyLine({ ...rest, id, schema })))).toEqual([
    ...["schema", "id", "document", "ordinal", "kind", "start", "end", "section", "kicker", "headline", "deck"],
    ...[
      "subheads",
      "dateline",
      "origin",
      "parts",
      "text",
      "paragraphs",
      "entities",
      "references",
      "quotes",
      "themes",
      "keywords",
      "diagnostics",
    ],
  ]);
});

test("an entity has its common fields first", () => {
  const { rule, type, ...rest } = office("柳河街道", { code: "990001002" });
  const line = storyLine(storyRecord({ entities: [{ ...rest, rule, type }] }));
  expect(Object.keys(JSON.parse(line).entities[0])).toEqual([
    ...["type", "name", "surface", "start", "end", "rule"],
    ...["code", "candidates", "link", "parents"],
  ]);
});

test("themes that were not asked for are left out, an abstention is not", () => {
  expect(JSON.parse(storyLine(storyRecord()))).not.toHaveProperty("themes");
  expect(JSON.parse(storyLine(storyRecord({ themes: themeLabels(null) }))).themes).toMatchObject({
    primary: null,
    abstained: true,
  });
});

test("a line stays one line for readers that split at any Unicode line end", () => {
  const text = "一\u2028二\u2029三\u0085四\n五";
  const line = storyLine(storyRecord({ text }));
  expect(line).not.toMatch(/[\n\r\u0085\u2028\u2029]/u);
  expect(JSON.parse(line).text).toBe(text);
});

test("jsonl has one line a story, in input order", () => {
  const text = written(jsonlReporter(), [analyzed([{}, {}]), analyzed([]), analyzed([{ headline: "尾" }])]);
  expect(text.endsWith("\n")).toBe(true);
  const lines = text.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).headline)).toEqual([
    "银杏社区办起共享菜园",
    "银杏社区办起共享菜园",
    "尾",
  ]);
});

test.for([
  { why: "no document", documents: [], stories: 0 },
  {
    why: "documents without a story among others",
    documents: [analyzed([]), analyzed([{}, {}]), analyzed([{}])],
    stories: 3,
  },
])("json is one object: $why", ({ documents, stories }) => {
  const run = JSON.parse(written(jsonReporter(), documents));
  expect(Object.keys(run)).toEqual(["schema", "stories", "failures", "summary"]);
  expect(run.schema).toBe("jiceng/run@1");
  expect(run.stories).toHaveLength(stories);
  expect(run.failures).toEqual([{ path: "b.txt", code: "binary", reason: "NUL byte" }]);
  expect(run.summary).toEqual(totalsOf().summary);
});

test("the summary and the failures are files of their own", () => {
  expect(JSON.parse(written(summaryReporter(), [analyzed([{}])]))).toEqual(totalsOf().summary);
  expect(written(failuresReporter(), [analyzed([{}])])).toBe('{"path":"b.txt","code":"binary","reason":"NUL byte"}\n');
});

test("every format and file of a report is listed once under the name its reporter gives itself", () => {
  for (const { name, create } of [...reportFormats, ...streamFiles]) {
    expect(create({}).name).toBe(name);
  }
  expect(new Set(reportFormats.map(({ name }) => name)).size).toBe(reportFormats.length);
  expect(new Set(streamFiles.map(({ file }) => file)).size).toBe(streamFiles.length);
});
