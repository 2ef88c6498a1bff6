import { expect, test } from "vitest";
import { statsOf } from "../../src/aggregate/corpus.ts";
import { summarize } from "../../src/aggregate/summary.ts";
import type { StoryRecord } from "../../src/core/types.ts";
import { wording } from "../../src/core/wording.ts";
import { summaryMarkdown } from "../../src/report/markdown.ts";
import { analyzed, office, programme, reporter, themeLabels } from "../helpers/records.ts";

const themeNames = new Map([["health", { zh: "卫生健康", en: "Health" }]]);

function markdown(stories: readonly Partial<StoryRecord>[], language: "zh" | "en" = "en"): string {
  const failures = [{ path: "a|b.txt", code: "empty", reason: wording`holds no text` }];
  return summaryMarkdown({ summary: summarize(statsOf(analyzed(stories))), failures }, { language, themeNames });
}

const STORY = {
  themes: themeLabels("health"),
  entities: [office("柳河街道", { code: "990001002" }), reporter("钱小满", { start: 20 })],
};

test("the tables say how many stories a theme, office or reporter has, and which share", () => {
  const text = markdown([STORY, { themes: themeLabels(null) }]);
  expect(text).toContain("| stories | 2 |\n");
  expect(text).toContain("## Themes\n\n| theme | stories | share |\n| --- | ---: | ---: |\n");
  expect(text).toContain("| Health | 1 | 50.0% |\n");
  expect(text).toContain("| 柳河街道 | 990001002 | 1 | 50.0% |\n");
  expect(text).toContain("| 钱小满 | reporter | 1 | 50.0% |\n");
  expect(text).not.toMatch(/\n\n\n|undefined|NaN/u);
});

test("it speaks Chinese, and calls things by the same names and numbers", () => {
  const text = markdown([STORY], "zh");
  expect(text).toContain("| 卫生健康 | 1 | 100.0% |\n");
  expect(text).toContain("| 钱小满 | 记者 | 1 | 100.0% |\n");
  expect(text.match(/\d+/gu)).toEqual(markdown([STORY]).match(/\d+/gu));
});

test("what Markdown would take for a sign is text: bars, brackets, tags and marks that turn the direction", () => {
  const name = "[暖心](javascript:alert(1))|<img src=x onerror=alert(1)>*`\u202e";
  const text = markdown([{ entities: [{ ...programme(name), cluster: name }] }]);
  const line = text.split("\n").find((row) => row.includes("暖心")) ?? "";
  expect(line).toContain("\\[暖心\\]");
  expect(line).toContain("\\<img src=x onerror=alert(1)\\>");
  expect(line).not.toContain("\u202e");
  expect(line.replace(/\\./gu, "").split("|")).toHaveLength(5);
  expect(text).toContain("| a\\|b.txt | empty | holds no text |\n");
});

test("of long tables the first twenty rows are shown, and how many there are besides", () => {
  const stories = Array.from({ length: 23 }, (_, i) => ({ entities: [office(`${"甲乙丙"[i % 3]}${i}街道`)] }));
  const text = markdown(stories);
  expect(text.match(/街道 \|/gu)).toHaveLength(20);
  expect(text).toContain("\n\n3 more rows are in summary.json.\n");
});
